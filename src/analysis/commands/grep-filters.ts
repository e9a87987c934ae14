import type { Command } from '../../model/shell.ts';

/** Whether `grep` certainly prints the line `NAME=…` of its input: `grep ^NAME=`, `grep -v PATH`, and not `grep -c NAME`. */
export function grepPrints({ arguments: words }: Command, name: string): boolean {
  const options = words.filter(({ pieces }) => pieces.startsWith('-')).map(({ pieces }) => pieces);
  const [pattern, ...files] = words.filter(({ pieces }) => !pieces.startsWith('-'));
  if (pattern === undefined || files.length > 0 || !options.every((option) => KEEPS.test(option))) return false;
  const texts = pattern.pieces.replaceAll(/\\(?=[|()])/g, '').split('|');
  const found = texts.map((text) => isIn(text, `${name}=`));
  if (options.some((option) => /^-[a-zA-Z]*v|^--invert-match$/.test(option)))
    return found.every((one) => one === false);
  return found.includes(true);
}

/** Options with which it prints whole lines. */
const KEEPS = /^(?:-[EFPiwveahs]{1,9}|--(?:extended-regexp|invert-match|ignore-case|regexp|text|fixed-strings))$/;

/** Whether a simple pattern is in a line that starts with a text; undefined if that is not known. */
function isIn(pattern: string, start: string): boolean | undefined {
  const [, anchor, text = ''] = /^(\^?)\(?\^?(\w{1,60}=?)\)?=?(?:\.\*)?$/.exec(pattern) ?? [];
  if (text === '') return undefined;
  const [line, wanted] = [start.toLowerCase(), text.toLowerCase()];
  return anchor === '^' ? line.startsWith(wanted) : line.includes(wanted);
}
