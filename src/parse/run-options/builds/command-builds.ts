import { isComposer } from '../../../model/containers/engine-programs.ts';
import { type Command, everyCommand, type Script, type ShellWord } from '../../../model/shell.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { LONGEST_VALUE } from '../../../model/value-bounds.ts';
import { lazy } from '../../../support/caches/lazy.ts';
import type { CommandBuild, PassedVariable, SecretFile } from '../../frontend.ts';
import { type ArgumentChoices, openArguments } from '../../open-arguments.ts';
import { builtNames, lastPart, untagged } from '../../plain-name.ts';
import { writtenFolder } from '../../written-contexts.ts';
import { commandWords } from '../command-words.ts';
import { byName, type Flags, valuesOf } from '../flag-values.ts';
import { everyFlag } from '../flags.ts';
import { choicesOf } from '../images/word-choices.ts';
import { exportedBy, lookUpIn, passedTo, type Sourced } from '../passed-variables.ts';
import { pairFromHere } from '../projects/project-folder.ts';
import { foldersEntered } from '../scripts/entered-folders.ts';
import { settingLines } from '../setting-lines.ts';
import { BAKE, KANIKO } from '../syntax.ts';
import type { TextNear } from '../text-near.ts';
import { type BuildOptions, buildOptions } from './build-commands.ts';
import { imageNames } from './further-names.ts';
import { publishedBy } from './published-builds.ts';

const BUILD_ARGUMENT = 'build-arg';

/** Programs whose builds read `.dockerignore` alone. */
const DOCKER: ReadonlySet<string> = new Set(['docker', 'docker-compose', 'buildx', 'nerdctl', 'buildctl', 'executor']);

