import { type Notification, startOf } from '../../model/finding.ts';
import { DYNAMIC } from '../../model/located.ts';
import type { RemoteReference } from '../../model/project.ts';
import type { SourceFile } from '../../model/source.ts';
import type { ParseContext } from '../frontend.ts';
import { disagreementGaps, errorGap, problemGap } from '../yaml/gaps.ts';
import { parseYaml, type YamlDocuments } from '../yaml/located-yaml.ts';
import { asMapping, isNull, type YamlScalar } from '../yaml/nodes.ts';
import type { Variables } from './interpolation.ts';
import type { Merging } from './merge.ts';
import { applyTags, type Reset } from './reset.ts';
import { textOfScalar } from './resolved.ts';

/** What holds in the files of a project, or of an included one: where paths start from, and what variables are. */
export interface Scope {
  /** From the root of the repository; empty for the root. */
  readonly folder: string;
  readonly variables: Variables;
}

/** The state of reading one project. */
export interface Loading extends Merging {
  readonly context: ParseContext;
  /** The main file, which was read before. */
  readonly main: SourceFile;
  /** Every file that was read, by its path. */
  readonly files: Map<string, SourceFile>;
  readonly scopes: Map<SourceFile, Scope>;
  readonly documents: Map<Scope, Map<string, readonly Reset[] | undefined>>;
  readonly remotes: RemoteReference[];
  /** Why any service may have more options than is known. */
  partial: string | undefined;
  /** Docker Compose refuses the project. */
  isRefused: boolean;
  /** How often files were read; the same file counts each time that it is read with other variables. */
  reads: number;
}

const COMPOSE = { name: 'Docker Compose', file: 'compose file' } as const;

/** More than this is no project but an attack. */
const MAXIMUM_READS = 1000;

export function newLoading(main: SourceFile, context: ParseContext, notify: Loading['notify']): Loading {
  return {
    context,
    main,
    notify,
    left: MAXIMUM_COPIES,
    files: new Map(),
    scopes: new Map(),
    documents: new Map(),
    remotes: [],
    partial: undefined,
    isRefused: false,
    reads: 0,
  };
}

/** How many keys and items all merges of a project may copy. */
const MAXIMUM_COPIES = 1_000_000;

/**
 * The documents of a file that are mappings, empty ones left out; undefined when there is nothing to read. One file may be read in several
 * scopes, and then its nodes are different ones, so that they know where they belong.
 */
export function readDocuments(path: string, scope: Scope, loading: Loading): readonly Reset[] | undefined {
  const known = loading.documents.get(scope) ?? new Map<string, readonly Reset[] | undefined>();
  loading.documents.set(scope, known);
  if (!known.has(path)) known.set(path, read(path, scope, loading));
  return known.get(path);
}

function read(path: string, scope: Scope, loading: Loading): readonly Reset[] | undefined {
  const { main, context, files, scopes, notify } = loading;
  if (++loading.reads > MAXIMUM_READS) {
    if (loading.reads === MAXIMUM_READS + 1) notify(tooManyFiles(main));
    return undefined;
  }
  const source = path === main.path ? main : context.readFile(path);
  if (source === undefined) return undefined;
  const isFirst = !files.has(source.path);
  const file = isFirst ? source : { ...source };
  if (isFirst) files.set(file.path, file);
  scopes.set(file, scope);
  const documents = parseYaml(file);
  if ('reason' in documents) {
    if (isFirst) notify(errorGap(file, documents, COMPOSE));
    return undefined;
  }
  return documentsOf(file, documents, isFirst, loading);
}

function documentsOf(file: SourceFile, { roots, problems }: YamlDocuments, isFirst: boolean, loading: Loading) {
  const say = isFirst ? loading.notify : () => {};
  for (const problem of problems) say(problemGap(problem, COMPOSE));
  if (isFirst) disagreementGaps(file, { roots, problems }).forEach(say);
  const written = roots.filter((root) => !isNull(root));
  if (written.length === 0) say(noServices(file, 'note', 'it is empty'));
  return written.flatMap((root) => {
    const mapping = asMapping(root);
    if (mapping === undefined) say(noServices(file, 'warning', 'its root is no mapping'));
    return mapping === undefined ? [] : [applyTags(mapping)];
  });
}

/** The text of a scalar where its variables are known, else undefined. */
export function knownText(scalar: YamlScalar, scope: Scope): string | undefined {
  const { value } = textOfScalar(scalar, () => scope.variables);
  return value === DYNAMIC ? undefined : (value as string);
}

export function noServices(file: SourceFile, level: Notification['level'], reason: string): Notification {
  const wayOut = level === 'note' ? '' : ' If it is no compose file, list it under `exclude` in .github/hullcheck.yml.';
  return {
    level,
    code: 'not-checked',
    message: `${file.path} declares no containers: ${reason}.${wayOut}`,
    span: startOf(file),
  };
}

function tooManyFiles(main: SourceFile): Notification {
  return {
    level: 'warning',
    code: 'not-checked',
    message: `${main.path} leads to more than ${MAXIMUM_READS} files, so the rest of them was not read.`,
    span: startOf(main),
  };
}
