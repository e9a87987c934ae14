import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { withoutFlood } from '../../model/findings/without-flood.ts';
import { everyCommand, type Script } from '../../model/shell.ts';
import { projectFolderOf } from '../run-options/projects/compose-files.ts';
import { knownFolder } from '../run-options/projects/project-folder.ts';

/** Commands that start a project from a folder that only a variable names. */
export function undecidedFolders(scripts: readonly Script[]): readonly GapNotification[] {
  const commands = scripts.flatMap(everyCommand).filter((command) => {
    const folder = projectFolderOf(command);
    return folder !== undefined && knownFolder(folder) === undefined;
  });
  return withoutFlood(
    commands.map(({ span }) =>
      notLookedAt({
        kind: 'undecided-reference',
        message: 'A variable determines the folder of this project, so it was checked with the folder of its file.',
        wayOut: 'Write the folder out.',
        span,
      }),
    ),
  );
}
