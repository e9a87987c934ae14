import type { Container, EnvironmentEntry } from '../../model/containers/container.ts';
import { normalPath } from '../../model/containers/host-path.ts';
import { DYNAMIC, type Dynamic, isKnown, type Option, type Setting } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { csvFields } from '../../syntax/lists/csv.ts';
import { knownText, type PlacedText, sliceOf, wholeValue } from '../../syntax/lists/index.ts';
import {
  namedProcessors,
  pairEntry,
  portRange,
  securityOption,
  shortDevice,
  shortPort,
} from '../../syntax/lists/values.ts';
import {
  booleanFlag,
  type Flags,
  listFlag,
  NOTHING,
  numberFlag,
  pairFlags,
  patternFlags,
  textFlag,
  valuesOf,
} from './flag-values.ts';
import type { Flag } from './flags.ts';
import { mountsOf } from './mounts.ts';

/** The settings of a container that options determine; the rest is its identity and its command. */
export type RunSettings = Omit<
  Container,
  | 'kind'
  | 'format'
  | 'file'
  | 'name'
  | 'span'
  | 'partial'
  | 'cannotSay'
  | 'isBrief'
  | 'cannotEdit'
  | 'image'
  | 'build'
  | 'entrypoint'
  | 'command'
  | 'healthcheck'
  | 'stage'
  | 'joins'
  | 'project'
  | 'activatedBy'
  | 'add'
>;

/** The last flag wins for single values; flags for lists accumulate. */
export function settingsOf(flags: Flags, folder?: string, passed?: ReadonlyMap<string, string>): RunSettings {
  const environment = valuesOf(flags, 'env').map(({ value, entry }) => variableOf(value, entry, passed));
  return { ...isolation(flags), ...resources(flags, folder), ...surroundings(flags), environment, ...NEVER };
}

/** `NAME=value`, or a name alone, whose value the program takes from its own environment. */
function variableOf(written: PlacedText, entry: Span, passed?: ReadonlyMap<string, string>): EnvironmentEntry {
  const own = { ...pairEntry(written, ['='], entry), isDefault: false, via: 'environment' as const };
  const value = own.value === undefined ? passed?.get(own.name) : undefined;
  return value === undefined ? own : { ...own, value: { value: knownText(value), span: own.span }, isInherited: true };
}

/** A 0 means unset, so another option may apply. */
function cpuLimit(flags: Flags): Setting<string> {
  const shares = [textFlag(flags, 'cpus'), textFlag(flags, 'cpu-quota')].filter((share) => share !== undefined);
  const limit = shares.find(({ value }) => value === DYNAMIC || Number(value) !== 0);
  const set = textFlag(flags, 'cpuset-cpus');
  const named: Setting<string> = set && {
    ...set,
    value: typeof set.value === 'string' ? namedProcessors(set.value) : set.value,
  };
  return limit ?? named ?? shares[0];
}

function isolation(flags: Flags) {
  return {
    privileged: booleanFlag(flags, 'privileged'),
    addedCapabilities: listFlag(flags, 'cap-add'),
    droppedCapabilities: listFlag(flags, 'cap-drop'),
    securityOptions: listFlag(flags, 'security-opt', securityOption),
    user: textFlag(flags, 'user'),
    workingDirectory: textFlag(flags, 'workdir'),
    additionalGroups: listFlag(flags, 'group-add'),
    runtime: textFlag(flags, 'runtime'),
    annotations: pairFlags(flags, 'annotation'),
    labels: pairFlags(flags, 'label'),
    pidNamespace: namespaceFlag(flags, 'pid'),
    ipcNamespace: namespaceFlag(flags, 'ipc'),
    utsNamespace: namespaceFlag(flags, 'uts'),
    userNamespace: namespaceFlag(flags, 'userns'),
    cgroupNamespace: namespaceFlag(flags, 'cgroupns'),
    cgroupParent: textFlag(flags, 'cgroup-parent'),
    ...networkOf(flags),
    readOnlyRootfs: booleanFlag(flags, 'read-only'),
  };
}

function namespaceFlag(flags: Flags, name: string): Setting<string> {
  const setting = textFlag(flags, name);
  return setting && { ...setting, value: namespaceMode(setting.value) };
}

/** `ns:/proc/1/ns/pid` of Podman is a namespace of the first process of the host, or of Podman itself. */
function namespaceMode(value: string | Dynamic): string | Dynamic {
  return value !== DYNAMIC && value.startsWith('ns:') && OF_HOST.test(normalPath(value.slice('ns:'.length)))
    ? 'host'
    : value;
}

const OF_HOST = /^\/proc\/(?:1|self|thread-self|1\/task\/1)\/ns\/[a-z_]+$/;

function resources(flags: Flags, folder: string | undefined) {
  return {
    mounts: mountsOf(flags, folder),
    volumesFrom: listFlag(flags, 'volumes-from'),
    usesApiSocket: booleanFlag(flags, 'use-api-socket'),
    devices: valuesOf(flags, 'device').map(({ value, entry }) => shortDevice(value, entry)),
    deviceCgroupRules: listFlag(flags, 'device-cgroup-rule'),
    gpus: textFlag(flags, 'gpus'),
    sharedMemorySize: textFlag(flags, 'shm-size'),
    storageSize: storageSize(flags),
    memoryLimit: textFlag(flags, 'memory'),
    memorySwapLimit: textFlag(flags, 'memory-swap'),
    cpuRealtimeRuntime: textFlag(flags, 'cpu-rt-runtime'),
    cpuLimit: cpuLimit(flags),
    pidsLimit: numberFlag(flags, 'pids-limit'),
    isOomKillDisabled: booleanFlag(flags, 'oom-kill-disable'),
    oomScoreAdjustment: numberFlag(flags, 'oom-score-adj'),
    ulimits: valuesOf(flags, 'ulimit').map(({ value, entry }) => ulimitEntry(value, entry)),
    restart: restartOf(flags),
  };
}

