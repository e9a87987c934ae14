import { type Command, everyCommand, type Script } from '../../model/shell.ts';
import type { Subject } from '../../model/subject.ts';
import type { SourceOfMount } from '../../syntax/lists/mounts.ts';
import { commandWords } from './command-words.ts';
import { sourceByOptions, volumeOption } from './volume-options.ts';

/** Engines with volumes. */
const ENGINES: ReadonlySet<unknown> = new Set(['docker', 'podman', 'nerdctl']);

/**
 * The containers of scripts that also create a volume which is a folder or a disk of the machine, with its path in place of the name:
 * `docker volume create -o type=none -o o=bind -o device=/ data; docker run -v data:/h …`.
 */
export function withCreatedVolumes(subjects: readonly Subject[], scripts: readonly Script[]): readonly Subject[] {
  const created = new Map(scripts.flatMap(everyCommand).flatMap(createdBy));
  if (created.size === 0) return subjects;
  return subjects.map((subject) => {
    if (subject.kind !== 'container') return subject;
    const mounts = subject.mounts.map((mount) => {
      const found = mount.source.kind === 'volume' ? created.get(mount.source.name) : undefined;
      if (found === undefined) return mount;
      return { ...mount, type: found.type, source: found.source, readOnly: found.readOnly ?? mount.readOnly };
    });
    return { ...subject, mounts };
  });
}

function createdBy(command: Command): readonly (readonly [name: string, source: SourceOfMount])[] {
  if (!ENGINES.has(command.program)) return [];
  const words = commandWords(command);
  const at = words.findIndex(({ text }, index) => text === 'create' && words[index - 1]?.text === 'volume');
  const rest = at === -1 ? [] : words.slice(at + 1);
  const isValue = (index: number): boolean => TAKES_VALUE.test(rest[index - 1]?.text ?? '');
  const name = rest.find(({ text }, index) => !text.startsWith('-') && !isValue(index))?.text ?? nameOption(rest);
  if (name === undefined || rest.some(({ text }, index) => isOtherDriver(text, rest[index - 1]?.text))) return [];
  const source = sourceByOptions(rest.flatMap(volumeOption));
  return source === undefined ? [] : [[name, source]];
}

/** `--name data`, `--name=data` */
function nameOption(words: readonly { readonly text: string }[]): string | undefined {
  const attached = words.flatMap(({ text }) => /^--name=(.+)$/.exec(text)?.[1] ?? [])[0];
  const at = words.findIndex(({ text }) => text === '--name');
  return attached ?? (at === -1 ? undefined : words[at + 1]?.text);
}

const TAKES_VALUE = /^(?:-[doLl]|--(?:driver|opt|label|name))$/;

function isOtherDriver(word: string, before: string | undefined): boolean {
  const driver =
    /^(?:--driver=|-d=?)(.+)$/.exec(word)?.[1] ?? (/^(?:-d|--driver)$/.test(before ?? '') ? word : 'local');
  return driver !== 'local';
}
