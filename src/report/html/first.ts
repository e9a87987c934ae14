import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import { type FirstToFix, firstToFix } from '../first-to-fix.ts';
import { counted, severityList } from '../tally.ts';
import { html, type Markup, NOTHING, sentence } from './markup.ts';
import { type Page, placeOf } from './page.ts';

const MOST = 5;
const TEXT_LENGTH = 240;

/** The few findings whose mending removes the most; nothing where all findings are at a glance anyway. */
export function firstChapter(open: readonly TriagedFinding[], page: Page): Markup {
  if (open.length <= MOST) return NOTHING;
  const items = firstToFix(open, MOST).map((one) => itemOf(one, page));
  if (items.length === 0) return NOTHING;
  return html`<section id="first">
<h2>Fix these first</h2>
<ol class="first">${items}</ol>
</section>
`;
}

function itemOf({ finding, removes, paths }: FirstToFix, page: Page): Markup {
  const { severity, message, span } = finding;
  const title = sentence(firstSentence(message), TEXT_LENGTH);
  const anchor = page.anchors.get(finding);
  const name = anchor === undefined ? html`${title}` : html`<a href="#${anchor}">${title}</a>`;
  return html`<li><span class="badge ${severity}">${severity}</span> ${name} ${placeOf(span, page)}<br><small>${effectOf(removes, paths)}</small></li>
`;
}

/** `Removes 3 findings (1 critical, 2 high) and closes 2 attack paths.` */
function effectOf(removes: readonly TriagedFinding[], paths: number): string {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, note: 0 };
  for (const { severity } of removes) counts[severity]++;
  const closes = paths === 0 ? '' : ` and closes ${counted(paths, 'attack path')}`;
  const removed = removes.length === 1 ? 'this finding' : `${removes.length} findings (${severityList(counts)})`;
  return `Removes ${removed}${closes}.`;
}

function firstSentence(message: string): string {
  const end = message.search(/(?<=[.!?]) (?=\p{Lu})/u);
  return end === -1 ? message : message.slice(0, end);
}
