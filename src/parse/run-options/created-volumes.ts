import type { Container, Mount } from '../../model/containers/container.ts';
import { type Command, everyCommand, type Script } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { impliedText } from '../../syntax/lists/joined.ts';
import type { SourceOfMount } from '../../syntax/lists/mounts.ts';
import type { LinesOf } from './command-lines.ts';
import { commandWords } from './command-words.ts';
import { containerOf } from './container.ts';
import type { RunWord } from './flags.ts';
import { sourceByOptions, volumeOption } from './volume-options.ts';

/** Engines with volumes. */
const ENGINES: ReadonlySet<unknown> = new Set(['docker', 'podman', 'nerdctl']);

/**
 * The containers of scripts that also create a volume which is a folder or a disk of the machine, with its path in place of the name:
 * `docker volume create -o type=none -o o=bind -o device=/ data; docker run -v data:/h …`.
 */
export function withCreatedVolumes(
  subjects: readonly Subject[],
  scripts: readonly Script[],
  lines: Pick<LinesOf, 'format' | 'file'>,
): readonly Subject[] {
  const commands = scripts.flatMap(everyCommand);
  const named = commands.flatMap((command) => createdBy(command).map((created) => ({ command, created })));
  const created = new Map([...named.map((one) => one.created), ...commands.flatMap(keptBy)]);
  if (created.size === 0) return subjects;
  const used = new Set(
    subjects.flatMap((subject) =>
      subject.kind === 'container' ? subject.mounts.flatMap((one) => nameOf(one) ?? []) : [],
    ),
  );
  // what a substitution creates has its name from the command around it
  const kept = new Set(
    commands.flatMap(({ substitutions }) => substitutions.flatMap((one) => everyCommand(one.script))),
  );
  const others = named.filter(
    ({ command, created: [name] }) => !used.has(name) && !kept.has(command) && !name.includes(UNKNOWN_PIECE),
  );
  return [...withSources(subjects, created), ...others.map((one) => userElsewhere(one, lines))];
}

/** The containers elsewhere that have the volume, such as those of services with `external: true`. */
function userElsewhere(
  { command: { span }, created: [name, found] }: { readonly command: Command; readonly created: Created[number] },
  lines: Pick<LinesOf, 'format' | 'file'>,
): Container {
  const flag = { name: 'volume', value: impliedText(`/:/${name}`, span), span, entry: span };
  const container = containerOf({
    ...{ ...lines, span, fallbackName: name, name, flags: [flag], image: undefined },
    partial: 'its containers are started elsewhere',
    ...{ isBrief: true, isEntered: true, cannotEdit: true },
  });
  const mounts = container.mounts.map((mount) => withSource(mount, found));
  return { ...container, mounts };
}

function withSource(mount: Mount, { type, source, readOnly }: SourceOfMount): Mount {
  return { ...mount, type, source, readOnly: readOnly ?? mount.readOnly };
}

function withSources(subjects: readonly Subject[], created: ReadonlyMap<string, SourceOfMount>): readonly Subject[] {
  return subjects.map((subject) => {
    if (subject.kind !== 'container') return subject;
    const mounts = subject.mounts.map((mount) => {
      const found = created.get(nameOf(mount) ?? '');
      return found === undefined ? mount : withSource(mount, found);
    });
    return { ...subject, mounts };
  });
}

/** The name of a volume, or the variable or the command that results in it: `$V`, `$(docker volume create …)` */
function nameOf({ source, sourceSpan }: Mount): string | undefined {
  if (source.kind === 'volume') return source.name;
  if (source.kind !== 'unknown' || source.suffix !== '') return undefined;
  const written = unquoted(spanText(sourceSpan));
  const [, name] = VARIABLE.exec(written) ?? [];
  return name === undefined ? written : `$${name}`;
}

const VARIABLE = /^\$\{?([A-Za-z_]\w{0,100})\}?$/;

function unquoted(written: string): string {
  return written.replaceAll(/["']/g, '');
}

type Created = readonly (readonly [name: string, source: SourceOfMount])[];

/** `V=$(docker volume create …)`: the command prints the name. */
function keptBy({ program, assignments, substitutions }: Command): Created {
  const [assignment, ...others] = assignments;
  const isKept = DECLARING.has(program) && others.length === 0 && assignment !== undefined;
  return substitutions.flatMap(({ script }) => {
    const source = everyCommand(script).map(sourceCreatedBy)[0];
    if (source === undefined) return [];
    return [[isKept ? `$${assignment.name}` : `$(${unquoted(spanText(script.span))})`, source] as const];
  });
}

const DECLARING: ReadonlySet<unknown> = new Set(['', 'declare', 'export', 'local', 'readonly', 'typeset']);

function createdBy(command: Command): Created {
  const words = wordsBehindCreate(command);
  const isValue = (index: number): boolean => TAKES_VALUE.test(words[index - 1]?.text ?? '');
  const name = words.find(({ text }, index) => !text.startsWith('-') && !isValue(index))?.text ?? nameOption(words);
  const source = name === undefined ? undefined : sourceCreatedBy(command);
  return name === undefined || source === undefined ? [] : [[name, source]];
}

function sourceCreatedBy(command: Command): SourceOfMount | undefined {
  const words = wordsBehindCreate(command);
  return words.some(({ text }, index) => isOtherDriver(text, words[index - 1]?.text))
    ? undefined
    : sourceByOptions(words.flatMap(volumeOption));
}

function wordsBehindCreate(command: Command): readonly RunWord[] {
  if (!ENGINES.has(command.program)) return [];
  const words = commandWords(command);
  const at = words.findIndex(({ text }, index) => text === 'create' && words[index - 1]?.text === 'volume');
  return at === -1 ? [] : words.slice(at + 1);
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
