import type { Span } from '../source.ts';
import type { Finding } from './finding.ts';

/** A statement, with a reason, that some findings are not to be reported. */
export interface Suppression {
  readonly kind: 'comment' | 'config' | 'baseline';
  /** The place of the statement; undefined for a baseline, whose entries have no places. */
  readonly span: Span | undefined;
  /** As written: ids of rules, including former ones, or names that no rule has. */
  readonly ruleIds: readonly string[];
  /** Empty when none is given; then the suppression does not apply. */
  readonly reason: string;
  /** The last day on which it applies, `YYYY-MM-DD`. */
  readonly expires?: string;
  /** The only file whose findings it can cover; undefined for any. */
  readonly path?: string;
  /** The other tool that the comment is written for. As that tool uses it, it may be idle here, and it expires silently. */
  readonly tool?: string;
  /** It is for another tool, and has no rules, no reason, or covers more than a statement: it is not honoured in a change that adds it. */
  readonly isSweeping?: true;
  /** If it is written wrongly, a sentence about the mistake; it does not apply then. */
  readonly problem?: string;
  /** Whether it covers the place of a finding of one of its rules. */
  covers(finding: IdentifiedFinding): boolean;
}

export interface IdentifiedFinding extends Finding {
  /** Stable while the problem exists: a hash of rule, subject and evidence, `:`, and the occurrence in the file, without line or prose. */
  readonly fingerprint: string;
}
