import { asMapping, asScalar, entryOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import type { TextNear } from '../run-options/text-near.ts';
import { levelOf, type Scope } from './contexts.ts';
import { type Contexts, inOrder } from './evaluate.ts';
import { MOST_RUNS, runsReader } from './matrix-runs.ts';
import { outputsFor } from './outputs.ts';
import { setByStepsIn } from './set-by-steps.ts';
import { stepHoldersOf, stepsIn } from './steps.ts';

/** A step that uses an action, with what its expressions find in each run of its job that is different for it. */
export interface StepRuns {
  readonly step: TreeMapping;
  readonly holder: TreeMapping | undefined;
  readonly scope: Scope;
  /** Without the variables of `scope`. */
  readonly runs: readonly Contexts[];
}

interface Wanted {
  readonly action: RegExp;
  /** The inputs whose values are asked for. */
  readonly inputs: readonly string[];
}

interface Given {
  readonly contexts: Contexts;
  /** The text of a file that a step names. */
  readonly near: TextNear;
}

/** The steps with an action. */
export function stepRunsIn(
  root: TreeMapping | undefined,
  { contexts, near }: Given,
  { action, inputs }: Wanted,
): readonly StepRuns[] {
  const runsFor = runsReader();
  let room = MOST_CHARACTERS;
  return stepHoldersOf(root).flatMap((holder) => {
    const steps = stepsIn(holder).filter((step) => action.test(usesOf(step)));
    if (steps.length === 0) return [];
    const set = setByStepsIn(root, holder, near);
    const outer = [root, holder].map((level) => levelOf(level, set));
    const outputs = outputsFor(root, holder, near).contexts;
    return steps.map((step) => {
      const scope = [...outer, levelOf(step)];
      const written = asMapping(entryOf(step, 'with')?.node);
      const decisive = inputs.flatMap((name) => entryOf(written, name)?.node ?? []);
      const size = decisive.reduce((sum, node) => sum + (asScalar(node)?.value.length ?? 0), 1);
      const runs = runsFor({ job: holder, decisive, scope, most: Math.min(MOST_RUNS, Math.ceil(room / size)) });
      room = Math.max(1, room - size * runs.length);
      return { step, holder, scope, runs: runs.map((run) => [run, contexts, outputs].reduce(inOrder)) };
    });
  });
}

/** How many characters of inputs are read in the runs of all steps of a file. Nothing of the matrix is known in further runs. */
const MOST_CHARACTERS = 2_000_000;

function usesOf(step: TreeMapping): string {
  return asScalar(entryOf(step, 'uses')?.node)?.value ?? '';
}
