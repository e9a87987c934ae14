import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import { limitReached } from '../../model/findings/reached-limits.ts';
import type { Excerpt } from '../../model/source.ts';
import { matchesGlob } from '../../support/patterns/anchored-glob.ts';
import type { RecipeRequest } from '../../syntax/shell/files/script-files.ts';
import { asMapping, asScalar, entryOf, type TreeMapping, type TreeNode } from '../../syntax/tree/nodes.ts';
import { parseSizedYaml } from '../../syntax/yaml/sized-yaml.ts';
import type { PassedVariable } from '../frontend.ts';
import { asFile, type FoundFile, firstFile, folderOf } from '../recipes/texts.ts';
import { fromFolder } from './included-path.ts';
import { type GivenValues, partsOf } from './tasks.ts';
import { type TaskValues, valuesIn } from './values.ts';

/** A Taskfile that a command reads, or one that such a file includes. */
export interface TaskFile {
  readonly root: TreeMapping;
  readonly source: Excerpt;
  readonly path: string;
  /** The folder in which its tasks run. */
  readonly folder: string;
  readonly values: TaskValues;
  /** The variables that it gets from the files that include it. */
  readonly inherited: readonly PassedVariable[];
  readonly including: TaskFile | undefined;
  readonly names: TaskNames;
  /** The included files that were asked for, by their keys. */
  readonly included: Map<string, TaskFile | undefined>;
}

/** The tasks and namespaces of a file by their names. */
interface TaskNames {
  readonly tasks: ReadonlyMap<string, TreeNode>;
  /** Names with `*`. */
  readonly patterns: readonly (readonly [pattern: string, task: TreeNode])[];
  /** The keys of included files by their namespaces. */
  readonly namespaces: ReadonlyMap<string, string>;
  /** The keys of those whose tasks need no namespace. */
  readonly flat: readonly string[];
}

interface FoundTask {
  readonly file: TaskFile;
  readonly task: TreeNode;
}

/** What may still be compared and read, in characters. */
export interface TaskRoom {
  left: number;
}

/** Where the files of a command are. */
export interface TaskRequest {
  readonly request: Pick<RecipeRequest, 'read' | 'matching'>;
  readonly given: readonly PassedVariable[];
  readonly room: TaskRoom;
}

/** The names of Taskfiles in a folder. */
export const TASKFILES = ['Taskfile', 'taskfile', 'Taskfile'].flatMap((name) => [
  `${name}.yml`,
  `${name}.yaml`,
  `${name}.dist.yml`,
  `${name}.dist.yaml`,
]);

/** How deep files may include each other. */
const DEEPEST = 20;

export function taskFile(
  { path, source }: FoundFile,
  { given }: TaskRequest,
  { folder, including, inherited }: Pick<TaskFile, 'folder' | 'including' | 'inherited'>,
): TaskFile | undefined {
  const parsed = parseSizedYaml(asFile(source));
  const root = 'reason' in parsed ? undefined : asMapping(parsed.roots[0]);
  if (root === undefined) return undefined;
  const outer = outermost(including);
  const own = folderOf(path);
  const places = [
    { name: 'TASKFILE_DIR', value: own },
    { name: 'ROOT_DIR', value: outer === undefined ? own : folderOf(outer.path) },
  ];
  const values = valuesIn(root, { variables: inherited, given: [...given, ...places] });
  const names = namesIn(root);
  return { root, source, path, folder, including, names, values, inherited, included: new Map() };
}

function outermost(file: TaskFile | undefined): TaskFile | undefined {
  let found = file;
  while (found?.including !== undefined) found = found.including;
  return found;
}

function namesIn(root: TreeMapping): TaskNames {
  const entries = [...(asMapping(entryOf(root, 'tasks')?.node)?.entries ?? [])];
  const includes = [...(asMapping(entryOf(root, 'includes')?.node)?.entries ?? [])];
  const aliases = entries.flatMap(([, { node }]) => aliasesOf(node).map((alias) => [alias, node] as const));
  const all = [...aliases, ...entries.map(([name, { node }]) => [name, node] as const)];
  return {
    tasks: new Map(all),
    patterns: all.filter(([name]) => name.includes('*')),
    namespaces: new Map(includes.flatMap(([key, { node }]) => [key, ...aliasesOf(node)].map((one) => [one, key]))),
    flat: includes.flatMap(([key, { node }]) => (isTrue(asMapping(node), 'flatten') ? [key] : [])),
  };
}

function aliasesOf(node: TreeNode): readonly string[] {
  return partsOf(asMapping(node), 'aliases').flatMap((one) => asScalar(one)?.value ?? []);
}

function isTrue(mapping: TreeMapping | undefined, key: string): boolean {
  return asScalar(entryOf(mapping, key)?.node)?.value === 'true';
}

