import type { Notification } from '../../model/finding.ts';
import type { Script } from '../../model/shell.ts';
import type { SourceFile } from '../../model/source.ts';
import { settingsOfCommands } from '../engine/commands.ts';
import type { Parsed } from '../frontend.ts';
import { containersIn, type LinesOf } from '../run-options/command-lines.ts';

export const NOTHING_STARTED: Parsed = { subjects: [], builds: [], notifications: [] };

/** The containers that scripts of a file start, and what they tell engines; the text of a file that does neither is none of our business. */
export function startedIn(scripts: readonly Script[], lines: LinesOf): Parsed {
  const subjects = [...containersIn(scripts, lines), ...settingsOfCommands(scripts, lines.file)];
  const notifications = unreadIn(scripts, lines.file);
  if (subjects.length === 0) return { subjects: [], builds: [], notifications };
  return { subjects: [{ kind: 'text', file: lines.file }, ...subjects], builds: [], notifications };
}

/** One for each file: the first place says enough. */
function unreadIn(scripts: readonly Script[], { path }: SourceFile): readonly Notification[] {
  const problem = scripts.flatMap(({ problems }) => problems)[0];
  if (problem === undefined) return [];
  const message = `Not all of the commands in ${path} could be read, so containers that they start may be missing: ${problem.value}.`;
  return [{ level: 'note', code: 'parse-problem', message, span: problem.span }];
}
