import type { HostAssumptions } from '../model/containers/host-assumptions.ts';
import type { Danger } from '../model/findings/danger.ts';
import type { Problem } from '../model/findings/finding.ts';
import type { FixTrap } from '../model/findings/fix.ts';
import type { FactName, ImageFacts } from '../model/images/image.ts';
import type { SubjectKind, Subjects } from '../model/subject.ts';

/** A pair of files: documentation and test at once. `«…»` marks what the finding points at. */
export interface Example {
  readonly file: string;
  /** The file before the change, for rules about what a change removes. */
  readonly before?: string;
  readonly bad: string;
  readonly good: string;
  /** The findings have fixes, which turn the bad file into the good one. Without it, no finding has a fix. */
  readonly isFixed?: boolean;
  /** Other files of the repository, by their paths from its root, which is the top of a checkout. Findings in them are marked as well. */
  readonly files?: { readonly bad?: CompanionFiles; readonly good?: CompanionFiles };
  /** The description of the host in the configuration. */
  readonly host?: Partial<HostAssumptions>;
  /** The answers of the registry, for rules with `needs`. */
  readonly facts?: { readonly bad?: Partial<ImageFacts>; readonly good?: Partial<ImageFacts> };
  /** The options in the configuration, for rules with `options`. */
  readonly options?: Readonly<Record<string, readonly string[]>>;
}

/** Texts by path. */
export type CompanionFiles = Readonly<Record<string, string>>;

/** Both texts are sentences in Markdown. */
export interface WayToFix {
  readonly do: string;
  /** What stops working, or what is easily done wrong. */
  readonly trap: string;
}

/** How to see, where the container runs, that the problem is gone. */
export interface Verification {
  /** A command for a shell. `NAME` is the container, `IMAGE` the image and `HOST` the machine. */
  readonly run: string;
  /** The output without the problem. Markdown. */
  readonly prints: string;
}

/** All texts are Markdown. */
export interface RuleDocs {
  /** Imperative, under 60 characters: the name of the alert. */
  readonly title: string;
  /** The gain of an attacker, in two or three sentences. At most 1,024 characters. */
  readonly why: string;
  /** The remedy. */
  readonly how: string;
  /** The same where a scan is about the image itself, without a service or a container to change. */
  readonly howForImage?: string;
  /** The ways to get there, the one to try first at the top. */
  readonly ways?: readonly WayToFix[];
  readonly verify?: Verification;
  /** Required if a fix of the rule needs a review. */
  readonly fixTrap?: FixTrap;
  /** Cases that the rule cannot see, or leaves alone on purpose. */
  readonly limits?: string;
  /** Addresses of specifications, documentation, incidents. */
  readonly references: readonly string[];
}

/** Other tools whose rules have separate ids. */
export const PEERS = [
  'hadolint',
  'trivy',
  'checkov',
  'kics',
  'semgrep',
  'buildkit',
  'dockle',
  'sonar',
  'docker-bench',
  'compose-lint',
] as const;

export type Peer = (typeof PEERS)[number];

/**
 * `recommended` rules run by default; the `strict` profile adds those that most files trip; `off` rules run only when the configuration
 * names them. `recommended-only` is for a roll-up whose parts the strict profile reports one by one. `changes` rules are strict ones whose
 * findings a reviewer wants to see where a change brings them, although they mean little in a file that has had them for long.
 */
export type Membership = 'recommended' | 'recommended-only' | 'changes' | 'strict' | 'off';

/** A list of texts that the configuration can pass to a rule: `rules: { <id>: { <option>: [ … ] } }`. */
export interface RuleOption {
  /** As in `Expected a list; each item is …`: `the name of a label`. */
  readonly item: string;
  /** Matches each text as a whole. It must not backtrack, and has no flags, as editors use it, too. */
  readonly pattern: RegExp;
  readonly description: string;
  readonly default: readonly string[];
  /** The rule needs it, so a configuration that switches the rule on has to set it. */
  readonly isRequired?: true;
}

/** By name, in kebab-case. */
export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** The values of the options of a rule: those of the configuration, or their defaults. */
export type OptionValues<O extends RuleOptions = RuleOptions> = { readonly [K in keyof O]: readonly string[] };

/** A subject, whose facts that the rule `needs` are certainly known. */
type SubjectWith<K extends SubjectKind, F extends FactName> = K extends 'image'
  ? Subjects[K] & { readonly facts: Pick<ImageFacts, F> }
  : Subjects[K];

