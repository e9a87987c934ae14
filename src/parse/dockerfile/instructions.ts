import { matchesPattern } from '../../analysis/paths/shell-paths.ts';
import { setsRoot } from '../../analysis/processes/process-user.ts';
import { shellStartFiles } from '../../analysis/processes/shell-start-files.ts';
import type {
  ArgInstruction,
  CommandInstruction,
  CopyInstruction,
  ExposeInstruction,
  Flag,
  HealthcheckInstruction,
  Instruction,
  OtherInstruction,
  PairsInstruction,
  RunInstruction,
  ShellInstruction,
  Stage,
  StartedFile,
  UserInstruction,
  VolumeInstruction,
  WorkdirInstruction,
} from '../../model/dockerfile.ts';
import { DYNAMIC, type Text } from '../../model/located.ts';
import type { Script } from '../../model/shell.ts';
import type { Excerpt, Span } from '../../model/source.ts';
import { part } from '../../model/spliced.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { lazy, lazyProperty } from '../../support/caches/lazy.ts';
import { paired } from '../../support/paired.ts';
import type { WrittenFiles } from '../../syntax/shell/files/script-files.ts';
import { bindMounts, contextMounts, stageMounts } from './bind-mounts.ts';
import { argumentValue, asKnown } from './build-arguments.ts';
import { type CommandContext, readCommandLine, readScript } from './command-line.ts';
import { chosenSources } from './copies/chosen-sources.ts';
import { namedBy, noteCopied } from './copies/noted-copies.ts';
import { piecesOf, toText } from './expand.ts';
import { BAD_BYTE, reportBytes } from './flags.ts';
import { mentionedScripts, textsThatStart } from './mentioned-scripts.ts';
import { contextsAmong, outerStage } from './named-contexts.ts';
import { parsePort } from './ports.ts';
import { imageOf, noteIfPulled, type Referent, resolveFrom } from './references.ts';
import { createScope } from './scope.ts';
import { isPowerShell, mayHideCommands, scriptsAsShell, shellFor } from './shells.ts';
import { addEdges, change, type StageContext, type TriggerState } from './stage-context.ts';
import { type EndedStage, filesAtEnd, filesHere, filesOfTriggers, hasOwnFiles, unmount } from './stage-files.ts';
import { filesWrittenAtStart, noteFilesOf, startedFiles, startedTexts, startedVariables } from './started-files.ts';
import { commandsOfContainers, filesRunByContainers } from './starts/container-commands.ts';
import { inheritedCommands } from './starts/inherited-commands.ts';
import type { Block } from './text/blocks.ts';
import { copiedBody } from './text/copied-body.ts';
import { parseExecForm } from './text/exec-form.ts';
import { heredocIn } from './text/heredocs.ts';
import { expandIn, type InstructionLine, readLine } from './text/instruction-line.ts';
import { isInstructionName, unknownInstruction } from './text/instruction-names.ts';
import { parsePairs, parseWordPairs } from './text/pairs.ts';
import { reportRefused } from './text/source.ts';
import { endOfPlainWord, skipSeparators, splitAtSeparators } from './text/words.ts';
import { trimmed } from './trimmed.ts';
import { isLeftOut, LEFT_OUT, UNKNOWN } from './variables.ts';
import { absolutePath, folderIn, placeFrom } from './workdir.ts';

type Reader = (line: InstructionLine, context: StageContext) => Instruction;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['ADD', readCopy],
  ['ARG', readArg],
  ['CMD', readCommand],
  ['COPY', readCopy],
  ['ENTRYPOINT', readCommand],
  ['ENV', readPairs],
  ['EXPOSE', readExpose],
  ['HEALTHCHECK', readHealthcheck],
  ['LABEL', readPairs],
  ['RUN', readRun],
  ['SHELL', readShell],
  ['USER', readUser],
  ['VOLUME', readVolume],
  ['WORKDIR', readWorkdir],
]);

/** Reads one instruction of a stage. Triggers of an ONBUILD are read in the stage that they are added to. */
export function readInstruction(block: Block, context: StageContext, isTriggered = false): Instruction {
  const own = block.name === 'ONBUILD' && !isTriggered ? inTriggers(context) : context;
  const line = readLine(block, own, isTriggered);
  return (READERS.get(line.keyword) ?? readOther)(line, own);
}

/** The context of ONBUILD instructions: each sees what those before it set. */
function inTriggers(context: StageContext): StageContext {
  context.triggers ??= triggersOf(context);
  const { triggers } = context;
  return { ...context, ...triggers, triggers };
}

