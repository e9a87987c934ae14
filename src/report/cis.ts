import type { Evidence } from '../analysis/benchmark/evidence.ts';
import type { Profile } from '../check/active-rules.ts';
import { CIS_CONTROLS } from '../data/cis-controls.ts';
import type { GapKind } from '../model/findings/gap-kinds.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { Rule } from '../rules/define-rule.ts';
import { groupBy } from '../support/group-by.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { controlScopes, type Scope } from './cis-scopes.ts';
import { counted, thingList } from './tally.ts';

/** - `pass`: each container or stage that the control is about shows that it is met. - `accepted`: all problems are suppressed. */
export type ControlStatus = 'pass' | 'fail' | 'accepted' | 'not-assessable';

/** What a scan says about a control of the CIS Docker Benchmark. */
export interface ControlResult {
  readonly id: string;
  readonly about: string;
  readonly status: ControlStatus;
  /** Why it is not assessable, or what fails it apart from the findings. */
  readonly why: string | undefined;
  /** What shows that it is met, such as `39 containers`; only if it passes. */
  readonly lookedAt: string | undefined;
  /** The findings that are not suppressed. */
  readonly findings: readonly TriagedFinding[];
  readonly accepted: readonly TriagedFinding[];
}

/** The controls about images and containers. `all` are the rules that exist: those that name a control report what violates it. */
export function controlResults(report: ScanReport, all: readonly Rule[]): readonly ControlResult[] {
  const byRule = groupBy([...report.findings, ...(report.leftOut?.findings ?? [])], ({ ruleId }) => ruleId);
  const scopes = controlScopes(report.evidence ?? []);
  return CIS_CONTROLS.map(([id, about, neverShown]) => {
    const rules = all.filter(({ cis = [] }) => cis.includes(id));
    const scope = scopes.get(id);
    const found = rules.flatMap((rule) => (byRule.get(rule.id) ?? []).filter(violates(rule, scope)));
    const findings = found.filter(({ suppressedBy }) => suppressedBy === undefined);
    const accepted = found.filter(({ suppressedBy }) => suppressedBy !== undefined);
    const failing = unaccepted(scope?.notMet ?? [], accepted);
    const said = { findings, accepted, id, about };
    if (findings.length > 0 || failing.length > 0) {
      return { ...said, status: 'fail', why: scope && failingText(failing, scope), lookedAt: undefined };
    }
    if (accepted.length > 0) return { ...said, status: 'accepted', why: undefined, lookedAt: undefined };
    const why = neverShown ?? obstacle(id, { rules, scope, report });
    const lookedAt = why === undefined ? (scope === undefined ? imagesText(report) : scopeText(scope)) : undefined;
    return { ...said, status: why === undefined ? 'pass' : 'not-assessable', why, lookedAt };
  });
}

/** A rule that sums up several protections names the controls of all, but a container may lack only some. */
function violates({ cis = [] }: Rule, scope: Scope | undefined): (finding: TriagedFinding) => boolean {
  const lacking = new Set(scope?.notMet.map(({ key }) => key));
  const sumsUp = cis.length >= MANY_CONTROLS && scope !== undefined;
  return ({ thing }) => !sumsUp || thing === undefined || lacking.has(thing);
}

const MANY_CONTROLS = 4;

/** Those about which no accepted finding is. */
function unaccepted(failing: readonly Evidence[], accepted: readonly TriagedFinding[]): readonly Evidence[] {
  const things = new Set(accepted.flatMap(({ thing, sharedBy = [] }) => [thing, ...sharedBy.map((one) => one.thing)]));
  return failing.filter(({ key }) => !things.has(key));
}

const SHOWN = 3;

/** `2 of 39 containers: "web" (compose.yaml:3), …`; undefined if findings say it all. */
function failingText(failing: readonly Evidence[], scope: Scope): string | undefined {
  if (failing.length === 0) return undefined;
  const named = failing.slice(0, SHOWN).map((one) => `${nameOf(one)} (${one.path}:${one.line})`);
  return `${partText(failing, scope)}: ${named.join(', ')}${failing.length > SHOWN ? ', …' : ''}`;
}

