import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { lowerCase } from './text/letter-case.ts';

/** The numbers of the stages that can be referred to. */
export interface StageTable {
  /** Called in the order of the file. */
  add(name: string | undefined): void;
  /** Names ignore case; of two equal names the later one counts. */
  byName(name: string): number | undefined;
  byIndex(index: number): number | undefined;
  /** Stages whose name fits a text with unknown pieces, such as `base-${TARGETARCH}`. */
  matching(pieces: string): readonly number[];
}

export function createStageTable(): StageTable {
  let count = 0;
  const names = new Map<string, number>();
  const matches = new Map<string, readonly number[]>();
  return {
    add: (name) => {
      matches.clear();
      if (name !== undefined) names.set(lowerCase(name), count);
      count += 1;
    },
    byName: (name) => names.get(lowerCase(name)),
    byIndex: (index) => (index >= 0 && index < count ? index : undefined),
    matching: (pieces) => {
      const earlier = matches.get(pieces);
      if (earlier !== undefined) return earlier;
      const known = pieces.toLowerCase().split(UNKNOWN_PIECE);
      const matching = [...names].filter(([name]) => fits(name, known)).map(([, index]) => index);
      matches.set(pieces, matching);
      return matching;
    },
  };
}

/** Whether the known parts occur in the name in this order, the first at its start and the last at its end. */
function fits(name: string, known: readonly string[]): boolean {
  const first = known[0] ?? '';
  const last = known.at(-1) ?? '';
  if (known.length === 1) return name === first;
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  let at = first.length;
  const end = name.length - last.length;
  for (const middle of known.slice(1, -1)) {
    const found = name.indexOf(middle, at);
    if (found === -1) return false;
    at = found + middle.length;
  }
  return at <= end;
}
