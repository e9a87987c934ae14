import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { type Cursor, cursorIn, quotedWord, type Value, valuesInBrackets, valuesOfLine } from './code-values.ts';

/**
 * What code of another language does itself, as commands that do the same: the variables that it sets for what it starts, the files that it writes,
 * their modes, and what it gives to a program as its input.
 */
export function settingsIn(code: string, known: ReadonlyMap<string, Value>, knownToRules?: RegExp): readonly string[] {
  if (!MAY_SET.test(code)) return [];
  const cursor = cursorIn(code, { known });
  return [...variablesSet(cursor, knownToRules), ...filesWritten(cursor), ...modesSet(cursor), ...inputsGiven(cursor)];
}

const MAY_SET = /environ|putenv|\bENV\b|\benv\b|open|write|append|file_put_contents|chmod|\binput\b|communicate/;

/** `os.environ["A"] = "b"`, `process.env.A = "b"`, `ENV["A"] = "b"`, `$ENV{A} = "b"` */
const ASSIGNED =
  /(?:\bos\.environ|\bENV|\bprocess\.env|\$ENV|\$_ENV)(?:\.(?:setdefault|putenv)?\(?|[[{])["']?([A-Za-z_]\w{0,60})["']?[\]}]?\s{0,9}[=,]\s{0,9}(?=["'`\d])/g;
/** `os.putenv("A", "b")`, `putenv("A=b")` */
const PUT = /\bputenv\(\s{0,9}(?=["'])/g;
/** `env={**os.environ, "A": "b"}`, `env: { ...process.env, A: "b" }`, `dict(os.environ, A="b")`, `os.environ.update(A="b")` */
const PAIRS =
  /(?:\benv\s{0,9}[=:]\s{0,9}(?:dict\(|\{)|\bos\.environ\.update\(\{?|\bObject\.assign\(process\.env,\s{0,9}\{)([^{}()]{0,2000})[)}]/g;
const PAIR = /["']?\b([A-Z][A-Z\d_]{1,60})["']?\s{0,9}[:=]>?\s{0,9}["'`]([^"'`\n\\]{0,300})["'`]/g;

function variablesSet(cursor: Cursor, knownToRules: RegExp | undefined): readonly string[] {
  const isNew = (written: string): boolean => !knownToRules?.test(written);
  return [...assigned(cursor, isNew), ...put(cursor), ...paired(cursor, isNew)];
}

function assigned(cursor: Cursor, isNew: (written: string) => boolean): readonly string[] {
  return [...cursor.code.matchAll(ASSIGNED)].flatMap(({ 0: head, 1: name = '', index }) => {
    const value = isNew(head) ? valueAt(cursor, index + head.length) : undefined;
    return value === undefined ? [] : [exported(name, value)];
  });
}

function put(cursor: Cursor): readonly string[] {
  return [...cursor.code.matchAll(PUT)].flatMap(({ 0: head, index }) => {
    const [first = '', second] = textsAt(cursor, index + head.length);
    const [, name = first, value = second] = /^(\w+)=(.*)$/s.exec(first) ?? [];
    return value !== undefined && /^\w+$/.test(name) ? [exported(name, value)] : [];
  });
}

function paired({ code }: Cursor, isNew: (written: string) => boolean): readonly string[] {
  const pairs = [...code.matchAll(PAIRS)].flatMap(([, inside = '']) => [...inside.matchAll(PAIR)]);
  return pairs.flatMap(([pair, name = '', value = '']) => (isNew(pair) ? [exported(name, value)] : []));
}

function exported(name: string, value: string): string {
  return `export ${name}=${quotedWord(value)}`;
}

/** The text at a place, or the number. */
function valueAt(cursor: Cursor, at: number): string | undefined {
  const number = /^\d{1,20}/.exec(cursor.code.slice(at, at + 20))?.[0];
  return number ?? textsAt(cursor, at)[0];
}

/** The texts of the arguments at a place. */
function textsAt(cursor: Cursor, at: number): readonly string[] {
  cursor.at = at;
  return valuesOfLine(cursor).flatMap((value) => (typeof value === 'string' && value !== UNKNOWN_PIECE ? [value] : []));
}

/** Functions that get the path of a file and its text. */
const WRITES_WHOLE =
  /\b(?:(?:writeFile|appendFile|writeTextFile)(?:Sync)?|Bun\.write|file_put_contents|(?:File|IO)\.(?:bin)?write)(?=\()/g;
/** `Path("a").write_text(…)`, `open("a", "w").write(…)` */
const WRITES_AT_ONCE =
  /\b(?:Path\(\s{0,9}["']([^"'\s]{1,200})["']\s{0,9}\)\.write_(?:text|bytes)|open\(\s{0,9}["']([^"'\s]{1,200})["']\s{0,9},\s{0,9}(?:mode=)?["'][wax][\w+]{0,3}["'][^()]{0,60}\)\.write)(?=\()/g;
/** `with open("a", "w") as f:`, `f = open("a", "w")`, `File.open("a", "w") do |f|`, `open(my $f, ">", "a")` */
const OPENS =
  /(?:(\w{1,40})\s{0,9}=\s{0,9})?\b(?:open\(\s{0,9}["']([^"'\s]{1,200})["']\s{0,9},\s{0,9}(?:mode=)?["'][wax][\w+]{0,3}["'][^()\n]{0,60}\)(?:\s{0,9}as\s{1,9}(\w{1,40})|\s{0,9}(?:do|\{)\s{0,9}\|(\w{1,40})\|)?|open[ (]{1,3}(?:my\s{1,9})?\$?(\w{1,40}),\s{0,9}["']\+?>{1,2}["']?\s{0,9},?\s{0,9}["']?([^"'\s]{1,200})["'])/g;

/** How far behind the place where a file is opened the texts for it are searched, in characters. */
const LONGEST_BLOCK = 4000;

function filesWritten(cursor: Cursor): readonly string[] {
  const { code } = cursor;
  const found: (string | undefined)[] = [];
  for (const { 0: head, index } of code.matchAll(WRITES_WHOLE)) {
    const [path, text] = argumentsAt(cursor, index + head.length);
    found.push(written(path, text));
  }
  for (const { 0: head, 1: path = undefined, 2: opened = undefined, index } of code.matchAll(WRITES_AT_ONCE))
    found.push(written(path ?? opened, argumentsAt(cursor, index + head.length)[0]));
  for (const { 0: head, index, ...groups } of code.matchAll(OPENS)) {
    const name = groups[1] ?? groups[3] ?? groups[4] ?? groups[5];
    const start = index + head.length;
    const texts = name === undefined ? [] : textsFor(name, start, cursor);
    found.push(written(groups[2] ?? groups[6], texts.length === 0 ? undefined : texts.join('')));
  }
  return found.filter((text) => text !== undefined);
}

/** What a handle gets: `f.write("a")`, `f << "a"`, `print $f "a"` */
const USES =
  /(?<![\w.$])(\w{1,40})\.(?:write(?:lines)?|puts|print)[ (]{1,2}(?=[^\s)])|(?<![\w.])(\w{1,40})\s{0,9}<<\s{0,9}(?=["'])|\bprintf?[ {(]{1,3}\$?(\w{1,40})\}?\s{1,9}(?=["'])/g;

function textsFor(name: string, start: number, cursor: Cursor): readonly string[] {
  const block = cursor.code.slice(start, start + LONGEST_BLOCK);
  return [...block.matchAll(USES)].flatMap(({ 0: head, index, ...groups }) => {
    if (![groups[1], groups[2], groups[3]].includes(name)) return [];
    const [text = ''] = textsAt(cursor, start + index + head.length);
    return [text.endsWith('\n') ? text : `${text}\n`];
  });
}

function argumentsAt(cursor: Cursor, at: number): readonly string[] {
  cursor.at = at;
  return valuesInBrackets(cursor).flatMap((value) => (typeof value === 'string' ? [value] : []));
}

function written(path: string | undefined, text: string | undefined): string | undefined {
  if (path === undefined || text === undefined || path.includes(UNKNOWN_PIECE)) return undefined;
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.includes(UNKNOWN_PIECE));
  if (lines.length === 0) return undefined;
  return lines.map((line, at) => `echo ${quoted(line)} ${at === 0 ? '>' : '>>'} ${quotedWord(path)}`).join('\n');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** `os.chmod("a", 0o777)`, `fs.chmodSync("a", 0o777)`, `chmod("a", 0777)`, `File.chmod(0777, "a")`, `Path("a").chmod(0o777)` */
const MODE_BEHIND = /\bchmod(?:Sync)?\(\s{0,9}["']([^"'\s]{1,200})["']\s{0,9},\s{0,9}["']?0?o?([0-7]{3,4})\b/g;
const MODE_BEFORE = /\bchmod[ (]{1,2}0?o?([0-7]{3,4})\s{0,9},\s{0,9}["']([^"'\s]{1,200})["']/g;
const MODE_OF_PATH = /\bPath\(\s{0,9}["']([^"'\s]{1,200})["']\s{0,9}\)\.chmod\(\s{0,9}0o([0-7]{3,4})\b/g;

function modesSet({ code }: Cursor): readonly string[] {
  const changed = (mode = '', path = ''): string => `chmod ${mode} ${quotedWord(path)}`;
  return [
    ...[...code.matchAll(MODE_BEHIND)].map(([, path, mode]) => changed(mode, path)),
    ...[...code.matchAll(MODE_BEFORE)].map(([, mode, path]) => changed(mode, path)),
    ...[...code.matchAll(MODE_OF_PATH)].map(([, path, mode]) => changed(mode, path)),
  ];
}

const STARTS = /\b(?:run|check_call|check_output|Popen|exec(?:File)?Sync|spawnSync|capture2e?|capture3)(?=\()/g;
const INPUT = /\b(?:input|stdin_data)\s{0,9}[=:]\s{0,9}(?=[brf]{0,2}["'`])/;
const LATER_INPUT = /^\s{0,9}\.communicate\(\s{0,9}(?:input\s{0,9}=\s{0,9})?(?=[brf]{0,2}["'])/;

/** `subprocess.run(["chpasswd"], input=b"root:root")`, `Popen(["chpasswd"], …).communicate(b"root:root")` */
function inputsGiven(cursor: Cursor): readonly string[] {
  const { code } = cursor;
  const found: string[] = [];
  for (const { 0: head, index } of code.matchAll(STARTS)) {
    const start = index + head.length;
    cursor.at = start;
    const [first] = valuesInBrackets(cursor);
    const end = cursor.at;
    const program =
      typeof first === 'string'
        ? first
        : first
            ?.filter((one) => typeof one === 'string')
            .map(quotedWord)
            .join(' ');
    const text =
      inputOf(code.slice(start, end), start, cursor) ?? inputOf(code.slice(end, end + 200), end, cursor, LATER_INPUT);
    if (program !== undefined && text !== undefined && !text.includes(UNKNOWN_PIECE))
      found.push(`printf '%s\\n' ${quotedWord(text)} | ${program}`);
  }
  return found;
}

function inputOf(text: string, start: number, cursor: Cursor, pattern = INPUT): string | undefined {
  const given = pattern.exec(text);
  return given === null ? undefined : textsAt(cursor, start + given.index + given[0].length)[0];
}
