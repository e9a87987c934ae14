import { FILTERS, INTERPRETERS } from '../../data/programs.ts';
import type { CopyInstruction, Instruction, RunInstruction, Stage } from '../../model/dockerfile.ts';
import { limitReached } from '../../model/findings/reached-limits.ts';
import { DYNAMIC, known } from '../../model/located.ts';
import type { Command, Pipeline, Script, ShellWord, Substitution } from '../../model/shell.ts';
import { type Span, spanText } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { remember } from '../../support/caches/remember.ts';
import { commandsOf, runsAny } from '../commands/stage-commands.ts';
import { type Tool, toolOf } from '../commands/tool.ts';
import { isCopying, writtenFiles } from '../commands/written-files.ts';
import {
  baseName,
  isProgramFolder,
  isSystemFolder,
  isWithin,
  matchesPattern,
  nameOf,
  resolvePath,
} from '../paths/shell-paths.ts';
import { type Unpacking, unpackingOf } from './archive.ts';
import {
  addressesOfUnknown,
  fetchedBy,
  isChecksum,
  isPinnedAddress,
  isStandardOutput,
  isVerification,
  MAY_FETCH,
  outputFile,
} from './fetch.ts';
import { cloneBy, fixesCommit } from './git-clones.ts';
import { LANGUAGES } from './inline-code.ts';
import {
  interpreterName,
  isInput,
  isRun,
  namesLines,
  possibleInterpreter,
  rulesOf,
  runsInput,
  runsLines,
} from './interpreters.ts';

/** Something that a RUN instruction of a stage fetches, and how it is used later. */
export interface Download {
  readonly command: Command;
  readonly instruction: RunInstruction;
  readonly address: ShellWord | undefined;
  /** The file where it is saved first; undefined for standard output. */
  readonly file: string | undefined;
  /** A checksum or signature is checked afterwards, or the address pins the content. */
  readonly isVerified: boolean;
  /** The first use that trusts its content, unless it was verified before. */
  readonly use: DownloadUse | undefined;
}

export interface DownloadUse {
  readonly span: Span;
  /** The predicate of a message, as in `stage "a" downloads … and runs it`. */
  readonly action: string;
  /** A shell or another interpreter runs the file as it is: the same as piping it there. */
  readonly isScript?: boolean;
}

/** All downloads of the RUN instructions of a stage, tracked by path through the stage. */
export function downloadsIn(stage: Stage): readonly Download[] {
  return ownFlow(stage)?.downloads ?? NO_DOWNLOADS;
}

const NO_DOWNLOADS: readonly Download[] = [];

/** A download and its path at the end of a stage. */
export interface SavedFile {
  /** Absolute, unless it begins with a variable or `~`. */
  readonly path: string;
  readonly download: Download;
}

export const savedFilesOf: (stage: Stage) => readonly SavedFile[] = remember((stage) => {
  const { files = [] } = ownFlow(stage) ?? {};
  return [...files].map(([path, one]) => saved(stage, path, one));
});

/** A folder with the files of a download. */
export interface SavedFolder extends SavedFile {
  /** Files that are right in the folder are those of the download. */
  readonly isAlone: boolean;
}

/** The folders that a stage unpacks its downloads into, with those downloads. */
export function unpackedFoldersOf(stage: Stage): readonly SavedFolder[] {
  const { unpacked = [] } = ownFlow(stage) ?? {};
  return unpacked.map(({ path, download, isAlone }) => ({ ...saved(stage, path, download), isAlone }));
}

function saved(stage: Stage, path: string, one: Tracked): SavedFile {
  const { downloads = NO_DOWNLOADS, tracked = [] } = ownFlow(stage) ?? {};
  return { path: absolute(path), download: downloads[tracked.indexOf(one)] as Download };
}

