import type { Located } from '../located.ts';
import type { SourceFile, Span } from '../source.ts';
import type { Fix } from './fix.ts';
import type { Grant } from './grant.ts';
import type { ReachedPort } from './thing.ts';

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
 * A fix with {@link CHECKSUM} as the placeholder for the checksum of a web file or the digest of an image. It is plain data, like all of a
 * finding.
 */
export interface DownloadedFix {
  readonly address: string;
  /** The address is the name of an image with its tag, not the address of a file. */
  readonly isImage?: true;
  readonly fix: Fix;
}

/** The placeholder for the checksum of a file or the digest of an image that was not fetched yet. */
export const CHECKSUM = 'sha256:…';

/** The two ends of an attack path, for pictures of it. */
export interface AttackEnds {
  /** The first setting that an attacker uses, such as `the capability SYS_ADMIN`. */
  readonly start: string;
  /** The gain, as a verb phrase: `load code into the kernel of the host`. */
  readonly gain: string;
}

/** The report of a rule about a subject. The pipeline turns it into a finding. */
export interface Problem {
  readonly at: Located<unknown> | Span;
  /** The problem, in the present tense, naming the subject. Its first sentence is the title of the alert. Plain text. */
  readonly message: string;
  readonly related?: readonly Related[];
  /** The attack path from setting to setting, including `at`. */
  readonly flow?: readonly Related[];
  /** Set for an attack path. */
  readonly attack?: AttackEnds;
  /** Rules about the only setting that causes this problem: suppressing one of them there suppresses this problem as well. */
  readonly impliedBy?: readonly string[];
  /** Rules that report the setting at `at`, or at a step of `flow`, by itself: reports show one entry for both. */
  readonly repeats?: readonly string[];
  readonly fix?: Fix;
  /** The rule's variant, which decides the score. */
  readonly variant?: string | undefined;
  /** Why it is one severity milder than its danger usually is, as a clause: `its updates ended this month`. */
  readonly milder?: string | undefined;
  /** A fix that is available when files of the web or images may be looked up. */
  readonly download?: DownloadedFix;
  /** Identifies the problem, together with rule and subject. Defaults to the text at `at`; set it where that text is a secret. */
  readonly evidence?: string;
  /** Places whose text is secret: no report prints it. */
  readonly secrets?: readonly Span[];
  /** The secret that it is about, where the text at its place may be a variable with it. */
  readonly holds?: string | undefined;
  /** The items that it sums up, if each further one is a new problem: each vulnerability of each package of an image. */
  readonly parts?: readonly ProblemPart[];
  /** Its parts say whether root runs the command, so that it is the same with sudo. */
  readonly isWithUser?: boolean;
  /** For rules with `mergedInFile`: only problems with the same cause are one entry. Without it, all problems of a file are. */
  readonly cause?: string;
  /** Set if it is about a reference that a bot can update. */
  readonly outdated?: OutdatedReference | undefined;
  /** Where a change leaves less of it, the rest is not new. */
  readonly grant?: Grant | undefined;
  /** The ports of other containers that it is about: where they were just as reachable before a change, it is not new. */
  readonly reached?: readonly ReachedPort[] | undefined;
}

/** A reference that a newer version or digest of the image replaces. */
export interface OutdatedReference {
  /** A bot makes the finding no milder, because the update may be too late, or may not be enough. The finding still says that it is configured. */
  readonly keepsSeverity?: true;
  /** Without tag and digest, as written: `node`, `registry.example.com/acme/app`. */
  readonly name: string;
  readonly isDigest: boolean;
  /** Whether it is the base of a stage. */
  readonly isBase: boolean;
}

/** One of the things that a problem sums up. */
export interface ProblemPart {
  /** Identifies it within the problem, such as `CVE-2025-1 perl`. */
  readonly key: string;
  /** The rule's variant that it would be alone. */
  readonly variant?: string | undefined;
  /** Set for a vulnerability of an image. */
  readonly vulnerability?: VulnerabilityFacts;
}

/** The facts about a vulnerability that decide. */
export interface VulnerabilityFacts {
  /** As severe as the report counts it. */
  readonly severity: Exclude<Severity, 'note'>;
  /** Whether it is known to be exploited, and the build does not upgrade its packages. */
  readonly isExploited: boolean;
  readonly epss: number | undefined;
  /** Whether a newer version of some package fixes it. */
  readonly isFixable: boolean;
}

/** One of the things that a finding sums up. */
export interface FindingPart {
  readonly key: string;
  /** As {@link Finding.score}. */
  readonly score: number | undefined;
  /** Set for a vulnerability of an image. */
  readonly vulnerability?: VulnerabilityFacts;
}

/** One of several subjects that share the text of a finding. */
export interface SharingSubject {
  readonly subject: string;
  readonly score: number | undefined;
  readonly isOptional: boolean;
  /** As {@link Finding.isIdle}. */
  readonly isIdle?: boolean;
  /** As {@link Finding.thing}. */
  readonly thing?: string | undefined;
}

/** People see the findings of a rule in a file that have the same cause as one entry. */
export interface SharedCause {
  readonly key: string;
  /** A plural noun phrase for the findings, such as `containers that lack hardening`. */
  readonly counts: string;
}

export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  /** GitHub's `security-severity`, 0.1 to 10.0. */
  readonly score: number | undefined;
  /** The variant, if the rule has several scores, or if its circumstances make the finding milder. */
  readonly variant?: string | undefined;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly Related[];
  /** Empty, or at least two places. */
  readonly flow: readonly Related[];
  readonly attack?: AttackEnds | undefined;
  readonly impliedBy: readonly string[];
  /** Rules that report the setting at its place by itself. */
  readonly repeats?: readonly string[];
  readonly fix: Fix | undefined;
  readonly download?: DownloadedFix | undefined;
  /** The container, stage or image that it is about; part of the fingerprint. */
  readonly subject: string;
  readonly evidence: string;
  readonly secrets: readonly Span[];
  /** The hash of {@link Problem.holds}. */
  readonly holds?: string | undefined;
  /** Whether its subject runs only when a profile is enabled. */
  readonly isOptional?: boolean | undefined;
  /** Whether nothing starts or builds its subject by default. The triage sets it. */
  readonly isIdle?: boolean | undefined;
  /** The key of the container or stage that it is about. */
  readonly thing?: string | undefined;
  /** As {@link Problem.grant}. */
  readonly grant?: Grant | undefined;
  /** As {@link Problem.reached}. */
  readonly reached?: readonly ReachedPort[] | undefined;
  /** The file that declares its container, if that is another one than the file of `span`. */
  readonly declaredIn?: string | undefined;
  /**
   * All subjects that share its text, including `subject`; undefined when there is only one. Containers of the same name that different
   * files declare are several.
   */
  readonly sharedBy?: readonly SharingSubject[] | undefined;
  /** The items that it sums up; undefined when it is about one thing. */
  readonly parts?: readonly FindingPart[] | undefined;
  /** The paths of the files of variables that cause it; each is a problem of its own. Undefined when no such file does. */
  readonly setBy?: readonly string[] | undefined;
  /** Undefined if the finding is always an entry by itself. */
  readonly cause?: SharedCause | undefined;
  /** Set if it is about a reference that a bot can update. */
  readonly outdated?: OutdatedReference | undefined;
}

/** The place of a problem of a whole file: its beginning. */
export function startOf(file: SourceFile): Span {
  return { file, start: 0, end: 0 };
}
