import { looksLikeSecretName } from '../../../analysis/secrets/secret.ts';
import type { Build, BuildExchange } from '../../../model/build.ts';
import { isComposer, isEngine } from '../../../model/containers/engine-programs.ts';
import type { Entry } from '../../../model/containers/entry.ts';
import { DYNAMIC, type Text } from '../../../model/located.ts';
import { type Command, everyCommand, everyPipeline, type Script } from '../../../model/shell.ts';
import { type SourceFile, spanText } from '../../../model/source.ts';
import { lazy } from '../../../support/caches/lazy.ts';
import { knownText, type PlacedText, sliceOf, wholeValue } from '../../../syntax/lists/index.ts';
import { pairEntry } from '../../../syntax/lists/values.ts';
import { commandSpan, isSplit, isWrittenThere } from '../command-lines.ts';
import { commandWords } from '../command-words.ts';
import { byName, type Flags, listFlag, pairFlags, textFlag, valuesOf } from '../flag-values.ts';
import { everyFlag, type Flag, type RunWord, readFlags } from '../flags.ts';
import { exportedBy, type Sourced } from '../passed-variables.ts';
import { BAKE, BUILD, BUILDX_GLOBAL, COMPOSE_GLOBAL, type FlagSyntax, GLOBAL } from '../syntax.ts';
import { overrideOf } from './bake-overrides.ts';
import { CONTEXT_IMAGE, FRONTEND_ARGUMENT } from './context-images.ts';
import { generatorIn } from './sbom-generators.ts';

/** The settings of builds that commands give as options: `docker build --network host`, `docker buildx bake --set '*.args.A=b'`. */
export function buildsIn(scripts: readonly Script[], file: SourceFile, sourced?: Sourced): readonly Build[] {
  return scripts.flatMap((script) => {
    const isUnsure = calledAnywhere(script);
    const frontend = lazy(() => frontendsExported(script, sourced));
    return everyCommand(script).flatMap((command) => {
      const folder = isUnsure.has(command) ? DYNAMIC : folderOf(command, script);
      return buildOf(command, { file, folder, frontend }) ?? [];
    });
  });
}

/** What a script exports as the frontend of builds, at the place where it is set if that is in the script. */
function frontendsExported(script: Script, sourced: Sourced | undefined): readonly Written[] {
  const values = exportedBy(script, sourced).filter(({ name }) => name === FRONTEND_ARGUMENT);
  const places = everyCommand(script).flatMap(frontendsSet);
  return values.map(({ value }) => places.find((one) => one.value === value) ?? { value });
}

function frontendsSet({ assignments }: Command): readonly Text[] {
  return assignments.flatMap(({ name, value }) => (name === FRONTEND_ARGUMENT && value ? [value] : []));
}

type Written = Pick<Text, 'value'> & Partial<Text>;

/** The commands of functions, if the script also enters folders, from which it may call them. */
function calledAnywhere(script: Script): ReadonlySet<Command> {
  if (!everyCommand(script).some(({ program }) => program === 'cd' || program === 'pushd')) return NONE;
  return new Set(everyPipeline(script).flatMap((one) => (one.inFunction === undefined ? [] : one.commands)));
}

const NONE: ReadonlySet<Command> = new Set();

/** The folder in which a command runs, from that of all commands of its file. */
function folderOf({ wrappers, steps }: Command, { startsIn }: Script): Build['folder'] {
  if (steps === DYNAMIC || wrappers.some(({ entry }) => ENTERS.test(spanText(entry)))) return DYNAMIC;
  if (startsIn === undefined || (steps !== undefined && /^[/~]/.test(steps))) return steps;
  return startsIn === DYNAMIC || steps === undefined ? startsIn : `${startsIn}/${steps}`;
}

/** `env -C folder`, `sudo --chdir=folder`, `chroot folder` */
const ENTERS = /\s-\w{0,20}[CD]|\s--(?:chdir|working-directory)\b|^(?:\S{1,100}\/)?chroot\s/;

interface Subcommand {
  readonly syntax: FlagSyntax;
  /** Index of the word after the subcommand. */
  readonly next: number;
  readonly names: readonly string[];
}

const BUILDERS: ReadonlySet<unknown> = new Set(['buildah', 'buildctl', 'docker-buildx']);

/** The options of a command that builds images. */
export interface BuildOptions extends Pick<Subcommand, 'syntax' | 'names'> {
  /** The last word of the subcommand. */
  readonly last: RunWord;
  readonly flags: readonly Flag[];
  readonly operands: readonly RunWord[];
}

