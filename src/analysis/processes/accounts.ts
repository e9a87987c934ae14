import type { RunInstruction, Stage } from '../../model/dockerfile.ts';
import type { Command, ShellWord } from '../../model/shell.ts';
import { remember } from '../../support/caches/remember.ts';
import { type ReadArguments, readOptions } from '../commands/options.ts';
import { commandsOf, runsAny } from '../commands/stage-commands.ts';

/** A user that the build creates or changes. Unknown pieces appear as in `ShellWord.pieces`. */
export interface Account {
  /** `useradd`, `adduser`, `usermod`. */
  readonly program: string;
  readonly name: ShellWord;
  /** The requested number, and the word that contains it. */
  readonly uid: { readonly text: string; readonly word: ShellWord } | undefined;
  readonly read: ReadArguments;
  readonly command: Command;
  readonly instruction: RunInstruction;
}

/** Options that take a value: of the shadow suite, and of busybox and Debian for `adduser`, which Fedora links to `useradd`. */
const SHADOW = {
  letters: 'bcdefgGkKpPRsuZ',
  names: new Set(
    '--base-dir --comment --home-dir --home --expiredate --inactive --gid --groups --skel --key --login --password --prefix --root --shell --uid --selinux-user'.split(
      ' ',
    ),
  ),
};
const ADDUSER = {
  letters: 'bcdefgGhkKpPRsuZ',
  names: new Set([...SHADOW.names, '--ingroup', '--gecos', '--firstuid', '--lastuid', '--conf', '--add_extra_groups']),
};

const PROGRAMS: ReadonlySet<string> = new Set(['useradd', 'adduser', 'usermod']);

/** The users that useradd, adduser and usermod create or change in the RUN instructions of a stage. */
export const accountsOf: (stage: Stage) => readonly Account[] = remember((stage) => {
  const accounts: Account[] = [];
  for (const { command, instruction } of runsAny(stage, PROGRAMS) ? commandsOf(stage, 'RUN') : []) {
    const { program } = command;
    if (typeof program !== 'string' || !PROGRAMS.has(program)) continue;
    const read = readOptions(command.arguments, program === 'adduser' ? ADDUSER : SHADOW);
    const [name] = read.operands;
    if (name === undefined) continue;
    accounts.push({ program, name, uid: uidOf(read), read, command, instruction });
  }
  return accounts;
});

function uidOf({ options }: ReadArguments): Account['uid'] {
  const option = options.findLast(({ name }) => name === '-u' || name === '--uid');
  if (option?.value === undefined) return undefined;
  return { text: option.value, word: option.valueWord ?? option.word };
}

/** A user that becomes a member of a group. */
export interface Membership {
  readonly user: string;
  readonly group: string;
  /** The word that names the group. */
  readonly at: ShellWord;
  /** The group is not the primary group of the user. */
  readonly isSupplementary: boolean;
  readonly instruction: RunInstruction;
}

export function* membershipsOf(stage: Stage): Generator<Membership> {
  for (const account of accountsOf(stage)) yield* byOptions(account);
  for (const { command, instruction } of commandsOf(stage, 'RUN')) {
    const found = byOperands(command);
    if (found !== undefined) yield { isSupplementary: true, instruction, ...found };
  }
}

function* byOptions({ program, name, read, instruction }: Account): Generator<Membership> {
  const user = name.pieces;
  for (const { name: option, value, valueWord, word } of read.options) {
    // busybox calls the group of a new user -G
    const isOwn = /^(?:-g|--gid|--ingroup)$/.test(option) || (program === 'adduser' && option === '-G');
    if (!isOwn && option !== '-G' && option !== '--groups') continue;
    for (const group of (value ?? '').split(',')) {
      yield { user, group, at: valueWord ?? word, isSupplementary: !isOwn, instruction };
    }
  }
}

/** `adduser app docker`, `addgroup app docker`, `gpasswd -a app docker`. */
function byOperands({
  program,
  arguments: words,
}: Command): { user: string; group: string; at: ShellWord } | undefined {
  if (program === 'gpasswd') {
    const { options, operands } = readOptions(words, { letters: 'adMA', names: new Set(['--add']) });
    const user = options.find(({ name }) => name === '-a' || name === '--add')?.value;
    const [group] = operands;
    return user === undefined || group === undefined ? undefined : { user, group: group.pieces, at: group };
  }
  if (program !== 'adduser' && program !== 'addgroup') return undefined;
  const [user, group] = readOptions(words, ADDUSER).operands;
  return user === undefined || group === undefined ? undefined : { user: user.pieces, group: group.pieces, at: group };
}