function absolute(path: string): string {
  return /^[/~$`]/.test(path) ? path : `/${path}`;
}

/** A download of another stage or of an ADD, and its path in this stage. */
export interface Arrival {
  /** Absolute, unless it begins with a variable or `~`. */
  readonly path: string;
  readonly download: Pick<Download, 'address' | 'file' | 'isVerified'> & Partial<Download>;
  /** The COPY or ADD that brings it, or the RUN that mounts it; undefined for a file that was there from the start. */
  readonly by: CopyInstruction | RunInstruction | undefined;
  /** Whether the path is a folder with the files of the download. */
  readonly isFolder?: true;
}

/** What a stage does with downloads of other stages. */
export interface ArrivalFlow<A extends Arrival> {
  /** In the order of the arrivals. */
  readonly uses: readonly Download['use'][];
  /** Those that are in the image of the stage without having been verified or used, by their paths there. */
  readonly kept: ReadonlyMap<string, A>;
}

/** Follows downloads of other stages through this one. */
export function followArrivals<A extends Arrival>(stage: Stage, arrivals: readonly A[]): ArrivalFlow<A> {
  const { arrived, files } = follow(stage, arrivals);
  const byDownload = new Map(arrivals.map((arrival) => [arrived.get(arrival), arrival]));
  const kept = [...files].flatMap(([path, one]) => {
    const arrival = one.isVerified || one.use !== undefined ? undefined : byDownload.get(one);
    return arrival === undefined ? [] : [[absolute(path), arrival] as const];
  });
  return { uses: arrivals.map((arrival) => useOf(arrived.get(arrival))), kept: new Map(kept) };
}

/** The stage's own downloads; undefined where it fetches nothing. */
const ownFlow = remember((stage: Stage) => {
  if (!runsAny(stage, MAY_FETCH) && !runsAny(stage, GIT) && !fetchesUnknown(stage)) return undefined;
  const { tracked, files, unpacked } = follow(stage, []);
  return { tracked, files, unpacked, downloads: tracked.flatMap(downloadOf) };
});

/** Whether a program that is not known may fetch something. */
function fetchesUnknown(stage: Stage): boolean {
  return commandsOf(stage, 'RUN').some(({ command }) => addressesOfUnknown(command).length > 0);
}

function downloadOf(one: Tracked): readonly Download[] {
  const { command, instruction } = one;
  return command === undefined || instruction === undefined ? [] : [{ ...one, command, instruction, use: useOf(one) }];
}

function useOf(one: Tracked | undefined): Download['use'] {
  return one?.isVerified && !one.use?.isExecution ? undefined : one?.use;
}

/** What one script fetches and uses. */
export function downloadsOfScript(script: Script | undefined): readonly Omit<Download, 'instruction'>[] {
  const flow = emptyFlow(undefined, false);
  readScript(script, flow, false);
  return flow.tracked.flatMap(({ command, ...one }) =>
    command === undefined ? [] : [{ ...one, command, use: useOf({ command, ...one }) }],
  );
}

interface Tracked {
  /** Undefined for a file that an ADD brings. */
  readonly command: Command | undefined;
  /** Undefined in a script outside of a Dockerfile. */
  readonly instruction: RunInstruction | undefined;
  readonly address: ShellWord | undefined;
  readonly file: string | undefined;
  /** Whether another command saved what it printed. */
  isSaved?: true;
  /** How many pipelines had begun when it was fetched. */
  readonly order?: number;
  isVerified: boolean;
  use: (DownloadUse & { readonly isExecution: boolean }) | undefined;
}

/** No real file has more. Each download is compared with each verification and each unpacked folder. */
const MAX_TRACKED = 1_000;
const MAX_FOLDERS = 300;
/** For all patterns of a stage together, as a download may have many names. */
const MAX_COMPARED = 300_000;

interface Flow {
  readonly tracked: Tracked[];
  /** By absolute path. */
  readonly files: Map<string, Tracked>;
  readonly arrived: Map<Arrival, Tracked>;
  /** Where archives were unpacked in this instruction. */
  folders: UnpackedFolder[];
  /** The same over all instructions. */
  readonly unpacked: UnpackedFolder[];
  /** Whether other files may be beside those of an archive: from COPY, ADD or a repository. */
  hasOthers: boolean;
  instruction: Instruction | undefined;
  folder: string;
  /** What functions print, by their names. */
  readonly functions: Map<string, readonly Tracked[]>;
  /** What the last commands of pipelines print. */
  readonly outputs: Map<Command, readonly Tracked[]>;
  /** The file that `exec <f` opened. */
  opened: Tracked | undefined;
  /** The paths of the files that `exec 3>f` opened, by their descriptors. */
  readonly descriptors: Map<string, string>;
  /** What mounted caches hold, by their ids, with paths below their targets. */
  readonly caches: Map<string, Map<string, Tracked>>;
  /** How many names were compared with patterns. */
  compared: number;
  /** The command that is being read. */
  command: Command | undefined;
  /** How many pipelines have begun, and had when that of the command did. */
  pipelines: number;
  begin: number;
}

function follow(stage: Stage, arrivals: readonly Arrival[]): Flow {
  const flow = emptyFlow(stage.instructions[0], runsAny(stage, GIT));
  arrive(flow, arrivals, undefined);
  let workdir = '';
  for (const instruction of stage.instructions) {
    if (instruction.keyword === 'WORKDIR')
      workdir = instruction.absolute === DYNAMIC ? '$WORKDIR' : instruction.absolute;
    if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') arrive(flow, arrivals, instruction);
    flow.hasOthers ||= OTHER_FILES.has(instruction.keyword);
    if (isFollowed(instruction)) readRunning(instruction, workdir, flow, arrivals);
  }
  return flow;
}

type Running = Extract<Instruction, { readonly keyword: 'RUN' | 'CMD' | 'ENTRYPOINT' }>;

function isFollowed(instruction: Instruction): instruction is Running {
  const { keyword, isOnbuild, isTriggered } = instruction;
  return !isTriggered && (keyword === 'RUN' || (!isOnbuild && (keyword === 'CMD' || keyword === 'ENTRYPOINT')));
}

function readRunning(instruction: Running, workdir: string, flow: Flow, arrivals: readonly Arrival[]): void {
  flow.instruction = instruction;
  flow.folder = workdir;
  flow.folders = [];
  flow.opened = undefined;
  const unmount = instruction.keyword === 'RUN' ? mount(flow, arrivals, instruction) : undefined;
  readScript(instruction.line.script, flow, false);
  unmount?.();
}

/** Mounted downloads are there for one RUN, in place of what was there. Returns what ends this. */
function mount(flow: Flow, arrivals: readonly Arrival[], run: RunInstruction): (() => void) | undefined {
  const caches = cachesOf(run);
  if (run.stageMounts.length === 0 && caches.length === 0) return undefined;
  const before = new Map(flow.files);
  const isBelowMount = (path: string): boolean => run.stageMounts.some(({ target }) => isWithin(path, target));
  for (const path of before.keys()) if (isBelowMount(path)) flow.files.delete(path);
  arrive(flow, arrivals, run);
  for (const { id, target } of caches)
    for (const [below, one] of flow.caches.get(id) ?? NO_CACHE) flow.files.set(target + below, one);
  return () => {
    for (const { id, target } of caches) flow.caches.set(id, filesBelow(target, flow));
    for (const path of [...flow.files.keys()]) if (isBelowMount(path)) flow.files.delete(path);
    for (const [path, one] of before) if (isBelowMount(path)) flow.files.set(path, one);
  };
}

const NO_CACHE: ReadonlyMap<string, Tracked> = new Map();

/** `--mount=type=cache,id=a,target=/b`: the same files for each RUN with that id. */
function cachesOf({ flags }: RunInstruction): readonly { readonly id: string; readonly target: string }[] {
  return flags.flatMap(({ options }) => {
    if (known(options.get('type')) !== 'cache') return [];
    const target = TARGETS.map((name) => known(options.get(name))).find((one) => one !== undefined);
    return target === undefined ? [] : [{ id: known(options.get('id')) ?? target, target: resolvePath('/', target) }];
  });
}

const TARGETS = ['target', 'dst', 'destination'];

function filesBelow(folder: string, { files }: Flow): Map<string, Tracked> {
  const found = new Map<string, Tracked>();
  for (const [path, one] of files) if (isWithin(path, folder)) found.set(path.slice(folder.length), one);
  return found;
}

function emptyFlow(instruction: Instruction | undefined, hasOthers: boolean): Flow {
  return {
    tracked: [],
    files: new Map(),
    arrived: new Map(),
    folders: [],
    unpacked: [],
    hasOthers,
    instruction,
    folder: '',
    functions: new Map(),
    outputs: new Map(),
    opened: undefined,
    descriptors: new Map(),
    caches: new Map(),
    compared: 0,
    command: undefined,
    pipelines: 0,
    begin: 0,
  };
}

const GIT: ReadonlySet<string> = new Set(['git', 'svn', 'hg']);
const OTHER_FILES: ReadonlySet<string> = new Set(['COPY', 'ADD']);

function arrive(flow: Flow, arrivals: readonly Arrival[], by: Arrival['by']): void {
  for (const arrival of arrivals) {
    if (arrival.by !== by) continue;
    const { path, download, isFolder } = arrival;
    const { command, instruction } = download;
    const tracked: Tracked = { ...download, command, instruction, use: undefined };
    flow.tracked.push(tracked);
    flow.arrived.set(arrival, tracked);
    if (isFolder) flow.folders.push({ path, download: tracked, isStripped: true, isAlone: true, isClone: true });
    else if (by?.keyword === 'COPY') movedTo(path, tracked, by, flow);
    else flow.files.set(path, tracked);
  }
}

/** The downloads that the last pipeline prints. */
function readScript(script: Script | undefined, flow: Flow, isCaptured: boolean): readonly Tracked[] {
  let printed = NONE;
  for (const pipeline of script?.pipelines ?? []) printed = readPipeline(pipeline, flow, isCaptured);
  return printed;
}

function readPipeline(pipeline: Pipeline, flow: Flow, isCaptured: boolean): readonly Tracked[] {
  let piped: readonly Tracked[] = [];
  let listed: readonly Tracked[] = [];
  const { commands } = pipeline;
  flow.pipelines += 1;
  const begin = flow.pipelines;
  for (const [index, command] of commands.entries()) {
    const { given, printed } = readSubstitutions(command, flow);
    // code fetches before it runs what it has fetched
    const isCode = LANGUAGES.has(toolOf(command)?.name ?? '');
    if (!isCode) readScript(command.inner, flow, isCaptured);
    flow.command = command;
    flow.begin = begin;
    if (flow.tracked.length > 0 && compares(command, isCaptured || index < commands.length - 1))
      verify(flow, pipeline, listIn(command, flow));
    runsText(printed, command, flow);
    listed = readList(command, flow, listed);
    piped = readCommand(command, flow, distinct(piped, given));
    if (isCode) readScript(command.inner, flow, isCaptured);
    if (index === 0) piped = distinct(piped, printedBeside(pipeline, flow));
  }
  notePrinted(pipeline, piped, flow);
  return piped;
}

/** Whether it compares a download; a checksum that is only printed does not. */
function compares(command: Command, isRead: boolean): boolean {
  return isVerification(command) || (isRead && isChecksum(command));
}

/** What process substitutions give the command, and what it runs of the output of others. */
function readSubstitutions(
  command: Command,
  flow: Flow,
): { readonly given: readonly Tracked[]; readonly printed: readonly Tracked[] } {
  const given: Tracked[] = [];
  const printed = command.substitutions.flatMap((one) => {
    const output = readScript(one.script, flow, true);
    if (one.kind === 'process') given.push(...output);
    return runPrinted(command, one, output);
  });
  return { given, printed };
}

function printedBeside({ printsWith = [] }: Pipeline, { outputs }: Flow): readonly Tracked[] {
  return printsWith.flatMap((command) => outputs.get(command) ?? NONE);
}

function notePrinted({ commands, inFunction }: Pipeline, printed: readonly Tracked[], flow: Flow): void {
  const last = commands.at(-1);
  if (printed.length === 0 || last === undefined) return;
  flow.outputs.set(last, printed);
  if (inFunction !== undefined) flow.functions.set(inFunction, printed);
}

/** The downloads whose names the command prints: `ls f | xargs sh`, `find -name f -exec sh {} \\;`. Marks those that run. */
function readList(command: Command, flow: Flow, before: readonly Tracked[]): readonly Tracked[] {
  const tool = toolOf(command);
  if (tool === undefined || flow.tracked.length === 0) return NONE;
  if (SCRIPT_RUNNERS.has(tool.name) && command.wrappers.some(({ program }) => program === 'xargs'))
    markRun(before, command);
  if (tool.name === 'ls' || tool.name === 'echo') return operandsIn(tool, flow);
  if (tool.name !== 'find') return PASSING_NAMES.has(tool.name) ? before : NONE;
  const found = namedByFind(tool, flow);
  if (runsFound(tool)) markRun(found, command);
  return found;
}

function markRun(downloads: readonly Tracked[], command: Command): void {
  for (const one of downloads) markScript(one, command);
}

function runsFound({ arguments: words }: Tool): boolean {
  const exec = words.findIndex(({ pieces }) => /^-(?:exec|ok)(?:dir)?$/.test(pieces)) + 1;
  const run = exec === 0 ? undefined : words[exec]?.pieces;
  return run === '{}' || SCRIPT_RUNNERS.has(baseName(run ?? ''));
}

const PASSING_NAMES: ReadonlySet<string> = new Set(['sort', 'head', 'tail', 'tee', 'cat']);

function namedByFind({ arguments: words }: Tool, flow: Flow): readonly Tracked[] {
  const [folder] = words;
  const option = words.findIndex(({ pieces }) => /^-i?name$/.test(pieces));
  const pattern = option === -1 ? '*' : words[option + 1]?.pieces;
  if (folder === undefined || pattern === undefined) return NONE;
  const path = resolvePath(flow.folder, folder.pieces.startsWith('-') ? '.' : nameOf(folder));
  const found: Tracked[] = [];
  for (const [file, one] of flow.files) {
    flow.compared += 1;
    if (flow.compared > MAX_COMPARED) {
      cutOff(flow);
      break;
    }
    if (isBelow(file, path) && matchesPattern(baseName(file), pattern)) found.push(one);
  }
  return found;
}

/** `eval "$(cat f)"` */
function runPrinted(command: Command, { kind, argument }: Substitution, printed: readonly Tracked[]) {
  return printed.length > 0 && isRun(command, toolOf(command), kind, argument) ? printed : NONE;
}

/** The downloads that the command passes on through its standard output. */
function readCommand(command: Command, flow: Flow, piped: readonly Tracked[]): readonly Tracked[] {
  noteDescriptors(command, flow);
  const fetched = fetch(command, flow);
  if (fetched !== undefined) return fetched;
  const tool = toolOf(command) ?? possibleInterpreter(command);
  if (flow.tracked.length === 0) {
    // nothing has been downloaded yet
    if (tool !== undefined && HANDLERS.get(tool.name) === changedFolder) changedFolder(command, tool, flow);
    return NONE;
  }
  const inputs = distinct(piped, inputsOf(command, flow), flow.functions.get(tool?.name ?? '') ?? NONE);
  use(command, tool, flow, inputs);
  const printed = printedOf(command, tool, flow, inputs);
  const output = outputFile(command);
  const [first = printed[0]] = inputs;
  if (output !== undefined && first !== undefined) save(flow, output, first);
  return printed;
}

/** `exec 3>f` */
function noteDescriptors({ program, arguments: words, redirects }: Command, { folder, descriptors }: Flow): void {
  if (program !== 'exec' || words.length > 0) return;
  for (const { descriptor, target } of redirects)
    if (descriptor !== undefined && target !== undefined && !CLOSED.test(target.pieces))
      descriptors.set(String(descriptor), resolvePath(folder, nameOf(target)));
}

/** `exec 3>&-`, `exec 3>&1` */
const CLOSED = /^(?:-|\d+-?)$/;

/** What it prints of its inputs, which it may write to files as well. */
function printedOf(
  command: Command,
  tool: Tool | undefined,
  flow: Flow,
  inputs: readonly Tracked[],
): readonly Tracked[] {
  // `$(<f)`
  if (tool === undefined || tool.name === '') return command.program === '' ? inputs : NONE;
  saveInput(command, tool, flow, inputs);
  if (flow.functions.has(tool.name)) return inputs;
  return FILTERS.has(tool.name) ? distinct(inputs, operandsIn(tool, flow)) : NONE;
}

const NONE: readonly Tracked[] = [];

/** The downloads of some lists, each once: functions that call each other twice would double them every time. */
function distinct(...lists: readonly (readonly Tracked[])[]): readonly Tracked[] {
  const filled = lists.filter(({ length }) => length > 0);
  return filled.length > 1 ? [...new Set(filled.flat())] : (filled[0] ?? NONE);
}

/** `tee f`, `dd of=f`, `sed 'w f'`, `cp /dev/stdin f`, `cp <(…) f`, `exec <f` */
function saveInput(command: Command, tool: Tool, flow: Flow, [input]: readonly Tracked[]): void {
  if (input === undefined) return;
  if (command.program === 'exec' && tool.arguments.length === 0) flow.opened = input;
  const isOwn = isCopying(tool.name) && !tool.arguments.some(({ value }) => isInput(value) || value === DYNAMIC);
  if (!isOwn) for (const word of writtenFiles(tool.name, tool.arguments)) save(flow, nameOf(word), input);
}

function cutOff(flow: Flow): void {
  if (flow.command === undefined) return;
  limitReached(flow.command.span, 'The stage has too many downloads to track them from here on.');
}

function fetch(command: Command, flow: Flow): readonly Tracked[] | undefined {
  const { instruction } = flow;
  if (instruction !== undefined && instruction.keyword !== 'RUN') return undefined;
  if (command.program === 'git') followGit(command, instruction, flow);
  const fetched = fetchedBy(command);
  if (fetched.length === 0) return undefined;
  const piped: Tracked[] = [];
  const room = MAX_TRACKED - flow.tracked.length;
  if (fetched.length > room) cutOff(flow);
  for (const { address, file } of fetched.slice(0, room)) {
    const isVerified = address !== undefined && isPinnedAddress(address);
    const tracked: Tracked = {
      ...{ command, instruction, address, file, isVerified },
      ...{ order: flow.pipelines, use: undefined },
    };
    flow.tracked.push(tracked);
    if (file === undefined) piped.push(tracked);
    else {
      save(flow, file, tracked);
      const path = resolvePath(flow.folder, file);
      if (STARTED.test(path)) mark(tracked, command, `puts it into ${shown(folderOf(path))}`, false);
    }
  }
  return piped;
}

/** The system runs the files in these folders, executable or not. */
const STARTED =
  /^\/(?:etc\/(?:cron\.(?:d|hourly|daily|weekly|monthly)|profile\.d|init\.d|systemd\/system)|var\/spool\/cron(?:\/crontabs)?)\/[^/]+$/;

/** A clone of a branch is like an archive that is unpacked; a tag or a commit is fixed. */
function followGit(command: Command, instruction: Tracked['instruction'], flow: Flow): void {
  if (fixesCommit(command) || GIT_TAG.test(command.arguments.map(({ pieces }) => pieces).join(' ')))
    for (const one of flow.tracked) if (one.command?.program === 'git') one.isVerified = true;
  const clone = cloneBy(command);
  if (clone === undefined || /\d/.test(clone.branch)) return;
  if (flow.tracked.length >= MAX_TRACKED || flow.unpacked.length >= MAX_FOLDERS) {
    cutOff(flow);
    return;
  }
  const { address, folder } = clone;
  const download: Tracked = { command, instruction, address, file: undefined, isVerified: false, use: undefined };
  flow.tracked.push(download);
  const path = resolvePath(flow.folder, folder);
  const unpacked = { path, download, isStripped: true, isAlone: true, isClone: true } as const;
  flow.folders.push(unpacked);
  flow.unpacked.push(unpacked);
}

/** A checkout of a version, or of a submodule's commits. */
const GIT_TAG = /^(?:-C \S+ )?(?:checkout|switch|reset|fetch|pull)\b.*\d/;

function save(flow: Flow, file: string, download: Tracked): void {
  if (isStandardOutput(file)) return;
  const path = flow.descriptors.get(file) ?? resolvePath(flow.folder, file);
  flow.files.set(path, download);
  if (download.file === undefined) download.isSaved = true;
  if (flow.command !== undefined && OF_SHELLS.test(path))
    mark(download, flow.command, `puts it into ${shown(path)}, which shells run`, false, true);
}

/** Files that each shell of a user, or of the system, runs when it starts. */
const OF_SHELLS =
  /^(?:\/(?:root|home\/[^/]+|etc\/skel)|~\w*|\$HOME)\/\.(?:bashrc|bash_profile|bash_login|profile|zshrc|zshenv|zprofile|zlogin|kshrc|cshrc)$|^\/etc\/(?:bash\.bashrc|bashrc|profile|zsh\/(?:zshrc|zshenv|zprofile))$/;

function inputsOf({ redirects }: Command, flow: Flow): Tracked[] {
  return redirects.flatMap(({ operator, target }) => {
    if (target === undefined) return [];
    if (operator === '<&') return flow.files.get(flow.descriptors.get(target.pieces) ?? '') ?? [];
    return operator === '<' ? (fileIn(flow, target) ?? []) : [];
  });
}

function operandsIn({ arguments: words }: Tool, flow: Flow): readonly Tracked[] {
  return [...new Set(words.flatMap((word) => filesIn(flow, word).map(({ download }) => download)))];
}

/** The download that a word names first. */
function fileIn(flow: Flow, word: ShellWord): Tracked | undefined {
  return filesIn(flow, word)[0]?.download;
}

interface NamedFile {
  readonly path: string;
  readonly download: Tracked;
}

interface UnpackedFolder extends NamedFile {
  readonly isStripped: boolean;
  /** Files that are right in the folder are those of the archive. */
  readonly isAlone: boolean;
  /** Everything in it is from a repository, or from a mounted folder. */
  readonly isClone?: true;
}

/** The downloads that a word names, directly or with a pattern. */
function filesIn(flow: Flow, word: ShellWord): readonly NamedFile[] {
  if (flow.files.size === 0) return NO_FILES;
  const own = filesNamed(flow, nameOf(word));
  return own.length > 0 || word.choices === undefined ? own : chosenFiles(flow, word.choices);
}

function chosenFiles(flow: Flow, choices: readonly string[]): readonly NamedFile[] {
  if (choices.includes(UNKNOWN_PIECE)) return [...flow.files].map(([path, download]) => ({ path, download }));
  return choices.flatMap((name) => filesNamed(flow, name));
}

function filesNamed(flow: Flow, name: string): readonly NamedFile[] {
  const { files, folder } = flow;
  const path = resolvePath(folder, name);
  // before any WORKDIR most images are in `/`
  const otherwise = path.startsWith('/') ? path.slice(1) : `/${path}`;
  const download = files.get(path) ?? files.get(otherwise);
  if (download !== undefined) return [{ path, download }];
  if (!path.includes('*')) return NO_FILES;
  const found: NamedFile[] = [];
  for (const [file, one] of files) {
    flow.compared += 1;
    if (flow.compared > MAX_COMPARED) {
      cutOff(flow);
      break;
    }
    if (matchesPattern(file, path) || matchesPattern(file, otherwise)) found.push({ path: file, download: one });
  }
  return found;
}

const NO_FILES: readonly NamedFile[] = [];

/** Marks the downloads that a checksum or signature covers: those that are named, otherwise all so far. */
function verify(flow: Flow, pipeline: Pipeline, list: Tracked | undefined): void {
  // once a container runs, it is too late
  if (flow.instruction !== undefined && flow.instruction.keyword !== 'RUN') return;
  const open = flow.tracked.filter(({ isVerified }) => !isVerified);
  if (open.length === 0) return;
  const text = textOf(pipeline);
  const named = open.filter((one) => one !== list && one.file !== undefined && text.includes(baseName(one.file)));
  for (const download of named.length > 0 ? named : open) download.isVerified = true;
}

/** The list of checksums, if it was downloaded too: `sha256sum -c SHA256SUMS` names the list, not the files it checks. */
function listIn({ program, arguments: words }: Command, flow: Flow): Tracked | undefined {
  if (!/^(?:sha\d{1,3}|b2|md5)sum$|^shasum$/.test(String(program))) return undefined;
  return words.map((word) => fileIn(flow, word)).find((one) => one !== undefined);
}

/** The words of a pipeline, with its here-documents and the targets of its redirects. */
function textOf({ commands }: Pipeline): string {
  const texts = commands.flatMap(({ arguments: words, redirects }) => [
    ...words.flatMap((word) => [word.pieces, nameOf(word)]),
    ...redirects.flatMap(({ body, target }) => [body?.value ?? '', target === undefined ? '' : nameOf(target)]),
  ]);
  return texts.join('\n').slice(0, 20_000);
}

type Handler = (command: Command, tool: Tool, flow: Flow) => void;

const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['cd', changedFolder],
  ['pushd', changedFolder],
  ['chmod', madeExecutable],
  ['mv', moved],
  ['cp', moved],
  ['install', moved],
  ['ln', moved],
  ['dpkg', installed],
  ['rpm', installed],
  ['apk', addedUntrusted],
  ...['update-ca-certificates', 'update-ca-trust'].map((name) => [name, trusted] as const),
  ['keytool', importedCertificate],
  ['crontab', scheduled],
  ...['at', 'batch'].map((name) => [name, scheduledOnce] as const),
  ['parallel', ranLines],
  ...['ed', 'ex', 'nvim', 'vi', 'view', 'vim'].map((name) => [name, editedByShell] as const),
  ...['cc', 'gcc', 'g++', 'c++', 'clang', 'clang++', 'tcc', 'nvcc', 'rustc', 'javac'].map(
    (name) => [name, compiled] as const,
  ),
]);

function use(command: Command, tool: Tool | undefined, flow: Flow, inputs: readonly Tracked[]): void {
  runsFile(command, tool, flow);
  if (tool === undefined) return;
  const isPossible = tool !== toolOf(command);
  if (runsLines(tool)) runsText(distinct(inputs, operandsIn(tool, flow)), command, flow);
  if ((isPossible || interpreterName(tool, command) !== undefined) && runsInput(tool))
    runsText(inputs.length === 0 && flow.opened !== undefined ? [flow.opened] : inputs, command, flow);
  const handler = HANDLERS.get(tool.name);
  if (handler === undefined) otherUses(command, tool, flow, inputs);
  else handler(command, tool, flow);
}

function changedFolder(_command: Command, { arguments: words }: Tool, flow: Flow): void {
  if (words[0] !== undefined) flow.folder = resolvePath(flow.folder, nameOf(words[0]));
}

function installed(command: Command, { name, arguments: words }: Tool, flow: Flow): void {
  if (!words.some(({ pieces }) => /^-[a-zA-Z]*[iU]|^--(?:install|upgrade|unpack)$/.test(pieces))) return;
  markAll(words, command, flow, `installs it with ${name}`, true);
}

/** apk checks the signature of a package file unless `--allow-untrusted` is given. */
function addedUntrusted(command: Command, { arguments: words }: Tool, flow: Flow): void {
  if (!words.some(({ value }) => value === '--allow-untrusted') || !words.some(({ value }) => value === 'add')) return;
  markAll(words, command, flow, 'installs it with apk', true);
}

/** `crontab file` */
function scheduled(command: Command, { arguments: words }: Tool, flow: Flow): void {
  for (const word of words)
    for (const { download } of filesIn(flow, word)) mark(download, command, 'gives it to cron', true, true);
}

/** `at -f file now`, `batch -f file` */
function scheduledOnce(command: Command, { name, arguments: words }: Tool, flow: Flow): void {
  const at = words.findIndex(({ pieces }) => /^-[a-zA-Z]*f$/.test(pieces));
  const file = at === -1 ? undefined : words[at + 1];
  if (file !== undefined) mark(fileIn(flow, file), command, `schedules it with ${name}`, true, true);
}

/** `parallel -a file`, `parallel :::: file` */
function ranLines(command: Command, { arguments: words }: Tool, flow: Flow): void {
  const file = words.find((_, index) => namesLines(words, index));
  if (file !== undefined) markScript(fileIn(flow, file), command);
}

/** `vim -es -c 'w !sh' f` gives the file to a shell. */
function editedByShell(command: Command, { arguments: words }: Tool, flow: Flow): void {
  if (!words.some(({ pieces }) => /!\s*(?:ba|da|z|k)?sh\b/.test(pieces))) return;
  for (const word of words) for (const { download } of filesIn(flow, word)) markScript(download, command);
}

/** Certificates in these folders may then vouch for every server. */
const TRUST_FOLDERS =
  /^\/(?:usr(?:\/local)?\/share\/ca-certificates|etc\/pki\/(?:ca-trust\/source|trust)(?:\/anchors)?|usr\/share\/pki\/(?:ca-trust-source|trust)(?:\/anchors)?|etc\/ca-certificates\/trust-source(?:\/anchors)?)\//;

const TRUSTS = 'trusts it as an authority for certificates';

function trusted(command: Command, _tool: Tool, flow: Flow): void {
  for (const [path, download] of flow.files) if (TRUST_FOLDERS.test(path)) mark(download, command, TRUSTS, false);
}

function importedCertificate(command: Command, { arguments: words }: Tool, flow: Flow): void {
  if (!words.some(({ pieces }) => /^-import(?:cert)?$/.test(pieces))) return;
  const file = words[words.findIndex(({ pieces }) => pieces === '-file') + 1];
  if (file !== words[0] && file !== undefined) mark(fileIn(flow, file), command, TRUSTS, false);
}

/** A compiler gets single files; in an archive, whole folders are built. */
function compiled(command: Command, { name, arguments: words }: Tool, flow: Flow): void {
  for (const word of words) {
    if (!SOURCE_FILE.test(word.pieces)) continue;
    const found = fileIn(flow, word) ?? unpackedAt(flow, resolvePath(flow.folder, nameOf(word)));
    mark(found, command, `compiles it with ${name}`, true);
  }
}

const SOURCE_FILE = /\.(?:c|cc|cpp|cxx|cu|s|S|m|rs|java)$/;

const INSTALLERS: ReadonlySet<string> = new Set('apt apt-get dnf yum microdnf tdnf zypper gdebi pip'.split(' '));
const BUILDERS: ReadonlySet<string> = new Set(
  'make cmake ninja meson cargo go mvn gradle ant bazel autoreconf qmake'.split(' '),
);

function otherUses(command: Command, tool: Tool, flow: Flow, inputs: readonly Tracked[]): void {
  const { name, arguments: words } = tool;
  const unpacking = unpackingOf(tool);
  if (unpacking !== undefined) {
    const archives = unpacking.archive === undefined ? inputs : [fileIn(flow, unpacking.archive)];
    for (const download of archives) if (download !== undefined) unpacked(command, flow, download, unpacking);
  } else if (INSTALLERS.has(name) && words.some(({ pieces }) => /^(?:local)?install$/.test(pieces))) {
    markAll(words, command, flow, `installs it with ${name}`, true);
    const isHere = words.some(({ pieces }) => pieces === '.');
    if (isHere) mark(unpackedAt(flow, flow.folder), command, `installs it with ${name}`, true);
  } else if (BUILDERS.has(name)) {
    mark(unpackedAt(flow, flow.folder) ?? namedFolder(tool, flow), command, `builds it with ${name}`, true);
  }
}

/** `make -C folder`, `cmake -S folder`, `cmake ../folder` */
function namedFolder({ arguments: words }: Tool, flow: Flow): Tracked | undefined {
  for (const [index, word] of words.entries()) {
    const isFolder = word.pieces.includes('/') || /^-[CSf]$/.test(words[index - 1]?.pieces ?? '');
    if (!isFolder || word.pieces.startsWith('-')) continue;
    const found = unpackedAt(flow, resolvePath(flow.folder, nameOf(word)));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** In a system folder something runs it later, so that is a use. In other folders it is tracked further. */
function unpacked(command: Command, flow: Flow, download: Tracked, { folder, isStripped }: Unpacking): void {
  const path = folder === undefined ? flow.folder : resolvePath(flow.folder, nameOf(folder));
  if (isSystemFolder(path)) mark(download, command, `unpacks it into ${shown(path)}`, false);
  const isAlone = isStripped || folder !== undefined || !flow.hasOthers;
  if (flow.unpacked.length < MAX_FOLDERS) {
    flow.folders.push({ path, download, isStripped, isAlone });
    flow.unpacked.push({ path, download, isStripped, isAlone });
  } else cutOff(flow);
}

function shown(folder: string): string {
  return folder.replaceAll('\0', '…').slice(0, 60);
}

function isBelow(path: string, folder: string): boolean {
  // an unknown folder may contain any relative path
  if (folder === '') return /^[^~$`]/.test(path) && !isSystemFolder(path);
  return path !== folder && isWithin(path, folder);
}

