import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { type Cursor, cursorIn, quotedWord, type Value, valuesInBrackets, valuesOfLine } from './code-values.ts';

/**
 * What code of another language does itself, as commands that do the same: the variables that it sets for what it starts, the files that it writes,
 * their modes, and what it gives to a program as its input.
 */
export function settingsIn(code: string, known: ReadonlyMap<string, Value>, knownToRules?: RegExp): readonly string[] {
  if (!MAY_SET.test(code)) return [];
  const place = { text: code, known };
  return [...variablesSet(place, knownToRules), ...filesWritten(place), ...modesSet(place), ...inputsGiven(place)];
}

const MAY_SET = /environ|putenv|\bENV\b|\benv\b|open|write|append|file_put_contents|chmod|\binput\b|communicate/;

/** Code, and the values of its variables. */
interface Code {
  readonly text: string;
  readonly known: ReadonlyMap<string, Value>;
}

/** How far behind a place the values for it are searched, in characters. */
const LONGEST_BLOCK = 4000;

/** A place from which only what is near is read: one line may have thousands of them. */
function cursorAt({ text, known }: Code, at: number, length = LONGEST_BLOCK): Cursor {
  return cursorIn(text.slice(at, at + length), { known });
}

/** `os.environ["A"] = "b"`, `process.env.A = "b"`, `ENV["A"] = "b"`, `$ENV{A} = "b"` */
const ASSIGNED =
  /(?:\bos\.environ|\bENV|\bprocess\.env|\$ENV|\$_ENV)(?:\.(?:setdefault)?\(?|[[{])["']?([A-Za-z_]\w{0,60})["']?[\]}]?\s{0,9}[=,]\s{0,9}(?=["'`\d])/g;
/** `os.putenv("A", "b")`, `putenv("A=b")` */
const PUT = /\bputenv\(\s{0,9}(?=["'])/g;
/** `env={**os.environ, "A": "b"}`, `env: { ...process.env, A: "b" }`, `dict(os.environ, A="b")`, `os.environ.update(A="b")` */
const PAIRS =
  /(?:\benv\s{0,9}[=:]\s{0,9}(?:dict\(|\{)|\b(?:os\.environ|ENV)\.(?:update|merge!)\(\{?|\bObject\.assign\(process\.env,\s{0,9}\{)([^{}()]{0,2000})[)}]/g;
const PAIR = /["']?\b([A-Z][A-Z\d_]{1,60})["']?\s{0,9}[:=]>?\s{0,9}["'`]([^"'`\n\\]{0,300})["'`]/g;

function variablesSet(code: Code, knownToRules: RegExp | undefined): readonly string[] {
  const isNew = (written: string): boolean => !knownToRules?.test(written);
  return [...assigned(code, isNew), ...put(code), ...paired(code, isNew)];
}

function assigned(code: Code, isNew: (written: string) => boolean): readonly string[] {
  return [...code.text.matchAll(ASSIGNED)].flatMap(({ 0: head, 1: name = '', index }) => {
    const value = isNew(head) ? valueAt(code, index + head.length) : undefined;
    return value === undefined ? [] : [exported(name, value)];
  });
}

function put(code: Code): readonly string[] {
  return [...code.text.matchAll(PUT)].flatMap(({ 0: head, index }) => {
    const [first = '', second] = textsAt(code, index + head.length);
    const [, name = first, value = second] = /^(\w+)=(.*)$/s.exec(first) ?? [];
    return value !== undefined && /^\w+$/.test(name) ? [exported(name, value)] : [];
  });
}

function paired({ text }: Code, isNew: (written: string) => boolean): readonly string[] {
  const pairs = [...text.matchAll(PAIRS)].flatMap(([, inside = '']) => [...inside.matchAll(PAIR)]);
  return pairs.flatMap(([pair, name = '', value = '']) => (isNew(pair) ? [exported(name, value)] : []));
}

function exported(name: string, value: string): string {
  return `export ${name}=${quotedWord(value)}`;
}

/** The text at a place, or the number. */
function valueAt(code: Code, at: number): string | undefined {
  const number = /^\d{1,20}/.exec(code.text.slice(at, at + 20))?.[0];
  return number ?? textsAt(code, at, LONGEST_TEXT)[0];
}

/** Values of variables that decide something, and what programs get as their input, are shorter, in characters. */
const LONGEST_TEXT = 400;

/** The texts of the arguments at a place. */
function textsAt(code: Code, at: number, length?: number): readonly string[] {
  return valuesOfLine(cursorAt(code, at, length)).flatMap((value) =>
    typeof value === 'string' && value !== UNKNOWN_PIECE ? [value] : [],
  );
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

function filesWritten(code: Code): readonly string[] {
  const { text: all } = code;
  const whole = [...all.matchAll(WRITES_WHOLE)].map(({ 0: head, index }) => {
    const [path, text] = argumentsAt(code, index + head.length);
    return written(path, text);
  });
  const atOnce = [...all.matchAll(WRITES_AT_ONCE)].map(({ 0: head, 1: path = undefined, 2: opened, index }) =>
    written(path ?? opened, argumentsAt(code, index + head.length)[0]),
  );
  return [...whole, ...atOnce, ...writtenByHandles(code)].filter((text) => text !== undefined);
}

function writtenByHandles(code: Code): readonly (string | undefined)[] {
  const reopened = new Map<string, number>();
  const found: (string | undefined)[] = [];
  for (const { 0: head, index, ...groups } of [...code.text.matchAll(OPENS)].reverse()) {
    const name = groups[1] ?? groups[3] ?? groups[4] ?? groups[5];
    if (name === undefined) continue;
    const start = index + head.length;
    const end = Math.min(start + LONGEST_BLOCK, reopened.get(name) ?? Number.POSITIVE_INFINITY);
    reopened.set(name, index);
    const texts = textsFor(name, { start, end }, code);
    if (texts.length > 0) found.push(written(groups[2] ?? groups[6], texts.join('')));
  }
  return found.reverse();
}

/** What a handle gets: `f.write("a")`, `f << "a"`, `print $f "a"` */
const USES =
  /(?<![\w.$])(\w{1,40})\.(?:write(?:lines)?|puts|print)[ (]{1,2}(?=[^\s)])|(?<![\w.])(\w{1,40})\s{0,9}<<\s{0,9}(?=["'])|\bprintf?[ {(]{1,3}\$?(\w{1,40})\}?\s{1,9}(?=["'])/g;

function textsFor(
  name: string,
  { start, end }: { readonly start: number; readonly end: number },
  code: Code,
): readonly string[] {
  return [...code.text.slice(start, end).matchAll(USES)].flatMap(({ 0: head, index, ...groups }) => {
    if (![groups[1], groups[2], groups[3]].includes(name)) return [];
    const [text = ''] = textsAt(code, start + index + head.length);
    return [text.endsWith('\n') ? text : `${text}\n`];
  });
}

function argumentsAt(code: Code, at: number): readonly string[] {
  return valuesInBrackets(cursorAt(code, at)).flatMap((value) => (typeof value === 'string' ? [value] : []));
}

function written(path: string | undefined, text: string | undefined): string | undefined {
  if (path === undefined || text === undefined || path.includes(UNKNOWN_PIECE)) return undefined;
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.includes(UNKNOWN_PIECE));
  if (lines.length === 0) return undefined;
  return lines.map((line, at) => `echo ${quotedWord(line)} ${at === 0 ? '>' : '>>'} ${quotedWord(path)}`).join('\n');
}

/** `os.chmod("a", 0o777)`, `fs.chmodSync("a", 0o777)`, `chmod("a", 0777)`, `File.chmod(0777, "a")`, `Path("a").chmod(0o777)` */
const MODE_BEHIND = /\bchmod(?:Sync)?\(\s{0,9}["']([^"'\s]{1,200})["']\s{0,9},\s{0,9}["']?0?o?([0-7]{3,4})\b/g;
const MODE_BEFORE = /\bchmod[ (]{1,2}0?o?([0-7]{3,4})\s{0,9},\s{0,9}["']([^"'\s]{1,200})["']/g;
const MODE_OF_PATH = /\bPath\(\s{0,9}["']([^"'\s]{1,200})["']\s{0,9}\)\.chmod\(\s{0,9}0o([0-7]{3,4})\b/g;

function modesSet({ text }: Code): readonly string[] {
  const changed = (mode = '', path = ''): string => `chmod ${mode} ${quotedWord(path)}`;
  return [
    ...[...text.matchAll(MODE_BEHIND)].map(([, path, mode]) => changed(mode, path)),
    ...[...text.matchAll(MODE_BEFORE)].map(([, mode, path]) => changed(mode, path)),
    ...[...text.matchAll(MODE_OF_PATH)].map(([, path, mode]) => changed(mode, path)),
  ];
}

const STARTS = /\b(?:run|check_call|check_output|Popen|exec(?:File)?Sync|spawnSync|capture2e?|capture3)(?=\()/g;
const INPUT = /\b(?:input|stdin_data)\s{0,9}[=:]\s{0,9}(?=[brf]{0,2}["'`])/;
const LATER_INPUT = /^\s{0,9}\.communicate\(\s{0,9}(?:input\s{0,9}=\s{0,9})?(?=[brf]{0,2}["'])/;

/** `subprocess.run(["chpasswd"], input=b"root:root")`, `Popen(["chpasswd"], …).communicate(b"root:root")` */
function inputsGiven(code: Code): readonly string[] {
  const found: string[] = [];
  let end = 0;
  for (const { 0: head, index } of code.text.matchAll(STARTS)) {
    // calls in a call are a part of it
    if (index < end) continue;
    const start = index + head.length;
    const cursor = cursorAt(code, start);
    const [first] = valuesInBrackets(cursor);
    end = start + cursor.at;
    const text = inputIn(code, start, end) ?? inputIn(code, end, end + NEAR, LATER_INPUT);
    if (first !== undefined && text !== undefined && !text.includes(UNKNOWN_PIECE))
      found.push(`printf '%s\\n' ${quotedWord(text)} | ${programOf(first)}`);
  }
  return found;
}

/** How far behind a call the input may be that it gets later, in characters. */
const NEAR = 200;

function programOf(value: Value): string {
  if (typeof value === 'string') return value;
  const words = value.filter((one) => typeof one === 'string');
  return words.map(quotedWord).join(' ');
}

function inputIn(code: Code, start: number, end: number, pattern = INPUT): string | undefined {
  const given = pattern.exec(code.text.slice(start, end));
  return given === null ? undefined : textsAt(code, start + given.index + given[0].length, LONGEST_TEXT)[0];
}
