import type { Finding } from '../model/findings/finding.ts';
import type { IdentifiedFinding, Suppression } from '../model/findings/suppression.ts';
import { HASH_PATTERN } from './fingerprint.ts';
import type { TriagedFinding } from './triaged-finding.ts';

/** A finding with room for what the triage adds. It is changed in place instead of copied, since there may be many. */
export interface Undecided extends IdentifiedFinding {
  /** Only the hash, until the triage knows which of equal problems it is. */
  fingerprint: string;
  isIdle: boolean;
  sharedBy: Finding['sharedBy'];
  suppressedBy: Suppression | undefined;
  foldedInto: TriagedFinding | undefined;
  folded: readonly TriagedFinding[];
  alike: readonly TriagedFinding[];
}

export function isUndecided(finding: Finding): finding is Undecided {
  // a triaged one has the occurrence, too, and is copied, since its own triage is not to change
  return 'fingerprint' in finding && HASH_PATTERN.test(String(finding.fingerprint));
}