/** The task with a name, as a task of a file calls it: `build`, `docs:serve`, `:build` for one of the outermost file. */
export function taskNamed(name: string, from: TaskFile, request: TaskRequest): FoundTask | undefined {
  if (name.startsWith(':')) return taskBelow(name.slice(1), outermost(from) ?? from, request);
  for (let file: TaskFile | undefined = from; file !== undefined; file = flattened(file)) {
    const found = taskBelow(name, file, request);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The file with whose tasks those of this one are merged. */
function flattened(file: TaskFile): TaskFile | undefined {
  const { including } = file;
  return including?.names.flat.some((key) => including.included.get(key) === file) === true ? including : undefined;
}

function taskBelow(name: string, from: TaskFile, request: TaskRequest): FoundTask | undefined {
  let rest = name;
  for (let file: TaskFile | undefined = from, depth = 0; file !== undefined; depth += 1) {
    const found = ownTask(rest, file, request);
    if (found !== undefined) return found;
    const colon = rest.indexOf(':');
    const key: string | undefined = file.names.namespaces.get(colon === -1 ? rest : rest.slice(0, colon));
    if (key !== undefined && depth === DEEPEST) tellDeep(file);
    file = key === undefined || depth === DEEPEST ? undefined : includedFile(key, file, request);
    rest = colon === -1 ? 'default' : rest.slice(colon + 1);
  }
  return undefined;
}

function tellDeep({ source }: TaskFile): void {
  limitReached(source.span(0, 0), 'The Taskfile includes others more deeply than they are read.');
}

/** A task of a file, or of those that it includes without a namespace. */
function ownTask(name: string, from: TaskFile, request: TaskRequest): FoundTask | undefined {
  const files = new Map([[from.path, from]]);
  // a map also visits what is added meanwhile
  for (const file of files.values()) {
    const task = file.names.tasks.get(name) ?? taskByPattern(name, file, request.room);
    if (task !== undefined) return { file, task };
    request.room.left -= file.names.flat.length;
    for (const key of files.size > DEEPEST ? [] : file.names.flat) {
      const inner = includedFile(key, file, request);
      if (inner !== undefined && !files.has(inner.path)) files.set(inner.path, inner);
    }
  }
  return undefined;
}

function taskByPattern(name: string, { names: { patterns } }: TaskFile, room: TaskRoom): TreeNode | undefined {
  if (patterns.length === 0) return undefined;
  room.left -= patterns.length + name.length;
  if (room.left < 0) return undefined;
  return patterns.find(([pattern]) => matchesGlob(pattern.replaceAll('*', '**'), name))?.[1];
}

function includedFile(key: string, file: TaskFile, request: TaskRequest): TaskFile | undefined {
  if (!file.included.has(key)) file.included.set(key, readIncluded(key, file, request));
  return file.included.get(key);
}

/** `NAME: path`, or a mapping with `taskfile`. Only a mapping decides in which folder the tasks run. */
function readIncluded(key: string, file: TaskFile, request: TaskRequest): TaskFile | undefined {
  const node = entryOf(asMapping(entryOf(file.root, 'includes')?.node), key)?.node;
  const mapping = asMapping(node);
  const written = asScalar(node) ?? asScalar(entryOf(mapping, 'taskfile')?.node);
  const scope = { levels: [file.root], called: NOTHING_CALLED };
  const path = written && file.values.textOf(fromFolder(written.value).replace(SYSTEM, 'linux'), scope);
  if (path === undefined) return undefined;
  const place = resolvePath(folderOf(file.path), path);
  const found = firstFile([place, ...TASKFILES.map((name) => `${place}/${name}`)], request.request);
  if (found === undefined) return undefined;
  const dir = fromFolder(asScalar(entryOf(mapping, 'dir')?.node)?.value ?? '.');
  const folder = mapping === undefined ? file.folder : resolvePath(folderOf(file.path), dir);
  return taskFile(found, request, { folder, including: file, inherited: inheritedBy(mapping, file, request) });
}

/** The variables of a file, and those that it gives to the one that it includes, which may set each of them itself. */
function inheritedBy(
  included: TreeMapping | undefined,
  { root, values, inherited }: TaskFile,
  { room }: TaskRequest,
): readonly PassedVariable[] {
  const [own, others] = [varsIn(root), varsIn(included)];
  room.left -= inherited.length + own.length + others.length;
  if (room.left < 0) return inherited;
  const scope = { levels: [root], called: NOTHING_CALLED };
  const set = new Map<string, TreeNode | string | undefined>([
    ...inherited.map(({ name, value }) => [name, value] as const),
    ...own.map(([name]) => [name, values.valueOf(name, scope)] as const),
    ...others.map(([name, node]) => [name, values.textOf(asScalar(node)?.value ?? '{{', scope)] as const),
  ]);
  return [...set].flatMap(([name, value]) => (typeof value === 'string' ? [{ name, value }] : []));
}

/** A call without variables. */
export const NOTHING_CALLED: GivenValues = new Map();

function varsIn(mapping: TreeMapping | undefined): readonly (readonly [string, TreeNode])[] {
  return [...(asMapping(entryOf(mapping, 'vars')?.node)?.entries ?? [])].map(([name, { node }]) => [name, node]);
}

/** The commands of a Dockerfile run on Linux. */
const SYSTEM = /\{\{-?\s*OS\s*-?\}\}/g;
