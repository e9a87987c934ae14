import { type Seen, seenIn, verdictOn } from './seen.ts';
import type { ShellName, Told } from './shells.ts';

/** What a shell ran and we do not see, or do not know although it takes the text; undefined where there is nothing. */
export function differenceOf(
  text: string,
  shell: ShellName,
  told: Told,
  seen: Seen = seenIn(text),
): string | undefined {
  if (!isComparable(text, shell)) return undefined;
  for (const words of told.ran) {
    const verdict = verdictOn(words, seen);
    if (verdict === 'missed') return `${shell} runs ${JSON.stringify(words)}`;
  }
  return undefined;
}

/**
 * Where shells differ in what they take for a word, one reading is ours, which is that of bash: braces and `{x}>` are words for others, and so
 * is the dollar of `$'…'` and `$"…"`, and `x+=y`. That no command is hidden by it is for `two-readings.ts`. Windows line ends are not for shells to read.
 */
function isComparable(text: string, shell: ShellName): boolean {
  if (text.includes('\r\n')) return false;
  if (shell === 'bash' || shell === 'bash as sh') return true;
  return !/\w\+=|\{[^ \n]*(?:,|\.\.)|\{\w+\}[<>]|\$"|!\(/.test(text) && (shell !== 'dash' || !text.includes("$'"));
}
