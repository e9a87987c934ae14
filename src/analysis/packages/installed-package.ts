import type { Command, ShellWord } from '../../model/shell.ts';
import { readOptions } from '../commands/options.ts';

interface PackageManager {
  readonly programs: readonly string[];
  readonly installs: readonly string[];
  readonly removes: readonly string[];
  /** Letters of options that take a value in the next word. */
  readonly letters: string;
  readonly names?: readonly string[];
}

const PACKAGE_MANAGERS: readonly PackageManager[] = [
  {
    programs: ['apt-get', 'apt', 'aptitude'],
    installs: ['install', 'reinstall'],
    removes: ['remove', 'purge', 'autoremove', 'autopurge'],
    letters: 'coat',
    names: ['--target-release', '--option', '--config-file', '--default-release'],
  },
  {
    programs: ['apk'],
    installs: ['add'],
    removes: ['del'],
    letters: 'tXp',
    names: ['--virtual', '--repository', '--root', '--arch', '--keys-dir', '--repositories-file'],
  },
  {
    programs: ['yum', 'dnf', 'dnf5', 'microdnf', 'tdnf'],
    installs: ['install', 'reinstall', 'localinstall'],
    removes: ['remove', 'erase', 'autoremove'],
    letters: 'cdexR',
    names: ['--releasever', '--installroot', '--setopt', '--enablerepo', '--disablerepo', '--repo', '--exclude'],
  },
  { programs: ['zypper'], installs: ['install', 'in'], removes: ['remove', 'rm'], letters: 'Rrpc', names: ['--repo'] },
];

const MANAGERS_OF: ReadonlyMap<string, PackageManager> = new Map(
  PACKAGE_MANAGERS.flatMap((manager) => manager.programs.map((program) => [program, manager] as const)),
);

/** The distribution packages that a command installs or removes. */
export interface PackageChange {
  readonly manager: string;
  readonly kind: 'install' | 'remove';
  /** As written, including versions. */
  readonly packages: readonly ShellWord[];
}

/** Undefined when the command does not install or remove anything. */
export function packageChange({ program, arguments: words }: Command): PackageChange | undefined {
  if (program === 'pacman') return pacmanChange(words);
  const manager = typeof program === 'string' ? MANAGERS_OF.get(program) : undefined;
  if (manager === undefined) return undefined;
  const { letters, names = [], installs, removes } = manager;
  const [verb, ...packages] = readOptions(words, { letters, names: new Set(names) }).operands;
  if (verb === undefined) return undefined;
  const kind = installs.includes(verb.pieces) ? 'install' : removes.includes(verb.pieces) ? 'remove' : undefined;
  return kind && { manager: String(program), kind, packages };
}

function pacmanChange(words: readonly ShellWord[]): PackageChange | undefined {
  const { options, operands } = readOptions(words, { letters: 'rb', names: new Set(['--root', '--dbpath']) });
  const names = new Set(options.map(({ name }) => name));
  const kind = names.has('-S') || names.has('--sync') ? 'install' : names.has('-R') ? 'remove' : undefined;
  return kind && { manager: 'pacman', kind, packages: operands };
}

/** The name without a version: `sudo` of `sudo=1.9`, `sudo~1.9`, `sudo:amd64` and `sudo/stable`. */
export function packageName({ pieces }: ShellWord): string {
  return /^[^=~<>@:/]*/.exec(pieces)?.[0] ?? '';
}
