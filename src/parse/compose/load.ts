import type { EnvironmentEntry } from '../../model/containers/container.ts';
import { startOf } from '../../model/findings/finding.ts';
import { notLookedAt } from '../../model/findings/gap.ts';
import type { Notification } from '../../model/findings/notification.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import { asMapping, entryOf, isNull, spanOf, type TreeEntry, type TreeMapping } from '../../syntax/tree/nodes.ts';
import type { CompanionFiles, OverriddenPlace, ParseContext } from '../frontend.ts';
import { lookUpIn } from '../run-options/passed-variables.ts';
import { composeYaml } from './compose-yaml.ts';
import { applyExtends } from './extends.ts';
import { folderOf } from './file-path.ts';
import { applyIncludes, type Including, type LoadModel } from './include.ts';
import { isVersion1, type Loading, newLoading, noServices, readDocuments, type Scope } from './loading.ts';
import { mergeModels } from './merge.ts';
import type { Variables } from './pieces.ts';
import type { ComposeModel, ServiceValues } from './project.ts';
import { repeatedItems } from './repeated-items.ts';
import { noteRemoved, type Reset, without } from './reset.ts';
import { isTopLevelKey } from './sections.ts';
import { parseDotenv } from './variables/dotenv.ts';
import { dotenvEntries } from './variables/environment.ts';
import {
  CALLER_ONLY,
  environmentFileIn,
  forCaller,
  projectVariables,
  withEnvironmentFiles,
} from './variables/environment-files.ts';
import { unsetCaller } from './variables/unset-variables.ts';
import { workingFolders } from './variables/working-folder.ts';

type Notify = (notification: Notification) => void;

/**
 * How many nodes the services of a project, and how many variables from `env_file`, may have in total, counting those behind aliases each
 * time. A project may also have as many as its files have characters: aliases turn few characters into many nodes.
 */
const MAXIMUM_NODES = 500_000;

export interface Loaded {
  /** Undefined if there is nothing to check. */
  readonly model: ComposeModel | undefined;
  /** Every compose file that was read, the main one first. */
  readonly files: readonly SourceFile[];
  /** The files with variables that services name. */
  readonly environmentFiles: readonly SourceFile[];
  /** Paths of the files that became part of this project: merged with the main file, or included. */
  readonly parts: readonly string[];
  readonly unset?: (set: number) => UnsetModel;
  /** The options that a later file sets again, or takes away. */
  readonly overridden?: readonly OverriddenPlace[];
}

interface UnsetModel {
  readonly model: ComposeModel;
  /** The texts with variables that have been read so far. */
  readonly places: readonly Span[];
}

/** The stage before services become containers: all files of a project as one tree, with everything that its values depend on. */
export function loadProject(main: SourceFile, together: CompanionFiles, context: ParseContext, notify: Notify): Loaded {
  const folder = together.folder ?? folderOf(main.path);
  const folders = workingFolders(folder, main.path, context.repository);
  const loading = newLoading(main, together.isFound === true, context, folders, notify);
  const environment = [...together.environmentFiles, environmentFileIn(folder)];
  const caller = callerOf(together);
  const variables = together.hasOwnEnvironment
    ? withEnvironmentFiles(caller, together.environmentFiles, context)
    : projectVariables([...new Set(environment)], context, caller);
  const parts = new Set<string>();
  const load = modelLoader(loading, parts);
  const root = load([main.path, ...together.others], { folder, variables }, [main.path]);
  const files = [main, ...[...loading.files.values()].filter((file) => file !== main)];
  if (root === undefined) return { model: undefined, files, environmentFiles: [], parts: [] };
  const services = servicesOf(main, root, notify);
  for (const note of repeatedItems(services)) notify(note);
  const overlay = overlayReason(main.path, together, services, context);
  const environmentFiles: SourceFile[] = [];
  const model: ComposeModel = {
    file: main,
    variables: (file) => loading.scopes.get(file)?.variables ?? variables,
    services: affordable(services, { left: MAXIMUM_NODES + sizeOf(files) }, notify),
    ...sectionsOf(root),
    remotes: loading.remotes,
    activeProfiles: () => activeProfiles(variables, together.started?.profiles),
    ...servicesStarted(together, loading),
    partial: loading.partial,
    partialReason: (name) => loading.partial ?? overlay?.(name),
    workingFolders: folders,
    folderOf: ({ file }) => loading.scopes.get(file)?.folder ?? folder,
    environmentFile: environmentReader(context, variables, main, environmentFiles, notify),
    writtenEnvironment: context.writtenEnvironment,
    notify,
    findContext: context.findContext,
  };
  const unset = (set: number) => unsetModel(model, set, context);
  return { model, files, environmentFiles, parts: partsOf(loading, parts), unset, overridden: loading.overridden };
}

function sectionsOf(root: TreeMapping): Pick<ComposeModel, 'volumes' | 'networks' | 'secrets' | 'configs' | 'models'> {
  const section = (name: string) => asMapping(entryOf(root, name)?.node);
  return {
    volumes: section('volumes'),
    networks: section('networks'),
    secrets: section('secrets'),
    configs: section('configs'),
    models: section('models'),
  };
}

