import type { EnvironmentEntry } from '../../model/container.ts';
import { type Notification, startOf } from '../../model/finding.ts';
import { UNKNOWN_PIECE } from '../../model/image.ts';
import type { SourceFile } from '../../model/source.ts';
import type { ParseContext } from '../frontend.ts';
import { asMapping, entryOf, isNull, spanOf, type YamlEntry, type YamlMapping, type YamlNode } from '../yaml/nodes.ts';
import { parseDotenv } from './dotenv.ts';
import { dotenvEntries } from './environment.ts';
import type { Variables } from './interpolation.ts';
import type { Project } from './project.ts';

type Notify = (notification: Notification) => void;

/**
 * How many nodes the services of a file may have together, and how many variables from `env_file`, with those behind aliases counted each
 * time. A file may have as many as it has characters, too: aliases make few characters many.
 */
const MAXIMUM_NODES = 100_000;

/** The stage before services become containers: what the file says, and what its values depend on. One project per YAML document. */
export function loadProject(
  file: SourceFile,
  roots: readonly YamlNode[],
  context: ParseContext,
  notify: Notify,
): readonly Project[] {
  const documents = roots.filter((root) => !isNull(root));
  if (documents.length === 0) {
    notify(noServices(file, 'note', 'it is empty'));
    return [];
  }
  const folder = file.path.slice(0, Math.max(file.path.lastIndexOf('/'), 0));
  const variables = projectVariables(folder, context);
  const environmentFile = environmentFiles(context, variables, file, notify);
  const budget = { left: MAXIMUM_NODES + file.text.length };
  return documents.flatMap((root) => {
    const model = asMapping(root);
    const services = servicesOf(file, model, notify);
    if (model === undefined || services === undefined) return [];
    const partial = partialReason(file, model, documents.length, notify);
    return [
      {
        file,
        folder,
        variables,
        services: affordable(services, budget, notify),
        volumes: asMapping(entryOf(model, 'volumes')?.node),
        secrets: asMapping(entryOf(model, 'secrets')?.node),
        configs: asMapping(entryOf(model, 'configs')?.node),
        partial,
        environmentFile,
        notify,
      },
    ];
  });
}

/** Top-level keys of a compose file without services, such as one that only declares volumes. */
const OTHER_KEYS: ReadonlySet<string> = new Set([
  'version',
  'name',
  'volumes',
  'networks',
  'secrets',
  'configs',
  'models',
  'include',
]);

function servicesOf(
  file: SourceFile,
  model: YamlMapping | undefined,
  notify: Notify,
): readonly YamlEntry[] | undefined {
  if (model === undefined) {
    notify(noServices(file, 'warning', 'its root is no mapping'));
    return undefined;
  }
  const services = entryOf(model, 'services');
  const mapping = asMapping(services?.node);
  if (mapping !== undefined) return [...mapping.entries.values()].filter(({ key }) => !key.value.startsWith('x-'));
  const isCompose = [...model.entries.keys()].every(
    (key) => OTHER_KEYS.has(key) || key === 'services' || key.startsWith('x-'),
  );
  if (services !== undefined) notify(noServices(file, 'warning', '`services` is no mapping'));
  else notify(noServices(file, isCompose ? 'note' : 'warning', 'it has no `services`'));
  return isCompose && services === undefined ? [] : undefined;
}

function noServices(file: SourceFile, level: Notification['level'], reason: string): Notification {
  const wayOut = level === 'note' ? '' : ' If it is no compose file, list it under `exclude` in .github/hullcheck.yml.';
  return {
    level,
    code: 'not-checked',
    message: `${file.path} declares no containers: ${reason}.${wayOut}`,
    span: startOf(file),
  };
}

const OVERRIDE = /\.override\.ya?ml$/i;

function partialReason(file: SourceFile, model: YamlMapping, documents: number, notify: Notify): string | undefined {
  if (OVERRIDE.test(file.path)) return 'the file overrides another one';
  if (documents > 1) return 'the file has several documents, which are merged';
  const include = entryOf(model, 'include');
  if (include === undefined) return undefined;
  notify({
    level: 'note',
    code: 'not-checked',
    message: 'What this `include` adds was not merged, so missing options of the services here were not reported.',
    span: spanOf(include.key),
  });
  return 'the file includes others';
}

/** Services in order, as long as they fit; aliases can make a small file larger than any memory. */
function affordable(services: readonly YamlEntry[], budget: { left: number }, notify: Notify): readonly YamlEntry[] {
  const leftOut: YamlEntry[] = [];
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

function tooManyNodes({ key }: YamlEntry, count: number): Notification {
  const services = count === 1 ? 'This service was' : `This service and ${count - 1} more were`;
  return {
    level: 'warning',
    code: 'not-checked',
    message: `${services} not checked: aliases make the services of this file too large.`,
    span: spanOf(key),
  };
}

/** The `.env` beside the file, which Compose reads; what it does not set may come from the caller's environment. */
function projectVariables(folder: string, { readFile }: ParseContext): Variables {
  let values: Map<string, string> | undefined;
  const read = () => {
    const file = readFile(folder === '' ? '.env' : `${folder}/.env`);
    const entries = file === undefined ? [] : parseDotenv(file, () => undefined);
    const known = entries.filter(({ value }) => value !== undefined && !value.includes(UNKNOWN_PIECE));
    return new Map(known.map(({ name, value }) => [name, value as string]));
  };
  return (name) => {
    values ??= read();
    return values.get(name);
  };
}

/** Reads each `env_file` once, and stops before many services with long files fill the memory. */
function environmentFiles(
  context: ParseContext,
  variables: Variables,
  file: SourceFile,
  notify: Notify,
): Project['environmentFile'] {
  const files = new Map<string, readonly EnvironmentEntry[] | undefined>();
  let left = MAXIMUM_NODES;
  return (path, isRaw) => {
    const key = `${isRaw} ${path}`;
    if (!files.has(key)) {
      const read = context.readFile(path);
      files.set(key, read === undefined ? undefined : dotenvEntries(parseDotenv(read, variables, isRaw)));
    }
    const entries = files.get(key);
    if (entries === undefined || entries.length <= left) {
      left -= entries?.length ?? 0;
      return entries;
    }
    if (left >= 0) notify(tooLarge(file, path));
    left = -1;
    return [];
  };
}

function tooLarge(file: SourceFile, path: string): Notification {
  return {
    level: 'warning',
    code: 'not-checked',
    message: `Not every service was checked with the variables of ${path}: they are too many together.`,
    span: startOf(file),
  };
}
