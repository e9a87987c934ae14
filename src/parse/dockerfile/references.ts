import type { Stage } from '../../model/dockerfile.ts';
import type { OptionalPlatforms } from '../../model/images/asked-platforms.ts';
import { type Image, type ImageUse, parseImageReference } from '../../model/images/image.ts';
import type { Text } from '../../model/located.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { plainName } from '../plain-name.ts';
import { piecesOf } from './expand.ts';
import type { StageContext } from './stage-context.ts';
import type { StageTable } from './stage-table.ts';

/** The referent of a name after FROM, or in `from=`; stages by their number. */
export type Referent =
  | { readonly kind: 'scratch' }
  | { readonly kind: 'given'; readonly pieces: string }
  | { readonly kind: 'stage'; readonly index: number; readonly alternatives: readonly number[] }
  | { readonly kind: 'image'; readonly pieces: string }
  /** The names of `candidates` fit the known parts; if `isLikely`, one of them is meant. */
  | { readonly kind: 'unknown'; readonly candidates: readonly number[]; readonly isLikely: boolean };

type Known = Pick<StageContext, 'stages' | 'givenNames' | 'replaced'>;

/** `loose` is the text without the defaults of build arguments: other builds may ask for it. */
export function resolveName(text: Text, loose: string, { stages, givenNames, replaced }: Known): Referent {
  const pieces = piecesOf(text);
  if (pieces.includes(UNKNOWN_PIECE)) return resolvePieces(pieces, stages);
  if (replaced.size > 0 && replaced.has(pieces.toLowerCase())) return { kind: 'given', pieces: pieces.toLowerCase() };
  const index = stages.byName(pieces);
  if (index !== undefined) {
    const alternatives = loose === pieces ? [] : stages.matching(loose).filter((other) => other !== index);
    return { kind: 'stage', index, alternatives };
  }
  if (pieces === '') return { kind: 'unknown', candidates: [], isLikely: false };
  if (pieces === 'scratch') return { kind: 'scratch' };
  const isGiven = givenNames.size > 0 && givenNames.has(plainName(pieces));
  return { kind: isGiven ? 'given' : 'image', pieces };
}

function resolvePieces(pieces: string, stages: StageTable): Referent {
  const candidates = stages.matching(pieces);
  const hasText = pieces.replaceAll(UNKNOWN_PIECE, '') !== '';
  if (!hasText) return { kind: 'unknown', candidates, isLikely: false };
  if (candidates.length > 0) return { kind: 'unknown', candidates, isLikely: true };
  return { kind: 'image', pieces };
}

/** Like {@link resolveName} for `--from=` and `from=`, where a number is the index of a stage (in mounts, not for every builder). */
export function resolveFrom(text: Text, loose: string, known: Known): Referent {
  const pieces = piecesOf(text);
  if (!/^[+-]?\d{1,9}$/.test(pieces)) return resolveName(text, loose, known);
  const { stages } = known;
  const index = stages.byName(pieces) ?? stages.byIndex(Number(pieces));
  return index === undefined
    ? { kind: 'unknown', candidates: [], isLikely: false }
    : { kind: 'stage', index, alternatives: [] };
}

/** The stage that names an image. */
interface ImageUser extends Pick<Stage, 'label' | 'title'> {
  readonly platforms: OptionalPlatforms;
}

export function imageOf(pieces: string, { span }: Pick<Text, 'span'>, use: ImageUse, user: ImageUser): Image {
  const { label, title, platforms } = user;
  return {
    kind: 'image',
    use,
    usedBy: label,
    title,
    ...(platforms && { platforms }),
    reference: { value: parseImageReference(pieces), span },
    facts: {},
  };
}

/** Notes an image that the same file builds, and that an engine without it pulls. */
export function noteIfPulled(referent: Referent, text: Text, use: ImageUse, context: StageContext): void {
  if (referent.kind !== 'given' || !context.pulledNames.has(plainName(referent.pieces))) return;
  const image = imageOf(referent.pieces, text, use, context);
  context.images.push({ ...image, isBuiltHere: true, isPulledIfMissing: true, isAlsoBuilt: true });
}
