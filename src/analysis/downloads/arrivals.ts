import type { RunInstruction } from '../../model/dockerfile.ts';
import { known } from '../../model/located.ts';
import { isWithin, resolvePath } from '../paths/shell-paths.ts';
import type { Arrival } from './download.ts';
import type { Flow, Tracked } from './flow.ts';
import { movedTo } from './tracked-files.ts';

/** Mounted downloads are there for one RUN, in place of what was there. Returns what ends this. */
export function mount(flow: Flow, arrivals: readonly Arrival[], run: RunInstruction): (() => void) | undefined {
  const caches = cachesOf(run);
  if (run.stageMounts.length === 0 && caches.length === 0) return undefined;
  const before = new Map(flow.files);
  const isBelowMount = (path: string): boolean => run.stageMounts.some(({ target }) => isWithin(path, target));
  for (const path of before.keys()) if (isBelowMount(path)) flow.files.delete(path);
  arrive(flow, arrivals, run);
  for (const { id, target } of caches)
    for (const [below, one] of flow.caches.get(id) ?? NO_CACHE) flow.files.set(target + below, one);
  return () => {
    for (const { id, target } of caches) flow.caches.set(id, filesBelow(target, flow));
    for (const path of [...flow.files.keys()]) if (isBelowMount(path)) flow.files.delete(path);
    for (const [path, one] of before) if (isBelowMount(path)) flow.files.set(path, one);
  };
}

const NO_CACHE: ReadonlyMap<string, Tracked> = new Map();

/** `--mount=type=cache,id=a,target=/b`: the same files for each RUN with that id. */
function cachesOf({ flags }: RunInstruction): readonly { readonly id: string; readonly target: string }[] {
  return flags.flatMap(({ options }) => {
    if (known(options.get('type')) !== 'cache') return [];
    const target = TARGETS.map((name) => known(options.get(name))).find((one) => one !== undefined);
    return target === undefined ? [] : [{ id: known(options.get('id')) ?? target, target: resolvePath('/', target) }];
  });
}

const TARGETS = ['target', 'dst', 'destination'];

function filesBelow(folder: string, { files }: Flow): Map<string, Tracked> {
  const found = new Map<string, Tracked>();
  for (const [path, one] of files) if (isWithin(path, folder)) found.set(path.slice(folder.length), one);
  return found;
}

/** Tracks the downloads that an instruction brings from other stages, or those that were there from the start. */
export function arrive(flow: Flow, arrivals: readonly Arrival[], by: Arrival['by']): void {
  for (const arrival of arrivals) {
    if (arrival.by !== by) continue;
    const { path, download, isFolder } = arrival;
    const { command, instruction } = download;
    const tracked: Tracked = { ...download, command, instruction, use: undefined };
    flow.tracked.push(tracked);
    flow.arrived.set(arrival, tracked);
    if (isFolder) flow.folders.push({ path, download: tracked, isStripped: true, isAlone: true, isClone: true });
    else if (by?.keyword === 'COPY') movedTo(path, tracked, by, flow);
    else flow.files.set(path, tracked);
  }
}