function triggersOf({ read, files, buildContext, scope }: StageContext): TriggerState {
  // in other files they run with another context
  const runsHere = lazy(() => read.some(({ base }) => base.kind === 'stage' && base.stage === read[files.index]));
  return {
    scope: createScope(scope, scope.missing),
    files: filesOfTriggers(files),
    buildContext: () => (runsHere() ? buildContext() : undefined),
  };
}

function readRun({ base, args, heredocs, lookUp }: InstructionLine, context: StageContext): RunInstruction {
  const { source } = context;
  const shell = heredocs.length === 0 && isPowerShell(args.text) ? 'powershell' : context.shell;
  for (const flag of base.flags) if (flag.name === 'mount') readMount(flag, context);
  const mounts = bindMounts(base.flags, context);
  const line = readCommandLine(args, {
    source,
    shell,
    heredocs,
    lookUp: (name) => knownValue(name, lookUp(name)),
    files: withHome(filesHere(context.files, context.workdir, mounts), context.order, context),
    readFirst: firstFiles(context),
  });
  // it sees the files that are there now, so it must be read before later instructions write or copy others
  context.files.steps.push(() => [line.script, line.windowsFiles]);
  if (mounts.some(({ stage }) => stage !== undefined)) context.files.steps.push(() => unmount(context.files));
  const seen = { stageMounts: stageMounts(base.flags, mounts, context), contextMounts: contextMounts(mounts) };
  return { keyword: 'RUN', line, workdir: context.workdir, ...seen, ...base };
}

/** The files of the repository that the shell of a RUN reads before its commands, each once in a stage. */
function firstFiles({
  files: stage,
  shellWords,
  scope,
  order,
}: StageContext): NonNullable<CommandContext['readFirst']> {
  const variable = (name: string) =>
    knownValue(name, scope.find('ENV', name, order) ?? scope.find('ARG', name, order) ?? UNKNOWN);
  return (text, strings, files) => {
    const words = strings.length > 0 ? strings : shellWords;
    const itself = strings.length === 0 ? scriptsAsShell(shellWords, variable('PATH'), files) : [];
    const wanted = [...itself, ...shellStartFiles({ words, text, variable }).flatMap((path) => filesAt(path, files))];
    const own = wanted.filter((path) => !stage.run.has(path));
    // what is written is not noted where it is run
    for (const path of own) if (files.texts.has(path)) stage.run.add(path);
    return own;
  };
}

function filesAt(path: string, { texts, copied }: WrittenFiles): readonly string[] {
  if (!path.includes('*')) return texts.has(path) || copied?.text(path) !== undefined ? [path] : [];
  const written = [...texts.keys()].filter((one) => matchesPattern(one, path));
  return [...new Set([...written, ...(copied?.matching(path) ?? [])])];
}

function readMount({ options }: Flag, context: StageContext): void {
  const from = options.get('from');
  if (from === undefined) return;
  const referent = resolveFrom(from, piecesOf(from), context);
  noteContent(referent, context);
  noteIfPulled(referent, from, 'mount-from', context);
  if (referent.kind === 'image') {
    context.images.push(imageOf(referent.pieces, from, 'mount-from', context));
  }
}

function noteContent(referent: Referent, { edges }: StageContext): void {
  if (referent.kind === 'stage') {
    addEdges(edges, [referent.index], 'content');
    addEdges(edges, referent.alternatives, 'option');
  } else if (referent.kind === 'unknown') addEdges(edges, referent.candidates, 'content');
}

/** Build arguments are gone when the container runs; its environment is complete at the end of the stage. */
function readCommand({ base, keyword, args }: InstructionLine, context: StageContext): CommandInstruction {
  const isEntrypoint = keyword === 'ENTRYPOINT';
  const entrypoint = () => (isEntrypoint ? undefined : context.entrypoint);
  const runtime = runtimeCommand(context);
  const files = lazy(runtime.files);
  const line = noteFilesOf(readCommandLine(args, { ...runtime, files, entrypoint }), files);
  if (isEntrypoint) change(context, base.isOnbuild, { entrypoint: line });
  return { keyword: keyword as CommandInstruction['keyword'], line, ...base };
}

function runtimeCommand(context: StageContext) {
  const { source, shell, scope, empty, environment } = context;
  const missing = (name: string) => {
    source.notSet.add(name);
    return empty.has(name) ? LEFT_OUT : UNKNOWN;
  };
  const lookUp = (name: string) => {
    source.atStart.add(name);
    const own = () => knownValue(name, scope.find('ENV', name, Number.POSITIVE_INFINITY) ?? missing(name));
    return environment.get(name) ?? own();
  };
  const files = filesAtEnd(context.files, () => context.workdir);
  return { source, shell, heredocs: [], lookUp, files: () => withHome(files, Number.POSITIVE_INFINITY, context)() };
}

