import { DYNAMIC, type Text } from '../../../model/located.ts';
import { spanText } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';

/**
 * The image that lists the packages of a result: `generator=acme/scanner` of `sbom`, `type=sbom,generator=acme/scanner` of `attest`.
 * Undefined where none is named, and for a value that only run time knows as a whole.
 * https://docs.docker.com/build/metadata/attestations/sbom/#sbom-generator
 */
export function generatorIn(option: 'sbom' | 'attest', written: Text | undefined): Text | undefined {
  const text = written === undefined || written.value !== DYNAMIC ? written?.value : written.pieces;
  if (written === undefined || typeof text !== 'string') return undefined;
  const fields = text.split(',').map((field) => field.trim().replace(/^"|"$/g, ''));
  if (option === 'attest' && !fields.includes('type=sbom')) return undefined;
  const name = fields.find((field) => field.startsWith(KEY))?.slice(KEY.length);
  return name === undefined || name === '' ? undefined : placed(name, written);
}

const KEY = 'generator=';

/** With the place of the name alone, unless variables hide it. */
function placed(name: string, { span }: Text): Text {
  const isKnown = !name.includes(UNKNOWN_PIECE);
  const at = isKnown ? spanText(span).indexOf(name) : -1;
  const value = isKnown ? name : DYNAMIC;
  const place = at === -1 ? span : { ...span, start: span.start + at, end: span.start + at + name.length };
  return { value, span: place, ...(!isKnown && { pieces: name }) };
}
