import { setsRoot } from '../../analysis/processes/process-user.ts';
import type { BuildContext } from '../../model/build-context.ts';
import type { ContainerStart } from '../../model/containers/container-start.ts';
import type {
  ArgInstruction,
  Instruction,
  ShellInstruction,
  Stage,
  StageBase,
  UserInstruction,
} from '../../model/dockerfile.ts';
import type { OptionalPlatforms } from '../../model/images/asked-platforms.ts';
import type { Image } from '../../model/images/image.ts';
import { DYNAMIC } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { lazyProperty } from '../../support/caches/lazy.ts';
import { paired } from '../../support/paired.ts';
import type { BuildArguments } from './build-arguments.ts';
import { type CopiedRoom, roomForCopies } from './copied-scripts.ts';
import { type FromLine, originOf, readFromLines, type StageOrigin } from './from-lines.ts';
import { commandsGiven, filesStartedIn, readInstruction, startedAsInherited } from './instructions.ts';
import { outerStage } from './named-contexts.ts';
import { settingsPlaced } from './placed-settings.ts';
import type { PlatformValues } from './readings/platforms.ts';
import { createScope, inBaseImage, inEmptyImage, type Scope, scopeOfImage } from './scope.ts';
import type { Edges, StageContext } from './stage-context.ts';
import { type EndedStage, type FindNamed, type FindSecret, filesOfStage, noSteps } from './stage-files.ts';
import { createStageTable } from './stage-table.ts';
import type { Block } from './text/blocks.ts';
import { isInstructionName } from './text/instruction-names.ts';
import type { DockerfileSource } from './text/source.ts';
import { LEFT_OUT } from './variables.ts';

