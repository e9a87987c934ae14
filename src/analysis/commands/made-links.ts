import { instructionsOf, parentOf, type RunInstruction, type Stage } from '../../model/dockerfile.ts';
import { limitReached } from '../../model/findings/reached-limits.ts';
import { DYNAMIC, known } from '../../model/located.ts';
import { type Command, everyCommand } from '../../model/shell.ts';
import { remember } from '../../support/caches/remember.ts';
import { baseName, resolvePath } from '../paths/shell-paths.ts';
import { folderBefore } from './inherited-folder.ts';
import { runsAny } from './stage-commands.ts';

/** A symbolic link that a RUN makes. */
export interface MadeLink {
  /** Its absolute path. */
  readonly path: string;
  readonly target: string;
  readonly instruction: RunInstruction;
}

/** No real stage makes more. */
const MOST_LINKS = 1000;

const LN: ReadonlySet<string> = new Set(['ln']);

/** The symbolic links that the commands of a stage make with `ln -s`, after those of the stages that it is built on. */
export function linksMade(stage: Stage): readonly MadeLink[] {
  const found: MadeLink[] = [];
  for (let at: Stage | undefined = stage; at !== undefined && found.length <= MOST_LINKS; at = parentOf(at))
    found.unshift(...ownLinks(at));
  if (found.length > MOST_LINKS) limitReached(stage.span, 'The stage makes too many links to follow all of them.');
  return found.slice(0, MOST_LINKS);
}

const ownLinks: (stage: Stage) => readonly MadeLink[] = remember((stage) => {
  if (!runsAny(stage, LN)) return [];
  let folder = folderBefore(stage) || '/';
  return instructionsOf(stage, 'WORKDIR', 'RUN').flatMap((instruction) => {
    if (instruction.isOnbuild || instruction.isTriggered) return [];
    if (instruction.keyword === 'WORKDIR') {
      folder = instruction.absolute === DYNAMIC ? '$WORKDIR' : instruction.absolute;
      return [];
    }
    return everyCommand(instruction.line.script).flatMap((command) =>
      linksOf(command, folder).map((link) => ({ ...link, instruction })),
    );
  });
});

/** `ln -s TARGET LINK`, where the link may also be the folder that it is made in. */
function linksOf({ program, arguments: words }: Command, folder: string): readonly Omit<MadeLink, 'instruction'>[] {
  if (program !== 'ln' || !words.some(({ pieces }) => IS_SYMBOLIC.test(pieces))) return [];
  const [target, link, ...others] = words
    .filter(({ pieces }) => !pieces.startsWith('-'))
    .map((word) => known<string>(word));
  if (target === undefined || link === undefined || others.length > 0) return [];
  const path = resolvePath(folder, link);
  return [path, resolvePath(path, `./${baseName(target)}`)].map((one) => ({ path: one, target }));
}

const IS_SYMBOLIC = /^-(?:-symbolic$|[a-zA-Z]*s)/;
