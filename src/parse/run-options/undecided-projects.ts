import { isEngine } from '../../model/containers/engine-programs.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { withoutFlood } from '../../model/findings/without-flood.ts';
import { everyPipeline, type Script } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import type { PlacedText } from '../../syntax/lists/index.ts';
import { projectValuesOf } from './compose-files.ts';
import { evidenceWithSettings } from './setting-lines.ts';

/** Whether the text of a word names something whose values the file is read with, too. */
export type IsDecided = (text: string) => boolean;

/** Commands that start a project whose file only run time knows: `docker compose -f "$1" up`. */
export function undecidedProjects(
  scripts: readonly Script[],
  isDecided: IsDecided = () => false,
): readonly GapNotification[] {
  const values = scripts.flatMap(everyPipeline).flatMap(({ commands, inFunction }) =>
    commands
      .filter(({ program }) => isEngine(program))
      .flatMap(projectValuesOf)
      .filter((value) => isUnknown(value) && !(inFunction !== undefined && ARGUMENT.test(written(value)))),
  );
  const open = values.filter((value) => !isDecided(written(value)));
  // what the same variable names is told once
  return withoutFlood([...new Map(open.reverse().map((value) => [written(value), gapAt(value)])).values()]);
}

function written({ span }: PlacedText): string {
  return spanText(span);
}

/** An argument of a function, which is read with each call. */
const ARGUMENT = /^"?\$\{?[1-9@*]/;

/** Files whose names say that they are compose files are checked anyway. */
function isUnknown({ text }: PlacedText): boolean {
  const name = text.slice(text.lastIndexOf('/') + 1);
  return (name.includes(UNKNOWN_PIECE) || /[*?]/.test(name)) && !RECOGNISED.test(name);
}

const RECOGNISED = new RegExp(`^(?:docker-|podman-)?compose[\\w.*?${UNKNOWN_PIECE}-]*\\.ya?ml$`, 'i');

function gapAt({ span }: PlacedText): GapNotification {
  return notLookedAt({
    kind: 'undecided-reference',
    message:
      'Which compose file this command reads was not determined, so a file with an unusual name was not checked.',
    wayOut: 'Write the name of the file out, or give it a name such as `compose.test.yaml`.',
    span,
    evidence: evidenceWithSettings(span),
  });
}
