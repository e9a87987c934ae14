import { commandAt } from '../../../analysis/commands/plain-command.ts';
import { type GapNotification, notLookedAt } from '../../../model/findings/gap.ts';
import { withoutFlood } from '../../../model/findings/without-flood.ts';
import { everyCommand, type Script } from '../../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import type { PlacedText } from '../../../syntax/lists/index.ts';
import { readOverride } from '../../bake/overrides.ts';
import { bakeFlags } from '../builds/bake-calls.ts';
import { isBake } from '../builds/build-files.ts';

/** Attributes without which a target cannot be checked, by their names for `--set`. */
const DECIDING: ReadonlySet<string> = new Set(['context', 'contexts', 'dockerfile', 'entitlements', 'network']);

/** Overrides of commands that only run time knows. */
export function undecidedSets(scripts: readonly Script[]): readonly GapNotification[] {
  const flags = scripts.flatMap(everyCommand).filter(isBake).flatMap(bakeFlags);
  return undecidedOverrides(flags.flatMap(({ name, value }) => (name === 'set' && value !== undefined ? [value] : [])));
}

/** `--set "$EXTRA"`, `--set "*.network=$MODE"` */
export function undecidedOverrides(overrides: readonly PlacedText[]): readonly GapNotification[] {
  const open = overrides.filter(({ text }) => text.includes(UNKNOWN_PIECE) && isUndecided(text));
  return withoutFlood(
    open.map(({ span }) =>
      notLookedAt({
        kind: 'unknown-value',
        weight: 'ordinary',
        thing: 'value',
        message: 'Only run time knows what this sets for targets of bake, so it was not checked.',
        wayOut: 'Write it out.',
        span,
        evidence: commandAt(span),
      }),
    ),
  );
}

function isUndecided(text: string): boolean {
  const override = readOverride(text);
  if (override === undefined || override.key.includes(UNKNOWN_PIECE)) return true;
  return DECIDING.has(override.key) && override.value.includes(UNKNOWN_PIECE) && !BELOW.test(override.value);
}

/** A path below a folder of the machine: `$DIR/..` */
const BELOW = new RegExp(`^${UNKNOWN_PIECE}/[^${UNKNOWN_PIECE}:]+$`);
