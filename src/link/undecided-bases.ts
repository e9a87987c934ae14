import { isReachable, type Stage } from '../model/dockerfile.ts';
import { type Image, parseImageReference } from '../model/images/image.ts';
import { withoutPlatformArguments } from '../model/platform-arguments.ts';
import { spanText } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';

/** Images of stages whose base only the caller of the build knows. Rules do not see them, but their compliance cannot be confirmed either. */
export function undecidedBases(subjects: readonly Subject[]): readonly Image[] {
  return subjects.flatMap((subject) => (subject.kind === 'stage' ? (baseOf(subject) ?? []) : []));
}

function baseOf(stage: Stage): Image | undefined {
  const { base, label, title } = stage;
  if (base.kind !== 'unknown' || base.pieces === undefined || !isReachable(stage)) return undefined;
  if (isLikelyStage(base.pieces) && isByPlatform(spanText(base.span))) return undefined;
  const reference = { value: parseImageReference(base.pieces), span: base.span };
  return { kind: 'image', use: 'from', usedBy: label, title, reference, facts: {} };
}

/** Whether the name contains text as well as variables, as names of stages do. */
function isLikelyStage(pieces: string): boolean {
  return pieces.replaceAll(UNKNOWN_PIECE, '') !== '';
}

/** Whether its variables are those that only builders set, so that `base-$TARGETARCH` is one of the stages. */
function isByPlatform(text: string): boolean {
  return !withoutPlatformArguments(text).includes('$');
}
