import { peerRules } from '../check/peer-rules.ts';
import { PEERS, type Rule } from '../rules/define-rule.ts';
import { concernOf, rules } from '../rules/index.ts';

/** Our rules for an id of another tool, whichever tool that is. */
export function rulesOfPeers(id: string): readonly Rule[] {
  const { rulesFor } = peerRules(rules);
  const ids = new Set(PEERS.flatMap((peer) => rulesFor(peer, id)));
  return rules.filter((rule) => ids.has(rule.id));
}

/** The rules with all of some words in their id, title, concern, or their ids in other tools. Case does not matter. */
export function rulesWith(words: readonly string[]): readonly Rule[] {
  const wanted = words.map((word) => word.toLowerCase());
  return rules.filter((rule) => {
    const text = searchedText(rule);
    return wanted.every((word) => text.includes(word));
  });
}

function searchedText({ id, docs, peers = {}, aliases = [] }: Rule): string {
  return [id, docs.title, concernOf[id], ...aliases, ...Object.values(peers).flat()].join(' ').toLowerCase();
}
