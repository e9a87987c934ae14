import type { PassedVariable } from '../frontend.ts';
import { type Characters, placedCharacters } from './characters.ts';
import type { UnitEntry } from './unit-file.ts';
import { wordsOf } from './words.ts';

export interface UnitEnvironment {
  /** The value of a variable; undefined if the unit does not set it. */
  readonly textOf: (name: string) => Characters | undefined;
  /** Whether values were left out, because they are too long. */
  readonly isCut: () => boolean;
  /** All that the unit sets. */
  readonly all: () => readonly PassedVariable[];
}

/** What the values of all uses may add to the commands of a unit, in characters. */
const ALLOWANCE = 100_000;

/**
 * The variables that a service sets; a file that `EnvironmentFile=` names may set them again.
 * https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#Environment=
 */
export function environmentIn(entries: readonly UnitEntry[]): UnitEnvironment {
  const found = new Map<string, Characters>();
  let left = ALLOWANCE;
  for (const { key, value } of entries) {
    if (key !== 'Environment') continue;
    if (value.text === '') found.clear();
    for (const word of wordsOf(value, 'arguments')) {
      const [mark, name = ''] = /^([A-Za-z_]\w*)=/.exec(word.text) ?? [];
      if (mark !== undefined) found.set(name, restOf(word, mark.length));
    }
  }
  const textOf = (name: string): Characters | undefined => {
    const value = found.get(name);
    left -= value?.text.length ?? 0;
    return left < 0 ? undefined : value;
  };
  const all = () => [...found].map(([name, { text }]) => ({ name, value: text }));
  return { textOf, isCut: () => left < 0, all };
}

function restOf({ file, text, whole, startOf, endOf }: Characters, from: number): Characters {
  const places = Array.from({ length: text.length - from }, (_, at) => ({
    start: startOf(from + at),
    end: endOf(from + at),
  }));
  return placedCharacters(file, text.slice(from), places, whole);
}
