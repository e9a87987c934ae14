import { noteLocal, noteSecret, withNames } from '../analysis/secrets/named-secrets.ts';
import { hasBranches, mayBeTemplate } from '../analysis/templates/template-kind.ts';
import { DEFAULT_HOST, type HostAssumptions } from '../model/containers/host-assumptions.ts';
import type { DownloadedFix, Finding, FindingPart, Problem, ProblemPart, Related } from '../model/findings/finding.ts';
import { type Fix, type FixTrap, withLineEndsOfFiles } from '../model/findings/fix.ts';
import { notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import { changesOutline } from '../model/findings/outlines.ts';
import { secretHash } from '../model/findings/secret-hash.ts';
import type { Image } from '../model/images/image.ts';
import type { Span } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';
import type { OptionValues, Rule, RuleContext } from '../rules/define-rule.ts';
import { rememberByKey } from '../support/caches/remember-by-key.ts';
import { type ActiveRule, rulesOn } from './active-rules.ts';
import { evidenceOf } from './evidence.ts';
import type { UsersOf } from './given.ts';
import { keepingComments } from './kept-comments.ts';
import { type Rating, ratingOf } from './rating.ts';
import { readCommands } from './read-commands.ts';
import type { PurposeOf } from './readmes.ts';
import { shownText, withoutSecrets } from './redact.ts';
import { thingKeyOf } from './things.ts';
import { withoutThoseOfBases } from './told-of-bases.ts';

export interface Checked {
  readonly findings: readonly Finding[];
  readonly notifications: readonly Notification[];
}

/** Runs every rule on every subject of its kind. A rule that throws is reported, and the others continue. */
export function runRules(
  rules: readonly ActiveRule[],
  subjects: readonly Subject[],
  // an empty date sorts before all others, so nothing has ended
  context: RuleContext = { host: DEFAULT_HOST, today: '' },
  { usersOf = () => NONE, purposeOf = () => undefined }: Partial<Pick<Surroundings, 'usersOf' | 'purposeOf'>> = {},
): Checked {
  const findings: Finding[] = [];
  const notifications: Notification[] = [];
  noted = undefined;
  readCommands(subjects);
  for (const subject of subjects) {
    for (const active of rulesFor(subject, rules)) {
      const missing = subject.kind === 'image' && missingFacts(active, subject);
      if (missing && missing.length > 0) {
        notifications.push(...notChecked(active, subject, missing));
        continue;
      }
      try {
        const check = (one: Subject) => (active.rule.check as Check)(one, active.options, context);
        for (const problem of withoutThoseOfBases(check(subject), subject, check)) {
          noteSecretsOf(subject);
          findings.push(toFinding(active, subject, problem, { host: context.host, usersOf, purposeOf }));
        }
      } catch (error) {
        notifications.push(crashed(active, subject, error));
      }
    }
  }
  return { findings, notifications };
}

/** The only place where the compiler cannot see that `rule.on` and `subject.kind` agree. */
type Check = (subject: Subject, options: OptionValues, context: RuleContext) => Iterable<Problem>;

/**
 * Rules about changes check what a change does to an image, and the others have checked the image itself. Of an image that is also built here,
 * only the signature counts, once it was looked up, and of one that a command fetches, only the policies.
 */
function rulesFor(subject: Subject, rules: readonly ActiveRule[]): readonly ActiveRule[] {
  const all = rulesOn(rules, subject);
  if (subject.kind === 'image' && subject.change !== undefined) return all.filter(({ rule }) => rule.isAboutChanges);
  if (subject.kind === 'image' && subject.isOnlyForPolicies) return all.filter(({ rule }) => rule.enforcesPolicy);
  if (subject.kind !== 'image' || !subject.isPulledIfMissing) return all;
  return subject.isLookedUp ? all.filter(({ rule: { needs } }) => needs?.includes('signature')) : [];
}

function missingFacts({ rule: { needs } }: ActiveRule, subject: Image): readonly string[] {
  return needs === undefined ? NONE : needs.filter((fact) => subject.facts[fact] === undefined);
}

interface Surroundings {
  readonly host: HostAssumptions;
  readonly usersOf: UsersOf;
  readonly purposeOf: PurposeOf;
}

type Rated = Pick<Problem, 'variant' | 'milder'>;

function toFinding(active: ActiveRule, subject: Subject, problem: Problem, around: Surroundings): Finding {
  const { at, message, related = NONE, flow = NONE, impliedBy = NONE, repeats = NONE } = problem;
  const { fix, evidence, secrets = NONE, parts, cause = '' } = problem;
  const span = 'span' in at ? at.span : at;
  const { rule } = active;
  const rate = (one: Rated): Rating => ratingOf(active, one, { subject, span, ...around });
  const { score, severity, variant, milder, usual = severity } = rate(problem);
  const because = milder === undefined ? '' : ` Milder here: ${milder}.`;
  const implied = implication(subject, span);
  const isEdited = canEdit(subject) && implied === '';
  return {
    ruleId: rule.id,
    severity,
    score,
    variant,
    span,
    message: shownText(message + implied + activation(subject) + podmanNote(subject, rule.id, usual) + because),
    related: related.length === 0 ? NONE : related.map(withoutSecretsIn),
    flow: flow.length === 0 ? NONE : flow.map(withoutSecretsIn),
    attack: problem.attack,
    impliedBy,
    repeats,
    fix: isEdited && fix ? fixFor(fix, subject, rule) : undefined,
    download: isEdited ? downloadFor(problem.download, rule) : undefined,
    subject: shownText(nameOf(subject)),
    evidence: evidence ?? evidenceOf(problem, span, subject),
    secrets,
    holds: problem.holds === undefined ? undefined : secretHash(problem.holds),
    isOptional: profilesOf(subject).length > 0 || isOnlyNamed(subject, span),
    thing: thingKeyOf(subject),
    grant: problem.grant,
    reached: problem.reached,
    declaredIn: declaredElsewhere(subject, span),
    parts: parts?.map((part) => partOf(part, rate({ ...part, milder: problem.milder }))),
    outdated: active.context && problem.outdated,
    cause: rule.mergedInFile === undefined ? undefined : { key: cause, counts: rule.mergedInFile },
  };
}

function fixFor(fix: Fix, subject: Subject, rule: ActiveRule['rule']): Fix | undefined {
  if (isInBranches(fix, subject) || fix.edits.some(changesOutline)) return undefined;
  return withLineEndsOfFiles(keepingComments(withPlainTitle(reviewed(fix, rule)), subject));
}

/** Whether it is in a script that a stage names, but does not run for certain: an argument of a build may choose it. */
function isOnlyNamed(subject: Subject, { file }: Span): boolean {
  if (subject.kind !== 'stage' || file === subject.span.file) return false;
  return subject.startedFiles.some((one) => one.isOnlyNamed === true && one.script.span.file === file);
}

function declaredElsewhere(subject: Subject, { file }: Span): string | undefined {
  if (subject.kind === 'image') return subject.usedIn;
  if (subject.kind !== 'container') return undefined;
  const { path } = subject.span.file;
  return path === file.path ? undefined : path;
}

function partOf({ key, vulnerability }: ProblemPart, { score }: Rating): FindingPart {
  return { key, score, ...(vulnerability && { vulnerability }) };
}

/** Notes the secrets that a subject sets itself, in addition to those found while its texts were expanded. */
function noteSecretsOf(subject: Subject): void {
  if (subject === noted) return;
  noted = subject;
  switch (subject.kind) {
    case 'stage':
      for (const { name, value } of subject.environment.values()) note(name, value.value);
      break;
    case 'container':
      for (const { name, value } of subject.environment) note(name, value?.value);
      break;
    case 'build':
      for (const { name, value } of subject.arguments) note(name, value?.value);
      break;
    case 'image':
      for (const { name, value } of subject.secrets ?? NONE) noteLocal(name, value);
      break;
    case 'text':
    case 'dockerfile':
    case 'project':
    case 'engine':
  }
}

/** The last subject, as its rules run in sequence. */
let noted: Subject | undefined;

function note(name: string, value: unknown): void {
  if (typeof value === 'string') noteSecret(name, value);
}

/** An instruction of a Dockerfile is in its branch; an option may belong to another one. */
function isInBranches({ edits }: Fix, { kind }: Subject): boolean {
  return kind !== 'stage' && kind !== 'dockerfile' && edits.some(({ span }) => hasBranches(span.file));
}

/** With the trap of a fix that is not safe. */
function reviewed(fix: Fix, { docs }: Rule): Fix {
  if (fix.safety === 'review') return withTrap(fix, fix.trap ?? docs.fixTrap ?? IN_TEMPLATE);
  return fix.edits.some(({ span }) => mayBeTemplate(span.file)) ? withTrap(fix, IN_TEMPLATE) : fix;
}

/** Copies field by field: with a spread, V8 keeps a hidden class for each object, which is larger than the object. */
function withTrap({ title, edits }: Fix, trap: FixTrap): Fix {
  return { title, safety: 'review', edits, trap };
}

function downloadFor(download: DownloadedFix | undefined, rule: Rule): DownloadedFix | undefined {
  if (download === undefined || download.fix.edits.some(changesOutline)) return undefined;
  return { ...download, fix: reviewed(download.fix, rule) };
}

/** A safe fix of a template. */
const IN_TEMPLATE: FixTrap = {
  breaks: 'The file is a template: text that is removed from one branch may be all that another branch has.',
  check: 'Render the template in every way that you use it, and look at the differences.',
};

function withPlainTitle(fix: Fix): Fix {
  const title = withNames(fix.title);
  return title === fix.title ? fix : { ...fix, title };
}

function canEdit(subject: Subject): boolean {
  return !('cannotEdit' in subject && subject.cannotEdit);
}

/** Shared, because most findings have an empty list. */
const NONE: readonly never[] = [];

function withoutSecretsIn(related: Related): Related {
  return { ...related, message: withoutSecretsOften(withNames(related.message)) };
}

/** Messages of related places are often the same. */
const withoutSecretsOften = rememberByKey((message: string) => message, withoutSecrets);

/** A sentence about what sets an option indirectly. */
function implication(subject: Subject, { file, start, end }: Span): string {
  if (subject.kind !== 'container' || subject.implications === undefined) return '';
  const found = subject.implications.find(({ span }) => span.file === file && span.start <= start && end <= span.end);
  return found === undefined ? '' : ` ${found.message}`;
}

/** More names would obscure the problem. */
const NAMED_PROFILES = 3;

/** The profiles that start a subject which does not run by default; empty for one that does. */
function profilesOf(subject: Subject): readonly string[] {
  return 'activatedBy' in subject ? (subject.activatedBy ?? NONE) : NONE;
}

/** A sentence that names the profiles of a subject that does not run by default. */
function activation(subject: Subject): string {
  const profiles = profilesOf(subject);
  if (profiles.length === 0) return '';
  const named = profiles.slice(0, NAMED_PROFILES).map((name) => `"${name}"`);
  const rest = profiles.length - named.length;
  const list = [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
  return ` It runs only with ${profiles.length === 1 ? `the profile ${list}` : `one of the profiles ${list}`}.`;
}

/** Claims about root on the host apply to Podman only if root runs it. Escape-path rules list such obstacles themselves. */
function podmanNote(subject: Subject, ruleId: string, severity: Finding['severity']): string {
  if (subject.kind !== 'container' || subject.podman === undefined || severity !== 'critical') return '';
  if (ruleId.startsWith('escape-path-')) return '';
  switch (subject.podman.runsAsRoot) {
    case 'yes':
      return '';
    case 'no':
      return ' Podman runs it without root, so an attacker gains no more than the user who runs it has.';
    case 'unknown':
      return ' If Podman runs it without root, an attacker gains no more than the user who runs it has.';
  }
}

/** The name for fingerprints, which must not change when lines move. */
function nameOf(subject: Subject): string {
  switch (subject.kind) {
    case 'stage':
      return subject.label;
    case 'container':
    case 'build':
      return subject.name;
    case 'image':
      return subject.usedBy;
    case 'text':
    case 'dockerfile':
    case 'project':
    case 'engine':
      return '';
  }
}

/** If the look-up was attempted, it has already reported the missing facts. */
function notChecked({ rule }: ActiveRule, subject: Subject, missing: readonly string[]): readonly Notification[] {
  if (subject.kind === 'image' && subject.isLookedUp) return [];
  const message = `${rule.id} was not checked: ${missing.join(', ')} unknown.`;
  const wayOut = 'Set images.lookup to auto, or use --lookup auto.';
  return [notLookedAt({ kind: 'image-not-looked-up', message, wayOut, span: spanOf(subject) })];
}

function crashed({ rule }: ActiveRule, subject: Subject, error: unknown): Notification {
  const reason = error instanceof Error ? error.message : String(error);
  return notLookedAt({
    kind: 'rule-crashed',
    message: `The rule ${rule.id} failed (${reason}).`,
    wayOut: 'Please report it with this file: https://github.com/hullcheck/hullcheck/issues',
    span: spanOf(subject),
    evidence: rule.id,
  });
}

function spanOf(subject: Subject): Span {
  switch (subject.kind) {
    case 'image':
      return subject.reference.span;
    case 'text':
    case 'project':
      return { file: subject.file, start: 0, end: 0 };
    case 'dockerfile':
    case 'stage':
    case 'container':
    case 'build':
    case 'engine':
      return subject.span;
  }
}
