import type { Container, ContainerFormat, Hook, ImageOfCalls, PodmanUse } from '../../model/containers/container.ts';
import type { GivenFile } from '../../model/containers/container-script.ts';
import { isReachedByPortsOnly } from '../../model/containers/published-port.ts';
import { type OptionalPlatforms, platformsIn } from '../../model/images/asked-platforms.ts';
import { type Image, parseImageReference } from '../../model/images/image.ts';
import type { Script } from '../../model/shell.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { knownText, type PlacedText, sliceOf, wholeValue } from '../../syntax/lists/index.ts';
import { listCommand, shellCommand } from './commands.ts';
import { mayChangePlatform } from './default-platform.ts';
import { byName, type Flags, valuesOf } from './flag-values.ts';
import type { Flag } from './flags.ts';
import { settingsOf } from './settings.ts';

/** The identity of a container, and its command; the flags have the rest. */
export interface RunOf {
  readonly format: ContainerFormat;
  readonly file: SourceFile;
  /** The place where it is declared. */
  readonly span: Span;
  /** The name for people if neither `name` nor the image provides one. */
  readonly fallbackName: string;
  readonly name?: string | undefined;
  readonly flags: readonly Flag[];
  /** The known values of variables that options give by their names alone. */
  readonly passed?: ReadonlyMap<string, string> | undefined;
  /** The folder of the machine that relative paths start from, if it is known. */
  readonly folder?: string | undefined;
  readonly image: PlacedText | undefined;
  readonly imageOfCalls?: ImageOfCalls | undefined;
  /** See `Container`. */
  readonly mayRun?: readonly string[] | undefined;
  /** Whether the same file builds it, so that nothing is pulled. */
  readonly isBuiltHere?: boolean;
  /** The words of an entrypoint that no option sets. */
  readonly entrypoint?: readonly PlacedText[];
  /** Whether `--entrypoint` is split into words, as Compose does. */
  readonly splitsEntrypoint?: boolean;
  /** The words after the image. */
  readonly command?: readonly PlacedText[];
  readonly partial?: string | undefined;
  readonly cannotSay?: ReadonlySet<keyof Container>;
  readonly isBrief?: boolean;
  readonly isEntered?: boolean;
  /** What a shell in it reads from the standard input. */
  readonly entered?: Script | undefined;
  readonly givenFiles?: readonly GivenFile[];
  readonly isOneCommand?: boolean;
  readonly isIdle?: boolean;
  readonly cannotEdit?: boolean;
  readonly podman?: PodmanUse | undefined;
  readonly add?: Container['add'];
  readonly environmentFolders?: readonly string[] | undefined;
}

/** A container from the options of `docker run`, whatever file they are written in. */
export function containerOf(run: RunOf): Container {
  const { format, file, span, partial, cannotSay, add = cannotAdd } = run;
  const flags = byName(run.flags);
  const settings = settingsOf(flags, run.folder, run.passed);
  const name = run.name ?? nameOf(run, settings.containerName?.value);
  return {
    kind: 'container',
    format,
    file,
    name,
    span,
    partial,
    ...(cannotSay && { cannotSay }),
    ...(run.isBrief && { isBrief: true }),
    ...(run.isEntered && { isEntered: true }),
    ...(run.entered && { standardInput: run.entered }),
    ...(run.givenFiles !== undefined && run.givenFiles.length > 0 && { givenFiles: run.givenFiles }),
    ...(run.isOneCommand && { isOneCommand: true }),
    ...(run.isIdle && { isIdle: true }),
    ...(run.cannotEdit && { cannotEdit: true }),
    ...(run.podman && { podman: run.podman }),
    ...(run.environmentFolders && { environmentFolders: run.environmentFolders }),
    image: run.image && imageOf(run.image, name, { isBuiltHere: run.isBuiltHere, platforms: platformsOf(flags, file) }),
    ...(run.imageOfCalls && { imageOfCalls: run.imageOfCalls }),
    ...(run.mayRun && { mayRun: run.mayRun }),
    build: undefined,
    ...settings,
    ...commandsOf(flags, run),
    stage: undefined,
    add,
  };
}

