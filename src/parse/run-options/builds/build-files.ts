import { commandAt } from '../../../analysis/commands/plain-command.ts';
import {
  type FileOption,
  filesGiven,
  isInput,
  type RuleFiles,
  ruleFiles,
} from '../../../analysis/commands/rule-files.ts';
import { baseName } from '../../../model/containers/host-path.ts';
import { type GapNotification, notLookedAt } from '../../../model/findings/gap.ts';
import { DYNAMIC } from '../../../model/located.ts';
import { type Command, everyCommand, everyPipeline, type Script } from '../../../model/shell.ts';
import { spanText } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import type { PlacedText } from '../../../syntax/lists/index.ts';
import { BAKE_NAME, bakeFormat, devcontainerFormat, type Format } from '../../formats.ts';
import type { NamedFile } from '../../frontend.ts';
import { ANY_SETTING } from '../../scripts/gap-definitions.ts';
import { commandWords } from '../command-words.ts';
import { inputIdentity } from '../projects/project-input.ts';
import { foldersEntered } from '../scripts/entered-folders.ts';
import { descriptorNamed, filesOpened, inputCommands, isPathLike, withoutPatterns } from '../standard-input.ts';
import { undecidedNames } from '../undecided-names.ts';
import { isCopy } from './dockerfile-names.ts';

/**
 * The files that commands give to make, just, Task, bake and dev containers, whatever their names are: `make -f build.txt`,
 * `docker buildx bake -f - < build.txt`, `export BUILDX_BAKE_FILE=build.txt`.
 */
export function buildFilesIn(scripts: readonly Script[], path: string): readonly NamedFile[] {
  const commands = scripts.flatMap(everyCommand);
  const rules = commands.flatMap((command) => rulesOf(command) ?? []);
  const bakes = [
    ...everyBake(scripts).flatMap(({ files, inputs }) => [...files, ...inputs]),
    ...commands.flatMap(filesInVariable),
    ...copiedBakes(commands),
  ];
  const named = [
    ...rules.flatMap(({ files, format }) => namedFiles(files, format)),
    ...namedFiles(bakes, bakeFormat.id),
    ...namedFiles(commands.flatMap(devcontainerFilesOf), devcontainerFormat.id),
  ];
  if (named.length === 0) return [];
  const folders = foldersEntered(scripts);
  return named.map((one) => ({ ...one, folders, by: path }));
}

/** `cp build.txt docker-bake.hcl`, and `cp build.txt b; docker buildx bake -f b` */
function copiedBakes(commands: readonly Command[]): readonly string[] {
  const named = new Set(commands.filter(isBake).flatMap(bakeFilesOf));
  return commands.filter(isCopy).flatMap(({ arguments: words }) => {
    const [source, target] = words.slice(-2).map(({ pieces }) => pieces);
    return source !== undefined && target !== undefined && (named.has(target) || BAKE_NAME.test(target))
      ? [source]
      : [];
  });
}

/** Bake files that come from a command, a here-document or a string. */
export function unreadBakeFiles(scripts: readonly Script[]): readonly GapNotification[] {
  return everyBake(scripts)
    .filter(({ files, inputs }) => files.some(isInput) && inputs.length === 0)
    .map(({ command, before }) =>
      notLookedAt({
        kind: 'undecided-reference',
        message: 'The bake file that this command reads from its standard input was not checked.',
        wayOut: 'Let it read a file of the repository.',
        span: command.span,
        evidence: inputIdentity(command, before, ANY_SETTING),
      }),
    );
}

/** Commands that build with a bake file whose name only run time knows: `docker buildx bake -f "$1"`. */
export function undecidedBakeFiles(scripts: readonly Script[]): readonly GapNotification[] {
  return undecidedNames(scripts, {
    what: 'bake file',
    usual: 'docker-bake.test.hcl',
    valuesOf: (command) => (isBake(command) ? unknownFiles(command) : []),
    isLookedAt: () => false,
  });
}

function unknownFiles(command: Command): readonly PlacedText[] {
  const words = commandWords(command);
  return words.flatMap((word, at) => {
    const [file] = filesGiven([word.text, words[at + 1]?.text ?? ''], BAKE_FILE);
    const name = baseName(file ?? '');
    const isUnknown = name.includes(UNKNOWN_PIECE) && !bakeFormat.matches(name);
    const value = file !== undefined && word.text.endsWith(file) ? word : words[at + 1];
    return isUnknown && value !== undefined ? [value] : [];
  });
}

/** Files from elsewhere that commands give to Task: `task -t https://example.com/Taskfile.yml`. */
export function remoteBuildFiles(scripts: readonly Script[]): readonly GapNotification[] {
  return scripts
    .flatMap(everyCommand)
    .filter((command) => rulesOf(command)?.files.some((file) => REMOTE.test(file)))
    .map(({ span }) =>
      notLookedAt({
        kind: 'outside-reference',
        message:
          'The commands that this one runs were not checked: their file is not in this repository, and nothing is fetched.',
        wayOut: 'Let it read a file of the repository.',
        span,
        evidence: commandAt(span),
      }),
    );
}