/** The information that a rule gets in addition to its subject. */
export interface RuleContext {
  /** Assumptions about the machine that containers run on; the configuration sets them. */
  readonly host: HostAssumptions;
  /** `YYYY-MM-DD`: a period that ends on this day or before it is over. */
  readonly today: string;
  /** Whether vulnerabilities are reported by image (the default), by package or one by one. */
  readonly vulnerabilityDetail?: 'image' | 'package' | 'cve';
  /** How severe a vulnerability without a rating is; medium by default. */
  readonly unratedVulnerabilities?: 'critical' | 'high' | 'medium' | 'low';
}

export interface RuleDefinition<K extends SubjectKind, F extends FactName, O extends RuleOptions = RuleOptions> {
  /** Kebab-case; equal to the file name. It names the bad thing. */
  readonly id: string;
  readonly on: K;
  /**
   * More specific rules. Where they report the whole `subject`, or a `place` that they show next to their own, this rule is silent. Where
   * a change removes their finding, the finding of this rule that then appears does not count as new.
   */
  readonly yieldsTo?: Readonly<Record<string, 'subject' | 'place'>>;
  /**
   * Rules whose problem contains this one, although both may report: where a change removes their finding of the `subject`, the one at the same
   * `place`, the one of that subject whose text has the same `address`, or that of the same `secret` in any file, the finding of this rule
   * that then appears does not count as new.
   */
  readonly remainsOf?: Readonly<Record<string, 'subject' | 'place' | 'address' | 'secret'>>;
  /**
   * Reports show the findings of a file as one entry, which counts and names them: one change may mend them all, and a list of them says
   * no more. A plural noun phrase that follows the count, such as `containers that lack hardening`. They remain separate findings for
   * suppressions, baselines and comparisons.
   */
  readonly mergedInFile?: string;
  /** It reports what the configuration of the project forbids: no circumstances make that milder, as a policy names its exceptions itself. */
  readonly enforcesPolicy?: true;
  /**
   * Its evidence is the path of a file of the repository that is dangerous for every user of it: where the base reports the file, another use of
   * it is not new.
   */
  readonly isAboutFile?: true;
  /**
   * It reports secrets that are written at the places in `secrets`. Where a change writes another one there, that is new, and where the same subject
   * of the base has the same one under another name, it is not.
   */
  readonly holdsSecret?: true;
  /** It reports what a change does to images, and needs a base to compare with. */
  readonly isAboutChanges?: true;
  /** Facts that the check requires. If they are unknown, the rule is reported as not checked. */
  readonly needs?: readonly F[];
  /** Facts that improve the finding, for instance its fix. If they are unknown, the rule still runs. */
  readonly uses?: readonly FactName[];
  /** Those of `uses` without which it finds less. */
  readonly findsMoreWith?: readonly FactName[];
  /** What an attacker must have and how far it reaches, which decide the severity; leave it out for rules without security effect. */
  readonly danger?: Danger;
  /** By variant name, in kebab-case, for findings of different severity; a finding names its variant. */
  readonly variants?: Readonly<Record<string, Danger>>;
  readonly profile: Membership;
  /** How often a finding is correct. */
  readonly precision: 'very-high' | 'high' | 'medium' | 'low';
  readonly cwe: readonly number[];
  /** Sections of the CIS Docker Benchmark 1.6.0. */
  readonly cis?: readonly string[];
  /** Equivalent rules of other tools, by the ids that those print. Their ignore comments apply to this rule. */
  readonly peers?: Partial<Record<Peer, readonly string[]>>;
  /** Former ids, which still work in configuration and suppressions. */
  readonly aliases?: readonly string[];
  /** Options that the configuration can set. */
  readonly options?: O;
  readonly docs: RuleDocs;
  readonly examples: readonly [Example, ...Example[]];
  check(subject: SubjectWith<K, F>, options: OptionValues<O>, context: RuleContext): Iterable<Problem>;
}

export type Rule = { [K in SubjectKind]: RuleDefinition<K, FactName> }[SubjectKind];

/** Gives a rule its type. It does nothing at run time. */
export function defineRule<K extends SubjectKind, F extends FactName = never, O extends RuleOptions = RuleOptions>(
  rule: RuleDefinition<K, F, O>,
): Rule {
  return rule as unknown as Rule;
}
