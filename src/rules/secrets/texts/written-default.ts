/** The default of a variable, written in a text. */
export interface WrittenDefault {
  readonly text: string;
  /** Its offset, in UTF-16 code units. */
  readonly at: number;
  /** The offset of the variable. */
  readonly from: number;
}

/** The default that a text ends with: that of `${PASSWORD:-default}`, which applies unless the variable is set. Compose may write `$${`. */
export function writtenDefault(text: string): WrittenDefault | undefined {
  const match = DEFAULT.exec(text);
  const [at = 0] = match?.indices?.[1] ?? [];
  return match?.[1] === undefined ? undefined : { text: match[1], at, from: match.index };
}

const DEFAULT = /\$?\$\{\w{1,100}:?-([^${}`"'\s\\]{1,400})\}["']?$/d;
