import { textsWritten } from '../../analysis/commands/file-lines.ts';
import { type StartedKind, startedKind } from '../../analysis/paths/started-places.ts';
import { everyPipeline, type Script } from '../../model/shell.ts';
import type { Excerpt } from '../../model/source.ts';
import { parseScript } from '../../syntax/shell/index.ts';
import { startedCommands } from '../started-texts.ts';

/**
 * The commands in files that scripts write, and that systemd, cron and the like start: `cat > /etc/systemd/system/web.service <<E`. A script
 * that is written and run is a part of the script that runs it.
 */
export function unitsWritten(scripts: readonly Script[], text: string): readonly Script[] {
  if (!MAY_WRITE.test(text)) return NONE;
  return scripts.flatMap(everyPipeline).flatMap((pipeline) =>
    [...textsWritten(pipeline)].flatMap(({ path, excerpt }) => {
      const kind = kindOf(path);
      const commands = kind && startedCommands(withLines(excerpt), kind);
      return commands === undefined ? [] : [parseScript(commands, () => undefined)];
    }),
  );
}

const NONE: readonly never[] = [];

const MAY_WRITE = /\.(?:service|socket)\b|cron|rc\.local/;

/** A folder in front may be a variable, and a unit of systemd has its name. */
function kindOf(path: string): StartedKind | undefined {
  if (UNIT.test(path)) return 'settings';
  return MAY_WRITE.test(path) ? startedKind(path) : undefined;
}

const UNIT = /\.(?:service|socket)(?:\.d\/[^/]+\.conf)?$/;

/** `printf` writes a line end where its text has an escape sequence. */
function withLines(excerpt: Excerpt): Excerpt {
  const { text, span } = excerpt;
  if (text.includes('\n') || !text.includes('\\n')) return excerpt;
  return { text: text.replaceAll('\\n', '\n'), span: () => span(0, text.length) };
}
