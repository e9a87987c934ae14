import { OPEN_SERVICE_FLAGS, type OpenServiceFlag } from '../../data/open-services.ts';

/** A word of a command line. */
export interface FlagWord {
  readonly text: string;
  readonly isKnown: boolean;
}

/** A word that opens a service to everyone. */
export interface OpenFlag<W extends FlagWord> {
  readonly word: W;
  readonly row: OpenServiceFlag;
  /** The flag as messages name it. */
  readonly shown: string;
}

/** The flags among the words of a command line that open its service, by the possible names of its program and those of its variables. */
export function* openFlags<W extends FlagWord>(
  names: readonly string[],
  words: readonly W[],
  variables: readonly string[],
): Generator<OpenFlag<W>> {
  const texts = words.map((_, index) => textsAt(words, index));
  const has = matcherOf(texts.flat());
  for (const [index, word] of words.entries()) {
    if (!/^(?:-|tcp:|cfg:)/.test(word.text)) continue;
    const open = OPEN_SERVICE_FLAGS.find(
      ({ program, flag, beside, unless, unlessVariable }) =>
        texts[index]?.some((text) => flag.test(text)) === true &&
        (program === undefined || names.some((name) => program.test(name))) &&
        (beside === undefined || has(beside)) &&
        (unless === undefined || !has(unless)) &&
        (unlessVariable === undefined || !variables.some((name) => unlessVariable.test(name))),
    );
    if (open !== undefined) yield { word, row: open, shown: shownFlag(open, word, words[index + 1]) };
  }
}

/** The port that the program serves what the flag opens on; undefined if it may be any. */
export function openedPort({ port }: OpenServiceFlag, words: readonly FlagWord[]): number | undefined {
  if (port === undefined) return undefined;
  const texts = words.flatMap((_, index) => textsAt(words, index));
  const moved = texts.flatMap((text) => port.moved?.exec(text)?.[1] ?? []).at(-1);
  return moved === undefined ? port.usual : Number(moved);
}

/** With its value where the row leaves no choice of it. */
function shownFlag({ flag, saysValue }: OpenServiceFlag, word: FlagWord, next: FlagWord | undefined): string {
  if (saysValue !== true) return flagName(word);
  return flag.test(word.text) || next === undefined ? word.text : `${word.text} ${next.text}`;
}

/** The flag without its value, which may be an address. */
export function flagName({ text }: FlagWord): string {
  return text.startsWith('tcp:') ? '-H tcp://…' : text.split(/[= ]/, 1)[0] || text;
}

/** Whether a pattern matches one of the texts, which each pattern is only compared with once. */
function matcherOf(texts: readonly string[]): (pattern: RegExp) => boolean {
  const known = new Map<RegExp, boolean>();
  return (pattern) => {
    const found = known.get(pattern) ?? texts.some((text) => pattern.test(text));
    known.set(pattern, found);
    return found;
  };
}

/** Another option, and the address in `-H tcp://…`, are words of their own. */
const OWN_WORD = /^\S+ -|^(?:-H|--host) tcp:/;

/** A word, and an option together with the word after it, which may be its value. */
function textsAt(words: readonly FlagWord[], index: number): readonly string[] {
  const [{ text } = { text: '' }, next] = words.slice(index, index + 2);
  const isOption =
    text.startsWith('-') && !text.includes('=') && next?.isKnown === true && !OWN_WORD.test(`${text} ${next.text}`);
  return isOption ? [text, `${text}=${next.text}`] : [text];
}
