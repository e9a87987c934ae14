import type { Container, ContainerFormat, PodmanUse } from '../../model/container.ts';
import { UNKNOWN_PIECE } from '../../model/image.ts';
import { type Command, everyCommand, type Script } from '../../model/shell.ts';
import { type SourceFile, type Span, spanText } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import { flagAdditions } from './additions.ts';
import { builtImages } from './built-images.ts';
import { containerOf, subjectsOf } from './container.ts';
import { type ReadFlags, type RunWord, readFlags } from './flags.ts';
import { runWords } from './shell-words.ts';
import { isEngine, type Kind, subcommandOf } from './subcommands.ts';

/** A text without any of these words starts no container. */
export const ENGINE_WORDS = /docker|podman|nerdctl/;

export interface LinesOf {
  readonly format: ContainerFormat;
  readonly file: SourceFile;
  /** Everything that it starts ends with it, as the steps of a workflow do. */
  readonly isBrief: boolean;
}

/** The containers that scripts of one file start, with the images that they pull. */
export function containersIn(scripts: readonly Script[], lines: LinesOf): readonly Subject[] {
  const commands = scripts.flatMap(everyCommand);
  const started = commands.flatMap((command) => startedBy(command) ?? []);
  if (started.length === 0) return [];
  const isBuilt = builtImages(commands);
  return started.flatMap((run): readonly Subject[] => {
    const isBuiltHere = run.image !== undefined && isBuilt(run.image.text);
    return subjectsOf(containerOf({ ...lines, ...toRun(run), isBuiltHere, isBrief: lines.isBrief || isBrief(run) }));
  });
}

/** A command that starts a container. */
interface Started extends Pick<ReadFlags, 'flags' | 'partial'> {
  readonly kind: Kind;
  /** From the program to the subcommand. */
  readonly span: Span;
  /** The image, or what runs already. */
  readonly operand: RunWord | undefined;
  readonly image: RunWord | undefined;
  readonly command: readonly RunWord[];
  readonly cannotEdit: boolean;
  readonly podman: PodmanUse | undefined;
}

function startedBy(command: Command): Started | undefined {
  const { program, programSpan } = command;
  if (!isEngine(program)) return undefined;
  const { words, hasOpaque } = runWords(command.arguments);
  const found = subcommandOf(program, words);
  if (found === undefined) return undefined;
  const { kind, syntax, next } = found;
  const { flags, rest, partial } = readFlags(words, syntax, next);
  // one who only looks into a container that runs does nothing to it
  if (kind === 'exec' && !flags.some(({ name }) => name === 'privileged')) return undefined;
  const [operand, ...others] = rest;
  const isSure = partial === undefined && (kind === 'run' || kind === 'create' || kind === 'service');
  const span = { ...programSpan, end: (words[next - 1] as RunWord).span.end };
  return {
    kind,
    span,
    flags,
    partial: partial ?? PARTIAL[kind],
    operand,
    image: isSure ? operand : undefined,
    command: isSure ? others : [],
    cannotEdit: hasOpaque || !command.arguments.every(({ span: at, raw }) => spanText(at) === raw),
    podman: program.startsWith('podman') ? podmanUse(command) : undefined,
  };
}

function podmanUse({ wrappers }: Command): PodmanUse {
  const isRoot = wrappers.some(({ program }) => program === 'sudo' || program === 'doas');
  return { runsAsRoot: isRoot ? 'yes' : 'unknown' };
}

const PARTIAL: Partial<Readonly<Record<Kind, string>>> = {
  'compose run': 'it is a service of a compose file',
  exec: 'it was started elsewhere',
};

const NOT_OF_SERVICES: ReadonlySet<keyof Container> = new Set([
  'securityOptions',
  'privileged',
  'pidNamespace',
  'ipcNamespace',
]);

function toRun(run: Started) {
  const { kind, span, operand, flags, partial, image, command, cannotEdit, podman } = run;
  return {
    span,
    fallbackName: nameOf(operand) ?? spanText(span).replaceAll(/\s+/g, ' ').slice(0, LONGEST_NAME),
    flags,
    partial,
    image,
    command,
    cannotEdit,
    podman,
    ...(kind === 'service' && { cannotSay: NOT_OF_SERVICES }),
    add: (additions: Parameters<Container['add']>[0]) =>
      kind === 'run' || kind === 'create' ? flagAdditions(span, additions) : undefined,
  };
}

const LONGEST_NAME = 60;

/** A variable in it as it is written: `$IMAGE:1.4`. */
function nameOf(operand: RunWord | undefined): string | undefined {
  if (operand === undefined) return undefined;
  const text = operand.text.includes(UNKNOWN_PIECE) ? spanText(operand.span).replaceAll(/["'\s]/g, '') : operand.text;
  return text === '' ? undefined : text.slice(0, LONGEST_NAME);
}

/** What stays is sent to the background, or started again; `docker create` is mostly for taking files out. */
function isBrief({ kind, flags }: Started): boolean {
  if (kind === 'service') return false;
  if (kind !== 'run') return true;
  const has = (name: string) => flags.findLast((flag) => flag.name === name);
  const restart = has('restart')?.value?.text;
  if (restart !== undefined && restart !== 'no') return false;
  return has('detach') === undefined || has('rm') !== undefined;
}
