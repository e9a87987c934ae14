import type { CommandInstruction, RunInstruction } from '../../model/dockerfile.ts';
import {
  type Command,
  everyCommand,
  everyPipeline,
  type HereDocument,
  type Pipeline,
  type Script,
  type ShellWord,
  textsOfWord,
} from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { readOptions } from '../commands/options.ts';
import { isCommonPassword } from './common-password.ts';
import { type PrintedText, textsOfPrintf } from './printf-texts.ts';
import { looksLikeSecretValue } from './secret.ts';

/** A literal password, or the option that makes it empty. */
export interface PasswordSetting {
  readonly at: Span;
  readonly isEmpty?: true;
  /** The users whose password it is, if they are known. */
  readonly users?: readonly string[];
  /** Whether it looks like a secret, and a program stores it in a file of its own: `htpasswd -b`. */
  readonly isStored?: true;
}

/** The passwords that an instruction sets, where it contains them. */
export function passwordsSetBy({ line }: RunInstruction | CommandInstruction): readonly PasswordSetting[] {
  return passwordsSetIn(line.script);
}

/** The same for commands outside of a Dockerfile. */
export function passwordsSetIn(script: Script | undefined): readonly PasswordSetting[] {
  if (!everyCommand(script).some(({ program }) => SETTERS.has(program))) return [];
  const last = new Set(lastCommands(script));
  const isPrinted = (command: Command): boolean => last.has(command) && onlyPrints(command);
  const piped = everyPipeline(script).flatMap((pipeline) => [...pipedSettings(pipeline, isPrinted)]);
  const given = everyCommand(script).flatMap((command) => (isPrinted(command) ? [] : settingsOf(command)));
  return distinct([...piped, ...given]);
}

/** The commands whose output nothing takes, unless a redirect does. */
export function lastCommands(script: Script | undefined): readonly Command[] {
  const pipelines = script?.pipelines ?? [];
  const inner = pipelines.flatMap(({ commands }) => commands.flatMap((one) => one.inner ?? []));
  return [...pipelines.flatMap(({ commands }) => commands.at(-1) ?? []), ...inner.flatMap(lastCommands)];
}

/** A value that a condition chooses may be that of several runs. */
function distinct(settings: readonly PasswordSetting[]): readonly PasswordSetting[] {
  const byPlace = new Map<string, PasswordSetting>();
  for (const setting of settings) {
    const { at, isEmpty, users = [] } = setting;
    const key = `${at.file.path} ${at.start} ${at.end} ${isEmpty} ${users.join(' ')}`;
    if (!byPlace.has(key)) byPlace.set(key, setting);
  }
  return [...byPlace.values()];
}

/** With each value that conditions choose for the words. */
function settingsOf(command: Command): readonly PasswordSetting[] {
  return readingsOf(command.arguments).flatMap((words) => [...optionSettings({ ...command, arguments: words })]);
}

/** Words as they are, and with their possible values: the first of each word, then the second one, and so on. */
function readingsOf(words: readonly ShellWord[]): readonly (readonly ShellWord[])[] {
  const texts = words.map(textsOfWord);
  const most = texts.reduce((count, { length }) => Math.max(count, length), 1);
  const chosen = Array.from({ length: most - 1 }, (_, at) =>
    words.map((word, index): ShellWord => {
      const pieces = texts[index]?.[at + 1] ?? texts[index]?.[1];
      return pieces === undefined ? word : { ...word, pieces };
    }),
  );
  return [words, ...chosen];
}

/** A copied script, or a variable, may name them as well, so the text of the instruction is not enough. */
const SETTERS: ReadonlySet<unknown> = new Set(
  'adduser chpasswd htpasswd mkpasswd newusers openssl passwd smbpasswd useradd usermod vncpasswd x11vnc'.split(' '),
);

/** `openssl passwd -6 password`, whose hash nothing takes. */
function onlyPrints({ program, arguments: words, redirects }: Command): boolean {
  if (redirects.some(({ operator }) => operator.includes('>'))) return false;
  return program === 'openssl' || program === 'mkpasswd' || (program === 'htpasswd' && words.some(isPrinting));
}

/** `htpasswd -nb` */
function isPrinting({ pieces }: ShellWord): boolean {
  return /^-\w{0,9}n/.test(pieces);
}

/**
 * `echo user:password | chpasswd`, `yes password | passwd user`, `echo password | passwd --stdin user`, `echo password | vncpasswd -f`, and all
 * with here-documents, and with files whose text is known.
 */
function* pipedSettings({ commands }: Pipeline, isPrinted: (command: Command) => boolean): Generator<PasswordSetting> {
  for (const [index, command] of commands.entries()) {
    const isPassword = INPUTS.get(String(command.program));
    if (isPassword === undefined || isPrinted(command)) continue;
    const written = [...bodies(command), ...printed(printerBefore(commands, index))];
    for (const { text, span } of written.length > 0 ? written : linesOfFile(command)) {
      if (isPassword(text, command)) yield { at: span, users: usersOf(text, command) };
    }
  }
}

/** The command whose output a command reads, also through some that pass it on: `yes password | head -n 2 | passwd` */
function printerBefore(commands: readonly Command[], index: number): Command | undefined {
  return commands.slice(0, index).findLast(({ program }) => program !== 'head' && program !== 'tee');
}

/** Each with its place. */
function linesOfFile({ passwordLines: lines }: Command): PrintedText[] {
  if (lines === undefined) return [];
  return [...lines.text.matchAll(/[^\r\n]+/g)].map(({ 0: text, index }) => ({
    text: withoutVariablesIn(text),
    span: lines.span(index, index + text.length),
  }));
}

