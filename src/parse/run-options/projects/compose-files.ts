import { posix } from 'node:path';
import { baseName } from '../../../analysis/paths/shell-paths.ts';
import { OVERRIDE_FILES, OWN_FILES } from '../../../model/containers/compose-file-names.ts';
import { isComposer, isEngine } from '../../../model/containers/engine-programs.ts';
import { type Command, everyCommand, everyPipeline, type Script } from '../../../model/shell.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { lazy } from '../../../support/caches/lazy.ts';
import { remember } from '../../../support/caches/remember.ts';
import type { PlacedText } from '../../../syntax/lists/index.ts';
import { composeFormat } from '../../formats.ts';
import type { ComposeList, PassedVariable, StartedServices } from '../../frontend.ts';
import { commandWords } from '../command-words.ts';
import { everyFlag, type Flag, type RunWord, readFlags } from '../flags.ts';
import { choicesOf } from '../images/word-choices.ts';
import { mayMention } from '../may-mention.ts';
import { exportedBy, passedTo, type Sourced } from '../passed-variables.ts';
import { foldersEntered } from '../scripts/entered-folders.ts';
import { settingLines, variableIn } from '../setting-lines.ts';
import { inputCommands, withoutPatterns } from '../standard-input.ts';
import { COMPOSE_GLOBAL, COMPOSE_RUN, GLOBAL, STACK_DEPLOY } from '../syntax.ts';
import { projectFolderIn } from './project-folder.ts';
import { inputFor, inputOf } from './project-input.ts';

/** Whether commands of a text may name compose files. */
export function mentionsProjects(text: string): boolean {
  return mayMention(PROJECT_WORDS, text);
}

const PROJECT_WORDS = /compose|\bstack\b/i;

/** The compose files that commands name: `docker compose -f`, `docker stack deploy -c`, `COMPOSE_FILE=`. */
export function composeListsIn(scripts: readonly Script[], sourced?: Sourced): readonly ComposeList[] {
  const lists: List[] = scripts.flatMap((script) => {
    const exported = lazy(() => exportedBy(script, sourced));
    return everyPipeline(script).flatMap(({ commands }) =>
      commands.flatMap((command, at) => listsOf(command, inputCommands(commands, at), exported)),
    );
  });
  lists.push(...copiedProjects(scripts));
  if (lists.length === 0) return [];
  // shared by all lists, since there may be many lists and many folders
  const folders = [...new Set([...foldersEntered(scripts), ...scripts.flatMap(everyCommand).flatMap(foldersOf)])];
  return lists.map((list) => ({ ...list, folders }));
}

/** Files that become the compose file of a project, also of one that another script or a person starts: `cp production.yml compose.yaml`. */
function copiedProjects(scripts: readonly Script[]): readonly List[] {
  const commands = scripts.flatMap(everyCommand);
  const copies = commands.flatMap((command) => copyOf(command) ?? []);
  if (copies.length === 0) return [];
  const started = new Set(
    commands.flatMap((command) => {
      const files = projectFilesOf(command);
      return files === undefined || files.length > 0 ? (files ?? []).map(baseName) : OWN_FILES;
    }),
  );
  const isProject = ({ source, target }: Copy): boolean =>
    started.has(baseName(target)) || (OWN_FILES.includes(baseName(target)) && !/^[/~]/.test(source));
  return copies.flatMap((copy) =>
    isProject(copy) && !copy.source.includes(UNKNOWN_PIECE) && !isFoundAnyway(copy.source, copy.target)
      ? [{ files: [copy.source], span: copy.span, ...folderOfCopy(copy) }]
      : [],
  );
}

/** Paths in a copy start from the folder that it comes to. */
function folderOfCopy({ source, target }: Copy): Pick<List, 'projectFolder'> {
  const folder = posix.dirname(target);
  const isKnown = !target.includes(UNKNOWN_PIECE) && !/^[/~]/.test(target);
  return isKnown && folder !== posix.dirname(source) ? { projectFolder: folder } : {};
}

/** What an override with the name of a compose file refers to starts at the folder that it is copied to. */
function isFoundAnyway(source: string, target: string): boolean {
  return OVERRIDE_FILES.includes(baseName(target)) && composeFormat.matches(source);
}

export interface Copy {
  readonly source: string;
  readonly target: string;
  readonly span: Span;
}