/** The files with the home folder of the user who is set so far. */
function withHome(files: () => WrittenFiles, order: number, { scope, user }: StageContext): () => WrittenFiles {
  return () => {
    const own = knownValue('HOME', scope.find('ENV', 'HOME', order) ?? UNKNOWN);
    return { ...files(), home: own ?? homeOf(user) };
  };
}

/** Most images start as root, and most users have a folder of their name. */
function homeOf(user: UserInstruction | undefined): string | undefined {
  if (user === undefined || setsRoot(user)) return '/root';
  const [, name] =
    typeof user.value.value === 'string' ? (/^([a-z_][\w-]{0,31})(?::|$)/.exec(user.value.value) ?? []) : [];
  return name === undefined ? undefined : `/home/${name}`;
}

/** What containers of the image start, as commands of a stage. A reading with the variables of one has those that set them. */
export function commandsGiven(
  context: StageContext,
  image: Parameters<typeof commandsOfContainers>[1],
): readonly Script[] {
  const { starts, environment } = context;
  return starts.length === 0 || environment.size > 0
    ? []
    : commandsOfContainers(starts, image, runtimeCommand(context));
}

/** What inherited commands start in a stage, and not in the one that has them. */
export function startedAsInherited(
  context: StageContext,
  parent: EndedStage,
  own: readonly Instruction[],
  starting: Parameters<typeof inheritedCommands>[0],
  from: Span,
): readonly StartedFile[] {
  const isElsewhere = context.workdir !== parent.workdir || homeOf(context.user) !== homeOf(parent.user);
  if (!isElsewhere && !own.some(({ keyword }) => keyword === 'ENV') && !hasOwnFiles(context.files)) return [];
  return inheritedCommands(starting, own, { ...runtimeCommand(context), from });
}

/** What the container starts although no instruction names it, and what `starting` may start in a way that is not followed. */
export function filesStartedIn(
  context: StageContext,
  own: readonly Instruction[],
  starting: readonly (CommandInstruction | HealthcheckInstruction | undefined)[],
  given: readonly Script[],
): readonly StartedFile[] {
  const runtime = runtimeCommand(context);
  const parse = (text: Excerpt, isBash = false, isList = false) => readScript(text, runtime, { isBash, isList });
  const by = { environment: runtime.lookUp, hasOwnEntry: context.entrypoint !== undefined };
  const started = startedFiles(context.files, by, parse);
  const written = own.flatMap((one) =>
    (one.keyword === 'CMD' || one.keyword === 'ENTRYPOINT') && starting.includes(one)
      ? filesWrittenAtStart(one.line, context.files.files.texts, parse)
      : [],
  );
  const argument = (name: string) =>
    knownValue(name, context.scope.find('ARG', name, Number.POSITIVE_INFINITY) ?? UNKNOWN);
  const texts = [...textsThatStart(own, starting, context.starts), ...startedTexts(context.files, by)];
  return [
    ...started,
    ...written,
    ...startedVariables(own, parse, argument),
    ...mentionedScripts(context.files, texts, foldersStartedIn(context)),
    ...filesRunByContainers(given, [...own, ...starting.filter((one) => one !== undefined)]),
  ];
}

/** Containers may start elsewhere than in the folder of their image. */
function foldersStartedIn({ workdir, starts }: StageContext): readonly string[] {
  const own = folderIn(workdir);
  const others = starts.flatMap(({ folder }) => (typeof folder === 'string' ? [placeFrom(own, folder)] : []));
  return [...new Set([own, ...others])].slice(0, MOST_FOLDERS);
}

/** No real image is started in so many. */
const MOST_FOLDERS = 20;

/** Of `PATH`, the part that an image adds is enough, as shells search that first. */
function knownValue(name: string, known: ReturnType<StageContext['scope']['lookUp']>): string | undefined {
  // shells set HOME themselves
  if (isLeftOut(known)) return name === 'HOME' ? undefined : '';
  if (known.kind === 'unknown' && known.isFilled) return known.isMatched ? '' : UNKNOWN_PIECE;
  if (known.kind !== 'value') return undefined;
  return name === 'PATH' || !known.pieces.includes(UNKNOWN_PIECE) ? known.pieces : undefined;
}

function readHealthcheck({ base, args }: InstructionLine, context: StageContext): HealthcheckInstruction {
  const { text } = args;
  const end = endOfPlainWord(text, 0);
  if (text.slice(0, end).includes(BAD_BYTE)) reportBytes(args.span(0, end), context.source);
  const isNone = text.slice(0, end).toUpperCase() === 'NONE';
  const command = part(args, skipSeparators(text, end), text.length);
  const line = isNone ? undefined : readCommandLine(command, runtimeCommand(context));
  return { keyword: 'HEALTHCHECK', line, ...base };
}

