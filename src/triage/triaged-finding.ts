import type { IdentifiedFinding, Suppression } from '../model/findings/suppression.ts';

/** A finding with its identity, and the suppression that covers it, if any. */
export interface TriagedFinding extends IdentifiedFinding {
  readonly suppressedBy: Suppression | undefined;
  /**
   * The finding that shows this one instead of a separate entry: it is at the same place, or has it as a step, and says this and more; or it is
   * alike.
   */
  readonly foldedInto?: TriagedFinding | undefined;
  /** The findings at its place, and at those of its steps, that it shows. */
  readonly folded?: readonly TriagedFinding[];
  /** The other findings of its rule and file that have the same cause: it counts and names them. */
  readonly alike?: readonly TriagedFinding[];
}
