import type { Finding } from './finding.ts';
import type { Span } from './source.ts';

/** One stated reason not to report some findings, wherever it was stated. */
export interface Suppression {
  readonly kind: 'comment' | 'config' | 'baseline';
  /** Where it is written; undefined for a baseline, which says nothing about single entries. */
  readonly span: Span | undefined;
  readonly ruleIds: readonly string[];
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly expires?: string;
  covers(finding: Finding & { readonly fingerprint: string }): boolean;
}
