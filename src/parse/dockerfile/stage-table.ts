import type { Stage } from '../../model/dockerfile.ts';
import { UNKNOWN_PIECE } from '../../model/image.ts';

/** The stages that were declared so far: later ones cannot be referred to. */
export interface StageTable {
  add(stage: Stage): void;
  /** Names are the same in upper and lower case; of two equal ones the later counts. */
  byName(name: string): Stage | undefined;
  byIndex(index: number): Stage | undefined;
  /** Stages whose name fits a text with unknown pieces, such as `base-${TARGETARCH}`. */
  matching(pieces: string): readonly Stage[];
}

export function createStageTable(): StageTable {
  const stages: Stage[] = [];
  const names = new Map<string, Stage>();
  const matches = new Map<string, readonly Stage[]>();
  return {
    add: (stage) => {
      stages.push(stage);
      matches.clear();
      if (stage.name !== undefined) names.set(stage.name.value.toLowerCase(), stage);
    },
    byName: (name) => names.get(name.toLowerCase()),
    byIndex: (index) => stages[index],
    matching: (pieces) => {
      const earlier = matches.get(pieces);
      if (earlier !== undefined) return earlier;
      const known = pieces.toLowerCase().split(UNKNOWN_PIECE);
      const matching = [...names].filter(([name]) => fits(name, known)).map(([, stage]) => stage);
      matches.set(pieces, matching);
      return matching;
    },
  };
}

/** Whether the known parts stand in the name in this order, the first at its start and the last at its end. */
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
