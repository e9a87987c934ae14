import type { CommandInstruction, RunInstruction } from '../../model/dockerfile.ts';
import {
  type Command,
  everyCommand,
  everyPipeline,
  type HereDocument,
  type Pipeline,
  type Script,
  type ShellWord,
} from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { readOptions } from '../commands/options.ts';
import { type PrintedText, textsOfPrintf } from './printf-texts.ts';

/** A literal password, or the option that makes it empty. */
export interface PasswordSetting {
  readonly at: Span;
  readonly isEmpty?: true;
  /** The users whose password it is, if they are known. */
  readonly users?: readonly string[];
}

/** The passwords that an instruction sets, where it contains them. */
export function passwordsSetBy({ line }: RunInstruction | CommandInstruction): readonly PasswordSetting[] {
  return passwordsSetIn(line.script);
}

/** The same for commands outside of a Dockerfile. */
export function passwordsSetIn(script: Script | undefined): readonly PasswordSetting[] {
  if (!everyCommand(script).some(({ program }) => SETTERS.has(program))) return [];
  const piped = [...everyPipeline(script)].flatMap((pipeline) => [...pipedSettings(pipeline)]);
  const printing = new Set(
    script?.pipelines.filter(({ commands }) => commands.length === 1).map(({ commands }) => commands[0]),
  );
  return [
    ...piped,
    ...[...everyCommand(script)].flatMap((command) =>
      printing.has(command) && onlyPrints(command) ? [] : [...optionSettings(command)],
    ),
  ];
}

/** A copied script, or a variable, may name them as well, so the text of the instruction is not enough. */
const SETTERS: ReadonlySet<unknown> = new Set(
  'chpasswd passwd vncpasswd useradd usermod openssl mkpasswd x11vnc'.split(' '),
);

/** `openssl passwd -6 password`, whose hash nothing takes. */
function onlyPrints({ program, redirects }: Command): boolean {
  return (program === 'openssl' || program === 'mkpasswd') && redirects.length === 0;
}

/**
 * `echo user:password | chpasswd`, `yes password | passwd user`, `echo password | passwd --stdin user`, `echo password | vncpasswd -f`, and all
 * with here-documents.
 */
function* pipedSettings({ commands }: Pipeline): Generator<PasswordSetting> {
  for (const [index, command] of commands.entries()) {
    const isPassword = INPUTS.get(String(command.program));
    if (isPassword === undefined) continue;
    for (const { text, span } of [...bodies(command), ...printed(commands[index - 1])]) {
      if (isPassword(text, command)) yield { at: span, users: usersOf(text, command) };
    }
  }
}

/** The programs that read passwords, each with the check for a text with a password. */
const INPUTS: ReadonlyMap<string, (text: string, command: Command) => boolean> = new Map([
  ['chpasswd', hasPassword],
  ['passwd', isKnownText],
  ['vncpasswd', isKnownText],
]);

/** Those of the lines for chpasswd, or the operand of passwd. */
function usersOf(text: string, { program, arguments: words }: Command): readonly string[] {
  const names =
    program === 'chpasswd' ? text.split(/\\n|\n/).map((line) => line.split(':', 1)[0] ?? '') : lastOf(words);
  return names.map((name) => name.trim()).filter((name) => name !== '' && !name.includes(UNKNOWN_PIECE));
}

/** The last word, where programs expect the user. */
function lastOf(words: readonly ShellWord[]): readonly string[] {
  const last = words.at(-1)?.pieces ?? '-';
  return last.startsWith('-') ? [] : [last];
}

function bodies({ redirects }: Command): PrintedText[] {
  return redirects.flatMap(({ operator, body, target }) => {
    if (body !== undefined) return [{ text: expanded(body), span: body.span }];
    return operator === '<<<' && target !== undefined ? [{ text: target.pieces, span: target.span }] : [];
  });
}

