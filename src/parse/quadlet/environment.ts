import type { SourceFile } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import type { PassedVariable } from '../frontend.ts';
import { type Characters, placedCharacters } from './characters.ts';
import type { UnitEntry } from './unit-file.ts';
import { wordsOf } from './words.ts';

export interface UnitEnvironment {
  /** The value of a variable; undefined if neither the unit nor its files set it. */
  readonly textOf: (name: string) => Characters | string | undefined;
  /** Whether values were left out, because they are too long. */
  readonly isCut: () => boolean;
  /** All that the unit and its files set. */
  readonly all: () => readonly PassedVariable[];
}

/** What the values of all uses may add to the commands of a unit, in characters. */
const ALLOWANCE = 100_000;

/**
 * The variables that a service sets by `Environment=`, and those of files, which take precedence.
 * https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#Environment=
 */
export function environmentIn(
  entries: readonly UnitEntry[],
  file: SourceFile,
  fromFiles: ReadonlyMap<string, string> = new Map(),
): UnitEnvironment {
  const found = new Map<string, Characters | string>();
  let left = ALLOWANCE;
  for (const { key, value } of entries) {
    if (key !== 'Environment') continue;
    if (value.text === '') found.clear();
    for (const word of wordsOf(value, 'arguments')) {
      const [mark, name = ''] = /^([A-Za-z_]\w*)=/.exec(word.text) ?? [];
      if (mark === undefined) continue;
      // a drop-in is another file
      found.set(name, word.file === file ? restOf(word, mark.length) : word.text.slice(mark.length));
    }
  }
  for (const [name, value] of fromFiles) found.set(name, value);
  const textOf = (name: string): Characters | string | undefined => {
    const value = found.get(name);
    left -= value === undefined ? 0 : plain(value).length;
    return left < 0 ? undefined : value;
  };
  const all = () =>
    [...found].flatMap(([name, value]) => {
      const text = plain(value);
      return text.includes(UNKNOWN_PIECE) ? [] : [{ name, value: text }];
    });
  return { textOf, isCut: () => left < 0, all };
}

export function plain(value: Characters | string): string {
  return typeof value === 'string' ? value : value.text;
}

function restOf({ file, text, whole, startOf, endOf }: Characters, from: number): Characters {
  const places = Array.from({ length: text.length - from }, (_, at) => ({
    start: startOf(from + at),
    end: endOf(from + at),
  }));
  return placedCharacters(file, text.slice(from), places, whole);
}