function mark(
  download: Tracked | undefined,
  { span }: Pick<Command, 'span'>,
  action: string,
  isExecution: boolean,
  isScript = false,
): void {
  if (download === undefined || download.isVerified || download.use?.isExecution) return;
  if (download.use === undefined || isExecution) download.use = { span, action, isExecution, isScript };
}

function markScript(download: Tracked | undefined, command: Pick<Command, 'span'>): void {
  mark(download, command, RUNS, true, true);
}

const RUNS = 'runs it';

function markAll(
  words: readonly ShellWord[],
  command: Command,
  flow: Flow,
  action: string,
  isExecution: boolean,
): void {
  for (const word of words)
    for (const { download } of filesIn(flow, word)) mark(download, command, action, isExecution);
}

const SCRIPT_RUNNERS: ReadonlySet<string> = new Set([
  ...INTERPRETERS.flatMap(({ programs }) => programs),
  'source',
  '.',
  'java',
]);

/** Marks a download that is the program itself, or the file given to an interpreter. */
function runsFile(command: Command, tool: Tool | undefined, flow: Flow): void {
  if (command.program === '' || flow.files.size + flow.unpacked.length + flow.folders.length === 0) return;
  const written = spanText(command.programSpan);
  // without a slash the shell searches `PATH` instead
  const program = written.includes('/') ? resolvePath(flow.folder, nameOf({ value: DYNAMIC, raw: written })) : '';
  const own = flow.files.get(program) ?? chosenProgram(command, flow);
  mark(own, command, RUNS, true, SCRIPT.test(own?.file ?? ''));
  if (own === undefined) mark(inUnpacked(flow, program), command, RUNS_UNPACKED, true);
  runsStarted(command, flow);
  if (tool !== undefined) for (const name of rulesOf(tool.name, tool.arguments)) runsNamed(name, command, flow);
  if (tool === undefined || !SCRIPT_RUNNERS.has(tool.name)) return;
  const file = tool.arguments.find(({ pieces }) => !pieces.startsWith('-'));
  if (file === undefined) return;
  const saved = fileIn(flow, file);
  mark(saved, command, RUNS, true, tool.name !== 'java');
  if (saved === undefined) mark(inUnpacked(flow, resolvePath(flow.folder, nameOf(file))), command, RUNS_UNPACKED, true);
}

