import { UNKNOWN_PIECE } from '../../model/image.ts';
import { type Command, everyCommand, everyPipeline, type Script } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import type { ComposeList } from '../frontend.ts';
import { type Flag, type RunWord, readFlags } from './flags.ts';
import { runWords } from './shell-words.ts';
import { isEngine } from './subcommands.ts';
import { COMPOSE_GLOBAL, GLOBAL, STACK_DEPLOY } from './syntax.ts';

/** A text without any of these words names no compose file. */
const WORDS = /compose|stack/i;

/** What stands in a list for what a command reads from its standard input. */
export const STANDARD_INPUT = '-';

/** The compose files that commands name: `docker compose -f`, `docker stack deploy -c`, `COMPOSE_FILE=`. */
export function composeListsIn(scripts: readonly Script[], text: string): readonly ComposeList[] {
  if (!WORDS.test(text)) return [];
  const pipelines = scripts.flatMap(everyPipeline);
  const lists = pipelines.flatMap(({ commands }) =>
    commands.flatMap((command, at) => listsOf(command, commands.slice(Math.max(0, at - MAXIMUM_FILTERS), at))),
  );
  if (lists.length === 0) return [];
  const folders = scripts.flatMap(everyCommand).flatMap(folderEntered);
  return folders.length === 0 ? lists : lists.map((list) => ({ ...list, folders: [...list.folders, ...folders] }));
}

/** So many commands before one may make what it reads. */
const MAXIMUM_FILTERS = 5;

function listsOf(command: Command, before: readonly Command[]): readonly ComposeList[] {
  const { program, span } = command;
  const variables = command.assignments.flatMap(({ name, value }) =>
    name === 'COMPOSE_FILE' && value !== undefined ? listOf(value.pieces.split(/[:;]/), value.span) : [],
  );
  if (!isEngine(program) && !isComposer(program)) return variables;
  const { files, folders } = named(program, runWords(command.arguments).words);
  const all = files.flatMap((file) => (file === STANDARD_INPUT ? inputOf(command, before) : [file]));
  return [...variables, ...listOf(all, span, folders)];
}

/** `docker-compose-v1` and its like. */
function isComposer(program: unknown): program is string {
  return typeof program === 'string' && /^(?:docker|podman)-compose/.test(program);
}

/** The files that the standard input comes from: `< a.yml`, `cat a.yml |`, `envsubst < a.yml |`. What `docker compose config` prints comes from files that it names. */
function inputOf(command: Command, before: readonly Command[]): readonly string[] {
  const redirected = [command, ...before].flatMap(({ redirects }) =>
    redirects.flatMap(({ operator, target }) => (operator === '<' && target ? [target.pieces] : [])),
  );
  const filtered = before.flatMap(({ arguments: words }) => words.map(({ pieces }) => pieces)).filter(isPathLike);
  const files = [...redirected, ...filtered];
  if (files.length > 0) return files;
  return before.some(({ program }) => isEngine(program) || isComposer(program)) ? [] : [STANDARD_INPUT];
}

function isPathLike(word: string): boolean {
  return /^[^-](?=\S*$)\S*[./]/.test(word);
}

interface Named {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

const NOTHING: Named = { files: [], folders: [] };

function named(program: string, words: readonly RunWord[]): Named {
  if (isComposer(program)) return composeFlags(words, 0);
  const rest = readFlags(words, GLOBAL).rest;
  const [name, action] = rest;
  if (name?.text === 'compose') return composeFlags(rest, 1);
  if (name?.text !== 'stack' || action === undefined || !STACK_ACTIONS.has(action.text)) return NOTHING;
  return { files: everyFlag(rest, 2).flatMap((flag) => fileIn(flag, 'compose-file')), folders: [] };
}

const STACK_ACTIONS: ReadonlySet<string> = new Set(['deploy', 'up', 'config']);

/** Its options may stand after its arguments. */
function everyFlag(words: readonly RunWord[], from: number): readonly Flag[] {
  const flags: Flag[] = [];
  let read = readFlags(words, STACK_DEPLOY, from);
  for (; read.rest.length > 0; read = readFlags(read.rest, STACK_DEPLOY, 1)) flags.push(...read.flags);
  return [...flags, ...read.flags];
}

function composeFlags(words: readonly RunWord[], from: number): Named {
  const { flags } = readFlags(words, COMPOSE_GLOBAL, from);
  return {
    files: flags.flatMap((flag) => fileIn(flag, 'file')),
    folders: flags.flatMap((flag) => fileIn(flag, 'project-directory')),
  };
}

function fileIn({ name, value }: Flag, wanted: string): readonly string[] {
  return name === wanted && value !== undefined ? [value.text] : [];
}

/** `cd deploy` */
function folderEntered({ program, arguments: [folder] }: Command): readonly string[] {
  const isEntered = (program === 'cd' || program === 'pushd') && typeof folder?.value === 'string';
  return isEntered ? [folder.pieces] : [];
}

function listOf(files: readonly string[], span: Span, folders: readonly string[] = []): readonly ComposeList[] {
  const written = files.filter((file) => file !== '' && !file.endsWith(UNKNOWN_PIECE));
  return written.length === 0 ? [] : [{ files: written, folders, span }];
}
