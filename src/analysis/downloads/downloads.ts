import type { Stage } from '../../model/dockerfile.ts';
import type { Script } from '../../model/shell.ts';
import { remember } from '../../support/caches/remember.ts';
import { commandsOf, runsAny } from '../commands/stage-commands.ts';
import type { Arrival, Download } from './download.ts';
import { addressesOfUnknown, MAY_FETCH } from './fetch.ts';
import { emptyFlow, type Tracked } from './flow.ts';
import { readScript } from './script-flow.ts';
import { follow, GIT } from './stage-flow.ts';

/** All downloads of the RUN instructions of a stage, tracked by path through the stage. */
export function downloadsIn(stage: Stage): readonly Download[] {
  return ownFlow(stage)?.downloads ?? NO_DOWNLOADS;
}

const NO_DOWNLOADS: readonly Download[] = [];

/** A download and its path at the end of a stage. */
export interface SavedFile {
  /** Absolute, unless it begins with a variable or `~`. */
  readonly path: string;
  readonly download: Download;
}

export const savedFilesOf: (stage: Stage) => readonly SavedFile[] = remember((stage) => {
  const { files = [] } = ownFlow(stage) ?? {};
  return [...files].map(([path, one]) => saved(stage, path, one));
});

/** A folder with the files of a download. */
export interface SavedFolder extends SavedFile {
  /** Files that are right in the folder are those of the download. */
  readonly isAlone: boolean;
}

/** The folders that a stage unpacks its downloads into, with those downloads. */
export function unpackedFoldersOf(stage: Stage): readonly SavedFolder[] {
  const { unpacked = [] } = ownFlow(stage) ?? {};
  return unpacked.map(({ path, download, isAlone }) => ({ ...saved(stage, path, download), isAlone }));
}

function saved(stage: Stage, path: string, one: Tracked): SavedFile {
  const { downloads = NO_DOWNLOADS, tracked = [] } = ownFlow(stage) ?? {};
  return { path: absolute(path), download: downloads[tracked.indexOf(one)] as Download };
}

function absolute(path: string): string {
  return /^[/~$`]/.test(path) ? path : `/${path}`;
}

/** What a stage does with downloads of other stages. */
export interface ArrivalFlow<A extends Arrival> {
  /** In the order of the arrivals. */
  readonly uses: readonly Download['use'][];
  /** Those that are in the image of the stage without having been verified or used, by their paths there. */
  readonly kept: ReadonlyMap<string, A>;
}

/** Follows downloads of other stages through this one. */
export function followArrivals<A extends Arrival>(stage: Stage, arrivals: readonly A[]): ArrivalFlow<A> {
  const { arrived, files } = follow(stage, arrivals);
  const byDownload = new Map(arrivals.map((arrival) => [arrived.get(arrival), arrival]));
  const kept = [...files].flatMap(([path, one]) => {
    const arrival = one.isVerified || one.use !== undefined ? undefined : byDownload.get(one);
    return arrival === undefined ? [] : [[absolute(path), arrival] as const];
  });
  return { uses: arrivals.map((arrival) => useOf(arrived.get(arrival))), kept: new Map(kept) };
}

/** The stage's own downloads; undefined where it fetches nothing. */
const ownFlow = remember((stage: Stage) => {
  if (!runsAny(stage, MAY_FETCH) && !runsAny(stage, GIT) && !fetchesUnknown(stage)) return undefined;
  const { tracked, files, unpacked } = follow(stage, []);
  return { tracked, files, unpacked, downloads: tracked.flatMap(downloadOf) };
});

/** Whether a program that is not known may fetch something. */
function fetchesUnknown(stage: Stage): boolean {
  return commandsOf(stage, 'RUN').some(({ command }) => addressesOfUnknown(command).length > 0);
}

function downloadOf(one: Tracked): readonly Download[] {
  const { command, instruction } = one;
  return command === undefined || instruction === undefined ? [] : [{ ...one, command, instruction, use: useOf(one) }];
}

function useOf(one: Tracked | undefined): Download['use'] {
  return one?.isVerified && !one.use?.isExecution ? undefined : one?.use;
}

/** What one script fetches and uses. */
export function downloadsOfScript(script: Script | undefined): readonly Omit<Download, 'instruction'>[] {
  const flow = emptyFlow(undefined, false);
  readScript(script, flow, false);
  return flow.tracked.flatMap(({ command, ...one }) =>
    command === undefined ? [] : [{ ...one, command, use: useOf({ command, ...one }) }],
  );
}
