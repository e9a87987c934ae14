/** What a shell script certainly runs. */
export interface ShellCommands {
  /** The words of each command, without quotes. Words with `$` contain variables; `$@` are the arguments of the script. */
  readonly commands: readonly (readonly string[])[];
  /** The script runs nothing else. */
  readonly isWhole: boolean;
}

const MOST_COMMANDS = 32;
const MOST_WORDS = 32;
const LONGEST_WORD = 256;

/** One piece of a word: plain characters, a quoted text, or a variable. Substitutions and patterns are not supported. */
const PIECE = /[\w./=:@%+,~-]+|'[^'\n]*'|"[^"`\\\n$]*"|"\$(?:\w+|\{\w+\}|@)"|\$(?:\w+|\{\w+\}|@)/y;
const BLANKS = /(?:[ \t]|\\\n)+/y;
const SEPARATOR = /&&|;|\n|$/y;
const REST_OF_LINE = /[^\n]*/y;
const COMMENT = /#[^\n]*/y;

/** Words that begin a part of a larger command, or that run a text or another file. */
const COMPOUND =
  /^(?:if|then|elif|else|fi|for|while|until|do|done|case|esac|in|select|function|time|eval|source|\.|trap|alias|command|builtin|coproc|shift)$/;
/** Commands of the shell itself that start nothing. */
const BUILTIN =
  /^(?::|\[|cd|echo|exit|export|false|local|printf|pwd|read|readonly|return|set|test|true|type|ulimit|umask|unset|wait)$/;
const ASSIGNMENT = /^[A-Za-z_]\w*=/;

/** Reads the commands of a shell script that is a plain sequence. Of any other, only those that replace the shell count: `exec nginx`. */
export function shellCommands(text: string): ShellCommands {
  const found: PlainCommand[] = [];
  let isWhole = true;
  let hasMoved = false;
  const mayReplace = text.includes('exec');
  for (let at = 0; at < text.length; ) {
    const line = commandAt(text, at);
    at = Math.max(line.end, at + 1);
    const command = line.words && plainCommand(line.words, hasMoved);
    hasMoved ||= line.words?.[0] === 'cd';
    const isKept = command !== undefined && found.length < MOST_COMMANDS;
    if (isKept && command.words.length > 0) found.push(command);
    isWhole &&= isKept;
    if (!(isWhole || mayReplace)) break;
  }
  return { commands: found.filter(({ isLast }) => isWhole || isLast).map(({ words }) => words), isWhole };
}

interface CommandAt {
  /** Undefined for a command that is not plain. */
  readonly words: readonly string[] | undefined;
  readonly end: number;
}

function commandAt(text: string, start: number): CommandAt {
  const words: string[] = [];
  let at = start;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    at += found?.length ?? 0;
    return found;
  };
  const isOver = (): boolean => {
    if (take(BLANKS) !== undefined || at === start) take(COMMENT);
    return take(SEPARATOR) !== undefined;
  };
  while (!isOver()) {
    let word = '';
    for (let piece = take(PIECE); piece !== undefined; piece = take(PIECE)) word += unquoted(piece);
    const isPlain = word !== '' && word.length <= LONGEST_WORD && words.length < MOST_WORDS;
    if (!isPlain) return { words: undefined, end: at + (take(REST_OF_LINE)?.length ?? 0) };
    words.push(word);
  }
  return { words, end: at };
}

function unquoted(piece: string): string {
  return /^["']/.test(piece) ? piece.slice(1, -1) : piece;
}

interface PlainCommand {
  /** Empty for a command that starts nothing. */
  readonly words: readonly string[];
  /** It replaces the shell. */
  readonly isLast: boolean;
}

/** @param hasMoved the working directory may be another one than that of the image */
function plainCommand(words: readonly string[], hasMoved: boolean): PlainCommand | undefined {
  const [first = '', ...rest] = words.slice(words.findIndex((word) => !ASSIGNMENT.test(word)));
  if (words.some((word) => CHANGES_SEARCH.test(word)) || (first === 'set' && rest.includes('--'))) return undefined;
  if (words.every((word) => ASSIGNMENT.test(word)) || BUILTIN.test(first)) return { words: [], isLast: false };
  const isLast = first === 'exec';
  const run = isLast ? rest : [first, ...rest];
  const [program = ''] = run;
  if (COMPOUND.test(program) || program.startsWith('-')) return undefined;
  const isRelative = hasMoved && program.includes('/') && !program.startsWith('/');
  const isKnown = program === '$@' || !program.includes('$');
  return isKnown && !isRelative ? { words: run, isLast } : undefined;
}

/** Variables that decide where programs and libraries are found. */
const CHANGES_SEARCH = /^(?:PATH|LD_[A-Z_]+)=/;