function readCopy(line: InstructionLine, context: StageContext): CopyInstruction {
  const { keyword, lookUp } = line;
  const heredocs = paired(line.base.heredocs, line.heredocs).map(([heredoc, range]) =>
    withWritten(heredoc, () => copiedBody(range, context.source, lookUp)),
  );
  const base = { ...line.base, heredocs };
  const words = pathWords(line, context);
  const flag = base.flags.find(({ name }) => name === 'from');
  const from = flag?.value === undefined ? undefined : readFrom(flag, flag.value, context);
  const [sources, destination] = [words.slice(0, -1), words.at(-1)];
  const chosen = from === undefined ? chosenSources(sources, context.source) : [];
  const copied = { sources, chosen, destination, from, ...base };
  noteCopied(copied, context);
  return { keyword: keyword as CopyInstruction['keyword'], ...copied };
}

function asItIs(word: Excerpt): Excerpt {
  return word;
}

/** Words or JSON strings with their variables replaced, without the operators of here-documents. */
function pathWords(line: InstructionLine, context: StageContext, prepare = asItIs): Text[] {
  const { args, heredocs } = line;
  const expanded = expandIn(line, context);
  const read = (word: Excerpt) => expanded(prepare(word));
  const strings = parseExecForm(args);
  if (strings !== undefined) return strings.map(read);
  return splitAtSeparators(args.text)
    .filter(({ start, end }) => heredocs.length === 0 || heredocIn(args.text.slice(start, end)) === undefined)
    .map(({ start, end }) => read(part(args, start, end)));
}

function readFrom(flag: Flag, value: Text, context: StageContext): NonNullable<CopyInstruction['from']> {
  const referent = resolveFrom(value, piecesOf(value), context);
  noteContent(referent, context);
  noteIfPulled(referent, value, 'copy-from', context);
  if (referent.kind === 'stage') return copiedFrom(referent.index, flag, context.read);
  const named = () => namedBy(flag, context);
  const fromOutside = <T extends object>(from: T) =>
    withContexts(
      withMade(from, () => outerStage(named())?.stage),
      () => contextsAmong(named()),
    );
  if (referent.kind !== 'image') return fromOutside({ kind: 'unknown', flag });
  const image = imageOf(referent.pieces, value, 'copy-from', context);
  context.images.push(image);
  return fromOutside({ kind: 'image', image, flag });
}

const withWritten = lazyProperty('written');
const withStage = lazyProperty('stage');
const withMade = lazyProperty('made');
const withContexts = lazyProperty('contexts');

/** The stage may come later, and exists once the whole file has been read. */
function copiedFrom(index: number, flag: Flag, stages: readonly Stage[]): NonNullable<CopyInstruction['from']> {
  return withStage({ kind: 'stage', flag }, () => stages[index] as Stage);
}

function readUser(line: InstructionLine, context: StageContext): UserInstruction {
  const { args, base } = line;
  const isMissing = args.text === '';
  if (isMissing) reportRefused(context.source, base.span, 'USER names no user here.');
  const value: Text = isMissing ? { value: DYNAMIC, span: args.span(0, 0) } : expandIn(line, context)(args);
  if (value.value === DYNAMIC) reportUndecidedUser(line, context);
  const user: UserInstruction = { keyword: 'USER', value, ...base };
  change(context, user.isOnbuild, { user });
  return user;
}