/** The name that `docker compose run` has for `--env-file`. */
const ENV_OF_RUN = 'env-from-file';

function surroundings(flags: Flags) {
  const patterns = patternFlags(flags, 'env-file');
  return {
    ports: valuesOf(flags, 'publish').map(({ value, entry }) => portOf(value, entry)),
    publishesAll: booleanFlag(flags, 'publish-all'),
    environmentFiles: listFlag(flags, valuesOf(flags, ENV_OF_RUN).length > 0 ? ENV_OF_RUN : 'env-file'),
    ...(patterns.length > 0 && { environmentPatterns: patterns }),
    labelFiles: listFlag(flags, 'label-file'),
    sysctls: pairFlags(flags, 'sysctl'),
    extraHosts: pairFlags(flags, 'add-host', ['=', ':']),
    dns: listFlag(flags, 'dns'),
    links: listFlag(flags, 'link'),
    hasInit: booleanFlag(flags, 'init'),
    healthcheckDisabled: booleanFlag(flags, 'no-healthcheck'),
    logDriver: textFlag(flags, 'log-driver'),
    logOptions: pairFlags(flags, 'log-opt'),
    pullPolicy: textFlag(flags, 'pull'),
    containerName: textFlag(flags, 'name'),
  };
}

/** Settings that only compose files have. */
const NEVER = {
  externalLinks: NOTHING,
  models: NOTHING,
  credentialSpec: [],
  hooks: [],
  profiles: [],
  provider: undefined,
} satisfies Partial<RunSettings>;

/** `--storage-opt size=10G`. */
function storageSize(flags: Flags): Container['storageSize'] {
  const size = pairFlags(flags, 'storage-opt').findLast(({ name }) => name === 'size');
  return size?.value && { ...size.value, entry: size.entry };
}

/** `nofile=1024:2048`: the hard limit comes last. */
function ulimitEntry(written: PlacedText, entry: Flag['entry']) {
  const pair = pairEntry(written, ['='], entry);
  const colon = written.text.lastIndexOf(':');
  return colon === -1 ? pair : { ...pair, value: written.part(colon + 1, written.text.length) };
}

/** Modes, which do not name a network but choose whose network to use. */
const MODES = /^(?:host|none|bridge|default|private|nat)$|^(?:container|ns|slirp4netns|pasta):?/;

/** Every `--network` joins a network; a mode is used alone. */
function networkOf(flags: Flags): Pick<Container, 'networkMode' | 'networks'> {
  const all = valuesOf(flags, 'network').map(({ value, entry }): Option<string> => {
    const name = networkName(value);
    return { value: namespaceMode(knownText(name.text)), span: wholeValue(name).span, entry };
  });
  const mode = all.findLast(({ value }) => value === DYNAMIC || MODES.test(value));
  const items = all.filter(isKnown).filter(({ value }) => !MODES.test(value));
  const complete = all.every(isKnown);
  return { networkMode: mode, networks: { items, entry: items[0]?.entry, complete } };
}

/** `name=NETWORK,alias=…` or the name alone. Docker reads `NAME = HOST` as `name=host`. */
function networkName(value: PlacedText): PlacedText {
  if (!value.text.includes('=')) return value;
  const name = csvFields(value).findLast(({ text }) => NAME_OF_NETWORK.test(text));
  if (name === undefined) return value;
  const start = NAME_OF_NETWORK.exec(name.text)?.[0].length ?? 0;
  const written = sliceOf(name, start, name.text.trimEnd().length);
  return { ...written, text: written.text.toLowerCase() };
}

const NAME_OF_NETWORK = /^\s{0,100}name\s{0,100}=\s{0,100}/i;

const CONDITIONS: ReadonlyMap<string | Dynamic, string> = new Map([
  ['none', 'no'],
  ['any', 'always'],
]);

/** `--restart` of containers, `--restart-condition` of services. */
function restartOf(flags: Flags): Setting<string> {
  const condition = textFlag(flags, 'restart-condition');
  return condition === undefined
    ? textFlag(flags, 'restart')
    : { ...condition, value: CONDITIONS.get(condition.value) ?? condition.value };
}

/** Services also take `published=8080,target=80,protocol=tcp`. */
function portOf(written: PlacedText, entry: Flag['entry']): Container['ports'][number] {
  if (!/(?:^|,)target=/.test(written.text)) return shortPort(written, entry);
  const parts = new Map(csvFields(written).map((part) => splitOnce(part.text)));
  const published = parts.get('published');
  return {
    hostIp: undefined,
    published: published === undefined ? undefined : portRange(published),
    target: portRange(parts.get('target') ?? ''),
    protocol: knownText(parts.get('protocol') ?? 'tcp'),
    span: wholeValue(written).span,
    entry,
  };
}

function splitOnce(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
