import type { Word } from 'unbash';
import type { ShellWord } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import type { Gathered } from './reading.ts';

/**
 * `env -S 'sh -c' words`: env splits the text into words. One with quotes or variables is read as a script, and one that is not known is taken
 * for variables.
 */
export function splitStrings(gathered: Gathered): void {
  const { words, nodes } = gathered;
  const env = words.findIndex(({ pieces }) => pieces === 'env' || pieces.endsWith('/env'));
  if (env === -1) return;
  const at = words.findIndex(({ pieces }, index) => index > env && !/^(?:-(?!.*S)|\w+=)/.test(pieces));
  const [, attached] = OPTION.exec(words[at]?.pieces ?? '') ?? [];
  const [option, next] = words.slice(at, at + 2);
  if (attached === undefined || option === undefined) return;
  const text = attached === '' ? next?.pieces : attached;
  const count = attached === '' ? 2 : 1;
  // without words behind it, the text is a whole command
  if (text === undefined || words.length <= at + count) return;
  const texts = text === UNKNOWN_PIECE ? [] : PLAIN.test(text) ? text.trim().split(/\s+/) : undefined;
  if (texts === undefined) return;
  const node = nodes[at + count - 1];
  const split = texts.map((one) => ({ ...option, value: one, raw: one, pieces: one }));
  replaceWords(gathered, { at, count, node }, split);
}

/** Puts other words in the place of some, and keeps the places of the substitutions. */
export function replaceWords(
  { words, nodes, substitutions }: Gathered,
  { at, count, node }: { readonly at: number; readonly count: number; readonly node: Word | undefined },
  others: readonly ShellWord[],
): void {
  words.splice(at, count, ...others);
  nodes.splice(at, count, ...others.map(() => node));
  const moved = substitutions.map((one) =>
    one.word < at ? one : { ...one, word: one.word < at + count ? at - 1 : one.word + others.length - count },
  );
  substitutions.splice(0, substitutions.length, ...moved);
}

const OPTION = /^(?:-[a-zA-Z]{0,5}S=?|--split-string(?:=|$))(.*)$/s;
/** A text without quotes, escapes and variables. */
const PLAIN = /^[\w \t./:@%+=,-]+$/;
