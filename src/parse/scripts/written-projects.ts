import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { type Command, everyPipeline, type Script } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { shortText } from '../../support/short-text.ts';
import { commandWords } from '../run-options/command-words.ts';
import { filesInVariables, isCopiedProject, OWN_FILES, projectFilesOf } from '../run-options/projects/compose-files.ts';
import type { TextNear } from '../run-options/text-near.ts';
import { madeOf, writtenByScript } from './written-by-script.ts';

/** Projects whose compose file the script writes or fetches: `cat > compose.yaml <<E`, `envsubst < a > b.yml; docker compose -f b.yml up`. */
export function unreadWrittenProjects(scripts: readonly Script[], textNear: TextNear): readonly GapNotification[] {
  const commands = scripts.flatMap(everyPipeline).flatMap((pipeline) => pipeline.commands);
  const named = lazy(() => filesInVariables(scripts));
  const starting = commands.flatMap((command) => {
    const files = projectFilesOf(command);
    if (files === undefined || !starts(command)) return [];
    return [{ command, files: files.length === 0 ? [...OWN_FILES, ...named()] : files }];
  });
  if (starting.length === 0) return [];
  const written = writtenByScript(scripts, { isCopy: isCopiedProject });
  return starting
    .filter(({ files }) => files.some((file) => written.writes(file)))
    .map(({ command: { span }, files }) =>
      notLookedAt({
        kind: 'undecided-reference',
        message: 'The script writes the compose file that this command starts, so it was not checked.',
        wayOut: 'Keep it in a file of the repository, with variables where values differ.',
        span,
        evidence: shortText([spanText(span), ...madeOf(scripts, files, textNear)].join('\0'), 0),
      }),
    );
}

function starts(command: Command): boolean {
  return commandWords(command).some(({ text }) => STARTING.has(text));
}

const STARTING: ReadonlySet<string> = new Set(['up', 'run', 'create', 'start', 'deploy', 'watch']);