const REMOTE = /:\/\//;

type Named = Pick<NamedFile, 'written' | 'isCertain' | 'format'>;

function namedFiles(names: readonly string[], format: Format): readonly Named[] {
  const written = names.filter((name) => name !== '' && !isInput(name) && !REMOTE.test(name));
  return [...new Set(written.map(withoutPatterns))].map((one) => ({ written: one, isCertain: true, format }));
}

/** Also of the variable that makes of make in a recipe: `$(MAKE) -f build.txt`. */
function rulesOf(command: Command): RuleFiles | undefined {
  const { program, programSpan } = command;
  if (program !== DYNAMIC) return ruleFiles(program, () => wordsOf(command));
  return MAKE.test(spanText(programSpan)) ? ruleFiles('make', () => wordsOf(command)) : undefined;
}

const MAKE = /^["']?\$[({]?MAKE[)}]?["']?$/;

/** A command that builds with bake. */
interface Bake {
  readonly command: Command;
  /** The commands before it in its pipeline. */
  readonly before: readonly Command[];
  readonly files: readonly string[];
  /** The files that its standard input comes from. */
  readonly inputs: readonly string[];
}

/** The commands of bake, each with the files that it names. */
export function everyBake(scripts: readonly Script[]): readonly Bake[] {
  return scripts.flatMap(everyPipeline).flatMap(({ commands }) =>
    commands.flatMap((command, at): readonly Bake[] => {
      if (!isBake(command)) return [];
      const files = bakeFilesOf(command);
      const before = inputCommands(commands, at);
      const inputs = files.flatMap((file) => inputsOf(file, command, before));
      return [{ command, before, files, inputs }];
    }),
  );
}

/** `docker buildx bake`, and its shorter forms. */
export function isBake(command: Command): boolean {
  const { program } = command;
  if (program !== 'docker' && program !== 'docker-buildx') return false;
  const words = wordsOf(command);
  const at = program === 'docker' ? words.indexOf('buildx') : 0;
  return at === -1 ? words.includes('bake') : words.slice(at).some((word) => word === 'bake' || word === 'f');
}

/** The bake files that a command names, also of the folder where it runs: `cwd://build.hcl`. */
export function bakeFilesOf(command: Command): readonly string[] {
  return filesGiven(wordsOf(command), BAKE_FILE).map((file) => file.replace(/^cwd:\/\//, ''));
}

function filesInVariable({ assignments }: Command): readonly string[] {
  return assignments.flatMap(({ name, value }) => (name === FILES_VARIABLE ? filesListed(value?.pieces ?? '') : []));
}

/** It names the bake files where no option does: https://docs.docker.com/build/building/variables/#buildx_bake_file */
export const FILES_VARIABLE = 'BUILDX_BAKE_FILE';

/** The names in the value of that variable. */
export function filesListed(value: string): readonly string[] {
  return value.split(/[:;]/).filter((name) => name !== '' && !name.includes(UNKNOWN_PIECE));
}

const BAKE_FILE: FileOption = { attached: /^(?:--file=|-f=?)(.+)$/s, separate: /^(?:--file|-[a-zA-Z]*f)$/ };

/** `devcontainer up --config dc/app.json`, also as `npx @devcontainers/cli up …` */
function devcontainerFilesOf(command: Command): readonly string[] {
  const words = wordsOf(command);
  const isOne = [String(command.program), ...words].some((word) => DEVCONTAINER.test(word));
  return isOne ? filesGiven(words, DEVCONTAINER_FILE) : [];
}

const DEVCONTAINER = /^(?:devcontainer|@devcontainers\/cli(?:@.*)?)$/;
const DEVCONTAINER_FILE: FileOption = {
  attached: /^--(?:override-)?config=(.+)$/s,
  separate: /^--(?:override-)?config$/,
};

function wordsOf(command: Command): readonly string[] {
  return commandWords(command).map(({ text }) => text);
}

/** The files that a name such as `/dev/stdin` means. */
function inputsOf(name: string, command: Command, before: readonly Command[]): readonly string[] {
  const descriptor = descriptorNamed(name);
  if (descriptor === undefined) return [];
  if (descriptor !== 0) return filesOpened([command], descriptor);
  const readers = before.filter(({ program }) => program !== 'echo' && program !== 'printf');
  const words = readers.flatMap(({ arguments: all }) => all.map(({ pieces }) => pieces));
  return [
    ...filesOpened([command, ...before]),
    // `cat build.txt |`
    ...words.filter((word) => isPathLike(word) && !word.includes('://')),
  ];
}
