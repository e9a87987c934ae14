import { startOf } from '../../model/findings/finding.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import type { Notification } from '../../model/findings/notification.ts';
import { DYNAMIC, known } from '../../model/located.ts';
import type { RemoteReference } from '../../model/project.ts';
import type { SourceFile } from '../../model/source.ts';
import { asMapping, isNull, type TreeMapping, type TreeScalar } from '../../syntax/tree/nodes.ts';
import { disagreementGaps, EXCLUDE, errorGap, problemGap } from '../../syntax/yaml/gaps.ts';
import type { OverriddenPlace, ParseContext } from '../frontend.ts';
import { decidingLines, partsOf } from '../scripts/template-lines.ts';
import { type ComposeDocuments, composeYaml, templateGaps } from './compose-yaml.ts';
import { refusals } from './document-checks.ts';
import type { Merging } from './merge.ts';
import { overriddenPlaces } from './overridden.ts';
import type { Variables } from './pieces.ts';
import { applyTags, type Reset } from './reset.ts';
import { textOfScalar } from './resolved.ts';
import { pathText, type WorkingFolders, withFolder } from './variables/working-folder.ts';

/** The folder that paths start from and the variables, for the files of a project or of an included one. */
export interface Scope {
  /** Relative to the root of the repository; empty for the root. */
  readonly folder: string;
  readonly variables: Variables;
}

/** The state of reading one project. */
export interface Loading extends Merging {
  readonly context: ParseContext;
  /** Where the command that starts the project may run. */
  readonly workingFolders: WorkingFolders;
  /** The main file, which has been read already. */
  readonly main: SourceFile;
  /** Only the content of the main file shows that it belongs to a project. */
  readonly isFound: boolean;
  /** Every file that was read, by its path. */
  readonly files: Map<string, SourceFile>;
  readonly scopes: Map<SourceFile, Scope>;
  readonly documents: Map<Scope, Map<string, readonly Reset[] | undefined>>;
  readonly remotes: RemoteReference[];
  /** The reason why any service may have more options than we know. */
  partial: string | undefined;
  /** The options that a later file sets again, and the services that it adds to. */
  readonly overridden: readonly OverriddenPlace[];
  /** The services that others of their file extend. */
  readonly extended: Set<string>;
  /** Whether Docker Compose refuses the project. */
  isRefused: boolean;
  /** How many reads were made; reading the same file with other variables counts again. */
  reads: number;
}

const COMPOSE = { name: 'Docker Compose', file: 'compose file' } as const;

/** A project with more is an attack. */
const MAXIMUM_READS = 1000;

export function newLoading(
  main: SourceFile,
  isFound: boolean,
  context: ParseContext,
  workingFolders: WorkingFolders,
  notify: Loading['notify'],
): Loading {
  const { places: overridden, ...noted } = overriddenPlaces();
  return {
    context,
    workingFolders,
    main,
    isFound,
    notify,
    overridden,
    ...noted,
    left: MAXIMUM_COPIES,
    files: new Map(),
    scopes: new Map(),
    documents: new Map(),
    remotes: [],
    partial: undefined,
    extended: new Set(),
    isRefused: false,
    reads: 0,
  };
}

/** How many keys and items all merges of a project may copy. */
const MAXIMUM_COPIES = 1_000_000;

/**
 * The documents of a file that are mappings, without empty ones; undefined if the file cannot be read. A file may be read in several
 * scopes: its nodes then differ, so that they know their scope.
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
  const source = path === main.path ? main : context.repository.readFile(path);
  if (source === undefined) return undefined;
  const isFirst = !files.has(source.path);
  const file = isFirst ? source : { ...source };
  if (isFirst) files.set(file.path, file);
  scopes.set(file, scope);
  const documents = composeYaml(file);
  if ('reason' in documents) {
    const reader = { ...COMPOSE, isGuess: file === main && loading.isFound };
    if (isFirst) notify(withDecidingLines(file, errorGap(file, documents, reader)));
    return undefined;
  }
  return documentsOf(file, documents, isFirst ? notify : undefined, scope.variables);
}

/** A template that is not YAML is another one with another line that may be a danger. */
function withDecidingLines({ text }: SourceFile, notification: GapNotification): GapNotification {
  const lines = notification.gap.kind === 'template' ? decidingLines(text) : undefined;
  if (lines === undefined) return notification;
  const evidence = 'dangers of a template';
  return { ...notification, gap: { ...notification.gap, evidence, parts: [evidence, ...partsOf(lines)] } };
}

