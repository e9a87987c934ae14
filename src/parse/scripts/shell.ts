import { OWN_FILES } from '../../model/containers/compose-file-names.ts';
import { listedIfUnreadable } from '../../model/findings/gap.ts';
import { type SourceFile, usedPath, wholeFile } from '../../model/source.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { isForShell, parseScript, startsWithBash } from '../../syntax/shell/index.ts';
import { shellFormat } from '../formats.ts';
import { type CompanionFiles, type Frontend, NO_COMPANIONS, type ParseContext, type Parsed } from '../frontend.ts';
import { withWrittenUnits } from '../quadlet/index.ts';
import { mayWriteUnits } from '../quadlet/written.ts';
import { mayCall } from '../run-options/calls.ts';
import { type LinesOf, mentionsEngine } from '../run-options/command-lines.ts';
import { argumentsIn } from '../run-options/given-arguments.ts';
import { mayRunFiles } from '../run-options/may-run-files.ts';
import { passedArguments } from '../run-options/passed-arguments.ts';
import { lookUpIn } from '../run-options/passed-variables.ts';
import { batsCommands, isBats } from './bats.ts';
import { withoutCommentLines } from './comment-lines.ts';
import { shellComments } from './comments.ts';
import { jobsOf } from './cron-tables.ts';
import { enginesInPowerShell, isPowerShell } from './powershell.ts';
import { filesNamed } from './sourced-variables.ts';
import { NOTHING_STARTED, startedIn, startsNothing } from './started.ts';

/** Shell scripts, for the containers that they start. */
export const shell: Frontend = {
  ...shellFormat,
  comments: shellComments,
  parse(file, context, together = NO_COMPANIONS) {
    if (isHookOfOther(file)) return NOTHING_STARTED;
    const { variables = [], given, areSourced = false } = together;
    const jobs = jobsOf(usedPath(file), wholeFile(file));
    if (jobs !== undefined) return startedIn([parseScript(jobs, () => undefined)], linesOf(file), context);
    if (isPowerShell(usedPath(file))) return enginesOf(file, context);
    const passed = argumentsIn(given);
    const text = batsCommands(file.path, file.text);
    const commands = withoutCommentLines(text);
    const isCalled = variables.length > 0 || passed !== undefined;
    if (isCalled && !isForShell(file.text) && !shellFormat.matches(usedPath(file))) return NOTHING_STARTED;
    const isWorthwhile = isWorthReading(file, commands) || (isCalled && mayCall(commands));
    const nothing = isWorthwhile ? undefined : otherwise(file, commands, together, context);
    if (nothing !== undefined) return nothing;
    const script = parseScript({ ...wholeFile(file), text }, lookUpIn(variables), {
      isSetLater: setAgain(file.text),
      isBash: startsWithBash(file.text) || isBats(file.path),
      ...filesNamed(file.path, context.repository),
      given: passed,
      kept: areSourced ? variables.map(({ name }) => name) : [],
    });
    const commandsStarted = startedIn([{ ...script, given: () => variables }], linesOf(file), context);
    const started = withWrittenUnits(commandsStarted, script, file, context);
    return { ...started, notifications: [...started.notifications, ...passedArguments([script], passed)] };
  },
};

function enginesOf(file: SourceFile, context: ParseContext): Parsed {
  if (!mentionsEngine(file.text)) return NOTHING_STARTED;
  const text = enginesInPowerShell(file.text);
  const started = startedIn([parseScript({ ...wholeFile(file), text }, () => undefined)], linesOf(file), context);
  return { ...started, notifications: started.notifications.map(listedIfUnreadable) };
}

function linesOf(file: SourceFile): LinesOf {
  return { format: 'shell', file, isBrief: false };
}

/** Git runs a hook by its first line, which may name a program other than a shell. */
function isHookOfOther({ path, text }: SourceFile): boolean {
  return /\/[\w-]{1,100}$/.test(path) && shellFormat.matches(path) && !isForShell(text);
}

/** A file of another language may have such a name, too. */
function isWorthReading({ path, text }: SourceFile, commands: string): boolean {
  return (
    mentionsEngine(commands) ||
    mayWriteUnits(text) ||
    ((isForShell(text) || isBats(path)) && (mayRunFiles(commands) || placesProject(commands)))
  );
}

/** `cp a.yml compose.override.yaml`, for commands elsewhere that start the project. */
function placesProject(commands: string): boolean {
  return commands.includes('compose') && OWN_FILES.some((name) => commands.includes(name));
}

function otherwise(
  file: SourceFile,
  commands: string,
  together: CompanionFiles,
  context: ParseContext,
): Parsed | undefined {
  return isForShell(file.text) || isBats(file.path)
    ? startsNothing({ ...file, text: commands }, together, context)
    : NOTHING_STARTED;
}

/** A variable set to nothing at the top of a script, such as `IMAGE=`, may be set later by a function or an option. */
function setAgain(text: string): (name: string) => boolean {
  const names = lazy(() => {
    const once = new Set<string>();
    const again = new Set<string>();
    for (const [, name = ''] of text.matchAll(/(?<![\w$-])([A-Za-z_]\w{0,100})=/g))
      (once.has(name) ? again : once).add(name);
    return again;
  });
  return (name) => names().has(name);
}
