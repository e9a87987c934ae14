import { firstSentence } from '../../support/first-sentence.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import { effectOf, type FirstToFix, firstToFix, MOST_FIRST } from '../first-to-fix.ts';
import { html, type Markup, NOTHING, sentence } from './markup.ts';
import { type Page, placeOf } from './page.ts';

const TEXT_LENGTH = 240;

/**
 * The few findings whose mending removes the most, of those that a change brings if it brings any; nothing where all findings are at a glance
 * anyway.
 */
export function firstChapter(
  open: readonly TriagedFinding[],
  fresh: readonly TriagedFinding[] | undefined,
  page: Page,
): Markup {
  if (open.length <= MOST_FIRST) return NOTHING;
  const isNew = new Set(fresh);
  const urgent = open.filter((finding) => isNew.has(finding));
  const items = firstToFix(urgent.length === 0 ? open : urgent, MOST_FIRST).map((one) => itemOf(one, page));
  if (items.length === 0) return NOTHING;
  return html`<section id="first">
<h2>Fix these first</h2>
<ol class="first">${items}</ol>
</section>
`;
}

function itemOf(one: FirstToFix, page: Page): Markup {
  const { finding } = one;
  const effect = effectOf(one);
  const { severity, message, span } = finding;
  const title = sentence(firstSentence(message), TEXT_LENGTH);
  const anchor = page.anchors.get(finding);
  const name = anchor === undefined ? html`${title}` : html`<a href="#${anchor}">${title}</a>`;
  return html`<li><span class="badge ${severity}">${severity}</span> ${name} ${placeOf(span, page)}${effect === '' ? NOTHING : html`<br><small>${effect}</small>`}</li>
`;
}
