import { SEVERITIES, type Severity } from '../../model/findings/finding.ts';
import type { Rule } from '../../rules/define-rule.ts';
import { groupBy } from '../../support/group-by.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import { counted, severityCounts, severityList, worstFirst } from '../tally.ts';
import { findingArticle } from './finding.ts';
import { bytesOf, html, type Markup, NOTHING, shortPath } from './markup.ts';
import type { Page } from './page.ts';
import { whileRoom } from './room.ts';

interface Options {
  readonly page: Page;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly maxBytes: number;
}

type Articles = ReadonlyMap<TriagedFinding, Markup>;

interface FileChapter {
  readonly path: string;
  readonly anchor: string;
  /** All findings, worst first. */
  readonly findings: readonly TriagedFinding[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Those that there is room for. */
  readonly shown: readonly TriagedFinding[];
}

/** The share of the room for the table of files. */
const TABLE_SHARE = 1 / 5;

/**
 * The worst findings that there is room for, each as it is written. When half of the room is used and the rest would not fit, the others are
 * written without the lines around them.
 */
export function findingArticles(open: readonly TriagedFinding[], { page, rules, maxBytes }: Options): Articles {
  const articles = new Map<TriagedFinding, Markup>();
  const files = chaptersOf(open, new Map(open.map((finding) => [finding, NOTHING])));
  const headings = new Map(files.map((file) => [file.path, bytesOf(fileSection(file, NO_ARTICLES, page))]));
  const room = maxBytes - bytesOf(page.filters.bar) - tableRoom(files, page, maxBytes);
  let used = 0;
  let isBrief = false;
  for (const finding of worstFirst(open)) {
    isBrief ||= used > room / 2 && (used / articles.size) * open.length > room;
    const article = findingArticle(finding, rules.get(finding.ruleId), page, isBrief);
    const { path } = finding.span.file;
    used += bytesOf(article) + (headings.get(path) ?? 0);
    if (used > room) break;
    headings.delete(path);
    articles.set(finding, article);
  }
  return articles;
}

const NO_ARTICLES: Articles = new Map();

/** The bytes that the table of files needs if all of them are linked, and may have. */
function tableRoom(files: readonly FileChapter[], page: Page, maxBytes: number): number {
  const rows = files.map((file) => bytesOf(fileRow(file, page)));
  const all = rows.reduce((sum, bytes) => sum + bytes, 0);
  return Math.min(maxBytes * TABLE_SHARE, all);
}

interface ChapterOptions {
  readonly page: Page;
  readonly articles: Articles;
  readonly maxBytes: number;
}

/** The findings by file: files with the worst findings first, and within a file the worst findings first. */
export function findingsChapter(open: readonly TriagedFinding[], { page, articles, maxBytes }: ChapterOptions): Markup {
  if (open.length === 0) return NOTHING;
  const files = chaptersOf(open, articles);
  return html`<section id="findings">
<h2>Findings</h2>
${page.filters.bar}<div class="filtered">
${files.length > 1 ? tableOf(files, page, maxBytes * TABLE_SHARE) : NOTHING}${files
  .filter(({ shown }) => shown.length > 0)
  .map((file) => fileSection(file, articles, page))}${restOf(open, articles)}${SHOWN}</div>
</section>
`;
}

/** The numbers of findings that the filters leave: the style sheet counts them. */
const SHOWN: Markup = html`<p class="shown">Shown here: ${SEVERITIES.map((severity) => html`<span class="of-${severity}">${severity}</span> `)}<a href="#filters">filter</a></p>
`;

function chaptersOf(open: readonly TriagedFinding[], articles: Articles): readonly FileChapter[] {
  return [...groupBy(open, ({ span }) => span.file.path)]
    .map(([path, ofFile], index) => {
      const findings = worstFirst(ofFile);
      const shown = findings.filter((finding) => articles.has(finding));
      return { path, anchor: `file-${index + 1}`, findings, counts: severityCounts(findings), shown };
    })
    .sort(worseFirst);
}

/** By the number of critical findings, then of high ones, and so on. */
function worseFirst({ counts }: FileChapter, { counts: others }: FileChapter): number {
  const decides = SEVERITIES.find((severity) => counts[severity] !== others[severity]);
  return decides === undefined ? 0 : others[decides] - counts[decides];
}

/** Every file with its number of findings, whether or not the page shows them. */
function tableOf(files: readonly FileChapter[], page: Page, maxBytes: number): Markup {
  const heads = SEVERITIES.map((severity) => html`<th scope="col" class="col-${severity}">${severity}</th>`);
  const { written, left } = whileRoom(files, (file) => fileRow(file, page), maxBytes);
  const cut =
    left === 0
      ? NOTHING
      : html`<p class="cut">${counted(left, 'more file')} had no room in this table.</p>
`;
  return html`<section class="wide" aria-label="Files" tabindex="0"><table class="files">
<thead><tr><th scope="col">File</th>${heads}</tr></thead>
<tbody>${written}</tbody>
</table></section>
${cut}`;
}

function fileRow(file: FileChapter, page: Page): Markup {
  const { counts, path, anchor, shown } = file;
  const cells = SEVERITIES.map((severity) => {
    const count = counts[severity];
    return html`<td class="col-${severity} ${count === 0 ? 'none' : severity}" data-title="${severity}">${count}</td>`;
  });
  const name = shown.length === 0 ? html`${shortPath(path)}` : html`<a href="#${anchor}">${shortPath(path)}</a>`;
  return html`<tr class="${filterClass(file, page)}"><th scope="row">${name}</th>${cells}</tr>
`;
}

function fileSection(file: FileChapter, articles: Articles, page: Page): Markup {
  const { counts, path, anchor, findings, shown } = file;
  const missing = findings.length - shown.length;
  const list = `${severityList(counts)}${missing === 0 ? '' : `; ${missing} of them not on this page`}`;
  return html`<section id="${anchor}" class="file ${filterClass(file, page)}">
<h3>${shortPath(path)} <small class="total">${list}</small></h3>
${shown.map((finding) => articles.get(finding) ?? NOTHING)}</section>
`;
}

/** The file is shown while one of the severities it has is shown, and if it has the rule or container that is asked for. */
function filterClass({ counts, findings }: FileChapter, { filters }: Page): string {
  const present = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => `has-${severity}`);
  return ['of', ...new Set([...present, ...findings.flatMap((finding) => filters.classesOf(finding))])].join(' ');
}

function restOf(open: readonly TriagedFinding[], articles: Articles): Markup {
  const text = missingText(open, articles);
  return text === undefined
    ? NOTHING
    : html`<p class="cut">${text}</p>
`;
}

/** The findings that did not fit, by severity; undefined if all did. */
export function missingText(open: readonly TriagedFinding[], articles: Articles): string | undefined {
  const missing = open.filter((finding) => !articles.has(finding));
  if (missing.length === 0) return undefined;
  return `This page has the worst ${articles.size} of ${open.length} findings. Not on it: ${severityList(severityCounts(missing))}. All numbers count them, and the JSON report has them.`;
}
