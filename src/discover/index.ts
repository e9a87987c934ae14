import { notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { FileFormat } from '../parse/formats.ts';
import type { FileResult, RepositoryView } from '../parse/repository-view.ts';
import { type CandidateFile, candidateFiles } from './candidate-files.ts';
import { type ToldByContent, withContents } from './contents.ts';
import { diskPaths } from './disk-paths.ts';
import { mayListProjects } from './environment-names.ts';
import { type FileSelection, fileSelection, guessFormat, type SelectionOptions } from './file-selection.ts';
import { gitFiles } from './git-files.ts';
import { fileReader, repositoryContent } from './read-repository-file.ts';
import { type ScanScope, scanScope } from './scan-scope.ts';
import { formatOfNamed, isInSelected, selectFrom } from './select-files.ts';
import { MAXIMUM_PATHS, walkFolder } from './walk-folder.ts';

export type { CandidateFile, FileResult };

export interface DiscoverOptions extends SelectionOptions {
  /** What relative paths start from. */
  readonly cwd: string;
  /** In bytes. */
  readonly maxFileSize: number;
  /** Called now and then with how many files to scan were found so far. */
  readonly onFound?: (count: number) => void;
}

/** The files to be scanned, and the view through which they are read. */
export interface Repository extends RepositoryView {
  /** Absolute, without symbolic links. */
  readonly root: string;
  /** Sorted by path. */
  readonly files: readonly CandidateFile[];
  readonly notifications: readonly Notification[];
  /** Why files that `readFile` was asked for, and that exist, were not read. Ask after the scan. */
  refusals(): readonly Notification[];
  /** How files are read, for whoever reads them on their own; undefined when they are not all from the disk, or are watched. */
  readonly disk?: { readonly maxFileSize: number } | undefined;
  /** Whether it may start a compose project although none of its files is one: by a `.env`. */
  startsProjects?(): boolean;
  /** What was asked to be scanned; the whole repository unless given. */
  readonly scope?: Pick<ScanScope, 'written'>;
  /** The formats of the files that were opened because their names do not tell. */
  readonly told?: ToldByContent;
  /** Whether a path is in what was asked to be scanned; all are when it was the whole repository. */
  isInScope(path: string): boolean;
  /** Whether the configuration leaves a path out; none is where nothing is said. */
  isExcluded?(path: string): boolean;
}

/**
 * The repository around some folders and files; around the working directory if there are none. What a submodule or another checkout
 * in it holds belongs to that repository.
 *
 * @throws {ConfigurationError} for a path that does not exist, or that belongs to another checkout than the first.
 */
export function openRepository(paths: readonly string[], options: DiscoverOptions): Repository {
  const scope = scanScope(paths, options.cwd);
  const told = new Map<string, FileFormat | undefined>();
  const content = repositoryContent(scope.root, options.maxFileSize);
  const selection = withContents(fileSelection(options), content, told);
  const listed = listFolders(scope, selection, options.onFound);
  const selected = new Map(listed.selected);
  for (const [path, written] of scope.files) selected.set(path, formatOfNamed(path, written, content));
  const { files, notifications } = candidateFiles(selected, diskPaths(scope.root));
  return {
    root: scope.root,
    files,
    notifications: [...listed.notifications, ...notifications],
    ...fileReader(scope.root, options.maxFileSize, new Set(files.map(({ path }) => path))),
    disk: { maxFileSize: options.maxFileSize },
    isCheckout: scope.isCheckout,
    onRecalled() {},
    paths: pathLister(scope, listed.all),
    startsProjects: () => (listed.all ?? []).some(mayListProjects),
    scope,
    isExcluded: selection.isExcluded,
    told,
    isInScope: (path) => isInSelected(scope, path),
  };
}

/** Where the configuration of some folders and files is: the root that {@link openRepository} takes for them. */
export function repositoryRoot(paths: readonly string[], cwd: string): string {
  return scanScope(paths, cwd).root;
}

interface Listed {
  readonly selected: ReadonlyMap<string, FileFormat>;
  /** All paths of the repository, when they had to be listed anyhow. */
  readonly all?: readonly string[] | undefined;
  readonly notifications: readonly Notification[];
}

function listFolders(scope: ScanScope, selection: FileSelection, onFound: DiscoverOptions['onFound']): Listed {
  if (scope.folders.length === 0) return { selected: new Map(), notifications: [] };
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
  // a folder that git ignores was named on purpose
  const walked = walkFolders(scope.root, ignored, selection);
  return {
    selected: new Map([...selected, ...walked.selected]),
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
    notifications: walks.flatMap(({ notifications }) => notifications),
  };
}

function withNote({ selected, notifications }: Listed, reason: string): Listed {
  const gap = notLookedAt({
    kind: 'unlisted-files',
    message: `The folders were searched without git: ${reason}. Files that git tracks although .gitignore names them were not checked.`,
    wayOut: 'Let git read the checkout.',
  });
  return { selected, notifications: [gap, ...notifications] };
}
