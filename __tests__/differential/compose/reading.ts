import { homedir } from 'node:os';
import type { Container, PortRange } from '../../../src/model/containers/container.ts';
import { DYNAMIC } from '../../../src/model/located.ts';
import { projectIn } from '../../parse/compose/project.ts';
import { containersOf, type Files } from '../../parse/compose/support.ts';

/** What a project says, without places. An unknown value is `?`. */
export interface Reading {
  readonly services: Readonly<Record<string, Facts>>;
  readonly containers: readonly Container[];
  /** Whether anything was reported that a change with it would fail for. */
  readonly hasGap: boolean;
}

export type Facts = Readonly<Record<string, unknown>>;

export function readProject(files: Files, main = 'compose.yml'): Reading {
  const parsed = projectIn(files, main);
  const notifications = [
    ...parsed.notifications,
    ...(parsed.inlineDockerfiles ?? []).flatMap((inline) => inline.notifications),
  ];
  const containers = containersOf(parsed);
  return {
    containers,
    services: Object.fromEntries(containers.map((container) => [container.name, factsOf(container)])),
    hasGap: notifications.some(
      ({ level, gap }) => level === 'error' || (gap !== undefined && gap.weight !== 'expected'),
    ),
  };
}

/** Of a place, or said of it for messages and fixes only. */
const ABOUT_TEXT: ReadonlySet<string> = new Set([
  'span',
  'entry',
  'file',
  'sourceSpan',
  'makeReadOnly',
  'assumes',
  'isDefault',
  'isInherited',
  'setAt',
  'isIgnored',
  // Compose writes out the names of all networks
  'sharesNetwork',
  'variable',
  // Compose replaces variables
  'otherVariables',
  'via',
  'partial',
  'options',
  'build',
  'script',
  'scripts',
  'activatedBy',
  // Compose writes out what services extend
  'isExtended',
  'usedIn',
  'isBuiltHere',
  'isPulledIfMissing',
  'isAlsoBuilt',
  'facts',
  'title',
  'createsSource',
  'cannotSay',
]);

