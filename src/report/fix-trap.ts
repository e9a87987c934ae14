import type { Fix, FixTrap } from '../model/findings/fix.ts';

/** The trap of a fix, unless it was asked for before: one report need not repeat it. */
export function firstTraps(): (fix: Fix) => FixTrap | undefined {
  const told = new Set<string>();
  return ({ trap }) => {
    if (trap === undefined || told.has(trap.breaks)) return undefined;
    told.add(trap.breaks);
    return trap;
  };
}

/** Labels and texts for a terminal, which shows no Markdown. */
export function trapTexts(trap: FixTrap | undefined): readonly (readonly [label: string, text: string])[] {
  if (trap === undefined) return [];
  return [
    ['watch out:', trap.breaks.replaceAll('`', '')],
    ['check:', trap.check.replaceAll('`', '')],
  ];
}
