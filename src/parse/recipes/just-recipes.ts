import { filesGiven, ruleFiles } from '../../analysis/commands/rule-files.ts';
import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import type { RecipeRequest } from '../../syntax/shell/files/script-files.ts';
import type { PassedVariable } from '../frontend.ts';
import { JUSTFILES, justFile } from '../justfile/just-files.ts';
import { commandsForRecipes } from '../justfile/wanted.ts';
import type { NamedRecipe } from './named-recipe.ts';
import { fileAbove, firstFile } from './texts.ts';

/** The recipes of a justfile that just runs for a command, and those that they depend on. */
export function justRecipes(request: RecipeRequest): readonly NamedRecipe[] {
  const words = request.words.map(({ pieces }) => pieces);
  const [named] = ruleFiles(request.program, () => words)?.files ?? [];
  const [given] = filesGiven(words, FOLDER);
  const { operands, variables } = operandsOf(words);
  const [path = '', ...others] = operands;
  // `just ci/build` is `cd ci && just build`
  const isElsewhere = named === undefined && path.includes('/');
  const start = isElsewhere ? resolvePath(request.folder, path.slice(0, path.lastIndexOf('/') + 1)) : request.folder;
  const found =
    named === undefined ? fileAbove(JUSTFILES, start, request) : firstFile([resolvePath(start, named)], request);
  if (found === undefined) return [];
  const folder = given === undefined ? undefined : resolvePath(request.folder, given);
  const file = justFile(found, { variables, ...(folder !== undefined && { folder }) }, request);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const wanted = isElsewhere ? [name, ...others].filter((word) => word !== '') : operands;
  const scripts = commandsForRecipes(file, wanted, { read: request.read, folder: start });
  return scripts.map(({ text, folder: own }) => ({ name: text.text, folder: own, text }));
}

/** The words without options, and the variables in front of them or after `--set`. */
function operandsOf(words: readonly string[]): {
  readonly operands: readonly string[];
  readonly variables: readonly PassedVariable[];
} {
  const variables: PassedVariable[] = [];
  let at = 0;
  for (let word = words[at]; word !== undefined; word = words[at]) {
    const [, name, value = ''] = /^([A-Za-z_][\w-]*)=(.*)$/s.exec(word) ?? [];
    if (word === '--set') variables.push({ name: words[at + 1] ?? '', value: words[at + 2] ?? UNKNOWN_PIECE });
    else if (name !== undefined) variables.push({ name, value });
    else if (!word.startsWith('-')) break;
    at += word === '--set' ? 3 : VALUE.test(word) ? 2 : 1;
  }
  return { operands: words.slice(at), variables: variables.filter(({ value }) => !value.includes(UNKNOWN_PIECE)) };
}

const FOLDER = { attached: /^(?:--working-directory=|-d=?)(.+)$/s, separate: /^(?:--working-directory|-d)$/ };
/** Options whose value is the next word. */
const VALUE = /^(?:--(?:justfile|working-directory|dotenv-path|dotenv-filename|shell|shell-arg|color)|-[fdE])$/;
