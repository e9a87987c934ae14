import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { CODE_DIALECTS, callsOf, type Dialect } from './code-dialects.ts';
import { valuesBefore } from './code-literals.ts';
import { settingsIn } from './code-settings.ts';
import {
  type Cursor,
  cursorIn,
  MAX_DEPTH,
  quotedWord,
  type Value,
  valuesInBrackets,
  valuesOfLine,
} from './code-values.ts';
import { wrappersIn } from './code-wrappers.ts';

/** The dialect of the code that a program runs: `python3.11` runs Python. Undefined for other programs. */
export function dialectOf(program: string): Dialect | undefined {
  return CODE_DIALECTS.get(program) ?? (/\d$/.test(program) ? CODE_DIALECTS.get(withoutVersion(program)) : undefined);
}

/** The language of the code that a program runs, for a program with a dialect. */
export function languageOf(program: string): string {
  const name = CODE_DIALECTS.has(program) ? program : withoutVersion(program);
  return name === 'nodejs' ? 'node' : name;
}

function withoutVersion(program: string): string {
  let end = program.length;
  while (end > 0 && '0123456789.-'.includes(program.charAt(end - 1))) end -= 1;
  return program.slice(0, end);
}

/** What code of another language gives to a shell. */
export interface ShellTexts {
  /** Texts that it certainly runs. */
  readonly sure: readonly string[];
  /** Texts between backticks and the like, and those that methods of unknown objects get, which may be something else. */
  readonly guessed: readonly string[];
  /** Whether brackets are nested too deeply to read all of it. */
  readonly isCut: boolean;
}

/**
 * The commands that code of another language gives to a shell: `os.system('…')`, `subprocess.run(['…', '…'])`, `system "…"`, `execSync('…')`.
 * Other parts of such a call, such as variables, are unknown. `loaded` are the functions of modules that run what they get.
 */
export function shellTextsIn(code: string, dialect: Dialect, loaded = NO_NAMES): ShellTexts {
  const { lines = [], behind, guessesIn } = dialect;
  const called = calledWith(code, dialect, loaded);
  const sure = [
    ...textsOf(code, lines),
    ...(dialect.commandsIn?.(code) ?? []),
    ...(behind === undefined ? [] : valuesBefore(code, behind).map((value) => commandOf('execute', [value]) ?? '')),
    ...called.sure,
  ];
  const guessed = [...(guessesIn?.(code) ?? []), ...called.guessed];
  const isCut = dialect.calls !== undefined && isTooDeep(code);
  return { sure: sure.filter(isSaid), guessed: guessed.filter(isSaid), isCut };
}

