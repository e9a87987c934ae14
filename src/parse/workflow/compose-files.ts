import { asMapping, asScalar, entryOf, spanOf, type TreeMapping, type TreeScalar } from '../../syntax/tree/nodes.ts';
import type { ComposeList, PassedVariable } from '../frontend.ts';
import { readExpressions } from './expressions.ts';
import { jobsOf, stepHoldersOf, stepsIn } from './steps.ts';

/**
 * The compose files that a workflow names outside its commands: `COMPOSE_FILE` in any `env`, and the inputs of actions that start projects.
 * Each comes with the variables of the steps that may start it.
 */
export function namedComposeFiles(root: TreeMapping | undefined): readonly ComposeList[] {
  const holders = stepHoldersOf(root);
  const inSteps = holders.flatMap((holder) =>
    stepsIn(holder).flatMap((step) => {
      const inputs = scalarsAt(step, 'with', INPUT).flatMap((scalar) => listOf(scalar, /[\s,]+/));
      return withVariables([...filesInEnvironment(step), ...inputs], [root, holder, step]);
    }),
  );
  const inJobs = jobsOf(root).flatMap((job) => withVariables(filesInEnvironment(job), [root, job, ...stepsIn(job)]));
  const everything = () => [root, ...holders.flatMap((holder) => [holder, ...stepsIn(holder)])];
  const ofAll = filesInEnvironment(root);
  return [...(ofAll.length === 0 ? [] : withVariables(ofAll, everything())), ...inJobs, ...inSteps];
}

const INPUT = /^(?:docker-)?compose[-_]?files?$/i;

function filesInEnvironment(level: TreeMapping | undefined): readonly ComposeList[] {
  return scalarsAt(level, 'env', /^COMPOSE_FILE$/).flatMap((scalar) => listOf(scalar, /[:;]/));
}

/** With the variables of the levels. An inner level replaces the variables of outer ones. */
function withVariables(
  lists: readonly ComposeList[],
  levels: readonly (TreeMapping | undefined)[],
): readonly ComposeList[] {
  if (lists.length === 0) return lists;
  const entries = levels.flatMap((level) => [...(asMapping(entryOf(level, 'env')?.node)?.entries ?? [])]);
  const known = new Map(entries.map(([name, { node }]) => [name, asScalar(node)?.value]));
  const variables = [...known].flatMap(([name, value]): readonly PassedVariable[] =>
    value === undefined || value.includes('${{') ? [] : [{ name, value }],
  );
  return variables.length === 0 ? lists : lists.map((list) => ({ ...list, variables }));
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
