import type { Related } from '../../model/findings/finding.ts';
import { positionAt } from '../../model/position.ts';
import type { Span } from '../../model/source.ts';
import type { Rule } from '../../rules/define-rule.ts';
import { shownFix } from '../../triage/folding.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import { rulePageAddress } from '../links.ts';
import { codeOf } from './code.ts';
import { html, link, type Markup, NOTHING, sentence } from './markup.ts';
import { linkedPlace, type Page, placeOf, ruleAnchor } from './page.ts';
import { prose } from './prose.ts';

const LINES = 6;
const PLACES = 50;

/** A finding with its code, what explains it, and the way out. */
export function findingArticle(finding: TriagedFinding, rule: Rule | undefined, page: Page): Markup {
  const { severity, ruleId, span, message, related, folded = [] } = finding;
  const anchor = page.anchors.get(finding) as string;
  const isFresh = page.fresh?.has(finding) === true;
  const [title, rest] = splitMessage(sentence(message));
  return html`<article id="${anchor}" class="finding ${severity}">
<h4><span class="badge">${severity}</span>${isFresh ? html` <span class="badge fresh">new</span>` : NOTHING} ${title}</h4>
${
  rest === ''
    ? NOTHING
    : html`<p>${rest}</p>
`
}<p class="origin">${ruleLinks(ruleId)}${
    page.isPlaceless
      ? html`</p>
`
      : codeAt(span, page)
  }${walkOf(finding, page) ?? placesOf(related, page)}${folded.map((other) => alsoOf(other, page))}${wayOut(finding, rule)}</article>
`;
}

/** Continues the line after the rule. */
function codeAt(span: Span, page: Page): Markup {
  const { line, column } = positionAt(span.file, span.start);
  return html` ${linkedPlace(`line ${line}, column ${column}`, span.file.path, line, page)}</p>
${codeOf(span, page, LINES)}
`;
}

/** The first sentence says what is wrong, the others why that matters. */
function splitMessage(message: string): readonly [title: string, rest: string] {
  const end = message.search(/(?<=[.!?]) (?=\p{Lu})/u);
  return end === -1 ? [message, ''] : [message.slice(0, end), message.slice(end + 1)];
}

/** The page of the rule, and what this page says about it. */
function ruleLinks(ruleId: string): Markup {
  return html`${link(rulePageAddress(ruleId), ruleId)} <a href="#${ruleAnchor(ruleId)}">why it matters</a>`;
}

/** The way of an attacker, step by step. */
function walkOf({ flow }: TriagedFinding, page: Page): Markup | undefined {
  if (flow.length === 0) return undefined;
  return html`<p class="label">The way of an attacker</p>
<ol class="walk">${flow.slice(0, PLACES).map((step) => stepOf(step, page))}</ol>
`;
}

function stepOf({ span, message }: Related, page: Page): Markup {
  return html`<li>${sentence(message)} ${placeOf(span, page)}${codeOf(span, page, 1)}</li>`;
}

function placesOf(related: readonly Related[], page: Page): Markup {
  if (related.length === 0) return NOTHING;
  const items = related.slice(0, PLACES).map(({ span, message }) => {
    return html`<li>${sentence(message)} ${placeOf(span, page)}</li>`;
  });
  return html`<p class="label">See also</p>
<ul class="places">${items}</ul>
`;
}

/** What another rule says about the same setting. */
function alsoOf(other: TriagedFinding, page: Page): Markup {
  const walk = walkOf(other, page) ?? NOTHING;
  return html`<div class="also"><p>${sentence(other.message)}</p>
<p class="origin">${ruleLinks(other.ruleId)}</p>
${walk}</div>
`;
}

function wayOut(finding: TriagedFinding, rule: Rule | undefined): Markup {
  const fix = shownFix(finding);
  const how = rule === undefined ? NOTHING : prose(rule.docs.how);
  if (fix === undefined)
    return html`<p class="how"><b>How to fix</b> ${how}</p>
`;
  const command = fix.safety === 'safe' ? 'hullcheck fix' : 'hullcheck fix --unsafe';
  const care = fix.safety === 'safe' ? '' : ', for your review';
  return html`<p class="how"><b>How to fix</b> ${how}</p>
<p class="fix"><code>${command}</code> makes this change${care}: ${sentence(fix.title)}.</p>
`;
}
