import { posix } from 'node:path';
import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import { normalPath } from '../../model/containers/host-path.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { withoutFlood } from '../../model/findings/without-flood.ts';
import { type Command, everyCommand, type Script } from '../../model/shell.ts';
import { projectFolderOf } from '../run-options/projects/compose-files.ts';
import { knownFolder, TOP_FOLDER } from '../run-options/projects/project-folder.ts';

/** Commands that start a project from a folder that only a variable names, or that is not one of the repository. */
export function undecidedFolders(scripts: readonly Script[]): readonly GapNotification[] {
  return withoutFlood(scripts.flatMap(everyCommand).flatMap((command) => gapOf(command) ?? []));
}

function gapOf(command: Command): GapNotification | undefined {
  const { span } = command;
  const written = projectFolderOf(command);
  if (written === undefined || written === TOP_FOLDER) return undefined;
  const folder = knownFolder(written);
  if (folder === undefined)
    return notLookedAt({
      kind: 'undecided-reference',
      message: 'A variable determines the folder of this project, so it was checked with the folder of its file.',
      wayOut: 'Write the folder out.',
      span,
    });
  if (!isOutside(folder, runsIn(span.file.path))) return undefined;
  return notLookedAt({
    kind: 'outside-reference',
    message:
      'The paths of this project start outside of the repository, so it was checked with the folder of its file.',
    wayOut: 'Start it from a folder of the repository.',
    span,
  });
}

/** Workflows run at the top of the checkout, and most other commands next to their file. */
function runsIn(path: string): string {
  return path.startsWith('.github/') ? '' : posix.dirname(path);
}

/** A folder such as `/opt/app` has a copy of the repository, but none of the system has. */
function isOutside(folder: string, own: string): boolean {
  if (folder.startsWith('/')) return OF_SYSTEM.test(normalPath(folder));
  return /^~\/*$/.test(folder) || (!folder.startsWith('~') && repositoryPath(own, folder) === undefined);
}

const OF_SYSTEM =
  /^\/(?:(?:home|media|mnt|opt|root|srv|tmp|var)?$|(?:bin|boot|dev|etc|lib\w*|proc|run|sbin|sys|usr|var\/(?:lib|run|spool)|root\/\.[^/]*)(?:\/|$))/;
