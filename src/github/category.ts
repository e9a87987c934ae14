import { ConfigurationError } from '../config/configuration-error.ts';

/** How many runs the results are split into: one, or one for each folder at a depth. */
export type CategoryBy = 'none' | { readonly depth: number };

const MAXIMUM_DEPTH = 5;
/** Every twenty of them take another upload. */
const MAXIMUM_COMPONENTS = 100;

/** `none`, or `directory:2`. */
export function parseCategoryBy(value: string): CategoryBy {
  if (value === 'none') return value;
  const depth = Number(/^directory:(\d)$/.exec(value)?.[1]);
  if (depth >= 1 && depth <= MAXIMUM_DEPTH) return { depth };
  throw new ConfigurationError(
    `The input category-by is ${JSON.stringify(value)}, but takes none or directory:1 to directory:${MAXIMUM_DEPTH}.`,
  );
}

/** The folder that a file belongs to: the first `depth` names of its path, or fewer; empty for files at the root. */
export function componentOf(path: string, by: CategoryBy): string {
  if (by === 'none') return '';
  const folders = path.split('/').slice(0, -1);
  return folders.slice(0, by.depth).join('/');
}

/**
 * The components of all scanned files, with or without findings: a component missing from an upload would neither close nor explain its
 * alerts.
 */
export function componentsOf(paths: readonly string[], by: CategoryBy): readonly string[] {
  const components = [...new Set(['', ...paths.map((path) => componentOf(path, by))])].sort();
  if (components.length <= MAXIMUM_COMPONENTS) return components;
  const limit = `GitHub takes them in parts, and hullcheck sends at most ${MAXIMUM_COMPONENTS}`;
  throw new ConfigurationError(
    `The input category-by makes ${components.length} categories, but ${limit}. Use a smaller depth.`,
  );
}

/** `hullcheck`, or `hullcheck/services/api`. GitHub takes the part of an id before its last slash as the category. */
export function categoryOf(category: string, component: string): string {
  const name = component
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
  return component === '' ? category : `${category}/${name}`;
}