/** `cp a b`, `ln -s a b`, `cat a > b` */
export function copyOf({ program, arguments: words, redirects, span }: Command): Copy | undefined {
  const to = redirects.find(({ operator }) => operator === '>')?.target?.pieces;
  const pair = words.map(({ pieces }) => pieces).filter((word) => !/^-./.test(word));
  const [source, target] = program === 'cat' && words.length === 1 ? [words[0]?.pieces, to] : pair.slice(-2);
  const isCopy = COPIES.has(program) || (program === 'cat' && words.length === 1);
  return isCopy && source !== undefined && target !== undefined ? { source, target, span } : undefined;
}

/** `cat a.yml > compose.override.yml`, which is read as a copy of the file. */
export function isCopiedProject(command: Command): boolean {
  const copy = command.program === 'cat' ? copyOf(command) : undefined;
  return copy !== undefined && !copy.source.includes(UNKNOWN_PIECE) && OWN_FILES.includes(baseName(copy.target));
}

const COPIES: ReadonlySet<unknown> = new Set(['Copy-Item', 'copy', 'cp', 'install', 'ln', 'mv', 'ncp', 'rsync']);

/** The files that `COMPOSE_FILE` lists anywhere in scripts. */
export function filesInVariables(scripts: readonly Script[]): readonly string[] {
  return scripts
    .flatMap(everyCommand)
    .flatMap(({ assignments }) => assignments)
    .flatMap(({ name, value }) => (name === 'COMPOSE_FILE' && value !== undefined ? value.pieces.split(/[:;]/) : []));
}

