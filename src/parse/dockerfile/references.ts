import type { Stage } from '../../model/dockerfile.ts';
import { type Image, type ImageUse, parseImageReference, UNKNOWN_PIECE } from '../../model/image.ts';
import type { Text } from '../../model/located.ts';
import { piecesOf } from './expand.ts';
import type { StageTable } from './stage-table.ts';

/** What a name after FROM, or in `from=`, refers to. */
export type Referent =
  | { readonly kind: 'scratch' }
  | { readonly kind: 'stage'; readonly stage: Stage; readonly alternatives: readonly Stage[] }
  | { readonly kind: 'image'; readonly pieces: string }
  /** `candidates` have a name that fits what is known; one of them is meant when `isLikely`. */
  | { readonly kind: 'unknown'; readonly candidates: readonly Stage[]; readonly isLikely: boolean };

/** `loose` is the text without the defaults of build arguments: what other builds may ask for. */
export function resolveName(text: Text, loose: string, stages: StageTable): Referent {
  const pieces = piecesOf(text);
  if (pieces.includes(UNKNOWN_PIECE)) return resolvePieces(pieces, stages);
  const stage = stages.byName(pieces);
  if (stage !== undefined) {
    const alternatives = loose === pieces ? [] : stages.matching(loose).filter((other) => other !== stage);
    return { kind: 'stage', stage, alternatives };
  }
  if (pieces === '') return { kind: 'unknown', candidates: [], isLikely: false };
  return pieces === 'scratch' ? { kind: 'scratch' } : { kind: 'image', pieces };
}

function resolvePieces(pieces: string, stages: StageTable): Referent {
  const candidates = stages.matching(pieces);
  const hasText = pieces.replaceAll(UNKNOWN_PIECE, '') !== '';
  if (!hasText) return { kind: 'unknown', candidates, isLikely: false };
  if (candidates.length > 0) return { kind: 'unknown', candidates, isLikely: true };
  return { kind: 'image', pieces };
}

/** As {@link resolveName} for `--from=` and `from=`, where a number is the index of a stage. */
export function resolveFrom(text: Text, loose: string, stages: StageTable): Referent {
  const pieces = piecesOf(text);
  if (!/^\d{1,6}$/.test(pieces)) return resolveName(text, loose, stages);
  const stage = stages.byName(pieces) ?? stages.byIndex(Number(pieces));
  return stage === undefined
    ? { kind: 'unknown', candidates: [], isLikely: false }
    : { kind: 'stage', stage, alternatives: [] };
}

export function imageOf(pieces: string, { span }: Pick<Text, 'span'>, use: ImageUse, usedBy: string): Image {
  return { kind: 'image', use, usedBy, reference: { value: parseImageReference(pieces), span }, facts: {} };
}
