import { SEVERITIES, type Severity } from '../../model/findings/finding.ts';
import type { Rule } from '../../rules/define-rule.ts';
import { groupBy } from '../../support/group-by.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import { counted, severityList, worstFirst } from '../tally.ts';
import { findingArticle } from './finding.ts';
import { bytesOf, html, type Markup, NOTHING, shortPath } from './markup.ts';
import type { Page } from './page.ts';

interface Options {
  readonly page: Page;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly maxBytes: number;
}

interface FileChapter {
  readonly path: string;
  readonly anchor: string;
  /** The findings that there is room for, worst first. */
  readonly findings: readonly TriagedFinding[];
}

/** Room for the heading of a file and its row in the table. */
const FILE_BYTES = 1500;

/** The worst findings that there is room for, each as it is written. */
export function findingArticles(
  open: readonly TriagedFinding[],
  { page, rules, maxBytes }: Options,
): ReadonlyMap<TriagedFinding, Markup> {
  const articles = new Map<TriagedFinding, Markup>();
  const paths = new Set<string>();
  let left = maxBytes;
  for (const finding of worstFirst(open)) {
    const article = findingArticle(finding, rules.get(finding.ruleId), page);
    const { path } = finding.span.file;
    left -= bytesOf(article) + (paths.has(path) ? 0 : FILE_BYTES);
    if (left < 0) break;
    paths.add(path);
    articles.set(finding, article);
  }
  return articles;
}

/** The findings by file: files with the worst findings first, and within a file the worst findings first. */
export function findingsChapter(
  open: readonly TriagedFinding[],
  articles: ReadonlyMap<TriagedFinding, Markup>,
): Markup {
  if (open.length === 0) return NOTHING;
  const files = chaptersOf(open.filter((finding) => articles.has(finding)));
  const left = open.length - articles.size;
  return html`<section id="findings">
<h2>Findings</h2>
${files.length > 1 ? tableOf(files) : NOTHING}${files.map((file) => fileSection(file, articles))}${restOf(left)}</section>
`;
}

function chaptersOf(findings: readonly TriagedFinding[]): readonly FileChapter[] {
  return [...groupBy(findings, ({ span }) => span.file.path)]
    .map(([path, ofFile], index) => ({ path, anchor: `file-${index + 1}`, findings: worstFirst(ofFile) }))
    .sort(worseFirst);
}

/** By the number of critical findings, then of high ones, and so on. */
function worseFirst(one: FileChapter, other: FileChapter): number {
  const [counts, others] = [countsOf(one), countsOf(other)];
  const decides = SEVERITIES.find((severity) => counts[severity] !== others[severity]);
  return decides === undefined ? 0 : others[decides] - counts[decides];
}

function countsOf({ findings }: FileChapter): Record<Severity, number> {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, note: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function tableOf(files: readonly FileChapter[]): Markup {
  const heads = SEVERITIES.map((severity) => html`<th scope="col">${severity}</th>`);
  return html`<section class="wide" aria-label="Files" tabindex="0"><table class="files">
<thead><tr><th scope="col">File</th>${heads}</tr></thead>
<tbody>${files.map(fileRow)}</tbody>
</table></section>
`;
}

function fileRow(file: FileChapter): Markup {
  const counts = countsOf(file);
  const cells = SEVERITIES.map((severity) => {
    const count = counts[severity];
    return html`<td class="${count === 0 ? 'none' : severity}">${count}</td>`;
  });
  return html`<tr class="${filterClass(counts)}"><th scope="row"><a href="#${file.anchor}">${shortPath(file.path)}</a></th>${cells}</tr>
`;
}

function fileSection(file: FileChapter, articles: ReadonlyMap<TriagedFinding, Markup>): Markup {
  const counts = countsOf(file);
  return html`<section id="${file.anchor}" class="file ${filterClass(counts)}">
<h3>${shortPath(file.path)} <small>${severityList(counts)}</small></h3>
${file.findings.map((finding) => articles.get(finding) as Markup)}</section>
`;
}

/** The file is shown while one of the severities it has is shown. */
function filterClass(counts: Readonly<Record<Severity, number>>): string {
  const present = SEVERITIES.filter((severity) => counts[severity] > 0);
  return ['filtered', ...present.map((severity) => `has-${severity}`)].join(' ');
}

function restOf(left: number): Markup {
  if (left === 0) return NOTHING;
  return html`<p class="cut">${counted(left, 'more finding')}, the mildest ones, had no room in this page. The JSON report has all of them.</p>
`;
}
