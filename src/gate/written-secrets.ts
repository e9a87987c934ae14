import { secretHash } from '../model/findings/secret-hash.ts';
import { spanText } from '../model/source.ts';
import { isThisMachine } from '../model/web-address.ts';
import { groupBy } from '../support/group-by.ts';
import { type FindingUnit, unitsOf } from '../triage/finding-units.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { covers, type KnownElsewhere } from './moved-images.ts';
import type { PathOf } from './unit-pool.ts';

/** The hashes of the secrets that a finding reports; empty for a finding about something else. */
export type SecretOf = (finding: TriagedFinding) => string;

interface Sides {
  readonly basePath: PathOf;
  readonly headPath: PathOf;
  readonly secretOf: SecretOf;
}

/** Reads the secrets that findings report, however they are quoted. */
export function secretReader(rules: ScanReport['rules']): SecretOf {
  const holding = new Set(rules.flatMap(({ rule: { id, holdsSecret } }) => (holdsSecret ? [id] : [])));
  return ({ ruleId, secrets, holds }) => {
    if (!holding.has(ruleId)) return '';
    return holds ?? secrets.map((secret) => secretHash(spanText(secret))).join(' ');
  };
}

/**
 * The finding of the base about the same secret of the same service, stage or file, at least as bad: only its name is new. A file of variables
 * may have several readers, and which of them the finding names says nothing.
 */
export function knownSecrets(base: readonly TriagedFinding[], { basePath, headPath, secretOf }: Sides): KnownElsewhere {
  const keyOf = (finding: TriagedFinding, path: string): string =>
    JSON.stringify([secretOf(finding), path, finding.declaredIn === undefined && finding.subject]);
  const known = groupBy(
    base.filter((one) => secretOf(one) !== ''),
    (one) => keyOf(one, basePath(one)),
  );
  return (finding, unit) => {
    const candidates = secretOf(finding) === '' ? undefined : known.get(keyOf(finding, headPath(finding)));
    const receivers = receiversOf(finding);
    return candidates?.find(
      (one) => isSentNowhereElse(receivers, one) && unitsOf(one).some((its) => covers(its, unit)),
    );
  };
}

/**
 * The finding of the base, by the same rule, about the same secret in a text of another file, which no longer has it. Only what is about no service and
 * no stage moves so: who gets a secret is part of the problem otherwise.
 */
export function secretsThatMoved(
  gone: ReadonlyMap<TriagedFinding, readonly FindingUnit[]>,
  secretOf: SecretOf,
): KnownElsewhere {
  const keyOf = (finding: TriagedFinding): string => JSON.stringify([finding.ruleId, secretOf(finding)]);
  const known = groupBy(
    [...gone].filter(([one]) => one.thing === undefined && secretOf(one) !== ''),
    ([one]) => keyOf(one),
  );
  return (finding, unit) => {
    if (finding.thing !== undefined || known.size === 0) return undefined;
    const receivers = receiversOf(finding);
    return known
      .get(keyOf(finding))
      ?.find(([one, units]) => isSentNowhereElse(receivers, one) && units.some((its) => covers(its, unit)))?.[0];
  };
}

/** The hosts that a password in an address is sent to, unless they are of this machine or this project. A database may move with its password. */
function receiversOf({ secrets }: TriagedFinding): readonly string[] {
  return secrets.flatMap(({ file: { text }, start, end }) => {
    if (!FETCHED.has(schemeBefore(text, start))) return [];
    RECEIVER.lastIndex = end;
    const [, host] = RECEIVER.exec(text) ?? [];
    return host === undefined || isThisMachine(host) ? [] : [host.toLowerCase()];
  });
}

/** The scheme of the address whose login a place is in; empty without one. */
function schemeBefore(text: string, place: number): string {
  const mark = text.lastIndexOf('://', place);
  if (mark === -1 || /[\s/@]/.test(text.slice(mark + 3, place))) return '';
  return /(?<![a-z])[a-z]+$/i.exec(text.slice(0, mark).slice(-10))?.[0].toLowerCase() ?? '';
}

/** Of `git+https` only the end counts. */
const FETCHED: ReadonlySet<string> = new Set(['http', 'https', 'ftp', 'ftps', 'git', 'ssh', 'svn']);

/** A name with a dot: others are those of services. */
const RECEIVER = /@((?:[\w-]+\.)+[\w-]+)/y;

function isSentNowhereElse(receivers: readonly string[], before: TriagedFinding): boolean {
  if (receivers.length === 0) return true;
  const known = receiversOf(before);
  return receivers.every((host) => known.includes(host));
}
