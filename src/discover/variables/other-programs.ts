import { baseName } from '../../model/containers/host-path.ts';
import { folderOf } from '../../parse/compose/file-path.ts';
import { mentionsEngine } from '../../parse/run-options/command-lines.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { addToGroup, groupBy } from '../../support/group-by.ts';
import type { CandidateFile, Repository } from '../index.ts';

export interface FilesOfOthers {
  /**
   * Whether a file of variables is for a program that starts no containers: `backup/restic.env`, which only the script beside it reads,
   * `deploy/agent.env` of a unit, a file beside a Vagrantfile, and the settings of `env-cmd` if `package.json` gives them to other commands. A
   * name such as `prod.env` says nothing about a program.
   */
  isOfOther(path: string): boolean;
  /** Whether something may read the file that a command writes: it has a name that any program may read, or commands mention it twice. */
  isReadAgain(target: string): boolean;
}

/** Of a folder with more files, all count as possible readers. */
const MOST_FILES = 50;

/** `files` are those whose commands may start something. */
export function filesOfOthers(
  { paths, readFile }: Pick<Repository, 'paths' | 'readFile'>,
  files: readonly CandidateFile[],
): FilesOfOthers {
  const textOf = (path: string): string => readFile(path, 'guess')?.text ?? '';
  const byFolder = lazy(() => groupBy(paths() ?? [], folderOf));
  const mentions = lazy(() => mentionsIn(files.map(({ path }) => ({ folder: folderOf(path), text: textOf(path) }))));
  const known = new Map<string, FolderOfFiles | undefined>();
  const folderAt = (folder: string): FolderOfFiles | undefined => {
    const all = byFolder().get(folder) ?? [];
    if (!known.has(folder)) known.set(folder, all.length > MOST_FILES ? undefined : readFolder(all, textOf));
    return known.get(folder);
  };
  return {
    isOfOther(path) {
      if (OF_ENV_CMD.test(path)) return mentions().isForOtherCommands();
      const [folder, name] = [folderOf(path), baseName(path)];
      if (folder === '' || isOfAnyProgram(name) || mentions().isLoadedElsewhere(folder, name)) return false;
      const beside = folderAt(folder);
      if (beside === undefined || beside.starting.some((one) => one !== path)) return false;
      return beside.isOfVagrant || beside.readers.get(name)?.some((one) => one !== path) === true;
    },
    isReadAgain(target) {
      const name = baseName(target);
      return isOfAnyProgram(name) || mentions().isLoadedElsewhere(folderOf(target), '') || mentions().countOf(name) > 1;
    },
  };
}

/** The files of a folder by what they do with files of variables. */
interface FolderOfFiles {
  readonly isOfVagrant: boolean;
  /** By the names of files of variables, the paths of those that name them. */
  readonly readers: ReadonlyMap<string, readonly string[]>;
  /** The paths of those that may start containers, or run another script. */
  readonly starting: readonly string[];
}

function readFolder(paths: readonly string[], textOf: (path: string) => string): FolderOfFiles {
  const readers = new Map<string, string[]>();
  const starting: string[] = [];
  for (const path of paths) {
    const text = textOf(path);
    for (const [name] of text.matchAll(NAME)) addToGroup(readers, name, path);
    if (mayStart(text)) starting.push(path);
  }
  return { isOfVagrant: paths.some((path) => baseName(path) === 'Vagrantfile'), readers, starting };
}

/** `prod.env`, `.env.stage`: such a file sets what differs between machines. */
function isOfAnyProgram(name: string): boolean {
  return ANY.test(name) || !/^[\w-]+\.env$/.test(name);
}

const ANY =
  /(?:^|[._-])(?:prod|production|stag(?:e|ing)|live|pre-?prod|qa|uat|release|deploy(?:ment)?|common|shared|base|defaults?|all|global|main|local|host|server|vars?|variables|settings|config|compose|docker|stack)(?=[._-])/i;

/** Whether commands of a text may start containers, or run another script. */
function mayStart(text: string): boolean {
  return mentionsEngine(text) || RUNS.test(text);
}

const RUNS = /\.(?:ba)?sh["']?(?:[ \t]|$)|\b(?:make|just|task|npm|pnpm|yarn|bun|eval|exec|ssh)[ \t]|"\$@"/m;

const OF_ENV_CMD = /(?:^|\/)\.env-cmdrc(?:\.json)?$/;

interface Source {
  readonly folder: string;
  readonly text: string;
}

/** Where the texts name files of variables. */
function mentionsIn(sources: readonly Source[]) {
  const folders = new Map<string, string[]>();
  const patterns: { readonly folder: string; readonly last: string | undefined }[] = [];
  for (const { folder, text } of sources) {
    for (const [name] of text.matchAll(NAME)) addToGroup(folders, name, folder);
    for (const [, before = ''] of text.matchAll(PATTERN)) patterns.push({ folder, last: lastFolder(before) });
    if (LOADS_ANY.test(text)) patterns.push({ folder, last: undefined });
  }
  const open = groupBy(patterns, ({ last }) => last ?? '');
  const isOpen = (folder: string): boolean =>
    [baseName(folder), ''].some((last) => open.get(last)?.some((one) => one.folder !== folder) === true);
  const lines = lazy(() => sources.flatMap(({ text }) => text.split(/["\n]/).filter((one) => one.includes('env-cmd'))));
  return {
    countOf: (name: string) => folders.get(name)?.length ?? 0,
    isLoadedElsewhere: (folder: string, name: string) =>
      isOpen(folder) || folders.get(name)?.some((one) => one !== folder) === true,
    /** Whether `env-cmd` comes before other commands only. */
    isForOtherCommands: () => lines().length > 0 && !lines().some((line) => mayStart(line) || /\bsh\b|&&|;/.test(line)),
  };
}

const NAME = /(?<![\w.-])[\w-]{1,100}\.env(?![\w-])/g;
/** `backup/$1.env`, `backup/*.env`, with the known text before the variable or the star. */
const PATTERN =
  /(?<![\w./*-])(?:\$\{?\w{1,100}\}?\/)?([\w./-]{0,200})(?:\*|\$\{?[\w@*]{1,100}\}?)[\w.${}*-]{0,100}\.env(?![\w-])/g;
/** `--env-file "$F"`, `. "$f"` */
const LOADS_ANY = /(?:env[-_]file[ =]|(?<!\S)(?:\.|source)[ \t]{1,9})["']?\$\{?[\w@*]{1,100}\}?["']?(?![\w./${-])/;

/** The last folder of a path, if it has one. */
function lastFolder(before: string): string | undefined {
  const [path = ''] = /[\w./-]{0,200}$/.exec(before) ?? [];
  return path.split('/').at(-2) || undefined;
}
