import { filesGiven, ruleFiles } from '../../analysis/commands/rule-files.ts';
import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import type { RecipeRequest } from '../../syntax/shell/files/script-files.ts';
import { commandsForRecipes } from '../justfile/wanted.ts';
import type { NamedRecipe } from './named-recipe.ts';
import { asFile, firstFile, folderOf, placedIn } from './texts.ts';

/** The recipes of a justfile that just runs for a command, and those that they depend on. */
export function justRecipes(request: RecipeRequest): readonly NamedRecipe[] {
  const words = request.words.map(({ pieces }) => pieces);
  const [named] = ruleFiles(request.program, () => words)?.files ?? [];
  const [given] = filesGiven(words, FOLDER);
  const names = named === undefined ? DEFAULT_FILES : [named];
  const found = firstFile(
    names.map((name) => resolvePath(request.folder, name)),
    request,
  );
  if (found === undefined) return [];
  const { path, source } = found;
  const folder = given === undefined ? folderOf(path) : resolvePath(request.folder, given);
  const wanted = words.filter(
    (word, at) => !word.startsWith('-') && !VALUE.test(words[at - 1] ?? '') && !word.includes('='),
  );
  return commandsForRecipes(asFile(source), wanted).map((text) => ({
    name: text.text,
    folder,
    text: placedIn(source, text),
  }));
}

const DEFAULT_FILES = ['justfile', 'Justfile', '.justfile', 'JUSTFILE'];
const FOLDER = { attached: /^(?:--working-directory=|-d=?)(.+)$/s, separate: /^(?:--working-directory|-d)$/ };
/** Options whose value is the next word. */
const VALUE = /^(?:--(?:justfile|working-directory|dotenv-path|dotenv-filename|shell|shell-arg|color)|-[fdE])$/;
