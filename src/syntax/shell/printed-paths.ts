import { normalPath } from '../../model/containers/host-path.ts';
import type { Command, Script, ShellWord } from '../../model/shell.ts';

/** The path that a substitution prints, if its commands determine it: `cd /srv && pwd`, `dirname /etc/hosts`, `readlink -f /etc`. */
export function printedPath({ pipelines }: Script): string | undefined {
  if (printsHome(pipelines.at(-1)?.commands ?? [])) return '~';
  const commands = pipelines.map((pipeline) => (pipeline.commands.length === 1 ? pipeline.commands[0] : undefined));
  const last = commands.at(-1);
  if (last === undefined || last.redirects.some(({ descriptor }) => descriptor !== 2)) return undefined;
  return commands.slice(0, -1).every(isSilent) ? pathOf(last) : undefined;
}

/** The home folder in a line of `/etc/passwd`: `getent passwd deploy | cut -d: -f6`, `awk -F: '/^deploy:/ {print $6}' /etc/passwd`. */
function printsHome(commands: readonly Command[]): boolean {
  const words = commands.flatMap(({ program, arguments: own }) => [program, ...own.map(({ pieces }) => pieces)]);
  const last = String(commands.at(-1)?.program);
  const isOfAccounts = words.includes('/etc/passwd') || (words.includes('getent') && words.includes('passwd'));
  if (!isOfAccounts || !/^(?:cut|[gm]?awk)$/.test(last)) return false;
  return words.some((word) => typeof word === 'string' && (last === 'cut' ? /^-f6$|^6$/ : /\$6(?!\d)/).test(word));
}

/** Commands that enter a folder. One that fails prints nothing, and no path is left. */
function isSilent(command: Command | undefined): boolean {
  return command?.program === 'cd' || command?.program === 'set' || command?.program === 'unset';
}

function pathOf({ program, arguments: words, folder }: Command): string | undefined {
  if (program === 'pwd') return folder;
  const change = typeof program === 'string' ? CHANGES.get(program) : undefined;
  if (change === undefined) return undefined;
  const operands = words.filter(({ pieces }) => !pieces.startsWith('-'));
  const path = placed(operands[0], folder) ?? (program === 'basename' ? nameOnly(operands[0]) : undefined);
  if (path === undefined || operands.length !== 1) return undefined;
  if (change.isAsWritten && !/^(?:\/|~\/.)/.test(operands[0]?.pieces ?? '')) return undefined;
  return words.every((word) => word === operands[0] || change.options.test(word.pieces)) ? change.of(path) : undefined;
}

/** An absolute path, or one from the folder that the script has entered. */
function placed(word: ShellWord | undefined, folder: string | undefined): string | undefined {
  if (typeof word?.value !== 'string' || word.value === '') return undefined;
  if (word.value.startsWith('/')) return normalPath(word.value);
  if (IN_HOME.test(word.value)) return `~${normalPath(word.value.slice(1)).replace(/^\/$/, '')}`;
  return folder?.startsWith('/') === true && !/^[~-]/.test(word.value)
    ? normalPath(`${folder}/${word.value}`)
    : undefined;
}

const IN_HOME = /^~(?:\/(?!.*\.\.).*)?$/s;

/** A name without folders, which is the same in any folder. */
function nameOnly(word: ShellWord | undefined): string | undefined {
  return typeof word?.value === 'string' && /^[\w.-]+$/.test(word.value) ? word.value : undefined;
}

interface Change {
  /** Whether it prints a relative path for one that is relative. */
  readonly isAsWritten?: true;
  readonly options: RegExp;
  of(path: string): string | undefined;
}

/** Which links the machine has is not known. Programs and what belongs to them are often links to other folders. */
const RESOLVES: Change = {
  options: /^(?:-[femsPL]+|--|--canonicalize(?:-existing|-missing)?)$/,
  of: (path) => (OFTEN_LINKS.test(path) ? undefined : path),
};
const OFTEN_LINKS =
  /^\/(?:(?:usr|s?bin|lib\w*|opt|snap|proc)(?:\/|$)|etc\/(?:alternatives|localtime|resolv\.conf|mtab))/;
const CHANGES: ReadonlyMap<string, Change> = new Map([
  ['dirname', { options: /^--$/, isAsWritten: true, of: (path) => path.slice(0, path.lastIndexOf('/')) || '/' }],
  ['basename', { options: /^--$/, of: (path) => path.slice(path.lastIndexOf('/') + 1) || '/' }],
  ['realpath', RESOLVES],
  ['grealpath', RESOLVES],
  ['readlink', RESOLVES],
]);
