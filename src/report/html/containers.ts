import type { ContainerPosture } from '../../analysis/posture/describe.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import { rulePageAddress } from '../links.ts';
import { cellsOf, LEGEND, NAMESPACE_COLUMNS } from '../posture-cells.ts';
import { linesOf } from '../posture-lines.ts';
import { counted } from '../tally.ts';
import { bytesOf, html, link, type Markup, NOTHING, sentence, shortPath } from './markup.ts';
import { linkedPlace, type Page } from './page.ts';

interface Options {
  readonly page: Page;
  readonly maxBytes: number;
}

const COLUMNS = NAMESPACE_COLUMNS.length + 6;
const NAME_LENGTH = 100;
const TEXT_LENGTH = 500;
/** At most this many per row: a container can have thousands of mounts. */
const DETAILS = 100;
/** Room for the markup around the rows. */
const RESERVE = 3000;

/** The isolation matrix by file, with all details of each container folded away. */
export function containersChapter(postures: readonly ContainerPosture[], { page, maxBytes }: Options): Markup {
  const anchors = anchorsOf(page);
  const rows: Markup[] = [];
  let path: string | undefined;
  let left = maxBytes - RESERVE;
  for (const posture of postures) {
    const head = posture.path === path ? NOTHING : pathRow(posture.path);
    const row = html`${head}${rowOf(posture, anchors, page)}`;
    path = posture.path;
    left -= bytesOf(row);
    if (left < 0) break;
    rows.push(row);
  }
  return rows.length === 0 ? NOTHING : chapter(rows, postures.length - rows.length);
}

function pathRow(path: string): Markup {
  return html`<tr class="path"><th scope="colgroup" colspan="${COLUMNS}">${shortPath(path)}</th></tr>
`;
}

function chapter(rows: readonly Markup[], missing: number): Markup {
  const namespaces = NAMESPACE_COLUMNS.map(
    ([name, title]) => html`<th scope="col" title="${name} namespace">${title}</th>`,
  );
  const others = ['User', 'Caps', 'Harden', 'Limits', 'Ways out'].map((title) => html`<th scope="col">${title}</th>`);
  const cut =
    missing === 0
      ? NOTHING
      : html`<p class="cut">${counted(missing, 'more container')} had no room in this table.</p>
`;
  return html`<section id="containers">
<h2>What confines the containers</h2>
<section class="wide" aria-label="What confines the containers" tabindex="0"><table class="matrix">
<thead><tr><th scope="col">Container</th>${namespaces}${others}</tr></thead>
<tbody>${rows}</tbody>
</table></section>
${cut}<ul class="legend">${LEGEND.map((text) => html`<li>${text}</li>`)}</ul>
</section>
`;
}

function rowOf(posture: ContainerPosture, anchors: ReadonlyMap<string, string>, page: Page): Markup {
  const { path, line, name, escapePaths } = posture;
  const cells = cellsOf(posture);
  const namespaces = cells.namespaces.map((cell) => html`<td class="${cellClass(cell)}">${cell}</td>`);
  const others = [cells.user, cells.capabilities, cells.hardening, cells.limits].map(
    (cell) => html`<td>${sentence(cell, NAME_LENGTH)}</td>`,
  );
  const ways = escapePaths.map((id, index) => {
    const anchor = anchors.get(keyOf(id, path, name));
    const text = cells.paths[index] ?? id;
    return html`<li>${anchor === undefined ? link(rulePageAddress(id), text) : html`<a href="#${anchor}">${text}</a>`}</li>`;
  });
  return html`<tr><th scope="row">${sentence(name, NAME_LENGTH)} ${linkedPlace(`line ${line}`, path, line, page)}</th>${namespaces}${others}<td>${ways.length === 0 ? NOTHING : html`<ul class="ways">${ways}</ul>`}</td></tr>
<tr class="details"><td colspan="${COLUMNS}"><details><summary>All settings of ${sentence(name, NAME_LENGTH)}</summary>${detailsOf(posture, page)}</details></td></tr>
`;
}

function cellClass(cell: string): string {
  if (cell === '.') return 'own';
  return cell === 'H' || /^\d/.test(cell) ? 'shared' : 'unknown';
}

function detailsOf(posture: ContainerPosture, page: Page): Markup {
  const lines = linesOf(posture);
  const rows = lines.slice(0, DETAILS).map(({ topic, text, at }) => {
    const place =
      at === undefined ? NOTHING : linkedPlace(`${shortPath(at.path)}:${at.line}:${at.column}`, at.path, at.line, page);
    return html`<dt>${topic}</dt><dd>${sentence(text, TEXT_LENGTH)} ${place}</dd>
`;
  });
  const rest = lines.length - rows.length;
  return html`<dl>${rows}</dl>${rest > 0 ? html`<p class="cut">${counted(rest, 'more setting')} had no room.</p>` : NOTHING}`;
}

/** The anchor on this page of each escape path, whether its finding is shown by itself or folded into another. */
function anchorsOf({ anchors }: Page): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const [finding, anchor] of anchors) {
    for (const told of [finding, ...(finding.folded ?? [])]) places.set(findingKey(told), anchor);
  }
  return places;
}

function findingKey({ ruleId, span, subject }: TriagedFinding): string {
  return keyOf(ruleId, span.file.path, subject);
}

function keyOf(ruleId: string, path: string, container: string): string {
  return JSON.stringify([ruleId, path, container]);
}