/** `echo COMPOSE_FILE=a.yaml >> .env`: Docker Compose reads the file in the folder of the project. */
function listsForLater({ program, arguments: words, redirects }: Command): readonly List[] {
  const isPrinted = program === 'echo' || program === 'printf';
  if (!isPrinted || !redirects.some(({ target }) => KEPT.test(target?.raw ?? ''))) return [];
  return words.flatMap(({ pieces, span }) => {
    const files = /(?:^|\n|\\n)COMPOSE_FILE=["']?([^\s"'\\]{1,1000})/.exec(pieces)?.[1];
    return files === undefined ? [] : listOf(files.split(/[:;]/), span);
  });
}

/** Files whose variables later commands get. */
const KEPT = /(?:^|\/)\.env["']?$|\$\{?GITHUB_ENV\b/;

type List = Omit<ComposeList, 'folders'>;

function listsOf(
  command: Command,
  before: readonly Command[],
  exported: () => readonly PassedVariable[],
): readonly List[] {
  const variables = isAboutProject(command) ? passedTo(command, exported()) : [];
  const own = command.assignments.flatMap(({ name, value }) =>
    name === 'COMPOSE_FILE' && value !== undefined ? listOf(namesIn(value.pieces, variables), value.span) : [],
  );
  const { environments, folders, files: given, isUnused = false } = named(command);
  const exportedFiles = own.length + given.length > 0 ? undefined : lastOf('COMPOSE_FILE', variables);
  const listed = [
    ...own,
    ...listOf(exportedFiles === undefined ? [] : namesIn(exportedFiles, variables), command.span),
    ...listsForLater(command),
    ...chosenFiles(command).flatMap((written) => {
      const files = written.flatMap((file) => inputOf(file, command, before)).map(withoutPatterns);
      const input = inputFor(files, written, { command, before });
      return listOf(files, command.span).map((list) => ({ ...list, ...input }));
    }),
  ].map((list): List => (isUnused ? { ...list, isUnused } : list));
  const start = startOf(command, variables);
  const environmentFiles = environments.length > 0 ? environments : filesInVariable(variables);
  const projectFolder = listed.length === 0 ? undefined : folders.at(-1);
  if (environmentFiles.length + variables.length === 0 && projectFolder === undefined && start === undefined)
    return listed;
  const lists = listed.length === 0 ? [{ files: [], span: command.span }] : listed;
  return lists.map((list) => ({
    ...list,
    ...(environmentFiles.length > 0 && { environmentFiles }),
    ...(projectFolder !== undefined && { projectFolder }),
    ...(variables.length > 0 && { variables }),
    ...(start && { starts: start }),
  }));
}

/** The names of files in a value of `COMPOSE_FILE`. */
function namesIn(value: string, variables: readonly PassedVariable[]): readonly string[] {
  return value.split(lastOf('COMPOSE_PATH_SEPARATOR', variables) || /[:;]/);
}

function lastOf(wanted: string, variables: readonly PassedVariable[]): string | undefined {
  return variables.findLast(({ name }) => name === wanted)?.value;
}

/** What a command starts; undefined if it starts nothing, or ends with the tests that it starts. */
function startOf(command: Command, variables: readonly PassedVariable[]): StartedServices | undefined {
  const { action, words = [], profiles = [] } = named(command);
  if (action === undefined || words.some((word) => ENDS_WITH_TESTS.test(word))) return undefined;
  const listed = lastOf('COMPOSE_PROFILES', variables)?.split(',') ?? [];
  const all = [...profiles, ...listed.map((name) => name.trim())];
  const operands = words.filter((word) => /^\w/.test(word));
  // what is removed when it ends is still for the purpose of its profile
  const isKept = !words.includes(REMOVED);
  if (action === 'run') return { profiles: all, services: isKept ? operands : [], scaled: operands, isOneOff: true };
  const scaled = words.flatMap((word, at) => scaledBy(word, action === 'scale' ? '--scale' : words[at - 1]));
  return { profiles: all, services: [...operands, ...(action === 'scale' ? scaled : [])], scaled };
}

/** `--scale app=1`, `--scale=app=1` */
function scaledBy(word: string, before: string | undefined): readonly string[] {
  const [, name, count = ''] = /^(?:--scale=)?([\w.-]+)=(\d+)$/.exec(word) ?? [];
  const isScale = before === '--scale' || word.startsWith('--scale=');
  return name === undefined || !isScale || Number(count) === 0 ? [] : [name];
}

const ENDS_WITH_TESTS = /^--(?:abort-on-container-(?:exit|failure)|exit-code-from)(?:=|$)/;

/** The files that a command names, once for each value of a word that a loop or a condition decides. */
function chosenFiles(command: Command): readonly (readonly string[])[] {
  const { files, values, doubts = [] } = named(command);
  const written = files.map((text, at) => {
    const value = values[at];
    if (value === undefined) return [text];
    const found = choicesOf(value, command).map((one) => one.replace(PREFIX, ''));
    return text === UNKNOWN_PIECE ? [...found, ...namesSet(value.span)] : found;
  });
  const choices = [...written, ...doubts.map(({ span }) => namesSet(span))];
  const count = Math.max(1, ...choices.map(({ length }) => length));
  return Array.from({ length: count }, (_, round) => choices.flatMap((all) => all[round] ?? all.at(-1) ?? []));
}

/** The names of files in the lines that set a variable, and in those that set the variables in these: `for f in deploy/*.yml`. */
function namesSet(span: Span): readonly string[] {
  const lines = settingLines(span.file);
  const own = lines.get(variableIn(spanText(span)) ?? '') ?? [];
  const inner = own.flatMap((line) => line.match(/(?<=\$\{?)[A-Za-z_]\w{0,100}/g) ?? []);
  const all = [...own, ...inner.slice(0, MOST_INNER).flatMap((name) => lines.get(name) ?? [])].slice(0, MOST_INNER);
  const names = all.flatMap((line) => line.match(/(?<![\w./*-])[\w./*-]{1,200}\.ya?ml\b/g) ?? []);
  return [...new Set(names)].slice(0, MOST_INNER).map((name) => name.replaceAll(/\*+/g, UNKNOWN_PIECE));
}

/** More lines and names are not tried, as it is reported that the name is not known. */
const MOST_INNER = 50;

/** `--file=` */
const PREFIX = /^(?:--[a-z-]+=|-[a-z]=?(?=[./\w]))/;

/** `COMPOSE_ENV_FILES`, which `--env-file` replaces. */
function filesInVariable(variables: readonly PassedVariable[]): readonly string[] {
  return (
    lastOf('COMPOSE_ENV_FILES', variables)
      ?.split(',')
      .filter((file) => file !== '') ?? []
  );
}

interface Named {
  /** Whether it starts and builds nothing. */
  readonly onlyLooks?: boolean;
  /** Whether it also gives nothing to another command that may. */
  readonly isUnused?: boolean;
  readonly files: readonly string[];
  /** The values that name them, where containers may be started. */
  readonly values: readonly PlacedText[];
  readonly folders: readonly string[];
  /** Files with variables. */
  readonly environments: readonly string[];
  /** Words that may be such options. */
  readonly doubts?: readonly PlacedText[];
  /** The action that starts containers, the words after it, or only the service that it runs, and the profiles that it activates. */
  readonly action?: string;
  readonly words?: readonly string[];
  readonly profiles?: readonly string[];
}

const NOTHING: Named = { files: [], values: [], folders: [], environments: [] };

const named = remember((command: Command): Named => {
  const { program } = command;
  if (!isEngine(program)) return NOTHING;
  const words = commandWords(command);
  if (isComposer(program)) return composeFlags(words, 0);
  const rest = readFlags(words, GLOBAL).rest;
  const [name, action] = rest;
  if (name?.text === 'compose') return composeFlags(rest, 1);
  if (name?.text !== 'stack' || action === undefined || !STACK_ACTIONS.has(action.text)) return NOTHING;
  const values = everyFlag(rest, STACK_DEPLOY, 2).flags.flatMap((flag) => valueIn(flag, 'compose-file'));
  const isStart = action.text !== 'config';
  return { ...NOTHING, values, files: values.map(({ text }) => text), ...(isStart && { action: action.text }) };
});

/** The compose files that a command names; empty for the default ones, undefined if it is not about a project. */
export function projectFilesOf(command: Command): readonly string[] | undefined {
  const { program } = command;
  if (!isEngine(program)) return undefined;
  const { files } = named(command);
  if (files.length > 0 || isComposer(program)) return files;
  return readFlags(commandWords(command), GLOBAL).rest[0]?.text === 'compose' ? files : undefined;
}

/** The values of the options that name compose files, where containers may be started. */
export function projectValuesOf(command: Command): readonly PlacedText[] {
  const { values, onlyLooks = false } = named(command);
  return onlyLooks ? [] : values;
}

function isAboutProject(command: Command): boolean {
  return projectFilesOf(command) !== undefined;
}

const STACK_ACTIONS: ReadonlySet<string> = new Set(['deploy', 'up', 'config']);

function composeFlags(words: readonly RunWord[], from: number): Named {
  const { flags, rest, doubts } = readFlags(words, COMPOSE_GLOBAL, from);
  const values = flags.flatMap((flag) => valueIn(flag, 'file'));
  const [action = '', ...after] = rest.map(({ text }) => text);
  const onlyLooks = ONLY_LOOKS.test(action);
  return {
    values,
    files: values.map(({ text }) => text),
    folders: flags.flatMap(folderIn),
    onlyLooks,
    isUnused: onlyLooks && (action !== 'config' || after.some((word) => ONLY_CHECKS.test(word))),
    doubts,
    environments: flags.flatMap((flag) => fileIn(flag, 'env-file')),
    ...(STARTS.test(action) && {
      action,
      words: action === 'run' ? serviceOfRun(rest) : after,
      profiles: flags.flatMap((flag) => fileIn(flag, 'profile')),
    }),
  };
}

const STARTS = /^(?:up|create|run|scale)$/;

const REMOVED = '--rm';

/** `run --rm app sh`: its first operand is the service. */
function serviceOfRun(words: readonly RunWord[]): readonly string[] {
  const { flags, rest } = readFlags(words, COMPOSE_RUN, 1);
  const isRemoved = flags.some(({ name }) => name === 'rm');
  return [...(isRemoved ? [REMOVED] : []), ...rest.slice(0, 1).map(({ text }) => text)];
}

/** Actions that start and build nothing. */
const ONLY_LOOKS =
  /^(?:attach|config|cp|down|events|exec|export|images|kill|logs|ls|pause|port|ps|pull|push|rm|stats|stop|top|unpause|version|volumes|wait)$/;

/** Options with which `config` does not print the project. */
const ONLY_CHECKS =
  /^(?:-q|--(?:quiet|services|images|networks|volumes|models|profiles|hash|environment|variables))(?:=|$)/;

function fileIn(flag: Flag, wanted: string): readonly string[] {
  return valueIn(flag, wanted).map(({ text }) => text);
}

function valueIn({ name, value }: Flag, wanted: string): readonly PlacedText[] {
  return name === wanted && value !== undefined ? [value] : [];
}

function folderIn({ name, value }: Flag): readonly string[] {
  return FOLDER_OPTIONS.has(name) && value !== undefined ? [projectFolderIn(value)] : [];
}

const FOLDER_OPTIONS: ReadonlySet<string> = new Set(['project-directory', 'workdir']);

/** The folder that a command gives to a project that it starts or builds, as written. */
export function projectFolderOf(command: Command): string | undefined {
  const { folders, onlyLooks = false } = named(command);
  return onlyLooks ? undefined : folders.at(-1);
}

/** `cd deploy`, `docker compose --project-directory deploy` */
function foldersOf(command: Command): readonly string[] {
  const { program, arguments: words } = command;
  const [folder] = words;
  const isEntered = (program === 'cd' || program === 'pushd') && typeof folder?.value === 'string';
  return isEntered ? [folder.pieces] : named(command).folders;
}

function listOf(files: readonly string[], span: Span): readonly List[] {
  const written = files.filter((file) => file !== '' && !file.endsWith(UNKNOWN_PIECE));
  return written.length === 0 ? [] : [{ files: written, span }];
}
