import { filesGiven, ruleFiles } from '../../analysis/commands/rule-files.ts';
import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import type { RecipeRequest } from '../../syntax/shell/files/script-files.ts';
import { asMapping } from '../../syntax/tree/nodes.ts';
import { parseSizedYaml } from '../../syntax/yaml/sized-yaml.ts';
import { templatedScript } from '../scripts/templated-script.ts';
import { commandsForTasks } from '../taskfile/tasks.ts';
import { valuesIn } from '../taskfile/values.ts';
import type { NamedRecipe } from './named-recipe.ts';
import { asFile, firstFile, folderOf, placedIn } from './texts.ts';

/** The commands of a Taskfile that Task runs for a command, and those of tasks that they need. */
export function taskRecipes(request: RecipeRequest): readonly NamedRecipe[] {
  const words = request.words.map(({ pieces }) => pieces);
  const [named] = ruleFiles(request.program, () => words)?.files ?? [];
  const [given] = filesGiven(words, FOLDER);
  const start = given === undefined ? request.folder : resolvePath(request.folder, given);
  const names = named === undefined ? DEFAULT_FILES : [named];
  const found = firstFile(
    names.map((name) => resolvePath(start, name)),
    request,
  );
  if (found === undefined) return [];
  const { path, source } = found;
  const parsed = parseSizedYaml(asFile(source));
  if ('reason' in parsed) return [];
  const root = asMapping(parsed.roots[0]);
  const { templatesOf } = valuesIn(root);
  const folder = folderOf(path);
  const wanted = words.filter(
    (word, at) => !word.startsWith('-') && !VALUE.test(words[at - 1] ?? '') && !word.includes('='),
  );
  return commandsForTasks(root, wanted).map(({ folder: own, ...command }) => {
    const text = placedIn(source, templatedScript(command.run, templatesOf(command)));
    return { name: text.text, folder: own === undefined ? folder : resolvePath(folder, own), text };
  });
}

const DEFAULT_FILES = ['Taskfile', 'taskfile', 'Taskfile'].flatMap((name) => [
  `${name}.yml`,
  `${name}.yaml`,
  `${name}.dist.yml`,
  `${name}.dist.yaml`,
]);
const FOLDER = { attached: /^(?:--dir=|-d=?)(.+)$/s, separate: /^(?:--dir|-d)$/ };
/** Options whose value is the next word. */
const VALUE = /^(?:--(?:taskfile|dir|output|concurrency|interval|sort)|-[tdoCI])$/;