function sizeOf(files: readonly SourceFile[]): number {
  return files.reduce((sum, { text }) => sum + text.length, 0);
}

/** A project that is refused has no parts. */
function partsOf({ isRefused }: Loading, parts: ReadonlySet<string>): readonly string[] {
  return isRefused ? [] : [...parts];
}

function callerOf({ variables = [] }: CompanionFiles): Variables {
  return variables.length === 0 ? CALLER_ONLY : lookUpIn(variables);
}

/** The same model for a caller that sets only some variables. */
function unsetModel(model: ComposeModel, set: number, context: ParseContext): UnsetModel {
  const caller = unsetCaller(set);
  const kept = new Map<Variables, Variables>();
  const variables = (file: SourceFile): Variables => {
    const before = model.variables(file);
    const known = kept.get(before) ?? forCaller(before, caller);
    kept.set(before, known);
    return known;
  };
  const notify = () => {};
  const environmentFile = environmentReader(context, variables(model.file), model.file, [], notify);
  return { model: { ...model, variables, environmentFile, notify }, places: caller.unset.places };
}

/** Loads files in order into one model, each set of files once per scope. */
function modelLoader(loading: Loading, parts: Set<string>): LoadModel {
  const models = new Map<Scope, Map<string, TreeMapping | undefined>>();
  const load: LoadModel = (paths, scope, within) => {
    const known = models.get(scope) ?? new Map<string, TreeMapping | undefined>();
    models.set(scope, known);
    const key = paths.join('\n');
    if (!known.has(key)) known.set(key, loadFiles(paths, { scope, loading, within, load }, parts));
    return known.get(key);
  };
  return load;
}

type LoadState = Omit<Including, 'removals'>;

/** Undefined if the first file cannot be read; empty files are valid. */
function loadFiles(paths: readonly string[], state: LoadState, parts: Set<string>): TreeMapping | undefined {
  const { scope, loading } = state;
  let model: TreeMapping | undefined;
  let isRead = false;
  for (const path of paths) {
    const documents = readDocuments(path, scope, loading);
    if (documents !== undefined && path !== loading.main.path) parts.add(path);
    if (documents === undefined && !isRead) return undefined;
    isRead = true;
    if (documents === undefined) loading.partial ??= 'it is merged with a file that was not read';
    for (const document of documents ?? []) model = added(model, document, state);
  }
  return model ?? emptyMapping(loading.main);
}

/** The model of an empty file. */
function emptyMapping(file: SourceFile): TreeMapping {
  const place = { file, start: 0, end: 0, tag: undefined, isAnchored: false, holder: undefined };
  return { ...place, kind: 'mapping', isFlow: false, entries: new Map(), written: [], lacks: undefined, size: 1 };
}

/** The model with one more document: first its includes, then the services that its services extend. */
function added(model: TreeMapping | undefined, { root, removals }: Reset, state: LoadState): TreeMapping {
  const { scope, loading } = state;
  const whole = applyIncludes(root, { removals, ...state });
  const extended = applyExtends(whole, removals, scope, loading);
  if (model === undefined) return extended;
  noteRemoved(model, removals, root.file, loading.noteOverridden);
  return mergeModels(without(model, removals), extended, loading);
}

const OVERRIDE = /\.override\.ya?ml$/i;

/** File names that Docker Compose reads by default. */
const DEFAULT_NAME = /(?:^|\/)(?:docker-)?compose\.ya?ml$/i;

/** The reason why services of a file look as if they were merged with another one, although nothing is known to do so. */
function overlayReason(
  path: string,
  { others, base }: CompanionFiles,
  services: readonly TreeEntry[],
  context: ParseContext,
): ((service: string) => string | undefined) | undefined {
  if (others.length > 0 || DEFAULT_NAME.test(path)) return undefined;
  if (OVERRIDE.test(path)) return () => 'the file overrides another one';
  if (services.every(isComplete)) return undefined;
  const names = base === undefined ? undefined : serviceNames(base, context);
  const reason = 'the file has services that another file must add to';
  return (service) => (names?.has(service) === false ? undefined : reason);
}

/** The services of a single file; a service that is not in it cannot be merged. */
function serviceNames(path: string, { repository: { readFile } }: ParseContext): ReadonlySet<string> | undefined {
  const file = readFile(path);
  const documents = file === undefined ? undefined : composeYaml(file);
  if (documents === undefined || 'reason' in documents) return undefined;
  const sections = documents.roots.map((root) => asMapping(asMapping(root)?.entries.get('services')?.node));
  return new Set(sections.flatMap((section) => [...(section?.entries.keys() ?? [])]));
}

function isComplete({ node }: TreeEntry): boolean {
  const service = asMapping(node);
  return service === undefined || ['image', 'build', 'provider'].some((key) => entryOf(service, key) !== undefined);
}

