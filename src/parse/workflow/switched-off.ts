import type { Span } from '../../model/source.ts';
import { asScalar, entryOf, spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { stepHoldersOf, stepsIn } from './steps.ts';

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