/** A text without these names no image, no Dockerfile and no stage, passes no argument, and publishes nothing. */
const BUILD_ARGUMENT_OR_NAME =
  /build-(?:arg|context)|[\s"']-[tfo]|--(?:tag|file|dockerfile|target|push|output|destination|context|local)/;
/** What may build a folder without any of them: `docker build app`, `$ENGINE build app`. */
const PLAIN =
  /(?:docker|podman|nerdctl|buildah|container|finch|img|buildx|image|\$[({]?\w{1,40}[)}]?["']?)[ \t]{1,9}(?:build|bud)\b|\bbuildx\b/i;

/** How a script finds files of the repository. */
interface FilesNear {
  readonly sourced?: Sourced | undefined;
  readonly textNear?: TextNear;
}

/** The builds that commands start with build arguments, or that name or publish an image, or name a Dockerfile or a stage: `docker build -f web/Dockerfile --build-arg UID=0 -t web web`. */
export function commandBuildsIn(
  scripts: readonly Script[],
  text: string,
  { sourced, textNear }: FilesNear = {},
): readonly CommandBuild[] {
  if (![BUILD_ARGUMENT_OR_NAME, PLAIN].some((words) => words.test(text))) return [];
  const folders = lazy(() => foldersEntered(scripts));
  const isPublished = publishedBy(scripts);
  const namesOf = imageNames(scripts);
  const printed = filePrinter(textNear);
  return scripts.flatMap((script) => {
    const exported = lazy(() => exportedBy(script, sourced));
    return everyCommand(script).flatMap((command) =>
      [...buildsOf(command, { exported, sourced, printed, isPublished, namesOf })].map((build) => ({
        ...build,
        folders: folders(),
      })),
    );
  });
}

/** The command with each value that a loop or a condition gives to the variables in its words, one after the other, and as it is if others may be. */
function* roundsOf(command: Command): Generator<Command> {
  const { arguments: words } = command;
  const isChosen = mayBuild(command) && words.some(isChosenArgument);
  if (!isChosen || words.some(({ mayBeOther }) => mayBeOther)) yield command;
  if (!isChosen) return;
  const count = words.reduce((most, { choices = [] }) => Math.max(most, choices.length), 0);
  for (let round = 0; round < count; round++) yield inRound(command, round);
}

function inRound(command: Command, round: number): Command {
  const words = command.arguments.map((word) => {
    const chosen = word.choices?.[round] ?? word.choices?.at(-1);
    return chosen === undefined ? word : { ...word, value: chosen, pieces: chosen, raw: chosen };
  });
  return { ...command, arguments: words };
}

/** Whether it builds an image, at least with the first values. */
function mayBuild(command: Command): boolean {
  return [command, inRound(command, 0)].some((one) => optionsOf(one) !== undefined);
}

function optionsOf(command: Command): ReturnType<typeof optionsOfKaniko> {
  return buildOptions(command) ?? optionsOfKaniko(command);
}

/** An argument of the build, or the stage that it asks for. */
function isChosenArgument({ choices, raw }: ShellWord, at: number, words: readonly ShellWord[]): boolean {
  return choices !== undefined && (raw.includes('=') || words[at - 1]?.value === '--target');
}

interface Surroundings {
  readonly exported: () => readonly PassedVariable[];
  readonly sourced: Sourced | undefined;
  readonly printed: PrintedFile;
  readonly isPublished: ReturnType<typeof publishedBy>;
  readonly namesOf: ReturnType<typeof imageNames>;
}

function* buildsOf(command: Command, surroundings: Surroundings): Generator<Omit<CommandBuild, 'folders'>> {
  for (const round of roundsOf(command)) {
    const build = buildOf(round, surroundings);
    if (build !== undefined) yield build;
  }
}

function buildOf(
  command: Command,
  { exported, sourced, printed, isPublished, namesOf }: Surroundings,
): Omit<CommandBuild, 'folders'> | undefined {
  const found = optionsOf(command);
  if (found === undefined || found.syntax === BAKE) return undefined;
  const flags = byName(found.flags);
  const texts = [...inFiles(flags, sourced).map((text) => [text]), ...givenIn(flags, command, printed)];
  const given = argumentsOf(texts, () => passedTo(command, exported()));
  const names = namesOf(flags, command);
  const isSent = isPublished(flags, command.program);
  const target = targetIn(flags);
  const isOfCompose = isComposer(command.program) || found.names.includes('compose');
  const context = isOfCompose ? undefined : (found.operands[0]?.text ?? localsOf(flags).get('context'));
  return {
    files: command.program === 'buildctl' ? ofBuildctl(flags) : dockerfilesOf(flags, context),
    ...(isOfCompose && { isOfServices: true }),
    arguments: knownIn(given),
    openArguments: openArguments(given),
    target: target?.includes(UNKNOWN_PIECE) ? undefined : target,
    tags: builtNames(names),
    ...openNamesOf(names),
    context,
    ...contextsOf(flags),
    ...secretsOf(flags),
    ...(isSent && { isPublished: true }),
    ...(DOCKER.has(String(command.program)) && { isByDocker: true }),
    span: command.span,
  };
}

/** `$OWNER/$i` in a loop */
function openNamesOf(names: readonly string[]): Pick<CommandBuild, 'openNames'> {
  const openNames = names.filter((name) => name.includes('/') && lastPart(name).includes(UNKNOWN_PIECE));
  return openNames.length === 0 ? {} : { openNames: openNames.map(untagged) };
}

/** `executor --context . --dockerfile web/Dockerfile`, which has no operands. */
function optionsOfKaniko(command: Command): Pick<BuildOptions, 'flags' | 'operands' | 'names' | 'syntax'> | undefined {
  if (command.program !== 'executor') return undefined;
  const { flags } = everyFlag(commandWords(command), KANIKO, 0);
  const named = flags.map((flag) => (flag.name === 'dockerfile' ? { ...flag, name: 'file' } : flag));
  return { flags: named, operands: [], names: [], syntax: KANIKO };
}

/** Each with its possible texts; one that has only a name has the value of that variable. */
function argumentsOf(
  written: readonly (readonly string[])[],
  environment: () => readonly PassedVariable[],
): readonly ArgumentChoices[] {
  const lookUp = lazy(() => lookUpIn(environment()));
  return written.flatMap((texts): readonly ArgumentChoices[] => {
    const [name = '', ...others] = new Set(texts.map((text) => text.split('=', 1)[0] ?? ''));
    // several names are a list of options
    if (name === '' || others.length > 0 || name.includes(UNKNOWN_PIECE)) return [];
    const values = texts.map((text) =>
      text === name ? (lookUp()(name) ?? UNKNOWN_PIECE) : text.slice(name.length + 1),
    );
    return [[name, values.map((value) => (value.length > LONGEST_VALUE ? UNKNOWN_PIECE : value))]];
  });
}

function knownIn(given: readonly ArgumentChoices[]): ReadonlyMap<string, string> {
  return new Map(
    given.flatMap(([name, values]) => {
      const [only = UNKNOWN_PIECE] = values;
      return values.length > 1 || only.includes(UNKNOWN_PIECE) ? [] : [[name, only] as const];
    }),
  );
}

/** `--build-arg A=b`, and `--opt build-arg:A=b` of buildctl, each with its possible texts. */
function givenIn(flags: Flags, command: Command, printed: PrintedFile): readonly (readonly string[])[] {
  const options = valuesOf(flags, 'opt').filter(({ value }) => value.text.startsWith(OF_BUILDCTL));
  return [...valuesOf(flags, BUILD_ARGUMENT), ...options].map(({ value }) =>
    choicesOf(value, command).map((written) => {
      const text = written.replace(PREFIX, '');
      return text.endsWith(`=${UNKNOWN_PIECE}`) ? text.replace(UNKNOWN_PIECE, () => printed(value.span)) : text;
    }),
  );
}

/** What a file has that the end of an argument prints, as in `NODE=$(cat .nvmrc)`; a mark for any other end. */
type PrintedFile = (argument: Span) => string;

/** Only one word counts, such as a version. A variable that is set once may have it. */
function filePrinter(textNear: TextNear | undefined): PrintedFile {
  return (argument) => {
    const written = spanText(argument);
    const variable = VARIABLE_AT_END.exec(written)?.[1];
    const [line = '', ...others] =
      variable === undefined ? [written] : (settingLines(argument.file).get(variable) ?? []);
    const [, file] = (others.length === 0 ? PRINTS_FILE.exec(line) : undefined) ?? [];
    const text = file === undefined ? '' : (textNear?.(file)?.trim() ?? '');
    return ONE_WORD.test(text) ? text : UNKNOWN_PIECE;
  };
}

const VARIABLE_AT_END = /=["']?\$\{?([A-Za-z_]\w{0,100})\}?["']?$/;
/** `$(cat .nvmrc)`, `$(< .nvmrc)`, `$(shell cat .nvmrc)` of make */
const PRINTS_FILE = /\$\((?:shell[ \t]{1,9})?(?:cat[ \t]|<)[ \t]{0,9}["']?([\w./-]{1,200})["']?[ \t]{0,9}\)["']?$/;
const ONE_WORD = /^[\w.+-]{1,100}$/;

/** `--build-context s=shared`, and `--opt context:s=local:a --local a=shared` of buildctl. */
function contextsOf(flags: Flags): Pick<CommandBuild, 'contexts'> {
  const pairs = valuesOf(flags, 'build-context').map(({ value }) => pairOf(pairFromHere(value)));
  const locals = localsOf(flags);
  const options = valuesOf(flags, 'opt').flatMap(({ value }) => {
    const [, name, local = ''] = /^context:(.+?)=local:(.+)$/s.exec(value.text) ?? [];
    const folder = locals.get(local);
    return name === undefined || folder === undefined ? [] : [[name, folder] as const];
  });
  const contexts = [...pairs, ...options].flatMap(([name, written]) => writtenFolder(name, written));
  return contexts.length === 0 ? {} : { contexts };
}

/** `--secret id=npmrc,src=ci/npmrc` */
function secretsOf(flags: Flags): Pick<CommandBuild, 'secretFiles'> {
  const secretFiles = valuesOf(flags, 'secret').flatMap(({ value }): readonly SecretFile[] => {
    const named = new Map(pairFromHere(value).split(',').map(pairOf));
    const [id, path] = [named.get('id'), named.get('src') ?? named.get('source')];
    return id === undefined || path === undefined || named.get('type') === 'env' ? [] : [[id, path]];
  });
  return secretFiles.length === 0 ? {} : { secretFiles };
}

/** The folders of buildctl by their names: `--local context=.` */
function localsOf(flags: Flags): ReadonlyMap<string, string> {
  return new Map(valuesOf(flags, 'local').map(({ value }) => pairOf(pairFromHere(value))));
}

/** `--local dockerfile=web --opt filename=build.txt` */
function ofBuildctl(flags: Flags): readonly string[] {
  const folder = localsOf(flags).get('dockerfile') ?? UNKNOWN_PIECE;
  const named = valuesOf(flags, 'opt').flatMap(({ value }) => /^filename=(.+)$/s.exec(value.text)?.[1] ?? []);
  return [`${folder}/${named.at(-1) ?? 'Dockerfile'}`];
}

function pairOf(text: string): readonly [name: string, value: string] {
  const at = text.indexOf('=');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** `--target prod`, and `--opt target=prod` of buildctl. */
function targetIn(flags: Flags): string | undefined {
  const options = valuesOf(flags, 'opt').flatMap(({ value }) => /^target=(.+)$/s.exec(value.text)?.[1] ?? []);
  return valuesOf(flags, 'target').at(-1)?.value.text ?? options.at(-1);
}

/** What comes before the argument in a word. */
const PREFIX = /^(?:--build-arg=|(?:--opt=)?build-arg:)/;

/** The lines of the files of `--build-arg-file` of Podman and Buildah; options replace what they set. */
function inFiles(flags: Flags, sourced: Sourced | undefined): readonly string[] {
  const lines = valuesOf(flags, 'build-arg-file').flatMap(
    ({ value }) => sourced?.(value.text)?.text.split(/\r?\n/) ?? [],
  );
  return lines.filter((line) => /^[A-Za-z_]\w*=/.test(line));
}

const OF_BUILDCTL = `${BUILD_ARGUMENT}:`;

/**
 * The file of an option is relative to the working directory, and for Podman also to the context. Services of Compose and contexts that only
 * run time knows may be built from any Dockerfile; a context from elsewhere is built from none.
 */
function dockerfilesOf(flags: Flags, context: string | undefined): readonly string[] {
  if (context !== undefined && REMOTE.test(context)) return [];
  const file = valuesOf(flags, 'file').at(-1)?.value.text;
  const folder = context === undefined || context === '-' ? UNKNOWN_PIECE : context;
  const isNamed = file !== undefined && file !== '-' && !REMOTE.test(file);
  return isNamed ? [file, `${folder}/${file}`] : USUAL_NAMES.map((name) => `${folder}/${name}`);
}

const USUAL_NAMES = ['Dockerfile', 'Containerfile'];
const REMOTE = /:\/\/|^[\w.-]+@|^github\.com\//;
