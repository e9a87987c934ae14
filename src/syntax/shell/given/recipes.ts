import type { Script, ShellWord } from '../../../model/shell.ts';
import type { Excerpt } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { pathsMatching, textAt } from '../files/files-of-script.ts';
import { joinedScripts } from '../files/joined-scripts.ts';
import { foldersMatching, foldersNow, wordsMeant } from '../files/named-files.ts';
import { withUnknownPieces } from '../masked.ts';
import type { Gathered } from '../reading.ts';
import { childOf, FOLDER, setVariable, type Variables } from '../variables.ts';

/** The commands of a file that a program such as make or npm runs, each in a shell of its own. */
export function readRecipes(
  program: string,
  head: number,
  { words, reading, variables: own }: Gathered,
  variables: Variables,
  input: () => Excerpt | undefined,
): Script | undefined {
  const { files } = reading;
  const reader = files.recipes?.(program);
  const entered = reader === undefined ? [] : foldersNow(own, files);
  const folders = reader === undefined || entered.length > 0 ? entered : foldersNow(variables, files);
  if (reader === undefined || folders.length === 0) return undefined;
  const rounds = roundsOf(words.slice(head + 1), variables, reading);
  const request = {
    program,
    read: (path: string) => textAt(path, files),
    matching: (pattern: string) => pathsMatching(pattern, files),
    folders: (pattern: string) => foldersMatching(pattern, files),
    input: () => {
      const text = input();
      return text === undefined || withUnknownPieces(text.text).includes(UNKNOWN_PIECE) ? undefined : text;
    },
  };
  const recipes = folders.flatMap((folder) => rounds.flatMap((round) => reader({ ...request, words: round, folder })));
  const scripts = recipes.map((recipe) => {
    if (recipe.unread !== undefined) return { span: recipe.unread.span, pipelines: [], problems: [recipe.unread] };
    const scope = childOf(variables);
    setVariable(scope, FOLDER, recipe.folder);
    return reading.readText(recipe.text, { ...reading, isBash: false, input: undefined }, scope);
  });
  return joinedScripts(scripts);
}

/** The words of each round of a loop that sets some of them. */
function roundsOf(
  words: readonly ShellWord[],
  variables: Variables,
  reading: Gathered['reading'],
): readonly (readonly ShellWord[])[] {
  const meant = words.map((word) => wordsGiven(word, variables, reading));
  const isSet = words.map(({ pieces }) => pieces.includes(UNKNOWN_PIECE));
  const count = Math.max(1, ...meant.filter((_, at) => isSet[at]).map(({ length }) => length));
  reading.budget.left -= count > 1 ? count * words.length * COST_OF_WORD : 0;
  const rounds = reading.budget.left < 0 ? 1 : count;
  return Array.from({ length: rounds }, (_, round) =>
    meant.flatMap((list, at) => (isSet[at] ? (list[Math.min(round, list.length - 1)] ?? []) : list)),
  );
}

/** In characters. */
const COST_OF_WORD = 50;

/** A pattern that no file matches is given as it is: `run-s build:*`. */
function wordsGiven(word: ShellWord, variables: Variables, reading: Gathered['reading']): readonly ShellWord[] {
  const meant = wordsMeant(word, variables, reading, 'folders');
  return meant.length === 0 && !word.pieces.includes(UNKNOWN_PIECE) ? [word] : meant;
}
