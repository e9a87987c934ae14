import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import { notLookedAt } from '../../model/findings/gap.ts';
import type { Notification } from '../../model/findings/notification.ts';
import {
  asMapping,
  asScalar,
  isNull,
  spanOf,
  type TreeEntry,
  type TreeMapping,
  type TreeNode,
  type TreeScalar,
} from '../../syntax/tree/nodes.ts';
import { folderOf, missingFiles, namedFile, notRead, UNREAD, type Unread } from './file-path.ts';
import { isExhausted, knownPath, type Loading, type Scope } from './loading.ts';
import { mergeNamed } from './merge.ts';
import type { Variables } from './pieces.ts';
import { type Removals, without } from './reset.ts';
import { SECTIONS } from './sections.ts';
import { itemsOf } from './values.ts';
import { environmentElsewhere } from './variables/environment.ts';
import { type EnvironmentFile, environmentFileIn, withEnvironmentFiles } from './variables/environment-files.ts';

/** Loads files, merged in order, in a scope; `within` are the main files that include them. */
export type LoadModel = (paths: readonly string[], scope: Scope, within: readonly string[]) => TreeMapping | undefined;

/** Deeper includes are not followed. */
const MAXIMUM_DEPTH = 100;

const TOO_DEEP: Unread = { kind: 'limit-reached', why: `more than ${MAXIMUM_DEPTH} files include each other` };

export interface Including {
  readonly removals: Removals;
  readonly scope: Scope;
  readonly loading: Loading;
  readonly within: readonly string[];
  readonly load: LoadModel;
}

/**
 * A document merged with the files that it includes; the document takes precedence.
 * https://github.com/compose-spec/compose-spec/blob/main/14-include.md
 */
export function applyIncludes(root: TreeMapping, including: Including): TreeMapping {
  const entry = root.entries.get('include');
  if (entry === undefined || isNull(entry.node)) return root;
  let model = root;
  for (const item of itemsOf(entry)) {
    const included = includedModel(item.node, including);
    if (included !== undefined) model = imported(included, model, including);
    else including.loading.partial ??= 'the project includes files that were not read';
  }
  return model;
}

/** The model of one item of `include`; undefined, and reported, if any of its files cannot be read. */
function includedModel(node: TreeNode, including: Including): TreeMapping | undefined {
  const { scope, loading, within, load } = including;
  const long = asMapping(node);
  const scalars = pathsOf(long?.entries.get('path'), node);
  const paths = scalars.flatMap((scalar) => namedFile(scalar, 'include', scope, loading) ?? []);
  const [first] = scalars;
  const [main] = paths;
  if (first === undefined) {
    loading.notify(refusedInclude(node, 'This `include` names no file: Docker Compose refuses it.'));
    return undefined;
  }
  if (main === undefined || paths.length < scalars.length) return undefined;
  if (within.includes(main)) {
    loading.isRefused = true;
    loading.notify(cycle(first));
    return undefined;
  }
  if (within.length > MAXIMUM_DEPTH) {
    loading.notify(notRead(first, 'include', TOO_DEEP));
    return undefined;
  }
  const inner = innerScope(main, long, including);
  if ('kind' in inner) {
    loading.notify(notRead(first, 'include', inner));
    return undefined;
  }
  const model = load(paths, inner, [...within, ...paths]);
  if (model === undefined && !isExhausted(loading)) loading.notify(missingFiles(first, 'include', paths, loading));
  return model;
}

function pathsOf(path: TreeEntry | undefined, node: TreeNode): readonly TreeScalar[] {
  if (node.kind === 'scalar') return isNull(node) ? [] : [node];
  return itemsOf(path).flatMap((item) => asScalar(item.node) ?? []);
}

/** An included project has its own folder, and its own variables where the including project does not set them. */
function innerScope(main: string, long: TreeMapping | undefined, including: Including): Scope | Unread {
  const { scope, loading } = including;
  const directory = asScalar(long?.entries.get('project_directory')?.node);
  const isGiven = directory !== undefined && !isNull(directory);
  const written = isGiven ? knownPath(directory, scope, loading) : undefined;
  if (isGiven && written === undefined) return UNREAD.variableFolder;
  const folder = written === undefined ? folderOf(main) : repositoryPath(scope.folder, written);
  if (folder === undefined) return UNREAD.outsideFolder;
  const variables = innerVariables(folder, long?.entries.get('env_file'), including);
  return scopeIn(loading, folder, variables);
}

function innerVariables(folder: string, entry: TreeEntry | undefined, { scope, loading }: Including): Variables {
  const files = itemsOf(entry).flatMap(({ node }): EnvironmentFile[] => {
    const scalar = asScalar(node);
    if (scalar === undefined || isNull(scalar)) return [];
    const text = knownPath(scalar, scope, loading);
    if (text === '/dev/null') return [];
    const path = text === undefined ? undefined : repositoryPath(scope.folder, text);
    if (path !== undefined && loading.context.repository.readFile(path) !== undefined) return [path];
    loading.notify(environmentElsewhere(spanOf(scalar)));
    return [];
  });
  const hasFiles = entry !== undefined && !isNull(entry.node);
  const paths = hasFiles ? files : [environmentFileIn(folder)];
  return withEnvironmentFiles(scope.variables, paths, loading.context);
}

/** Equal scopes are one object, so that files that several others include are read once. */
function scopeIn({ documents }: Loading, folder: string, variables: Variables): Scope {
  for (const scope of documents.keys()) if (scope.folder === folder && scope.variables === variables) return scope;
  return { folder, variables };
}

/** Included services come first, so the document that includes them takes precedence, and may remove options. */
function imported(included: TreeMapping, model: TreeMapping, { removals, loading }: Including): TreeMapping {
  const entries = new Map(model.entries);
  for (const section of SECTIONS) {
    const from = included.entries.get(section);
    const names = asMapping(from?.node);
    if (from === undefined || names === undefined) continue;
    const to = entries.get(section);
    const own = asMapping(to?.node);
    const node = own === undefined ? names : importedNames(section, names, own, removals, loading);
    entries.set(section, { ...(to ?? from), node });
  }
  return { ...model, entries };
}

function importedNames(
  section: string,
  from: TreeMapping,
  own: TreeMapping,
  removals: Removals,
  loading: Loading,
): TreeMapping {
  const entries = new Map(own.entries);
  for (const [name, entry] of from.entries) {
    const mine = entries.get(name);
    if (mine === undefined) entries.set(name, entry);
    else if (mine.node !== entry.node) {
      if (section === 'services') loading.noteShared(entry, mine.key.file);
      const left = asMapping(entry.node);
      const base = left === undefined ? entry.node : without(left, removals.get(section)?.get(name));
      entries.set(name, { ...entry, node: mergeNamed(section, base, mine.node, loading) });
    }
  }
  return { ...own, entries, sources: own.sources ?? [own] };
}

function cycle(scalar: TreeScalar): Notification {
  return refusedInclude(
    scalar,
    'This `include` leads back to a file that includes it: Docker Compose refuses the project; it was left out.',
  );
}

function refusedInclude(node: TreeNode, message: string): Notification {
  const wayOut = 'Name files that do not include this one.';
  return notLookedAt({ kind: 'refused-by-engine', message, wayOut, span: spanOf(node) });
}
