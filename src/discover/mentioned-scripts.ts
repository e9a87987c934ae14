import { posix } from 'node:path';
import type { Content } from '../parse/content.ts';
import {
  composeFormat,
  devcontainerFormat,
  type FileFormat,
  type Format,
  formatOf,
  justfileFormat,
  makefileFormat,
  packageFormat,
  shellFormat,
  taskfileFormat,
  workflowFormat,
} from '../parse/formats.ts';
import { withoutCuts } from '../parse/run-options/may-mention.ts';
import { withoutCommentLines } from '../parse/scripts/comment-lines.ts';
import { isLikeShell } from '../parse/scripts/like-shell.ts';
import { lazy } from '../support/caches/lazy.ts';
import { groupBy } from '../support/group-by.ts';
import { sharedFolders } from '../support/paths.ts';
import { matchesGlob } from '../support/patterns/anchored-glob.ts';
import { isVendoredPath, VENDORED_FOLDERS } from './file-selection.ts';
import type { CandidateFile, Repository } from './index.ts';
import { isShellText, isText } from './named-scripts.ts';

/** Finds the files that others name and that may be run, those that these name, and so on, each once. */
export interface MentionSearch {
  from(paths: readonly string[]): readonly CandidateFile[];
  /** Whether there were too many names to look all of them up. */
  isCut(): boolean;
}

/** A file that may be run although neither its name nor its first line shows it, or that is in a folder of third parties. */
interface Mentionable extends CandidateFile {
  /** The word that has to be written: its name, or that of its folder if a program looks for it there. */
  readonly word: string;
  readonly folders: readonly string[];
  /** How commands have it looked for in a folder. */
  readonly sought?: Sought;
}

/**
 * How a name reaches what runs the file is not asked: through variables, arguments of a function, a loop, a copy, or a program that starts others.
 * So a file counts if a script names it and each folder between the two, and if its text may start something.
 */
export function mentionSearch(repository: Repository): MentionSearch {
  const search: Search = {
    repository,
    byWord: lazy(() => groupBy(mentionables(repository), ({ word }) => word)),
    seen: new Set(),
    left: MOST_TRIES,
  };
  return {
    from: (paths) => (paths.length === 0 || search.byWord().size === 0 ? [] : filesFrom(paths, search)),
    isCut: () => search.left < 0,
  };
}

interface Search {
  readonly repository: Repository;
  readonly byWord: () => ReadonlyMap<string, readonly Mentionable[]>;
  readonly seen: Set<string>;
  left: number;
}

function filesFrom(paths: readonly string[], search: Search): readonly CandidateFile[] {
  const { seen, repository } = search;
  const found: CandidateFile[] = [];
  const queue = paths.filter((path) => isNew(path, seen)).map((path) => ({ path, text: textOf(path, repository) }));
  for (const { path, text } of queue) {
    for (const file of namedIn(path, text, search)) {
      if (!isNew(file.path, seen)) continue;
      const named = textOf(file.path, repository);
      const isFound = isMeant(file, repository);
      if (isFound) found.push({ path: file.path, fileFormat: file.fileFormat });
      // a larger file that starts nothing is data, and no list of scripts
      if (isFound || named.length < LARGEST_LIST) queue.push({ path: file.path, text: named });
    }
  }
  return found;
}

function isNew(path: string, seen: Set<string>): boolean {
  return !seen.has(path) && seen.add(path) === seen;
}

/** Nothing for a file that is not text. */
function textOf(path: string, { contentOf }: Repository): string {
  const content = contentOf(path);
  return isText(content) && !isMarkup(content) ? (content?.bytes.toString() ?? '') : '';
}

/** `<?xml …`, `<!DOCTYPE …` */
function isMarkup(content: Content | undefined): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s*<[?!]/.test(content?.bytes.toString('latin1', 0, FIRST_CHARACTERS) ?? '');
}

const FIRST_CHARACTERS = 20;

/** In characters. */
const LARGEST_LIST = 20_000;

/** How many files with the names in scripts are compared. Real repositories need some thousands. */
const MOST_TRIES = 3_000_000;

/** Only a name that shows it makes a file certain to be a script. */
function isMeant({ path, fileFormat }: Mentionable, { contentOf }: Repository): boolean {
  const content = contentOf(path);
  if (fileFormat.id !== 'shell') return isText(content);
  if (!isShellText(content) || isMarkup(content)) return false;
  return shellFormat.matches(path) || isLikeShell({ path, text: content?.bytes.toString() ?? '' });
}

