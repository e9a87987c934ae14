import type { IdentifiedFinding, Suppression } from '../model/findings/suppression.ts';

/** A finding with its identity, and why it is not reported when a suppression covers it. */
export interface TriagedFinding extends IdentifiedFinding {
  readonly suppressedBy: Suppression | undefined;
  /** What says the same and more at its place, so that it is no entry of its own. */
  readonly foldedInto?: TriagedFinding | undefined;
  /** What it shows besides itself. */
  readonly folded?: readonly TriagedFinding[];
}
