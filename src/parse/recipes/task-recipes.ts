import { filesGiven, ruleFiles } from '../../analysis/commands/rule-files.ts';
import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import type { RecipeRequest } from '../../syntax/shell/files/script-files.ts';
import { TASKFILES } from '../taskfile/task-files.ts';
import { commandsForTasks } from '../taskfile/wanted.ts';
import type { NamedRecipe } from './named-recipe.ts';
import { fileAbove, firstFile } from './texts.ts';

/** The commands of a Taskfile that Task runs for a command, and those of tasks that they need. */
export function taskRecipes(request: RecipeRequest): readonly NamedRecipe[] {
  const words = request.words.map(({ pieces }) => pieces);
  const [named] = ruleFiles(request.program, () => words)?.files ?? [];
  const [dir] = filesGiven(words, FOLDER);
  const start = dir === undefined ? request.folder : resolvePath(request.folder, dir);
  const found =
    named === undefined ? fileAbove(TASKFILES, start, request) : firstFile([resolvePath(start, named)], request);
  if (found === undefined) return [];
  const asked = words.filter((word, at) => !word.startsWith('-') && !VALUE.test(words[at - 1] ?? ''));
  const given = asked.flatMap((word) => {
    const [, name = '', value = ''] = /^(\w+)=(.*)$/s.exec(word) ?? [];
    return name === '' || value.includes(UNKNOWN_PIECE) ? [] : [{ name, value }];
  });
  const wanted = { names: asked.filter((word) => !word.includes('=')), given };
  return commandsForTasks(found, wanted, request).map(({ text, folder }) => ({ name: text.text, folder, text }));
}

const FOLDER = { attached: /^(?:--dir=|-d=?)(.+)$/s, separate: /^(?:--dir|-d)$/ };
/** Options whose value is the next word. */
const VALUE = /^(?:--(?:taskfile|dir|output|concurrency|interval|sort)|-[tdoCI])$/;
