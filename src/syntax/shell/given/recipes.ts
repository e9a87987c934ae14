import type { Script, ShellWord } from '../../../model/shell.ts';
import type { Excerpt } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { pathsMatching, textAt } from '../files/files-of-script.ts';
import { joinedScripts } from '../files/joined-scripts.ts';
import { wordsMeant } from '../files/named-files.ts';
import { folderNow } from '../folders.ts';
import { withUnknownPieces } from '../masked.ts';
import type { Gathered } from '../reading.ts';
import { childOf, FOLDER, setVariable, type Variables } from '../variables.ts';

/** The commands of a file that a program such as make or npm runs, each in a shell of its own. */
export function readRecipes(
  program: string,
  head: number,
  { words, reading }: Gathered,
  variables: Variables,
  input: () => Excerpt | undefined,
): Script | undefined {
  const { files } = reading;
  const reader = files.recipes?.(program);
  const folder = reader && folderNow(variables, files);
  if (reader === undefined || typeof folder !== 'string') return undefined;
  const recipes = reader({
    program,
    words: words.slice(head + 1).flatMap((word) => wordsGiven(word, variables, reading)),
    folder,
    read: (path) => textAt(path, files),
    matching: (pattern) => pathsMatching(pattern, files),
    input: () => {
      const text = input();
      return text === undefined || withUnknownPieces(text.text).includes(UNKNOWN_PIECE) ? undefined : text;
    },
  });
  const scripts = recipes.map((recipe) => {
    if (recipe.unread !== undefined) return { span: recipe.unread.span, pipelines: [], problems: [recipe.unread] };
    const scope = childOf(variables);
    setVariable(scope, FOLDER, recipe.folder);
    return reading.readText(recipe.text, { ...reading, isBash: false, input: undefined }, scope);
  });
  return joinedScripts(scripts);
}

/** A pattern that no file matches is given as it is: `run-s build:*`. */
function wordsGiven(word: ShellWord, variables: Variables, reading: Gathered['reading']): readonly ShellWord[] {
  const meant = wordsMeant(word, variables, reading);
  return meant.length === 0 && !word.pieces.includes(UNKNOWN_PIECE) ? [word] : meant;
}