/** The documents of a file, whose problems are reported when it is read for the first time. */
function documentsOf(
  file: SourceFile,
  documents: ComposeDocuments,
  say: Loading['notify'] | undefined,
  variables: Variables,
): readonly Reset[] {
  const notify = say ?? (() => {});
  if (say !== undefined) gapsOf(file, documents).forEach(say);
  return documents.roots.flatMap((root) => {
    if (isNull(root)) return [];
    const mapping = asMapping(root);
    if (mapping === undefined) {
      notify(noServices(file, 'its root is not a mapping'));
      return [];
    }
    if (isVersion1(mapping)) notify(version1(file));
    if (say !== undefined) refusedIn(mapping, variables, documents).forEach(say);
    return [applyTags(mapping, notify)];
  });
}

function gapsOf(file: SourceFile, documents: ComposeDocuments): readonly Notification[] {
  if (documents.template !== undefined) return templateGaps(file, documents);
  return [...documents.problems.map((problem) => problemGap(problem, COMPOSE)), ...disagreementGaps(file, documents)];
}

/** Docker Compose refuses values together that are in different branches of a template. */
function refusedIn(
  mapping: TreeMapping,
  variables: Variables,
  { template }: ComposeDocuments,
): readonly Notification[] {
  const all = refusals(mapping, variables);
  return template === undefined ? all : all.filter(({ gap }) => gap.kind === 'unknown-value');
}

/** Stops reading files; this has been reported. */
export function isExhausted({ reads }: Loading): boolean {
  return reads > MAXIMUM_READS;
}

/** The text of a scalar if its variables are known; otherwise undefined. */
export function knownText(scalar: TreeScalar, scope: Scope): string | undefined {
  const { value } = textOfScalar(scalar, () => scope.variables);
  return value === DYNAMIC ? undefined : value;
}

/** Like {@link knownText}, for a path from the folder of the scope. */
export function knownPath(scalar: TreeScalar, { folder, variables }: Scope, loading: Loading): string | undefined {
  const text = textOfScalar(scalar, () => withFolder(variables));
  return known<string>(pathText(text, folder, loading.workingFolders));
}

/** No tool finds anything to run in such a file. */
export function noServices(file: SourceFile, reason: string): Notification {
  return notLookedAt({
    kind: 'unknown-format',
    weight: 'expected',
    message: `${file.path} declares no containers: ${reason}.`,
    wayOut: `If it is not a compose file, ${EXCLUDE}.`,
    span: startOf(file),
    evidence: reason,
  });
}

/** Services are at the root: https://docs.docker.com/reference/compose-file/legacy-versions/ */
export function isVersion1({ entries }: TreeMapping): boolean {
  if (entries.has('services')) return false;
  const bodies = [...entries.values()].map(({ node }) => asMapping(node));
  return bodies.length > 0 && bodies.every((body) => body?.entries.has('image') || body?.entries.has('build'));
}

function version1(file: SourceFile): Notification {
  return notLookedAt({
    kind: 'unknown-format',
    message: `${file.path} is written in version 1 of the format, which Docker Compose no longer reads, so its services were not checked.`,
    wayOut: 'Put them below a key `services`.',
    span: startOf(file),
  });
}

function tooManyFiles(main: SourceFile): Notification {
  return notLookedAt({
    kind: 'limit-reached',
    thing: 'file',
    message: `${main.path} leads to more than ${MAXIMUM_READS} files, so the remaining ones were not read.`,
    wayOut: 'Let it include fewer files.',
    span: startOf(main),
  });
}
