import type { Image, ImageReference } from '../../model/images/image.ts';
import type { ImageTally } from '../../model/images/image-tally.ts';
import { targetKey, targetOf } from '../registry/target.ts';

/** What became of one image. */
export interface Outcome {
  readonly image: Image;
  readonly state: 'whole' | 'cached' | 'part' | 'none';
  readonly reasons: readonly string[];
}

/** Counts each image once, however many references name it. */
export function tallyOf(outcomes: readonly Outcome[]): ImageTally {
  const known = [...new Map(outcomes.map((one) => [imageKey(one.image.reference.value), one])).values()];
  const count = (...states: readonly Outcome['state'][]): number =>
    known.filter(({ state }) => states.includes(state)).length;
  return {
    named: known.length,
    lookedUp: count('whole', 'cached'),
    fromCache: count('cached'),
    inPart: count('part'),
    reasons: reasonsOf(known.flatMap(({ reasons }) => [...new Set(reasons)])),
    off: undefined,
  };
}

/** For references to images at registries that nothing looks up. `off` is a clause with the reason. */
export function unaskedTally(references: readonly ImageReference[], off: string): ImageTally {
  const named = new Set(references.map(imageKey)).size;
  return { named, lookedUp: 0, fromCache: 0, inPart: 0, reasons: [], off };
}

/** The same for every spelling of an image; images whose name nobody knows differ by it. */
function imageKey(reference: ImageReference): string {
  const target = targetOf(reference);
  return typeof target === 'string' ? reference.text : targetKey(target);
}

function reasonsOf(all: readonly string[]): ImageTally['reasons'] {
  const counts = new Map<string, number>();
  for (const reason of all) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((one, other) => other.count - one.count);
}
