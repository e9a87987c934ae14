import type { RuleNames } from '../check/rule-names.ts';
import type { ImageLookups } from '../images/resolve/image-lookups.ts';
import type { AcceptedGap } from '../model/findings/accepted-gap.ts';
import type { Suppression } from '../model/findings/suppression.ts';
import type { BuildReference } from '../parse/frontend.ts';
import type { RuleContext } from '../rules/define-rule.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { CompleteFixes } from './complete-fixes.ts';
import type { CheckerOptions } from './parallel/checker.ts';

export interface ScanOptions extends CheckerOptions {
  /** Of all rules, whether they run or not: what suppressions may name. */
  readonly names: RuleNames;
  /** From the configuration and the baseline; comments are read from the files. */
  readonly suppressions: readonly Suppression[];
  /** What need not be looked at. */
  readonly acceptedGaps?: readonly AcceptedGap[];
  /** How Dockerfiles are built, besides what files of the repository say. */
  readonly builds?: readonly BuildReference[];
  /** Finds out what rules want to know about images; undefined when nobody does. */
  readonly lookups?: ImageLookups | undefined;
  /** What becomes a finding of its own where an image has vulnerabilities. */
  readonly vulnerabilityDetail?: RuleContext['vulnerabilityDetail'];
  /** Makes the fixes whole that take files of the web; undefined when nobody may fetch them. */
  readonly completeFixes?: CompleteFixes | undefined;
  /** Called after each file, and after each image that is looked up. */
  readonly onProgress?: (done: number, total: number, what?: 'files' | 'images') => void;
}

/** A report, with what files have to do with each other. */
export interface Scan extends ScanReport {
  /** Paths of files that were judged together; those of a path that is in several sets, too. */
  readonly together: readonly (readonly string[])[];
}
