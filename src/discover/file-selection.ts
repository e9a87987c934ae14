import { composeFormat, dockerfileFormat, type FileFormat, formatOf } from '../parse/formats.ts';
import { matchesPath, parsePatterns } from '../support/patterns/path-patterns.ts';

/** Folders with third-party files. They are left out, unless an `include` pattern names them. */
export const VENDORED_FOLDERS: readonly string[] = ['node_modules', 'vendor'];

export interface SelectionOptions {
  /** Patterns as in `.gitignore`, relative to the root: files to scan although their names do not show what they are. */
  readonly include: readonly string[];
  /** Patterns as in `.gitignore`, relative to the root: files to leave out. They take precedence over `include`. */
  readonly exclude: readonly string[];
}

/** Selects the files worth reading, by path alone. */
export interface FileSelection {
  /** Undefined for files that are not to be scanned. `start` is where the path below the scanned folder begins. */
  formatFor(path: string, start: number): FileFormat | undefined;
  /** Whether the file is not to be scanned, whatever its name and content are. */
  isLeftOut(path: string, start: number): boolean;
  isExcluded(path: string): boolean;
  /** Whether a walk can skip folders of this name. */
  skipsFolder(name: string): boolean;
}

const VENDORED = new RegExp(`(?:^|/)(?:\\.git|${VENDORED_FOLDERS.join('|')})/`);
/** Whether a path leads through a folder with third-party files, or git's own. */
export function isVendoredPath(path: string): boolean {
  return VENDORED.test(path);
}

const GIT_FOLDER = /(?:^|\/)\.git(?:\/|$)/i;

export function fileSelection({ include, exclude }: SelectionOptions): FileSelection {
  const included = parsePatterns(include);
  const excluded = parsePatterns(exclude);
  const vendoredPatterns = include.filter((pattern) => pattern.split('/').some(isVendored));
  const vendored = parsePatterns(vendoredPatterns);
  const isExcluded = (path: string): boolean => exclude.length > 0 && matchesPath(excluded, path);
  const isLeftOut = (path: string, start: number): boolean =>
    (VENDORED.test(path.slice(start)) && !(matchesPath(vendored, path) && !isGitInternal(path))) || isExcluded(path);
  return {
    isExcluded,
    isLeftOut,
    formatFor(path, start) {
      const frontend = formatOf(path) ?? (include.length > 0 && matchesPath(included, path) ? guess(path) : undefined);
      return frontend === undefined || isLeftOut(path, start) ? undefined : frontend;
    },
    skipsFolder: (name) => name === '.git' || (vendoredPatterns.length === 0 && isVendored(name)),
  };
}

/** The format for a file that is to be scanned whatever its name is. */
export function guessFormat(path: string): FileFormat {
  return formatOf(path) ?? guess(path);
}

/** Whether the path is in a folder of git, which may contain credentials of the checkout. */
export function isGitInternal(path: string): boolean {
  return GIT_FOLDER.test(path);
}

function guess(path: string): FileFormat {
  return /\.ya?ml$/i.test(path) ? composeFormat : dockerfileFormat;
}

function isVendored(name: string): boolean {
  return VENDORED_FOLDERS.includes(name);
}