/** Counts the brackets, also those in texts. */
function isTooDeep(code: string): boolean {
  if (code.length <= MAX_DEPTH) return false;
  let depth = 0;
  for (const bracket of code.match(/[()[\]{}]/g) ?? []) {
    depth = '([{'.includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** The functions of a code that give one of their own arguments to a shell. */
export function wrappersOf(code: string, { calls, needs }: Dialect): ReadonlySet<string> {
  return calls === undefined || needs?.test(code) === false ? NO_NAMES : wrappersIn(code, calls);
}

/** What code does itself, as commands; empty for the languages of editors, databases and shells. */
export function settingsOf(code: string, { setsItself }: Dialect): readonly string[] {
  return setsItself === undefined ? [] : settingsIn(code, assignedIn(code), setsItself.known);
}

/** The last group of each match that has a text. */
function textsOf(code: string, patterns: readonly RegExp[]): readonly string[] {
  return patterns.flatMap((pattern) =>
    Array.from(code.matchAll(pattern), (found) => found.findLast((text, at) => at > 0 && text !== undefined) ?? ''),
  );
}

function isSaid(text: string): boolean {
  return /[a-z]/i.test(text);
}

/** Names that methods of anything may have: `/a/.exec('…')`, `model.run('…')`. */
const ANY_METHOD: ReadonlySet<string> = new Set([
  'call',
  'command',
  'exec',
  'open',
  'process',
  'run',
  'shell',
  'spawn',
]);

/** The texts that calls get. */
function calledWith(
  code: string,
  { calls, needs, needsBrackets, isBlankSeparated }: Dialect,
  loaded: ReadonlySet<string>,
): Pick<ShellTexts, 'sure' | 'guessed'> {
  const sure: string[] = [];
  const guessed: string[] = [];
  const mayCall = needs === undefined || needs.test(code);
  if (calls === undefined || (!mayCall && loaded.size === 0)) return { sure, guessed };
  const add = (name: string, values: readonly Value[], isMethod = false): void => {
    const text = commandOf(name, values);
    if (text !== undefined) (isMethod && ANY_METHOD.has(name) ? guessed : sure).push(text);
  };
  const onCall = (name: string, values: readonly Value[]): void => {
    if (calls.one.test(name)) add(name, values);
  };
  const cursor = cursorIn(code, { known: assignedIn(code), isBlankSeparated: isBlankSeparated === true, onCall });
  const readAll = (pattern: RegExp, names?: ReadonlySet<string>): void => {
    pattern.lastIndex = 0;
    for (let call = pattern.exec(code); call !== null; call = pattern.exec(code)) {
      const name = call.groups?.['name'] ?? '';
      cursor.at = pattern.lastIndex;
      if (names?.has(name) === false || (needsBrackets && code.charAt(cursor.at) !== '(')) continue;
      if (endsText(code, call.index, cursor.at)) continue;
      add(name, givenAt(cursor), code.charAt(call.index - 1) === '.');
      pattern.lastIndex = Math.max(pattern.lastIndex, cursor.at);
    }
  };
  if (mayCall) readAll(calls.pattern);
  const own = mayCall ? [...namesFor(code, calls.one), ...wrappersIn(code, calls)] : [];
  const names = new Set([...own, ...loaded]);
  if (names.size > 0) readAll(ANY_CALL, names);
  return { sure, guessed };
}

/** Whether a name is the end of a path in a text: `"https://example.com/install.sh"` */
function endsText(code: string, start: number, end: number): boolean {
  return './-'.includes(code.charAt(start - 1) || ' ') && /^\w["'`]/.test(code.slice(end - 1, end + 1));
}

const ANY_CALL = callsOf(String.raw`\w+`).pattern;

/** The arguments in brackets, or on the rest of the line. In Perl, a block in front of them has the program. */
function givenAt(cursor: Cursor): readonly Value[] {
  const opener = cursor.code.charAt(cursor.at);
  if (opener === '(') return valuesInBrackets(cursor);
  const block = opener === '{' ? valuesInBrackets(cursor) : [];
  const values = valuesOfLine(cursor);
  return values.length > 0 ? values : block;
}

/** The names that a code gives to functions: `system as s`, `execSync: s`, `s = os.system` */
function namesFor(code: string, functions: RegExp): ReadonlySet<string> {
  if (!/ as |[=:]/.test(code)) return NO_NAMES;
  const tokens = code.match(/\w+|[^\s\w]/g) ?? [];
  const names = new Set<string>();
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (next !== 'as' && next !== ':' && next !== '=') continue;
    const other = next === '=' ? memberAt(tokens, index + 2) : tokens[index + 2];
    const [from = '', to = ''] = next === '=' ? [other, token] : [token, other];
    if (functions.test(from) && !functions.test(to) && /^[A-Za-z_]/.test(to)) names.add(to);
  }
  return names;
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** The last name of `a.b.c`; undefined for a call. */
function memberAt(tokens: readonly string[], from: number): string | undefined {
  let at = from;
  while (tokens[at + 1] === '.') at += 2;
  return tokens[at + 1] === '(' ? undefined : tokens[at];
}

/** The variables that have a text or a list. */
function assignedIn(code: string): ReadonlyMap<string, Value> {
  const known = new Map<string, Value>();
  const cursor = cursorIn(code, { known });
  ASSIGNED.lastIndex = 0;
  for (let found = ASSIGNED.exec(code); found !== null; found = ASSIGNED.exec(code)) {
    cursor.at = ASSIGNED.lastIndex;
    const [value] = valuesOfLine(cursor);
    const name = found[1] ?? '';
    const before = known.get(name);
    // each value counts
    if (value !== undefined)
      known.set(name, typeof before === 'string' && typeof value === 'string' ? `${before}\n${value}` : value);
    ASSIGNED.lastIndex = Math.max(ASSIGNED.lastIndex, cursor.at);
  }
  addLoops(code, known);
  return known;
}

/** `for c in […]`, `for (const c of steps)`, `foreach my $c (@steps)`: the variable has each of the texts. */
function addLoops(code: string, known: Map<string, Value>): void {
  const cursor = cursorIn(code, { known });
  for (const { 0: head, 1: name = '', index } of code.matchAll(LOOP)) {
    cursor.at = index + head.length;
    const [values] = '[('.includes(code.charAt(cursor.at))
      ? valuesOfLine(cursor)
      : [known.get(nameAt(code, cursor.at))];
    const texts = Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
    if (texts.length > 0) known.set(name, texts.join('\n'));
  }
}

const LOOP =
  /\bfor(?:each)?\s{0,9}\(?\s{0,9}(?:(?:const|let|var|my)\s{1,9})?\$?([A-Za-z_]\w{0,60})\s{1,9}(?:(?:in|of)\s{1,9})?(?=[[(]|[\w@])/g;

function nameAt(code: string, at: number): string {
  return /^@?(\w{1,60})/.exec(code.slice(at, at + 64))?.[1] ?? '';
}

const ASSIGNED = /\b([A-Za-z_]\w*)\s{0,9}[:+]?=\s{0,9}(?=["'`[(])/g;

/** The command line that a call runs; undefined if it has no text. */
function commandOf(name: string, given: readonly Value[]): string | undefined {
  const values = given.filter(
    (value) => typeof value === 'string' || value.flat().some((one) => one !== UNKNOWN_PIECE),
  );
  if (/(?:^|\.)open$|^IO\.(?!popen)/.test(name)) return pipeOf(values.flatMap(textsIn));
  const [first, ...others] = /spawn[lv]/.test(name) ? values.slice(1) : values;
  if (first === undefined) return undefined;
  const isAlone = FIRST_ONLY.test(name) || others.every((value) => value === UNKNOWN_PIECE);
  if (typeof first === 'string' && isAlone) return first === UNKNOWN_PIECE ? undefined : first;
  const texts = [first, ...(isAlone ? [] : others)].flatMap(textsIn);
  if (/(?:exec|spawn)[lv]|posix_spawn/.test(name)) texts.splice(1, 1);
  if (name === 'system2') return texts.join(' ');
  return texts.map(quotedWord).join(' ');
}

/** Functions that get a whole command line, and then options. */
const FIRST_ONLY =
  /(?:^|[.:])(?:popen|getoutput|getstatusoutput|shell_exec|proc_open|passthru|(?:os\.|io\.)?execute|readpipe|callCommand|spawnCommand|Sys\.command|(?:async-)?shell-command(?:-to-string)?|create_subprocess_shell)$/;

function textsIn(value: Value): string[] {
  return typeof value === 'string' ? [value] : value.flatMap(textsIn);
}

/** `open(F, "a |")`, `open(F, "-|", "a")`, `open("|a")` */
function pipeOf(texts: readonly string[]): string | undefined {
  const mode = texts.findIndex((text) => /^\s*(?:-\||\|-)\s*$/.test(text));
  if (mode !== -1) {
    const words = texts.slice(mode + 1);
    return words.length === 1 ? words[0] : words.map(quotedWord).join(' ');
  }
  const piped = texts.find((text) => /^\s*\||\|\s*$/.test(text));
  return piped?.trim().replace(/^\|/, '').replace(/\|$/, '');
}
