import type { Notification } from '../../model/findings/notification.ts';
import type { Suppression } from '../../model/findings/suppression.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import { rulePageAddress } from '../links.ts';
import { counted, errorsFirst, worstFirst } from '../tally.ts';
import { html, link, type Markup, NOTHING, sentence, shortPath } from './markup.ts';
import { type Page, placeOf } from './page.ts';
import { withCode } from './prose.ts';
import { whileRoom } from './room.ts';

interface Options {
  readonly page: Page;
  readonly maxBytes: number;
}

/** Everything that was not checked and why, and how the findings were weighed; errors first. */
export function notificationsChapter(notifications: readonly Notification[], options: Options): Markup {
  if (notifications.length === 0) return NOTHING;
  const { written, left } = whileRoom(
    errorsFirst(notifications),
    (one) => notificationItem(one, options.page),
    options.maxBytes,
  );
  return html`<section id="not-checked">
<h2>About this scan</h2>
<p>What was not looked at and why, how to get it looked at, and what else is worth knowing about the result.</p>
<ul class="notes">${written}</ul>
${
  left > 0
    ? html`<p class="cut">${counted(left, 'more message')} had no room in this page.</p>
`
    : NOTHING
}</section>
`;
}

function notificationItem({ level, message, span, path }: Notification, page: Page): Markup {
  const place = path === undefined ? NOTHING : html`<span class="place">${shortPath(path)}</span>`;
  return html`<li class="level-${level}"><span class="badge">${level}</span> ${withCode(sentence(message))} ${span === undefined ? place : placeOf(span, page)}</li>
`;
}

/** The suppressed findings with the reasons, worst first. */
export function suppressedChapter(findings: readonly TriagedFinding[], options: Options): Markup {
  const suppressed = worstFirst(findings.filter(({ suppressedBy }) => suppressedBy !== undefined));
  if (suppressed.length === 0) return NOTHING;
  const { written, left } = whileRoom(suppressed, (finding) => suppressedRow(finding, options.page), options.maxBytes);
  return html`<section id="suppressed">
<h2>Suppressed findings</h2>
<section class="wide" aria-label="Suppressed findings" tabindex="0"><table class="suppressed">
<thead><tr><th scope="col">Severity</th><th scope="col">Finding</th><th scope="col">Reason</th></tr></thead>
<tbody>${written}</tbody>
</table></section>
${
  left > 0
    ? html`<p class="cut">${counted(left, 'more suppressed finding')} had no room in this page.</p>
`
    : NOTHING
}</section>
`;
}

function suppressedRow({ severity, ruleId, message, span, suppressedBy }: TriagedFinding, page: Page): Markup {
  return html`<tr><td><span class="badge ${severity}">${severity}</span></td><td>${sentence(message)}<br>${link(rulePageAddress(ruleId), ruleId)} ${placeOf(span, page)}</td><td>${suppressedBy === undefined ? NOTHING : reasonOf(suppressedBy, page)}</td></tr>
`;
}

const KINDS: Readonly<Record<Suppression['kind'], string>> = {
  comment: 'by a comment',
  config: 'by the configuration',
  baseline: 'by the baseline',
};

function reasonOf({ kind, reason, expires, span }: Suppression, page: Page): Markup {
  const until = expires === undefined ? '' : ` until ${expires}`;
  return html`${sentence(reason)}<br><span class="origin">${KINDS[kind]}${until} ${span === undefined ? NOTHING : placeOf(span, page)}</span>`;
}
