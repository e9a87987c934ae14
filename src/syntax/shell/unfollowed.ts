import { isInput, ruleFiles } from '../../analysis/commands/rule-files.ts';
import type { Command, ScriptProblem, ShellWord } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
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
export function reportUnfollowed(command: Command, node: Range, reading: Reading): void {
  const { program, arguments: words, assignments, inner } = command;
  const why =
    (typeof program === 'string'
      ? (whyUnfollowed(program, words, inner !== undefined) ?? whyRenamed(program, words))
      : undefined) ?? (assignments.length === 0 ? undefined : whyAtStart(assignments));
  if (why !== undefined) reading.problems.push(unfollowed(why, node, reading));
}

/** A program that will be called by another name: `hash -p /usr/bin/docker tool`, `ln -s "$(which docker)" tool` */
function whyRenamed(program: string, words: readonly ShellWord[]): string | undefined {
  if (!(program === 'hash' ? words[0]?.pieces === '-p' : COPIES.test(program))) return undefined;
  const [source, target, ...others] = words.filter(({ pieces }) => !pieces.startsWith('-'));
  if (source === undefined || target === undefined || others.length > 0) return undefined;
  const name = SPECIAL_PROGRAM.exec(source.raw)?.[1];
  if (name === undefined || ANOTHER_NAME.test(target.raw)) return undefined;
  return `the commands that call ${name} by another name are not known`;
}

const COPIES = /^(?:cp|install|ln|mv)$/;
const PROGRAMS = '(?:ba|da|z|k|a)?sh|docker|podman|nerdctl|curl|wget';
/** Not `config/docker`, which may be a folder. */
const SPECIAL_PROGRAM = new RegExp(`(?:^"?/\\S*bin/|(?:which|command -v|type -p) )(${PROGRAMS})\\)?"?$`);
/** A shell is often linked to another shell, and one engine to another; a folder keeps the name. */
const ANOTHER_NAME = new RegExp(
  `(?:^|/)(?:${PROGRAMS}|docker\\w*|\\.|s?bin|)/?"?$|\\.(?:old|orig|bak|real|distrib)"?$`,
);

/** A variable whose commands a shell runs without being told: `PS4='$(a)'`, and the file in `BASH_ENV`. */
function whyAtStart(assignments: Command['assignments']): string | undefined {
  const found = assignments.find(({ name, value }) => {
    const text = value?.pieces ?? '';
    return (
      (/^PS[0-4]$/.test(name) && /\$\(|`/.test(text)) ||
      (name === 'BASH_ENV' && /^["']?./.test(text)) ||
      COMMAND_IN_INDEX.test(text)
    );
  });
  return found && `a shell runs the commands in ${found.name}`;
}

/** `a[$(b)]` as a text, which arithmetic and `[[ -v … ]]` evaluate. */
const COMMAND_IN_INDEX = /^[A-Za-z_]\w{0,100}\[[^\]]{0,100}(?:\$\(|`)/;

function whyUnfollowed(program: string, words: readonly ShellWord[], isRead: boolean): string | undefined {
  const { files = [] } = ruleFiles(program, () => words.map(({ pieces }) => pieces)) ?? {};
  if (files.some(isInput) && !(isRead && files.length === 1)) return `${program} reads its rules from another command`;
  if (program === 'alias' && words.some(isPrinted)) return 'what an alias runs is the output of another command';
  if (program === 'lftp' && words.some(({ pieces }) => LFTP_RUNS.test(pieces))) return 'lftp runs commands of its own';
  if (!CODE.test(program)) return undefined;
  const code = words.map(({ pieces }) => pieces).join(' ');
  if (/\|\s*getline\b/.test(code) && /\bsystem\s*\(/.test(code)) return 'awk runs what a command prints';
  return /\burlretrieve\b/.test(code) ? 'code of another language saves what it fetches' : undefined;
}

/** `alias x="$(a)"` */
function isPrinted({ pieces, raw }: ShellWord): boolean {
  return pieces.includes(`=${UNKNOWN_PIECE}`) && /=["']?(?:\$\(|`)/.test(raw);
}

/** In a script of lftp: `!command`, and commands in a file that it may have fetched. */
const LFTP_RUNS = /(?:^|[;\n])[ \t]*(?:!|(?:shell|source)[ \t])/;

const CODE = /^(?:[gm]?awk|python[\d.]*|pypy\d?)$/;
