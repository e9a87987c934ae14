import { instructionsOf, parentOf, type Stage } from '../../model/dockerfile.ts';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';

/** The working directory in which a stage starts. Most images start in `/`. */
export function workdirBefore(stage: Stage): string | Dynamic {
  return inherited(stage) ?? '/';
}

/** The folder in which commands of a stage start before its first WORKDIR; empty if nothing sets it, `$WORKDIR` if it is unknown. */
export function folderBefore(stage: Stage): string {
  const folder = inherited(stage) ?? '';
  return folder === DYNAMIC ? '$WORKDIR' : folder;
}

function inherited(stage: Stage): string | Dynamic | undefined {
  for (let at = parentOf(stage); at !== undefined; at = parentOf(at)) {
    const last = instructionsOf(at, 'WORKDIR').findLast(({ isOnbuild }) => !isOnbuild);
    if (last !== undefined) return last.absolute;
  }
  return undefined;
}
