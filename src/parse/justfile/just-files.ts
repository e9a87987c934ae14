import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import type { Excerpt, SourceFile } from '../../model/source.ts';
import { concatenated } from '../../model/spliced.ts';
import { joinedLines } from '../../syntax/shell/files/files-of-script.ts';
import type { RecipeRequest } from '../../syntax/shell/files/script-files.ts';
import type { PassedVariable } from '../frontend.ts';
import { asFile, type FoundFile, firstFile, folderOf } from '../recipes/texts.ts';
import { itemsOf, type JustItems, type JustRecipe } from './items.ts';
import { type JustValues, valuesOf } from './values.ts';

/** A justfile or a module, with what it imports. */
export interface JustFile {
  readonly path: string;
  /** The folder in which its recipes run. */
  readonly folder: string;
  readonly source: Excerpt;
  readonly file: SourceFile;
  readonly items: JustItems;
  readonly values: JustValues;
  readonly recipes: ReadonlyMap<string, JustRecipe>;
  /** The recipe that runs without a name. */
  readonly first: JustRecipe | undefined;
  /** The paths of recipes by their other names. */
  readonly aliases: ReadonlyMap<string, string>;
  /** The paths of modules by their names, undefined for the usual ones. */
  readonly modules: ReadonlyMap<string, string | undefined>;
  /** The modules that were asked for, by their names. */
  readonly loaded: Map<string, JustFile | undefined>;
}

type Read = Pick<RecipeRequest, 'read'>;

export const JUSTFILES = ['justfile', 'Justfile', '.justfile', 'JUSTFILE'];

/** @param given what the command line sets in place of the file, and where recipes run if it says so. */
export function justFile(
  found: FoundFile,
  {
    variables,
    folder = folderOf(found.path),
  }: { readonly variables: readonly PassedVariable[]; readonly folder?: string },
  request: Read,
): JustFile {
  const imported = importedBy(found, request);
  const before = imported.length === 0 ? undefined : joinedLines(imported);
  // what the file itself defines takes precedence, and just takes the last one
  const source = before === undefined ? found.source : concatenated([before, found.source]);
  const file = asFile(source);
  const items = itemsOf(file.text);
  const own = folderOf(found.path);
  const places = ['justfile_directory()', 'source_directory()', 'source_dir()', 'justfile_dir()'];
  const known = places.map((name) => ({ name, value: own }));
  const start = before?.text.length ?? 0;
  return {
    path: found.path,
    folder: resolvePath(folder, WORKING.exec(file.text)?.[1] ?? '.'),
    ...{ source, file, items },
    values: valuesOf(file, items.assignments, [...known, ...variables]),
    recipes: new Map(items.recipes.map((recipe) => [nameOf(recipe, file), recipe])),
    first: items.recipes.find(({ header }) => header.start >= start) ?? items.recipes[0],
    aliases: new Map([...file.text.matchAll(ALIAS)].map(([, name = '', target = '']) => [name, target])),
    modules: new Map([...file.text.matchAll(MODULE)].map(([, name = '', path]) => [name, path])),
    loaded: new Map(),
  };
}

const ALIAS = /^alias[ \t]+([A-Za-z_][\w-]*)[ \t]*:=[ \t]*([A-Za-z_][\w:-]*)/gm;
const MODULE = /^mod\??[ \t]+([A-Za-z_][\w-]*)(?:[ \t]+["']([^"'\n]+)["'])?[ \t]*(?:#.*)?\r?$/gm;
const IMPORT = /^import\??[ \t]+["']([^"'\n]+)["']/gm;
const WORKING = /^set[ \t]+working-directory[ \t]*:=[ \t]*["']([^"'\n]+)["']/m;

function nameOf({ header }: JustRecipe, { text }: SourceFile): string {
  return /[A-Za-z_][\w-]*/.exec(text.slice(header.start, header.end))?.[0] ?? '';
}

/** The files that a file imports, those that they import first. */
function importedBy(first: FoundFile, { read }: Read): readonly Excerpt[] {
  const files = new Map([[first.path, first.source]]);
  // a map also visits what is added meanwhile
  for (const [path, { text }] of files) {
    for (const [, name = ''] of text.matchAll(IMPORT)) {
      const place = resolvePath(folderOf(path), name);
      const source = files.has(place) ? undefined : read(place);
      if (source !== undefined) files.set(place, source);
    }
  }
  return [...files.values()].slice(1).reverse();
}

/** A module of a file: `mod name`, `mod name 'path'` */
export function moduleNamed(name: string, from: JustFile, request: Read): JustFile | undefined {
  if (!from.modules.has(name)) return undefined;
  if (!from.loaded.has(name)) {
    const folder = folderOf(from.path);
    const path = from.modules.get(name);
    const places = path === undefined ? [`${name}.just`, ...inFolder(name)] : [path, ...inFolder(path)];
    const found = firstFile(
      places.map((place) => resolvePath(folder, place)),
      request,
    );
    from.loaded.set(name, found && justFile(found, { variables: [] }, request));
  }
  return from.loaded.get(name);
}

function inFolder(folder: string): readonly string[] {
  return ['mod.just', ...JUSTFILES].map((name) => `${folder}/${name}`);
}
