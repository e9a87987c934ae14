import type { Command } from '../../model/shell.ts';
import { resolvePath } from '../paths/shell-paths.ts';
import { fetchedBy } from './fetch.ts';
import { cutOff, type Flow, MAX_FOLDERS, MAX_TRACKED, type Tracked } from './flow.ts';
import { cloneBy, clones, fixesCommit } from './git-clones.ts';
import { mark, shown } from './marks.ts';
import { folderOf, STARTED, save } from './tracked-files.ts';

/** Tracks what the command fetches. Returns the downloads that it prints; undefined if it fetches nothing. */
export function fetch(command: Command, flow: Flow): readonly Tracked[] | undefined {
  const { instruction } = flow;
  if (instruction !== undefined && instruction.keyword !== 'RUN') return undefined;
  if (clones(command)) followGit(command, instruction, flow);
  const fetched = fetchedBy(command);
  if (fetched.length === 0) return undefined;
  const piped: Tracked[] = [];
  const room = MAX_TRACKED - flow.tracked.length;
  if (fetched.length > room) cutOff(flow);
  for (const { address, file, isFixed: isVerified = false } of fetched.slice(0, room)) {
    const tracked: Tracked = {
      ...{ command, instruction, address, file, isVerified },
      ...{ order: flow.pipelines, use: undefined },
    };
    flow.tracked.push(tracked);
    if (file === undefined) piped.push(tracked);
    else {
      save(flow, file, tracked);
      const path = resolvePath(flow.folder, file);
      if (STARTED.test(path)) mark(tracked, command, `puts it into ${shown(folderOf(path))}`, false);
    }
  }
  return piped;
}

/** A clone of a branch is like an archive that is unpacked; a tag or a commit is fixed. */
function followGit(command: Command, instruction: Tracked['instruction'], flow: Flow): void {
  if (fixesCommit(command) || GIT_TAG.test(command.arguments.map(({ pieces }) => pieces).join(' ')))
    for (const one of flow.tracked) if (one.command?.program === 'git') one.isVerified = true;
  const clone = cloneBy(command);
  if (clone === undefined || /\d/.test(clone.branch)) return;
  if (flow.tracked.length >= MAX_TRACKED || flow.unpacked.length >= MAX_FOLDERS) {
    cutOff(flow);
    return;
  }
  const { address, folder } = clone;
  const download: Tracked = { command, instruction, address, file: undefined, isVerified: false, use: undefined };
  flow.tracked.push(download);
  const path = resolvePath(flow.folder, folder);
  const unpacked = { path, download, isStripped: true, isAlone: true, isClone: true } as const;
  flow.folders.push(unpacked);
  flow.unpacked.push(unpacked);
}

/** A checkout of a version, or of a submodule's commits. */
const GIT_TAG = /^(?:-C \S+ )?(?:checkout|switch|reset|fetch|pull)\b.*\d/;
