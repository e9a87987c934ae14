import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import type { SourceFile } from '../../model/source.ts';
import { mayStartAnything } from '../../parse/run-options/may-run-files.ts';
import { sourcedNames } from '../../parse/scripts/sourced-variables.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { foldersAbove } from '../../support/paths.ts';
import type { Repository } from '../index.ts';
import { assignmentsIn, entriesIn, jsonAt, type PlacedVariable, variablesMatching } from './assignments.ts';

/**
 * The variables that a script may take from files of the repository which its commands name, whichever program reads them: `export $(grep = f)`,
 * `while read …; done < f`, `A=$(jq -r .a f)`, `read A < f`. `isForSettings` says which files may have variables at all, by their paths.
 */
export function loadingScripts(
  { paths, readFile }: Pick<Repository, 'paths' | 'readFile'>,
  isForSettings: (path: string) => boolean,
): (script: SourceFile) => readonly PlacedVariable[] {
  const all = lazy(() => new Set(paths() ?? []));
  const known = new Map<string, readonly PlacedVariable[]>();
  const setIn = (file: SourceFile): readonly PlacedVariable[] => {
    const found = known.get(file.path) ?? assignmentsIn(file);
    known.set(file.path, found);
    return found;
  };
  return ({ path, text }) => {
    if (!mayStartAnything(text) || !LOADS.test(text)) return [];
    const pathOf = (word: string): string | undefined =>
      [...foldersAbove(path), '']
        .flatMap((folder) => repositoryPath(folder, word) ?? [])
        .find((one) => one !== path && all().has(one));
    const near = (word: string): SourceFile | undefined => {
      const found = pathOf(word);
      return found === undefined || !isForSettings(found) ? undefined : readFile(found, 'guess');
    };
    const sourced = new Set(sourcedNames(text));
    const libraries = [...sourced].flatMap((word) => readFile(pathOf(word) ?? '', 'guess') ?? []);
    const files = fileNamesIn(text)
      .filter((word) => !sourced.has(word))
      .flatMap((word) => near(word) ?? []);
    return [
      ...libraries.flatMap((library) => exportedIn(library, text)),
      ...(files.length === 0 ? [] : [...files.flatMap(setIn), ...takenIn(text, near)]),
    ];
  };
}

/** What a file that a script sources exports in any of its lines, whatever decides whether it does. Its options are read with the script. */
function exportedIn(library: SourceFile, text: string): readonly PlacedVariable[] {
  const texts = [library.text, text];
  if (texts.some((one) => EXPORTS_ALL.test(one))) return variablesMatching(library, SETS);
  const exported = new Set(texts.flatMap((one) => one.match(EXPORTS) ?? []).flatMap((line) => line.match(WORD) ?? []));
  return exported.size === 0 ? [] : variablesMatching(library, SETS).filter(({ name }) => exported.has(name));
}

const EXPORTS = /\b(?:export|declare -x|typeset -x)[ \t][^\n;&|]{0,500}/g;
const EXPORTS_ALL = /\bset[ \t]{1,9}(?:-[a-z]{0,9}a|-o[ \t]{1,9}allexport)/;
const SETS =
  /(?:(?<![\w$-])(?<name>[A-Za-z_]\w{0,100})=|\$\{(?<other>[A-Za-z_]\w{0,100}):?[=-])(?:"(?<quoted>[^"$`\n]{0,1000})"|'(?<single>[^'\n]{0,1000})'|(?<plain>[^\s"'`;&|(){}$]{1,1000}))/g;

/** Commands that set variables from texts. */
const LOADS =
  /\b(?:export|eval|declare|source|read|mapfile|readarray|GITHUB_ENV)\b|(?<!\S)\.[ \t]|=[ \t]?["']?(?:\$\(|`)|\bsh:[ \t]/;

/** The words of a text that are a path, or a name with an ending that files of settings have. */
function fileNamesIn(text: string): readonly string[] {
  return [...new Set(text.match(PATH))].filter((word) => FILE_OF_SETTINGS.test(word));
}

const PATH = /(?<![\w$./-])[\w./-]{1,300}(?![\w/-])/g;
const FILE_OF_SETTINGS =
  /(?:\/[\w-]{1,100}|\.(?:env|conf|cfg|config|ini|properties|txt|list|vars|rc|json|ya?ml|toml))$/;

/** `A=$(jq -r .a f)`, `A := $(shell cat f)`, `read -r A < f`, and `A: {sh: cat f}` of Task */
function takenIn(text: string, near: (word: string) => SourceFile | undefined): readonly PlacedVariable[] {
  return [...text.matchAll(TAKES)].flatMap(({ groups = {} }) => {
    const { name = groups['other'] ?? '', command = groups['file'] ?? '' } = groups;
    const files = fileNamesIn(command).flatMap((word) => near(word) ?? []);
    return files.flatMap((file) => [
      ...wholeOf(file, name),
      ...askedFor(file, command).map((one) => ({ ...one, name })),
    ]);
  });
}

/** What a command asks a file for by a key, or a path of keys. */
function askedFor(file: SourceFile, command: string): readonly PlacedVariable[] {
  const words = new Set(command.match(WORD));
  const found = entriesIn(file).filter(({ name }) => words.has(name));
  const path = KEYS.exec(command)?.[1];
  if (path === undefined || !command.includes('jq') || !file.path.endsWith('.json')) return found;
  const value = jsonAt(file.text, path.split('.'));
  return found.filter((one) => path.endsWith(one.name) && one.value === `${value}`);
}

/** `.a.b` */
const KEYS = /(?<=[ \t]["']?)\.([A-Za-z_]\w{0,100}(?:\.[A-Za-z_]\w{0,100}){0,5})(?=["' \t|)]|$)/;

const TAKES =
  /(?<![\w$])(?<name>[A-Za-z_]\w{0,100})[ \t]{0,9}(?:[:?+]{0,3}=[ \t]{0,9}["']?(?:\$\((?:shell[ \t])?|`)|:\s{1,40}(?:\{[ \t]{0,9})?sh:[ \t])(?<command>[^()`\n]{1,300})(?:[)`]|(?=\n|$))|\bread[ \t](?:-\w{1,5}[ \t]{1,9}){0,5}(?<other>[A-Za-z_]\w{0,100})[ \t]{0,9}<[ \t]{0,9}["']?(?<file>[\w./-]{1,200})/g;
const WORD = /[A-Za-z_]\w*/g;

/** A file with one line. */
function wholeOf(file: SourceFile, name: string): readonly PlacedVariable[] {
  const value = file.text.trim();
  return value === '' || value.length > LONGEST_LINE || value.includes('\n')
    ? []
    : [{ name, value, span: { file, start: 0, end: file.text.length } }];
}

/** In characters. */
const LONGEST_LINE = 1_000;
