import { baseName, resolvePath } from '../../analysis/paths/shell-paths.ts';
import { tokensOfFile } from '../../analysis/windows/file-tokens.ts';
import { type Quoting, type WindowsToken, windowsTokens } from '../../analysis/windows/powershell-tokens.ts';
import { startsCommand, statementsOf } from '../../analysis/windows/windows-commands.ts';
import type { Shell, WindowsFile } from '../../model/dockerfile.ts';
import type { Excerpt } from '../../model/source.ts';
import { matchesGlob } from '../../support/patterns/anchored-glob.ts';
import { joinedLines, pathsMatching, textAt } from '../../syntax/shell/files/files-of-script.ts';
import { foldersMatching } from '../../syntax/shell/files/named-files.ts';
import type { Recipe, WrittenFiles } from '../../syntax/shell/files/script-files.ts';

/** The shell that reads a text, and the absolute folder in which it starts. */
interface Calling {
  readonly shell: WindowsFile['shell'];
  readonly folder: string;
}

/** The scripts that a text of PowerShell or cmd runs, and those that these run. */
export function filesRunByText(text: string, shell: Shell, files: WrittenFiles): readonly WindowsFile[] {
  if (shell !== 'powershell' && shell !== 'cmd') return [];
  return allFiles([{ tokens: tokensIn(text, shell), shell, folder: files.folder }], files);
}

/** The same for what a POSIX shell, or the builder itself, starts. */
export function filesNoted(files: WrittenFiles): readonly WindowsFile[] {
  const { commands, scripts } = files.windows ?? { commands: [], scripts: [] };
  if (commands.length + scripts.length === 0) return [];
  const calls = commands.map(({ words, folder }) => {
    const shell = /cmd(?:\.exe)?$/i.test(words[0] ?? '') ? 'cmd' : 'powershell';
    return { tokens: words.flatMap((word) => tokensIn(word, shell)), shell, folder } as const;
  });
  const given = scripts.map((text): WindowsFile => ({ text, shell: 'powershell' }));
  const called = given.map(
    (file) => ({ tokens: tokensOfFile(file), shell: 'powershell', folder: files.folder }) as const,
  );
  return [...given, ...allFiles([...calls, ...called], files)];
}

type Call = Calling & { readonly tokens: readonly WindowsToken[] };

function tokensIn(text: string, shell: WindowsFile['shell']): readonly WindowsToken[] {
  const quoting: Quoting = shell === 'cmd' && /\b(?:powershell|pwsh)\b/i.test(text) ? 'wrapped' : shell;
  return windowsTokens({ text, span: () => NOWHERE, quoting, isMultiline: true });
}

/** Only the texts of these tokens are used. */
const NOWHERE = { file: { path: '', text: '' }, start: 0, end: 0 };

function allFiles(calls: readonly Call[], files: WrittenFiles): readonly WindowsFile[] {
  if (files.texts.size === 0 && files.copied === undefined) return [];
  const found: WindowsFile[] = [];
  const waiting = [...calls];
  const seen = new Set<string>();
  for (let call = waiting.pop(); call !== undefined && files.room.left >= 0; call = waiting.pop()) {
    files.room.left -= call.tokens.length;
    for (const { text, folder } of recipesIn(call, files)) {
      const file: WindowsFile = { text, shell: 'cmd' };
      found.push(file);
      waiting.push({ tokens: tokensOfFile(file), shell: 'cmd', folder });
    }
    for (const { path, shell } of pathsIn(call, files)) {
      const text = seen.has(path) ? undefined : textOf(path, files);
      seen.add(path);
      if (text === undefined) continue;
      const file: WindowsFile = { text, shell };
      found.push(file);
      waiting.push({ tokens: tokensOfFile(file), shell, folder: path.slice(0, path.lastIndexOf('/')) || '/' });
    }
  }
  return found;
}

