import type { ShellWord } from '../../model/shell.ts';

type Words = readonly ShellWord[];

/** The files among the arguments of a program that it writes its input, or the files that it reads, to. */
export function writtenFiles(program: unknown, words: Words): Words {
  return WRITTEN.get(String(program))?.(words) ?? NONE;
}

export function isCopying(program: unknown): boolean {
  return COPYING.includes(String(program));
}

const COPYING = ['cp', 'mv', 'ln', 'install'];

const NONE: Words = [];

const WRITTEN: ReadonlyMap<string, (words: Words) => Words> = new Map<string, (words: Words) => Words>([
  ['tee', (words) => words],
  ['sponge', (words) => words],
  ['dd', (words) => words.flatMap((word) => part(word, /^of=(.+)$/s))],
  ['sort', (words) => words.filter((_, at) => /^(?:-\w*o|--output)$/.test(words[at - 1]?.pieces ?? ''))],
  ['sed', (words) => (words.some(({ pieces }) => IN_PLACE.test(pieces)) ? words : words.flatMap(bySed))],
  ['split', splitOff],
  ...COPYING.map((name) => [name, moved] as const),
]);

/** `split -b 1M - /tmp/part.` writes `/tmp/part.aa` and others. */
function splitOff(words: Words): Words {
  const operands = words.filter(
    ({ pieces }, at) => !/^-./.test(pieces) && !/^-[abClntC]$/.test(words[at - 1]?.pieces ?? ''),
  );
  const prefix = operands[1];
  if (prefix === undefined) return NONE;
  const { value, raw, pieces } = prefix;
  return [{ ...prefix, value: typeof value === 'string' ? `${value}*` : value, raw: `${raw}*`, pieces: `${pieces}*` }];
}

const IN_PLACE = /^(?:-[nErsz]*i|--in-place)/;

/** `w file` of a script */
function bySed(word: ShellWord): Words {
  return part(word, /(?:^|[\d/$;{}])w +([^\s;}]+)$/);
}

function part(word: ShellWord, pattern: RegExp): Words {
  const pieces = pattern.exec(word.pieces)?.[1];
  if (pieces === undefined) return NONE;
  const raw = pattern.exec(word.raw)?.[1] ?? pieces;
  return [{ ...word, raw, pieces, value: typeof word.value === 'string' ? pieces : word.value }];
}

/** The last operand, and the folder of `-t`. */
function moved(words: Words): Words {
  return words.filter(
    (_, at) => at === words.length - 1 || /^(?:-\w*t|--target-directory)$/.test(words[at - 1]?.pieces ?? ''),
  );
}
