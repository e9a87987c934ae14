import { scoreOf } from '../model/findings/danger.ts';
import { severityOf } from '../model/findings/finding.ts';
import { visible } from '../report/escape.ts';
import { hanging } from '../report/wrap.ts';
import { concernOf, rules } from '../rules/index.ts';
import { didYouMean } from './did-you-mean.ts';
import { rulesWith } from './rule-search.ts';
import { listWidthOf, type Surroundings } from './terminal.ts';
import { UsageError } from './usage-error.ts';

export interface RulesArguments {
  readonly json?: boolean;
  /** Only rules with all of them are listed. */
  readonly words?: readonly string[];
}

/** `hullcheck rules`: a line for each rule, worst first. @throws {UsageError} if none matches the words, unless it writes JSON. */
export function listRules({ json = false, words = [] }: RulesArguments, surroundings: Surroundings): void {
  const { stdout } = surroundings;
  const listed = [...rulesWith(words)]
    .map(({ id, danger, profile, docs }) => ({
      id,
      concern: concernOf[id],
      severity: severityOf(scoreOf(danger)),
      score: scoreOf(danger) ?? null,
      attacker: danger?.attacker ?? null,
      reach: danger?.reach ?? null,
      profile,
      title: docs.title,
    }))
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || (a.id < b.id ? -1 : 1));
  if (json) {
    stdout.write(`${JSON.stringify(listed, undefined, 2)}\n`);
    return;
  }
  if (listed.length === 0) throw new UsageError(noneText(words));
  const lineWidth = listWidthOf(surroundings);
  const width = Math.max(0, ...listed.map(({ id }) => id.length));
  for (const { id, severity, score, profile, title } of listed) {
    const place = profile === 'strict' || profile === 'changes' || profile === 'off' ? ` (${profile})` : '';
    const prefix = `${id.padEnd(width)}  ${severity.padEnd(8)} ${(score?.toFixed(1) ?? '').padStart(4)}  `;
    stdout.write(`${hanging(prefix, `${title}${place}`, lineWidth).join('\n')}\n`);
  }
}

function noneText(words: readonly string[]): string {
  const ids = rules.map(({ id }) => id);
  return `no rule matches "${visible(words.join(' '))}".${didYouMean(words.join('-'), ids)}`;
}