/** The container with the image that it pulls, also one that only run time knows: a policy on signatures may cover it. */
export function subjectsOf(container: Container): readonly Subject[] {
  const { image } = container;
  if (image === undefined) return [container];
  return [container, isForOneTask(container) ? { ...image, isForOneTask: true } : image];
}

function isForOneTask(container: Container): boolean {
  return container.isBrief === true && container.ports.length === 0 && isReachedByPortsOnly(container);
}

function cannotAdd(): undefined {
  return undefined;
}

/** A name is shown to people, and appears in messages. */
const LONGEST_NAME = 100;

function nameOf({ image, fallbackName }: RunOf, written: unknown): string {
  if (typeof written === 'string' && written !== '') return written.slice(0, LONGEST_NAME);
  const text = image?.text ?? '';
  return text === '' || text.includes(UNKNOWN_PIECE) ? fallbackName : text.slice(0, LONGEST_NAME);
}

/** `--platform`, or the parts that Podman has separate options for. */
function platformsOf(flags: Flags, file: SourceFile): OptionalPlatforms {
  const [platform, system, architecture, variant] = ['platform', 'os', 'arch', 'variant'].map(
    (name) => valuesOf(flags, name).at(-1)?.value.text,
  );
  if (platform !== undefined) return platformsIn([knownText(platform)]);
  if (system === undefined && architecture === undefined) return mayChangePlatform(file) ? 'unknown' : undefined;
  const parts = [system ?? 'linux', architecture ?? '', ...(variant === undefined ? [] : [variant])];
  return platformsIn([knownText(parts.join('/'))]);
}

function imageOf(
  written: PlacedText,
  usedBy: string,
  { isBuiltHere, platforms }: { readonly isBuiltHere: boolean | undefined; readonly platforms: OptionalPlatforms },
): Image | undefined {
  if (written.text === '') return undefined;
  const reference = { value: parseImageReference(written.text), span: wholeValue(written).span };
  const title = `container "${usedBy}"`;
  return {
    kind: 'image',
    use: 'container',
    usedBy,
    title,
    ...(isBuiltHere && { isBuiltHere }),
    ...(platforms && { platforms }),
    reference,
    facts: {},
  };
}

function commandsOf(
  flags: Flags,
  { entrypoint: own = [], command = [], splitsEntrypoint }: Pick<RunOf, 'entrypoint' | 'command' | 'splitsEntrypoint'>,
): Pick<Container, 'entrypoint' | 'command' | 'healthcheck' | 'hooks'> {
  const given = valuesOf(flags, 'entrypoint').at(-1)?.value;
  const entrypoint = listCommand(
    given === undefined ? own : splitsEntrypoint ? shellWords(given) : entrypointWords(given),
  );
  const health = valuesOf(flags, 'health-cmd').at(-1)?.value;
  return {
    entrypoint,
    command: listCommand(command, entrypoint),
    healthcheck: health && shellCommand(health),
    hooks: valuesOf(flags, 'health-startup-cmd').slice(-1).map(startupCheck),
  };
}

/** Podman runs it in the container until it succeeds. */
function startupCheck({ value, span }: { readonly value: PlacedText; readonly span: Span }): Hook {
  const command = shellCommand(value);
  return { name: 'post_start', span, privileged: undefined, user: undefined, image: undefined, command };
}

/** One word, or for Podman a list: `--entrypoint '["sh", "-c"]'`. */
function entrypointWords(given: PlacedText): readonly PlacedText[] {
  if (!given.text.startsWith('[')) return [given];
  const items = [...given.text.matchAll(/"(?:[^"\\]|\\.){0,2000}"/g)];
  return items.map(({ index, 0: { length } }) => sliceOf(given, index + 1, index + length - 1));
}

/** The words of a text with quotes, without those around a whole word. */
function shellWords(given: PlacedText): readonly PlacedText[] {
  return [...given.text.matchAll(SHELL_WORD)].map(({ index, 0: word }) => {
    const isQuoted = /^(?:'[^']*'|"[^"]*")$/.test(word);
    return sliceOf(given, index + (isQuoted ? 1 : 0), index + word.length - (isQuoted ? 1 : 0));
  });
}

const SHELL_WORD = /(?:'[^']*'|"(?:[^"\\]|\\.)*"|\\.|[^\s'"\\])+/gs;
