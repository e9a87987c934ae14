import { groupBy } from '../../support/group-by.ts';
import { asMapping, entryOf, type TreeEntry, type TreeMapping } from '../../syntax/tree/nodes.ts';
import type { DefinitionsAt } from '../scripts/gap-definitions.ts';
import { itemsOf, matrixIn } from './matrix.ts';
import { runsOf, stepsIn } from './steps.ts';

/** For a place: inputs, variables, and the values in the matrix of its job. Steps and jobs have outputs that only run time knows. */
export function definitionsIn(root: TreeMapping | undefined): DefinitionsAt {
  const jobs = asMapping(entryOf(root, 'jobs')?.node);
  const inputs = inputsOf(root);
  return ({ start }) => {
    const job = asMapping(
      [...(jobs?.entries.values() ?? [])].find((one) => one.start <= start && start < one.end)?.node,
    );
    const steps = stepsIn(job ?? runsOf(root));
    const own = steps.find((one) => one.start <= start && start < one.end);
    const variables = [root, job, own].map((level) => asMapping(entryOf(level, 'env')?.node));
    const matrix = asMapping(matrixIn(job));
    const rows = itemsOf(entryOf(matrix, 'include')?.node).map(asMapping);
    const defined = [...inputs, ...variables, matrix, ...rows].flatMap((mapping) => [...(mapping?.entries ?? [])]);
    return new Map(
      [...groupBy(defined, ([name]) => name)].map(([name, all]) => [name, all.map(([, one]) => textOf(one))]),
    );
  };
}

/** The inputs of a workflow and of an action. */
function inputsOf(root: TreeMapping | undefined): readonly (TreeMapping | undefined)[] {
  const events = asMapping(entryOf(root, 'on')?.node);
  const owners = [
    root,
    ...['workflow_dispatch', 'workflow_call'].map((event) => asMapping(entryOf(events, event)?.node)),
  ];
  return owners.map((owner) => asMapping(entryOf(owner, 'inputs')?.node));
}

/** As written. */
function textOf({ owner, start, end }: TreeEntry): string {
  return owner.file.text.slice(start, end);
}
