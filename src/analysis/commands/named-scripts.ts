import type { Container } from '../../model/containers/container.ts';
import { isOn, known } from '../../model/located.ts';
import { resolvePath } from '../paths/shell-paths.ts';
import { startSurroundings, withVariables } from './start-surroundings.ts';

/** The files that commands of a container name. */
export interface NamedScripts {
  readonly all: ReadonlySet<string>;
  /** Those that are given to a shell: `sh /run`. */
  readonly forShells: ReadonlySet<string>;
}

type Naming = Pick<
  Container,
  | 'entrypoint'
  | 'command'
  | 'healthcheck'
  | 'healthcheckDisabled'
  | 'hooks'
  | 'stage'
  | 'environment'
  | 'workingDirectory'
>;

/** The words of all commands that may name a script, by their paths as written, and from the folder that the container starts in. */
export function namedScripts(container: Naming): NamedScripts {
  const surroundings = startSurroundings(container);
  const { folder } = surroundings;
  const texts = textsOf(container).map((text) => withVariables(text, surroundings));
  const absolute = (name: string): readonly string[] =>
    folder === undefined || name.startsWith('/') ? [name] : [name, resolvePath(folder, name)];
  const given = texts.flatMap((text) => [...text.matchAll(GIVEN)].map(([, name = '']) => name));
  const forShells = new Set(given.flatMap(absolute));
  const named = texts.flatMap((text) => text.match(NAME) ?? []);
  return { all: new Set([...forShells, ...named.flatMap(absolute)]), forShells };
}

/** Each command of a container or its image, as one text. */
function textsOf({ entrypoint, command, healthcheck, healthcheckDisabled, hooks, stage }: Naming): readonly string[] {
  const own = [...(entrypoint?.words ?? []), ...(command?.words ?? [])];
  const others = [healthcheck, ...hooks.map((hook) => hook.command)].map((one) => one?.words ?? []);
  const texts = [own, ...others].map((words) => words.map((word) => known<string>(word) ?? '?').join(' '));
  texts.push([...(stage?.entrypoint ?? []), ...(stage?.command ?? [])].join(' '));
  if (healthcheck === undefined && !isOn(healthcheckDisabled)) texts.push((stage?.healthcheck ?? []).join(' '));
  return texts;
}

/** A path, or a name with the ending of a script. */
const NAME = /(?<![\w./-])[\w./-]*(?:\/[\w.-]*\w|\.(?:ba|da|k)?sh)(?![\w./-])/g;
/** What follows a shell and its options. */
const GIVEN = /(?<![\w.-])(?:ba|da|k|z|a)?sh[ \t]{1,9}(?:-\w{1,9}[ \t]{1,9}){0,9}([\w./-]+)/g;