/** The options of `docker build`, `docker compose build`, `docker buildx bake` and the like; undefined for other commands. */
export function buildOptions(command: Command): BuildOptions | undefined {
  const { program } = command;
  if (!isEngine(program) && !BUILDERS.has(program)) return undefined;
  const words = commandWords(command);
  const found = subcommandOf(program, words);
  if (found === undefined) return undefined;
  const { syntax, names, next } = found;
  return { syntax, names, last: words[next - 1] as RunWord, ...everyFlag(words, syntax, next) };
}

interface Surroundings {
  readonly file: SourceFile;
  readonly folder: Build['folder'];
  /** The frontends that its script exports. */
  readonly frontend: () => readonly Written[];
}

function buildOf(command: Command, { file, folder, frontend }: Surroundings): Build | undefined {
  const found = buildOptions(command);
  if (found === undefined) return undefined;
  const { program, programSpan, arguments: written } = command;
  const { syntax, names, last, flags, operands } = found;
  const read = settingsOf(byName(syntax === BAKE ? bakeOptions(flags) : flags), operands[0]);
  const settings = { ...read, arguments: read.arguments.flatMap((entry) => withFrontend(entry, command, frontend)) };
  if (!isAsked(settings)) return undefined;
  return {
    kind: 'build',
    format: 'command',
    file,
    name: [program, ...names].join(' '),
    span: commandSpan(programSpan, last.span),
    dockerfilePath: undefined,
    inline: undefined,
    target: undefined,
    privileged: undefined,
    ...settings,
    ...(folder !== undefined && { folder }),
    ...((!written.every(isWrittenThere) || written.some(isSplit)) && { cannotEdit: true }),
  };
}

/** `--build-arg BUILDKIT_SYNTAX` takes the frontend from the environment. */
function withFrontend(entry: Entry, command: Command, exported: Surroundings['frontend']): readonly Entry[] {
  if (entry.value !== undefined) return [entry];
  if (entry.name !== FRONTEND_ARGUMENT) return [withSecret(entry, command)];
  const own = frontendsSet(command);
  const set = own.length > 0 ? own : exported();
  return set.map(({ value, span = entry.span }) => ({ ...entry, value: { value, span } }));
}

/** `--build-arg TOKEN` takes the secret from the environment. */
function withSecret(entry: Entry, { passed }: Command): Entry {
  const value = looksLikeSecretName(entry.name) ? passed?.get(entry.name) : undefined;
  return value === undefined ? entry : { ...entry, value: { value: knownText(value), span: entry.span } };
}

/** What options of bake set for its targets; its files are not Dockerfiles. */
function bakeOptions(flags: readonly Flag[]): readonly Flag[] {
  return flags.flatMap((flag) => overrideOf(flag) ?? (flag.name === 'allow' || flag.name === 'sbom' ? flag : []));
}

const SUBCOMMANDS = /^(?:b|build|bud|build-using-dockerfile)$/;

/** `docker build`, `docker --context a buildx --builder b bake`, `docker compose build` */
function subcommandOf(program: unknown, words: readonly RunWord[]): Subcommand | undefined {
  const isCompose = isComposer(program);
  let at = isCompose ? afterFlags(words, COMPOSE_GLOBAL, 0) : afterFlags(words, GLOBAL, 0);
  let name = words[at]?.text ?? '';
  const group = /^(?:buildx|builder|image|compose)$/.test(name) && !isCompose ? name : undefined;
  if (group !== undefined) {
    at = afterFlags(words, group === 'compose' ? COMPOSE_GLOBAL : BUILDX_GLOBAL, at + 1);
    name = words[at]?.text ?? '';
  }
  const names = group === undefined ? [name] : [group, name];
  if (SUBCOMMANDS.test(name)) return { syntax: BUILD, next: at + 1, names };
  const isBake =
    group === 'buildx' || program === 'docker-buildx' ? /^(?:f|bake)$/.test(name) : isPlainBake(program, name);
  return isBake ? { syntax: BAKE, next: at + 1, names } : undefined;
}

/** `docker bake` */
function isPlainBake(program: unknown, name: string): boolean {
  return program === 'docker' && name === 'bake';
}

function afterFlags(words: readonly RunWord[], syntax: FlagSyntax, from: number): number {
  return words.length - readFlags(words, syntax, from).rest.length;
}

