import { ENGINES, isComposer } from '../../model/containers/engine-programs.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { type RunWord, readFlags } from './flags.ts';
import {
  BUILD,
  BUILDAH_FROM,
  BUILDAH_RUN,
  BUILDX_GLOBAL,
  COMPOSE_GLOBAL,
  COMPOSE_RUN,
  DOCKER_RUN,
  EXEC,
  type FlagSyntax,
  GLOBAL,
  POD_CREATE,
  PODMAN_RUN,
  SERVICE_CREATE,
  SERVICE_UPDATE,
} from './syntax.ts';

/** The action of a command on a container. */
export type Kind = 'run' | 'create' | 'service' | 'compose run' | 'exec' | 'build' | 'working' | 'pod' | 'update';

export interface Subcommand {
  readonly kind: Kind;
  readonly syntax: FlagSyntax;
  /** Index of the word after the subcommand. */
  readonly next: number;
  /** Its options may follow its operands. */
  readonly isMixed?: true;
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
  const [name = '', ...others] = words.slice(afterGlobal(words)).map(({ text }) => text);
  return BUILDS.test(name) || (mayBeBefore(name) && others.some((word) => BUILDS.test(word)));
}

const BUILDS = /^(?:b|build|bud|build-using-dockerfile)$/;

/** Whether it is a group of commands, or an unknown option. */
function mayBeBefore(name: string): boolean {
  return /^(?:(?:buildx|builder|image)$|-)/.test(name) || name.startsWith(UNKNOWN_PIECE);
}

/** The subcommand that starts a container, runs something in one, or changes one; undefined for any other. */
export function subcommandOf(program: string, words: readonly RunWord[]): Subcommand | undefined {
  if (program === 'buildah') return buildahSubcommand(words);
  if (isComposer(program)) return composeSubcommand(words, 0);
  const run = program === 'docker' ? DOCKER_RUN : PODMAN_RUN;
  const at = afterGlobal(words);
  const name = words[at]?.text ?? '';
  if (name === 'compose') return composeSubcommand(words, at + 1);
  if (name === 'service') return serviceSubcommand(words[at + 1]?.text, at + 2);
  if (name === 'pod') return words[at + 1]?.text === 'create' ? mixed('pod', POD_CREATE, at + 2) : undefined;
  if (BUILDS.test(name)) return mixed('build', BUILD, at + 1);
  if (GROUPS.test(name)) return groupedBuild(words, at);
  return containerSubcommand(words, name === 'container' ? at + 1 : at, run);
}

/** Groups of commands that build images. */
const GROUPS = /^(?:buildx|builder|image|farm)$/;

/** `docker --context a buildx --builder b build` */
function groupedBuild(words: readonly RunWord[], group: number): Subcommand | undefined {
  const at = afterFlags(words, BUILDX_GLOBAL, group + 1);
  const name = words[at]?.text ?? '';
  return BUILDS.test(name) ? mixed('build', BUILD, at + 1) : undefined;
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

function serviceSubcommand(action: string | undefined, next: number): Subcommand | undefined {
  if (action === 'create') return { kind: 'service', syntax: SERVICE_CREATE, next };
  return action === 'update' ? mixed('update', SERVICE_UPDATE, next) : undefined;
}

/** Buildah keeps a container that later commands work in: https://github.com/containers/buildah/blob/main/docs/buildah-from.1.md */
function buildahSubcommand(words: readonly RunWord[]): Subcommand | undefined {
  const at = afterGlobal(words);
  const name = words[at]?.text ?? '';
  if (name === 'from') return mixed('working', BUILDAH_FROM, at + 1);
  if (name === 'run') return { kind: 'working', syntax: BUILDAH_RUN, next: at + 1 };
  return BUILDS.test(name) ? mixed('build', BUILD, at + 1) : undefined;
}

function mixed(kind: Kind, syntax: FlagSyntax, next: number): Subcommand {
  return { kind, syntax, next, isMixed: true };
}

/** The index after the options of the program itself. An unknown one has a value, unless a command of such programs comes right after it. */
function afterGlobal(words: readonly RunWord[]): number {
  let at = afterFlags(words, GLOBAL, 0);
  while (/^-./.test(words[at]?.text ?? '')) {
    const next = at + (COMMANDS.has(words[at + 1]?.text) ? 1 : 2);
    at = afterFlags(words, GLOBAL, next);
  }
  return at;
}

const COMMANDS: ReadonlySet<string | undefined> = new Set(
  `attach bake build builder buildx commit compose container cp create exec export from images image import info inspect kill kube load
  login logout logs machine manifest mount network pod ps pull push restart rm rmi run save search secret service stack start stop swarm
  system tag top unshare version volume wait`.split(/\s+/),
);

function afterFlags(words: readonly RunWord[], syntax: FlagSyntax, from: number): number {
  return words.length - readFlags(words, syntax, from).rest.length;
}
