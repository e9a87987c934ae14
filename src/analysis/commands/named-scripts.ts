import type { Container } from '../../model/containers/container.ts';
import { isOn, known } from '../../model/located.ts';

/** The files that commands of a container name. */
export interface NamedScripts {
  readonly all: ReadonlySet<string>;
  /** Those that are given to a shell: `sh /run`. */
  readonly forShells: ReadonlySet<string>;
}

/** The words of all commands that may name a script, by their paths as written. */
export function namedScripts({
  entrypoint,
  command,
  healthcheck,
  healthcheckDisabled,
  hooks,
  stage,
}: Pick<
  Container,
  'entrypoint' | 'command' | 'healthcheck' | 'healthcheckDisabled' | 'hooks' | 'stage'
>): NamedScripts {
  const own = [...(entrypoint?.words ?? []), ...(command?.words ?? [])];
  const others = [healthcheck, ...hooks.map((hook) => hook.command)].map((one) => one?.words ?? []);
  const texts = [own, ...others].map((words) => words.map((word) => known<string>(word) ?? '?').join(' '));
  texts.push([...(stage?.entrypoint ?? []), ...(stage?.command ?? [])].join(' '));
  if (healthcheck === undefined && !isOn(healthcheckDisabled)) texts.push((stage?.healthcheck ?? []).join(' '));
  const forShells = new Set(texts.flatMap((text) => [...text.matchAll(GIVEN)].map(([, name = '']) => name)));
  return { all: new Set([...forShells, ...texts.flatMap((text) => text.match(NAME) ?? [])]), forShells };
}

/** A path, or a name with the ending of a script. */
const NAME = /(?<![\w./-])[\w./-]*(?:\/[\w.-]*\w|\.(?:ba|da|k)?sh)(?![\w./-])/g;
/** What follows a shell and its options. */
const GIVEN = /(?<![\w.-])(?:ba|da|k|z|a)?sh[ \t]{1,9}(?:-\w{1,9}[ \t]{1,9}){0,9}([\w./-]+)/g;
