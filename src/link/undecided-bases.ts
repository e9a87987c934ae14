import { isReachable, type Stage } from '../model/dockerfile.ts';
import { type Image, parseImageReference, UNKNOWN_PIECE } from '../model/image.ts';
import { spanText } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';

/** Besides the variable nothing is written, so that it may stand for any image as well as for the name of a stage. */
const VARIABLE = /^["']?\$\{?\w+\}?["']?$/;

/** The images of stages whose base only the caller of the build knows. No rule sees them, but nobody can say that they are as agreed. */
export function undecidedBases(subjects: readonly Subject[]): readonly Image[] {
  return subjects.flatMap((subject) => (subject.kind === 'stage' ? (baseOf(subject) ?? []) : []));
}

function baseOf(stage: Stage): Image | undefined {
  const { base, label, title } = stage;
  if (base.kind !== 'unknown' || !isReachable(stage) || !VARIABLE.test(spanText(base.span))) return undefined;
  const reference = { value: parseImageReference(UNKNOWN_PIECE), span: base.span };
  return { kind: 'image', use: 'from', usedBy: label, title, reference, facts: {} };
}
