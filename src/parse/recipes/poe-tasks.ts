import type { RecipeRequest } from '../../syntax/shell/files/script-files.ts';
import { parseToml } from '../../syntax/toml/located-toml.ts';
import { asMapping, asScalar, entryOf, type TreeNode, type TreeScalar } from '../../syntax/tree/nodes.ts';
import type { NamedRecipe } from './named-recipe.ts';
import { asFile, fileAbove, folderOf, valueIn } from './texts.ts';

const PROJECT = 'pyproject.toml';

/** The tasks that Poe runs, and those that they need: https://poethepoet.natn.io/tasks/ */
export function poeRecipes(request: RecipeRequest): readonly NamedRecipe[] {
  // words behind the name of a task are given to it
  const name = request.words.map(({ pieces }) => pieces).find((word) => !word.startsWith('-'));
  const found = fileAbove(['poe_tasks.toml', PROJECT], request.folder, request);
  const parsed = found && parseToml(asFile(found.source));
  if (name === undefined || found === undefined || parsed === undefined || 'reason' in parsed) return [];
  const poe = asMapping(entryOf(asMapping(entryOf(parsed.root, 'tool')?.node), 'poe')?.node);
  const tasks = asMapping(entryOf(found.path.endsWith(PROJECT) ? poe : parsed.root, 'tasks')?.node);
  const folder = folderOf(found.path);
  const commands = commandsOf(name, (one) => entryOf(tasks, one)?.node);
  return commands.map((task) => ({ name: `${task.start} ${task.value}`, folder, text: valueIn(found.source, task) }));
}

type FindTask = (name: string) => TreeNode | undefined;

/** The commands of a task after those of the tasks that it needs. */
function commandsOf(name: string, find: FindTask): readonly TreeScalar[] {
  const wanted = new Set([name]);
  const found: TreeScalar[] = [];
  // a set also visits what is added meanwhile
  for (const one of wanted) {
    const task = find(one);
    const text = asScalar(task);
    if (text !== undefined) found.push(text);
    for (const part of partsOf(task)) {
      found.push(...part.commands);
      for (const needed of part.needed) wanted.add(needed);
    }
  }
  return found.reverse();
}

interface Part {
  readonly commands: readonly TreeScalar[];
  readonly needed: readonly string[];
}

/** The parts of a task that is a table, or a list of tables and of names. */
function partsOf(task: TreeNode | undefined): readonly Part[] {
  if (task?.kind === 'sequence') return task.items.flatMap(({ node }) => partOfList(node));
  const table = asMapping(task);
  if (table === undefined) return [];
  const at = (key: string): TreeNode | undefined => entryOf(table, key)?.node;
  const commands = COMMANDS.flatMap((key) => asScalar(at(key)) ?? []);
  const needed = NEEDED.flatMap((key) => namesIn(at(key)));
  return [{ commands, needed }, ...LISTS.flatMap((key) => partsOf(at(key)))];
}

function partOfList(node: TreeNode): readonly Part[] {
  const name = asScalar(node)?.value;
  return name === undefined ? partsOf(node) : [{ commands: [], needed: namesIn(node) }];
}

const COMMANDS = ['cmd', 'shell'];
const NEEDED = ['ref', 'deps'];
const LISTS = ['sequence', 'parallel'];

/** The names of tasks, each without its arguments. */
function namesIn(node: TreeNode | undefined): readonly string[] {
  const all = node?.kind === 'sequence' ? node.items.map((item) => item.node) : node === undefined ? [] : [node];
  return all.flatMap((one) => asScalar(one)?.value.split(/\s/, 1) ?? []);
}