/** With a placeholder for each variable and substitution, and without the backslashes that escape. */
function expanded({ value, isLiteral }: HereDocument): string {
  if (isLiteral) return value;
  return value.replaceAll(/\\([\\$`])|`|\$(?=[({\w@*#?$!-])/g, (_, escaped?: string) => escaped ?? UNKNOWN_PIECE);
}

function printed(command: Command | undefined): readonly PrintedText[] {
  if (command?.program === 'printf') return textsOfPrintf(command.arguments);
  if (command?.program !== 'echo' && command?.program !== 'yes') return [];
  return command.arguments
    .filter(({ pieces }) => !/^-[neE]+$/.test(pieces))
    .map(({ pieces, span }) => ({ text: pieces, span }));
}

/** A line `user:password` with a known password. Only a hash can lock the user: `*` alone is a password. */
function hasPassword(text: string, { arguments: words }: Command): boolean {
  const isHash = words.some(({ pieces }) => /^(?:-[a-z]*e|--encrypted)$/.test(pieces));
  return text.split(/\\n|\n/).some((line) => {
    const colon = line.indexOf(':');
    const password = line.slice(colon + 1);
    return colon >= 0 && isKnownText(password) && !(isHash && isLocked(password));
  });
}

function isKnownText(text: string): boolean {
  return text.trim() !== '' && !text.includes(UNKNOWN_PIECE);
}

/** `*`, `!`, and a hash of crypt(5) that `!` disables. */
function isLocked(password: string): boolean {
  return /^(?:[*!x]+\s*$|!+\$[\w,=-]+\$)/.test(password);
}

function* optionSettings(command: Command): Generator<PasswordSetting> {
  const { program, arguments: words } = command;
  if (program === 'useradd' || program === 'usermod') {
    const { options } = readOptions(words, { letters: 'bcdefgGkKpPRsuZl', names: new Set(['--password']) });
    const given = passwordOptions(options.filter(({ name }) => name === '-p' || name === '--password'));
    for (const setting of given) yield { ...setting, users: lastOf(words) };
  } else if (program === 'passwd') {
    const word = words.find(({ pieces }) => pieces === '-d' || pieces === '--delete');
    if (word !== undefined) yield { at: word.span, isEmpty: true, users: lastOf(words) };
  } else if (program === 'openssl' || program === 'mkpasswd') {
    yield* hashedPassword(program, words);
  } else if (program === 'x11vnc') {
    yield* storedPassword(words);
  }
}

function* passwordOptions(
  options: readonly {
    readonly value: string | undefined;
    readonly word: ShellWord;
    readonly valueWord: ShellWord | undefined;
  }[],
): Generator<PasswordSetting> {
  for (const { value, word, valueWord } of options) {
    const at = (valueWord ?? word).span;
    if (value === '') yield { at, isEmpty: true };
    else if (value !== undefined && isKnownText(value) && isHash(value)) yield { at };
  }
}

/** What crypt(5) can return: a modern hash, one of BSDi, or one of DES. With any other text, no password is right. */
function isHash(text: string): boolean {
  return /^(?:\$[\w,=-]+\$|_[\w./]{19}$|[A-Za-z\d./]{13}$)/.test(text.trim());
}

/** `x11vnc -storepasswd password file`; without both, it asks for a password. */
function* storedPassword(words: readonly ShellWord[]): Generator<PasswordSetting> {
  const option = words.findIndex(({ pieces }) => pieces === '-storepasswd');
  const [password, file] = option < 0 ? [] : words.slice(option + 1);
  if (password !== undefined && file !== undefined && isKnownText(password.pieces)) yield { at: password.span };
}

/** `openssl passwd -6 password`, `mkpasswd -m sha-512 password` */
function* hashedPassword(program: string, words: readonly ShellWord[]): Generator<PasswordSetting> {
  const rest = program === 'openssl' ? words.slice(1) : words;
  if (program === 'openssl' && words[0]?.pieces !== 'passwd') return;
  const names = new Set(['-salt', '-in', '--method', '--salt', '--rounds']);
  const letters = program === 'mkpasswd' ? 'mSRP' : undefined;
  for (const word of readOptions(rest, { letters, names }).operands) {
    if (isKnownText(word.pieces)) yield { at: word.span };
  }
}
