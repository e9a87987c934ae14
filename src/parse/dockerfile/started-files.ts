import type { Mentioning } from '../../analysis/commands/mentioned-files.ts';
import type { Instruction, StartedFile } from '../../model/dockerfile.ts';
import { known } from '../../model/located.ts';
import type { Script } from '../../model/shell.ts';
import type { Excerpt } from '../../model/source.ts';
import { commandInVariable } from '../../syntax/shell/command-variables.ts';
import { FETCHING_WORDS } from '../../syntax/shell/fetching-words.ts';
import type { LookUp } from '../../syntax/shell/index.ts';
import { type StartedKind, startedCommands, startedKind } from '../started-texts.ts';
import { filesPlaced, type StageFiles } from './stage-files.ts';

/** Variables that name a file which a shell reads when it starts. */
const STARTING_VARIABLES = ['BASH_ENV', 'ENV'];

/** Files that shells of users read. They are long, and seldom run anything but what sets up a prompt. */
const OF_LOGINS = /(?:rc|profile|logout|login|zshenv|profile\.d\/[^/]+)$/;

/** The files of a stage that something starts without being told, with the commands in them; those of its parents are left out. */
export function startedFiles(
  stage: StageFiles,
  environment: LookUp,
  parse: (text: Excerpt, isBash: boolean) => Script,
): readonly StartedFile[] {
  const kindOf = kindsIn(environment);
  const read = new Set<string>();
  return filesPlaced(stage, (path) => kindOf(path) !== undefined).flatMap(({ path, text }) => {
    const excerpt = text();
    const kind = kindOf(path);
    if (excerpt === undefined || kind === undefined || stage.run.has(path)) return [];
    if (OF_LOGINS.test(path) && !FETCHING_WORDS.test(excerpt.text)) return [];
    // a copy may be a file or lie in a folder of that name
    const { file, start } = excerpt.span(0, 0);
    const place = `${start} ${file.path}`;
    if (read.has(place)) return [];
    read.add(place);
    const commands = startedCommands(excerpt, kind);
    return commands === undefined
      ? []
      : [{ place: `a file at ${path}`, script: parse(commands, /^#![^\n]*bash/.test(excerpt.text)) }];
  });
}

/** The texts of these files, and of those that only a prompt would read. */
export function startedTexts(stage: StageFiles, environment: LookUp): readonly Mentioning[] {
  const kindOf = kindsIn(environment);
  return filesPlaced(stage, (path) => kindOf(path) !== undefined).flatMap(({ path, text }) => {
    const excerpt = text();
    return excerpt === undefined ? [] : [{ name: path, text: excerpt.text }];
  });
}

function kindsIn(environment: LookUp): (path: string) => StartedKind | undefined {
  const named = new Set(STARTING_VARIABLES.flatMap((name) => environment(name) ?? []));
  return (path) => (named.has(path) ? 'script' : startedKind(path));
}

/** The variables that ENV instructions of a stage set to commands, which a shell, git, man and others run. */
export function startedVariables(
  instructions: readonly Instruction[],
  parse: (text: Excerpt) => Script,
): readonly StartedFile[] {
  return instructions.flatMap((instruction) => {
    if (instruction.keyword !== 'ENV' || instruction.isOnbuild || instruction.isTriggered) return [];
    return instruction.pairs.flatMap(({ name, value }) => {
      const text = commandInVariable(name.value, known<string>(value) ?? '');
      if (value === undefined || text === undefined || !FETCHING_WORDS.test(text)) return [];
      return [{ place: `a variable ${name.value}`, script: parse({ text, span: () => value.span }) }];
    });
  });
}
