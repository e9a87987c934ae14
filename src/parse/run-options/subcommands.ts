import { ENGINES, isComposer } from '../../model/containers/engine-programs.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { type RunWord, readFlags } from './flags.ts';
import {
  COMPOSE_GLOBAL,
  COMPOSE_RUN,
  DOCKER_RUN,
  EXEC,
  type FlagSyntax,
  GLOBAL,
  PODMAN_RUN,
  SERVICE_CREATE,
} from './syntax.ts';

/** The action of a command on a container. */
export type Kind = 'run' | 'create' | 'service' | 'compose run' | 'exec';

export interface Subcommand {
  readonly kind: Kind;
  readonly syntax: FlagSyntax;
  /** Index of the word after the subcommand. */
  readonly next: number;
}

const BUILDERS: ReadonlySet<unknown> = new Set([
  ...ENGINES,
  ...['docker-buildx', 'buildah', 'buildctl', 'img'],
  // of kaniko
  'executor',
]);

/** Whether a command builds an image. */
export function isBuild(program: unknown, wordsOf: () => readonly RunWord[]): boolean {
  if (!BUILDERS.has(program)) return false;
  if (program === 'executor') return true;
  const words = wordsOf();
  const [name = '', ...others] = words.slice(afterFlags(words, GLOBAL, 0)).map(({ text }) => text);
  return BUILDS.test(name) || (mayBeBefore(name) && others.some((word) => BUILDS.test(word)));
}

const BUILDS = /^(?:b|build|bud|build-using-dockerfile)$/;

/** Whether it is a group of commands, or an unknown option. */
function mayBeBefore(name: string): boolean {
  return /^(?:(?:buildx|builder|image)$|-)/.test(name) || name.startsWith(UNKNOWN_PIECE);
}

/** The subcommand that starts a container, or runs something in one; undefined for any other. */
export function subcommandOf(program: string, words: readonly RunWord[]): Subcommand | undefined {
  if (isComposer(program)) return composeSubcommand(words, 0);
  const run = program === 'docker' ? DOCKER_RUN : PODMAN_RUN;
  const at = afterFlags(words, GLOBAL, 0);
  const name = words[at]?.text;
  if (name === 'compose') return composeSubcommand(words, at + 1);
  if (name === 'service') return words[at + 1]?.text === 'create' ? service(at + 2) : undefined;
  return containerSubcommand(words, name === 'container' ? at + 1 : at, run);
}

function containerSubcommand(words: readonly RunWord[], at: number, run: FlagSyntax): Subcommand | undefined {
  const name = words[at]?.text;
  if (name === 'run' || name === 'create') return { kind: name, syntax: run, next: at + 1 };
  return name === 'exec' ? { kind: 'exec', syntax: EXEC, next: at + 1 } : undefined;
}

function composeSubcommand(words: readonly RunWord[], from: number): Subcommand | undefined {
  const at = afterFlags(words, COMPOSE_GLOBAL, from);
  const name = words[at]?.text;
  if (name === 'run') return { kind: 'compose run', syntax: COMPOSE_RUN, next: at + 1 };
  return name === 'exec' ? { kind: 'exec', syntax: EXEC, next: at + 1 } : undefined;
}

function service(next: number): Subcommand {
  return { kind: 'service', syntax: SERVICE_CREATE, next };
}

function afterFlags(words: readonly RunWord[], syntax: FlagSyntax, from: number): number {
  return words.length - readFlags(words, syntax, from).rest.length;
}
