import type { Span } from '../../model/source.ts';
import { lineAt } from '../../support/line-index.ts';
import { type Flag, type ReadFlags, readFlags } from '../run-options/flags.ts';
import type { FlagSyntax } from '../run-options/syntax.ts';
import { argumentsAt } from './keys.ts';
import type { UnitSection } from './unit-file.ts';

/** The options in `PodmanArgs`. */
export function podmanArguments(section: UnitSection, syntax: FlagSyntax): ReadFlags {
  const read = readFlags(argumentsAt(section, 'PodmanArgs'), syntax);
  const lines = section.entries.filter(({ key }) => key === 'PodmanArgs').map(({ entry }) => entry);
  return { ...read, flags: withLines(read.flags, lines) };
}

/** An option that has a line to itself is removed with it. */
function withLines(flags: readonly Flag[], lines: readonly Span[]): readonly Flag[] {
  const starts = lines.map(({ start }) => start);
  const places = flags.map(({ span }) => lineAt(starts, span.start));
  const isAlone = (index: number): boolean =>
    places[index - 1] !== places[index] && places[index + 1] !== places[index];
  return flags.map((flag, index) => {
    const line = lines[places[index] as number];
    return line !== undefined && isAlone(index) ? { ...flag, entry: line } : flag;
  });
}
