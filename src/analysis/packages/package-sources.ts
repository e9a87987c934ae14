import { type Command, everyCommand, type Script } from '../../model/shell.ts';
import { remember } from '../../support/caches/remember.ts';
import { toolOf } from '../commands/tool.ts';
import { bypassesOfCommand } from '../downloads/bypasses.ts';
import { SIGNATURE_TABLE } from '../downloads/signature-table.ts';
import { packageCallOf } from './package-commands.ts';

/**
 * Whether a script may make package managers of a distribution install what others made: it adds a repository or a key, installs a package
 * by its address or as a file, or disables the check of signatures.
 */
export const mayChangeSources: (script: Script) => boolean = remember((script) =>
  everyCommand(script).some(changesSources),
);

function changesSources(command: Command): boolean {
  const targets = command.redirects.flatMap(({ target }) => target ?? []);
  if ([...command.arguments, ...targets].some(({ pieces }) => holdsSources(pieces))) return true;
  if (command.assignments.some(({ name }) => name === SETTINGS_VARIABLE)) return true;
  return PROGRAMS.has(toolOf(command)?.name ?? '') || installsOthers(command);
}

/** Names other settings of apt. */
export const SETTINGS_VARIABLE = 'APT_CONFIG';

/** Whether a path is that of a file or folder of a package manager that names repositories and keys: `/etc/apt/sources.list`, or after `cd /etc`. */
export function holdsSources(path: string): boolean {
  return SETTINGS.test(path);
}

const SETTINGS =
  /\/etc\/(?:(?:apt|apk|yum|dnf|zypp|pacman)(?:[./]|$)|pki\/rpm-gpg(?:\/|$))|^(?:\.\/)?(?:(?:apt|apk|dnf|zypp)\/|yum\.repos\.d\/)/;

/** Programs that add repositories or keys, and those that install packages from files, which may do so as well. */
const PROGRAMS: ReadonlySet<string> = new Set(
  'add-apt-repository apt-add-repository extrepo apt-key yum-config-manager dnf-config-manager pacman-key rpm dpkg'.split(
    ' ',
  ),
);

function installsOthers(command: Command): boolean {
  const call = packageCallOf(command);
  if (call?.manager.packages !== 'system') return false;
  const { sources = [] } = call.manager;
  return (
    bypassesOfCommand(command, SIGNATURE_TABLE).length > 0 ||
    VERBS.has(call.verb) ||
    call.options.some(({ name }) => sources.includes(name)) ||
    command.arguments.some(({ pieces }) => OTHERS.test(pieces))
  );
}

/** `dnf config-manager`, `dnf copr`, `zypper addrepo` */
const VERBS: ReadonlySet<string> = new Set(['config-manager', 'copr', 'addrepo', 'ar']);

/** An address, a file, and `-o Dir::Etc::SourceList=…` */
const OTHERS = /:\/\/|\.(?:deb|rpm|apk)$|^(?:-o=?|--option=)?Dir::/;
