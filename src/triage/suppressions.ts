import type { ActiveRule } from '../check/active-rules.ts';
import { nearestRule, type RuleNames } from '../check/rule-names.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { NotificationCode } from '../model/findings/notification-code.ts';
import type { IdentifiedFinding, Suppression } from '../model/findings/suppression.ts';
import { isOver, nearExpiry } from '../support/expiry.ts';
import { addToGroup } from '../support/group-by.ts';
import { shown } from '../support/quoted-if-harmless.ts';

export interface SuppressionOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The rules that ran: only their suppressions can be unused. */
  readonly rules: readonly ActiveRule[];
  /** The names of all rules, whether they ran or not. */
  readonly names: RuleNames;
  /** Whether findings in the file at a path would be known; the empty path asks for all files. By default all are. */
  readonly isInScope?: (path: string) => boolean;
}

/** Matches suppressions with findings. */
export interface SuppressionReading {
  /** The nearest suppression that covers a finding. All that cover it count as used. */
  suppressionFor(finding: IdentifiedFinding): Suppression | undefined;
  /** Suppressions that do not apply, and those that no finding has used so far. */
  notifications(): readonly Notification[];
}

/** One rule of one suppression. */
interface Claim {
  readonly suppression: Suppression;
  /** The name as written. */
  readonly name: string;
  readonly ruleId: string;
}

/** Claims by rule, and then by file; the empty path means any file. */
type Claims = Map<string, Map<string, Claim[]>>;

export function readSuppressions(
  suppressions: readonly Suppression[],
  options: SuppressionOptions,
): SuppressionReading {
  const refusals: Notification[] = [];
  const claims: Claim[] = [];
  let expiredEntries = 0;
  for (const suppression of suppressions) {
    if (suppression.tool !== undefined && isExpired(suppression, options)) continue;
    if (suppression.kind === 'baseline' && isExpired(suppression, options)) {
      expiredEntries += 1;
      continue;
    }
    const refusal = refusalOf(suppression, options);
    if (refusal !== undefined) refusals.push(refusal);
    else claims.push(...claimsOf(suppression, options, refusals));
  }
  const index = indexClaims(claims);
  const used = new Set<Claim>();

  function suppressionFor(finding: IdentifiedFinding): Suppression | undefined {
    const covering = [finding.ruleId, ...finding.impliedBy].flatMap((ruleId) => {
      const byPath = index.get(ruleId);
      const candidates = [...(byPath?.get(finding.span.file.path) ?? []), ...(byPath?.get('') ?? [])];
      return candidates.filter(({ suppression }) => suppression.covers(finding));
    });
    for (const claim of covering) used.add(claim);
    return nearestOf(covering);
  }

  return {
    suppressionFor,
    notifications: () => [
      ...refusals,
      ...expiredBaseline(expiredEntries),
      ...expiring(used, options),
      ...unused(claims, used, options),
    ],
  };
}

/** A baseline comes last, so that it can shrink when a reason is stated elsewhere. */
const NEARNESS: readonly Suppression['kind'][] = ['comment', 'config', 'baseline'];

function nearestOf(claims: readonly Claim[]): Suppression | undefined {
  for (const kind of NEARNESS) {
    const claim = claims.find(({ suppression }) => suppression.kind === kind);
    if (claim !== undefined) return claim.suppression;
  }
  return undefined;
}

function isExpired({ expires }: Suppression, { today }: SuppressionOptions): boolean {
  return isOver(expires, today);
}

/** Those that soon apply no longer, and that a finding needs. */
function expiring(used: ReadonlySet<Claim>, { today }: SuppressionOptions): Notification[] {
  const suppressions = new Set([...used].map(({ suppression }) => suppression));
  const near = [...suppressions].filter(({ tool, expires }) => tool === undefined && nearExpiry(expires, today));
  const written = near.filter(({ kind }) => kind !== 'baseline');
  const entries = near.filter(({ kind }) => kind === 'baseline');
  return [
    ...written.map((one) =>
      notify(
        'suppression-expiring',
        one,
        `This suppression expires ${nearExpiry(one.expires, today)}. Fix the finding by then, or set a later day.`,
      ),
    ),
    ...expiringEntries(entries, today),
  ];
}

function expiringEntries(entries: readonly Suppression[], today: string): Notification[] {
  const days = entries.flatMap(({ expires = [] }) => expires).sort();
  if (days[0] === undefined) return [];
  const what =
    entries.length === 1 ? '1 entry of the baseline expires' : `${entries.length} entries of the baseline expire`;
  const first =
    entries.length === 1 ? ` ${nearExpiry(days[0], today)}` : ` soon, the first ${nearExpiry(days[0], today)}`;
  return [
    {
      level: 'warning',
      code: 'suppression-expiring',
      message: `${what}${first}. Fix the findings by then, or set a later day.`,
    },
  ];
}

