import type { ImageContents, ImagePackage } from '../../model/images/image-contents.ts';
import { imageSummary, imageTotals } from '../images/image-summary.ts';
import { counted } from '../tally.ts';
import { html, type Markup, NOTHING, sentence } from './markup.ts';
import { whileRoom } from './room.ts';

interface Options {
  /** The name that the user gave. */
  readonly name: string;
  readonly maxBytes: number;
}

const TEXT_LENGTH = 200;
/** Room for the markup around the packages. */
const RESERVE = 16 * 1024;
const SETUID_FILES = 100;

/** A description of the image and a table of all its packages, with the layer that brought each. */
export function imageChapter(contents: ImageContents, { name, maxBytes }: Options): Markup {
  const numbers = new Map(contents.layers.map(({ digest }, index) => [digest, index + 1]));
  const row = (found: ImagePackage): Markup => packageRow(found, numbers);
  const { written, left } = whileRoom(contents.packages, row, maxBytes - RESERVE);
  const summary = imageSummary(contents, name).map(
    ([topic, text]) => html`<dt>${topic}</dt><dd>${text}</dd>
`,
  );
  return html`<section id="image">
<h2>The image</h2>
<dl>${summary}</dl>
<p>${imageTotals(contents)}.</p>
${setuidOf(contents, numbers)}${packagesOf(written, left)}</section>
`;
}

function setuidOf({ setuidFiles }: ImageContents, numbers: ReadonlyMap<string, number>): Markup {
  if (setuidFiles.length === 0) return NOTHING;
  const items = setuidFiles.slice(0, SETUID_FILES).map(({ path, mode, layer }) => {
    return html`<li><code>${mode.toString(8)} /${sentence(path, TEXT_LENGTH)}</code> layer ${numbers.get(layer) ?? '?'}</li>
`;
  });
  const rest = setuidFiles.length - items.length;
  return html`<details><summary>Files that run as their owner or group: ${setuidFiles.length}</summary><ul>${items}</ul>${rest > 0 ? html`<p class="cut">${counted(rest, 'more file')} had no room.</p>` : NOTHING}</details>
`;
}

function packagesOf(rows: readonly Markup[], left: number): Markup {
  if (rows.length === 0) return NOTHING;
  return html`<details><summary>All packages</summary><section class="wide" aria-label="Packages" tabindex="0"><table>
<thead><tr><th scope="col">Package</th><th scope="col">Type</th><th scope="col">Version</th><th scope="col">Source</th><th scope="col">Layer</th></tr></thead>
<tbody>${rows}</tbody>
</table></section>${left > 0 ? html`<p class="cut">${counted(left, 'more package')} had no room in this page. The JSON report has all of them.</p>` : NOTHING}</details>
`;
}

function packageRow(found: ImagePackage, numbers: ReadonlyMap<string, number>): Markup {
  const { name, type, version, sourceName, sourceVersion, layer } = found;
  const source = sourceName === name && sourceVersion === version ? '' : `${sourceName} ${sourceVersion}`;
  const cells = [type, version, source, layer === '' ? '' : String(numbers.get(layer) ?? '?')];
  return html`<tr><th scope="row">${sentence(name, TEXT_LENGTH)}</th>${cells.map((cell) => html`<td>${sentence(cell, TEXT_LENGTH)}</td>`)}</tr>
`;
}
