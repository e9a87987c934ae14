import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import type { RecipeRequest } from '../../syntax/shell/files/script-files.ts';
import {
  asMapping,
  asScalar,
  entryOf,
  type TreeMapping,
  type TreeNode,
  type TreeScalar,
} from '../../syntax/tree/nodes.ts';
import type { NamedRecipe } from './named-recipe.ts';
import { packageRecipes } from './package-scripts.ts';
import { scriptsMatching } from './script-names.ts';
import { fileAbove, firstFile, folderOf, valueIn } from './texts.ts';
import { packageIn } from './workspaces.ts';

/** The tasks of `deno.json` that Deno runs, and those that they depend on: https://docs.deno.com/runtime/reference/cli/task/ */
export function denoRecipes(request: RecipeRequest): readonly NamedRecipe[] {
  const { config, folder: given = '.', operands } = wordsOf(request.words.map(({ pieces }) => pieces));
  const [command, name] = operands;
  if ((command !== 'task' && command !== 'run') || name === undefined) return [];
  const start = resolvePath(request.folder, given);
  const found =
    config === undefined
      ? fileAbove(['deno.json', 'deno.jsonc'], start, request)
      : firstFile([resolvePath(request.folder, config)], request);
  const tasks = found && asMapping(entryOf(packageIn(found.source, true), 'tasks')?.node);
  const all = [...(tasks?.entries.keys() ?? [])];
  const names = found === undefined ? [] : scriptsMatching([anyText(name)], false)(all, found.source);
  const commands = commandsOf(names, tasks);
  // Deno also runs the scripts of a package
  if (found === undefined || commands.length === 0)
    return packageRecipes({ ...request, program: 'bun', words: asRun(request.words) });
  const folder = folderOf(found.path);
  return commands.map((task) => ({ name: task.value, folder, text: valueIn(found.source, task) }));
}

/** `deno task build` as `bun run build` */
function asRun(words: RecipeRequest['words']): RecipeRequest['words'] {
  const at = words.findIndex(({ pieces }) => pieces === 'task');
  return words.map((word, index) => (index === at ? { ...word, pieces: 'run' } : word));
}

/** Here, `*` matches any text. */
function anyText(pattern: string): string {
  return pattern.replaceAll(/\*+/g, '**');
}

/** The text of a task may be its only value. */
function commandsOf(names: readonly string[], tasks: TreeMapping | undefined): readonly TreeScalar[] {
  const wanted = new Set(names);
  const found: TreeScalar[] = [];
  // a set also visits what is added meanwhile
  for (const name of wanted) {
    const task = entryOf(tasks, name)?.node;
    const command = asScalar(task) ?? asScalar(entryOf(asMapping(task), 'command')?.node);
    if (command !== undefined) found.push(command);
    for (const needed of neededBy(task)) wanted.add(needed);
  }
  return found.reverse();
}

function neededBy(task: TreeNode | undefined): readonly string[] {
  const list = entryOf(asMapping(task), 'dependencies')?.node;
  return list?.kind === 'sequence' ? list.items.flatMap(({ node }) => asScalar(node)?.value ?? []) : [];
}

interface DenoWords {
  readonly config: string | undefined;
  readonly folder: string | undefined;
  readonly operands: readonly string[];
}

function wordsOf(words: readonly string[]): DenoWords {
  const optionIn = (option: RegExp): string | undefined => {
    const at = words.findIndex((word) => option.test(word));
    const [, attached] = /=(.*)$/s.exec(words[at] ?? '') ?? [];
    return at === -1 ? undefined : (attached ?? words[at + 1]);
  };
  return {
    config: optionIn(/^(?:-c|--config)(?:=|$)/),
    folder: optionIn(/^--cwd(?:=|$)/),
    operands: words.filter((word, at) => !word.startsWith('-') && !VALUE.test(words[at - 1] ?? '')),
  };
}

/** Options whose value is the next word. */
const VALUE = /^(?:-[cf]|--(?:config|cwd|filter|import-map|lock|env-file))$/;