function refusalOf(suppression: Suppression, options: SuppressionOptions): Notification | undefined {
  const { problem, reason, ruleIds, expires } = suppression;
  if (problem !== undefined) return refused(suppression, problem);
  if (ruleIds.length === 0) return refused(suppression, 'It names no rule.');
  if (reason === '') return refused(suppression, 'It gives no reason. Write one after two dashes: rule -- reason.');
  if (isExpired(suppression, options)) return refused(suppression, `It expired on ${expires}.`);
  return undefined;
}

function claimsOf(suppression: Suppression, { names }: SuppressionOptions, refusals: Notification[]): Claim[] {
  const claims: Claim[] = [];
  for (const name of new Set(suppression.ruleIds)) {
    const ruleId = names.get(name);
    if (ruleId !== undefined) claims.push({ suppression, name, ruleId });
    // a baseline may know rules that are gone
    else if (suppression.kind !== 'baseline') {
      const problem = unknownRule(name, names, refusals.length);
      const isPart = suppression.ruleIds.some((other) => names.has(other));
      refusals.push(
        isPart
          ? notify('suppression-not-honoured', suppression, `${problem} The rest of this comment applies.`)
          : refused(suppression, problem),
      );
    }
  }
  return claims;
}

/** Searching for similar names takes time, which a hostile file must not be able to waste. */
const MAXIMUM_SUGGESTIONS = 200;

function unknownRule(name: string, names: RuleNames, refusalCount: number): string {
  const meant = refusalCount < MAXIMUM_SUGGESTIONS ? nearestRule(name, names) : undefined;
  const subject = shown(name) === undefined ? 'This rule' : `The rule ${shown(name)}`;
  return `${subject} does not exist${meant === undefined ? '.' : `; did you mean "${meant}"?`}`;
}

function refused(suppression: Suppression, reason: string): Notification {
  return notify('suppression-not-honoured', suppression, `This suppression does not apply. ${reason}`);
}

function indexClaims(claims: readonly Claim[]): Claims {
  const index: Claims = new Map();
  for (const claim of claims) {
    const byPath = index.get(claim.ruleId) ?? new Map<string, Claim[]>();
    index.set(claim.ruleId, byPath);
    addToGroup(byPath, claim.suppression.path ?? '', claim);
  }
  return index;
}

/** Rules that did not run and files that were not scanned have nothing to suppress: their suppressions do not count as unused. */
function unused(claims: readonly Claim[], used: ReadonlySet<Claim>, options: SuppressionOptions): Notification[] {
  const active = new Set(options.rules.map(({ rule }) => rule.id));
  const { isInScope = () => true } = options;
  const idle = claims.filter(
    (claim) =>
      !used.has(claim) &&
      claim.suppression.tool === undefined &&
      active.has(claim.ruleId) &&
      isInScope(claim.suppression.path ?? ''),
  );
  const written = idle.filter(({ suppression }) => suppression.kind !== 'baseline');
  return [...unusedWritten(written), ...staleBaseline(idle.length - written.length)];
}

function unusedWritten(claims: readonly Claim[]): Notification[] {
  const bySuppression = new Map<Suppression, string[]>();
  for (const { suppression, name } of claims) {
    addToGroup(bySuppression, suppression, name);
  }
  return [...bySuppression].map(([suppression, names]) =>
    notify('suppression-unused', suppression, `There is nothing to suppress here for ${names.join(', ')}. Remove it.`),
  );
}

function staleBaseline(count: number): Notification[] {
  if (count === 0) return [];
  const entries =
    count === 1 ? '1 entry of the baseline no longer occurs' : `${count} entries of the baseline no longer occur`;
  return [{ level: 'note', code: 'suppression-unused', message: `${entries}. Write a new one with --write-baseline.` }];
}

function expiredBaseline(count: number): Notification[] {
  if (count === 0) return [];
  const entries =
    count === 1
      ? '1 entry of the baseline has expired and does'
      : `${count} entries of the baseline have expired and do`;
  return [{ level: 'warning', code: 'suppression-not-honoured', message: `${entries} not apply.` }];
}

function notify(code: NotificationCode, { span }: Suppression, message: string): Notification {
  return span === undefined ? { level: 'warning', code, message } : { level: 'warning', code, message, span };
}
