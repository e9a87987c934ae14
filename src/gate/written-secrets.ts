import { secretHash } from '../model/findings/secret-hash.ts';
import { type Span, spanText } from '../model/source.ts';
import { isThisMachine } from '../model/web-address.ts';
import { addToGroup, groupBy } from '../support/group-by.ts';
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
 * The finding of the base about the same secret of the same service, stage or file, at least as bad: only its name is new, or how the address is
 * written that has it. A file of variables may have several readers, and which of them the finding names says nothing; but the service that it names
 * may have the secret in its own file as well.
 */
export function knownSecrets(
  base: readonly TriagedFinding[],
  { basePath, headPath, mapPath, secretOf }: Sides & { readonly mapPath: (path: string) => string },
): KnownElsewhere {
  const known = new Map<string, TriagedFinding[]>();
  for (const one of base) {
    for (const key of keysOf(one, secretOf, basePath(one), mapPath)) addToGroup(known, key, one);
  }
  return (finding, unit) => {
    const keys = keysOf(finding, secretOf, headPath(finding), (path) => path);
    const receivers = receiversOf(finding);
    return keys
      .flatMap((key) => known.get(key) ?? [])
      .find((one) => isSentNowhereElse(receivers, one) && unitsOf(one).some((its) => covers(its, unit)));
  };
}

function keysOf(
  finding: TriagedFinding,
  secretOf: SecretOf,
  path: string,
  mapPath: (path: string) => string,
): readonly string[] {
  const { declaredIn, subject } = finding;
  const secret = secretOf(finding) || loginOf(finding);
  if (secret === '') return [];
  const places = declaredIn === undefined ? [[path, subject]] : [[path], [mapPath(declaredIn), subject]];
  return places.map((place) => JSON.stringify([secret, ...place]));
}

/** A password that everyone tries is only known for the server that it is for: the rule, the password, the kind of the server and its host. */
function loginOf({ ruleId, secrets: [secret, ...others] }: TriagedFinding): string {
  if (secret === undefined || others.length > 0) return '';
  const [scheme, host] = [kindOf(schemeBefore(secret.file.text, secret.start)), hostAfter(secret)];
  return scheme === '' || host === '' ? '' : `${ruleId} ${secretHash(spanText(secret))} ${scheme}://${host}`;
}

/** What `postgresql+asyncpg` and `postgres` have in common. */
function kindOf(scheme: string): string {
  const [name = ''] = scheme.split('+', 1);
  return KINDS.get(name) ?? (KINDS_THEMSELVES.has(name) ? name : scheme);
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['amqps', 'amqp'],
  ['mariadb', 'mysql'],
  ['pgsql', 'postgres'],
  ['postgresql', 'postgres'],
  ['rediss', 'redis'],
]);
const KINDS_THEMSELVES: ReadonlySet<string> = new Set(['mongodb', 'mysql', 'postgres']);

function hostAfter({ file: { text }, end }: Span): string {
  HOST.lastIndex = end;
  return HOST.exec(text)?.[1]?.toLowerCase() ?? '';
}

/** Also behind the default of a variable. */
const HOST = /\}?@([\w.%-]+)/y;

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
    if (!FETCHED.has(schemeBefore(text, start).replace(/^.*[+.]/, ''))) return [];
    RECEIVER.lastIndex = end;
    const [, host] = RECEIVER.exec(text) ?? [];
    return host === undefined || isThisMachine(host) ? [] : [host.toLowerCase()];
  });
}

/** The scheme of the address whose login a place is in; empty without one. */
function schemeBefore(text: string, place: number): string {
  const mark = text.lastIndexOf('://', place);
  if (mark === -1 || /[\s/@]/.test(text.slice(mark + 3, place))) return '';
  return /(?<![a-z\d+.])[a-z][a-z\d+.]*$/i.exec(text.slice(0, mark).slice(-LONGEST_SCHEME))?.[0].toLowerCase() ?? '';
}

/** In characters. */
const LONGEST_SCHEME = 40;

/** Of `git+https` only the end counts. */
const FETCHED: ReadonlySet<string> = new Set(['http', 'https', 'ftp', 'ftps', 'git', 'ssh', 'svn']);

/** A name with a dot, also behind the default of a variable: others are those of services. */
const RECEIVER = /\}?@((?:[\w-]+\.)+[\w-]+)/y;

function isSentNowhereElse(receivers: readonly string[], before: TriagedFinding): boolean {
  if (receivers.length === 0) return true;
  const known = receiversOf(before);
  return receivers.every((host) => known.includes(host));
}
