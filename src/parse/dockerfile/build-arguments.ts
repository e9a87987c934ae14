import type { Located, Text } from '../../model/located.ts';
import { FILLED_ARGUMENTS, PLATFORM_ARGUMENTS } from '../../model/platform-arguments.ts';
import type { BuildReference } from '../frontend.ts';
import { piecesOf } from './expand.ts';
import type { PlatformValues } from './readings/platforms.ts';
import { createScope, type Scope } from './scope.ts';
import { FILLED, type Known, LEFT_OUT, MATCHED, NONE, UNKNOWN, UNSET, UNSET_ARGUMENT } from './variables.ts';

/** Values that the builds of a Dockerfile give to its ARGs; `UNKNOWN` if they do not agree. */
export type BuildArguments = ReadonlyMap<string, Known>;

export function buildArguments(builds: readonly BuildReference[]): BuildArguments {
  const values = new Map<string, Known>();
  for (const { arguments: given } of builds) {
    for (const [name, value] of given) {
      const earlier = values.get(name);
      const agrees = earlier === undefined || (earlier.kind === 'value' && earlier.pieces === value);
      values.set(name, agrees ? { kind: 'value', pieces: value, assumes: [] } : UNKNOWN);
    }
  }
  return values;
}

/**
 * The value that an ARG instruction gives a name: a build argument wins over its default, which wins over the ARG of the same name before
 * FROM. A default also wins over what BuildKit knows about the platform.
 */
export function argumentValue(
  name: string,
  defaultValue: Text | undefined,
  {
    given,
    global,
    empty,
    platform,
  }: ArgumentSources & { readonly given: BuildArguments; readonly global: Known | undefined },
): Known {
  const known = given.get(name) ?? (defaultValue === undefined ? global : assumed(defaultValue));
  if (known !== undefined && known.kind !== 'unset') return known;
  if (!PLATFORM_ARGUMENTS.has(name)) return empty.has(name) ? LEFT_OUT : UNSET_ARGUMENT;
  return platformValue(name, { empty, platform });
}

/** What is assumed about variables in one reading of a Dockerfile. */
export interface ArgumentSources {
  /** Those that are empty unless something sets them. */
  readonly empty: ReadonlySet<string>;
  /** The values of platform arguments; undefined for any platform. */
  readonly platform: PlatformValues | undefined;
}

function platformValue(name: string, { empty, platform }: ArgumentSources): Known {
  const pieces = platform?.values.get(name);
  if (pieces !== undefined) return { kind: 'value', pieces, assumes: [] };
  return empty.has(name) ? withoutPlatform(name) : ofPlatform(name);
}

/** In the reading where variables are empty. Those that are never empty are such that patterns match them. */
function withoutPlatform(name: string): Known {
  return FILLED_ARGUMENTS.has(name) ? MATCHED : LEFT_OUT;
}

function ofPlatform(name: string): Known {
  return FILLED_ARGUMENTS.has(name) ? FILLED : UNKNOWN;
}

function assumed(text: Text): Known {
  const pieces = piecesOf(text);
  const assumption: Located<string> = { value: pieces, span: text.span };
  return { kind: 'value', pieces, assumes: [assumption, ...(text.assumes ?? [])] };
}

export function asKnown(text: Text): Known {
  return { kind: 'value', pieces: piecesOf(text), assumes: text.assumes ?? [] };
}

/**
 * The scope of FROM, which sees the ARGs before the first FROM and the platform variables of BuildKit. In a text inside another file, that
 * file may have replaced a variable.
 */
export function createGlobalScope(isInline: boolean, sources: ArgumentSources): Scope {
  const other = isInline ? UNSET : NONE;
  return createScope(undefined, (name) => (PLATFORM_ARGUMENTS.has(name) ? platformValue(name, sources) : other));
}
