import { normalPath } from '../../../model/containers/host-path.ts';
import { isHarmfulWord } from '../../../model/harmful-values.ts';
import type { Command } from '../../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import type { PlacedText } from '../../../syntax/lists/index.ts';
import { givenOptions } from '../command-lines.ts';

/** The value of an option that decides on isolation, and is not known. */
interface UnknownValue {
  readonly value: PlacedText;
  /** Whether a text may set it to something that takes isolation away. */
  readonly mayHarm: (text: string) => boolean;
}

/** Such values of a command of an engine: `-v $(yq .volume a.yml):/data`. */
export function unknownValues(command: Command): readonly UnknownValue[] {
  if (!command.arguments.some(({ pieces }) => pieces.includes(UNKNOWN_PIECE))) return [];
  return givenOptions(command).flatMap(({ name, value }) => {
    const harms = HARMS.get(name);
    if (harms === undefined || value === undefined || !value.text.includes(UNKNOWN_PIECE)) return [];
    return [{ value, mayHarm: (text: string) => text.split(SEPARATORS).some(harms) }];
  });
}

const SEPARATORS = /[\s"'`,;=:[\](){}]+/;

type Harms = (word: string) => boolean;

const isHost: Harms = (word) => word === 'host';
const isDangerousFolder: Harms = (word) => word.startsWith('/') && DANGEROUS.test(normalPath(word));
const DANGEROUS = /^\/(?:$|(?:boot|dev|etc|home|lib|proc|root|run|sys|usr|var)$|(?:etc|proc|root|sys)\/|.*\.sock$)/;

/** The options whose value may take isolation away, with the words that do. */
const HARMS: ReadonlyMap<string, Harms> = new Map<string, Harms>([
  ...['volume', 'mount'].map((name) => [name, isDangerousFolder] as const),
  ...['network', 'net', 'pid', 'ipc', 'uts', 'userns', 'cgroupns'].map((name) => [name, isHost] as const),
  ...['cap-add', 'security-opt'].map((name) => [name, isHarmfulWord] as const),
]);