/** `for f in /d/*; do "$f"; done` */
function chosenProgram({ programChoices = [] }: Command, flow: Flow): Tracked | undefined {
  const paths = programChoices.filter((name) => name === UNKNOWN_PIECE || name.includes('/'));
  return chosenFiles(flow, paths)[0]?.download;
}

/** `BASH_ENV=f bash -c …`, `ENV=f sh -i` */
function runsStarted(command: Command, flow: Flow): void {
  for (const { name, value } of command.assignments)
    if (value !== undefined && (name === 'BASH_ENV' || name === 'ENV')) markScript(fileIn(flow, value), command);
}

function runsNamed(name: string, command: Command, flow: Flow): void {
  for (const { download } of filesNamed(flow, name)) markScript(download, command);
}

const RUNS_UNPACKED = 'runs a file of it';

const SCRIPT = /\.(?:ba|da|k|z)?sh$/;

/** `cat f | sh`, `sh < f`, `eval "$(cat f)"`. A download that was never saved to a file belongs to another rule. */
function runsText(downloads: readonly Tracked[], command: Command, { begin }: Flow): void {
  for (const download of downloads) {
    const { file, isSaved, order = begin } = download;
    if (file !== undefined || (isSaved === true && order < begin)) markScript(download, command);
  }
}

