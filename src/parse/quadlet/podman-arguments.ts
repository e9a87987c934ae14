import type { Span } from '../../model/source.ts';
import { groupBy } from '../../support/group-by.ts';
import { lineAt } from '../../support/line-index.ts';
import { paired } from '../../support/paired.ts';
import { type Flag, flagsFrom, type ReadFlags, type RunWord } from '../run-options/flags.ts';
import { withSplitLists } from '../run-options/podman-lists.ts';
import type { FlagSyntax } from '../run-options/syntax.ts';
import { argumentsAt, type ReplaceWord } from './keys.ts';
import type { UnitSection } from './unit-file.ts';

/** The options in `PodmanArgs`. The image comes after them, so no other word ends them: it may be the value of an unknown option. */
export function podmanArguments(
  section: UnitSection,
  syntax: FlagSyntax,
  { key = 'PodmanArgs', replaced }: { readonly key?: string; readonly replaced?: ReplaceWord } = {},
): ReadFlags {
  const read = readAll(argumentsAt(section, key, replaced), syntax);
  const lines = section.entries.filter((one) => one.key === key).map(({ entry }) => entry);
  return { ...read, flags: withSplitLists(withLines(read.flags, lines)) };
}

function readAll(words: readonly RunWord[], syntax: FlagSyntax): ReadFlags {
  const flags: Flag[] = [];
  const rest: RunWord[] = [];
  const doubts: RunWord[] = [];
  let partial: string | undefined;
  for (let at = 0; at < words.length; ) {
    const read = flagsFrom(words, syntax, at);
    flags.push(...read.flags);
    doubts.push(...read.doubts);
    partial ??= read.partial;
    rest.push(...words.slice(read.end, read.end + 1));
    at = read.end + 1;
  }
  return { flags, rest, partial, doubts };
}

/** An option that has a line to itself is removed with it. */
function withLines(flags: readonly Flag[], lines: readonly Span[]): readonly Flag[] {
  // a drop-in is another file
  const byFile = groupBy(lines, ({ file }) => file);
  const startsIn = new Map([...byFile].map(([file, own]) => [file, own.map(({ start }) => start)]));
  const places = flags.map(({ span }) => byFile.get(span.file)?.[lineAt(startsIn.get(span.file) ?? [], span.start)]);
  return paired(flags, places).map(([flag, line], index) => {
    const isAlone = places[index - 1] !== line && places[index + 1] !== line;
    return line !== undefined && isAlone ? { ...flag, entry: line } : flag;
  });
}
