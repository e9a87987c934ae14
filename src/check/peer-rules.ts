import type { Peer, Rule } from '../rules/define-rule.ts';

/** Which rules find what the rules of other tools find. */
export interface PeerRules {
  /**
   * Ids of our rules, by one of the tool's ids in any spelling that the tool takes. Roll-ups are not among them: they report more than
   * what one rule of the tool is about.
   */
  rulesFor(peer: Peer, id: string): readonly string[];
  /** All our rules that have a counterpart in the tool. */
  allOf(peer: Peer): readonly string[];
}

/** One line of the map between a tool and us. */
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

/** The map as a reader wants it: sorted by the tool's ids, numbers by their value. */
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
  // a rule may be named with or without the folders that it is in
  return peer === 'semgrep' ? lower.slice(lower.lastIndexOf('.') + 1) : lower;
}

/** `DS002`, `AVD-DS-0002` and `DS-0002` are the same. */
function trivyId(_whole: string, letters: string, digits: string): string {
  return `${letters}-${digits.padStart(4, '0')}`;
}
