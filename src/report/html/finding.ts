import type { Related } from '../../model/findings/finding.ts';
import type { Fix } from '../../model/findings/fix.ts';
import { positionAt } from '../../model/position.ts';
import type { Span } from '../../model/source.ts';
import type { Rule } from '../../rules/define-rule.ts';
import { firstSentence } from '../../support/first-sentence.ts';
import { shownFix, shownRelated } from '../../triage/folding.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import { rulePageAddress } from '../links.ts';
import { endOfPath } from '../mermaid.ts';
import { countedMessage } from '../shown-message.ts';
import { codeOf } from './code.ts';
import { diffOf } from './diff.ts';
import { html, link, type Markup, NOTHING, sentence } from './markup.ts';
import { linkedPlace, type Page, placeOf, ruleAnchor } from './page.ts';
import { prose } from './prose.ts';

const LINES = 6;
const LINES_AROUND = 3;
const PLACES = 50;

/** How a finding is written. */
interface Writing {
  readonly page: Page;
  /** Unique in the page. */
  readonly anchor: string;
  /** Without the lines around places, the lines that a fix changes, and what the chapter on rules says. */
  readonly isBrief: boolean;
}

/** A finding with its code, what explains it, and the way out. */
export function findingArticle(finding: TriagedFinding, rule: Rule | undefined, page: Page, isBrief: boolean): Markup {
  const { severity, ruleId, span, folded = [] } = finding;
  const anchor = page.anchors.get(finding) as string;
  const writing = { page, anchor, isBrief };
  const isFresh = page.fresh?.has(finding) === true;
  const [title, rest] = splitMessage(sentence(countedMessage(finding)));
  return html`<article id="${anchor}" class="${['finding', 'of', severity, ...page.filters.classesOf(finding)].join(' ')}">
<h4><span class="badge">${severity}</span>${isFresh ? html` <span class="badge fresh">new</span>` : NOTHING} ${title}</h4>
<div class="body">${
    rest === ''
      ? NOTHING
      : html`<p>${rest}</p>
`
  }<p class="origin">${ruleLinks(ruleId, isBrief)}${
    page.isPlaceless
      ? html`</p>
`
      : codeAt(span, writing)
  }${walkOf(finding, writing) ?? placesOf(shownRelated(finding), page)}${folded.map((other, index) => alsoOf(other, { ...writing, anchor: `${anchor}-${index + 1}` }))}${wayOut(finding, rule, writing)}</div></article>
`;
}

/** Continues the line after the rule. */
function codeAt(span: Span, { page, isBrief }: Writing): Markup {
  const { line, column } = positionAt(span.file, span.start);
  return html` ${linkedPlace(`line ${line}, column ${column}`, span.file.path, line, page)}</p>
${codeOf(span, page, { most: LINES, around: isBrief ? 0 : LINES_AROUND })}
`;
}

function splitMessage(message: string): readonly [title: string, rest: string] {
  const title = firstSentence(message);
  return [title, message.slice(title.length + 1)];
}

/** The page of the rule, and what this page says about it. */
function ruleLinks(ruleId: string, isBrief: boolean): Markup {
  const text = isBrief ? 'why it matters, and how to fix it' : 'why it matters';
  return html`${link(rulePageAddress(ruleId), ruleId)} <a href="#${ruleAnchor(ruleId)}">${text}</a>`;
}

/** The attack path as a chain of settings, and below it each setting with its line. */
function walkOf(finding: TriagedFinding, { page, anchor }: Writing): Markup | undefined {
  const { flow, ruleId } = finding;
  if (flow.length === 0) return undefined;
  const steps = flow.slice(0, PLACES);
  const end = ruleId.startsWith('escape-path-')
    ? html`<li class="end">${sentence(endOfPath(finding), LINK_LENGTH)}</li>`
    : NOTHING;
  return html`<p class="label">Attack path</p>
<ol class="chain">${steps.map((step, index) => linkOf(step, `${anchor}-step-${index + 1}`))}${end}</ol>
<ol class="walk">${steps.map((step, index) => stepOf(step, `${anchor}-step-${index + 1}`, page))}</ol>
`;
}

function linkOf({ message }: Related, anchor: string): Markup {
  return html`<li><a href="#${anchor}">${sentence(message, LINK_LENGTH)}</a></li>`;
}

const LINK_LENGTH = 80;

function stepOf({ span, message }: Related, anchor: string, page: Page): Markup {
  return html`<li id="${anchor}">${sentence(message)} ${placeOf(span, page)}${codeOf(span, page, { most: 1, around: 0 })}</li>`;
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
function alsoOf(other: TriagedFinding, writing: Writing): Markup {
  const walk = walkOf(other, writing) ?? NOTHING;
  return html`<div class="also"><p>${sentence(other.message)}</p>
<p class="origin">${ruleLinks(other.ruleId, writing.isBrief)}</p>
${walk}</div>
`;
}

/** What the change may break. */
function trapOf({ trap }: Fix): Markup {
  if (trap === undefined) return NOTHING;
  return html`<p class="trap"><b>Watch out</b> ${prose(trap.breaks)} <b>To check</b> ${prose(trap.check)}</p>
`;
}

function wayOut(finding: TriagedFinding, rule: Rule | undefined, { page, isBrief }: Writing): Markup {
  const fix = shownFix(finding);
  const how =
    rule === undefined || isBrief
      ? NOTHING
      : html`<p class="how"><b>How to fix</b> ${prose(rule.docs.how)}</p>
`;
  if (fix === undefined) return how;
  const command = fix.safety === 'safe' ? 'hullcheck fix' : 'hullcheck fix --unsafe';
  const care = fix.safety === 'safe' ? '' : ', for your review';
  return html`${how}<p class="fix"><code>${command}</code> makes this change${care}: ${sentence(fix.title)}.</p>
${trapOf(fix)}${isBrief || page.isPlaceless ? NOTHING : diffOf(fix, finding.span.file.path, page)}`;
}
