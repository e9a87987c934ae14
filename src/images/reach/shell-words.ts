/**
 * A word of a shell command, without quotes. Words with `$` are not known as they are: `$@` are the arguments of the script, `$@@` the same
 * split at blanks, `$1` to `$9` one of them, `$0` its path, also at the start of `$0/../lib.sh`. `$!` is an unknown part, and `$*` any number
 * of unknown words.
 */
export type ShellWord = string;

/** A place in the text of a script. */
export interface ShellCursor {
  readonly text: string;
  at: number;
  /** Something here is not followed, so the script may run anything. */
  isBroken: boolean;
  /** Reads the commands of a substitution, from after `$(` to after its end. */
  readonly substitution: () => void;
}

const UNKNOWN = '$!';
const LONGEST_WORD = 256;
const PLAIN = /[\w./:@%+,=^#!-]+/y;
const NAMED = /\$(?:[A-Za-z_]\w*|[0-9@*#?$!-])/y;
/** Without arithmetic, subscripts, indirection and further expansions, which can run commands. */
const BRACED = /\$\{#?(?:[A-Za-z_]\w*|[0-9]|@)(?:(?:[%#+/-]|:[-+=?]|,|\^|=|\?)[^{}$`'"\\[\]\n]*)?\}/y;
const FOLDER_OF_SCRIPT = /\$\((?:dirname|\/usr\/bin\/dirname) (?:-- )?(?:"\$0"|"\$\{0\}"|\$0)\)|\$\{0%\/\*\}/y;
const QUOTED_PLAIN = /[^"\\$`]+/y;
const SINGLE = /'[^']*'/y;
/** A text that a later expansion or command may run. */
const RUNS = /\$\(|`|\[\$/;
const ENDS_WORD = ' \t\n\r\f\v;&|()<>';

/** The word at the cursor; undefined without one. */
export function readWord(cursor: ShellCursor): ShellWord | undefined {
  const start = cursor.at;
  let word = '';
  while (cursor.at < cursor.text.length && !ENDS_WORD.includes(cursor.text.charAt(cursor.at))) {
    const piece = readPiece(cursor, word === '');
    if (piece === undefined) return undefined;
    word += piece;
  }
  if (word.length > LONGEST_WORD) broken(cursor);
  return cursor.at === start ? undefined : simplified(word);
}

/** Only whole words keep what they mean: of others, a part is unknown. */
function simplified(word: string): ShellWord {
  if (/^\$(?:@@?|[*0-9])$/.test(word) || /^\$0\/\.\.\/[^$]*$/.test(word)) return word;
  if (!/\$[*@]/.test(word)) return word;
  // the shell does not split the value of a variable that is set
  const name = /^[A-Za-z_]\w*\+?=/.exec(word)?.[0];
  return name === undefined ? '$*' : `${name}${UNKNOWN}`;
}

function readPiece(cursor: ShellCursor, isFirst: boolean): string | undefined {
  const plain = take(cursor, PLAIN);
  if (plain !== undefined) return plain;
  switch (cursor.text[cursor.at]) {
    case '\\':
      cursor.at += 2;
      return cursor.text[cursor.at - 1] === '\n' ? '' : literal(cursor.text[cursor.at - 1] ?? '');
    case "'":
      return readSingle(cursor);
    case '"':
      return readDouble(cursor);
    case '$':
      return readExpansion(cursor, false);
    case '~':
      cursor.at += 1;
      return isFirst ? UNKNOWN : '~';
    case '[':
    case ']':
    case '*':
    case '?':
    case '{':
    case '}':
      return readPattern(cursor, isFirst);
    default:
      return broken(cursor);
  }
}

/** `[` and `{}` alone are words; in others, these characters make names of files, or several words. */
function readPattern(cursor: ShellCursor, isFirst: boolean): string {
  const alone = /(?:\[|\]|\{\})(?![^\s;&|()<>])/y;
  const found = isFirst ? take(cursor, alone) : undefined;
  if (found !== undefined) return found;
  cursor.at += 1;
  return '$*';
}

function literal(text: string): string {
  return text.includes('$') ? UNKNOWN : text;
}

function readSingle(cursor: ShellCursor): string | undefined {
  const text = take(cursor, SINGLE);
  if (text === undefined || RUNS.test(text)) return broken(cursor);
  return literal(text.slice(1, -1));
}

function readDouble(cursor: ShellCursor): string | undefined {
  cursor.at += 1;
  let word = '';
  while (cursor.text[cursor.at] !== '"') {
    const plain = take(cursor, QUOTED_PLAIN);
    const piece = plain ?? readQuoted(cursor);
    if (piece === undefined) return undefined;
    word += piece;
  }
  cursor.at += 1;
  return word;
}

function readQuoted(cursor: ShellCursor): string | undefined {
  switch (cursor.text[cursor.at]) {
    case '$':
      return readExpansion(cursor, true);
    case '\\':
      // an escaped expansion is a text that something else may run
      if (/[$`]/.test(cursor.text[cursor.at + 1] ?? '')) return broken(cursor);
      cursor.at += 2;
      return cursor.text[cursor.at - 1] === '\n' ? '' : UNKNOWN;
    default:
      return broken(cursor);
  }
}

function readExpansion(cursor: ShellCursor, isQuoted: boolean): string | undefined {
  const unknown = isQuoted ? UNKNOWN : '$*';
  if (take(cursor, FOLDER_OF_SCRIPT) !== undefined) return '$0/..';
  if (cursor.text.startsWith('$((', cursor.at)) return broken(cursor);
  if (cursor.text.startsWith('$(', cursor.at)) {
    cursor.at += 2;
    cursor.substitution();
    return unknown;
  }
  const found = take(cursor, NAMED) ?? take(cursor, BRACED);
  if (found === undefined) return broken(cursor);
  if (/^\$\{(?:PATH|LD_\w*|IFS|ENV|BASH_ENV|PS4):?=|@[A-Za-z]/.test(found)) return broken(cursor);
  const name = found.replace(/^\$\{(\w+|@)\}$/, (_, inner: string) => `$${inner}`);
  if (name === '$@') return isQuoted ? '$@' : '$@@';
  return /^\$[0-9]$/.test(name) && isQuoted ? name : unknown;
}

function broken(cursor: ShellCursor): undefined {
  cursor.isBroken = true;
}

/** The text that the pattern matches here, and moves after it. */
export function take(cursor: { readonly text: string; at: number }, pattern: RegExp): string | undefined {
  const { text, at } = cursor;
  pattern.lastIndex = at;
  if (!pattern.test(text) || pattern.lastIndex === at) return undefined;
  cursor.at = pattern.lastIndex;
  return text.slice(at, cursor.at);
}