function factsOf(container: Container): Facts {
  const facts = plain(container, 0) as Record<string, unknown>;
  const environment = new Map(
    setVariables(container)
      .filter(({ name }) => name !== '')
      .map(({ name, value }) => [name, plain(value?.value, 0)]),
  );
  const { networks, networkMode } = container;
  const hasNetwork = networks.items.length > 0 || (networkMode !== undefined && networkMode.value !== '');
  return {
    ...facts,
    hooks: unique(container.hooks.map((hook) => plain(hook, 0))),
    ...(hasNetwork ? {} : { networks: { items: [{ value: 'default' }], complete: true } }),
    mounts: container.mounts
      .map(({ type, target, ...mount }) =>
        // Compose calls a pipe so in the long form only
        plain({ ...mount, type: type === 'npipe' ? 'bind' : type, target: target && trimmed(target.value) }, 0),
      )
      .sort(byText),
    devices: container.devices.map(({ source, target = source, permissions }) =>
      [source.value, target.value, permissions?.value ?? 'rwm'].map((value) => plain(value, 0)).join(':'),
    ),
    extraHosts: unique(container.extraHosts.flatMap(eachAddress)).toSorted(),
    ports: container.ports.flatMap(eachPort).sort(),
    gpus: unique(String(container.gpus?.value ?? '').split(',')),
    // Compose leaves out what a container has anyway
    oomScoreAdjustment:
      container.oomScoreAdjustment?.value === 0 ? undefined : plain(container.oomScoreAdjustment?.value, 0),
    pidsLimit: container.pidsLimit?.value === 0 ? undefined : plain(container.pidsLimit?.value, 0),
    memoryLimit: sizeOf(container.memoryLimit?.value),
    memorySwapLimit: sizeOf(container.memorySwapLimit?.value),
    sharedMemorySize: sizeOf(container.sharedMemorySize?.value),
    cpuLimit: numberOf(container.cpuLimit?.value),
    environment: Object.fromEntries([...environment].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Compose leaves out a name alone in an `env_file`, unless the caller sets it. */
export function setVariables({ environment }: Container): Container['environment'] {
  return environment.filter(({ value, via }) => value !== undefined || via !== 'env_file');
}

/** Compose prints each address of a name of its own. */
function eachAddress({ name, value }: Container['extraHosts'][number]): readonly string[] {
  const addresses = String(plain(value?.value, 0)).split(',');
  return addresses.map((address) => `${name}=${address.replace(/^\[(.*)\]$/s, '$1')}`);
}

/** Compose prints each port of a range of its own. */
export function eachPort({ hostIp, published, target, protocol }: Container['ports'][number]): readonly string[] {
  if (target === DYNAMIC || published === DYNAMIC) return ['?'];
  const [inner, outer] = [target as PortRange, published as PortRange | undefined];
  const address = hostIp === undefined || hostIp.value === '0.0.0.0' ? '' : String(plain(hostIp.value, 0));
  const count = inner.to - inner.from + 1;
  return Array.from({ length: count }, (_, index) => {
    const isEven = outer !== undefined && outer.to - outer.from + 1 === count;
    const own =
      outer === undefined
        ? ''
        : isEven
          ? outer.from + index
          : outer.from === outer.to
            ? outer.from
            : `${outer.from}-${outer.to}`;
    return `${address} ${own} ${inner.from + index} ${String(plain(protocol, 0))}`;
  });
}

/** A path of a container, as far as it is known. */
export function trimmed(path: unknown): string {
  return path === DYNAMIC ? '?' : String(path).replace(/(?<=.)\/+$/, '');
}

/** Compose leaves out what is said twice. */
function unique(items: readonly unknown[]): readonly unknown[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

const UNITS: Readonly<Record<string, number>> = { b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3, t: 1024 ** 4 };

/** Compose prints sizes in bytes. */
export function sizeOf(size: unknown): unknown {
  const [, digits, unit = 'b'] = /^(-?[\d.]+(?:e\d+)?) *([bkmgt])?(?:i?b)?$/i.exec(String(size)) ?? [];
  if (digits === undefined) return plain(size, 0);
  const bytes = Math.trunc(Number(digits) * (UNITS[unit.toLowerCase()] as number));
  return bytes === 0 ? undefined : bytes;
}

export function numberOf(written: unknown): unknown {
  const size = typeof written === 'string' ? written.replaceAll('_', '') : written;
  return typeof size === 'string' && Number.isFinite(Number(size))
    ? Number(Number(size).toPrecision(6)) || undefined
    : plain(size, 0);
}

/** Compose prints paths of projects from another folder, and what `~` stands for; some versions take no path for the folder of the project. */
function placeOf(value: object): string | undefined {
  if ('kind' in value && value.kind === 'none') return 'project';
  if ('kind' in value && (value.kind === 'project' || value.kind === 'home')) return value.kind;
  return 'path' in value && String(value.path).startsWith(homedir()) ? 'home' : undefined;
}

function plain(value: unknown, depth: number): unknown {
  if (value === DYNAMIC) return '?';
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
  if (depth > 8) return undefined;
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1)).filter((item) => item !== undefined);
  const place = placeOf(value);
  if (place !== undefined) return { kind: place };
  if (isUnsaid(value)) return undefined;
  if (value instanceof Set) return [...value].map((item) => plain(item, depth + 1));
  if (value instanceof Map) return plain(Object.fromEntries(value), depth);
  const kept = Object.entries(value).filter(([key]) => !ABOUT_TEXT.has(key));
  return Object.fromEntries(kept.flatMap(([key, inner]) => keptEntry(key, inner, depth + 1)));
}

/** A setting of nothing is none. */
function isUnsaid(value: object): boolean {
  return 'span' in value && 'value' in value && (value.value === '' || value.value === false);
}

function keptEntry(key: string, inner: unknown, depth: number): [string, unknown][] {
  const value = plain(inner, depth);
  if (value === undefined) return [];
  return [[key, Array.isArray(value) && !ORDERED.has(key) ? [...unique(value)].sort(byText) : value]];
}

/** Lists whose order says something; Compose prints others in an order of its own. */
const ORDERED: ReadonlySet<string> = new Set(['words', 'hooks']);

function byText(a: unknown, b: unknown): number {
  return withDollars(a) < withDollars(b) ? -1 : 1;
}

/** Stands for a dollar, which would begin a variable in values and not in keys. */
export const PLAIN_DOLLAR = '\ue000';

export function withDollars(value: unknown): string {
  return String(JSON.stringify(value)).replaceAll(PLAIN_DOLLAR, '$');
}

/** The paths at which two readings differ. Where `allowsUnknown`, an unknown value is as good as any. */
export function differences(ours: unknown, theirs: unknown, allowsUnknown: boolean, path = ''): readonly string[] {
  if (allowsUnknown && !isLarge(ours) && isUnknown(ours)) return [];
  if (isRecord(ours) && isRecord(theirs)) {
    const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
    return [...keys].flatMap((key) => differences(ours[key], theirs[key], allowsUnknown, `${path}/${key}`));
  }
  if (allowsUnknown && Array.isArray(ours) && ours.some(isUnknown)) return [];
  if (Array.isArray(ours) && Array.isArray(theirs) && ours.length === theirs.length) {
    return ours.flatMap((item, index) => differences(item, theirs[index], allowsUnknown, `${path}/${index}`));
  }
  return JSON.stringify(ours) === JSON.stringify(theirs)
    ? []
    : [`${path}: ${JSON.stringify(ours) ?? 'nothing'} is ${JSON.stringify(theirs) ?? 'nothing'}`];
}

/** A service, or all of them: what is unknown is in a part of it. */
function isLarge(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).length > 6;
}

function isUnknown(value: unknown): boolean {
  if (isRecord(value) && value['complete'] === false) return true;
  return /[?…]|kind\W+unknown/.test(JSON.stringify(value) ?? '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
