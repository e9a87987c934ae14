import type { ContainerPosture } from '../../analysis/posture/describe.ts';
import { groupBy } from '../../support/group-by.ts';
import { paired } from '../../support/paired.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import { rulePageAddress } from '../links.ts';
import { linesOf } from '../posture/posture-lines.ts';
import { identityOf, openedOf, wordsOf } from '../posture/posture-words.ts';
import { counted } from '../tally.ts';
import { html, link, type Markup, NOTHING, sentence, shortPath } from './markup.ts';
import { linkedPlace, type Page } from './page.ts';
import { whileRoom } from './room.ts';
import { pictureOf, shapesOf } from './walls.ts';

interface Options {
  readonly page: Page;
  readonly maxBytes: number;
}

const NAME_LENGTH = 100;
const TEXT_LENGTH = 500;
/** At most this many per container: one can have thousands of mounts. */
const DETAILS = 100;
/** Room for the shapes and the markup around the containers. */
const RESERVE = 24 * 1024;
/** Room for the markup around a file, and for its path. */
const FILE_RESERVE = 1500;

/** A picture of the walls of each container, by file, with what is open in words and all details folded away. */
export function containersChapter(postures: readonly ContainerPosture[], { page, maxBytes }: Options): Markup {
  const anchors = anchorsOf(page);
  const paths = new Set(postures.map(({ path }) => path));
  const room = maxBytes - RESERVE - Math.min(paths.size * FILE_RESERVE, maxBytes / 4);
  const { written, left } = whileRoom(postures, (posture) => cardOf(posture, anchors, page), room);
  if (written.length === 0) return NOTHING;
  const shown = postures.slice(0, written.length);
  const cards = new Map(paired(shown, written));
  const files = [...groupBy(shown, ({ path }) => path)].map(
    ([path, ofFile]) => html`<section>
<h3>${shortPath(path)}</h3>
<div class="cards">
${ofFile.map((posture) => cards.get(posture) ?? NOTHING)}</div>
</section>
`,
  );
  const cut =
    left === 0
      ? NOTHING
      : html`<p class="cut">${counted(left, 'more container')} had no room in this page.</p>
`;
  return html`<section id="containers">
<h2>What confines the containers</h2>
${LEGEND}${shapesOf(shown)}${files}${cut}</section>
`;
}

const LEGEND = html`<p class="legend">Each picture shows a container on its host, and the walls between them: the namespaces, the seccomp filter, AppArmor or SELinux (LSM), the
capabilities beyond the default ones, and a read-only root file system. A red hole with an arrow is a wall that a setting takes away; a red hole without one is a wall that is
not set. A yellow wall is shared with another container, and a dashed one is unknown.</p>
`;

function cardOf(posture: ContainerPosture, anchors: ReadonlyMap<string, string>, page: Page): Markup {
  const { path, line, name } = posture;
  return html`<article class="card">
<h4>${sentence(name, NAME_LENGTH)} <small>${linkedPlace(`line ${line}`, path, line, page)}</small></h4>
<p class="origin">${sentence(identityOf(posture), NAME_LENGTH)}</p>
${pictureOf(posture)}<dl class="words">${wordsOf(posture).map(({ topic, text }) => wordsRow(topic, text, { posture, anchors, page }))}</dl>
<details><summary>All settings of ${sentence(name, NAME_LENGTH)}</summary>${detailsOf(posture, page)}</details>
</article>
`;
}

interface RowOptions {
  readonly posture: ContainerPosture;
  readonly anchors: ReadonlyMap<string, string>;
  readonly page: Page;
}

function wordsRow(topic: string, text: string, { posture, anchors, page }: RowOptions): Markup {
  const value =
    topic === 'ways out'
      ? waysOut(posture, anchors)
      : topic === 'opened'
        ? openedWalls(posture, page)
        : html`${sentence(text, TEXT_LENGTH)}`;
  return html`<dt>${topic}</dt><dd>${value}</dd>
`;
}

/** The walls that settings open, with the settings. */
function openedWalls(posture: ContainerPosture, page: Page): Markup {
  const items = openedOf(posture).map(({ text, at }) => {
    if (at === undefined) return html`<li>${sentence(text, TEXT_LENGTH)}</li>`;
    const name = at.path === posture.path ? `line ${at.line}` : `${shortPath(at.path)}:${at.line}`;
    return html`<li>${sentence(text, TEXT_LENGTH)} ${linkedPlace(name, at.path, at.line, page)}</li>`;
  });
  return html`<ul class="ways">${items}</ul>`;
}

function waysOut({ escapePaths, path, name }: ContainerPosture, anchors: ReadonlyMap<string, string>): Markup {
  const items = escapePaths.map((id) => {
    const text = id.replace(/^escape-path-/, '');
    const anchor = anchors.get(keyOf(id, path, name));
    return html`<li>${anchor === undefined ? link(rulePageAddress(id), text) : html`<a href="#${anchor}">${text}</a>`}</li>`;
  });
  return html`<ul class="ways">${items}</ul>`;
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
