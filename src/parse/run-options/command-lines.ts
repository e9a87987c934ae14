import { backgroundCommands } from '../../analysis/commands/background-commands.ts';
import { mayHoldSecret } from '../../analysis/secrets/command-hints.ts';
import type { Container, ContainerFormat, PodmanUse } from '../../model/containers/container.ts';
import type { GivenFile } from '../../model/containers/container-script.ts';
import { isEngine } from '../../model/containers/engine-programs.ts';
import { normalPath, withoutLinks } from '../../model/containers/host-path.ts';
import { limitReached } from '../../model/findings/reached-limits.ts';
import { type Command, everyCommand, idleCommands, type Script, type ShellWord } from '../../model/shell.ts';
import { type SourceFile, type Span, spanText } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import { shownPieces, UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { impliedText } from '../../syntax/lists/joined.ts';
import { FETCHING_WORDS } from '../../syntax/shell/fetching-words.ts';
import { isShell } from '../../syntax/shell/inner.ts';
import { flagAdditions } from './additions.ts';
import { beforeBuilds, builtImages } from './builds/built-images.ts';
import { commandWords } from './command-words.ts';
import { listCommand } from './commands.ts';
import { containerOf, subjectsOf } from './container.ts';
import { everyFlag, type Flag, type ReadFlags, type RunWord, readFlags } from './flags.ts';
import { filesGivenIn } from './given-files.ts';
import { isForBuildContainer, ONLY_FOR_BUILD } from './host-options.ts';
import { imagesOfCalls } from './images/called-images.ts';
import { choicesOf } from './images/word-choices.ts';
import { mayMention } from './may-mention.ts';
import { withSplitLists } from './podman-lists.ts';
import { foldersEntered } from './scripts/entered-folders.ts';
import { commandsElsewhere, startsElsewhere } from './scripts/other-machines.ts';
import { type Kind, type Subcommand, subcommandOf } from './subcommands.ts';

/** A text without any of these words does not start a container, and does not tell a client of a registry to skip checks. */
const ENGINE_WORDS =
  /docker|podman|nerdctl|balena|\b(?:ctr|crictl|runc|crun)[ \t]|\b(?:finch|buildah|buildctl|buildkitd|skopeo|crane|oras|cosign|regctl)\b|\bregistry[ \t]{1,9}login\b|plain-http|insecure-skip-tls|\baz[ \t]+acr[ \t]|\bfly(?:ctl)?[ \t]+deploy\b|kaniko|KO_DOCKER_REPO|COMPOSE_FILE/;

/** Whether commands of a text may start containers, or give such a client settings. */
export function mentionsEngine(text: string): boolean {
  return mayMention(ENGINE_WORDS, text);
}

export interface LinesOf {
  readonly format: ContainerFormat;
  readonly file: SourceFile;
  /** Whether everything it starts ends with it, like the steps of a workflow. */
  readonly isBrief: boolean;
  /** Whether a command at a place reaches another machine, where what it starts stays. */
  readonly isElsewhere?: (span: Span) => boolean;
  /** Whether something starts the commands again when they end, such as systemd. */
  readonly isUnit?: boolean;
}

/** The containers that scripts of one file start, with the images that they pull, and those that commands inside of containers start. */
export function containersIn(scripts: readonly Script[], lines: LinesOf): readonly Subject[] {
  const all = [...scripts];
  const budget = { words: MOST_WORDS_INSIDE };
  // the loop also visits what is added meanwhile, each shorter than the script that it is in
  for (const script of all) all.push(...scriptsInside(script, budget));
  return containersOf(all, lines);
}

/** In all commands that containers of one file are given; `docker run a docker run a …` gives each word to many. */
const MOST_WORDS_INSIDE = 20_000;

/** The commands that a script gives to containers, if these may start others: `docker exec builder docker run a`. */
function scriptsInside(script: Script, budget: { words: number }): readonly Script[] {
  return everyCommand(script).flatMap((command) => {
    const inside = wordsInside(command);
    if (!inside.some(({ text }) => mentionsEngine(text))) return [];
    budget.words -= inside.length;
    if (budget.words >= 0) return listCommand(inside)?.script ?? [];
    limitReached(command.span, 'Commands inside of containers start more containers than are read.');
    return [];
  });
}

function wordsInside(command: Command): readonly RunWord[] {
  const { program } = command;
  if (!isEngine(program) || !command.arguments.some(({ pieces }) => mentionsEngine(pieces))) return NO_WORDS;
  const words = commandWords(command);
  const found = subcommandOf(program, words);
  if (found === undefined || !HAS_COMMAND.has(found.kind)) return NO_WORDS;
  const { rest, partial } = givenFlags(words, found);
  if (partial === undefined) return rest.slice(1);
  // further options may come before the image
  const start = rest.findIndex(({ text }, at) => at > 0 && (isEngine(text) || isShell(text)));
  return start === -1 ? NO_WORDS : rest.slice(start);
}

const NO_WORDS: readonly RunWord[] = [];
const HAS_COMMAND: ReadonlySet<Kind> = new Set(['run', 'create', 'exec', 'service', 'compose run']);

function containersOf(scripts: readonly Script[], lines: LinesOf): readonly Subject[] {
  const commands = scripts.flatMap(everyCommand);
  const filesGiven = filesGivenIn(scripts);
  const started = commands.flatMap((command) => startedBy(command, filesGiven(command)) ?? []);
  if (started.length === 0) return [];
  const isBuilt = builtImages(commands);
  const images = new Map(started.map(({ written, image }) => [written, image?.text]));
  const early = beforeBuilds(scripts, (command) => images.get(command));
  const captured = new Set(commands.flatMap(capturedIn));
  const isCaptured = ({ written }: Started) => captured.has(written);
  const background = backgroundCommands(scripts);
  const startedLater = namesStarted(commands);
  const elsewhere = lines.isBrief ? commandsElsewhere(scripts) : undefined;
  const isElsewhere = ({ written, span }: Started): boolean =>
    elsewhere?.has(written) === true || lines.isElsewhere?.(span) === true || startsElsewhere(span);
  const isFirst = firstOfEach();
  const idle = idleCommands(scripts);
  const called = imagesOfCalls(scripts);
  const foldersFor = environmentFolders(scripts);
  return started.flatMap((run): readonly Subject[] => {
    const isBuiltHere =
      run.image !== undefined && isBuilt(run.image.text) && !early.has(run.written) && !isAlwaysPulled(run);
    const isLeft = run.kind === 'create' ? startedLater.has(optionOf(run, 'name')) : background.has(run.written);
    const isBrief = (lines.isBrief && !isElsewhere(run)) || isForShort(run, isCaptured, isLeft);
    const isOneCommand = lines.isUnit !== true && !isLeft && isForOneCommand(run);
    const imageOfCalls = called(run.written, { image: run.operand?.span, name: givenValue(run, 'name')?.span });
    const container = containerOf({
      ...lines,
      ...toRun(run),
      imageOfCalls,
      mayRun: imagesChosen(run),
      isBuiltHere,
      isBrief,
      isOneCommand,
      isIdle: idle.has(run.written),
      environmentFolders: foldersFor(run),
    });
    return isFirst(run) ? subjectsOf(container) : [container];
  });
}

/** The images that a condition or a default decides between. */
function imagesChosen({ image, written }: Started): readonly string[] | undefined {
  if (image?.text.includes(UNKNOWN_PIECE) !== true) return undefined;
  const choices = choicesOf(image, written).filter((one) => one !== image.text);
  return choices.length === 0 ? undefined : choices;
}

/** The folders from which a command may count the files that `--env-file` names, if commands enter any. */
function environmentFolders(scripts: readonly Script[]): (run: Started) => readonly string[] | undefined {
  const entered = lazy(() => foldersEntered(scripts));
  return ({ flags, written: { steps } }) => {
    if (!flags.some(({ name }) => name === 'env-file' || name === 'env-from-file') || entered().length === 0)
      return undefined;
    return [...(typeof steps === 'string' ? [steps] : []), '', ...entered()];
  };
}

/** A loop is read with several values, and its commands run the same image each time. */
function firstOfEach(): (run: Started) => boolean {
  const seen = new Set<string>();
  return ({ span, image }) => {
    const { size } = seen;
    return seen.add(`${span.file.path} ${span.start} ${image?.text}`).size > size;
  };
}

/** `--pull always`, and what only Podman knows: `newer` and `true`. */
function isAlwaysPulled(run: Started): boolean {
  const policy = optionOf(run, 'pull');
  return policy !== undefined && /^(?:always|newer|true)$/.test(policy);
}

/** The unknown words that may be options of a command. */
export function doubtfulWords(command: Command): readonly RunWord[] {
  return startedBy(command)?.doubts ?? [];
}

/** The options of a command that starts or enters a container. */
export function givenOptions(command: Command): ReadFlags['flags'] {
  return startedBy(command)?.flags ?? [];
}

/** The words of a command that starts a container, from its subcommand up to the first one that is not known as an option. */
export function optionWords(command: Command): readonly RunWord[] {
  const { program } = command;
  if (program !== 'buildah' && !isEngine(program)) return NO_WORDS;
  const words = commandWords(command);
  const found = subcommandOf(program, words);
  if (found === undefined || found.isMixed === true) return NO_WORDS;
  return words.slice(found.next, words.length - readFlags(words, found.syntax, found.next).rest.length + 1);
}

/**
 * Where a command with its options is written, up to the image: as a whole in the definition of a variable, or where it uses such variables. So
 * `$(RUN) test` and `$(RUN) build` are at the same place if `RUN` ends with the image.
 */
export function containerPlace(command: Command): string {
  const { span, programSpan } = command;
  const { operand } = startedBy(command) ?? {};
  const words = commandWords(command).map((word) => word.span);
  const last = operand === undefined ? words.length : words.findIndex(({ start }) => start === operand.span.start) + 1;
  const isHere = ({ file, start }: Span): boolean => file === span.file && span.start <= start && start < span.end;
  const isElsewhere = operand !== undefined && ![programSpan, ...words.slice(0, last)].some(isHere);
  const start = isElsewhere ? `${programSpan.start} ${operand.span.start}` : span.start;
  return `${span.file.path} ${start}`;
}

/** A command that starts a container. */
interface Started extends Pick<ReadFlags, 'flags' | 'partial' | 'doubts'> {
  readonly kind: Kind;
  readonly written: Command;
  /** From the program to the subcommand. */
  readonly span: Span;
  /** The image, or the running container. */
  readonly operand: RunWord | undefined;
  readonly image: RunWord | undefined;
  readonly command: readonly RunWord[];
  readonly isEntered: boolean;
  readonly givenFiles: readonly GivenFile[];
  readonly cannotEdit: boolean;
  readonly podman: PodmanUse | undefined;
}

function startedBy(command: Command, givenFiles: readonly GivenFile[] = []): Started | undefined {
  const { program, programSpan } = command;
  if (program !== 'buildah' && !isEngine(program)) return undefined;
  const words = commandWords(command);
  const found = subcommandOf(program, words);
  if (found === undefined) return undefined;
  const { kind, next } = found;
  const { flags, rest, partial, doubts } = givenFlags(words, found);
  const [operand, ...others] = rest;
  const counts = addsSomething(kind, flags);
  const there = { kind, words: others, entered: command.entered, givenFiles };
  const runs = runsThere(there, isNamed(kind, partial, operand));
  const isRead = counts || runs === 'fetching';
  // a command that only looks into a running container does not change it
  if (!isRead && runs === 'nothing') return undefined;
  const started = imageOrRoot(flags, operand);
  const isSure = partial === undefined && STARTING.has(kind);
  const span = commandSpan(programSpan, (words[next - 1] as RunWord).span);
  return {
    kind,
    written: command,
    span,
    flags: asSplit(program, counts ? started.flags : []),
    doubts: isRead ? doubts : NO_WORDS,
    partial: partial ?? partialReason(kind, operand),
    operand: NAMELESS.has(kind) ? undefined : operand,
    image: isSure ? started.image : undefined,
    command: isSure || runs !== 'nothing' ? others : [],
    isEntered: onlyEnters(kind, counts, flags),
    givenFiles,
    cannotEdit: !command.arguments.every(isWrittenThere) || command.arguments.some(isSplit),
    podman: podmanUse(command),
  };
}

/**
 * The image, or a folder in its place. `podman run --rootfs /` runs on the file system of the host itself, which is as much as mounting it.
 * `:O` keeps changes apart.
 */
function imageOrRoot(flags: ReadFlags['flags'], operand: RunWord | undefined): Pick<Started, 'flags' | 'image'> {
  if (operand === undefined || !flags.some(({ name }) => name === 'rootfs')) return { flags, image: operand };
  const { text, span } = operand;
  const [path = '', options = ''] = text.split(':');
  if (withoutLinks(normalPath(path)) !== '/') return { flags, image: undefined };
  const value = impliedText(options.split(',').includes('O') ? '/:/:ro' : '/:/', span);
  return { flags: [...flags, { name: 'volume', value, span, entry: span }], image: undefined };
}

type Given = Omit<ReadFlags, 'rest'> & { readonly rest: readonly RunWord[] };

function givenFlags(words: readonly RunWord[], { kind, syntax, next, isMixed }: Subcommand): Given {
  if (isMixed !== true) return readFlags(words, syntax, next);
  const { flags, operands } = everyFlag(words, syntax, next);
  const own = kind === 'build' ? flags.filter(isForBuildContainer) : flags;
  return { flags: own, rest: operands, partial: undefined, doubts: [] };
}

/** The options without which a command adds nothing to a container. */
const COUNTING: Partial<Readonly<Record<Kind, RegExp>>> = {
  exec: /^(?:privileged|env|env-file)$/,
  build: /./,
  working:
    /^(?:add-host|cap-add|cgroup-parent|cgroupns|device|env|ipc|mount|net|network|pid|security-opt|userns|uts|volume)$/,
  pod: /^(?:add-host|cgroup-parent|device|gpus|network|pid|publish|security-opt|sysctl|userns|uts|volume|volumes-from)$/,
  update: /-add$|^(?:user|log-driver)$/,
};

function addsSomething(kind: Kind, flags: ReadFlags['flags']): boolean {
  const counting = COUNTING[kind];
  return counting === undefined || flags.some(({ name }) => counting.test(name));
}

/** Whether it does not change the container: the variables are those of one command. */
function onlyEnters(kind: Kind, counts: boolean, flags: ReadFlags['flags']): boolean {
  return !counts || (kind === 'exec' && !flags.some(({ name }) => name === 'privileged'));
}

/** The word after their options names neither an image nor a running container. */
const NAMELESS: ReadonlySet<Kind> = new Set(['build', 'working']);

/** They have the image, and after it a command. */
const STARTING: ReadonlySet<Kind> = new Set(['run', 'create', 'service']);

/** They run a command in a container that is described elsewhere. */
const ENTERING: ReadonlySet<Kind> = new Set(['exec', 'compose run', 'working']);

interface There extends Pick<Started, 'kind' | 'givenFiles'> {
  readonly words: readonly RunWord[];
  readonly entered: Script | undefined;
}

/** Whether the word after the options is certainly there; without quotes, the name of a container may be an option as well. */
function isNamed(kind: Kind, partial: string | undefined, operand: RunWord | undefined): boolean {
  return partial === undefined || (ENTERING.has(kind) && operand?.maySplit === true);
}

/** What such a command, its shell, or a file that it gets, may do: fetch or decode something, or have a secret as in `docker exec db mysqldump -p…`. */
function runsThere(there: There, isCertain: boolean): 'fetching' | 'secret' | 'nothing' {
  const { kind, words, entered, givenFiles } = there;
  if (!isCertain || !ENTERING.has(kind)) return 'nothing';
  const texts = [...words.map(({ text }) => text), ...(entered === undefined ? [] : [spanText(entered.span)])];
  if (givenFiles.length > 0 || texts.some((text) => FETCHING_WORDS.test(text))) return 'fetching';
  return words.some(({ text }) => mayHoldSecret(text)) ? 'secret' : 'nothing';
}

/** The program may be the value of a variable that is set elsewhere. */
export function commandSpan(program: Span, subcommand: Span): Span {
  const { file, end } = program;
  const between =
    end <= subcommand.start && subcommand.start - end < 500 ? file.text.slice(end, subcommand.start) : '\n';
  return /(?:^|[^\\\r])\r?\n/.test(between) ? subcommand : { ...program, end: subcommand.end };
}

/** Whether the text is the original, even with other marks for unknown parts, such as `$(DIR)` of a Makefile. */
export function isWrittenThere({ span, raw }: ShellWord): boolean {
  const text = spanText(span);
  return text === raw || (text.length === raw.length && raw.includes('$') && text.includes('$'));
}

/** Whether the word is one of several from the value of a variable, all at the same place. */
export function isSplit({ span }: ShellWord, index: number, all: readonly ShellWord[]): boolean {
  const before = all[index - 1]?.span;
  return before !== undefined && before.start === span.start && before.file === span.file;
}

function asSplit(program: string, flags: ReadFlags['flags']): ReadFlags['flags'] {
  return isOfPodman(program) ? withSplitLists(flags) : flags;
}

function isOfPodman(program: Command['program']): boolean {
  return /^(?:podman|buildah)/.test(String(program));
}

function podmanUse({ program, wrappers }: Command): PodmanUse | undefined {
  if (!isOfPodman(program)) return undefined;
  const isRoot = wrappers.some(({ program }) => program === 'sudo' || program === 'doas');
  return { runsAsRoot: isRoot ? 'yes' : 'unknown' };
}

function partialReason(kind: Kind, operand: RunWord | undefined): string | undefined {
  return PARTIAL[kind] ?? (operand === undefined ? 'its image is not known' : undefined);
}

const PARTIAL: Partial<Readonly<Record<Kind, string>>> = {
  'compose run': 'it is a service of a compose file',
  exec: 'it was started elsewhere',
  build: ONLY_FOR_BUILD,
  working: 'several commands work in it',
  pod: 'its containers are started elsewhere',
  update: 'it was started elsewhere',
};

const NOT_OF_SERVICES: ReadonlySet<keyof Container> = new Set([
  'securityOptions',
  'privileged',
  'pidNamespace',
  'ipcNamespace',
  'storageSize',
]);

function toRun(run: Started) {
  const { kind, span, operand, flags, partial, image, command, isEntered, givenFiles, cannotEdit, podman, written } =
    run;
  return {
    span,
    folder: written.folder,
    fallbackName: nameOf(operand, partial) ?? spanText(span).replaceAll(/\s+/g, ' ').slice(0, LONGEST_NAME),
    flags,
    passed: written.passed,
    partial,
    image,
    command,
    cannotEdit,
    podman,
    isEntered,
    entered: written.entered,
    givenFiles,
    ...((kind === 'service' || kind === 'update') && { cannotSay: NOT_OF_SERVICES }),
    ...(kind === 'compose run' && { splitsEntrypoint: true }),
    add: (additions: Parameters<Container['add']>[0]) =>
      kind === 'run' || kind === 'create' ? flagAdditions(span, additions) : undefined,
  };
}

const LONGEST_NAME = 60;

/** The name, with variables as they are written: `$IMAGE:1.4`. */
function nameOf(operand: RunWord | undefined, partial: string | undefined): string | undefined {
  // if options may follow, an unknown word is not certain to be the image
  if (operand === undefined || (partial !== undefined && operand.maySplit === true)) return undefined;
  const text = operand.text.includes(UNKNOWN_PIECE) ? asWritten(operand) : operand.text;
  return text === '' ? undefined : text.slice(0, LONGEST_NAME);
}

/** In a script that is itself a text of a template, all of it is the place of each word. */
function asWritten({ text, span }: RunWord): string {
  const written = spanText(span).replaceAll(/["']/g, '').trim();
  const isOneWord = !/\s/.test(written.replaceAll(EXPRESSION, ''));
  return isOneWord ? written.replaceAll(/\s+/g, ' ') : shownPieces(text);
}

const EXPRESSION = /\{\{[^{}]*\}\}|\$\([^()]*\)/g;

/** `id=$(docker run -d …)`: a script that keeps the id manages the container itself. */
function capturedIn({ substitutions }: Command): readonly Command[] {
  return substitutions.flatMap(({ kind, script }) => (kind === 'command' ? everyCommand(script) : []));
}

/** A server is hardly started in the foreground to be removed at its end, with a command that its image does not have itself. */
function isForOneCommand(run: Started): boolean {
  return run.kind === 'run' && run.command.length > 0 && isOn(run, 'rm') && !isOn(run, 'detach');
}

function hasOption({ flags }: Started, name: string): boolean {
  return flags.some((flag) => flag.name === name);
}

function optionOf(run: Started, name: string): string | undefined {
  return givenValue(run, name)?.text;
}

function givenValue({ flags }: Pick<Started, 'flags'>, name: string): Flag['value'] {
  return flags.findLast((flag) => flag.name === name)?.value;
}

function isOn(run: Started, name: string): boolean {
  return hasOption(run, name) && optionOf(run, name) !== 'false';
}

/**
 * A container stays if it runs in the background, or is restarted, and a server that nobody sits at stays until someone stops it. `docker create` is
 * mostly for copying files out.
 */
function isForShort(run: Started, isCaptured: (run: Started) => boolean, isLeft: boolean): boolean {
  const { kind } = run;
  if (kind === 'service' || kind === 'update' || kind === 'pod') return false;
  const restart = optionOf(run, 'restart');
  if (kind !== 'exec' && restart !== undefined && restart !== 'no') return false;
  if (!STAYING.has(kind)) return true;
  const isDetached = isLeft || isOn(run, 'detach') || (kind !== 'create' && isServer(run));
  return !isDetached || hasOption(run, 'rm') || isCaptured(run);
}

const STAYING: ReadonlySet<Kind> = new Set(['run', 'create', 'compose run']);

/** It publishes a port for clients, and has no terminal for a person. */
function isServer(run: Started): boolean {
  return hasOption(run, 'publish') && !hasOption(run, 'interactive') && !hasOption(run, 'tty');
}

/** The names of created containers that commands of the file start: `docker start web`. */
function namesStarted(commands: readonly Command[]): ReadonlySet<string | undefined> {
  const names = commands.flatMap((command) => {
    if (!isEngine(command.program)) return [];
    const words = commandWords(command).map(({ text }) => text);
    const at = words.indexOf('start');
    return at === -1 ? [] : words.slice(at + 1);
  });
  return new Set(names.filter((name) => !name.startsWith('-') && !name.includes(UNKNOWN_PIECE)));
}
