import type { Span } from '../../model/source.ts';
import { asMapping, asScalar, entryOf, spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { itemsOf } from './matrix.ts';

/** The jobs of a workflow; undefined for one that is not a mapping. */
export function jobsOf(root: TreeMapping | undefined): readonly (TreeMapping | undefined)[] {
  const jobs = asMapping(entryOf(root, 'jobs')?.node)?.entries.values() ?? [];
  return [...jobs].map(({ node }) => asMapping(node));
}

/** What an action runs: its steps, its image, or its program. */
export function runsOf(root: TreeMapping | undefined): TreeMapping | undefined {
  return asMapping(entryOf(root, 'runs')?.node);
}

/** What may have steps: the jobs of a workflow, or `runs` of an action. */
export function stepHoldersOf(root: TreeMapping | undefined): readonly (TreeMapping | undefined)[] {
  return [...jobsOf(root), runsOf(root)];
}

/** The steps of a job, or of a composite action. */
export function stepsIn(holder: TreeMapping | undefined): readonly TreeMapping[] {
  return itemsOf(entryOf(holder, 'steps')?.node).flatMap((node) => asMapping(node) ?? []);
}

/** All steps of a workflow or an action. */
export function stepsOf(root: TreeMapping | undefined): readonly TreeMapping[] {
  return stepHoldersOf(root).flatMap(stepsIn);
}

/** For messages. */
export function readerOf(root: TreeMapping | undefined): 'This action' | 'This workflow' {
  return runsOf(root) === undefined ? 'This workflow' : 'This action';
}

/** The jobs of a workflow that never run, as in `if: false`, and such steps of the others. */
export function switchedOff(root: TreeMapping | undefined): readonly Span[] {
  const [off, others] = [new Set<TreeMapping>(), new Set<TreeMapping>()];
  for (const job of stepHoldersOf(root)) if (job !== undefined) (isOff(job) ? off : others).add(job);
  return [...off, ...[...others].flatMap((job) => stepsIn(job).filter(isOff))].map(spanOf);
}

function isOff(one: TreeMapping): boolean {
  return NEVER.test(asScalar(entryOf(one, 'if')?.node)?.value ?? '');
}

/** `false`, `${{ false }}`, `false && github.ref_name == 'main'` */
const NEVER = /^\s{0,9}(?:\$\{\{\s{0,9})?false\s{0,9}(?:\}\}\s{0,9})?(?:$|&&(?!.*\|\|))/;
