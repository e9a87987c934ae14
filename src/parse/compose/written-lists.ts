import type { ReadFile } from '../frontend.ts';
import { folderOf } from './file-path.ts';
import { repositoryPath } from './mount-source.ts';

/** Files that may say which compose files belong together. */
const PLACES: readonly RegExp[] = [
  /^\.github\/workflows\/[^/]+\.ya?ml$/,
  /(?:^|\/)\.devcontainer(?:\.json|\/(?:[^/]+\/)?devcontainer\.json)$/,
  /(?:^|\/)(?:GNU)?[Mm]akefile$|\.mk$/,
  /\.(?:sh|bash)$/,
];

/** Enough of each kind for every real repository. */
const MAXIMUM_FILES = 200;

/** Enough of one file. */
const MAXIMUM_LISTS = 100;

/** Some compose files, in the order in which they are merged. */
type List = readonly string[];

/**
 * The compose files that workflows, scripts, Makefiles and dev containers say belong together, by their paths from the root. Those of a
 * command start at the root, or at a folder between it and the file, whichever has them all.
 */
export function writtenLists(paths: readonly string[], readFile: ReadFile): readonly List[] {
  const found = new Map<string, List>();
  for (const place of PLACES) {
    for (const path of paths.filter((one) => place.test(one)).slice(0, MAXIMUM_FILES)) {
      for (const list of listsIn(path, readFile)) found.set(list.join(':'), list);
    }
  }
  return [...found.values()];
}

function listsIn(path: string, readFile: ReadFile): readonly List[] {
  // scripts and the like are judged for themselves, if at all
  const text = readFile(path, 'guess')?.text ?? '';
  if (!/compose/i.test(text)) return [];
  if (path.endsWith('.json')) return devcontainerLists(text, folderOf(path));
  const isThere = (file: string): boolean => readFile(file, 'guess') !== undefined;
  const written = [...environmentLists(text), ...commandLists(text)].slice(0, MAXIMUM_LISTS);
  return written.flatMap((list) => {
    const folder = foldersAbove(path).find((one) => inFolder(list, one)?.every((file) => isThere(file)));
    const whole = folder === undefined ? undefined : inFolder(list, folder);
    return whole === undefined ? [] : [whole];
  });
}

/** The root first, as most commands are run there. */
function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) folders.unshift(folder);
  return ['', ...folders];
}

function inFolder(list: List, folder: string): List | undefined {
  const paths = list.flatMap((file) => repositoryPath(folder, file) ?? []);
  return paths.length === list.length ? paths : undefined;
}

/** In `env` of a workflow, or before a command. A list that a variable is in is none. */
const ENVIRONMENT = /\bCOMPOSE_FILE(?::[ \t]+|=)(["']?)([\w./:-]+)\1[ \t]*$|\bCOMPOSE_FILE=(["']?)([\w./:-]+)\3[ \t]/gm;

function environmentLists(text: string): readonly List[] {
  return [...text.matchAll(ENVIRONMENT)].map((match) => (match[2] ?? match[4] ?? '').split(':')).filter(isList);
}

/** `docker compose` with all options before its subcommand, as far as they are on one line when `\` joins lines. */
const COMMAND =
  /\b(?:docker[ \t]+compose|docker-compose|podman-compose)(?=[ \t\\])((?:[^\n;|&()\\]|\\(?!\r?\n)|\\\r?\n){0,2000})/g;

function commandLists(text: string): readonly List[] {
  return [...text.matchAll(COMMAND)]
    .map((match) => filesOf((match[1] ?? '').replaceAll(/\\\r?\n/g, ' ')))
    .filter(isList);
}

/** Options with a value in the next word. */
const WITH_VALUE = /^(?:-[fp]|--(?:file|project-name|profile|env-file|ansi|progress|parallel))$/;

/** What `-f` names; empty when another folder is the one of the project. */
function filesOf(options: string): List {
  const words = options.trim().split(/\s+/);
  const files: string[] = [];
  for (let index = 0; index < words.length && words[index]?.startsWith('-'); index += 1) {
    const word = words[index] as string;
    if (word.startsWith('--project-directory')) return [];
    const file = /^(?:--file=|-f=?)(.+)$/.exec(word)?.[1];
    if (file !== undefined) files.push(file);
    if (!WITH_VALUE.test(word)) continue;
    index += 1;
    if (/^(?:-f|--file)$/.test(word)) files.push(words[index] ?? '');
  }
  return files.map((file) => file.replace(/^(["'])(.*)\1$/, '$2'));
}

const DEVCONTAINER_LIST = /"dockerComposeFile"\s*:\s*\[([^[\]]*)\]/;

function devcontainerLists(text: string, folder: string): readonly List[] {
  const written = DEVCONTAINER_LIST.exec(text)?.[1] ?? '';
  const list = [...written.matchAll(/"([^"\\]{1,500})"/g)].map((match) => match[1] ?? '');
  const whole = isList(list) ? inFolder(list, folder) : undefined;
  return whole === undefined ? [] : [whole];
}

function isList(files: List): boolean {
  return files.length > 1 && files.every((file) => /^[\w./-]+$/.test(file));
}
