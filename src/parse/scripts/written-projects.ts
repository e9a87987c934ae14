import { changesText } from '../../analysis/commands/file-edits.ts';
import { commandAt } from '../../analysis/commands/plain-command.ts';
import { baseName } from '../../analysis/paths/shell-paths.ts';
import { OWN_FILES } from '../../model/containers/compose-file-names.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { type Command, everyPipeline, type Script } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { shortText } from '../../support/short-text.ts';
import { composeFormat } from '../formats.ts';
import { commandWords } from '../run-options/command-words.ts';
import {
  filesInVariables,
  isCopiedProject,
  projectFilesOf,
  projectValuesOf,
} from '../run-options/projects/compose-files.ts';
import { inputIdentity, STANDARD_INPUT } from '../run-options/projects/project-input.ts';
import { inputCommands, isPathLike } from '../run-options/standard-input.ts';
import type { TextNear } from '../run-options/text-near.ts';
import { decidingLines, hasMark, partsOf } from './template-lines.ts';
import { type Made, projectMakersIn, type WrittenByScript, writtenByScript } from './written-by-script.ts';

/** Projects whose compose file the script writes or fetches: `cat > compose.yaml <<E`, `envsubst < a > b.yml; docker compose -f b.yml up`. */
export function unreadWrittenProjects(scripts: readonly Script[], textNear: TextNear): readonly GapNotification[] {
  const commands = scripts.flatMap(everyPipeline).flatMap((pipeline) => pipeline.commands);
  const named = lazy(() => filesInVariables(scripts));
  const starting = commands.flatMap((command) => {
    const files = projectFilesOf(command);
    if (files === undefined || !starts(command)) return [];
    const raws = projectValuesOf(command).flatMap(({ span }) => NAMED_IN_VARIABLE.exec(spanText(span))?.[1] ?? []);
    return [{ command, files: files.length === 0 ? [...OWN_FILES, ...named()] : files, raws }];
  });
  const made = lazy(() => projectMakersIn(scripts, textNear));
  const written = writtenByScript(scripts, { isCopy: isCopiedProject });
  const isStarted = starting.some(({ files }) => files.some((file) => OWN_FILES.includes(file)));
  return [
    ...starting
      .filter(
        ({ files, raws }) =>
          files.some((file) => written.writes(file) || (isElsewhere(file) && written.writesBelow(file))) ||
          raws.some((raw) => written.writesInVariable(raw)),
      )
      .map(({ command, files }) =>
        writtenGap(command, 'The script writes the compose file that this command starts', made()(files)),
      ),
    ...(isStarted ? [] : writingOwn(commands, written)).map((command) =>
      writtenGap(command, 'The script writes a compose file that Docker Compose reads', made()(OWN_FILES)),
    ),
  ];
}

/** `cat > compose.override.yaml <<E` in a script that others run before they start the project. */
function writingOwn(commands: readonly Command[], written: WrittenByScript): readonly Command[] {
  const writing = commands.filter(namesOwn);
  return writing.length > 0 && OWN_FILES.some((file) => written.writes(file)) ? writing : [];
}

function namesOwn({ arguments: words, redirects }: Command): boolean {
  const named = [...words, ...redirects.flatMap(({ target }) => target ?? [])].map(({ pieces }) => pieces);
  return named.some((name) => OWN_FILES.includes(baseName(name)) && !isElsewhere(name));
}

function writtenGap({ span }: Command, what: string, { identity, parts }: Made): GapNotification {
  const evidence = shortText([commandAt(span), identity].join('\0'), 0);
  return notLookedAt({
    kind: 'undecided-reference',
    message: `${what}, so it was not checked.`,
    wayOut: 'Keep it in a file of the repository, with variables where values differ.',
    span,
    evidence,
    ...(parts.length > 0 && { parts: [evidence, ...parts] }),
  });
}

/** `--file="$D/a.yml"`: of a variable alone, the value is not known, which is another gap. */
const NAMED_IN_VARIABLE = /^(?:--[a-z-]+=|-[cf]=?)?(["']?\$.*\/.*)$/s;

/** Whether a path leads out of the repository, or may do so. */
function isElsewhere(path: string): boolean {
  return path.startsWith('/') || path.startsWith('~') || path.startsWith(UNKNOWN_PIECE);
}

/** Projects whose file a command changes on its way: `sed s/a/b/ compose.yaml | docker compose -f - up`. */
export function changedProjects(scripts: readonly Script[], textNear: TextNear): readonly GapNotification[] {
  return scripts.flatMap(everyPipeline).flatMap(({ commands }) =>
    commands.flatMap((command, at) => {
      if (projectFilesOf(command)?.includes(STANDARD_INPUT) !== true || !starts(command)) return [];
      const before = inputCommands(commands, at);
      return before.some(changesText) ? [changedGap(command, before, textNear)] : [];
    }),
  );
}

function changedGap(command: Command, before: readonly Command[], textNear: TextNear): GapNotification {
  const files = before
    .flatMap(({ arguments: words }) => words.map(({ pieces }) => pieces))
    .filter((name) => isPathLike(name) && !composeFormat.matches(name));
  const texts = files.flatMap((name) => textNear(name) ?? []);
  const lines = texts.map(decidingLines);
  const others = texts.filter((_, at) => lines[at] === undefined);
  const evidence = shortText([inputIdentity(command, before), ...others].join('\0'), 0);
  const parts = partsOf(lines.flatMap((some) => some?.filter(hasMark) ?? []));
  return notLookedAt({
    kind: 'undecided-reference',
    message:
      'Another command changes the compose file that this command starts, which was checked without the changes.',
    wayOut: 'Keep it in a file of the repository, with variables where values differ.',
    span: command.span,
    evidence,
    ...(parts.length > 0 && { parts: [evidence, ...parts] }),
  });
}

function starts(command: Command): boolean {
  return commandWords(command).some(({ text }) => STARTING.has(text));
}

const STARTING: ReadonlySet<string> = new Set(['up', 'run', 'create', 'start', 'deploy', 'watch']);
