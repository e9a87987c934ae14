import { isEngine } from '../../../model/containers/engine-programs.ts';
import type { GapNotification } from '../../../model/findings/gap.ts';
import type { Script } from '../../../model/shell.ts';
import { spanText } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import type { PlacedText } from '../../../syntax/lists/index.ts';
import { isFoundByName, isOpenName } from '../standard-input.ts';
import { undecidedNames } from '../undecided-names.ts';
import { projectValuesOf } from './compose-files.ts';

/** Whether the text of a word names something whose values the file is read with, too. */
export type IsDecided = (text: string) => boolean;

/** Commands that start a project whose file only run time knows: `docker compose -f "$1" up`. */
export function undecidedProjects(
  scripts: readonly Script[],
  isDecided: IsDecided = () => false,
): readonly GapNotification[] {
  return undecidedNames(scripts, {
    what: 'compose file',
    usual: 'compose.test.yaml',
    valuesOf: (command) => (isEngine(command.program) ? projectValuesOf(command).filter(isUnknown) : []),
    isLookedAt: ({ span }) => isDecided(spanText(span)) || isFoundByName(span, (name) => RECOGNISED.test(name)),
  });
}

/** Files whose names say that they are compose files are checked anyway. */
function isUnknown({ text }: PlacedText): boolean {
  const name = text.slice(text.lastIndexOf('/') + 1);
  return isOpenName(name) && !RECOGNISED.test(name);
}

const RECOGNISED = new RegExp(`^(?:docker-|podman-)?compose[\\w.*?${UNKNOWN_PIECE}-]*\\.ya?ml$`, 'i');