function inUnpacked(flow: Flow, program: string): Tracked | undefined {
  if (program === '') return undefined;
  // an absolute path is certainly in the folder of an archive that this instruction unpacked
  const isInside = flow.folders.some(
    ({ path, isClone }) =>
      path !== '' && (isClone || (path.startsWith('/') && !isSystemFolder(path))) && isBelow(program, path),
  );
  return isInside || unpackedAt(flow, flow.folder) !== undefined ? unpackedAt(flow, program) : undefined;
}

/** The archive that a path comes from. If several were unpacked there, the one with a similar name, otherwise the last one. */
function unpackedAt(flow: Flow, path: string): Tracked | undefined {
  const around = flow.folders.filter((one) => isOf(one, path));
  if (around.length === 0) return unpackedBefore(flow, path);
  const last = around.at(-1);
  if (last === undefined || around.length === 1) return last?.download;
  const name = path.slice(last.path.length).replace(/^\/+/, '').split('/', 1)[0] ?? '';
  const stem = name.replace(/[-_.]?v?[\d$*].*$/s, '').toLowerCase();
  const named = stem === '' ? undefined : around.findLast((one) => sourceOf(one.download).includes(stem));
  return (named ?? last).download;
}

function isOf({ path: folder, isAlone }: UnpackedFolder, path: string): boolean {
  return isBelow(path, folder) || (isAlone && path === folder);
}

