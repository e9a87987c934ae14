import type { Command, ScriptProblem, ShellWord } from '../../model/shell.ts';
import type { Reading } from './reading.ts';

/** Offsets in the text that is parsed. */
interface Range {
  readonly pos: number;
  readonly end: number;
}

/** A place that runs commands which are not followed. */
export function unfollowed(
  value: string,
  { pos, end }: Range,
  { excerpt, source }: Pick<Reading, 'excerpt' | 'source'>,
): ScriptProblem {
  return { kind: 'unreadable-commands', value, span: excerpt.span(pos, end), rest: source.slice(pos, end) };
}

/** Adds a problem for a program that certainly runs commands which are not followed. */
export function reportUnfollowed({ program, arguments: words }: Command, node: Range, reading: Reading): void {
  const why = typeof program === 'string' ? whyUnfollowed(program, words) : undefined;
  if (why !== undefined) reading.problems.push(unfollowed(why, node, reading));
}

function whyUnfollowed(program: string, words: readonly ShellWord[]): string | undefined {
  if (MAKE.test(program)) return words.some(isInput) ? 'make reads its rules from another command' : undefined;
  if (!CODE.test(program)) return undefined;
  const code = words.map(({ pieces }) => pieces).join(' ');
  if (/\|\s*getline\b/.test(code) && /\bsystem\s*\(/.test(code)) return 'awk runs what a command prints';
  return /\burlretrieve\b/.test(code) ? 'code of another language saves what it fetches' : undefined;
}

const MAKE = /^(?:g|b|re)?make$/;
const CODE = /^(?:[gm]?awk|python[\d.]*|pypy\d?)$/;

/** `make -f -`, `make -f/dev/stdin`, `make --file=-` */
function isInput({ pieces }: ShellWord, index: number, words: readonly ShellWord[]): boolean {
  const name = /^(?:-|\/dev\/(?:stdin|fd\/0))$/;
  const attached = /^(?:-f|--(?:make)?file=)(.+)$/.exec(pieces)?.[1];
  if (attached !== undefined) return name.test(attached);
  return /^(?:-f|--(?:make)?file)$/.test(pieces) && name.test(words[index + 1]?.pieces ?? '');
}