/** A stage with the data that others need about it while the file is read. */
export interface BuiltStage extends EndedStage {
  readonly stage: Writable<Stage>;
  readonly edges: Edges;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The state of a stage that its child stages inherit. */
interface Parent extends EndedStage {
  /** The ONBUILD instructions. Those of another Dockerfile are read together with the text of the stage. */
  readonly triggers: readonly Block[];
}

export interface StageInput {
  readonly source: DockerfileSource;
  readonly globals: Scope;
  readonly given: BuildArguments;
  /** Variables that are read as empty unless something here sets them. */
  readonly empty: ReadonlySet<string>;
  /** The platform that it is read for; undefined for any. */
  readonly platform: PlatformValues | undefined;
  readonly givenNames: ReadonlySet<string>;
  readonly pulledNames: ReadonlySet<string>;
  readonly replaced: ReadonlySet<string>;
  readonly images: Image[];
  readonly platforms: OptionalPlatforms;
  readonly unknownShells: ShellInstruction[];
  readonly buildContext: () => BuildContext | undefined;
  /** What containers of the image start. */
  readonly starts: readonly ContainerStart[];
  /** The variables with which a container starts what is read, in place of those of the image. */
  readonly environment: ContainerStart['variables'];
  readonly copied: CopiedRoom;
  readonly named: FindNamed;
  readonly secretFile: FindSecret;
}

/** Every ONBUILD of a stage runs again in each stage that is built on it. */
const MAX_TRIGGERED = 2000;

/** For instructions outside any stage. */
const nowhere = () => ({ label: '', title: '', files: filesOfStage(noSteps(roomForCopies()), undefined) });

/** A `FROM` block with the blocks up to the next one. */
export interface StageBlocks {
  readonly from: Block;
  readonly blocks: readonly Block[];
}

/** Reads the stages of a file one after the other. */
export function readStages(all: readonly StageBlocks[], input: StageInput): BuiltStage[] {
  const read: Stage[] = [];
  const [known, earlier] = [createStageTable(), createStageTable()];
  const outside = contextFor(input, { ...nowhere(), scope: input.globals, edges: new Map(), stages: earlier, read });
  const froms = all.map(({ from }) => from);
  const lines = readFromLines(froms, outside);
  for (const { name } of lines) known.add(name?.value);
  const ended = new Map<Stage, Parent>();
  const allFiles = noSteps(input.copied);
  let triggered = 0;
  return paired(all, lines).map(([{ blocks }, line]) => {
    const origin = originOf(line, { ...outside, label: line.label, title: line.title });
    const parent = origin.base.kind === 'stage' ? ended.get(origin.base.stage) : outerParent(origin.base, input);
    const base = withMaker(origin.base, parent);
    const candidates = candidatesOf(origin);
    const context = contextOf({ ...line, blocks }, origin, parent, input, {
      stages: known,
      read,
      files: filesOfStage(allFiles, parent?.files, candidates),
    });
    context.user ??= rootAmong(candidates, read);
    const inherited = triggersOf(parent, MAX_TRIGGERED - triggered, line, input);
    triggered += inherited.length;
    const { instructions, triggers } = readInstructions(inherited, blocks, context);
    const stage = toStage(line, base, instructions, context, parent, input);
    const built = builtFrom(stage, context);
    ended.set(stage, { ...built, triggers });
    earlier.add(line.name?.value);
    read.push(stage);
    return built;
  });
}

function builtFrom(stage: Writable<Stage>, context: StageContext): BuiltStage {
  const { edges, files, workdir, scope, user, entrypoint, shell, shellWords, windows } = context;
  return { stage, edges, files, workdir, scope, user, entrypoint, shell, shellWords, windows };
}

/** The stages that a variable chooses the base from: `FROM base-${TARGETARCH}`. */
function candidatesOf({ base, edges }: StageOrigin): readonly number[] {
  return base.kind === 'unknown' ? [...edges.keys()] : [];
}

/** The instruction that makes one of these stages run as root: what is built on one of them then runs as root on its platform. */
function rootAmong(candidates: readonly number[], read: readonly Stage[]): UserInstruction | undefined {
  return candidates.map((index) => read[index]?.user).find((user) => user !== undefined && setsRoot(user));
}

/** The stage of another Dockerfile that a stage is built on, as its image has it. */
function outerParent(base: StageBase, { named }: StageInput): Parent | undefined {
  const name = nameOf(base);
  const outer = name === undefined ? undefined : outerStage(named(name));
  if (outer === undefined) return undefined;
  const { user } = outer;
  // a registry may have another image of the name, so only what makes it worse counts
  const isSure = base.kind === 'given' || (user !== undefined && setsRoot(user));
  return { ...outer, scope: scopeOfImage(outer.scope), user: isSure ? user : undefined, triggers: [] };
}

/** The name of the image that a stage is built on, with `UNKNOWN_PIECE` for what only run time knows. */
function nameOf(base: StageBase): string | undefined {
  if (base.kind === 'given') return base.name;
  if (base.kind === 'image') return base.image.reference.value.text;
  return base.kind === 'unknown' ? base.pieces : undefined;
}

function withMaker(base: StageBase, parent: Parent | undefined): StageBase {
  return parent === undefined || (base.kind !== 'given' && base.kind !== 'image')
    ? base
    : { ...base, made: parent.stage };
}

function triggersOf(parent: Parent | undefined, most: number, { span }: FromLine, input: StageInput): readonly Block[] {
  const triggers = parent?.triggers ?? [];
  if (triggers.length > most) reportTriggers(span, input);
  return triggers.slice(0, most);
}

function reportTriggers(span: Span, { source }: StageInput): void {
  source.report.gap({
    kind: 'limit-reached',
    thing: 'instruction',
    message: `ONBUILD adds more than ${MAX_TRIGGERED} instructions to the stages of this Dockerfile, so some were not checked.`,
    wayOut: 'Use fewer instructions.',
    span,
  });
}

/** Reads the triggers of the parent stage first; `triggers` are those that the stage leaves for others. */
function readInstructions(inherited: readonly Block[], blocks: readonly Block[], context: StageContext) {
  const instructions = inherited.map((block) => next(block, context, true));
  const triggers: Block[] = [];
  for (const block of blocks) {
    const instruction = next(block, context, false);
    instructions.push(instruction);
    if (instruction.isOnbuild) triggers.push(block);
  }
  return { instructions, triggers };
}

function next(block: Block, context: StageContext, isTriggered: boolean): Instruction {
  context.order++;
  return readInstruction(block, context, isTriggered);
}

/** The ARGs before the first FROM: only FROM sees them, and stages that declare them again. */
export function readGlobalArguments(blocks: readonly Block[], input: StageInput): ArgInstruction[] {
  if (blocks.length === 0) return [];
  const own = { scope: input.globals, edges: new Map(), stages: createStageTable(), read: [] };
  const context = contextFor(input, { ...nowhere(), ...own });
  return blocks
    .filter(({ name }) => name === 'ARG')
    .map((block) => next(block, context, false))
    .filter((instruction) => instruction.keyword === 'ARG');
}

function contextOf(
  { label, title, blocks }: FromLine & Pick<StageBlocks, 'blocks'>,
  { base, edges, windows }: StageOrigin,
  parent: Parent | undefined,
  input: StageInput,
  others: Pick<StageContext, 'stages' | 'read' | 'files'>,
): StageContext {
  const inherited = base.kind === 'scratch' ? inEmptyImage : (parent?.scope.missing ?? inBaseImage);
  const missing = isWhole(blocks) ? inherited : inBaseImage;
  const { empty } = input;
  const scope = createScope(parent?.scope, (name) => (empty.has(name) ? LEFT_OUT : missing(name)));
  const context = contextFor(input, { label, title, scope, edges, ...others });
  if (parent !== undefined) {
    const { user, entrypoint, shell, shellWords, workdir, windows: inherited } = parent;
    return { ...context, user, entrypoint, shell, shellWords, workdir, windows: inherited };
  }
  // where Windows is not certain, commands are read as Linux commands, and reported if that fails
  return {
    ...context,
    windows,
    shell: windows === 'yes' ? 'cmd' : 'posix',
    workdir: base.kind === 'scratch' ? '/' : DYNAMIC,
  };
}

/** The stage is whole unless it has lines of a template, which may set variables. */
function isWhole(blocks: readonly Block[]): boolean {
  return blocks.every(({ name }) => isInstructionName(name));
}

function contextFor(
  input: StageInput,
  own: Pick<StageContext, 'label' | 'title' | 'scope' | 'edges' | 'stages' | 'read' | 'files'>,
): StageContext {
  return {
    ...input,
    order: 0,
    user: undefined,
    entrypoint: undefined,
    shell: 'posix',
    shellWords: [],
    workdir: DYNAMIC,
    windows: 'no',
    triggers: undefined,
    ...own,
  };
}

/** A stage without the parts that are worked out when a rule asks for them. */
type WrittenStage = Writable<
  Omit<Stage, 'exposes' | 'environment' | 'context' | 'startedFiles' | 'containerCommands' | 'placedSettings'>
>;

function toStage(
  { label, title, index, name, span, line }: FromLine,
  base: StageBase,
  instructions: readonly Instruction[],
  context: StageContext,
  parent: Parent | undefined,
  { buildContext }: StageInput,
): Writable<Stage> {
  const { source, user, shell } = context;
  const own = instructions.filter(({ isOnbuild }) => !isOnbuild);
  const last = <K extends Instruction['keyword']>(keyword: K) =>
    own.findLast((instruction) => instruction.keyword === keyword) as Extract<Instruction, { keyword: K }> | undefined;
  const entrypoint = last('ENTRYPOINT' as 'CMD');
  const written: WrittenStage = {
    kind: 'stage',
    file: source.file,
    label,
    title,
    index,
    name,
    span,
    base,
    platform: line.base.flags.find((flag) => flag.name === 'platform'),
    role: 'unreachable',
    isUnasked: false,
    isIdle: false,
    needs: [],
    isBase: false,
    instructions,
    user,
    entrypoint: entrypoint ?? parent?.stage.entrypoint,
    // a new ENTRYPOINT discards the inherited CMD
    command: last('CMD') ?? (entrypoint === undefined ? parent?.stage.command : undefined),
    healthcheck: last('HEALTHCHECK') ?? parent?.stage.healthcheck,
    starts: context.starts,
    shell,
  };
  return withLazyParts(written, own, context, parent, buildContext);
}

function withLazyParts(
  written: WrittenStage,
  own: readonly Instruction[],
  context: StageContext,
  parent: Parent | undefined,
  buildContext: StageInput['buildContext'],
): Writable<Stage> {
  const exposing = withExposes(written, () => [
    ...(parent?.stage.exposes ?? []),
    ...own.filter((instruction) => instruction.keyword === 'EXPOSE'),
  ]);
  const { entrypoint, command, healthcheck } = written;
  const commands = [entrypoint, command, healthcheck];
  const isStarted = (): boolean => exposing.role === 'target' && !exposing.isUnasked;
  const given = withContainerCommands(exposing, () => (isStarted() ? commandsGiven(context, written) : []));
  const starting = withStartedFiles(given, () => {
    // what an image starts that is built on this stage is read with that one
    const isAsked = parent !== undefined && given.role === 'target';
    const inherited = isAsked ? startedAsInherited(context, parent, own, commands, written.span) : [];
    return [...inherited, ...filesStartedIn(context, own, commands, given.containerCommands)];
  });
  const settled = withPlacedSettings(starting, () =>
    settingsPlaced(context.files, { instructions: own, environment: context.scope.variables() }, context.source.file),
  );
  return withContext(withEnvironment(settled, context.scope.variables), buildContext);
}

const withContainerCommands = lazyProperty('containerCommands');
const withStartedFiles = lazyProperty('startedFiles');
const withPlacedSettings = lazyProperty('placedSettings');

const withExposes = lazyProperty('exposes');
const withEnvironment = lazyProperty('environment');
const withContext = lazyProperty('context');
