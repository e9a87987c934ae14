import { isInput } from '../../../analysis/commands/rule-files.ts';
import { type Command, everyCommand, type Script } from '../../../model/shell.ts';
import type { Span } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { lazy } from '../../../support/caches/lazy.ts';
import { rememberByKey } from '../../../support/caches/remember-by-key.ts';
import { passedOverride } from '../../bake/overrides.ts';
import type { Call, ComposeList, PassedVariable } from '../../frontend.ts';
import { commandWords } from '../command-words.ts';
import { everyFlag, type Flag } from '../flags.ts';
import { exportedBy, passedTo, type Sourced, unknownIn, unknownOf } from '../passed-variables.ts';
import { bakedProject } from '../projects/baked-projects.ts';
import { foldersEntered } from '../scripts/entered-folders.ts';
import { BAKE } from '../syntax.ts';
import { bakeFilesOf, everyBake, FILES_VARIABLE, filesListed, isBake } from './build-files.ts';

/** A text without these words does not run bake. */
export const BAKE_WORDS = /\bbake\b|buildx/;

/** The commands that build targets of bake files, with the variables and overrides that they give. */
export function bakeCallsIn(scripts: readonly Script[], sourced?: Sourced): readonly Call[] {
  const folders = lazy(() => foldersEntered(scripts));
  return scripts.flatMap((script) => {
    const exported = lazy(() => exportedBy(script, sourced));
    const unknown = lazy(() => unknownIn(script));
    return everyCommand(script)
      .filter(isBake)
      .flatMap((command) => {
        const flags = bakeFlags(command);
        const passed = passedTo(command, exported());
        const variables = [
          ...withUnknown(passed, [...unknown(), ...unknownOf(command)]),
          ...flags.flatMap(({ name, value }) => (name === 'var' ? variableIn(value?.text ?? '') : [])),
        ];
        const given = flags.flatMap(({ name, value }) =>
          name === 'set' && value !== undefined ? passedOverride(value.text) : [],
        );
        const named = bakeFilesOf(command);
        const files = named.length > 0 ? named : filesPassed(passed);
        return bakeCalls(files, { variables, given, folders: folders(), span: command.span });
      });
  });
}

/** The compose files that commands of bake name. */
export function bakedProjectsIn(scripts: readonly Script[], sourced?: Sourced): readonly ComposeList[] {
  const folders = lazy(() => foldersEntered(scripts));
  return scripts.flatMap((script) => {
    const exported = lazy(() => exportedBy(script, sourced));
    return everyBake([script]).flatMap(({ command, files, inputs }): readonly ComposeList[] => {
      const variables = passedTo(command, exported());
      const named = files.length > 0 ? [...files, ...inputs] : filesPassed(variables);
      const list = bakedProject(named, variables);
      return list === undefined ? [] : [{ ...list, folders: folders(), span: command.span }];
    });
  });
}

function filesPassed(variables: readonly PassedVariable[]): readonly string[] {
  return filesListed(variables.findLast(({ name }) => name === FILES_VARIABLE)?.value ?? '');
}

interface Given extends Pick<Call, 'variables' | 'given' | 'folders'> {
  readonly span: Span;
}

/** A call for all files together; without files for those that bake looks for. */
export function bakeCalls(files: readonly string[], given: Given): readonly Call[] {
  const known = files.filter((file) => !isInput(file) && !file.includes(UNKNOWN_PIECE));
  const names = files.length === 0 ? USUAL_FILES : known.map((file) => file.replace(/^cwd:\/\//, ''));
  const isOfCaller = given.variables.length + given.given.length > 0;
  // its paths start from the folder of the caller, which may be none of the usual ones
  const isElsewhere = names.some((name) => name.includes('/'));
  if (names.length === 0 || !(isOfCaller || isElsewhere || files.length > 1)) return [];
  return [{ ...given, format: 'bake', files: names, isTogether: true }];
}

/** The files that bake looks for, in the order in which they are merged: https://docs.docker.com/build/bake/reference/#file-format */
export const USUAL_FILES: readonly string[] = [
  'docker-bake.json',
  'docker-bake.hcl',
  'docker-bake.override.json',
  'docker-bake.override.hcl',
];

/** With those whose values only run time knows. */
export function withUnknown(variables: readonly PassedVariable[], names: readonly string[]): readonly PassedVariable[] {
  const known = new Set(variables.map(({ name }) => name));
  const unknown = [...new Set(names)].filter((name) => !known.has(name));
  return [...variables, ...unknown.map(unknownVariable)];
}

/** Many commands may have the same, which are one object each. */
const unknownVariable = rememberByKey(
  (name: string) => name,
  (name): PassedVariable => ({ name, value: UNKNOWN_PIECE }),
);

/** `NAME=value` */
export function variableIn(text: string): readonly PassedVariable[] {
  const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(text) ?? [];
  return name === undefined || value === undefined ? [] : [{ name, value }];
}

/** The options of a command of bake. */
export function bakeFlags(command: Command): readonly Flag[] {
  return everyFlag(commandWords(command), BAKE, 0).flags;
}