function servicesOf(file: SourceFile, model: TreeMapping, notify: Notify): readonly TreeEntry[] {
  const services = model.entries.get('services');
  const mapping = asMapping(services?.node);
  if (mapping !== undefined) return [...mapping.entries.values()];
  const isCompose = [...model.entries.keys()].every(isTopLevelKey);
  if (services !== undefined && !isNull(services.node)) {
    notify(noMapping(services));
  } else if (!isCompose && !isVersion1(model)) notify(noServices(file, 'it has no `services`'));
  return [];
}

function noMapping({ key }: TreeEntry): Notification {
  return notLookedAt({
    kind: 'refused-by-engine',
    message: '`services` is not a mapping, so Docker Compose refuses the file, and no service was checked.',
    wayOut: 'Give each service a name.',
    span: spanOf(key),
  });
}

/** Services in order while they fit; aliases can make a small file larger than any memory. */
function affordable(services: readonly TreeEntry[], budget: { left: number }, notify: Notify): readonly TreeEntry[] {
  const leftOut: TreeEntry[] = [];
  const kept = services.filter((service) => {
    const { node } = service;
    const size = node.kind === 'scalar' ? 1 : node.size;
    if (size <= budget.left) budget.left -= size;
    else leftOut.push(service);
    return leftOut.at(-1) !== service;
  });
  const [first] = leftOut;
  if (first !== undefined) notify(tooManyNodes(first, leftOut.length));
  return kept;
}

function tooManyNodes({ key }: TreeEntry, count: number): Notification {
  const services = count === 1 ? 'This service was' : `This service and ${count - 1} more were`;
  return notLookedAt({
    kind: 'limit-reached',
    thing: 'service',
    count,
    message: `${services} not checked: aliases make the services of this file too large.`,
    wayOut: 'Repeat less by aliases, or put the services into several projects.',
    span: spanOf(key),
  });
}

/** The profiles that `COMPOSE_PROFILES` and commands activate; undefined for `*`, which activates all. */
function activeProfiles(variables: Variables, started: readonly string[] = []): ReadonlySet<string> | undefined {
  const listed = (variables('COMPOSE_PROFILES') ?? '').split(',').map((name) => name.trim());
  const names = [...listed, ...started];
  return names.includes('*') ? undefined : new Set(names);
}

/** What a text costs that is read again. */
const CHARACTERS_PER_NODE = 30;

function withOwn(variables: Variables, own: ReadonlyMap<string, string>): Variables {
  return Object.assign((name: string) => variables(name) ?? own.get(name), { ...variables });
}

/** Reads each `env_file` once, and stops before many services with long files fill the memory. */
function environmentReader(
  context: ParseContext,
  variables: Variables,
  file: SourceFile,
  read: SourceFile[],
  notify: Notify,
): ComposeModel['environmentFile'] {
  const files = new Map<string, readonly EnvironmentEntry[] | undefined>();
  let left = MAXIMUM_NODES;
  const sourceOf = sourceReader(context, read);
  const parsed = (source: SourceFile, isRaw: boolean, before?: ServiceValues) => {
    const known = before === undefined ? variables : withOwn(variables, before.own);
    const entries = parseDotenv(source, known, isRaw, before?.files);
    return dotenvEntries(entries, context.isIgnored?.(source.path) === true);
  };
  const shared = (path: string, isRaw: boolean) => {
    const key = `${isRaw} ${path}`;
    const source = sourceOf(path);
    if (!files.has(key)) files.set(key, source && parsed(source, isRaw));
    return files.get(key);
  };
  return (path, isRaw, before) => {
    const source = sourceOf(path);
    const isOwn = !isRaw && source?.text.includes('$') === true && before.own.size + before.files.size > 0;
    // it is read again for each service
    const cost = isOwn ? Math.ceil(source.text.length / CHARACTERS_PER_NODE) + before.files.size : 0;
    const entries = isOwn && cost <= left ? parsed(source, isRaw, before) : shared(path, isRaw);
    const size = cost + (entries?.length ?? 0);
    if (entries === undefined || size <= left) {
      left -= size;
      return entries;
    }
    if (left >= 0) notify(tooLarge(file, path));
    left = -1;
    return [];
  };
}

/** Reads each file once, and adds it to those that were read. */
function sourceReader({ repository }: ParseContext, read: SourceFile[]): (path: string) => SourceFile | undefined {
  const sources = new Map<string, SourceFile | undefined>();
  return (path) => {
    if (sources.has(path)) return sources.get(path);
    const source = repository.readFile(path);
    if (source !== undefined) read.push(source);
    sources.set(path, source);
    return source;
  };
}

function tooLarge(file: SourceFile, path: string): Notification {
  return notLookedAt({
    kind: 'limit-reached',
    message: `Not every service was checked with the variables of ${path}: together they are too many.`,
    wayOut: 'Give services fewer variables by `env_file`.',
    span: startOf(file),
    evidence: path,
  });
}

function servicesStarted(
  { started }: CompanionFiles,
  { extended }: Loading,
): Pick<ComposeModel, 'startedServices' | 'scaledServices' | 'extendedServices'> {
  const [startedServices, scaledServices] = [started?.services ?? [], started?.scaled ?? []];
  return { startedServices, scaledServices, extendedServices: extended };
}
