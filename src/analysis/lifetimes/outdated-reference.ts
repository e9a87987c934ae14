import type { OutdatedReference } from '../../model/findings/finding.ts';
import type { Image } from '../../model/images/image.ts';
import { versionTagOf } from '../../model/images/version-tag.ts';
import { spanText } from '../../model/source.ts';

/**
 * The reference, if a bot updates it: bots differ in what they make of variables, and of tags that do not begin with a version, such as
 * `bookworm-20250520`.
 */
export function outdatedReference({ reference, use }: Image, isDigest = false): OutdatedReference | undefined {
  const { text, tag, digest } = reference.value;
  const isKnown = use === 'from' || use === 'copy-from' || use === 'container';
  if (!isKnown || spanText(reference.span) !== text) return undefined;
  if (typeof tag !== 'string' || versionTagOf(tag) === undefined) return undefined;
  const end = `:${tag}${typeof digest === 'string' ? `@${digest}` : ''}`;
  return text.endsWith(end) ? { name: text.slice(0, -end.length), isDigest, isBase: use === 'from' } : undefined;
}