/** In an earlier instruction: a folder that is called like the archive, or one with the files of an archive alone. */
function unpackedBefore({ unpacked: folders, hasOthers }: Flow, path: string): Tracked | undefined {
  return folders.findLast((one) => {
    if ((one.isClone || (one.isStripped && !hasOthers)) && isOf(one, path)) return true;
    if (!isBelow(path, one.path)) return false;
    const [, stem = ''] = /^\/?([a-z][a-z0-9]*)/i.exec(path.slice(one.path.length)) ?? [];
    return stem.length > 1 && archiveName(one.download).startsWith(stem.toLowerCase());
  })?.download;
}

function archiveName({ address, file }: Tracked): string {
  return baseName((address?.pieces ?? file ?? '').replace(/[?#].*$/s, '')).toLowerCase();
}

function sourceOf({ address, file }: Tracked): string {
  return `${address?.pieces ?? ''} ${file ?? ''}`.toLowerCase();
}

function madeExecutable(command: Command, { arguments: words }: Tool, flow: Flow): void {
  const [mode, ...files] = words.filter(({ pieces }) => !/^-[RvcfhHLP]+$|^--/.test(pieces));
  if (
    mode === undefined ||
    !/^[ugoa]*[+=][rwst]*x|^0?[0-7]?[1357][0-7]{2}$|^0?[0-7]?[0-7]{0,2}[1357]$/i.test(mode.pieces)
  )
    return;
  markAll(files, command, flow, 'makes it executable', false);
}

/** Tracks the file under its new name. */
function moved(command: Command, tool: Tool, flow: Flow): void {
  const words = tool.arguments.filter(({ pieces }) => !pieces.startsWith('-') && !/^\d{3,4}$/.test(pieces));
  const last = words.at(-1);
  if (last === undefined || words.length < 2 || (flow.files.size === 0 && flow.folders.length === 0)) return;
  const target = nameOf(last);
  const folder = resolvePath(flow.folder, target);
  const isFolder = target.endsWith('/') || words.length > 2 || isProgramFolder(folder);
  for (const word of words.slice(0, -1)) {
    const moves = filesIn(flow, word);
    for (const { path, download } of moves)
      movedTo(isFolder ? `${folder}/${baseName(path)}` : folder, download, command, flow);
    if (moves.length === 0) movedOut(resolvePath(flow.folder, nameOf(word)), folder, isFolder, command, flow);
  }
}

/** A file from an archive is moved to a folder where unpacking the archive would have been reported. */
function movedOut(source: string, folder: string, isFolder: boolean, command: Command, flow: Flow): void {
  const download = unpackedAt(flow, source);
  if (download === undefined) return;
  movedTo(isFolder ? `${folder}/${baseName(source)}` : folder, download, command, flow);
  if ((isSystemFolder(folder) && !DATA_FILE.test(folder)) || LIBRARY.test(folder))
    mark(download, command, `puts it into ${shown(folder)}`, false);
}

/** Wherever it is put, a program loads it: `$(php-config --extension-dir)/probe.so`. */
const LIBRARY = /\.(?:so|dll|dylib)$/;

const DATA_FILE = /\.(?:json|ya?ml|toml|xml|conf|cfg|ini|properties|env|txt|md|html|css|pem|crt)$/;

function movedTo(path: string, download: Tracked, command: Pick<Command, 'span'>, flow: Flow): void {
  flow.files.set(path, download);
  const folder = folderOf(path);
  if (isProgramFolder(folder) || STARTED.test(path)) mark(download, command, `puts it into ${shown(folder)}`, false);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