/** What npm and the like run because a file says so. */
function recipesIn({ tokens, folder }: Call, files: WrittenFiles): readonly Recipe[] {
  const { recipes } = files;
  if (recipes === undefined) return [];
  return statementsOf(tokens).flatMap((statement) => {
    const [first, ...others] = statement.filter(({ kind }) => kind !== 'sign');
    const program = first?.text.replace(/^@|\.(?:cmd|exe)$/gi, '').toLowerCase() ?? '';
    const reader = recipes(program);
    if (reader === undefined) return [];
    const words = others.map(({ text, span }) => ({ value: text, raw: text, pieces: text, span }));
    return reader({
      ...{ program, words, folder },
      read: (path) => textAt(path, files),
      matching: (pattern) => pathsMatching(pattern, files),
      folders: (pattern) => foldersMatching(pattern, files),
      input: () => undefined,
    });
  });
}

function textOf(path: string, { texts, copied }: WrittenFiles): Excerpt | undefined {
  const written = texts.get(path);
  if (written === undefined) return copied?.at(path, false);
  const parts = written.flatMap((print) => print() ?? []);
  return parts.length < 2 ? parts[0] : joinedLines(parts);
}

interface Named {
  readonly path: string;
  readonly shell: WindowsFile['shell'];
}

/** The known files that commands run, by their absolute paths. */
function pathsIn({ tokens, shell, folder }: Call, files: WrittenFiles): readonly Named[] {
  const folders = [files.folder, folder];
  return statementsOf(tokens).flatMap((statement) => {
    const words = statement.filter(({ kind }) => kind !== 'sign').map(({ text }) => text);
    const [first = ''] = words;
    if (ENTERS.test(first)) enter(words.slice(1), folders);
    if (LEAVES_ALONE.test(first)) return [];
    const search: Search = { shell, folders, files, ...intentOf(words) };
    return statement.flatMap((token, index) =>
      token.kind === 'sign' ? [] : filesOfToken(token, mayBeFile(statement, index), search),
    );
  });
}

/** A relative folder is one in the folder that was entered last. */
function enter(words: readonly string[], folders: string[]): void {
  for (const word of words) {
    const [folder] = inFolders(word, folders.slice(0, 1));
    if (folder !== undefined && folder !== folders[0] && folder.length <= LONGEST_PATH) folders.unshift(folder);
  }
}

/** That of Linux, in characters. */
const LONGEST_PATH = 4_096;

interface Search {
  readonly shell: WindowsFile['shell'];
  readonly folders: readonly string[];
  readonly files: WrittenFiles;
  /** The shell that reads files without its extension. */
  readonly otherwise: WindowsFile['shell'] | undefined;
  /** Whether the folder of a file is in another word. */
  readonly isJoined: boolean;
}

/** `iex (gc a.txt)` runs a file of any name, and so does `copy a.txt a.cmd` in effect. */
function intentOf(words: readonly string[]): Pick<Search, 'otherwise' | 'isJoined'> {
  const copied = COPIES.test(words[0] ?? '') ? words.map(shellOfName).find((one) => one !== undefined) : undefined;
  const isEvaluated = words.some((word) => EVALUATES.test(word));
  return { otherwise: isEvaluated ? 'powershell' : copied, isJoined: words.some((word) => JOINS_PATHS.test(word)) };
}

/** Whether a token is a program, or the value of `-File`. */
function mayBeFile(statement: readonly WindowsToken[], index: number): boolean {
  const before = statement[index - 1]?.text ?? '';
  return startsCommand(statement, index) || /^(?:&|call|\.)$/i.test(before) || FILE_OPTION.test(before);
}

function filesOfToken(token: WindowsToken, isFile: boolean, search: Search): readonly Named[] {
  return partsOf(token).flatMap((part) => {
    const shell = shellOfName(part) ?? search.otherwise;
    if (shell !== undefined) return knownPaths(part, search).map((path) => ({ path, shell }));
    return isFile && part === token.text ? withoutExtension(part, search) : [];
  });
}

const ENTERS = /^(?:cd|chdir|pushd|sl|set-location|push-location)$/i;
/** Commands that do not run the scripts that they name. */
const LEAVES_ALONE =
  /^(?:del|erase|rd|rmdir|ri|rm|remove-item|unblock-file|icacls|attrib|type|echo|gc|cat|get-filehash|test-path|write-host)$/i;
const COPIES = /^(?:copy|cp|cpi|copy-item|xcopy|move|mv|mi|move-item|ren|rni|rename-item)$/i;
const JOINS_PATHS = /^(?:join-path|\[(?:system\.)?io\.path\]::combine)$/i;
const EVALUATES = /^(?:iex|invoke-expression|\[scriptblock\]::create)$/i;
const FILE_OPTION = /^-f(?:i(?:l(?:e)?)?)?$|(?:^|[\\/])(?:pwsh|powershell)(?:\.exe)?$/i;

