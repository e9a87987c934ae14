import type { Build } from '../../model/build.ts';
import type { EnvironmentEntry, VariablePlace } from '../../model/containers/container.ts';
import type { Entry } from '../../model/containers/entry.ts';
import { known } from '../../model/located.ts';
import { type Span, spanText } from '../../model/source.ts';
import { knownText } from '../../syntax/lists/index.ts';
import { entrySpan } from '../../syntax/tree/entry-span.ts';
import {
  asMapping,
  asScalar,
  entryOf,
  type TreeEntry,
  type TreeItem,
  type TreeMapping,
} from '../../syntax/tree/nodes.ts';
import type { Variables } from './pieces.ts';
import type { ComposeModel, ServiceValues } from './project.ts';
import { textOfScalar } from './resolved.ts';
import { entriesAt, itemsOf, textAt } from './values.ts';
import { fileNamed, ONE_VARIABLE } from './variables/environment.ts';

/**
 * The variables that a service, or its build, gets in another way than by its environment, if a file of the repository sets them: those within
 * a value or the content of a config, in `environment` of its secrets and configs, build arguments that are names alone, and labels from files.
 * https://docs.docker.com/reference/compose-file/secrets/
 */
export function otherVariables(
  service: TreeMapping,
  project: ComposeModel,
  build: Build | undefined,
): readonly EnvironmentEntry[] {
  const { secrets, configs } = project;
  const variables = (build?.arguments ?? []).flatMap((entry) => setElsewhere(entry) ?? []);
  const add = (owner: TreeMapping | undefined, key: string, section: TreeMapping | undefined): void => {
    if (section === undefined) return;
    for (const item of itemsOf(entryOf(owner, key))) {
      const variable = variableOf(item, section, project);
      if (variable !== undefined) variables.push(variable);
      variables.push(...variablesInContent(item, section, project));
    }
  };
  add(service, 'secrets', secrets);
  add(asMapping(entryOf(service, 'build')?.node), 'secrets', secrets);
  add(service, 'configs', configs);
  variables.push(...variablesWithin(service, project));
  return [...variables, ...itemsOf(entryOf(service, 'label_file')).flatMap((item) => labelsOf(item, project))];
}

/** The variables that are a part of a value of its environment: `postgres://app:${DB_PASSWORD}@db/app`. */
function variablesWithin(service: TreeMapping, project: ComposeModel): readonly EnvironmentEntry[] {
  return entriesAt(service, 'environment', project.variables).flatMap(({ value, span, entry }) => {
    const isWhole = value === undefined || ONE_VARIABLE.test(spanText(value.span));
    return isWhole ? [] : variablesNamed(value.span, { span, entry }, project);
  });
}

/** The variables in the content of a config: `password = ${DB_PASSWORD}`. */
function variablesInContent(
  item: TreeItem | TreeEntry,
  section: TreeMapping,
  project: ComposeModel,
): readonly EnvironmentEntry[] {
  const declared = asMapping(entryOf(section, nameGiven(item, project) ?? '')?.node);
  const content = textAt(declared, 'content', project.variables);
  return content === undefined
    ? []
    : variablesNamed(content.span, { span: content.span, entry: entrySpan(item) }, project);
}

function variablesNamed(
  written: Span,
  place: Pick<EnvironmentEntry, 'span' | 'entry'>,
  project: ComposeModel,
): readonly EnvironmentEntry[] {
  const text = spanText(written);
  if (!text.includes('$')) return [];
  const variables = project.variables(written.file);
  const names = new Set([...text.matchAll(VARIABLE)].flatMap(([, name]) => name ?? []));
  return [...names].flatMap((name) => placedVariable({ name, ...place }, variables) ?? []);
}

/** Compose writes a dollar sign twice. */
const VARIABLE = /\$(?:\$|\{?([A-Za-z_]\w*))/g;

function labelsOf({ node }: TreeItem | TreeEntry, project: ComposeModel): readonly EnvironmentEntry[] {
  const scalar = asScalar(node);
  const path = scalar && fileNamed(scalar, project);
  return (path === undefined ? undefined : project.environmentFile(path, false, NOTHING_SET)) ?? [];
}

const NOTHING_SET: ServiceValues = { own: new Map(), files: new Map() };

function setElsewhere(argument: Entry): EnvironmentEntry | undefined {
  const { value, span } = argument;
  if (value === undefined || value.span.file.path === span.file.path) return undefined;
  return { ...argument, isDefault: false, via: 'environment', setAt: { span: value.span, isIgnored: false } };
}

/** The name of the secret or config that an item of a service gets. */
export function nameGiven({ node }: TreeItem | TreeEntry, { variables }: ComposeModel): string | undefined {
  return known(node.kind === 'scalar' ? textOfScalar(node, variables) : textAt(asMapping(node), 'source', variables));
}

/** The variable with the content of a secret or config; undefined if no file of the repository sets it. */
export function variableOf(
  item: TreeItem | TreeEntry,
  section: TreeMapping | undefined,
  project: ComposeModel,
): SetElsewhere | undefined {
  const declared = asMapping(entryOf(section, nameGiven(item, project) ?? '')?.node);
  const written = textAt(declared, 'environment', project.variables);
  const name = known(written);
  if (written === undefined || name === undefined) return undefined;
  const { span } = written;
  return placedVariable({ name, span, entry: entrySpan(item) }, project.variables(span.file));
}

type SetElsewhere = EnvironmentEntry & { readonly setAt: VariablePlace };

/** The variable of a project, if a file of the repository sets it. */
function placedVariable(
  { name, span, entry }: Pick<EnvironmentEntry, 'name' | 'span' | 'entry'>,
  variables: Variables,
): SetElsewhere | undefined {
  const value = variables(name);
  const setAt = value === undefined ? undefined : variables.placeOf?.(name);
  if (value === undefined || setAt === undefined) return undefined;
  return { name, value: { value: knownText(value), span }, span, entry, isDefault: false, via: 'environment', setAt };
}
