import type { ActiveRule } from './check/active-rules.ts';
import type { Finding, Notification } from './model/finding.ts';
import type { Suppression } from './model/suppression.ts';

/** A finding with its identity, and why it is not reported when a suppression covers it. */
export interface TriagedFinding extends Finding {
  /** Stable while the problem stays: rule, subject, evidence and occurrence, not line or prose. */
  readonly fingerprint: string;
  readonly suppressedBy: Suppression | undefined;
}

export interface ScanCounts {
  readonly dockerfiles: number;
  readonly composeFiles: number;
  readonly stages: number;
  readonly containers: number;
  readonly images: number;
}

export interface ScanReport {
  readonly rules: readonly ActiveRule[];
  /** Sorted by path, place and rule; suppressed ones included. */
  readonly findings: readonly TriagedFinding[];
  readonly notifications: readonly Notification[];
  readonly counts: ScanCounts;
}
