import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import type { Excerpt } from '../../model/source.ts';
import { parseJson } from '../../syntax/json/located-json.ts';
import type { RecipeRequest } from '../../syntax/shell/files/script-files.ts';
import { asMapping, asScalar, entryOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { parseSizedYaml } from '../../syntax/yaml/sized-yaml.ts';
import { asFile } from './texts.ts';

/** The workspaces that a command is for. */
export interface Workspaces {
  readonly root: string;
  /** The names, folders and patterns of those that are meant; all if it is empty. */
  readonly selected: readonly string[];
  /** Whether the command is also for those that the selected ones depend on. */
  readonly withNeeded?: boolean;
}

interface Workspace {
  readonly folder: string;
  readonly name: string | undefined;
  readonly needs: readonly string[];
}

/** The folders of the workspaces that are meant. */
export function selectedFolders(workspaces: Workspaces, request: RecipeRequest): readonly string[] {
  const { root, selected, withNeeded } = workspaces;
  const all = workspacesOf(root, request);
  if (selected.length === 0 || selected.some((one) => !/^[@\w./-]+$/.test(one) || one.includes('...'))) return all;
  const known = all.map((folder) => workspaceIn(folder, request));
  const chosen = known.filter(({ folder, name }) =>
    selected.some((one) => one === name || resolvePath(root, one) === folder),
  );
  return (withNeeded === true ? withThoseNeeded(chosen, known) : chosen).map(({ folder }) => folder);
}

function withThoseNeeded(chosen: readonly Workspace[], all: readonly Workspace[]): readonly Workspace[] {
  const byName = new Map(all.map((one) => [one.name, one]));
  const found = new Set(chosen);
  // a set also visits what is added meanwhile
  for (const { needs } of found)
    for (const need of needs) for (const one of [byName.get(need) ?? []].flat()) found.add(one);
  return [...found];
}

function workspaceIn(folder: string, { read }: RecipeRequest): Workspace {
  const source = read(`${folder}/package.json`);
  const root = source && packageIn(source);
  const needs = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'].flatMap((key) => [
    ...(asMapping(entryOf(root, key)?.node)?.entries.keys() ?? []),
  ]);
  return { folder, name: asScalar(entryOf(root, 'name')?.node)?.value, needs };
}

/** The content of a JSON file, for some programs also with comments. */
export function packageIn(source: Excerpt, isLenient = false): TreeMapping | undefined {
  const parsed = parseJson(asFile(source), { isLenient });
  return 'root' in parsed ? asMapping(parsed.root) : undefined;
}

/** The folders of workspaces, as patterns of `package.json`, `pnpm-workspace.yaml` or `lerna.json` name them. */
function workspacesOf(folder: string, request: RecipeRequest): readonly string[] {
  const root = folder === '/' ? '' : folder;
  const lists = [`${root}/package.json`, `${root}/pnpm-workspace.yaml`, `${root}/lerna.json`].map((path) =>
    patternsIn(request.read(path), path),
  );
  const patterns = lists.flat().filter((one) => !one.startsWith('!'));
  return [...new Set(patterns)]
    .flatMap((pattern) => request.matching(resolvePath(folder, `./${pattern}/package.json`)))
    .filter((path) => !path.includes('/node_modules/'))
    .map((path) => path.slice(0, path.lastIndexOf('/')));
}

/** `workspaces` is a list of patterns or a mapping with one; the other files have `packages`. */
function patternsIn(source: Excerpt | undefined, path: string): readonly string[] {
  const root = source && (path.endsWith('.json') ? packageIn(source) : rootOfYaml(source));
  const node = entryOf(root, path.endsWith('/package.json') ? 'workspaces' : 'packages')?.node;
  const list = node?.kind === 'mapping' ? entryOf(node, 'packages')?.node : node;
  return list?.kind === 'sequence' ? list.items.flatMap((item) => asScalar(item.node)?.value ?? []) : [];
}

function rootOfYaml(source: Excerpt): TreeMapping | undefined {
  const parsed = parseSizedYaml(asFile(source));
  return 'reason' in parsed ? undefined : asMapping(parsed.roots[0]);
}
