import { DYNAMIC, type Dynamic } from '../../../model/located.ts';
import { plainPattern } from './plain-patterns.ts';

/** A command of sed. */
interface Step {
  /** The lines that it is for. */
  readonly address: RegExp | undefined;
  readonly pattern: RegExp | undefined;
  readonly replacement: string;
  readonly isDeleting: boolean;
  readonly isPrinting: boolean;
}

interface SedLines {
  readonly select: (line: string) => string | Dynamic | undefined;
  readonly length: number;
}

/** `sed -n 's/^A=//p'`, `sed -e 's/^A=//' -e 's/"//g'`, `sed -n '/^A=/s/.*=//p'` */
export function changesOfSed(words: readonly string[]): SedLines | undefined {
  let at = 0;
  let flags = '';
  const scripts: string[] = [];
  for (; /^-[nErse]+$/.test(words[at] ?? ''); at += 1) {
    flags += words[at];
    if (words[at]?.endsWith('e')) scripts.push(words[++at] ?? '');
  }
  if (scripts.length === 0) scripts.push(words[at++] ?? '');
  const read = scripts.map((script) => stepsIn(script, /[Er]/.test(flags)));
  const steps = read.flatMap((one) => one ?? []);
  const isQuiet = flags.includes('n');
  const isTwice = !isQuiet && steps.some(({ isPrinting }) => isPrinting);
  if (read.includes(undefined) || steps.length === 0 || isTwice) return undefined;
  return { select: (line) => lineAfter(line, steps, isQuiet), length: at };
}

/** Undefined for a script that is not understood as a whole. */
function stepsIn(script: string, isExtended: boolean): readonly Step[] | undefined {
  const steps: Step[] = [];
  let rest = script.trim();
  while (rest !== '') {
    const found = STEP.exec(rest);
    const step = found === null ? undefined : stepOf(found, isExtended);
    if (found === null || step === undefined) return undefined;
    steps.push(step);
    rest = rest.slice(found[0].length);
  }
  return steps;
}

/** `/a/ s/b/c/gp;` */
const STEP =
  /^(?:\/((?:[^/\\\n]|\\.){1,100})\/\s{0,9})?(?:([pd])|s([/|,#@])((?:(?!\3)[^\\\n]|\\.){1,100})\3((?:(?!\3)[^\\\n]|\\.){0,100})\3([gpIi]{0,3}))\s{0,9}(?:[;\n]\s{0,9}|$)/;

function stepOf(found: RegExpExecArray, isExtended: boolean): Step | undefined {
  const [, address, action, , pattern, replacement = '', flags = ''] = found;
  const [lines, texts] = [address, pattern].map((one) => (one === undefined ? '' : plainPattern(one, isExtended)));
  if (lines === undefined || texts === undefined || !REPLACEMENT.test(replacement)) return undefined;
  const kind = [...new Set(flags.replaceAll('p', '').toLowerCase())].join('');
  if (replacesOtherwise(texts, kind)) return undefined;
  return {
    address: address === undefined ? undefined : new RegExp(lines),
    pattern: pattern === undefined ? undefined : new RegExp(texts, kind),
    replacement: replacement.replaceAll('$', '$$$$').replaceAll(/\\([1-9])|\\(.)|&/g, toJavaScript),
    isDeleting: action === 'd',
    isPrinting: action === 'p' || flags.includes('p'),
  };
}

/** Of several branches sed takes the longest, and with `g` it leaves out an empty match right behind another one. */
function replacesOtherwise(pattern: string, kind: string): boolean {
  return pattern.replaceAll(/\\./g, '').includes('|') || (kind.includes('g') && new RegExp(pattern).test(''));
}

/** Without variables. */
const REPLACEMENT = /^(?:[^$`\\]|\\[1-9./&"'-])*$/;

function toJavaScript(_: string, group: string | undefined, character: string | undefined): string {
  return character ?? (group === undefined ? '$&' : `$${group}`);
}

/** In characters. Replacements may multiply a text again and again. */
const LONGEST_RESULT = 2000;

/** What is printed for a line. */
function lineAfter(line: string, steps: readonly Step[], isQuiet: boolean): string | Dynamic | undefined {
  let text = line;
  let isPrinted = !isQuiet;
  for (const { address, pattern, replacement, isDeleting, isPrinting } of steps) {
    if (address?.test(text) === false) continue;
    if (isDeleting) return undefined;
    const isFound = pattern === undefined || text.search(pattern) !== -1;
    if (pattern !== undefined) text = text.replace(pattern, replacement);
    if (text.length > LONGEST_RESULT) return DYNAMIC;
    if (isFound && isPrinting) isPrinted = true;
  }
  return isPrinted ? text : undefined;
}
