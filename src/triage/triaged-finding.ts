import type { IdentifiedFinding, Suppression } from '../model/findings/suppression.ts';

/** A finding with its identity, and the suppression that covers it, if any. */
export interface TriagedFinding extends IdentifiedFinding {
  readonly suppressedBy: Suppression | undefined;
  /** The finding at the same place that says this and more, and shows this one instead of a separate entry. */
  readonly foldedInto?: TriagedFinding | undefined;
  /** The findings that it shows. */
  readonly folded?: readonly TriagedFinding[];
}
