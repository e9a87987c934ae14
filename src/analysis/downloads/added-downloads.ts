import { type CopyInstruction, instructionsOf, type Stage } from '../../model/dockerfile.ts';
import { DYNAMIC, known, type Text } from '../../model/located.ts';
import type { ShellWord } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import { folderBefore } from '../commands/inherited-folder.ts';
import { baseName, resolvePath } from '../paths/shell-paths.ts';
import type { Arrival, DownloadUse } from './download.ts';
import { followArrivals } from './downloads.ts';

/** What a stage does with the files of web addresses that its `ADD` instructions bring, by the address. */
export function usesOfAdded(stage: Stage): ReadonlyMap<Text, DownloadUse> {
  const added = [false, true].map((isOnbuild) => addedTo(stage, isOnbuild));
  return added.every(({ length }) => length === 0) ? NONE : new Map(added.flatMap((some) => usesIn(stage, some)));
}

function usesIn(stage: Stage, added: readonly Added[]): readonly (readonly [Text, DownloadUse])[] {
  if (added.length === 0) return [];
  const { uses } = followArrivals(
    stage,
    added.map(({ arrival }) => arrival),
  );
  return added.flatMap(({ source }, at) => {
    const use = uses[at];
    return use === undefined ? [] : [[source, use] as const];
  });
}

const NONE: ReadonlyMap<Text, DownloadUse> = new Map();

/** A file that an ADD brings from a web address. */
export interface Added {
  readonly source: Text;
  readonly by: CopyInstruction;
  readonly arrival: Arrival;
}

/** Those that are in the image of the stage without having been used, by their paths at its end. */
export function addedKept(stage: Stage): readonly (readonly [path: string, added: Added])[] {
  const added = addedTo(stage, false);
  if (added.length === 0) return [];
  const byArrival = new Map(added.map((one) => [one.arrival, one]));
  const { kept } = followArrivals(stage, [...byArrival.keys()]);
  return [...kept].flatMap(([path, arrival]) => {
    const one = byArrival.get(arrival);
    return one === undefined ? [] : [[path, one] as const];
  });
}

/** With `isOnbuild`, those of the stages that are built on this one. */
function addedTo(stage: Stage, isOnbuild: boolean): readonly Added[] {
  const found: Added[] = [];
  let workdir = folderBefore(stage);
  for (const instruction of instructionsOf(stage, 'WORKDIR', 'ADD')) {
    if (instruction.keyword === 'WORKDIR')
      workdir = instruction.absolute === DYNAMIC ? '$WORKDIR' : instruction.absolute;
    else if (instruction.isOnbuild === isOnbuild && !instruction.isTriggered)
      found.push(...broughtBy(instruction, workdir));
  }
  return found;
}

function broughtBy(by: CopyInstruction, workdir: string): readonly Added[] {
  const target = known(by.destination);
  if (target === undefined) return [];
  const folder = resolvePath(workdir, target);
  return by.sources.flatMap((source) => {
    const address = known(source) ?? spanText(source.span);
    if (!/^["']?https?:\/\//i.test(address)) return [];
    const name = baseName(address.replace(/[?#].*$/s, ''));
    const isFolder = /(?:^|\/)\.?$/.test(target) || by.sources.length > 1;
    const path = isFolder ? `${folder === '/' ? '' : folder}/${name}` : folder;
    const word: ShellWord = { span: source.span, value: source.value, raw: spanText(source.span), pieces: address };
    return [{ source, by, arrival: { path, download: { address: word, file: path, isVerified: false }, by } }];
  });
}
