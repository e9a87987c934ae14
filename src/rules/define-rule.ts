import type { ContainerAspect } from '../analysis/aspects/container-aspects.ts';
import type { HostAssumptions } from '../model/containers/host-assumptions.ts';
import type { Problem } from '../model/findings/finding.ts';
import type { FactName, ImageFacts } from '../model/images/image.ts';
import type { SubjectKind, Subjects } from '../model/subject.ts';

/** A pair of files: documentation and test at once. `«…»` marks what the finding points at. */
export interface Example {
  readonly file: string;
  readonly bad: string;
  readonly good: string;
  /** The findings have fixes, which make the good file of the bad one. Without it none of them has a fix. */
  readonly isFixed?: boolean;
  /** Other files of the repository, by their paths from its root, which is the top of a checkout. Findings in them are marked as well. */
  readonly files?: { readonly bad?: CompanionFiles; readonly good?: CompanionFiles };
  /** What the configuration says about the host. */
  readonly host?: Partial<HostAssumptions>;
  /** What the registry would have said, for rules with `needs`. */
  readonly facts?: { readonly bad?: Partial<ImageFacts>; readonly good?: Partial<ImageFacts> };
  /** What the configuration says, for rules with `options`. */
  readonly options?: Readonly<Record<string, readonly string[]>>;
}

/** Texts by path. */
export type CompanionFiles = Readonly<Record<string, string>>;

/** All texts are Markdown. */
export interface RuleDocs {
  /** Imperative, under 60 characters: the name of the alert. */
  readonly title: string;
  /** What an attacker gains, in two or three sentences. At most 1,024 characters. */
  readonly why: string;
  /** What to do. */
  readonly how: string;
  /** What it cannot see, and what it leaves alone on purpose. */
  readonly limits?: string;
  /** Addresses of specifications, documentation, incidents. */
  readonly references: readonly string[];
}

/** Other tools whose rules have ids of their own. */
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
 * names them. `recommended-only` is for a roll-up whose parts the strict profile reports one by one.
 */
export type Membership = 'recommended' | 'recommended-only' | 'strict' | 'off';

/** A list of texts that the configuration can give to a rule: `rules: { <id>: { <option>: [ … ] } }`. */
export interface RuleOption {
  /** As in `Expected a list, each of it …`: `the name of a label`. */
  readonly item: string;
  /** What each of them looks like, whole. It cannot backtrack, and editors read it too, so it has no flags. */
  readonly pattern: RegExp;
  readonly description: string;
  readonly default: readonly string[];
  /** Without it there is nothing to check, so the configuration cannot switch the rule on and leave it out. */
  readonly isRequired?: true;
}

/** By name, in kebab-case. */
export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** What the configuration says about the options of a rule, with their defaults. */
export type OptionValues<O extends RuleOptions = RuleOptions> = { readonly [K in keyof O]: readonly string[] };

/** A subject, with the facts that the rule asked for promised to be there. */
type SubjectWith<K extends SubjectKind, F extends FactName> = K extends 'image'
  ? Subjects[K] & { readonly facts: Pick<ImageFacts, F> }
  : Subjects[K];

/** What a rule can know besides its subject. */
export interface RuleContext {
  /** What is taken for granted about the machine that containers run on; the configuration says it. */
  readonly host: HostAssumptions;
  /** `YYYY-MM-DD`: what is over before it, or on it, is over. */
  readonly today: string;
  /** What becomes a finding of its own where an image has vulnerabilities: the image unless given. */
  readonly vulnerabilityDetail?: 'image' | 'package' | 'cve';
}

export interface RuleDefinition<K extends SubjectKind, F extends FactName, O extends RuleOptions = RuleOptions> {
  /** Kebab-case; equal to the file name. It names the bad thing. */
  readonly id: string;
  readonly on: K;
  /**
   * For rules on Dockerfiles and stages: words of which a file must have one, or else there is nothing to find in it. Lower case, of
   * letters, digits and `_`; any case counts in the file, and so do words that quotes, escapes or line ends split, or that a variable
   * holds. Most files do not have them, and then cost this rule nothing. Leave it out where something missing is the problem.
   */
  readonly mentions?: readonly [string, ...string[]];
  /**
   * For rules on containers: options of which a container must set one, or else there is nothing to find in it. Most containers do not,
   * and then cost this rule nothing. Leave it out where something missing is the problem.
   */
  readonly sets?: readonly [ContainerAspect, ...ContainerAspect[]];
  /**
   * Rules that say more of the same thing, where this one is silent: of the whole `subject`, or of a `place` that they show beside their own. Where
   * a change removes their finding, what this rule reports then was known.
   */
  readonly yieldsTo?: Readonly<Record<string, 'subject' | 'place'>>;
  /** Facts without which there is nothing to check. If unknown, the rule is reported as not checked. */
  readonly needs?: readonly F[];
  /** Facts that make the finding better, for instance its fix. If unknown, the rule runs all the same. */
  readonly uses?: readonly FactName[];
  /** GitHub's `security-severity`, 0.1 to 10.0, never exactly 9.0; leave it out for rules without security effect. */
  readonly score?: number;
  /** Scores of findings that name one of them, where how bad it is depends on what is found; by name, in kebab-case. */
  readonly variants?: Readonly<Record<string, number>>;
  readonly profile: Membership;
  /** How often a finding is right. */
  readonly precision: 'very-high' | 'high' | 'medium' | 'low';
  readonly cwe: readonly number[];
  /** Sections of the CIS Docker Benchmark 1.6.0. */
  readonly cis?: readonly string[];
  /** Rules of other tools that look for the same, by the ids that those print. Their ignore comments hold for this rule. */
  readonly peers?: Partial<Record<Peer, readonly string[]>>;
  /** Former ids, still honoured in configuration and suppressions. */
  readonly aliases?: readonly string[];
  /** What the configuration can tell it. */
  readonly options?: O;
  readonly docs: RuleDocs;
  readonly examples: readonly [Example, ...Example[]];
  check(subject: SubjectWith<K, F>, options: OptionValues<O>, context: RuleContext): Iterable<Problem>;
}

export type Rule = { [K in SubjectKind]: RuleDefinition<K, FactName> }[SubjectKind];

/** Types a rule. It does nothing at run time. */
export function defineRule<K extends SubjectKind, F extends FactName = never, O extends RuleOptions = RuleOptions>(
  rule: RuleDefinition<K, F, O>,
): Rule {
  return rule as unknown as Rule;
}
