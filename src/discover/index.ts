import { notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { FileFormat } from '../parse/formats.ts';
import type { FileResult, RepositoryView } from '../parse/repository-view.ts';
import { type CandidateFile, candidateFiles } from './candidate-files.ts';
import { type ToldByContent, withContents } from './contents.ts';
import { diskLinks, diskPaths } from './disk-paths.ts';
import { mayListProjects } from './environment-names.ts';
import { type FileSelection, fileSelection, guessFormat, type SelectionOptions } from './file-selection.ts';
import { gitFiles } from './git-files.ts';
import { filesBehindLinks, selectBehindLinks } from './linked-folders.ts';
import { fileReader, repositoryContent } from './read-repository-file.ts';
import { type ScanScope, scanScope } from './scan-scope.ts';
import { formatOfNamed, isInSelected, selectFrom } from './select-files.ts';
import { isOfTool } from './tool-files.ts';
import { MAXIMUM_PATHS, walkFolder } from './walk-folder.ts';

export type { CandidateFile, FileResult };

export interface DiscoverOptions extends SelectionOptions {
  /** The folder that paths are relative to. */
  readonly cwd: string;
  /** In bytes. */
  readonly maxFileSize: number;
  /** Called now and then with the number of files to scan found so far. */
  readonly onFound?: (count: number) => void;
}

/** The files to scan, and the view through which they are read. */
export interface Repository extends RepositoryView {
  /** Absolute, without symbolic links. */
  readonly root: string;
  /** Sorted by path. */
  readonly files: readonly CandidateFile[];
  readonly notifications: readonly Notification[];
  /** The reasons why existing files that `readFile` was asked for were not read. Ask after the scan. */
  refusals(): readonly Notification[];
  /** How to read files, for code that reads them directly; undefined if not all are from the disk, or if reads are observed. */
  readonly disk?: { readonly maxFileSize: number } | undefined;
  /** Whether a `.env` may start a compose project, or the file of a tool name a Dockerfile, although none of the files is one. */
  startsProjects?(): boolean;
  /** The paths that the user asked to scan; the whole repository by default. */
  readonly scope?: Pick<ScanScope, 'written' | 'folders'>;
  /** The formats of the files that were opened because their names are ambiguous. */
  readonly told?: ToldByContent;
  /** Whether a path is in the scope of the scan; every path is when the whole repository is scanned. */
  isInScope(path: string): boolean;
  /** Whether the configuration excludes a path; by default none. */
  isExcluded?(path: string): boolean;
}

/**
 * The repository around some folders and files; around the working directory by default. Files of a submodule or of another checkout
 * within it belong to that repository.
 *
 * @throws {ConfigurationError} for a path that does not exist, or that belongs to another checkout than the first.
 */
export function openRepository(paths: readonly string[], options: DiscoverOptions): Repository {
  const scope = scanScope(paths, options.cwd);
  const told = new Map<string, FileFormat | undefined>();
  const behind = new Map<string, string>();
  const listedContent = repositoryContent(scope.root, options.maxFileSize);
  const content = (path: string) => listedContent(behind.get(path) ?? path);
  const selection = withContents(fileSelection(options), content, told);
  const listed = listFolders(scope, selection, options.onFound);
  const selected = new Map(listed.selected);
  const listPaths = pathLister(listed.isWithoutGit ? { ...scope, isCheckout: false } : scope, listed.all);
  const linked = filesBehindLinks(listed.mayBeLinks, diskLinks(scope.root), listPaths);
  for (const [path, real] of linked.files) behind.set(path, real);
  selectBehindLinks(linked, scope.folders, selection, selected);
  for (const [path, written] of scope.files) selected.set(path, formatOfNamed(path, written, content));
  const { files, notifications } = candidateFiles(selected, diskPaths(scope.root));
  return {
    root: scope.root,
    files,
    notifications: [...listed.notifications, ...linked.notifications, ...notifications],
    ...fileReader(scope.root, options.maxFileSize, new Set(files.map(({ path }) => path))),
    disk: { maxFileSize: options.maxFileSize },
    isCheckout: scope.isCheckout,
    onRecalled() {},
    paths: listPaths,
    startsProjects: () => (listed.all ?? []).some((path) => mayListProjects(path) || isOfTool(path)),
    scope,
    isExcluded: selection.isExcluded,
    told,
    isInScope: (path) => isInSelected(scope, path),
  };
}

/** The root that {@link openRepository} takes for some folders and files, where their configuration is. */
export function repositoryRoot(paths: readonly string[], cwd: string): string {
  return scanScope(paths, cwd).root;
}

interface Listed {
  readonly selected: ReadonlyMap<string, FileFormat>;
  /** All paths of the repository, if they had to be listed anyway. */
  readonly all?: readonly string[] | undefined;
  /** The paths among which are those of all symbolic links. */
  readonly mayBeLinks: readonly string[];
  /** Whether git failed to list them: it is not asked again. */
  readonly isWithoutGit?: boolean;
  readonly notifications: readonly Notification[];
}

function listFolders(scope: ScanScope, selection: FileSelection, onFound: DiscoverOptions['onFound']): Listed {
  if (scope.folders.length === 0) return { selected: new Map(), mayBeLinks: [], notifications: [] };
  if (!scope.isCheckout) return walkFolders(scope.root, scope.folders, selection, onFound);
  const tracked = gitFiles(scope);
  if (!tracked.ok) return withNote(walkFolders(scope.root, scope.folders, selection, onFound), tracked.error);
  const ignored: string[] = [];
  const selected = new Map<string, FileFormat>();
  for (const folder of scope.folders) {
    const count = selectFrom(tracked.value, folder, selection, selected);
    if (count === 0 && folder !== '') ignored.push(folder);
  }
  onFound?.(selected.size);
  // the user named these ignored folders on purpose
  const walked = walkFolders(scope.root, ignored, selection);
  return {
    selected: new Map([...selected, ...walked.selected]),
    mayBeLinks: [...tracked.value, ...walked.mayBeLinks],
    notifications: walked.notifications,
    ...(scope.folders.includes('') && { all: tracked.value }),
  };
}

function pathLister(scope: ScanScope, listed: readonly string[] | undefined): Repository['paths'] {
  let paths: readonly string[] | undefined;
  return () => {
    paths ??= (listed ?? allPaths(scope)).toSorted();
    return paths.length > MAXIMUM_PATHS ? undefined : paths;
  };
}

const EVERYTHING: FileSelection = {
  formatFor: guessFormat,
  isLeftOut: () => false,
  isExcluded: () => false,
  skipsFolder: (name) => name === '.git',
};

function allPaths({ root, isCheckout }: ScanScope): readonly string[] {
  const tracked = isCheckout ? gitFiles({ root, folders: [''] }) : undefined;
  return tracked?.ok === true ? tracked.value : [...walkFolder(root, '', EVERYTHING).selected.keys()];
}

function walkFolders(
  root: string,
  folders: readonly string[],
  selection: FileSelection,
  onFound?: DiscoverOptions['onFound'],
): Listed {
  const walks = folders.map((folder) => walkFolder(root, folder, selection, onFound));
  return {
    selected: new Map(walks.flatMap(({ selected }) => [...selected])),
    all: walks[folders.indexOf('')]?.all,
    mayBeLinks: walks.flatMap(({ links }) => links),
    notifications: walks.flatMap(({ notifications }) => notifications),
  };
}

function withNote({ notifications, ...listed }: Listed, reason: string): Listed {
  const gap = notLookedAt({
    kind: 'unlisted-files',
    message: `The folders were searched without git: ${reason}. Files that git tracks despite .gitignore were not checked.`,
    wayOut: 'Let git read the checkout.',
  });
  return { ...listed, notifications: [gap, ...notifications], isWithoutGit: true };
}
