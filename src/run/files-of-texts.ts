import { repositoryPath } from '../analysis/paths/mount-source.ts';
import { baseName } from '../model/containers/host-path.ts';
import type { FileNames } from '../parse/file-names.ts';
import { foldersAbove } from '../support/paths.ts';

/** Finds the files whose path a pattern with `*` is for. */
export type Fitting = (pattern: string) => readonly string[];

/** How many names that depend on variables are tried for a file. With more, options in the file itself count as well. */
const MOST_PATTERNS = 1000;

/** The files that a text mentions, but for those that are read by themselves. */
export function filesIn(path: string, text: string, fitting: Fitting): readonly string[] {
  const words = new Set(text.replaceAll(VARIABLE, '*').match(WORD) ?? []);
  const names = [...words].filter((word) => MAY_BE_FILE.test(word)).map((word) => word.replace(/^(?:\.{0,2}\/)+/, ''));
  const [patterns, plain] = [names.filter((name) => name.includes('*')), names.filter((name) => !name.includes('*'))];
  const folders = [...foldersAbove(path), ''];
  const found = [...plain, ...patterns.slice(0, MOST_PATTERNS)].flatMap((name) =>
    folders
      .flatMap((folder) => repositoryPath(folder, name) ?? [])
      .flatMap((one) => [one, ...ACTIONS.map((action) => `${one}/${action}`)])
      .flatMap(fitting),
  );
  const others = [...new Set(found)].filter((one) => one !== path && !isReadAlone(baseName(one)));
  return patterns.length > MOST_PATTERNS ? [...others, path] : others;
}

const VARIABLE = /\$?\{\{[^{}\n]{0,200}\}\}|\$\{[^{}\n]{0,200}\}|\$(?:\w{1,100}|[@*])/g;
const WORD = /[\w*./-]{3,300}/g;
const MAY_BE_FILE = /\w[./*]|[./*]\w/;
const ACTIONS = ['action.yml', 'action.yaml'];

/** Whether a file is read for its own sake, or by no command, by its name. */
function isReadAlone(name: string): boolean {
  return BUILT.test(name) || OTHER.test(name) || (/compose/i.test(name) && /\.ya?ml$/i.test(name));
}

const BUILT = /(?:^|[.-])(?:docker|container)file/i;
const OTHER = /\.(?:(?:ba|z|k)?sh|bats|md|rst|adoc|svg|png|lock)$/i;

/** The files without an ending that a text names by a word alone: `cat options`. */
export function plainFilesIn(path: string, text: string, plain: ReadonlySet<string>): readonly string[] {
  if (plain.size === 0) return [];
  const folders = [...foldersAbove(path), ''];
  return [...new Set(text.match(PLAIN_WORD))]
    .flatMap((word) => folders.flatMap((folder) => repositoryPath(folder, word) ?? []))
    .filter((one) => plain.has(one));
}

/** Whether such a word may name the file. */
export function isPlainName(path: string): boolean {
  return PLAIN.test(baseName(path));
}

const PLAIN = /^[a-z][a-z\d_-]*$/;
const PLAIN_WORD = /(?<![\w$./-])[a-z][a-z\d_-]{1,60}(?![\w./:=-])/g;

/** The scripts whose output a text takes: `$(shell ./options.sh)`, `` `./options.sh` ``. */
export function scriptsCaptured(path: string, text: string, fitting: Fitting): readonly string[] {
  const folders = [...foldersAbove(path), ''];
  const names = new Set(Array.from(text.matchAll(CAPTURED), ([, name = '']) => name.replace(/^(?:\.{0,2}\/)+/, '')));
  return [...names].flatMap((name) => folders.flatMap((folder) => repositoryPath(folder, name) ?? []).flatMap(fitting));
}

const CAPTURED =
  /(?:\$\((?:shell[ \t]{1,9})?|`|!=[ \t]{0,9}|\bsh:[ \t]{1,9}["']?)(?:(?:ba|z|k)?sh[ \t]{1,9})?([\w./-]{1,200}\.(?:ba|z|k)?sh)(?![\w.])/g;

/** The files of variables that a unit names, by the name that they have on the machine. */
export function environmentFilesOf(text: string): readonly string[] {
  return Array.from(text.matchAll(ENVIRONMENT_FILE), ([, path = '']) => path);
}

const ENVIRONMENT_FILE = /^[ \t]{0,9}EnvironmentFile[ \t]{0,9}=[ \t]{0,9}-?(\/[\w./@-]{1,200})/gm;

/** The files whose name a text is for, where a variable or a unit decides a part of it: `/srv/%i.e2e`. */
export function filesNamedLike(text: string, names: FileNames): readonly string[] {
  const patterns = (text.replaceAll(VARIABLE, '*').replaceAll(OF_UNIT, '*').match(WORD) ?? [])
    .map(baseName)
    .filter((name) => name.includes('*') && TELLING.test(name.replace(/\.ya?ml$/, '')));
  return [...new Set(patterns.flatMap(names.like))];
}

/** `%i` */
const OF_UNIT = /%[a-zA-Z]/g;
/** A part of a name that few files have. */
const TELLING = /[\w-]{3}/;
