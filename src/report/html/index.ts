import { SEVERITIES, type Severity } from '../../model/findings/finding.ts';
import type { ImageContents } from '../../model/images/image-contents.ts';
import { positionAt } from '../../model/position.ts';
import type { Rule } from '../../rules/define-rule.ts';
import { sha256 } from '../../support/sha256.ts';
import type { ScanReport } from '../../triage/scan-report.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import { type ChangeNumbers, changeSentence, fixedToName } from '../change-text.ts';
import { controlResults } from '../cis.ts';
import { cut, oneLine } from '../escape.ts';
import { imageLine } from '../images/image-line.ts';
import { PROJECT_ADDRESS } from '../links.ts';
import { secretRanges } from '../masked-line.ts';
import { counted, hiddenText, scannedFiles, type Tally, tally, thingList } from '../tally.ts';
import { type Verdict, verdictWord } from '../verdict.ts';
import { cisChapter } from './cis.ts';
import { containersChapter } from './containers.ts';
import { type Cover, coverList } from './cover.ts';
import { filtersOf } from './filters.ts';
import { findingArticles, findingsChapter, missingText } from './findings.ts';
import { firstChapter } from './first.ts';
import { imageChapter } from './image.ts';
import { bytesOf, html, link, type Markup, NOTHING, shortPath } from './markup.ts';
import type { Page } from './page.ts';
import { rulesChapter } from './rules.ts';
import { notificationsChapter, suppressedChapter } from './scan-notes.ts';
import { signaturesChapter } from './signatures.ts';
import { STYLE } from './style.ts';
import { vulnerabilitiesChapter } from './vulnerabilities.ts';

export interface HtmlOptions {
  /** The version of hullcheck. */
  readonly version: string;
  /** The title of the page: the thing that was scanned. No title if undefined. */
  readonly name?: string | undefined;
  /** The contents of the image, when a single image was checked. */
  readonly image?: ImageContents | undefined;
  /** The address of a line, for instance on GitHub. */
  readonly linkTo?: ((path: string, line: number) => string) | undefined;
  /** The findings that a change brings; undefined when nothing was compared. */
  readonly fresh?: readonly TriagedFinding[] | undefined;
  /** The same with what it keeps and removes. */
  readonly change?: ChangeNumbers | undefined;
  /** What was scanned; not on the page if undefined. */
  readonly cover?: Cover | undefined;
  /** All rules that exist, for the table of the CIS Docker Benchmark, which is left out without them. */
  readonly allRules?: readonly Rule[] | undefined;
  /** 8 MiB unless given, at least 64 KiB. */
  readonly maxBytes?: number;
}

const BUDGET = 8 * 1024 * 1024;
/** The chapter on all rules takes most of it. */
const LEAST_BUDGET = 1024 * 1024;
/** Room for the markup around the chapters, and for what to fix first. */
const RESERVE = 24 * 1024;
/** The share of the room that is kept for the pictures of containers, and what one takes at most, more or less. */
const CONTAINERS_SHARE = 1 / 6;
const CARD_BYTES = 8192;
/** Room for the table of the benchmark. */
const CIS_BYTES = 64 * 1024;
const NAME_LENGTH = 200;

/** The report as one self-contained page without scripts. The same report gives the same bytes. */
export function toHtml(report: ScanReport, verdict: Verdict, options: HtmlOptions): string {
  const counts = tally(report);
  const page = pageOf(report, counts, options);
  const byId = new Map(report.rules.map(({ rule }) => [rule.id, rule]));
  const room = roomOf((options.maxBytes ?? BUDGET) - page.filters.style.length);
  const rules = room.take(1, () => rulesChapter(counts.open, report.rules));
  // findings matter most: everything else gets the room that they leave
  const notes = room.take(1 / 4, (maxBytes) => notificationsChapter(report.notifications, { page, maxBytes }));
  const postures = report.postures ?? [];
  const spare = options.allRules === undefined ? 0 : CIS_BYTES;
  const maxBytes = room.left() - spare - Math.min(room.left() * CONTAINERS_SHARE, postures.length * CARD_BYTES);
  const articles = findingArticles(counts.open, { page, rules: byId, maxBytes });
  const findings = room.take(1, () => findingsChapter(counts.open, { page, articles, maxBytes }));
  const shown = { ...page, anchors: new Map([...page.anchors].filter(([finding]) => articles.has(finding))) };
  const controls = options.allRules === undefined ? [] : controlResults(report, options.allRules);
  const cis = room.take(1, () => cisChapter(controls, shown));
  const first = room.take(1, () => firstChapter(counts.open, options.fresh, shown));
  const vulnerabilities = room.take(1, (maxBytes) =>
    vulnerabilitiesChapter(report.vulnerable ?? [], { page, maxBytes }),
  );
  const image = room.take(1, (maxBytes) =>
    options.image === undefined ? NOTHING : imageChapter(options.image, { name: options.name ?? '', maxBytes }),
  );
  const containers = room.take(1, (maxBytes) => containersChapter(postures, { page: shown, maxBytes }));
  const signatures = room.take(1, (maxBytes) => signaturesChapter(report.verified ?? [], { page, maxBytes }));
  const suppressed = room.take(1, (maxBytes) => suppressedChapter(report.findings, { page, maxBytes }));
  const head = headOf(report, counts, verdict, {
    ...options,
    missing: missingText(counts.open, articles),
    chapters: { image, vulnerabilities, containers, cis, signatures, notes, suppressed },
  });
  return documentOf(
    head,
    [first, findings, vulnerabilities, image, containers, cis, signatures, notes, suppressed, rules],
    { verdict, style: page.filters.style },
    options,
  );
}

