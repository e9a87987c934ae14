import type { OutdatedReference } from '../../../model/findings/finding.ts';
import type { Image } from '../../../model/images/image.ts';
import { spanText } from '../../../model/source.ts';

/** The reference, if a bot finds it: bots differ in what they make of variables, so it has to be in the file as it is. */
export function outdatedReference({ reference, use }: Image, isDigest = false): OutdatedReference | undefined {
  const { text, tag, digest } = reference.value;
  const isKnown = use === 'from' || use === 'copy-from' || use === 'container';
  if (!isKnown || spanText(reference.span) !== text || typeof tag !== 'string') return undefined;
  const end = `:${tag}${typeof digest === 'string' ? `@${digest}` : ''}`;
  return text.endsWith(end) ? { name: text.slice(0, -end.length), isDigest, isBase: use === 'from' } : undefined;
}