type Settings = Pick<
  Build,
  | 'context'
  | 'dockerfile'
  | 'arguments'
  | 'labels'
  | 'network'
  | 'entitlements'
  | 'ssh'
  | 'additionalContexts'
  | 'exchanges'
  | 'extraHosts'
  | 'generators'
>;

/** The settings that options of a build or of bake give. */
export function settingsOf(flags: Flags, context?: RunWord | undefined): Settings {
  const dockerfile = valuesOf(flags, 'file').at(-1)?.value;
  const folder = valuesOf(flags, 'context').at(-1)?.value ?? context;
  return {
    context: folder && addressIn(folder),
    dockerfile: dockerfile && addressIn(dockerfile),
    arguments: [...pairFlags(flags, 'build-arg'), ...valuesOf(flags, 'opt').flatMap(frontendOf)],
    labels: [...pairFlags(flags, 'label'), ...pairFlags(flags, 'annotation')],
    network: textFlag(flags, 'network'),
    entitlements: listFlag(flags, 'allow'),
    ssh: listFlag(flags, 'ssh'),
    additionalContexts: valuesOf(flags, 'build-context').flatMap(contextOf),
    extraHosts: pairFlags(flags, 'add-host', ['=', ':']),
    exchanges: exchangesIn(flags),
    generators: generatorsIn(flags),
  };
}

/** The frontend in the options of buildctl: `--frontend gateway.v0 --opt source=acme/frontend`. */
function frontendOf({ value, entry }: Flag): readonly Entry[] {
  const [written] = /^(?:source|build-arg:BUILDKIT_SYNTAX)=(?=.)/.exec(value?.text ?? '') ?? [];
  if (value === undefined || written === undefined) return [];
  return [{ name: FRONTEND_ARGUMENT, value: wholeValue(sliceOf(value, written.length)), span: value.span, entry }];
}

/** Tags count where the result goes to a registry. */
function exchangesIn(flags: Flags): readonly BuildExchange[] {
  const textsOf = (name: string): readonly Text[] => valuesOf(flags, name).map(({ value }) => wholeValue(value));
  const pushed = [...textsOf('cache-to'), ...textsOf('output'), ...(isPushed(flags) ? textsOf('tag') : [])];
  return [
    ...textsOf('cache-from').map((written) => ({ use: 'cache' as const, written })),
    ...pushed.map((written) => ({ use: 'push' as const, written })),
  ];
}

/** Also those of Podman and Buildah: https://github.com/containers/buildah/blob/main/docs/buildah-build.1.md */
function generatorsIn(flags: Flags): readonly Text[] {
  const named = (['sbom', 'attest'] as const).flatMap((name) =>
    valuesOf(flags, name).flatMap(({ value }) => generatorIn(name, wholeValue(value)) ?? []),
  );
  return [...named, ...valuesOf(flags, 'sbom-scanner-image').map(({ value }) => wholeValue(value))];
}

/** Whether the options of a build say that the result goes to a registry. */
export function isPushed(flags: Flags): boolean {
  return flags.has('push') || valuesOf(flags, 'output').some(({ value }) => PUSHES.test(value.text));
}

const PUSHES = /(?:^|,)(?:push=(?:true|1)|type=registry)(?:,|$)/;

/** A relative path is unknown, because the folder in which the command runs is. */
function addressIn(written: PlacedText): Build['context'] {
  return isAddress(written.text) ? wholeValue(written) : undefined;
}

function isAddress(text: string): boolean {
  return /^[/~]|^[\w.-]+@|:\/\/|^github\.com\//.test(text);
}

/** Images as contexts are separate subjects. */
function contextOf({ value, entry }: Flag): readonly Entry[] {
  if (value === undefined) return [];
  const pair = pairEntry(value, ['='], entry);
  const given = value.text.slice(value.text.indexOf('=') + 1);
  return isAddress(given) && !CONTEXT_IMAGE.test(given) ? [pair] : [];
}

function isAsked({ context, dockerfile, network, entitlements, ssh, ...lists }: Settings): boolean {
  const written: readonly unknown[] = [context, dockerfile, network, entitlements.entry, ssh.entry];
  const { arguments: given, labels = [], additionalContexts, exchanges = [], extraHosts = [], generators = [] } = lists;
  return (
    written.some((one) => one !== undefined) ||
    given.length +
      labels.length +
      additionalContexts.length +
      exchanges.length +
      extraHosts.length +
      generators.length >
      0
  );
}