function pageOf(report: ScanReport, { open }: Tally, { linkTo, fresh: added, image }: HtmlOptions): Page {
  const { findings } = report;
  const fresh = added && new Set(added);
  return {
    secrets: secretRanges(findings.flatMap(({ secrets }) => secrets)),
    linkTo,
    isPlaceless: image !== undefined,
    fresh,
    filters: filtersOf(report, open, fresh),
    anchors: new Map(open.map((finding, index) => [finding, `finding-${index + 1}`])),
  };
}

interface Room {
  /** In bytes. */
  left(): number;
  /** A chapter that may take this share of what is left. */
  take(share: number, write: (maxBytes: number) => Markup): Markup;
}

function roomOf(budget: number): Room {
  let left = Math.max(budget, LEAST_BUDGET) - bytesOf(STYLE) - RESERVE;
  return {
    left: () => left,
    take(share, write) {
      const written = write(Math.max(0, left * share));
      left -= bytesOf(written);
      return written;
    },
  };
}

interface HeadOptions extends HtmlOptions {
  /** The findings that did not fit. */
  readonly missing: string | undefined;
  readonly chapters: Readonly<
    Record<'image' | 'vulnerabilities' | 'containers' | 'cis' | 'signatures' | 'notes' | 'suppressed', Markup>
  >;
}

function headOf(
  report: ScanReport,
  numbers: Tally,
  verdict: Verdict,
  { name, fresh, change, missing, cover, version, allRules, chapters }: HeadOptions,
): Markup {
  const { open, bySeverity, gaps } = numbers;
  const hidden = hiddenText(report, numbers);
  const extras = [
    ...(change !== undefined
      ? [changeSentence(change)]
      : fresh === undefined
        ? []
        : [`${fresh.length} new, ${open.length} in all.`]),
    `Scanned ${scannedFiles(report.counts)}.`,
    ...(hidden === undefined ? [] : [`${hidden}.`]),
    ...(gaps.length === 0 ? [] : [`Not looked at: ${thingList(gaps)}.`]),
  ];
  const images = imageLine(report.images);
  return html`<header>
<p class="name">hullcheck${titleOf(name, ' · ')}</p>
<h1 class="verdict ${verdict.isUnenforced ? 'unenforced' : verdict.conclusion}">${capitalized(verdictWord(verdict))}</h1>
<p class="sentence"><b>${verdict.sentence}</b> ${extras.join(' ')}</p>
${
  missing === undefined
    ? NOTHING
    : html`<p class="cut">${missing}</p>
`
}${
  images === undefined
    ? NOTHING
    : html`<p class="images">${images}</p>
`
}${change === undefined ? NOTHING : fixedList(change)}${countsOf(bySeverity)}
${cover === undefined ? NOTHING : coverList(cover, { ran: report.rules.length, all: allRules?.length }, version)}<p class="more">${linksTo(chapters, numbers)}</p>
</header>
`;
}

function linksTo(chapters: HeadOptions['chapters'], { suppressed, gaps }: Tally): readonly Markup[] {
  return [
    linkTo('not-checked', gaps.length === 0 ? 'about this scan' : 'what was not looked at', chapters.notes),
    linkTo('suppressed', `${counted(suppressed, 'finding')} suppressed`, chapters.suppressed),
    linkTo('vulnerabilities', 'vulnerabilities of images', chapters.vulnerabilities),
    linkTo('image', 'the contents of the image', chapters.image),
    linkTo('containers', 'what confines the containers', chapters.containers),
    linkTo('cis', 'CIS Docker Benchmark', chapters.cis),
    linkTo('signatures', 'verified signatures', chapters.signatures),
  ];
}

/** What a change mends. */
function fixedList({ fixed }: ChangeNumbers): Markup {
  const { named, more } = fixedToName(fixed);
  if (named.length === 0) return NOTHING;
  const items = named.map(({ ruleId, span }) => {
    const { line } = positionAt(span.file, span.start);
    return html`<li>${ruleId} <span class="place">${shortPath(span.file.path)}:${line}</span></li>`;
  });
  return html`<p>Fixed:</p><ul class="fixed">${items}${more > 0 ? html`<li>${more} more</li>` : NOTHING}</ul>
`;
}

function titleOf(name: string | undefined, separator: string): string {
  return name === undefined ? '' : separator + oneLine(cut(name, NAME_LENGTH));
}

function linkTo(anchor: string, text: string, chapter: Markup): Markup {
  return chapter === NOTHING ? NOTHING : html`<a href="#${anchor}">${text}</a> `;
}

function countsOf(bySeverity: Readonly<Record<Severity, number>>): Markup {
  const boxes = SEVERITIES.map((severity) => {
    const count = bySeverity[severity];
    return html`<li class="count ${count === 0 ? 'none' : severity}"><b>${count}</b> ${severity}</li>`;
  });
  return html`<ul class="counts" aria-label="Findings by severity">${boxes}</ul>`;
}

function documentOf(
  head: Markup,
  chapters: readonly Markup[],
  { verdict, style: own }: { readonly verdict: Verdict; readonly style: string },
  { version, name }: HtmlOptions,
): string {
  const style = { markup: STYLE.markup + own };
  const hash = sha256(style.markup);
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const title = `hullcheck: ${verdictWord(verdict)}${titleOf(name, ', ')}`;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the findings</a>
${head}<main id="main">
${chapters}</main>
<footer><p>Written by ${link(PROJECT_ADDRESS, `hullcheck ${version}`)}. The page needs no network; links lead to documentation.</p></footer>
</body>
</html>
`.markup;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
