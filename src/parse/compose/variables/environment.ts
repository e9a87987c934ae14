import { repositoryPath } from '../../../analysis/paths/mount-source.ts';
import type { EnvironmentEntry, VariablePlace } from '../../../model/containers/container.ts';
import type { Entry } from '../../../model/containers/entry.ts';
import { notLookedAt } from '../../../model/findings/gap.ts';
import type { Notification } from '../../../model/findings/notification.ts';
import { DYNAMIC, known, type Text } from '../../../model/located.ts';
import { type SourceFile, type Span, spanText } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { knownText } from '../../../syntax/lists/index.ts';
import {
  asMapping,
  asScalar,
  entryOf,
  spanOf,
  type TreeEntry,
  type TreeItem,
  type TreeMapping,
  type TreeScalar,
} from '../../../syntax/tree/nodes.ts';
import type { Variables } from '../pieces.ts';
import type { ComposeModel, ServiceValues } from '../project.ts';
import { textOfScalar } from '../resolved.ts';
import { booleanSetting, entriesAt, itemsOf, textAt, uniqueEntriesAt } from '../values.ts';
import { type DotenvEntry, reportCut } from './dotenv.ts';
import { forPaths, likelyPath } from './working-folder.ts';

/** In order of precedence, lowest first: files, then `environment`. */
export function environmentOf(service: TreeMapping, project: ComposeModel): readonly EnvironmentEntry[] {
  const own = ownEnvironment(service, project);
  const files = itemsOf(entryOf(service, 'env_file'));
  if (files.length === 0) return own;
  const environment: EnvironmentEntry[] = [];
  const before = { own: valuesOf(own), files: new Map<string, string>() };
  for (const item of files) {
    const entries = fileEntries(item, project, before);
    for (const entry of entries) environment.push(entry);
    for (const [name, value] of valuesOf(entries)) before.files.set(name, value);
  }
  for (const entry of own) environment.push(entry);
  return environment;
}

function valuesOf(entries: readonly EnvironmentEntry[]): ReadonlyMap<string, string> {
  const known = entries.flatMap(({ name, value }) => (value === undefined ? [] : [[name, textOf(value)] as const]));
  return new Map(known);
}

function textOf({ value }: Text): string {
  return value === DYNAMIC ? UNKNOWN_PIECE : value;
}

function ownEnvironment(service: TreeMapping, project: ComposeModel): readonly EnvironmentEntry[] {
  const environment: EnvironmentEntry[] = [];
  // variables of an included project apply only to names in lists
  const isMapping = entryOf(service, 'environment')?.node.kind === 'mapping';
  const inherits = (file: SourceFile) => project.variables(isMapping ? project.file : file);
  for (const { name, value, span, entry } of entriesAt(service, 'environment', project.variables)) {
    const isDefault = value?.assumes !== undefined;
    const own: EnvironmentEntry = { name, value, span, entry, isDefault, via: 'environment' };
    if (value === undefined) environment.push({ ...own, ...inherited(name, span, inherits(span.file)) });
    else environment.push({ ...own, ...setElsewhere(value, project) });
  }
  return environment;
}

/** A value that is nothing but one variable, without a default that applies. */
export const ONE_VARIABLE = /^["']?\$(?:\{([A-Za-z_]\w*)(?::?[-?][^{}]*)?\}|([A-Za-z_]\w*))["']?$/;

function setElsewhere({ span, assumes }: Text, project: ComposeModel): { setAt?: VariablePlace } {
  if (assumes !== undefined) return {};
  const [, braced, plain] = ONE_VARIABLE.exec(spanText(span)) ?? [];
  return placed(braced ?? plain, project.variables(span.file));
}

function placed(name: string | undefined, variables: Variables): { setAt?: VariablePlace } {
  const setAt = name === undefined ? undefined : variables.placeOf?.(name);
  return setAt === undefined ? {} : { setAt };
}

/** A name alone takes the value of the project's variable; one that a file of the repository sets is as good as written here. */
function inherited(
  name: string,
  span: Span,
  variables: Variables,
): Pick<EnvironmentEntry, 'value' | 'isInherited' | 'setAt'> | undefined {
  const value = variables(name);
  if (value === undefined) return undefined;
  const place = placed(name, variables);
  return {
    value: { value: knownText(value), span },
    ...(place.setAt === undefined && { isInherited: true }),
    ...place,
  };
}

/**
 * The arguments of a build. A name alone takes the value of the variable of the project, also in an included file. A value of a file of the
 * repository has its place there; one that git ignores is left out, since only this machine has it.
 */
export function buildArguments(build: TreeMapping | undefined, project: ComposeModel): readonly Entry[] {
  const args = uniqueEntriesAt(build, 'args', project.variables);
  const variables = project.variables(project.file);
  return args.map((entry) => (entry.value === undefined ? { ...entry, value: committed(entry, variables) } : entry));
}

function committed({ name, span }: Pick<Entry, 'name' | 'span'>, variables: Variables): Text | undefined {
  const value = variables(name);
  const place = value === undefined ? undefined : variables.placeOf?.(name);
  if (value === undefined || place?.isIgnored === true) return undefined;
  return { value: knownText(value), span: place?.span ?? span };
}

function fileEntries(
  item: TreeItem | TreeEntry,
  project: ComposeModel,
  before: ServiceValues,
): readonly EnvironmentEntry[] {
  const long = asMapping(item.node);
  const scalar = asScalar(item.node) ?? asScalar(entryOf(long, 'path')?.node);
  if (scalar === undefined) return [];
  const repository = fileNamed(scalar, project);
  const isRaw = textAt(long, 'format', project.variables)?.value === 'raw';
  const entries = repository === undefined ? undefined : project.environmentFile(repository, isRaw, before);
  const written = writtenTo(repository, project, before);
  if (entries !== undefined) return [...entries, ...written];
  if (booleanSetting(long, 'required', project.variables)?.value === false) return written;
  project.notify(environmentElsewhere(spanOf(scalar)));
  return written;
}

/** What scripts write into a file with variables, without those that the service sets itself. */
function writtenTo(
  path: string | undefined,
  project: ComposeModel,
  { own }: ServiceValues,
): readonly EnvironmentEntry[] {
  const written = path === undefined ? undefined : project.writtenEnvironment?.(path);
  return written?.filter(({ name }) => !own.has(name)) ?? [];
}

/** The path of a file that a scalar names, from the root of the repository. */
export function fileNamed(scalar: TreeScalar, project: ComposeModel): string | undefined {
  const folder = project.folderOf(scalar);
  const text = textOfScalar(scalar, forPaths(project.variables));
  const path = known<string>(likelyPath(text, folder, project.workingFolders));
  return path === undefined ? undefined : repositoryPath(folder, path);
}

export function environmentElsewhere(span: Span): Notification {
  const message = 'This env_file is not in the repository, so the variables in it were not checked.';
  return notLookedAt({ kind: 'environment-elsewhere', message, wayOut: 'Scan where the file is.', span });
}

/** The variables of a dotenv file as those of a container. */
export function dotenvEntries(entries: readonly DotenvEntry[], isIgnored: boolean): readonly EnvironmentEntry[] {
  reportCut(entries);
  return entries.map(({ name, value, isInherited, setAt, valueSpan, span, entry }) => ({
    name,
    value:
      value === undefined ? undefined : { value: value.includes(UNKNOWN_PIECE) ? DYNAMIC : value, span: valueSpan },
    span,
    entry,
    isDefault: false,
    via: 'env_file',
    ...(isIgnored && { isIgnored }),
    ...(setAt === undefined ? isInherited && { isInherited } : { setAt }),
  }));
}
