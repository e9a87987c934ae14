import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';

/** The programs whose code may start a shell. */
export const CODE_PROGRAMS: ReadonlySet<string> = new Set(
  'awk gawk mawk node perl php pypy python python2 python3 ruby'.split(' '),
);

/**
 * The commands that code of another language gives to a shell, one a line: `os.system('…')`, `subprocess.run(['…', '…'])`, `system "…"`,
 * `execSync('…')`. Other parts of such a call, such as variables, are unknown.
 */
export function shellTextsIn(code: string): string {
  const found: string[] = [];
  CALL.lastIndex = 0;
  for (let call = CALL.exec(code); call !== null; call = CALL.exec(code)) {
    const { texts, end } = literalsAt(code, CALL.lastIndex);
    const script = texts[1] === '-c' ? texts[2] : texts.join(' ');
    if (script !== undefined && script !== '') found.push(script);
    CALL.lastIndex = end;
  }
  return found.join('\n');
}

const CALL =
  /\b(?:os\.system|os\.popen|subprocess\.(?:run|call|Popen|getoutput|check_call|check_output)|system|popen|exec(?:Sync|File|FileSync)?|spawn(?:Sync)?|shell_exec|passthru)\b[\s([]{0,8}(?=["'])/g;

/** The quoted texts of a list: `'a', 'b'`. */
function literalsAt(code: string, from: number): { readonly texts: readonly string[]; readonly end: number } {
  const texts: string[] = [];
  let end = from;
  LITERAL.lastIndex = from;
  for (let found = LITERAL.exec(code); found !== null; found = LITERAL.exec(code)) {
    const { 1: single, 2: double = '' } = found;
    texts.push((single ?? double).replaceAll(/\\(["'\\])/g, '$1'));
    end = LITERAL.lastIndex;
  }
  return { texts: texts.every((text) => !text.startsWith(UNKNOWN_PIECE)) ? texts : [], end };
}

const LITERAL = /(?:'((?:[^'\\]|\\[\s\S])*)'|"((?:[^"\\]|\\[\s\S])*)")[\s\],]{0,20}/y;
