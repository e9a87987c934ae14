import { type Seen, seenIn, verdictOn } from './seen.ts';
import type { ShellName, Told } from './shells.ts';

/** What a shell ran and we do not see, or do not know although it takes the text; undefined where there is nothing. */
export function differenceOf(
  text: string,
  shell: ShellName,
  { ran }: Told,
  seen: Seen = seenIn(text),
): string | undefined {
  if (!isComparable(text, shell)) return undefined;
  for (const words of ran) {
    // an escaped line end of Windows is a word or the end of one, and ends the command; we also see what comes behind it as words of it
    const isCut = text.includes('\r\n') && words.at(-1)?.endsWith('\r') === true;
    const told = words.at(-1) === '\r' && isCut ? words.slice(0, -1) : words;
    const verdicts = asWritten(told, text, shell).map((one) => verdictOn(one, seen, isCut));
    if (verdicts.every((verdict) => verdict === 'missed')) return `${shell} runs ${JSON.stringify(words)}`;
  }
  return undefined;
}

/**
 * Where shells differ in what they take for a word, one reading is ours, which is that of bash: braces and `{x}>` are words for others, and so
 * is the dollar of `$"…"` and of `$<(…)`, and `x+=y`.
 */
function isComparable(text: string, shell: ShellName): boolean {
  if (OF_SEVERAL_LINES.test(text)) return false;
  if (shell === 'bash' || shell === 'bash as sh') return !LOSES_SEMICOLON.test(text);
  return !/\w\+=|\$[<>]|\{[^ \n]*(?:,|\.\.)|\{\w+\}[<>]|\$\\?"|!\(/.test(text);
}

/** All commands of an alias have one place, so that of two readings of an escaped line end of Windows, only the one with more words counts. */
const OF_SEVERAL_LINES = /alias [^\n]*\\\r\n/;
/** Bash 5.2 takes `a; b` for one command behind a here-document in `$(…)`. */
const LOSES_SEMICOLON = /\$\(.*<<.*\n[^\n]*;/s;

/** The words as bash would read them: without the `\r` of a line end, and without the dollar that dash leaves before quotes. */
function asWritten(words: readonly string[], text: string, shell: ShellName): readonly (readonly string[])[] {
  const plain = text.includes('\r\n')
    ? words.map((word) => word.replaceAll('\\\r\n', ' ').replaceAll('\r', ''))
    : words;
  if (shell !== 'dash' || !DOLLAR_QUOTE.test(text)) return [words, plain];
  return [words, plain, ...withoutDollars(plain.join('\0')).map((one) => one.split('\0').map(unescaped))];
}

/** `$'`, also over two lines. */
const DOLLAR_QUOTE = /\$(?:\\\n)*'/;

/** The text without any of its dollars: the one before `'` is none of the word for bash. */
function withoutDollars(text: string): readonly string[] {
  const at = text.indexOf('$');
  if (at === -1) return [text];
  return withoutDollars(text.slice(at + 1)).flatMap((rest) => [
    `${text.slice(0, at)}$${rest}`,
    `${text.slice(0, at)}${rest}`,
  ]);
}

function unescaped(word: string): string {
  return word.replaceAll(/\\([nrt\\])/g, (_, letter: string) => ESCAPES.get(letter) ?? '');
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['\\', '\\'],
]);
