import { CHECKSUM, type Problem } from '../../../model/findings/finding.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import type { ImageReference } from '../../../model/images/image.ts';
import type { Located } from '../../../model/located.ts';
import { spanText } from '../../../model/source.ts';

/** Replaces the tag in the file; next to a digest it also needs the digest of the new tag, which takes a look-up. */
export function useTag({ value, span }: Located<ImageReference>, tag: string): Pick<Problem, 'fix' | 'download'> {
  const { tag: old, digest } = value;
  if (typeof old !== 'string' || typeof digest === 'symbol') return {};
  const end = digest === undefined ? old : `${old}@${digest}`;
  if (!spanText(span).endsWith(`:${end}`)) return {};
  const text = digest === undefined ? tag : `${tag}@${CHECKSUM}`;
  const edits = [{ span: { ...span, start: span.end - end.length }, text }];
  const fix: Fix = { title: `Use ${tag}`, safety: 'review', edits };
  if (digest === undefined) return { fix };
  return { download: { address: value.text.slice(0, -end.length) + tag, isImage: true, fix } };
}
