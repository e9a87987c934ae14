import { pathSource } from '../../analysis/paths/mount-source.ts';
import type { MountSource } from '../../model/containers/container.ts';
import { type Command, everyCommand, type Script } from '../../model/shell.ts';
import type { Subject } from '../../model/subject.ts';
import { commandWords } from './command-words.ts';

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
      const source = mount.source.kind === 'volume' ? created.get(mount.source.name) : undefined;
      return source === undefined ? mount : { ...mount, source };
    });
    return { ...subject, mounts };
  });
}

function createdBy(command: Command): readonly (readonly [name: string, source: MountSource])[] {
  if (!ENGINES.has(command.program)) return [];
  const words = commandWords(command).map(({ text }) => text);
  const at = words.findIndex((word, index) => word === 'create' && words[index - 1] === 'volume');
  const rest = at === -1 ? [] : words.slice(at + 1);
  const path = rest.map(devicePath).find((device) => device !== undefined);
  const name = rest.find((word, index) => !word.startsWith('-') && !TAKES_VALUE.test(rest[index - 1] ?? ''));
  return path === undefined || name === undefined ? [] : [[name, pathSource(path)]];
}

const TAKES_VALUE = /^(?:-[doLl]|--(?:driver|opt|label|name))$/;

/** `device=/srv`, `--opt=device=/srv`; anything else than a path of the machine is on a server. */
function devicePath(word: string): string | undefined {
  return /^(?:(?:--opt=|-o=?))?device=(\/.*)$/s.exec(word)?.[1];
}
