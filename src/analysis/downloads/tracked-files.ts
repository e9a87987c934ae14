import type { Command, ShellWord } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import type { Tool } from '../commands/tool.ts';
import { baseName, isProgramFolder, matchesPattern, nameOf, resolvePath } from '../paths/shell-paths.ts';
import { isStandardOutput } from './fetch.ts';
import { cutOff, type Flow, MAX_COMPARED, type NamedFile, type Tracked } from './flow.ts';
import { mark, shown } from './marks.ts';

/** The system runs the files in these folders, executable or not; Python runs the lines of a `.pth` file. */
export const STARTED =
  /^\/(?:(?:etc\/(?:cron\.(?:d|hourly|daily|weekly|monthly)|profile\.d|init\.d|systemd\/system)|var\/spool\/cron(?:\/crontabs)?)\/[^/]+|(?:[^/]+\/)*(?:site|dist)-packages\/[^/]+\.pth)$/;

export function save(flow: Flow, file: string, download: Tracked): void {
  if (isStandardOutput(file)) return;
  const path = flow.descriptors.get(file) ?? placeIn(flow, file);
  flow.files.set(path, download);
  if (download.file === undefined) download.isSaved = true;
  if (flow.command !== undefined && OF_SHELLS.test(path))
    mark(download, flow.command, `puts it into ${shown(path)}, which shells run`, false, true);
}

/** Files that each shell of a user, or of the system, runs when it starts. */
const OF_SHELLS =
  /^(?:\/(?:root|home\/[^/]+|etc\/skel)|~\w*|\$HOME)\/\.(?:bashrc|bash_profile|bash_login|profile|zshrc|zshenv|zprofile|zlogin|kshrc|cshrc)$|^\/etc\/(?:bash\.bashrc|bashrc|profile|zsh\/(?:zshrc|zshenv|zprofile))$/;

export function operandsIn({ arguments: words }: Tool, flow: Flow): readonly Tracked[] {
  return [...new Set(words.flatMap((word) => filesIn(flow, word).map(({ download }) => download)))];
}

/** The download that a word names first. */
export function fileIn(flow: Flow, word: ShellWord): Tracked | undefined {
  return filesIn(flow, word)[0]?.download;
}

/** The downloads that a word names, directly or with a pattern. */
export function filesIn(flow: Flow, word: ShellWord): readonly NamedFile[] {
  if (flow.files.size === 0) return NO_FILES;
  const own = filesNamed(flow, nameOf(word));
  return own.length > 0 || word.choices === undefined ? own : chosenFiles(flow, word.choices);
}

export function chosenFiles(flow: Flow, choices: readonly string[]): readonly NamedFile[] {
  if (choices.includes(UNKNOWN_PIECE)) return [...flow.files].map(([path, download]) => ({ path, download }));
  return choices.flatMap((name) => filesNamed(flow, name));
}

export function filesNamed(flow: Flow, name: string): readonly NamedFile[] {
  const { files } = flow;
  const path = placeIn(flow, name);
  // before any WORKDIR most images are in `/`
  const otherwise = path.startsWith('/') ? path.slice(1) : `/${path}`;
  const download = files.get(path) ?? files.get(otherwise);
  if (download !== undefined) return [{ path, download }];
  if (!path.includes('*')) return NO_FILES;
  const found: NamedFile[] = [];
  for (const [file, one] of files) {
    flow.compared += 1;
    if (flow.compared > MAX_COMPARED) {
      cutOff(flow);
      break;
    }
    if (matchesPattern(file, path) || matchesPattern(file, otherwise)) found.push({ path: file, download: one });
  }
  return found;
}

/** The path that a name means in the folder of a command: `$PWD/a.sh`, `$(realpath a.sh)` and `$(basename "$URL")` are files in it. */
export function placeIn({ folder }: Pick<Flow, 'folder'>, name: string): string {
  if (!/[$`]/.test(name)) return resolvePath(folder, name);
  const plain = name
    .replace(REAL, '$1')
    .replace(HERE, '.')
    .replace(LAST_PART, (_, path: string = '', variable: string = '') => baseName(path || `$${variable}`))
    .replace(IN_SAME_FOLDER, '');
  return resolvePath(folder, plain);
}

const REAL = /^(?:\$\(|`) ?(?:realpath|readlink -[efm])(?: --)? ([\w$./-]+) ?[)`]$/;
const HERE = /^(?:\$PWD(?!\w)|\$\( ?pwd(?: -[LP])? ?\)|`pwd`)(?=\/|$)/;
const LAST_PART = /(?:\$\(|`) ?basename(?: --)? ([\w$./:{}@%+-]+) ?[)`]|\$\{(\w+)##\*\/\}/;

/** Whatever the variable is, it has the same name without this. */
const IN_SAME_FOLDER = /^\.\/(?=\$)/;

const NO_FILES: readonly NamedFile[] = [];

export function markAll(
  words: readonly ShellWord[],
  command: Command,
  flow: Flow,
  action: string,
  isExecution: boolean,
): void {
  for (const word of words)
    for (const { download } of filesIn(flow, word)) mark(download, command, action, isExecution);
}

export function movedTo(path: string, download: Tracked, command: Pick<Command, 'span'>, flow: Flow): void {
  flow.files.set(path, download);
  const folder = folderOf(path);
  if (isProgramFolder(folder) || STARTED.test(path)) mark(download, command, `puts it into ${shown(folder)}`, false);
}

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
