import { filesGiven, ruleFiles } from '../../analysis/commands/rule-files.ts';
import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import type { RecipeRequest } from '../../syntax/shell/script-files.ts';
import { asMapping } from '../../syntax/tree/nodes.ts';
import { parseSizedYaml } from '../../syntax/yaml/sized-yaml.ts';
import { templatedScript } from '../scripts/templated-script.ts';
import { commandsForTasks } from '../taskfile/tasks.ts';
import { valuesIn } from '../taskfile/values.ts';
import type { NamedRecipe } from './named-recipe.ts';
import { asFile, placedIn } from './texts.ts';

/** The commands of a Taskfile that Task runs for a command, and those of tasks that they need. */
export function taskRecipes(request: RecipeRequest): readonly NamedRecipe[] {
  const words = request.words.map(({ pieces }) => pieces);
  const [named] = ruleFiles(request.program, () => words)?.files ?? [];
  const [given] = filesGiven(words, FOLDER);
  const start = given === undefined ? request.folder : resolvePath(request.folder, given);
  const paths = (named === undefined ? DEFAULT_FILES : [named]).map((name) => resolvePath(start, name));
  const path = paths.find((one) => request.read(one) !== undefined);
  const source = path === undefined ? undefined : request.read(path);
  const parsed = source && parseSizedYaml(asFile(source));
  if (path === undefined || source === undefined || parsed === undefined || 'reason' in parsed) return [];
  const root = asMapping(parsed.roots[0]);
  const { templatesOf } = valuesIn(root);
  const folder = path.slice(0, Math.max(1, path.lastIndexOf('/')));
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
