import { type PeerEntry, peerEntries } from '../check/peer-rules.ts';
import { scoreOf } from '../model/findings/danger.ts';
import { severityOf } from '../model/findings/finding.ts';
import { hanging } from '../report/wrap.ts';
import type { Peer } from '../rules/define-rule.ts';
import { rules } from '../rules/index.ts';
import { listWidthOf, type Surroundings } from './terminal.ts';

/** `hullcheck rules --map trivy`: the ids of another tool, and the rules that find the same problems. */
export function listPeerMap(
  peer: Peer,
  { json = false }: { readonly json?: boolean },
  surroundings: Surroundings,
): void {
  const { stdout } = surroundings;
  const entries = peerEntries(rules, peer);
  if (json) {
    stdout.write(`${JSON.stringify(entries.map(toJson), undefined, 2)}\n`);
    return;
  }
  const widthOf = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length));
  const lineWidth = listWidthOf(surroundings);
  const idWidth = widthOf(entries.map(({ id }) => id));
  const ruleWidth = widthOf(entries.map(({ rule }) => rule.id));
  for (const { id, rule } of entries) {
    const ours = `${rule.id.padEnd(ruleWidth)}  ${severityOf(scoreOf(rule.danger))}`;
    stdout.write(`${hanging(`${id.padEnd(idWidth)}  `, ours, lineWidth).join('\n')}\n`);
  }
}

function toJson({ id, rule }: PeerEntry): unknown {
  const score = scoreOf(rule.danger);
  return { id, rule: rule.id, severity: severityOf(score), score: score ?? null, profile: rule.profile };
}
