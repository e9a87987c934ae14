import type { Signer, VerifiedImage } from '../../model/images/signature-state.ts';
import { counted } from '../tally.ts';
import { html, type Markup, NOTHING, sentence } from './markup.ts';
import { type Page, placeOf } from './page.ts';
import { whileRoom } from './room.ts';

interface Options {
  readonly page: Page;
  readonly maxBytes: number;
}

/** Room for the markup around the rows. */
const RESERVE = 1000;
const TEXT_LENGTH = 300;

/** The images that are signed as the policy demands, and by whom. The others are findings. */
export function signaturesChapter(verified: readonly VerifiedImage[], { page, maxBytes }: Options): Markup {
  if (verified.length === 0) return NOTHING;
  const { written, left } = whileRoom(verified, (image) => imageRow(image, page), maxBytes - RESERVE);
  const cut =
    left === 0
      ? NOTHING
      : html`<p class="cut">${counted(left, 'more image')} had no room in this page.</p>
`;
  return html`<section id="signatures">
<h2>Verified signatures</h2>
<section class="wide" aria-label="Verified signatures" tabindex="0"><table>
<thead><tr><th scope="col">Image</th><th scope="col">Verified</th><th scope="col">By</th></tr></thead>
<tbody>${written}</tbody>
</table></section>
${cut}</section>
`;
}

function imageRow({ image, span, signature: { required, digest, signer } }: VerifiedImage, page: Page): Markup {
  return html`<tr><th scope="row">${sentence(image, TEXT_LENGTH)}<br>${placeOf(span, page)}</th><td>${required}<br><small>${digest}</small></td><td>${signerText(signer)}</td></tr>
`;
}

function signerText(signer: Signer): Markup {
  if (signer.kind === 'key') return html`the key in ${sentence(signer.path, TEXT_LENGTH)}`;
  if (signer.kind === 'authority')
    return html`${sentence(signer.subject, TEXT_LENGTH)}<br><small>according to the authority in ${sentence(signer.path, TEXT_LENGTH)}; not checked for revocation</small>`;
  return html`${sentence(signer.identity, TEXT_LENGTH)}<br><small>according to ${sentence(signer.issuer, TEXT_LENGTH)}</small>`;
}
