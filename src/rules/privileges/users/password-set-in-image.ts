import { readOptions } from '../../../analysis/commands/options.ts';
import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { windowsScripts } from '../../../analysis/windows/windows-commands.ts';
import { instructionsOf, isShipped, type RunInstruction, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import {
  type Command,
  everyCommand,
  everyPipeline,
  type HereDocument,
  type Pipeline,
  type ShellWord,
} from '../../../model/shell.ts';
import type { Span } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { defineRule } from '../../define-rule.ts';
import { windowsPasswords } from './windows-passwords.ts';

export default defineRule({
  id: 'password-set-in-image',
  on: 'stage',
  mentions: ['chpasswd', 'passwd', 'useradd', 'usermod', 'mkpasswd', 'securestring', 'net'],
  score: 8,
  profile: 'recommended',
  precision: 'high',
  cwe: [798, 258],
  peers: { checkov: ['CKV2_DOCKER_17'], dockle: ['DKL-LI-0001'] },
  docs: {
    title: 'Do not set passwords in the image',
    why: 'The password is in the Dockerfile, in the history of the image and, as a hash, in each container that is started from it: everyone who can pull the image knows how to log in to all of them. An empty password lets anyone become that user.',
    how: 'Leave the user without a password: USER starts the container as that user without a login. Where a login is needed, as with an SSH server, use keys that are mounted when the container is run.',
    limits:
      'The rule does not see passwords from a variable or a file, such as a build secret. Locked passwords (`*`, `!`) are left alone.',
    references: [
      'https://cwe.mitre.org/data/definitions/798.html',
      'https://man7.org/linux/man-pages/man8/chpasswd.8.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN echo «"root:not-a-real-password"» | chpasswd
      `,
      good: `
        FROM debian:12
        RUN passwd -l root
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN useradd -m -p «not-a-real-hash» app && passwd «-d» app
      `,
      good: `
        FROM debian:12
        RUN useradd -m -p '*' app
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN useradd -p "$(openssl passwd -6 «not-a-real-password»)" app
      `,
      good: `
        FROM debian:12
        RUN --mount=type=secret,id=hash useradd -p "$(cat /run/secrets/hash)" app
      `,
    },
  ],

  *check(stage) {
    if (!isShipped(stage)) return;
    for (const run of instructionsOf(stage, 'RUN')) {
      if (!run.isTriggered) yield* inInstruction(run, stage);
    }
    for (const { instruction, tokens } of windowsScripts(stage)) {
      for (const at of windowsPasswords(tokens)) yield problem(stage, instruction, { at });
    }
  },
});

/** A literal password, or the option that makes it empty. */
interface Setting {
  readonly at: Span;
  readonly isEmpty?: true;
}

function* inInstruction(run: RunInstruction, stage: Stage): Generator<Problem> {
  if (!/pass|add|mod/.test(run.line.text)) return;
  const { script } = run.line;
  const settings = [...everyPipeline(script)].flatMap((pipeline) => [...pipedSettings(pipeline)]);
  for (const command of everyCommand(script)) settings.push(...optionSettings(command));
  for (const setting of settings) yield problem(stage, run, setting);
}

function problem({ title }: Stage, run: RunInstruction, { at, isEmpty }: Setting): Problem {
  const clause = `${title} ${isEmpty ? 'gives a user an empty password, which lets anyone become that user' : 'sets a password that is written in it, which everyone with the image can use'}.`;
  const message = whenItRuns(run, clause);
  return isEmpty ? { at, message } : { at, message, evidence: 'password', secrets: [at] };
}

/** `echo user:password | chpasswd`, `echo password | passwd --stdin user`, and both with here-documents. */
function* pipedSettings({ commands }: Pipeline): Generator<Setting> {
  for (const [index, command] of commands.entries()) {
    const isPassword = INPUTS.get(String(command.program));
    if (isPassword === undefined) continue;
    for (const { text, span } of [...bodies(command), ...printed(commands[index - 1])]) {
      if (isPassword(text)) yield { at: span };
    }
  }
}

/** The programs that read passwords, each with the check for a line with a password. */
const INPUTS: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['chpasswd', hasPassword],
  ['passwd', isKnownText],
]);

interface Input {
  readonly text: string;
  readonly span: Span;
}

function bodies({ redirects }: Command): Input[] {
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

function printed(command: Command | undefined): Input[] {
  if (command === undefined || (command.program !== 'echo' && command.program !== 'printf')) return [];
  const words = command.arguments.filter(({ pieces }) => !/^-[neE]+$/.test(pieces));
  const [format, ...values] = words;
  if (command.program === 'printf' && format !== undefined && values.length > 0) return filled(format, values);
  return words.map(({ pieces, span }) => ({ text: pieces, span }));
}

/** Each value with the text of the format in front of it: `root:%s` makes one a password. */
function filled(format: ShellWord, values: readonly ShellWord[]): Input[] {
  const gaps = format.pieces.split('%s');
  const uses = Math.max(1, gaps.length - 1);
  return values.map(({ pieces, span }, index) => ({ text: `${gaps[index % uses]}${pieces}`, span }));
}

/** A line `user:password` with a known password that does not lock the user. */
function hasPassword(text: string): boolean {
  return text.split(/\\n|\n/).some((line) => {
    const colon = line.indexOf(':');
    return colon >= 0 && isKnownText(line.slice(colon + 1)) && !isLocked(line.slice(colon + 1));
  });
}

function isKnownText(text: string): boolean {
  return text.trim() !== '' && !text.includes(UNKNOWN_PIECE);
}

/** `*`, `!`, and a hash of crypt(5) that `!` disables. */
function isLocked(password: string): boolean {
  return /^(?:[*!x]+\s*$|!+\$[\w,=-]+\$)/.test(password);
}

function* optionSettings(command: Command): Generator<Setting> {
  const { program, arguments: words } = command;
  if (program === 'useradd' || program === 'usermod') {
    const { options } = readOptions(words, { letters: 'bcdefgGkKpPRsuZl', names: new Set(['--password']) });
    yield* passwordOptions(options.filter(({ name }) => name === '-p' || name === '--password'));
  } else if (program === 'passwd') {
    const word = words.find(({ pieces }) => pieces === '-d' || pieces === '--delete');
    if (word !== undefined) yield { at: word.span, isEmpty: true };
  } else if (program === 'openssl' || program === 'mkpasswd') {
    yield* hashedPassword(program, words);
  }
}

function* passwordOptions(
  options: readonly {
    readonly value: string | undefined;
    readonly word: ShellWord;
    readonly valueWord: ShellWord | undefined;
  }[],
): Generator<Setting> {
  for (const { value, word, valueWord } of options) {
    const at = (valueWord ?? word).span;
    if (value === '') yield { at, isEmpty: true };
    else if (value !== undefined && isKnownText(value) && !isLocked(value)) yield { at };
  }
}

/** `openssl passwd -6 password`, `mkpasswd -m sha-512 password` */
function* hashedPassword(program: string, words: readonly ShellWord[]): Generator<Setting> {
  const rest = program === 'openssl' ? words.slice(1) : words;
  if (program === 'openssl' && words[0]?.pieces !== 'passwd') return;
  const names = new Set(['-salt', '-in', '--method', '--salt', '--rounds']);
  const letters = program === 'mkpasswd' ? 'mSRP' : undefined;
  for (const word of readOptions(rest, { letters, names }).operands) {
    if (isKnownText(word.pieces)) yield { at: word.span };
  }
}
