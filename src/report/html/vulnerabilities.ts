import {
  type ImageVulnerabilities,
  isFixable,
  type LookedUpImage,
  type Vulnerability,
  type VulnerablePackage,
} from '../../model/images/vulnerability.ts';
import { acceptedTexts, MOVE_LENGTH, moveSentence, ratingName } from '../images/vulnerability-rows.ts';
import { counted } from '../tally.ts';
import { html, link, type Markup, NOTHING, sentence } from './markup.ts';
import { type Page, placeOf } from './page.ts';
import { whileRoom } from './room.ts';

interface Options {
  readonly page: Page;
  readonly maxBytes: number;
}

/** Room for the markup around the rows of one image. */
const RESERVE = 4000;
const TEXT_LENGTH = 200;

/** The vulnerabilities of each image that there is room for; the JSON report has the rest. */
export function vulnerabilitiesChapter(images: readonly LookedUpImage[], { page, maxBytes }: Options): Markup {
  if (images.length === 0) return NOTHING;
  const each = Math.floor(maxBytes / images.length) - RESERVE;
  const chapters = images.map((image) =>
    image.vulnerabilities.found.length === 0
      ? cleanImage(image, page)
      : imageTable(image, { page, maxBytes: each, isOpen: images.length === 1 }),
  );
  return html`<section id="vulnerabilities">
<h2>Vulnerabilities of images</h2>
${chapters}</section>
`;
}

function cleanImage({ image, span, vulnerabilities, hidden = 0 }: LookedUpImage, page: Page): Markup {
  const { checkedPackages, source } = vulnerabilities;
  const known = hidden === 0 ? 'none known' : `${hidden} known, hidden by the options`;
  return html`<p>${sentence(image, TEXT_LENGTH)}: ${known} ${placeOf(span, page)} <small>${counted(checkedPackages, 'package')} looked up in ${sentence(source, TEXT_LENGTH)}.${acceptedSentences(vulnerabilities)}</small></p>
`;
}

function acceptedSentences(vulnerabilities: ImageVulnerabilities): readonly Markup[] {
  return acceptedTexts(vulnerabilities).map((text) => html` ${sentence(text, TEXT_LENGTH)}.`);
}

interface TableOptions extends Options {
  readonly isOpen: boolean;
}

function imageTable(looked: LookedUpImage, { page, maxBytes, isOpen }: TableOptions): Markup {
  const { image, span, vulnerabilities, hidden = 0 } = looked;
  const { found, checkedPackages, source } = vulnerabilities;
  const { written, left } = whileRoom(found, vulnerabilityRow, maxBytes);
  const move = moveSentence(looked);
  const moves = move === undefined ? NOTHING : html` ${sentence(move, MOVE_LENGTH)}`;
  const others = hidden === 0 ? '' : ` ${hidden} more ${hidden === 1 ? 'is' : 'are'} hidden by the options.`;
  const cut =
    left === 0
      ? NOTHING
      : html`<p class="cut">${left} more had no room in this page. The JSON report has all of them.</p>`;
  return html`<details${isOpen ? OPEN : NOTHING}><summary>${sentence(image, TEXT_LENGTH)}: ${found.length} known, ${found.filter(isFixable).length} with a fix</summary>
<p>${placeOf(span, page)} ${counted(checkedPackages, 'package')} looked up in ${sentence(source, TEXT_LENGTH)}.${others}${acceptedSentences(vulnerabilities)}${moves}</p>
<section class="wide" aria-label="Vulnerabilities" tabindex="0"><table>
<thead><tr><th scope="col">Vulnerability</th><th scope="col">Severity</th><th scope="col">Package</th><th scope="col">Fixed in</th></tr></thead>
<tbody>${written}</tbody>
</table></section>${cut}</details>
`;
}

const OPEN = html` open`;

/** The page of a vulnerability at OSV. Strangers write the ids. */
function addressOf(id: string): string {
  return `https://osv.dev/vulnerability/${encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd'))}`;
}

function vulnerabilityRow({ id, rating, exploitedSince, packages, summary }: Vulnerability): Markup {
  const exploited =
    exploitedSince === undefined
      ? NOTHING
      : html`<br><small class="exploited">known to be exploited since ${exploitedSince}</small>`;
  const about = summary === undefined ? NOTHING : html`<br><small>${sentence(summary, TEXT_LENGTH)}</small>`;
  const cells = packages.map(packageCells);
  const span = packages.length > 1 ? html` rowspan="${packages.length}"` : NOTHING;
  return html`<tr><th scope="row"${span}>${link(addressOf(id), sentence(id, TEXT_LENGTH))}${exploited}${about}</th><td${span}><span class="badge ${rating === 'unknown' ? 'note' : rating}">${ratingName(rating)}</span></td>${cells[0] ?? NOTHING}</tr>
${cells.slice(1).map(
  (one) => html`<tr>${one}</tr>
`,
)}`;
}

/** Each package has a row of its own, so that its fix stays beside it where a name takes several lines. */
function packageCells({ name, version, fixed, isFixedForSubscribers }: VulnerablePackage): Markup {
  const where = isFixedForSubscribers ? ' (Ubuntu Pro)' : '';
  const fix = fixed === undefined ? 'none' : `${fixed}${where}`;
  return html`<td>${sentence(`${name} ${version}`, TEXT_LENGTH)}</td><td>${sentence(fix, TEXT_LENGTH)}</td>`;
}
