import type { Container, Device } from '../../model/containers/container.ts';
import type { Entry } from '../../model/containers/entry.ts';
import { DYNAMIC, known, type Setting, type Text } from '../../model/located.ts';
import {
  entryOf,
  flagSetting,
  itemsAt,
  type Json,
  listAt,
  numberSetting,
  objectAt,
  type Part,
  settingAt,
  textAt,
  wordAt,
  wordSetting,
} from '../../syntax/json/values.ts';
import { asMapping, spanOf } from '../../syntax/tree/nodes.ts';
import { isPodman } from './record.ts';

/** The resources of the machine that it may use. */
export function resourcesOf(container: Json) {
  const options = objectAt(container, 'HostConfig');
  return {
    volumesFrom: listAt(options, 'VolumesFrom'),
    usesApiSocket: undefined,
    devices: itemsAt(options, 'Devices').flatMap(deviceOf),
    deviceCgroupRules: listAt(options, 'DeviceCgroupRules'),
    gpus: gpusOf(options),
    sharedMemorySize: bytesSetting(options, 'ShmSize', ...SHARED_MEMORY),
    storageSize: wordSetting(objectAt(options, 'StorageOpt'), 'size'),
    memoryLimit: bytesSetting(options, 'Memory'),
    memorySwapLimit: swapLimit(options),
    cpuLimit: cpuLimit(options),
    cpuRealtimeRuntime: settingAt(options, 'CpuRealtimeRuntime', (text) => (text === '0' ? undefined : text)),
    pidsLimit: isPodman(container) ? settingAt(options, 'PidsLimit', Number) : numberSetting(options, 'PidsLimit'),
    isOomKillDisabled: flagSetting(options, 'OomKillDisable'),
    oomScoreAdjustment: numberSetting(options, 'OomScoreAdj'),
    ulimits: itemsAt(options, 'Ulimits').flatMap((part) => ulimitOf(part, isPodman(container))),
    restart: restartOf(options),
  } satisfies Partial<Container>;
}

/** The defaults of Docker and of Podman, in bytes. */
const SHARED_MEMORY = ['67108864', '65536000'];
const UNITS = [
  ['g', 1024 ** 3],
  ['m', 1024 ** 2],
  ['k', 1024],
] as const;

/** In the form that people write: `512m`. */
function bytesSetting(options: Json, name: string, ...defaults: readonly string[]): Setting<string> {
  return settingAt(options, name, (text) => (text === '0' || defaults.includes(text) ? undefined : bytesText(text)));
}

function bytesText(text: string): string | typeof DYNAMIC {
  const bytes = Number(text);
  if (!Number.isSafeInteger(bytes)) return DYNAMIC;
  const unit = UNITS.find(([, size]) => bytes > 0 && bytes % size === 0);
  return unit === undefined ? text : `${bytes / unit[1]}${unit[0]}`;
}

/** The engine sets twice the memory if only the memory was given. */
function swapLimit(options: Json): Setting<string> {
  const memory = Number(wordAt(options, 'Memory') ?? 0);
  return bytesSetting(options, 'MemorySwap', String(memory * 2));
}

function cpuLimit(options: Json): Setting<string> {
  return (
    settingAt(options, 'NanoCpus', (text) => (text === '0' ? undefined : String(Number(text) / 1e9))) ??
    settingAt(options, 'CpuQuota', (text) => (Number(text) <= 0 ? undefined : quotaText(text, options))) ??
    settingAt(options, 'CpusetCpus', (text) => (text === '' ? undefined : `CPUs ${text}`))
  );
}

/** The engine's default period is 100 ms; both are in microseconds. */
function quotaText(text: string, options: Json): string {
  const period = Number(wordAt(options, 'CpuPeriod') ?? 0) || 100_000;
  return String(Number(text) / period);
}

function restartOf(options: Json): Setting<string> {
  const policy = objectAt(options, 'RestartPolicy');
  const attempts = wordAt(policy, 'MaximumRetryCount') ?? '0';
  return settingAt(policy, 'Name', (name) => {
    if (name === '' || name === 'no') return undefined;
    return name === 'on-failure' && attempts !== '0' ? `${name}:${attempts}` : name;
  });
}

function deviceOf(part: Part): readonly Device[] {
  const object = asMapping(part.node);
  const source = textAt(object, 'PathOnHost');
  if (source === undefined) return [];
  return [
    {
      source,
      target: textAt(object, 'PathInContainer'),
      permissions: textAt(object, 'CgroupPermissions'),
      span: source.span,
      entry: entryOf(part),
    },
  ];
}

/** Requests for devices: `{"Count": -1, "Capabilities": [["gpu"]]}` takes all. */
function gpusOf(options: Json): Setting<string> {
  const request = itemsAt(options, 'DeviceRequests').find(({ node }) => isForGpus(asMapping(node)));
  if (request === undefined) return undefined;
  const object = asMapping(request.node);
  const ids = listAt(object, 'DeviceIDs').items.map((item) => known<string>(item) ?? '');
  const count = wordAt(object, 'Count') ?? '0';
  const value = count === '-1' || ids.includes('all') ? 'all' : ids.length > 0 ? ids.join(',') : count;
  return { value, span: spanOf(request.node), entry: entryOf(request) };
}

function isForGpus(request: Json): boolean {
  const words = itemsAt(request, 'Capabilities').flatMap(({ node }) => (node.kind === 'sequence' ? node.items : []));
  return (
    words.some(({ node }) => node.kind === 'scalar' && (node.value === 'gpu' || node.value === 'nvidia')) ||
    listAt(request, 'DeviceIDs').items.some((item) => /\/gpu=/.test(known<string>(item) ?? ''))
  );
}

/** Podman calls them `RLIMIT_NOFILE`, and lists its defaults, which hardly limit anything. */
function ulimitOf(part: Part, isOfPodman: boolean): readonly Entry[] {
  const object = asMapping(part.node);
  const name = wordAt(object, 'Name');
  if (name === undefined) return [];
  const value = textAt(object, 'Hard') ?? textAt(object, 'Soft');
  if (isOfPodman && isPodmanDefault(value)) return [];
  const span = spanOf(part.node);
  return [{ name: name.replace(/^RLIMIT_/, '').toLowerCase(), value, span, entry: entryOf(part) }];
}

function isPodmanDefault(value: Text | undefined): boolean {
  return Number(known(value) ?? 0) >= 1_048_576;
}
