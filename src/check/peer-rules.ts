import type { Peer, Rule } from '../rules/define-rule.ts';

/** The mapping between our rules and those of other tools. */
export interface PeerRules {
  /**
   * Ids of our rules for one of the tool's ids, in any spelling that the tool accepts. Roll-ups are not included, as they report more than
   * one rule of the tool covers.
   */
  rulesFor(peer: Peer, id: string): readonly string[];
  /** All our rules with a counterpart in the tool. */
  allOf(peer: Peer): readonly string[];
}

/** One line of the mapping. */
export interface PeerEntry {
  readonly id: string;
  readonly rule: Rule;
}

const NONE: readonly string[] = [];

export function peerRules(rules: readonly Rule[]): PeerRules {
  const byId = new Map<string, string[]>();
  const byPeer = new Map<string, string[]>();
  for (const { id, profile, peers = {} } of rules) {
    for (const [peer, theirs] of Object.entries(peers)) {
      addTo(byPeer, peer, id);
      if (profile === 'recommended-only') continue;
      for (const their of theirs) addTo(byId, `${peer} ${normalized(peer as Peer, their)}`, id);
    }
  }
  return {
    rulesFor: (peer, id) => byId.get(`${peer} ${normalized(peer, id)}`) ?? NONE,
    allOf: (peer) => byPeer.get(peer) ?? NONE,
  };
}

/** The mapping for readers: sorted by the tool's ids, with numbers sorted by value. */
export function peerEntries(rules: readonly Rule[], peer: Peer): PeerEntry[] {
  return rules
    .flatMap((rule) => (rule.peers?.[peer] ?? []).map((id) => ({ id, rule })))
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }) || (a.rule.id < b.rule.id ? -1 : 1));
}

function addTo(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function normalized(peer: Peer, id: string): string {
  const lower = id.toLowerCase();
  if (peer === 'trivy') return lower.replace(/^(?:avd-)?([a-z]+)-?(\d{1,4})$/, trivyId);
  // a rule may be named with or without its folders
  return peer === 'semgrep' ? lower.slice(lower.lastIndexOf('.') + 1) : lower;
}

/** `DS002`, `AVD-DS-0002` and `DS-0002` are the same. */
function trivyId(_whole: string, letters: string, digits: string): string {
  return `${letters}-${digits.padStart(4, '0')}`;
}
