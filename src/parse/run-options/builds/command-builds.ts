import { isComposer } from '../../../model/containers/engine-programs.ts';
import { type Command, everyCommand, type Script, type ShellWord } from '../../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { LONGEST_VALUE } from '../../../model/value-bounds.ts';
import { lazy } from '../../../support/caches/lazy.ts';
import type { CommandBuild, PassedVariable } from '../../frontend.ts';
import { byName, type Flags, valuesOf } from '../flag-values.ts';
import { exportedBy, lookUpIn, passedTo, type Sourced } from '../passed-variables.ts';
import { BAKE } from '../syntax.ts';
import { buildOptions } from './build-commands.ts';
import { foldersOf } from './dockerfile-names.ts';

/** A text without this word passes no build arguments. */
const BUILD_ARGUMENT = 'build-arg';

/** The builds that commands start with build arguments: `docker build -f web/Dockerfile --build-arg UID=0 web`. */
export function commandBuildsIn(scripts: readonly Script[], text: string, sourced?: Sourced): readonly CommandBuild[] {
  if (!text.includes(BUILD_ARGUMENT)) return [];
  const folders = lazy(() => [...new Set(scripts.flatMap(everyCommand).flatMap(foldersOf))]);
  return scripts.flatMap((script) => {
    const exported = lazy(() => exportedBy(script, sourced));
    return everyCommand(script)
      .flatMap(roundsOf)
      .flatMap((command) => {
        const build = buildOf(command, { exported, sourced });
        return build === undefined ? [] : { ...build, folders: folders() };
      });
  });
}

/** The command with each value that a loop or a condition gives to the variables in its words, one after the other. */
function roundsOf(command: Command): readonly Command[] {
  const { arguments: words } = command;
  if (!words.some(isChosenArgument)) return [command];
  const count = Math.max(...words.map(({ choices = [] }) => choices.length));
  return Array.from({ length: count }, (_, round) => ({
    ...command,
    arguments: words.map((word) => {
      const chosen = word.choices?.[round] ?? word.choices?.at(-1);
      return chosen === undefined ? word : { ...word, value: chosen, pieces: chosen, raw: chosen };
    }),
  }));
}

function isChosenArgument({ choices, raw }: ShellWord): boolean {
  return choices !== undefined && raw.includes('=');
}

interface Surroundings {
  readonly exported: () => readonly PassedVariable[];
  readonly sourced: Sourced | undefined;
}

function buildOf(command: Command, { exported, sourced }: Surroundings): Omit<CommandBuild, 'folders'> | undefined {
  const found = buildOptions(command);
  if (found === undefined || found.syntax === BAKE) return undefined;
  const flags = byName(found.flags);
  const texts = [...inFiles(flags, sourced), ...givenIn(flags)];
  const given = argumentsOf(texts, () => passedTo(command, exported()));
  if (given.size === 0) return undefined;
  const isOfCompose = isComposer(command.program) || found.names.includes('compose');
  const target = valuesOf(flags, 'target').at(-1)?.value.text;
  return {
    files: dockerfilesOf(flags, isOfCompose ? undefined : found.operands[0]?.text),
    arguments: given,
    target: target?.includes(UNKNOWN_PIECE) ? undefined : target,
    span: command.span,
  };
}

/** Those with known values; one that has only a name has the value of that variable. */
function argumentsOf(
  texts: readonly string[],
  environment: () => readonly PassedVariable[],
): ReadonlyMap<string, string> {
  const lookUp = lazy(() => lookUpIn(environment()));
  return new Map(
    texts.flatMap((text) => {
      const at = text.indexOf('=');
      const name = at === -1 ? text : text.slice(0, at);
      const value = at === -1 ? lookUp()(name) : text.slice(at + 1);
      return value === undefined || value.includes(UNKNOWN_PIECE) || value.length > LONGEST_VALUE
        ? []
        : [[name, value] as const];
    }),
  );
}

/** `--build-arg A=b`, and `--opt build-arg:A=b` of buildctl. */
function givenIn(flags: Flags): readonly string[] {
  const options = valuesOf(flags, 'opt').map(({ value }) => value.text);
  return [
    ...valuesOf(flags, BUILD_ARGUMENT).map(({ value }) => value.text),
    ...options.flatMap((text) => (text.startsWith(OF_BUILDCTL) ? text.slice(OF_BUILDCTL.length) : [])),
  ];
}

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
