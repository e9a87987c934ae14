import { repositoryPath } from '../analysis/paths/mount-source.ts';
import type { Span } from '../model/source.ts';
import { folderOf } from '../parse/compose/file-path.ts';
import { OPEN_PART, type OpenKind, type OpenPath, openPaths } from '../parse/compose/variables/open-paths.ts';
import type { PassedVariable } from '../parse/frontend.ts';
import { startingWith } from '../support/lower-bound.ts';
import type { KnownProject } from './called-units.ts';
import type { Repository } from './index.ts';
import { isExample } from './variables/copied-examples.ts';

/** Values of variables with which paths of a project lead to files of the repository. */
export interface PossibleValues {
  readonly variables: readonly PassedVariable[];
  /** The files and folders that the paths lead to, from the root. */
  readonly paths: readonly string[];
  /** A path with these variables. */
  readonly span: Span;
}

/**
 * Finds the values that variables in paths of a project may have, where only the caller knows them, also in place of a default: `.env.${STAGE}`
 * may be `.env.prod`, if the repository has that. Examples are left out.
 */
export function possibleValues(
  repository: Pick<Repository, 'paths' | 'readFile' | 'isExcluded'>,
): (project: KnownProject) => readonly PossibleValues[] {
  const known = new Map<string, readonly Fit[]>();
  const fitting = (pattern: string, kind: OpenKind): readonly Fit[] => {
    const key = `${kind} ${pattern}`;
    const found = known.get(key) ?? fittingPaths(pattern, kind, repository);
    known.set(key, found);
    return found;
  };
  return ({ unit, files }) => {
    const all = new Map<string, Found>();
    const own = unit.companions.folder ?? folderOf(unit.path);
    for (const path of new Set([unit.path, ...files])) {
      const file = repository.readFile(path, 'guess');
      const folders = [...new Set([own, folderOf(path)])];
      for (const open of file === undefined ? [] : openPaths(file)) {
        for (const fit of folders.flatMap((folder) => fitsFrom(folder, open, fitting))) addFit(all, open, fit);
      }
    }
    return [...all.values()].map(({ paths, ...found }) => ({ ...found, paths: [...paths].sort() }));
  };
}

type Found = Omit<PossibleValues, 'paths'> & { readonly paths: Set<string> };

function addFit(all: Map<string, Found>, open: OpenPath, { path, values }: Fit): void {
  const variables = variablesOf(open, values);
  if (variables === undefined) return;
  const key = JSON.stringify(variables);
  const found = all.get(key) ?? { variables, paths: new Set(), span: open.span };
  all.set(key, found);
  found.paths.add(path);
}

interface Fit {
  readonly path: string;
  readonly values: readonly string[];
}

function fitsFrom(
  folder: string,
  { pattern, kind }: OpenPath,
  fitting: (pattern: string, kind: OpenKind) => readonly Fit[],
): readonly Fit[] {
  const path = repositoryPath(folder, pattern);
  return path === undefined ? [] : fitting(path, kind);
}

/** Undefined if a variable would have two values, or all have those that they have by default. */
function variablesOf({ variables }: OpenPath, values: readonly string[]): readonly PassedVariable[] | undefined {
  if (variables.every((one, at) => one.default === values[at])) return undefined;
  const found = new Map<string, string>();
  for (const [at, { name }] of variables.entries()) {
    const value = values[at] ?? '';
    if ((found.get(name) ?? value) !== value) return undefined;
    found.set(name, value);
  }
  return [...found].map(([name, value]) => ({ name, value })).sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The files that a path may mean, and the folders, if it may mean one. */
function fittingPaths(
  pattern: string,
  kind: OpenKind,
  { paths, readFile, isExcluded }: Pick<Repository, 'paths' | 'readFile' | 'isExcluded'>,
): readonly Fit[] {
  const known = pattern.slice(0, pattern.indexOf(OPEN_PART));
  const segments = pattern.split('/');
  const found = new Map<string, Fit>();
  for (const path of startingWith(known, paths() ?? [])) {
    const parts = path.split('/');
    if (parts.length < segments.length || (kind !== 'any' && parts.length > segments.length)) continue;
    const fit = parts.slice(0, segments.length).join('/');
    if (found.has(fit)) continue;
    const values = valuesIn(segments, parts);
    if (values !== undefined && !isExample(fit) && isExcluded?.(path) !== true) found.set(fit, { path: fit, values });
  }
  const content = CONTENTS.get(kind);
  const isLikely = ({ path }: Fit): boolean => content?.test(readFile(path, 'guess')?.text ?? '') !== false;
  return [...found.values()].filter(isLikely);
}

const CONTENTS: ReadonlyMap<OpenKind, RegExp> = new Map([
  ['part', /^["']?services["']?[ \t]*:/m],
  ['dockerfile', /^[ \t]*FROM[ \t]/im],
]);

function valuesIn(segments: readonly string[], parts: readonly string[]): readonly string[] | undefined {
  const values: string[] = [];
  for (const [at, segment] of segments.entries()) {
    const found = valuesOf(segment, parts[at] ?? '');
    if (found === undefined) return undefined;
    values.push(...found);
  }
  return values;
}

/** The texts in place of the marks of a name, each as short as it can be; undefined if the name is another one. */
function valuesOf(segment: string, name: string): readonly string[] | undefined {
  const [first = '', ...texts] = segment.split(OPEN_PART);
  if (texts.length === 0) return segment === name ? [] : undefined;
  if (!name.startsWith(first)) return undefined;
  let from = first.length;
  const values: string[] = [];
  for (const [at, text] of texts.entries()) {
    const isLast = at === texts.length - 1;
    const to = isLast ? name.length - text.length : name.indexOf(text, from + 1);
    if (to <= from || !name.startsWith(text, to)) return undefined;
    values.push(name.slice(from, to));
    from = to + text.length;
  }
  return values.every((value) => VALUE.test(value)) ? values : undefined;
}

/** Neither hidden, nor with what a shell or Compose replaces. */
const VALUE = /^[\w@+-][\w.@+-]{0,100}$/;
