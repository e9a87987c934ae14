import type { Script } from '../../model/shell.ts';
import type { Excerpt } from '../../model/source.ts';
import { matchesGlob } from '../../support/patterns/anchored-glob.ts';
import { joinedLines } from './files-of-script.ts';
import { folderNow } from './folders.ts';
import { joinedScripts } from './joined-scripts.ts';
import type { Gathered } from './reading.ts';
import type { WrittenFiles } from './script-files.ts';
import { childOf, FOLDER, setVariable, type Variables } from './variables.ts';

/** The commands of a file that a program such as make or npm runs, each in a shell of its own. */
export function readRecipes(
  program: string,
  head: number,
  { words, reading }: Gathered,
  variables: Variables,
): Script | undefined {
  const { files } = reading;
  const folder = folderNow(variables, files);
  if (files.recipes === undefined || typeof folder !== 'string') return undefined;
  const recipes = files.recipes({
    program,
    words: words.slice(head + 1),
    folder,
    read: (path) => textAt(path, files),
    matching: (pattern) => pathsMatching(pattern, files),
  });
  const scripts = recipes.map((recipe) => {
    const scope = childOf(variables);
    setVariable(scope, FOLDER, recipe.folder);
    return reading.readText(recipe.text, { ...reading, isBash: false, input: undefined }, scope);
  });
  return joinedScripts(scripts);
}

function textAt(path: string, { texts, copied }: WrittenFiles): Excerpt | undefined {
  const written = texts.get(path);
  if (written === undefined) return copied?.text(path);
  const excerpts = written.flatMap((print) => print() ?? []);
  return excerpts.length < 2 ? excerpts[0] : joinedLines(excerpts);
}

function pathsMatching(pattern: string, { texts, copied }: WrittenFiles): readonly string[] {
  const written = [...texts.keys()].filter((path) => matchesGlob(pattern, path));
  return [...new Set([...written, ...(copied?.matching(pattern) ?? [])])].sort();
}