function namedIn(by: string, text: string, search: Search): readonly Mentionable[] {
  const commands = withoutCommentLines(text).replaceAll(RUNS_NOTHING, '\n').replaceAll(OF_SYSTEM, ' ');
  const words = wordsIn(commands);
  const found: Mentionable[] = [];
  for (const word of namesFor(words, search)) {
    const files = search.byWord().get(word) ?? [];
    search.left -= files.length;
    if (search.left < 0) return found;
    found.push(...files.filter((file) => isNamed(file, by, words) && isSought(file, commands)));
  }
  return found;
}

/** Commands that only compare, remove or look for a file. */
const RUNS_NOTHING =
  /(?<=^|[\n;&])[ \t]*(?:diff|cmp|rm|mkdir|git[ \t]+(?:add|rm|diff|checkout))[ \t][^\n;&|`$<>()]*(?=[\n;&]|$)/g;

/** Paths in folders that belong to the machine. */
const OF_SYSTEM = /(?<![^\s=])["']?\/(?:etc|dev|proc|sys|usr|bin|sbin|lib\w{0,9}|run|tmp|var)\/[^\s;&|`$<>()]*/g;

/** The names that are written, and those that a written pattern fits. */
function* namesFor(words: ReadonlySet<string>, search: Search): Generator<string> {
  const names = search.byWord();
  for (const word of words) {
    if (names.has(word)) yield word;
    if (!/[*?[]/.test(word) || !/\w\w/.test(word)) continue;
    const pattern = word.replaceAll(/\[[^\]]{1,50}\]|[*?[\]]/g, '*').replaceAll(/\*+/g, '*');
    search.left -= names.size;
    if (search.left < 0) return;
    for (const name of names.keys()) if (name !== word && matchesGlob(pattern, name)) yield name;
  }
}

/** The parts of all paths in a text, as written and without quotes. */
function wordsIn(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const one of new Set([text, withoutCuts(text)])) {
    for (const word of one.split(SEPARATORS)) {
      words.add(word);
      // `-fopts`, `${1:-opts}`, `${1-opts}`
      if (word.includes('-')) words.add(word.slice(word.indexOf('-') + 1)).add(word.replace(/^-\w/, ''));
    }
  }
  words.delete('');
  return words;
}

