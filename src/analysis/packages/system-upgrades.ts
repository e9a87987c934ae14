import type { Stage } from '../../model/dockerfile.ts';
import { readOptions } from '../commands/options.ts';
import { type PackageCommand, packageCommandsIn } from './package-commands.ts';

/** The commands of package managers that upgrade all packages of a system, when they name none. */
const UPGRADES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    apt: new Set(['upgrade', 'dist-upgrade', 'full-upgrade']),
    'apt-get': new Set(['upgrade', 'dist-upgrade']),
    aptitude: new Set(['upgrade', 'safe-upgrade', 'full-upgrade', 'dist-upgrade']),
    apk: new Set(['upgrade']),
    dnf: new Set(['upgrade', 'update', 'distro-sync']),
    dnf5: new Set(['upgrade', 'update', 'distro-sync']),
    microdnf: new Set(['upgrade', 'update']),
    tdnf: new Set(['upgrade', 'update', 'distro-sync']),
    yum: new Set(['upgrade', 'update']),
    zypper: new Set(['update', 'up', 'patch', 'dup', 'dist-upgrade']),
  }),
);

/** Whether a file may have such a command, so that most files need no reading of their commands. */
export function mayUpgrade(text: string): boolean {
  return MENTIONED.test(text);
}

const MENTIONED = /upgrade|\b(?:dnf5?|microdnf|tdnf|yum|zypper)\b/;

/** Whether a stage upgrades all packages of its system, such as with `apt-get upgrade`. */
export function upgradesSystem(stage: Stage): boolean {
  return packageCommandsIn(stage).some(upgradesAll);
}

function upgradesAll({ manager, name, verb, command }: PackageCommand): boolean {
  if (UPGRADES.get(name)?.has(verb) !== true) return false;
  const { letters, names } = manager;
  const { operands } = readOptions(command.arguments, { letters, names: new Set(names) });
  return operands.length === 1 && !command.arguments.some(({ pieces }) => DRY.has(pieces));
}

/** Options that only print what an upgrade would do, or only download it. */
const DRY: ReadonlySet<string> = new Set([
  '-s',
  '--simulate',
  '--dry-run',
  '--download-only',
  '--downloadonly',
  '-d',
  '-D',
]);
