import type { Mentioning } from '../../analysis/commands/mentioned-files.ts';
import { isImageEntry, isOfLogins, type StartedKind, startedKind } from '../../analysis/paths/started-places.ts';
import type { CommandLine, Instruction, StartedFile } from '../../model/dockerfile.ts';
import { known } from '../../model/located.ts';
import type { Script } from '../../model/shell.ts';
import type { Excerpt } from '../../model/source.ts';
import { commandInVariable } from '../../syntax/shell/command-variables.ts';
import { FETCHING_WORDS } from '../../syntax/shell/fetching-words.ts';
import type { WrittenFiles } from '../../syntax/shell/files/script-files.ts';
import type { LookUp } from '../../syntax/shell/index.ts';
import { startedCommands } from '../started-texts.ts';
import { filesPlaced, type StageFiles } from './stage-files.ts';

/** Variables that name a file which a shell reads when it starts. */
const STARTING_VARIABLES = ['BASH_ENV', 'ENV'];

/** What decides which files are started. */
export interface StartedBy {
  readonly environment: LookUp;
  /** Whether an ENTRYPOINT of the Dockerfile replaces that of the image below. */
  readonly hasOwnEntry: boolean;
}

/** The files of a stage that something starts without being told, with the commands in them; those of its parents are left out. */
export function startedFiles(
  stage: StageFiles,
  by: StartedBy,
  parse: (text: Excerpt, isBash: boolean, isList: boolean) => Script,
): readonly StartedFile[] {
  const kindOf = kindsIn(by);
  const read = new Set<string>();
  return filesPlaced(stage, (path) => kindOf(path) !== undefined).flatMap(({ path, text }) => {
    const excerpt = text();
    const kind = kindOf(path);
    if (excerpt === undefined || kind === undefined || stage.run.has(path)) return [];
    if (isOfLogins(path) && !FETCHING_WORDS.test(excerpt.text)) return [];
    // a copy may be a file or lie in a folder of that name
    const { file, start } = excerpt.span(0, 0);
    const place = `${start} ${file.path}`;
    if (read.has(place)) return [];
    read.add(place);
    const commands = startedCommands(excerpt, kind);
    return commands === undefined
      ? []
      : [
          {
            place: `a file at ${path}`,
            script: parse(commands, /^#![^\n]*bash/.test(excerpt.text), kind !== 'script'),
          },
        ];
  });
}

const FILES_OF = new WeakMap<CommandLine, () => WrittenFiles>();

/** Notes where to find the files that a CMD or ENTRYPOINT writes when a container starts. */
export function noteFilesOf(line: CommandLine, files: () => WrittenFiles): CommandLine {
  FILES_OF.set(line, files);
  return line;
}

/** The tables of cron, and the scripts that cron runs, which a command writes when a container starts. */
export function filesWrittenAtStart(
  line: CommandLine,
  before: WrittenFiles['texts'],
  parse: (text: Excerpt, isBash: boolean, isList: boolean) => Script,
): readonly StartedFile[] {
  const files = FILES_OF.get(line);
  // reading the script notes what it writes
  if (files === undefined || line.script === undefined) return [];
  return [...files().texts].flatMap(([path, texts]) => {
    const kind = READ_BY_CRON.test(path) ? startedKind(path) : undefined;
    const added = texts.filter((text) => before.get(path)?.includes(text) !== true);
    return kind === undefined ? [] : added.flatMap((text) => commandsOfFile(path, text(), kind, parse));
  });
}

const READ_BY_CRON = /^\/(?:etc\/(?:cron|periodic\/)|var\/spool\/cron)/;

function commandsOfFile(
  path: string,
  text: Excerpt | undefined,
  kind: StartedKind,
  parse: (text: Excerpt, isBash: boolean, isList: boolean) => Script,
): readonly StartedFile[] {
  const commands = text && startedCommands(text, kind);
  if (text === undefined || commands === undefined || !FETCHING_WORDS.test(text.text)) return [];
  const isBash = /^#![^\n]*bash/.test(text.text);
  return [{ place: `a file at ${path}`, script: parse(commands, isBash, kind !== 'script') }];
}

/** The texts of these files, and of those that only a prompt would read. */
export function startedTexts(stage: StageFiles, by: StartedBy): readonly Mentioning[] {
  const kindOf = kindsIn(by);
  return filesPlaced(stage, (path) => kindOf(path) !== undefined).flatMap(({ path, text }) => {
    const excerpt = text();
    return excerpt === undefined ? [] : [{ name: path, text: excerpt.text }];
  });
}

function kindsIn({ environment, hasOwnEntry }: StartedBy): (path: string) => StartedKind | undefined {
  const named = new Set(STARTING_VARIABLES.flatMap((name) => environment(name) ?? []));
  return (path) => (named.has(path) || (!hasOwnEntry && isImageEntry(path)) ? 'script' : startedKind(path));
}

/**
 * The variables that ENV instructions of a stage set to commands, which a shell, git, man and others run. Those of ARG are in the environment of
 * the commands of RUN after it.
 */
export function startedVariables(
  instructions: readonly Instruction[],
  parse: (text: Excerpt) => Script,
  /** The value of an ARG, also where a build gives it. */
  argument: (name: string) => string | undefined,
): readonly StartedFile[] {
  const lastRun = instructions.findLastIndex(({ keyword, isOnbuild }) => keyword === 'RUN' && !isOnbuild);
  return instructions.flatMap((instruction, at) => {
    const isArgument = instruction.keyword === 'ARG' && at < lastRun;
    if (!(isArgument || instruction.keyword === 'ENV') || instruction.isOnbuild || instruction.isTriggered) return [];
    return instruction.pairs.flatMap(({ name, value }) => {
      const given = isArgument ? argument(name.value) : undefined;
      const text = commandInVariable(name.value, given ?? known<string>(value) ?? '');
      if (text === undefined || !FETCHING_WORDS.test(text)) return [];
      const { span } = value ?? name;
      return [{ place: `a variable ${name.value}`, script: parse({ text, span: () => span }) }];
    });
  });
}
