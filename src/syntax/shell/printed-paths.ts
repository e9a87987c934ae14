import { normalPath } from '../../model/containers/host-path.ts';
import type { Command, Script, ShellWord } from '../../model/shell.ts';

/**
 * The path that a substitution prints, if its commands determine it: `cd /srv && pwd`, `dirname /etc/hosts`, `readlink -f /etc`. `realPath` is
 * a path without its links, if these are known.
 */
export function printedPath({ pipelines }: Script, realPath: (path: string) => string | undefined): string | undefined {
  if (printsHome(pipelines.at(-1)?.commands ?? [])) return '~';
  const commands = pipelines.map((pipeline) => (pipeline.commands.length === 1 ? pipeline.commands[0] : undefined));
  const last = commands.at(-1);
  if (last === undefined || last.redirects.some(({ descriptor }) => descriptor !== 2)) return undefined;
  return commands.slice(0, -1).every(isSilent) ? pathOf(last, realPath) : undefined;
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

function pathOf(
  { program, arguments: words, folder }: Command,
  realPath: (path: string) => string | undefined,
): string | undefined {
  if (program === 'pwd') return folder;
  if (program === 'basename') return nameOf(words);
  const change = typeof program === 'string' ? CHANGES.get(program) : undefined;
  if (change === undefined) return undefined;
  const operands = words.filter(({ pieces }) => !pieces.startsWith('-'));
  const path = placed(operands[0], folder);
  if (path === undefined || operands.length !== 1) return undefined;
  if (change.isAsWritten && !/^(?:\/|~\/.)/.test(operands[0]?.pieces ?? '')) return undefined;
  if (!words.every((word) => word === operands[0] || change.options.test(word.pieces))) return undefined;
  if (change.isResolved !== true) return change.of(path);
  return realPath(path) ?? (OFTEN_LINKS.test(path) ? undefined : path);
}

/** `basename a/b.sh`, `basename a/b.sh .sh`, `basename -s .sh a/b.sh`, `basename --suffix=.sh a/b.sh` */
function nameOf(words: readonly ShellWord[]): string | undefined {
  const [first, ...rest] = words;
  const attached = ATTACHED.exec(first?.pieces ?? '')?.[1];
  const isSeparate = first?.pieces === '-s';
  const ofOption = isSeparate ? rest[0]?.value : attached;
  const after = isSeparate ? rest.slice(1) : attached === undefined ? words : rest;
  const [file, own, ...others] = after[0]?.pieces === '--' ? after.slice(1) : after;
  if (others.length > 0 || (ofOption !== undefined && own !== undefined)) return undefined;
  const suffix = ofOption ?? own?.value ?? '';
  const path = file?.value;
  if (typeof path !== 'string' || /^(?:-|~?$)/.test(path) || typeof suffix !== 'string') return undefined;
  const plain = path.replace(SLASHES_AT_END, '');
  return withoutSuffix(plain.slice(plain.lastIndexOf('/') + 1) || '/', suffix);
}

const SLASHES_AT_END = /(?<!\/)\/+$/;
const ATTACHED = /^(?:--suffix=|-s)(.+)$/s;

/** A name that is nothing but the suffix stays. */
function withoutSuffix(name: string, suffix: string): string {
  return suffix !== '' && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
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

interface Change {
  /** Whether it prints a relative path for one that is relative. */
  readonly isAsWritten?: true;
  /** Whether links are followed. Which ones the machine has is not known. */
  readonly isResolved?: true;
  readonly options: RegExp;
  of(path: string): string;
}

const RESOLVES: Change = {
  isResolved: true,
  options: /^(?:-[femsPLq]+|--|--canonicalize(?:-existing|-missing)?|--(?:logical|no-symlinks|physical|quiet|strip))$/,
  of: (path) => path,
};
/** Programs and what belongs to them are often links to other folders. */
const OFTEN_LINKS =
  /^\/(?:(?:usr|s?bin|lib\w*|opt|snap|proc)(?:\/|$)|etc\/(?:alternatives|localtime|resolv\.conf|mtab))/;
const CHANGES: ReadonlyMap<string, Change> = new Map([
  ['dirname', { options: /^--$/, isAsWritten: true, of: (path) => path.slice(0, path.lastIndexOf('/')) || '/' }],
  ['realpath', RESOLVES],
  ['grealpath', RESOLVES],
  ['readlink', RESOLVES],
]);