function nameOf({ kind, name }: Evidence): string {
  return kind === 'container' ? `"${name}"` : name;
}

/** `2 of 39 containers and 1 of 3 stages` */
function partText(part: readonly Pick<Evidence, 'kind'>[], { containers, stages }: Scope): string {
  const ofContainers = part.filter(({ kind }) => kind === 'container').length;
  const ofStages = part.length - ofContainers;
  return [
    ...(ofContainers > 0 ? [`${ofContainers} of ${counted(containers, 'container')}`] : []),
    ...(ofStages > 0 ? [`${ofStages} of ${counted(stages, 'stage')}`] : []),
  ].join(' and ');
}

function scopeText({ containers, stages, dockerfiles }: Scope): string {
  const images =
    stages === dockerfiles
      ? counted(dockerfiles, 'Dockerfile')
      : `${counted(stages, 'stage')} of ${counted(dockerfiles, 'Dockerfile')}`;
  return [...(containers > 0 ? [counted(containers, 'container')] : []), ...(stages > 0 ? [images] : [])].join(' and ');
}

interface Known {
  readonly rules: readonly Rule[];
  readonly scope: Scope | undefined;
  readonly report: ScanReport;
}

/** Why nothing found does not mean that the control is met. */
function obstacle(id: string, { rules, scope, report }: Known): string | undefined {
  if (id === SIGNATURES) return unsigned(report);
  if (rules.length === 0 && scope === undefined) return 'no rule checks it';
  if (scope === undefined) return 'nothing of its kind was scanned';
  if (scope.unknown.length > 0) return unknownText(scope);
  const missing = id === ORIGINS ? rules.filter((rule) => !report.rules.some((one) => one.rule.id === rule.id)) : [];
  if (missing.length > 0) return `${missing.map((rule) => rule.id).join(', ')} did not run: ${howToRun(missing)}`;
  const gaps = report.notifications.filter(hidesContainers);
  return gaps.length > 0 ? `not looked at: ${thingList(gaps)}` : undefined;
}

/** Signatures are checked by the policy, not by rules about files. */
const SIGNATURES = '4.5';
/** Only a list of allowed origins says which images are trusted. */
const ORIGINS = '4.2';

function unsigned({ images, verified = [] }: ScanReport): string | undefined {
  const named = images?.named ?? 0;
  if (named === 0) return 'no image of a registry is named';
  const signed = new Set(verified.map(({ image }) => image)).size;
  return signed >= named ? undefined : `the signatures of ${counted(named - signed, 'image')} were not verified`;
}

function imagesText({ images }: ScanReport): string {
  return `signatures of ${counted(images?.named ?? 0, 'image')}`;
}

function howToRun(rules: readonly Rule[]): string {
  const strict: Profile = 'strict';
  return rules.every(({ profile }) => profile === strict || profile === 'changes')
    ? `run with --profile ${strict}`
    : 'configure it';
}

/** The most frequent reason. */
function unknownText(scope: Scope): string {
  const { unknown } = scope;
  const byReason = [...groupBy(unknown, ({ why }) => why).entries()];
  const [[why = '', such = []] = []] = byReason.sort(([, a], [, b]) => b.length - a.length);
  const others = unknown.length - such.length;
  return `${partText(such, scope)}: ${why}${others > 0 ? `; ${others} for other reasons` : ''}`;
}

/** Environments that are kept elsewhere say nothing about a control, nor does the contents of images. */
const HARMLESS: ReadonlySet<GapKind> = new Set(['environment-elsewhere', 'image-not-looked-up', 'fix-not-completed']);

/** Also an accepted gap: what it hides is still unknown. */
function hidesContainers({ gap }: Notification): boolean {
  return gap !== undefined && !HARMLESS.has(gap.kind);
}