function shellOfName(name: string): WindowsFile['shell'] | undefined {
  const extension = /\.(ps1|psm1|bat|cmd)["']*$/i.exec(name)?.[1]?.toLowerCase();
  if (extension === undefined) return undefined;
  return extension.startsWith('ps') ? 'powershell' : 'cmd';
}

/** A text in quotes may contain a command: `-ArgumentList '-File a.ps1'`. */
function partsOf({ kind, text }: WindowsToken): readonly string[] {
  if (kind !== 'string' || !/\s/.test(text)) return [text];
  return [text, ...text.split(/[\s"';&|()]+/)];
}

/** `build` is `build.bat`, `.\setup` is `setup.ps1`, and PowerShell on Linux runs files without an extension. */
function withoutExtension(name: string, search: Search): readonly Named[] {
  if (/\.\w+$/.test(name) && !/\.(?:txt|ps|log|dat|tmp)$/i.test(name)) return [];
  const tried: readonly (readonly [string, WindowsFile['shell']])[] = [
    ['.ps1', 'powershell'],
    ['.bat', 'cmd'],
    ['.cmd', 'cmd'],
    ['', search.shell],
  ];
  for (const [extension, own] of tried) {
    const paths = knownPaths(name + extension, search);
    if (paths.length > 0) return paths.map((path) => ({ path, shell: own }));
  }
  return [];
}

/** The files that a name may mean. If a variable decides its folder, these are all with its last name. */
function knownPaths(name: string, { folders, files, isJoined }: Search): readonly string[] {
  if (!isNameKnown(name, files)) return [];
  files.room.left -= folders.length * (PER_LOOK + name.length / PER_LOOK);
  if (files.room.left < 0) return [];
  const paths = inFolders(name, folders);
  const pattern = paths.find((path) => path.includes('*'));
  if (pattern !== undefined) return matching(pattern, files);
  const found = paths.map((path) => inAnyCase(path, files)).find((path) => path !== undefined);
  if (found !== undefined) return [found];
  return isJoined || /[%$]/.test(name)
    ? (files.copied?.named(baseName(cleanName(name)).toLowerCase()).slice(0, FEW) ?? [])
    : [];
}

/** The cost of a look for a file in a folder, and how many characters of its name cost as much as one of a script. */
const PER_LOOK = 10;

/** Whether any known file has the name. Most words name none, and only the others are looked for in each folder. */
function isNameKnown(name: string, { paths, copied }: WrittenFiles): boolean {
  const own = baseName(cleanName(name));
  return own.includes('*') || paths.has(own) || (copied?.named(own.toLowerCase()).length ?? 0) > 0;
}

/** How many files of one name may be meant. */
const FEW = 10;

function inAnyCase(path: string, { texts, copied }: WrittenFiles): string | undefined {
  return texts.has(path) ? path : copied?.inAnyCase(path);
}

function matching(pattern: string, { copied }: WrittenFiles): readonly string[] {
  const name = baseName(pattern);
  const folder = pattern.slice(0, pattern.length - name.length);
  return folder.includes('*') ? [] : (copied?.matching(pattern) ?? []).filter((path) => matchesGlob(pattern, path));
}

/** The absolute paths that a name may have, without the letter of the drive. */
function inFolders(name: string, folders: readonly string[]): readonly string[] {
  const path = cleanName(name);
  return /^\//.test(path)
    ? [resolvePath('/', path)]
    : [...new Set(folders.map((folder) => resolvePath(folder, `./${path}`)))];
}

/** The folder of a script, or the current one, is one of those in which files are looked for anyway. */
function cleanName(name: string): string {
  return name
    .replaceAll(/["'`^]/g, '')
    .replaceAll('\\', '/')
    .replace(/^@/, '')
    .replace(/^(?:%~dp0|(?:\$psscriptroot|\$pwd|\$\{pwd\}|%cd%|\$\(pwd\))(?=\/))\/*/i, '')
    .replace(/^[a-z]:(?=\/)/i, '');
}
