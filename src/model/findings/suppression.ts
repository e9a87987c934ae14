import type { Span } from '../source.ts';
import type { Finding } from './finding.ts';

/** One stated reason not to report some findings, wherever it was stated. */
export interface Suppression {
  readonly kind: 'comment' | 'config' | 'baseline';
  /** Where it is written; undefined for a baseline, which says nothing about single entries. */
  readonly span: Span | undefined;
  /** As written: ids of rules, former ones included, or names that no rule has. */
  readonly ruleIds: readonly string[];
  /** Empty when none is given; then it does not hold. */
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly expires?: string;
  /** The only file whose findings it can cover; undefined for any. */
  readonly path?: string;
  /** The tool that the comment is written for. It serves that tool too, so it may be idle here, and it ends silently. */
  readonly tool?: string;
  /** It is for another tool and names no rules, covers more than a statement or gives no reason: a change that brings it is not believed. */
  readonly isSweeping?: true;
  /** Why it does not hold, as a sentence, when the way it is written is wrong. */
  readonly problem?: string;
  /** Whether it is about the place of a finding, which is of one of its rules. */
  covers(finding: IdentifiedFinding): boolean;
}

export interface IdentifiedFinding extends Finding {
  /** Stable while the problem stays: a hash of rule, subject and evidence, `:`, and the occurrence in the file; not line or prose. */
  readonly fingerprint: string;
}
