import { secretsIn } from '../analysis/secrets/named-secrets.ts';
import type { Build } from '../model/build.ts';
import { DYNAMIC } from '../model/located.ts';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import { knownValues } from './build-paths.ts';
import type { BuildReference, OpenArguments } from './frontend.ts';

/** An argument with the values that it may have; `UNKNOWN_PIECE` is in the place of each unknown piece. */
export type ArgumentChoices = readonly [name: string, values: readonly string[]];

/** In how many ways the arguments of a build are read. More are read as unknown. */
const MOST_WAYS = 50;

/** All arguments with the values that they may have; undefined if each has one, and it is known. */
export function openArguments(given: readonly ArgumentChoices[]): OpenArguments | undefined {
  const all = new Map(given);
  return [...all.values()].some(isOpen) ? all : undefined;
}

function isOpen(values: readonly string[]): boolean {
  return values.length !== 1 || isUnknown(values[0]);
}

/** All ways in which those arguments of a build may be that are used. */
export function waysOf(
  { arguments: known, openArguments: open }: Pick<BuildReference, 'arguments' | 'openArguments'>,
  isUsed: (name: string) => boolean,
): readonly BuildReference['arguments'][] {
  const used = [...(open ?? oneOfEach(known))].filter(([name]) => isUsed(name));
  const decided = used.flatMap(([name, [value]]) => (value === undefined ? [] : [[name, value] as const]));
  let chosen: readonly (readonly (readonly [string, string])[])[] = [[]];
  for (const [name, values] of used) {
    if (values.length === 1) continue;
    const isTooMuch = values.length === 0 || chosen.length * values.length > MOST_WAYS;
    const some = isTooMuch ? [UNKNOWN_PIECE] : values;
    chosen = chosen.flatMap((way) => some.map((value) => [...way, [name, value] as const]));
  }
  return chosen.map((way) => new Map([...decided, ...way]));
}

function oneOfEach(known: BuildReference['arguments']): readonly ArgumentChoices[] {
  return [...known].map(([name, value]) => [name, [value]]);
}

function isUnknown(value: string | undefined): boolean {
  return value?.includes(UNKNOWN_PIECE) === true;
}

/** The arguments of a build with known values, and all ways in which they may be. A name alone gets its value from the environment. */
export function givenArguments(entries: Build['arguments']): Pick<BuildReference, 'arguments' | 'openArguments'> {
  return { arguments: knownValues(entries), openArguments: openEntries(entries) };
}

function openEntries(entries: Build['arguments']): OpenArguments | undefined {
  return openArguments(
    entries.map(({ name, value }): ArgumentChoices => {
      const text = value?.value === DYNAMIC ? (value.pieces ?? UNKNOWN_PIECE) : value?.value;
      return [name, [text === undefined || secretsIn(text).length > 0 ? UNKNOWN_PIECE : text]];
    }),
  );
}
