import type { ActiveRule } from '../../check/active-rules.ts';
import type { TriagedFinding } from '../../scan.ts';
import { cweAddress, rulePageAddress } from '../links.ts';
import { html, link, type Markup, NOTHING } from './markup.ts';
import { ruleAnchor } from './page.ts';
import { prose } from './prose.ts';

/** Of all rules that have something to say: what they find, and why it matters. */
export function rulesChapter(open: readonly TriagedFinding[], rules: readonly ActiveRule[]): Markup {
  const ids = new Set(open.flatMap(({ ruleId, folded = [] }) => [ruleId, ...folded.map((other) => other.ruleId)]));
  const speaking = rules.filter(({ rule }) => ids.has(rule.id));
  const unknown = [...ids].filter((id) => !rules.some(({ rule }) => rule.id === id));
  if (ids.size === 0) return NOTHING;
  return html`<section id="rules">
<h2>Why it matters</h2>
${speaking.map(ruleArticle)}${unknown.map(
  (id) => html`<article id="${ruleAnchor(id)}" class="rule"><h3>${id}</h3></article>
`,
)}</section>
`;
}

function ruleArticle({ rule }: ActiveRule): Markup {
  const { title, why, references } = rule.docs;
  const links = [
    link(rulePageAddress(rule.id), 'documentation'),
    ...rule.cwe.map((cwe) => link(cweAddress(cwe), `CWE-${cwe}`)),
    ...references.map((address) => link(address, hostOf(address))),
  ];
  return html`<article id="${ruleAnchor(rule.id)}" class="rule">
<h3>${prose(title)}</h3>
<p class="origin">${rule.id}</p>
<p>${prose(why)}</p>
<p class="origin">${links.map((one) => html`${one} `)}</p>
</article>
`;
}

function hostOf(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/.*$/s, '');
}
