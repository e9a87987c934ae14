import type { Command, ShellWord } from '../../model/shell.ts';
import { readOptions } from '../commands/options.ts';
import { baseName, nameOf } from '../paths/shell-paths.ts';

/** What `git clone`, `hg clone` and `svn checkout` fetch. */
export interface Clone {
  readonly address: ShellWord;
  /** The branch or the tag; empty for the default branch. */
  readonly branch: string;
  /** Named as by `nameOf`. */
  readonly folder: string;
}

const NAMES: ReadonlySet<string> = new Set(
  '--branch --depth --origin --config --reference --template --revision --jobs --filter --shallow-since --server-option --upload-pack --rev --updaterev --ssh --remotecmd --username --password'.split(
    ' ',
  ),
);

/** Whether its program may fetch a repository. */
export function clones({ program }: Pick<Command, 'program'>): boolean {
  return CLONING.has(String(program));
}

/** Undefined for clones of local folders, of a fixed commit, or of a version that is known only to the build. */
export function cloneBy({ program, arguments: words }: Command): Clone | undefined {
  const row = CLONING.get(String(program));
  const index = row === undefined ? -1 : words.findIndex(({ value }) => row.commands.includes(String(value)));
  if (row === undefined || index === -1) return undefined;
  const { options, operands } = readOptions(words.slice(index + 1), { letters: row.letters, names: NAMES });
  if (program !== 'git' && options.some(({ name }) => FIXING.has(name))) return undefined;
  if (options.some(({ name }) => name === '--revision')) return undefined;
  const branch = options.find(({ name }) => name === '-b' || name === '--branch')?.value ?? '';
  const [address, folder] = operands;
  if (address === undefined || branch.includes('\0')) return undefined;
  if (!/^(?:https?|git|ssh|svn|svn\+ssh):\/\/|^[\w.-]+@[\w.-]+:/.test(address.pieces)) return undefined;
  return { address, branch, folder: folder === undefined ? folderOf(address) : nameOf(folder) };
}

/** The subcommands, and the letters of their options that take a value. */
const CLONING: ReadonlyMap<string, { readonly commands: readonly string[]; readonly letters: string }> = new Map([
  ['git', { commands: ['clone'], letters: 'bocuj' }],
  ['hg', { commands: ['clone'], letters: 'burRe' }],
  ['svn', { commands: ['checkout', 'co', 'export'], letters: 'r' }],
]);

/** Options of hg and svn with a revision. */
const FIXING: ReadonlySet<string> = new Set(['-r', '-u', '--rev', '--updaterev', '--revision']);

function folderOf(address: ShellWord): string {
  return baseName(nameOf(address).replace(/(?<!\/)\/+$/, '')).replace(/\.git$/, '');
}

/** `git checkout <commit>` and the like; a verified tag is fixed, too. */
export function fixesCommit({ program, arguments: words }: Command): boolean {
  if (program !== 'git') return false;
  const index = words.findIndex(({ pieces }) =>
    /^(?:checkout|reset|switch|fetch|merge|verify-commit|verify-tag)$/.test(pieces),
  );
  if (index === -1) return false;
  if (/^verify/.test(words[index]?.pieces ?? '')) return true;
  return words.slice(index + 1).some(({ pieces }) => pieces.includes('\0') || /^[0-9a-f]{7,64}$/i.test(pieces));
}
