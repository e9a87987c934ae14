import { type Command, everyCommand, everyProblem, type ShellWord } from '../../../src/model/shell.ts';
import { wholeFile } from '../../../src/model/source.ts';
import { UNKNOWN_PIECE } from '../../../src/model/unknown-piece.ts';
import { parseScript } from '../../../src/syntax/shell/index.ts';

/** What our reader makes of a text. */
export interface Seen {
  readonly commands: readonly SeenCommand[];
  /** Where it could not read. */
  readonly problems: readonly string[];
}

interface SeenCommand {
  /** Of the words of the command, joined by NUL. */
  readonly pattern: RegExp;
  /** Of its first words. */
  readonly beginning: RegExp;
  /** Not even the program is known. */
  readonly isUnknown: boolean;
  readonly text: string;
}

export function seenIn(text: string): Seen {
  const script = parseScript(wholeFile({ path: 'script.sh', text }), () => undefined);
  return {
    commands: everyCommand(script).map(seenCommand),
    problems: everyProblem(script).map(({ value }) => value),
  };
}

function seenCommand({ program, arguments: words }: Command): SeenCommand {
  const isUnknown = typeof program === 'symbol';
  const pieces = [isUnknown ? UNKNOWN_PIECE : program, ...words.map(piecesOf)];
  const [first = '', ...others] = pieces.map(patternOf);
  return {
    pattern: new RegExp(`^${first}${others.join('')}$`),
    beginning: new RegExp(`^${first}${others.reduceRight((rest, one) => `(?:${one}${rest})?`, '')}$`),
    isUnknown,
    text: pieces.join(' ').replaceAll(UNKNOWN_PIECE, '§'),
  };
}

/** Which files match a pattern is not known. */
function piecesOf({ pieces, raw }: ShellWord): string {
  const unquoted = raw.replaceAll(/'[^']*'|"[^"]*"|\\./g, '');
  return /[*?[]/.test(unquoted) || (unquoted.includes('$') && /[*?[]/.test(pieces)) ? UNKNOWN_PIECE : pieces;
}

/** A word that nobody knows may be several, or none. */
function patternOf(pieces: string): string {
  if (pieces !== '' && pieces.replaceAll(UNKNOWN_PIECE, '') === '') return '(?:\\x00[^]*)?';
  // options that a script may choose count as given
  if (/^-[-\w=]+$/.test(pieces)) return `(?:\\x00${escaped(pieces)})?`;
  return `\\x00${pieces.split(UNKNOWN_PIECE).map(escaped).join('[^]*')}`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

export type Verdict = 'seen' | 'unknown' | 'gap' | 'missed';

/** How our reader sees a command that a shell ran, with all of its words, or the first ones where it is cut off. */
export function verdictOn(words: readonly string[], { commands, problems }: Seen, isCut = false): Verdict {
  const text = words.map((word) => `\0${word}`).join('');
  const matching = commands.filter(({ pattern, beginning }) => (isCut ? beginning : pattern).test(text));
  if (matching.some(({ isUnknown }) => !isUnknown)) return 'seen';
  if (matching.length > 0) return 'unknown';
  return problems.length > 0 ? 'gap' : 'missed';
}
