import {
  asMapping,
  asScalar,
  entryOf,
  spanOf,
  type TreeEntry,
  type TreeMapping,
  type TreeScalar,
} from '../../syntax/tree/nodes.ts';
import type { ComposeList, PassedVariable } from '../frontend.ts';
import { readExpressions } from './expressions.ts';
import { jobsOf } from './steps.ts';

/**
 * The compose files that a workflow names outside its commands: `COMPOSE_FILE` in any `env`, and the inputs of actions that start projects.
 */
export function namedComposeFiles(
  root: TreeMapping | undefined,
  steps: readonly TreeMapping[],
): readonly ComposeList[] {
  const all = [root, ...jobsOf(root), ...steps];
  const variables = all.flatMap((one) => scalarsAt(one, 'env', /^COMPOSE_FILE$/));
  const inputs = steps.flatMap((step) => scalarsAt(step, 'with', /^(?:docker-)?compose[-_]?files?$/i));
  const given = all.flatMap(literalsIn);
  const lists = [
    ...variables.flatMap((scalar) => listOf(scalar, /[:;]/)),
    ...inputs.flatMap((scalar) => listOf(scalar, /[\s,]+/)),
  ];
  return given.length === 0 ? lists : lists.map((list) => ({ ...list, variables: given }));
}

/** The variables in an `env`, without those that expressions decide. */
function literalsIn(mapping: TreeMapping | undefined): readonly PassedVariable[] {
  const entries = asMapping(entryOf(mapping, 'env')?.node)?.entries ?? new Map<string, TreeEntry>();
  return [...entries].flatMap(([name, { node }]) => {
    const value = asScalar(node)?.value;
    return value === undefined || value.includes('${{') ? [] : [{ name, value }];
  });
}

/** The scalars with keys of these names in a mapping of a job or a step, such as `env`. */
export function scalarsAt(mapping: TreeMapping | undefined, key: string, name: RegExp): readonly TreeScalar[] {
  const entries = asMapping(entryOf(mapping, key)?.node)?.entries.values() ?? [];
  return [...entries].flatMap((entry) => (name.test(entry.key.value) ? (asScalar(entry.node) ?? []) : []));
}

function listOf(scalar: TreeScalar, separators: RegExp): readonly ComposeList[] {
  const files = readExpressions(scalar)
    .text.split(separators)
    .filter((file) => file !== '');
  return files.length === 0 ? [] : [{ files, folders: [], span: spanOf(scalar) }];
}
