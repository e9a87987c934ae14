import type { BuildContext } from '../../model/build-context.ts';
import type { ArgInstruction, Instruction, Stage, StageBase, StageRole, Variable } from '../../model/dockerfile.ts';
import type { Image } from '../../model/image.ts';
import { DYNAMIC, type Located, type Text } from '../../model/located.ts';
import type { Excerpt, Span } from '../../model/source.ts';
import { endOfLine, trimEnd } from './blanks.ts';
import type { Block } from './blocks.ts';
import type { BuildArguments } from './build-arguments.ts';
import { expand, piecesOf } from './expand.ts';
import { type InstructionLine, readLine } from './instruction-line.ts';
import { readInstruction } from './instructions.ts';
import { imageOf, type Referent, resolveName } from './references.ts';
import { createScope, type Scope } from './scope.ts';
import { isWindowsImage } from './shells.ts';
import type { DockerfileSource } from './source.ts';
import { part } from './spliced.ts';
import { addEdges, type Edges, type StageContext } from './stage-context.ts';
import { createStageTable, type StageTable } from './stage-table.ts';
import { UNKNOWN } from './variables.ts';
import { splitAtBlanks } from './words.ts';

/** A stage with what others need to know about it while the file is read. */
export interface BuiltStage {
  readonly stage: Writable<Stage>;
  readonly edges: Edges;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What a child stage takes over. */
interface Ended {
  readonly stage: Stage;
  readonly context: StageContext;
  readonly triggers: readonly Block[];
}

export interface StageInput {
  readonly source: DockerfileSource;
  readonly globals: Scope;
  readonly given: BuildArguments;
  readonly images: Image[];
  readonly buildContext: () => BuildContext | undefined;
}

/** Every ONBUILD of a stage runs again in each stage that is built on it. */
const MAX_TRIGGERED = 2000;

/** Reads stages one after the other; each `FROM` block comes with the blocks up to the next. */
export function createStageReader(input: StageInput): (from: Block, blocks: readonly Block[]) => BuiltStage {
  const stages = createStageTable();
  const ended = new Map<Stage, Ended>();
  let triggered = 0;
  let index = 0;
  return (from, blocks) => {
    const head = readFrom(from, index++, input, stages);
    const parent = head.base.kind === 'stage' ? ended.get(head.base.stage) : undefined;
    const context = contextOf(head, parent, input, stages);
    const triggers = (parent?.triggers ?? []).slice(0, MAX_TRIGGERED - triggered);
    triggered += triggers.length;
    const instructions: Instruction[] = [];
    const own: Block[] = [];
    for (const block of triggers) instructions.push(next(block, context, true));
    for (const block of blocks) {
      const instruction = next(block, context, false);
      instructions.push(instruction);
      if (instruction.isOnbuild) own.push(block);
    }
    const stage = toStage(head, instructions, context, parent?.stage, input);
    ended.set(stage, { stage, context, triggers: own });
    stages.add(stage);
    return { stage, edges: context.edges };
  };
}

function next(block: Block, context: StageContext, isTriggered: boolean): Instruction {
  context.order++;
  return readInstruction(block, context, isTriggered);
}

/** The ARGs before the first FROM: only FROM sees them, and stages that declare them again. */
export function readGlobalArguments(blocks: readonly Block[], input: StageInput): ArgInstruction[] {
  const context = contextFor(input, createStageTable(), { label: '', scope: input.globals, edges: new Map() });
  return blocks
    .filter(({ name }) => name.toUpperCase() === 'ARG')
    .map((block) => next(block, context, false))
    .filter((instruction) => instruction.keyword === 'ARG');
}

interface Head {
  readonly line: InstructionLine;
  readonly label: string;
  readonly index: number;
  readonly name: Located<string> | undefined;
  readonly span: Span;
  readonly base: StageBase;
  readonly edges: Edges;
  readonly isWindows: boolean;
}

function readFrom(block: Block, index: number, input: StageInput, stages: StageTable): Head {
  const { source, globals } = input;
  const context = contextFor(input, stages, { label: `${index}`, scope: globals, edges: new Map() });
  const line = readLine(block, { ...context, order: Number.POSITIVE_INFINITY }, false);
  const [first, as, alias] = splitAtBlanks(line.args.text).map(({ start, end }) => part(line.args, start, end));
  const name = as?.text.toLowerCase() === 'as' && alias !== undefined ? located(alias) : undefined;
  const label = name?.value ?? `${index}`;
  const spanEnd = trimEnd(source.text, block.start, endOfFirstLine(block, source));
  const span = source.excerpt.span(block.start, spanEnd);
  if (first === undefined) {
    source.report('warning', span, 'FROM names no image here, so what the stage is built on is not known.');
    const base: StageBase = { kind: 'unknown', span };
    return { line, label, index, name, span, base, edges: new Map(), isWindows: false };
  }
  const text = expand(first, source.escapeChar, line.lookUp);
  const loose = text.assumes === undefined ? piecesOf(text) : piecesOf(expand(first, source.escapeChar, () => UNKNOWN));
  const referent = resolveName(text, loose, stages);
  const base = toBase(referent, text, label, input.images);
  const edges = edgesOf(referent);
  return { line, label, index, name, span, base, edges, isWindows: isWindows(base, line) };
}

function endOfFirstLine({ start, end }: Block, { text, escapeChar }: DockerfileSource): number {
  const lineEnd = Math.min(endOfLine(text, start), end);
  const last = trimEnd(text, start, lineEnd);
  return lineEnd < end && text[last - 1] === escapeChar ? last - 1 : last;
}

function located(excerpt: Excerpt): Located<string> {
  return { value: excerpt.text, span: excerpt.span(0, excerpt.text.length) };
}

function toBase(referent: Referent, text: Text, label: string, images: Image[]): StageBase {
  const { span } = text;
  if (referent.kind === 'stage') return { kind: 'stage', stage: referent.stage, span };
  if (referent.kind !== 'image') return { kind: referent.kind, span };
  const image = imageOf(referent.pieces, text, 'from', label);
  images.push(image);
  return { kind: 'image', image };
}

function edgesOf(referent: Referent): Edges {
  const edges: Edges = new Map();
  if (referent.kind === 'stage') {
    addEdges(edges, [referent.stage], 'base');
    addEdges(edges, referent.alternatives, 'content');
  } else if (referent.kind === 'unknown') {
    addEdges(edges, referent.candidates, referent.isLikely ? 'base' : 'content');
  }
  return edges;
}

function isWindows(base: StageBase, { base: { flags } }: InstructionLine): boolean {
  const platform = flags.find(({ name }) => name === 'platform')?.value?.value;
  const written = typeof platform === 'string' ? platform : '';
  return base.kind === 'image' && isWindowsImage(base.image.reference.value, written);
}

function contextOf(head: Head, parent: Ended | undefined, input: StageInput, stages: StageTable): StageContext {
  const scope = createScope(parent?.context.scope);
  const context = contextFor(input, stages, { label: head.label, scope, edges: head.edges });
  if (parent !== undefined) {
    const { user, shell, workdir } = parent.context;
    return { ...context, user, shell, workdir };
  }
  const isWindowsStage = head.isWindows || input.source.escapeChar === '`';
  return { ...context, shell: isWindowsStage ? 'cmd' : 'posix', workdir: head.base.kind === 'scratch' ? '/' : DYNAMIC };
}

function contextFor(
  { source, globals, given, images }: StageInput,
  stages: StageTable,
  own: Pick<StageContext, 'label' | 'scope'> & { edges: Edges },
): StageContext {
  return {
    source,
    globals,
    given,
    images,
    stages,
    ...own,
    order: 0,
    user: undefined,
    shell: 'posix',
    workdir: DYNAMIC,
  };
}

function toStage(
  { label, index, name, span, base }: Head,
  instructions: readonly Instruction[],
  { source, scope, user, shell }: StageContext,
  parent: Stage | undefined,
  { buildContext }: StageInput,
): Writable<Stage> {
  const own = instructions.filter(({ isOnbuild }) => !isOnbuild);
  const last = <K extends Instruction['keyword']>(keyword: K) =>
    own.findLast((instruction) => instruction.keyword === keyword) as Extract<Instruction, { keyword: K }> | undefined;
  const entrypoint = last('ENTRYPOINT' as 'CMD');
  const role: StageRole = 'unreachable';
  return {
    kind: 'stage',
    file: source.file,
    label,
    index,
    name,
    span,
    base,
    role,
    isBase: false,
    instructions,
    user,
    entrypoint: entrypoint ?? parent?.entrypoint,
    // An ENTRYPOINT of its own makes the inherited CMD void
    command: last('CMD') ?? (entrypoint === undefined ? parent?.command : undefined),
    healthcheck: last('HEALTHCHECK') ?? parent?.healthcheck,
    get exposes() {
      const exposes = own.filter((instruction) => instruction.keyword === 'EXPOSE');
      return parent === undefined ? exposes : [...parent.exposes, ...exposes];
    },
    get environment(): ReadonlyMap<string, Variable> {
      return scope.variables();
    },
    shell,
    get context() {
      return buildContext();
    },
  };
}
