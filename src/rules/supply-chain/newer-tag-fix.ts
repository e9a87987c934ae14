import type { Fix } from '../../model/fix.ts';
import type { ImageReference } from '../../model/image.ts';
import type { Located } from '../../model/located.ts';
import { spanText } from '../../model/source.ts';

/** Only where the tag is written there, and no digest beside it that would have to change, too. */
export function useTag({ value, span }: Located<ImageReference>, tag: string): Fix | undefined {
  const { tag: old, digest } = value;
  if (typeof old !== 'string' || digest !== undefined || !spanText(span).endsWith(`:${old}`)) return undefined;
  const edits = [{ span: { ...span, start: span.end - old.length }, text: tag }];
  return { title: `Use ${tag}`, safety: 'review', edits };
}
