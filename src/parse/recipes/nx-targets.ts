import { baseName, resolvePath } from '../../analysis/paths/shell-paths.ts';
import type { Excerpt } from '../../model/source.ts';
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
import { folderOf, valueIn } from './texts.ts';
import { packageIn } from './workspaces.ts';

interface NxCall {
  readonly targets: readonly string[];
  /** The names of the projects that are meant; all if it is empty. */
  readonly projects: readonly string[];
  readonly configuration: string | undefined;
}

/** The commands of targets in `project.json` files that Nx runs: https://nx.dev/reference/project-configuration */
export function nxRecipes(root: string, { words, read, matching }: RecipeRequest): readonly NamedRecipe[] {
  const call = callIn(words.map(({ pieces }) => pieces));
  if (call.targets.length === 0) return [];
  const paths = matching(resolvePath(root, './**/project.json')).filter((path) => !path.includes('/node_modules/'));
  return paths.flatMap((path) => {
    const source = read(path);
    const project = source && packageIn(source, true);
    if (source === undefined || project === undefined || !isMeant(path, project, call)) return [];
    return recipesIn(source, project, { ...call, root });
  });
}

function isMeant(path: string, project: TreeMapping, { projects }: NxCall): boolean {
  const name = asScalar(entryOf(project, 'name')?.node)?.value ?? baseName(folderOf(path));
  return projects.length === 0 || projects.includes(name);
}

/** `nx build app`, `nx run app:build:production`, `nx run-many -t build test -p app` */
function callIn(words: readonly string[]): NxCall {
  const { operands, valuesOf } = wordsIn(words);
  const [first = '', second] = operands;
  const [configuration] = valuesOf('c', 'configuration');
  if (first === 'run-many' || first === 'affected')
    return { targets: valuesOf('t', 'target', 'targets'), projects: valuesOf('p', 'projects'), configuration };
  if (first !== 'run') return { targets: [first], projects: second === undefined ? [] : [second], configuration };
  const [project = '', target = '', own] = second?.split(':') ?? [];
  return { targets: [target], projects: [project], configuration: own ?? configuration };
}

interface NxWords {
  readonly operands: readonly string[];
  valuesOf(...options: readonly string[]): readonly string[];
}

function wordsIn(words: readonly string[]): NxWords {
  const given: (readonly [option: string, value: string])[] = [];
  const operands: string[] = [];
  let option = '';
  // `--option=value` ends with its value
  for (const part of words.flatMap((word) => (/^-[^=]+=/.test(word) ? [...word.split('='), '--'] : [word]))) {
    if (part.startsWith('-')) option = part.replace(/^-+/, '');
    else if (TAKES.test(option)) for (const value of part.split(',')) given.push([option, value]);
    else operands.push(part);
  }
  const valuesOf = (...options: readonly string[]): readonly string[] =>
    given.flatMap(([name, value]) => (options.includes(name) ? [value] : []));
  return { operands, valuesOf };
}

/** Options whose values are the next words. */
const TAKES = /^(?:[tpc]|targets?|projects|configuration|parallel|output-style|exclude|base|head)$/;

function recipesIn(
  source: Excerpt,
  project: TreeMapping,
  { targets, configuration, root }: NxCall & { readonly root: string },
): readonly NamedRecipe[] {
  const all = asMapping(entryOf(project, 'targets')?.node);
  const names = new Set(targets);
  const recipes: NamedRecipe[] = [];
  // a set also visits what is added meanwhile
  for (const name of names) {
    const target = asMapping(entryOf(all, name)?.node);
    for (const needed of itemsOf(entryOf(target, 'dependsOn')?.node)) {
      const text = asScalar(needed)?.value;
      // that of other projects begins with a sign
      if (text !== undefined && !text.startsWith('^')) names.add(text);
    }
    const executor = asScalar(entryOf(target, 'executor')?.node)?.value;
    const options = asMapping(entryOf(target, 'options')?.node);
    const own = asMapping(entryOf(asMapping(entryOf(target, 'configurations')?.node), configuration ?? '')?.node);
    const cwd = [own, options].flatMap((one) => asScalar(entryOf(one, 'cwd')?.node)?.value ?? []);
    const folder = resolvePath(root, cwd[0] ?? '.');
    const commands = executor === undefined || /run-commands$/.test(executor) ? [target, options, own] : [];
    for (const command of commands.flatMap(commandsIn))
      recipes.push({ name: command.value, folder, text: valueIn(source, command) });
  }
  return recipes;
}

/** `command`, and `commands` with texts or mappings. */
function commandsIn(options: TreeMapping | undefined): readonly TreeScalar[] {
  const nodes = [entryOf(options, 'command')?.node, ...itemsOf(entryOf(options, 'commands')?.node)];
  return nodes.flatMap((node) => asScalar(node) ?? asScalar(entryOf(asMapping(node), 'command')?.node) ?? []);
}

function itemsOf(node: TreeNode | undefined): readonly TreeNode[] {
  return node?.kind === 'sequence' ? node.items.map((item) => item.node) : [];
}
