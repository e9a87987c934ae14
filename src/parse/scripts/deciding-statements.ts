import { everyProblem } from '../../model/shell.ts';
import { type SourceFile, wholeFile } from '../../model/source.ts';
import type { Piece } from '../../model/spliced.ts';
import { remember } from '../../support/caches/remember.ts';
import { parseScript } from '../../syntax/shell/index.ts';
import { weakeningIn } from '../run-options/given-arguments.ts';

/** A statement at the left margin of a script, with all its lines. */
interface Statement extends Piece {
  /** The variables that it sets. */
  readonly sets: ReadonlySet<string>;
  /** Whether it is an assignment of a text alone. */
  readonly isPlain: boolean;
}

/**
 * The statements of a script that set a variable, or are a function that does it, if that may take protection away: with conditions,
 * lists, several lines, `declare`, `read` or defaults. Assignments of texts are read anyway where nothing else sets their variables.
 */
export const decidingStatements: (file: SourceFile) => readonly Piece[] = remember(({ text }: SourceFile) => {
  if (!MAY_DECIDE.test(text)) return [];
  const all = statementsIn(text);
  const names = weakNames(all);
  const isOther = new Set(all.filter(({ isPlain }) => !isPlain).flatMap(({ sets }) => [...sets]));
  const isDeciding = ({ sets }: Statement): boolean => [...sets].some((name) => names.has(name) && isOther.has(name));
  const deciding = all.filter(isDeciding);
  const doesMore = ({ text: own }: Statement): boolean => WRITES.test(own.replaceAll(NOWHERE, ''));
  return [
    ...wholeOnes(
      deciding.filter((one) => !doesMore(one)),
      all,
    ),
    ...deciding.filter(doesMore).flatMap(weakLinesOf),
  ].sort((one, other) => one.start - other.start);
});

/** Of a statement that does more, the lines that set something which may take protection away, wherever they are in it. */
function weakLinesOf({ start, text }: Statement): readonly Piece[] {
  return [...text.matchAll(LINE)].flatMap(({ 0: line, 1: assignment = '', index }) => {
    const at = start + index;
    return isWeak(line) && isPlainText(assignment)
      ? [{ text: `${assignment}\n`, start: at, end: at + line.length }]
      : [];
  });
}

/** An assignment in a line of its own. */
const LINE = /^[ \t]*((?:export[ \t]+|readonly[ \t]+)?[A-Za-z_]\w*=[^\n]*)$/gm;

/** Writing files and running texts need more than a part of the script that sources them. */
const WRITES = /(?<![-=<])>|\beval\b/;
const NOWHERE = /[\d&]?>{1,2}[ \t]{0,9}(?:\/dev\/(?:null|stderr|stdout)|&\d)/g;

/** How many lines at the left margin may be in a text of a statement. */
const MOST_LINES = 30;

/** Those that a shell can read, with the lines after them if they have a text of several lines. */
function wholeOnes(some: readonly Statement[], all: readonly Statement[]): readonly Piece[] {
  const places = new Map(all.map((statement, at) => [statement, at]));
  let end = 0;
  return some.flatMap((statement): readonly Piece[] => {
    const from = places.get(statement) ?? 0;
    if (statement.start < end) return [];
    for (let count = 1; count <= MOST_LINES && from + count <= all.length; count++) {
      const text = all
        .slice(from, from + count)
        .map((one) => one.text)
        .join('');
      if (!isReadable(text)) continue;
      end = all[from + count - 1]?.end ?? statement.end;
      return [{ text, start: statement.start, end }];
    }
    return [];
  });
}

/** Quotes in pairs are enough for nearly all; a shell decides about the others. */
function isReadable(text: string): boolean {
  const isPaired = ['"', "'"].every((mark) => text.split(mark).length % 2 === 1);
  return (
    isPaired || everyProblem(parseScript(wholeFile({ path: '', text }), () => undefined, { isBash: true })).length === 0
  );
}

/** Something other than `NAME=value` lines. */
const MAY_DECIDE =
  /^[ \t]+\S|^(?:if|for|while|until|case|declare|typeset|local|read|mapfile)\b|^:[ \t]|\+=|=\(|\(\)|\|\||&&/m;

function statementsIn(text: string): readonly Statement[] {
  const starts = [...text.matchAll(START)].map(({ index }) => index);
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? text.length;
    const own = text.slice(start, end);
    return {
      start,
      end,
      text: own.endsWith('\n') ? own : `${own}\n`,
      sets: namesSetIn(own),
      isPlain: isPlainText(own),
    };
  });
}

/** What ends or continues a statement is part of it. */
const START = /^(?!(?:fi|done|esac|then|else|elif|do|in)\b|;;|[}) \t\r\n#"'])[^\n]/gm;
const PLAIN =
  /^(?:(?:export|readonly)[ \t]+)?[A-Za-z_]\w*=(?:"[^"`\\\n]*"|'[^'\n]*'|[^\s"'`;&|()<>#\\]*)[ \t]*(?:#.*)?\r?$/;

/** The lines after it are comments. */
function isPlainText(text: string): boolean {
  const [first = '', ...others] = text.split('\n');
  return PLAIN.test(first) && others.every((line) => /^\s*(?:#|$)/.test(line));
}

function namesSetIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(SETS)].map((match) => match.slice(1).find((name) => name !== undefined) ?? ''));
}

/** `A=`, `A+=`, `${A:=b}`, `read -r A`, `mapfile -t A`, `printf -v A` */
const SETS =
  /(?<![\w$-])([A-Za-z_]\w{0,100})\+?=|\$\{([A-Za-z_]\w{0,100}):?=|\b(?:read|mapfile|readarray|printf)(?:[ \t]{1,9}-\w{1,9}){0,5}[ \t]{1,9}([A-Za-z_]\w{0,100})/g;

/** How many variables a value may go through. */
const STEPS = 5;

/** The variables with a value that may take protection away, also through others. */
function weakNames(all: readonly Statement[]): ReadonlySet<string> {
  const names = new Set(all.filter(({ text }) => isWeak(text)).flatMap(({ sets }) => [...sets]));
  for (let step = 0, before = -1; step < STEPS && before !== names.size; step++) {
    before = names.size;
    for (const { text, sets } of all)
      if (sets.size > 0 && usedIn(text).some((name) => names.has(name))) for (const name of sets) names.add(name);
  }
  return names;
}

function usedIn(text: string): readonly string[] {
  return [...text.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(([, name = '']) => name);
}

function isWeak(text: string): boolean {
  return weakeningIn(text.replaceAll(MARKS, ' ')).length > 0;
}

const MARKS = /["'`;(){}=]/g;