/** The programs that read passwords, each with the check for a text with a password. */
const INPUTS: ReadonlyMap<string, (text: string, command: Command) => boolean> = new Map([
  ['chpasswd', hasPassword],
  ['newusers', hasPassword],
  ['passwd', isKnownText],
  ['adduser', (text, { arguments: words }) => isTyped(text) && !words.some(({ pieces }) => ASKS_NOTHING.test(pieces))],
  ['smbpasswd', (text, { arguments: words }) => isGiven(text, words, /^-\w{0,9}s/)],
  ['vncpasswd', isKnownText],
  [
    'openssl',
    (text, { arguments: [first, ...others] }) => first?.pieces === 'passwd' && isGiven(text, others, /^-stdin$/),
  ],
  ['mkpasswd', (text, { arguments: words }) => isGiven(text, words, /^(?:-\w{0,9}s|--stdin|--password-fd=0)$/)],
  ['htpasswd', (text, { arguments: words }) => isGiven(text, words, /^-\w{0,9}i/)],
]);

/** Whether a text is more than an answer to a question, and the ends of lines. */
function isTyped(text: string): boolean {
  return isKnownText(text.replaceAll('\\n', ' ')) && !/^\s*[yn](?:es|o)?\s*$/i.test(text);
}

/** Options of adduser for a user without a password. */
const ASKS_NOTHING = /^(?:-[a-zA-Z]{0,9}[DSr]|--(?:disabled-(?:login|password)|system))$/;

/** Whether a program with such an option reads a known password. */
function isGiven(text: string, words: readonly ShellWord[], option: RegExp): boolean {
  return isKnownText(text) && words.some(({ pieces }) => option.test(pieces));
}

/** Those of the lines for chpasswd, or the operand of passwd. */
function usersOf(text: string, { program, arguments: words }: Command): readonly string[] {
  if (program === 'openssl' || program === 'mkpasswd') return [];
  const isList = program === 'chpasswd' || program === 'newusers';
  const names = isList ? text.split(/\\n|\n/).map((line) => line.split(':', 1)[0] ?? '') : lastOf(words);
  return names.map((name) => name.trim()).filter((name) => name !== '' && !name.includes(UNKNOWN_PIECE));
}

/** The last word, where programs expect the user. */
function lastOf(words: readonly ShellWord[]): readonly string[] {
  const last = words.at(-1)?.pieces ?? '-';
  return last.startsWith('-') ? [] : [last];
}

function bodies({ redirects }: Command): PrintedText[] {
  return redirects.flatMap(({ operator, body, target }) => {
    if (body !== undefined) return expanded(body).map((text) => ({ text, span: body.span }));
    return operator === '<<<' && target !== undefined ? printedTexts(target) : [];
  });
}

/** The text of a word, and those that it may be. */
function printedTexts(word: ShellWord): readonly PrintedText[] {
  return textsOfWord(word).map((text) => ({ text, span: word.span }));
}

/** With a placeholder for each unknown variable and substitution, and without the backslashes that escape. */
function expanded(body: HereDocument): readonly string[] {
  return body.expanded === undefined ? [withoutVariables(body)] : textsOfWord(body.expanded);
}

function withoutVariables({ value, isLiteral }: HereDocument): string {
  return isLiteral ? value : withoutVariablesIn(value);
}

function withoutVariablesIn(text: string): string {
  return text.replaceAll(/\\([\\$`])|`|\$(?=[({\w@*#?$!-])/g, (_, escaped?: string) => escaped ?? UNKNOWN_PIECE);
}

function printed(command: Command | undefined): readonly PrintedText[] {
  if (command?.program === 'printf') return readingsOf(command.arguments).flatMap(textsOfPrintf);
  if (command?.program !== 'echo' && command?.program !== 'yes') return [];
  return command.arguments.filter(({ pieces }) => !/^-[neE]+$/.test(pieces)).flatMap(printedTexts);
}

/** A line `user:password` or `user:password:id:…` with a known password. Only a hash can lock the user: `*` alone is a password. */
function hasPassword(text: string, { program, arguments: words }: Command): boolean {
  const isHash = words.some(({ pieces }) => /^(?:-[a-z]*e|--encrypted)$/.test(pieces));
  return text.split(/\\n|\n/).some((line) => {
    const colon = line.indexOf(':');
    const rest = line.slice(colon + 1);
    const password = program === 'newusers' ? (rest.split(':', 1)[0] ?? '') : rest;
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
  } else if (program === 'htpasswd') {
    yield* passwordOfServer(words);
  }
}

/** `htpasswd -bc file user password`, `htpasswd -nb user password` */
function* passwordOfServer(words: readonly ShellWord[]): Generator<PasswordSetting> {
  const { operands } = readOptions(words, { letters: 'Cr' });
  const [user, password] = words.some(isPrinting) ? operands : operands.slice(1);
  const isGivenHere = words.some(({ pieces }) => /^-\w{0,9}b/.test(pieces));
  if (!isGivenHere || user === undefined || password === undefined || !isKnownText(password.pieces)) return;
  const isStored = typeof password.value === 'string' && looksLikeSecretValue(password.value);
  yield {
    at: password.span,
    users: lastOf([user]),
    ...(isStored && !isCommonPassword(password.pieces) && !words.some(isPrinting) && { isStored }),
  };
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
