import { tagEdits } from '../../../analysis/lifetimes/written-tag.ts';
import { CHECKSUM, type Problem } from '../../../model/findings/finding.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import type { WrittenReference } from '../../../model/images/image.ts';

/** Replaces the tag in the file; next to a digest it also needs the digest of the new tag, which takes a look-up. */
export function useTag(
  reference: WrittenReference,
  tag: string,
  uses: readonly WrittenReference[] = [reference],
): Pick<Problem, 'fix' | 'download'> {
  const { value } = reference;
  const edits = tagEdits(reference, uses, tag, CHECKSUM);
  if (edits === undefined || typeof value.tag !== 'string') return {};
  const fix: Fix = { title: `Use ${tag}`, safety: 'review', edits };
  if (typeof value.digest !== 'string') return { fix };
  const end = `${value.tag}@${value.digest}`;
  return { download: { address: value.text.slice(0, -end.length) + tag, isImage: true, fix } };
}
