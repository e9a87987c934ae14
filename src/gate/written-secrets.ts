import { spanText } from '../model/source.ts';
import { groupBy } from '../support/group-by.ts';
import { unitsOf } from '../triage/finding-units.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { covers, type KnownElsewhere } from './moved-images.ts';
import type { PathOf } from './unit-pool.ts';

/** The secrets that a finding reports, as a text that no report prints; empty for a finding about something else. */
export type SecretOf = (finding: TriagedFinding) => string;

interface Sides {
  readonly basePath: PathOf;
  readonly headPath: PathOf;
  readonly secretOf: SecretOf;
}

/** Reads the secrets that findings report, however they are quoted. */
export function secretReader(rules: ScanReport['rules']): SecretOf {
  const holding = kindsOf(rules);
  return ({ ruleId, secrets }) =>
    holding.has(ruleId) ? secrets.map((secret) => plainSecret(spanText(secret))).join('\0') : '';
}

function kindsOf(rules: ScanReport['rules']): ReadonlyMap<string, string> {
  return new Map(rules.flatMap(({ rule: { id, holdsSecret } }) => (holdsSecret ? [[id, holdsSecret] as const] : [])));
}

/** `DB_PASSWORD="a b"` and `a\ b` are the same. */
function plainSecret(text: string): string {
  return text.replace(/^\s*(?:export\s{1,9})?[A-Za-z_]\w*[=:]/, '').replaceAll(/["'`\\\s]/g, '');
}

/** The finding of the base about the same secret, at least as bad, for the same readers: only its name or its place are new. */
export function knownSecrets(
  rules: ScanReport['rules'],
  base: readonly TriagedFinding[],
  { basePath, headPath, secretOf }: Sides,
): KnownElsewhere {
  const kinds = kindsOf(rules);
  const keyOf = (finding: TriagedFinding, path: string): string => {
    const kind = kinds.get(finding.ruleId);
    // another image has other readers
    const image = kind === 'image' ? [path, finding.subject] : [];
    return JSON.stringify([kind, secretOf(finding), ...image]);
  };
  const known = groupBy(
    base.filter((one) => secretOf(one) !== ''),
    (one) => keyOf(one, basePath(one)),
  );
  return (finding, unit) => {
    const candidates = secretOf(finding) === '' ? undefined : known.get(keyOf(finding, headPath(finding)));
    return candidates?.find((one) => unitsOf(one).some((its) => covers(its, unit)));
  };
}
