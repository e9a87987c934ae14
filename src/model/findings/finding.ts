import type { Located } from '../located.ts';
import type { SourceFile, Span } from '../source.ts';
import type { Fix } from './fix.ts';

/** GitHub's four bands of `security-severity`; `note` has no security effect, so no score. */
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'note';

/** From worst to mildest. */
export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'note'];

/** critical above 9.0, high from 7.0, medium from 4.0, low below: the bands that GitHub documents. */
export function severityOf(score: number | undefined): Severity {
  if (score === undefined) return 'note';
  if (score > 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
}

export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}

/** Another place that explains a finding. */
export interface Related {
  readonly span: Span;
  /** A short noun phrase, such as `the default of UID`. */
  readonly message: string;
}

/**
 * A fix that says {@link CHECKSUM} where the checksum of a file of the web, or the digest of an image, has to stand. It is plain data, as all
 * of a finding.
 */
export interface DownloadedFix {
  readonly address: string;
  /** It is the name of an image, with its tag, and not the address of a file. */
  readonly isImage?: true;
  readonly fix: Fix;
}

/** Stands for the checksum of a file, or the digest of an image, that nobody asked for yet. */
export const CHECKSUM = 'sha256:…';

/** What a rule says about a subject. The pipeline turns it into a finding. */
export interface Problem {
  readonly at: Located<unknown> | Span;
  /** What is wrong, in the present tense, naming the subject: its first sentence is the title of the alert. Plain text. */
  readonly message: string;
  readonly related?: readonly Related[];
  /** The way of an attacker from setting to setting, `at` among them. */
  readonly flow?: readonly Related[];
  /** Rules that report the one setting that this follows from: who suppresses one of them there, suppresses this, too. */
  readonly impliedBy?: readonly string[];
  /** Rules that report the setting at `at` on its own: people are shown one entry for both. */
  readonly repeats?: readonly string[];
  readonly fix?: Fix;
  /** Which of the rule's variants it is; decides its score. */
  readonly variant?: string | undefined;
  /** For when somebody may fetch a file of the web, or ask for an image. */
  readonly download?: DownloadedFix;
  /** What identifies the problem besides rule and subject; the text at `at` unless given. Give it where that text is a secret. */
  readonly evidence?: string;
  /** Places whose text is secret: no report prints it. */
  readonly secrets?: readonly Span[];
  /** What it sums up, where one more of them is a new problem: each vulnerability of each package of an image. */
  readonly parts?: readonly ProblemPart[];
}

/** One of the things that a problem sums up. */
export interface ProblemPart {
  /** Identifies it within the problem, such as `CVE-2025-1 perl`. */
  readonly key: string;
  /** Which of the rule's variants it would be alone. */
  readonly variant?: string | undefined;
}

/** One of the things that a finding sums up. */
export interface FindingPart {
  readonly key: string;
  /** As {@link Finding.score}. */
  readonly score: number | undefined;
}

/** One of several subjects that have the text of a finding in common. */
export interface SharingSubject {
  readonly subject: string;
  readonly score: number | undefined;
  readonly isOptional: boolean;
}

export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  /** GitHub's `security-severity`, 0.1 to 10.0. */
  readonly score: number | undefined;
  /** Where the rule has several scores, which of them it is. */
  readonly variant?: string | undefined;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly Related[];
  /** Empty, or at least two places. */
  readonly flow: readonly Related[];
  readonly impliedBy: readonly string[];
  /** Rules that report the setting at its place on its own. */
  readonly repeats?: readonly string[];
  readonly fix: Fix | undefined;
  readonly download?: DownloadedFix | undefined;
  /** The container, stage or image that it is about; part of the fingerprint. */
  readonly subject: string;
  readonly evidence: string;
  readonly secrets: readonly Span[];
  /** Its subject runs only when a profile is switched on. */
  readonly isOptional?: boolean | undefined;
  /** All subjects that have its text in common, the one in `subject` among them; undefined when there is one. */
  readonly sharedBy?: readonly SharingSubject[] | undefined;
  /** What it sums up; undefined when it is about one thing. */
  readonly parts?: readonly FindingPart[] | undefined;
}

/** A problem in `file` as a whole: it points at its beginning. */
export function startOf(file: SourceFile): Span {
  return { file, start: 0, end: 0 };
}