const SEPARATORS = /[\s"'`;&|<>(){}$=,:/\\!@+]+/;

/** Whether a text names the folders between its file and another one, too. */
function isNamed({ path, folders }: Mentionable, by: string, words: ReadonlySet<string>): boolean {
  return folders.slice(sharedFolders(path, by)).every((folder) => words.has(folder));
}

/** Whether a text has the whole path of a folder in which one of its programs looks for the file, or enters the first part of it. */
function isSought({ sought, folders, path }: Mentionable, text: string): boolean {
  if (sought === undefined) return true;
  if (!sought.soughtBy.test(text)) return false;
  if (ENTERS_VENDORED.test(text)) return true;
  const paths = text.replaceAll(/\/(?:\.?\/)+/g, '/');
  const place = folders.slice(folders.findIndex((name) => VENDORED_FOLDERS.includes(name))).join('/');
  if (sought.isWhole !== true) return paths.includes(place);
  return hasWhole(paths, place) || paths.includes(`${place}/${posix.basename(path)}`);
}

/** `cd vendor`, `D=vendor` */
const ENTERS_VENDORED =
  /(?:(?<![\w-])(?:cd|pushd)[ \t]{1,9}|(?:^|[\n;&|(])[ \t]{0,99}(?:(?:export|local|readonly)[ \t]{1,9})?\w{1,100}=)["']?(?:[\w.-]{1,100}\/){0,9}(?:node_modules|vendor)(?![\w./-])/;

/** Whether a text has a path that is not the beginning of a longer one. */
function hasWhole(text: string, path: string): boolean {
  for (let at = text.indexOf(path); at !== -1; at = text.indexOf(path, at + path.length))
    if (!/^\/?[\w@-]/.test(text.slice(at + path.length, at + path.length + 2))) return true;
  return false;
}

function mentionables({ paths, isInScope, isExcluded }: Repository): readonly Mentionable[] {
  return (paths() ?? []).flatMap((path) => {
    const found = mentionable(path);
    return found !== undefined && isInScope(path) && isExcluded?.(path) !== true ? [found] : [];
  });
}

function mentionable(path: string): Mentionable | undefined {
  const name = posix.basename(path);
  const folders = path.split('/').slice(0, -1);
  const sought = isVendoredPath(path) && !folders.includes('.git') ? soughtAs(name) : undefined;
  if (sought !== undefined) {
    const own = folders.at(-1) === '.devcontainer' ? folders.slice(0, -1) : folders;
    return { path, folders: own, word: own.at(-1) ?? '', fileFormat: sought.fileFormat, sought };
  }
  const format = formatOf(path);
  if (format === undefined)
    return OTHER_NAMES.test(name) || OTHER_ENDINGS.test(name)
      ? undefined
      : { path, folders, word: name, fileFormat: shellFormat };
  if (!isVendoredPath(path) || folders.includes('.git')) return undefined;
  return NAMED.has(format.id) ? { path, folders, word: name, fileFormat: format } : undefined;
}

const NAMED: ReadonlySet<Format> = new Set(['shell', 'makefile', 'justfile', 'taskfile']);

/** A file that programs look for in a folder. */
interface Sought {
  readonly fileFormat: FileFormat;
  readonly inFolder: RegExp;
  /** The words of these programs. */
  readonly soughtBy: RegExp;
  /** Whether the path of the folder has to end where it is written, because scripts often name files below it for other reasons. */
  readonly isWhole?: boolean;
}

const SOUGHT: readonly Sought[] = [
  { fileFormat: makefileFormat, inFolder: /^(?:GNU)?[Mm]akefile$/, soughtBy: /\b(?:g|gnu|b|re)?make\b|\bMAKE\b/ },
  { fileFormat: justfileFormat, inFolder: /^\.?justfile$/i, soughtBy: /\bjust\b/ },
  { fileFormat: taskfileFormat, inFolder: /^taskfile/i, soughtBy: /\btask\b/ },
  { fileFormat: composeFormat, inFolder: /^(?:docker-)?compose\.ya?ml$/, soughtBy: /\bcompose\b/ },
  { fileFormat: workflowFormat, inFolder: /^action\.ya?ml$/, soughtBy: /\buses\b/ },
  { fileFormat: packageFormat, inFolder: /^package\.json$/, soughtBy: /\b(?:p?npm|yarn|bun)\b/, isWhole: true },
  { fileFormat: packageFormat, inFolder: /^composer\.json$/, soughtBy: /\bcomposer\b/, isWhole: true },
  { fileFormat: packageFormat, inFolder: /^deno\.jsonc?$/, soughtBy: /\bdeno\b/, isWhole: true },
  { fileFormat: devcontainerFormat, inFolder: /^\.?devcontainer\.json$/, soughtBy: /\bdevcontainer/, isWhole: true },
];

function soughtAs(name: string): Sought | undefined {
  return SOUGHT.find(({ inFolder }) => inFolder.test(name));
}

/** `README`, `Vagrantfile`, and settings of other tools. */
const OTHER_NAMES =
  /^(?:[A-Z][A-Z_-]+|\.(?:git|docker|npm|prettier|eslint|helm|gcloud)\w{0,20}|\.editorconfig|go\.(?:mod|sum|work))$|^Dockerfile|(?:^|\.)[A-Z][a-z]{1,20}file$|compose\.ya?ml\./;

/** Documents, data, and programs in other languages. */
const OTHER_ENDINGS =
  /\.(?:\d\w?|adoc|arb|avif|awk|bat|bats|bin|bz2|c|cc|cfg|cjs|class|cmd|code-workspace|cnf|conf|cpp|csh|css?|csv|cue|dart|diff|dll|eot|erb|exe|fish|gif|go|golden|gpg|gradle|groovy|gz|h|hcl|hpp|html?|ico|in[ci]?|ini|ipynb|jar|java|jpe?g|jsx?|json[5cl]?|jsonnet|key|kt|less|libsonnet|list|lock|log|lua|make?|makefile|markdown|mdx?|mjs|mod|mp4|nix|org|patch|pb|pdf|pem|php|pl|pm|png|po|pot|properties|proto|psd1|psm1|ps1|pub|pyi?|r|rb|repo|resx|robot|rs|rst|s|scala|scss|snap|so|spec|sql|strings|sum|svelte|svg|swift|tar|te|te?xt|toml|tf|tcsh|tfvars|tgz|tpl|tsv|tsx?|ttf|vue|wasm|webp|woff2?|wxs|xliff|xlf|xml|xsl|xz|ya?ml|zip|zst)$/i;
