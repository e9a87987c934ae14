import type { ActiveRule } from '../../check/active-rules.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import { cweAddress, rulePageAddress } from '../links.ts';
import { counted } from '../tally.ts';
import { html, link, type Markup, NOTHING } from './markup.ts';
import { ruleAnchor } from './page.ts';
import { prose } from './prose.ts';

/** All rules with findings: what they find, why it matters, and the way to fix it. */
export function rulesChapter(open: readonly TriagedFinding[], rules: readonly ActiveRule[]): Markup {
  const counts = new Map<string, number>();
  for (const { ruleId } of open.flatMap((finding) => [finding, ...(finding.folded ?? [])])) {
    counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  }
  const speaking = rules.filter(({ rule }) => counts.has(rule.id));
  const unknown = [...counts.keys()].filter((id) => !rules.some(({ rule }) => rule.id === id));
  if (counts.size === 0) return NOTHING;
  return html`<section id="rules">
<h2>Why it matters</h2>
${speaking.map((active) => ruleArticle(active, counts.get(active.rule.id) ?? 0))}${unknown.map(
  (id) => html`<article id="${ruleAnchor(id)}" class="rule"><h3>${id}</h3></article>
`,
)}</section>
`;
}

function ruleArticle({ rule }: ActiveRule, count: number): Markup {
  const { title, why, how, references } = rule.docs;
  const links = [
    link(rulePageAddress(rule.id), 'documentation'),
    ...rule.cwe.map((cwe) => link(cweAddress(cwe), `CWE-${cwe}`)),
    ...references.map((address) => link(address, hostOf(address))),
  ];
  return html`<article id="${ruleAnchor(rule.id)}" class="rule">
<h3>${prose(title)}</h3>
<p class="origin">${rule.id} · ${counted(count, 'finding')}</p>
<p>${prose(why)}</p>
<p><b>How to fix</b> ${prose(how)}</p>
<p class="origin">${links.map((one) => html`${one} `)}</p>
</article>
`;
}

function hostOf(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/.*$/s, '');
}