/** `ARG U` and `USER $U`: a build that does not pass it makes an image that runs as root. */
function reportUndecidedUser({ args, base }: InstructionLine, { scope, order, source }: StageContext): void {
  const name = /^["']?\$\{?(\w+)\}?["']?(?::|$)/.exec(args.text)?.[1];
  const known = name === undefined || base.isOnbuild ? undefined : scope.bound(name, order);
  if (known?.kind !== 'unset') return;
  source.report.gap({
    kind: 'unknown-value',
    weight: 'ordinary',
    thing: 'instruction',
    message: `USER is the build argument ${name}, which has no default and which no build of this repository passes. Without it the image runs as root, so the user is not known.`,
    wayOut: `Give it a default: ARG ${name}=10001.`,
    span: args.span(0, args.text.length),
  });
}

function readPairs(line: InstructionLine, context: StageContext): PairsInstruction {
  const { base, keyword, args } = line;
  const pairs = parsePairs(args, context.source.escapeChar, expandIn(line, context));
  if (keyword === 'ENV') for (const pair of pairs) setVariable(pair, context);
  const unset = pairs.find(({ value }) => value === undefined);
  if (unset !== undefined) reportRefused(context.source, unset.span, `${keyword} gives no value here.`);
  return { keyword: keyword as PairsInstruction['keyword'], pairs, ...base };
}

function setVariable({ name, value }: PairsInstruction['pairs'][number], { scope, order }: StageContext): void {
  if (value === undefined) return;
  scope.set('ENV', name.value, order, asKnown(value), { name: name.value, value, kind: 'ENV' });
  // an unknown name may be empty
  if (name.value.includes('$')) scope.set('ENV', '', order, UNKNOWN, undefined);
}

function readArg(line: InstructionLine, context: StageContext): ArgInstruction {
  let before = 1;
  const pairs = parseWordPairs(line.args, context.source.escapeChar, expandIn(line, context), (pair) => {
    // each sees those before it, so their numbers are between that of the last instruction and that of this one
    before += 1;
    declareArgument(pair, { ...context, order: context.order - 1 / before });
  });
  return { keyword: 'ARG', pairs, ...line.base };
}

/** An image whose tag were empty would be another one, and FROM would fail for most. */
const NO_NAMES: ReadonlySet<string> = new Set();

function declareArgument(
  { name, value, span }: ArgInstruction['pairs'][number],
  context: Pick<StageContext, 'scope' | 'globals' | 'given' | 'empty' | 'platform' | 'order'>,
): void {
  const { scope, globals, given, platform, order } = context;
  const global = scope === globals ? undefined : globals.find('ARG', name.value, Number.POSITIVE_INFINITY);
  const empty = scope === globals ? NO_NAMES : context.empty;
  const known = argumentValue(name.value, value, { given, global, empty, platform });
  const text = known.kind === 'value' ? toText(known.pieces, value?.span ?? span, known.assumes) : undefined;
  scope.set('ARG', name.value, order, known, text && { name: name.value, value: text, kind: 'ARG' });
}

function readExpose(line: InstructionLine, context: StageContext): ExposeInstruction {
  const { base, args } = line;
  const read = expandIn(line, context);
  let end = 0;
  const ports = splitAtSeparators(args.text).flatMap((word) => {
    const places = { span: args.span(word.start, word.end), entry: args.span(end, word.end) };
    end = word.end;
    return expandWords(read(part(args, word.start, word.end))).map((port) =>
      parsePort(port, args.text.slice(word.start, word.end), places.span, places.entry),
    );
  });
  return { keyword: 'EXPOSE', ports, ...base };
}

/** A variable may contain several words. */
function expandWords(text: Text): string[] {
  return piecesOf(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

function readVolume(line: InstructionLine, context: StageContext): VolumeInstruction {
  return { keyword: 'VOLUME', paths: pathWords(line, context, trimmed), ...line.base };
}

function readWorkdir(line: InstructionLine, context: StageContext): WorkdirInstruction {
  const path = expandIn(line, context)(line.args);
  const absolute = absolutePath(path, context.workdir, context.windows);
  change(context, line.base.isOnbuild, { workdir: absolute });
  return { keyword: 'WORKDIR', path, absolute, ...line.base };
}

function readShell({ base, args }: InstructionLine, context: StageContext): ShellInstruction {
  const { source, unknownShells, windows } = context;
  const strings = parseExecForm(args) ?? [];
  const words = strings.map(({ text, span }) => ({ value: text, span: span(0, text.length) }));
  const values = words.map(({ value }) => value);
  const shell = shellFor(values);
  const instruction: ShellInstruction = { keyword: 'SHELL', words, shell, ...base };
  if (strings.length === 0) reportRefused(source, base.span, 'SHELL needs a JSON array, so it was left out.');
  else if (mayHideCommands(shell, values, windows)) unknownShells.push(instruction);
  if (strings.length > 0) change(context, base.isOnbuild, { shell, shellWords: values });
  return instruction;
}

/** Under ONBUILD, unknown instructions are reported here; elsewhere `checkedParts` has already reported them. */
function readOther({ base, keyword, args }: InstructionLine, { source }: StageContext): OtherInstruction {
  const text = { value: args.text, span: args.span(0, args.text.length) };
  if (base.isOnbuild && !isInstructionName(keyword))
    source.report.gap(unknownInstruction(keyword, base.keywordSpan, `${keyword} ${args.text}`));
  const known = keyword === 'MAINTAINER' || keyword === 'STOPSIGNAL' ? keyword : 'UNKNOWN';
  return { keyword: known, name: keyword, text, ...base };
}
