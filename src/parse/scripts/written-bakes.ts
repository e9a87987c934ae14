import { commandAt } from '../../analysis/commands/plain-command.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { everyCommand, type Script } from '../../model/shell.ts';
import { shortText } from '../../support/short-text.ts';
import { USUAL_FILES } from '../run-options/builds/bake-calls.ts';
import { bakeFilesOf, isBake } from '../run-options/builds/build-files.ts';
import { isCopy } from '../run-options/builds/dockerfile-names.ts';
import type { TextNear } from '../run-options/text-near.ts';
import { makersIn, writtenByScript } from './written-by-script.ts';

/** Builds with a bake file that the script writes or fetches: `cat > docker-bake.override.hcl <<E`, `echo … > b.json; docker buildx bake -f b.json`. */
export function unreadWrittenBakes(scripts: readonly Script[], textNear: TextNear): readonly GapNotification[] {
  const building = scripts.flatMap(everyCommand).filter(isBake);
  if (building.length === 0) return [];
  const madeOf = makersIn(scripts, textNear);
  const written = writtenByScript(scripts, {
    isCopy: (command) =>
      isCopy(command) && command.arguments.slice(-2).some(({ pieces }) => textNear(pieces) !== undefined),
  });
  return building.flatMap((command) => {
    const named = bakeFilesOf(command);
    const files = named.length > 0 ? named : USUAL_FILES;
    if (!files.some((file) => written.writes(file))) return [];
    return [
      notLookedAt({
        kind: 'undecided-reference',
        message: 'The script writes the bake file that this command reads, so it was not checked.',
        wayOut: 'Keep it in a file of the repository, with variables where values differ.',
        span: command.span,
        evidence: shortText([commandAt(command.span), madeOf(files)].join('\0'), 0),
      }),
    ];
  });
}
