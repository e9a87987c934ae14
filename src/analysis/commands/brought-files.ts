import type { BuildContext } from '../../model/build-context.ts';
import {
  type CopyInstruction,
  type Flag,
  type Instruction,
  instructionsOf,
  parentOf,
  type RunInstruction,
  type Stage,
  stageCopied,
} from '../../model/dockerfile.ts';
import { limitReached } from '../../model/findings/reached-limits.ts';
import { DYNAMIC, type Dynamic, known, type Located } from '../../model/located.ts';
import { pathSteps } from '../../model/path-steps.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import { matchesStars, withStars } from '../../model/star-pattern.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { remember } from '../../support/caches/remember.ts';
import { paired } from '../../support/paired.ts';
import { baseName, isWithin, resolvePath } from '../paths/shell-paths.ts';
import { contextSources, excludedBy, excludedFrom, keepsFolders } from './context-copies.ts';
import { workdirBefore } from './inherited-folder.ts';
import { excludedByCopy, type LeavesOut } from './left-out-files.ts';
import { runCopies } from './run-copies.ts';
import { comesAfter } from './run-order.ts';
import { isRemovedByOne, type Removal, removalsOf } from './run-removals.ts';

/** Files of the build context that get into a stage through another stage, or through a mount of a RUN. */
export interface BroughtFiles {
  readonly instruction: CopyInstruction | RunInstruction;
  /** The place that names them in the stage. */
  readonly source: Located<string>;
  /** Their destination as written. */
  readonly target: string | undefined;
  /** Undefined where it is not known. */
  readonly context: BuildContext | undefined;
  /** Their path in the context: what a COPY of the stage itself would name. */
  readonly path: string;
  /** Whether an instruction names exactly this path, so that something must be there. */
  readonly isNamed: boolean;
  readonly exclude: readonly string[];
  readonly excludedFrom?: string;
  /** The stage that copies them from the context; undefined for a mount of the context. */
  readonly via: Stage | undefined;
  /** The name under which a build passes the context; undefined for the context of the Dockerfile. */
  readonly named?: string | undefined;
  /** Whether a file, by its path in the context, is deleted before it is copied further, or left out. */
  isRemoved(file: string, written?: Written): boolean;
}

/** A text that an instruction, or a command in it, writes to a file. */
export interface Written {
  readonly instruction: Instruction;
  readonly at: Span;
}

/** What is at a place of another stage, or of the base of a stage, and gets into a stage. */
export interface BroughtPlace extends Pick<BroughtFiles, 'instruction' | 'source'> {
  readonly stage: Stage;
  /** An absolute path, or a pattern. */
  readonly path: string;
  /** Where in its file the stage is copied from: the rest of it comes later. */
  readonly end: number;
  /** Whether a file, by its path without the `/` at the start, is deleted or left out after a command of the stage has written it. */
  isRemoved(file: string, written?: Written): boolean;
}

type OfContext = Omit<BroughtFiles, 'instruction' | 'source' | 'target'>;
type OfStage = Omit<BroughtPlace, 'instruction' | 'source'>;

/** Where files are from. */
type Origin = OfContext | OfStage;

/** What one instruction copies. */
interface Step {
  readonly instruction: BroughtFiles['instruction'];
  /** Before what follows it. */
  readonly at: Span;
  /** Of its command, if it is one. */
  readonly command: Span;
  readonly sources: readonly Located<string>[];
  /** The absolute path of the destination. */
  readonly folder: string;
  readonly target: string;
  readonly exclude: readonly string[];
  readonly excludedFrom?: string;
  readonly from: 'context' | 'here' | Stage | NamedContext;
  /** Set where files keep the folders of their sources: `COPY --parents`. */
  readonly keepsFolders: boolean;
  readonly mounts: readonly Mount[];
  readonly leavesOut: LeavesOut | undefined;
}

/** A folder that a build passes under a name. */
interface NamedContext {
  readonly name: string;
  readonly folder: BuildContext | undefined;
}

/** Files that a RUN sees while it runs. */
interface Mount {
  /** The stage that they are from; undefined for a build context. */
  readonly stage: Stage | undefined;
  /** Undefined for the context of the Dockerfile. */
  readonly named?: NamedContext;
  readonly source: string;
  /** An absolute path. */
  readonly target: string;
  /** Commands may write files to it. */
  readonly isWritable: boolean;
}

/** How many places of stages may be searched for the stages of one file. No real file needs so many. */
const MOST_PLACES = 100_000;

const placesLeft = remember((_file: SourceFile) => ({ places: MOST_PLACES }));

/** How many copies a file may pass through. */
const DEEPEST = 60;

interface Room {
  readonly left: { places: number };
  depth: number;
  readonly span: Span;
  /** The places that were searched for one source: both the base of a stage and a copy may lead to the same one. */
  readonly seen: Map<Stage, Set<string>>;
}

/** The files that the instructions of a stage itself bring, but not by a copy from the context. */
export function broughtFiles(stage: Stage): readonly BroughtFiles[] {
  return broughtBy(stage).filter((one) => 'context' in one);
}

/** The places of other stages whose files the instructions of a stage itself bring. */
export function broughtPlaces(stage: Stage): readonly BroughtPlace[] {
  return broughtBy(stage).filter((one) => 'stage' in one);
}

/** Both are found in one search. */
const broughtBy: (stage: Stage) => readonly (BroughtFiles | BroughtPlace)[] = remember((stage) => [
  ...originsBroughtBy(stage),
]);

function* originsBroughtBy(stage: Stage): Generator<BroughtFiles | BroughtPlace> {
  if (!mayBring(stage)) return;
  const left = placesLeft(stage.file);
  for (const step of partsOf(stage).steps) {
    const { instruction, target, from } = step;
    if (from === 'context') continue;
    for (const source of step.sources) {
      const room = { left, depth: 0, span: stage.span, seen: new Map() };
      const path = absolute(source.value);
      const found = foundIn(from, { stage, step, path }, room);
      // what a later instruction deletes stays in the layer
      const isLater = (removal: Removal): boolean => removal.instruction === instruction;
      const passed = { step, source: path, written: source.value, isLater };
      for (const origin of found) yield { ...passedOn(origin, stage, passed, room), instruction, source, target };
    }
  }
}

function foundIn(
  from: Exclude<Step['from'], 'context'>,
  { stage, step, path }: { readonly stage: Stage; readonly step: Step; readonly path: string },
  room: Room,
): Iterable<Origin> {
  if (from === 'here') return mountedAt(stage, step, path, room);
  if (!isFolder(from)) return originsIn(from, path, room);
  const { folder: context, name: named } = from;
  const { exclude, excludedFrom = path } = step;
  const isRemoved = () => false;
  return [{ context, named, path: fromContext(path), isNamed: true, exclude, excludedFrom, via: undefined, isRemoved }];
}

function isFolder(from: Step['from']): from is NamedContext {
  return typeof from === 'object' && 'folder' in from;
}

/** Most stages copy from the context alone. */
function mayBring(stage: Stage): boolean {
  return (
    instructionsOf(stage, 'COPY', 'ADD').some(
      (copy) => stageCopied(copy) !== undefined || foldersCopied(copy).length > 0,
    ) || instructionsOf(stage, 'RUN').some(({ flags }) => flags.some(isBind))
  );
}

/** The other stages where what is at an absolute path of a stage may be from, with its paths there. */
export function stagesBehind(stage: Stage, path: string): ReadonlyMap<Stage, ReadonlySet<string>> {
  const found = new Map<Stage, Set<string>>();
  if (!mayBring(stage)) return found;
  const room: Room = { left: placesLeft(stage.file), depth: 0, span: stage.span, seen: new Map() };
  // the places are all searched, whether or not a context has the file
  for (const _ of originsIn(stage, path, room));
  for (const [other, places] of room.seen) {
    if (other !== stage) found.set(other, new Set([...places].map((place) => place.slice(place.indexOf(' ') + 1))));
  }
  return found;
}

/** The origins of what is at a path of a stage when it ends. */
function originsIn(stage: Stage, path: string, room: Room): Generator<Origin> {
  return originsBefore(stage, path, Number.POSITIVE_INFINITY, room);
}

function* originsBefore(stage: Stage, path: string, end: number, room: Room): Generator<Origin> {
  if (!isFirstVisit(stage, `${end} ${path}`, room)) return;
  room.depth += 1;
  if (room.depth > DEEPEST) room.left.places = -1;
  yield placeIn(stage, path, end, room);
  for (const [at, step] of partsOf(stage).steps.entries()) {
    room.left.places -= 1;
    if (at >= end || isSpent(room)) break;
    for (const source of step.sources) {
      const passed = { step, written: source.value, isLater: isBefore(stage, end) };
      for (const origin of originsOf(path, source.value, step))
        yield* originsOfStep(stage, { ...passed, source: origin }, at, room);
    }
  }
  const parent = parentOf(stage);
  if (parent !== undefined && !isSpent(room)) yield* originsInBase(stage, parent, path, end, room);
  room.depth -= 1;
}

function placeIn(stage: Stage, path: string, end: number, room: Room): OfStage {
  const isEarly = isBefore(stage, end);
  const isRemoved = (file: string, written?: Written): boolean =>
    isRemovedFrom(stage, [`/${file}`], (removal) => isAfterWriting(removal, written) && isEarly(removal), room);
  return { stage, path, end: endOf(partsOf(stage).steps[end]), isRemoved };
}

/** Where a step is in the Dockerfile. One in a script that a RUN runs comes after all that the RUN itself says. */
function endOf(step: Step | undefined): number {
  if (step === undefined) return Number.POSITIVE_INFINITY;
  const { at, instruction } = step;
  return at.file === instruction.span.file ? at.start : instruction.span.end;
}

function isAfterWriting(removal: Removal, written: Written | undefined): boolean {
  if (written === undefined) return true;
  const { instruction, at } = written;
  const later = removal.instruction.span.start - instruction.span.start;
  return later === 0 ? removal.span.file === at.file && removal.span.start > at.start : later > 0;
}

function* originsInBase(stage: Stage, base: Stage, path: string, end: number, room: Room): Generator<Origin> {
  const isLater = isBefore(stage, end);
  for (const origin of originsIn(base, path, room)) {
    const isRemoved = (file: string, written?: Written): boolean =>
      origin.isRemoved(file, written) || isRemovedFrom(stage, placesBelow([path], file), isLater, room);
    yield { ...origin, isRemoved };
  }
}

function isFirstVisit(stage: Stage, place: string, { seen }: Room): boolean {
  const places = seen.get(stage) ?? new Set();
  const isFirst = !places.has(place);
  seen.set(stage, places.add(place));
  return isFirst;
}

function isSpent({ left: { places }, span }: Room): boolean {
  if (places < 0)
    limitReached(span, 'Stages copy files from one another too often to look for secrets in all of them.');
  return places < 0;
}

/** A source of a step, and the removals that count: those before its files are copied further. */
interface Passed {
  readonly step: Step;
  readonly source: string;
  /** The source as the instruction names it, which may be a folder above. */
  readonly written: string;
  readonly isLater: IsMeant;
}

/** Whether a removal is where it counts. */
type IsMeant = (removal: Removal) => boolean;

function isBefore(stage: Stage, end: number): IsMeant {
  const limit = partsOf(stage).steps[end];
  return (removal) => limit === undefined || compareTo(limit, removal) < 0;
}

function* originsOfStep(stage: Stage, passed: Passed, at: number, room: Room): Generator<Origin> {
  const { step, source } = passed;
  const { from, exclude, excludedFrom = passed.written } = step;
  if (from === 'here') {
    for (const origin of mountedAt(stage, step, source, room)) yield passedOn(origin, stage, passed, room);
    for (const origin of originsBefore(stage, source, at, room)) yield passedOn(origin, stage, passed, room);
  } else if (from !== 'context' && !isFolder(from)) {
    for (const origin of originsIn(from, absolute(source), room)) yield passedOn(origin, stage, passed, room);
  } else {
    const context = from === 'context' ? stage.context : from.folder;
    const named = from === 'context' ? undefined : from.name;
    const isRemoved = (file: string): boolean =>
      isRemovedFrom(stage, placesOf(step, absolute(source).slice(1), file), isAfter(passed), room);
    const isNamed = source === passed.written;
    const path = fromContext(source);
    yield { context, named, path, isNamed, exclude, excludedFrom, via: stage, isRemoved };
  }
}

/** Files that a step copies further: it may leave some out, and a command may delete the copies. */
function passedOn<O extends Origin>(origin: O, stage: Stage, passed: Passed, room: Room): O {
  const { step, source } = passed;
  // a pattern of a shell leaves hidden files out
  const leavesHidden = 'stage' in origin && step.from === 'here' && baseName(source).startsWith('*');
  const isRemoved = (file: string, written?: Written): boolean =>
    origin.isRemoved(file, written) ||
    step.leavesOut?.(file) === true ||
    (leavesHidden && isHiddenIn(file, origin.path)) ||
    isRemovedFrom(stage, placesOfCopy(passed, file), isAfter(passed), room);
  return { ...origin, isRemoved };
}

/** Whether the first part of a file below the folder of a pattern is hidden: `.env` and `.git/config` of `/app/*`, and not `conf/.env`. */
function isHiddenIn(file: string, pattern: string): boolean {
  const folder = pattern.slice(1, pattern.lastIndexOf('/') + 1);
  return file.startsWith(`${folder}.`);
}

/** The origins of an absolute path that a RUN reads from its mounts. */
function* mountedAt(stage: Stage, { mounts }: Step, path: string, room: Room): Generator<Origin> {
  // a pattern of a shell leaves hidden files out
  const exclude = baseName(path).startsWith('*') ? ['.*'] : [];
  for (const mount of mounts) {
    room.left.places -= 1;
    if (isSpent(room)) return;
    const origin = originInMount(mount, path);
    if (origin === undefined) continue;
    if (mount.stage !== undefined && isReadBefore(mount.stage, stage))
      yield* originsIn(mount.stage, absolute(origin), room);
    else if (mount.stage === undefined) {
      const isNamed = origin === mount.source || !mount.isWritable;
      const { folder, name } = mount.named ?? { folder: stage.context, name: undefined };
      const path = fromContext(origin);
      yield { context: folder, named: name, path, isNamed, exclude, via: undefined, isRemoved: () => false };
    }
  }
}

function originInMount({ source, target }: Mount, path: string): string | undefined {
  if (isWithin(target, path)) return source;
  return isWithin(path, target) ? `${source}/${path.slice(target.length)}` : undefined;
}

/** The builder reads `../a` as `a`. */
function fromContext(path: string): string {
  return absolute(path).slice(1) || '.';
}

function absolute(path: string): string {
  return resolvePath('/', path);
}

/** The sources from which a step brings what is at a path, which may be a pattern: all of one, or a part of it. */
function originsOf(path: string, source: string, { folder, keepsFolders }: Step): readonly string[] {
  const names = pathSteps(folder);
  const wanted = pathSteps(path);
  if (paired(names, wanted).some(([name, pattern]) => !isNamed(pattern, name))) return [];
  if (wanted.length <= names.length) return [source];
  const rest = wanted.slice(names.length).join('/');
  if (keepsFolders) return isWithin(source, rest) ? [rest, source] : [rest];
  if (/[*?[]/.test(source)) return [source.slice(0, source.lastIndexOf('/') + 1) + rest];
  return isNamed(rest, baseName(source)) ? [source, `${source}/${rest}`] : [`${source}/${rest}`];
}

/** Whether a pattern matches a name, at least. */
function isNamed(pattern: string, name: string): boolean {
  return pattern === name || (/[*?[]/.test(pattern) && matchesStars(withStars(pattern), name));
}

function isAfter({ step, isLater }: Passed): IsMeant {
  return (removal) => compareTo(step, removal) > 0 && isLater(removal);
}

/** Whether a removal comes before a step (less than zero) or after it; zero where nothing tells. */
function compareTo({ instruction, at, command }: Step, removal: Removal): number {
  const { instruction: run, span } = removal;
  if (instruction.span.start !== run.span.start) return run.span.start - instruction.span.start;
  if (at.file === span.file) return span.start - at.start;
  const { script } = run.line;
  return Number(comesAfter(script, span, command)) - Number(comesAfter(script, command, span));
}

/** Whether a command deletes a file at one of the places. */
function isRemovedFrom(stage: Stage, places: readonly string[], isMeant: IsMeant, room: Room): boolean {
  const { removals } = partsOf(stage);
  room.left.places -= (removals.length * places.length) / COMPARED_AS_ONE;
  return !isSpent(room) && removals.some((removal) => isMeant(removal) && isRemovedByOne(places, removal));
}

/** Comparing paths takes less time than looking through a stage. */
const COMPARED_AS_ONE = 100;

function placesOfCopy({ step: { folder }, source }: Passed, file: string): readonly string[] {
  return placesBelow([folder, resolvePath(folder, baseName(source))], file);
}

/** Where a file of the context may be in a copied folder: its path from there is the end of that in the context. */
function placesBelow(folders: readonly string[], file: string): readonly string[] {
  const names = file.split('/').slice(-DEEPEST);
  const ends = names.map((_, at) => names.slice(at).join('/'));
  return folders.flatMap((folder) => [folder, ...ends.map((end) => resolvePath(folder, end))]);
}

/** A single file may become the destination, or be in that folder. */
function placesOf({ folder, keepsFolders }: Step, source: string, file: string): readonly string[] {
  if (keepsFolders) return [resolvePath(folder, file)];
  const depth = source === '' ? 0 : source.split('/').length;
  const names = file.split('/');
  if (names.length <= depth) return [folder, resolvePath(folder, baseName(file))];
  return [resolvePath(folder, names.slice(depth).join('/'))];
}

interface Parts {
  /** In order. */
  readonly steps: readonly Step[];
  readonly removals: readonly Removal[];
}

/** What a stage itself copies and deletes. */
const partsOf: (stage: Stage) => Parts = remember((stage) => {
  let workdir = workdirBefore(stage);
  const steps: Step[] = [];
  const removals: Removal[] = [];
  for (const instruction of instructionsOf(stage, 'WORKDIR', 'COPY', 'ADD', 'RUN')) {
    if (instruction.keyword === 'WORKDIR') workdir = instruction.absolute;
    else if (instruction.isTriggered || instruction.isOnbuild) continue;
    else if (instruction.keyword !== 'RUN') steps.push(...stepsOfCopy(instruction, workdir));
    else {
      steps.push(...stepsOfRun(instruction, workdir));
      removals.push(...removalsOf(instruction, (path, folder) => placeOf(path, folder ?? workdir)));
    }
  }
  return { steps: steps.filter((step) => isEarlier(step, stage)), removals };
});

/** Builders refuse copies from the stage itself and from later ones, which could lead in a circle. */
function isEarlier({ from }: Step, stage: Stage): boolean {
  return typeof from === 'string' || isFolder(from) || isReadBefore(from, stage);
}

/** Another Dockerfile has been read to its end. */
function isReadBefore(from: Stage, { index, file }: Stage): boolean {
  return from.file !== file || from.index < index;
}

function stepsOfCopy(instruction: CopyInstruction, workdir: string | Dynamic): readonly Step[] {
  const { from, sources } = instruction;
  const target = known<string>(instruction.destination);
  const folder = target === undefined ? undefined : placeOf(target, workdir);
  const stage = stageCopied(instruction);
  const others = [...(stage ? [stage] : []), ...foldersCopied(instruction)];
  const origins: readonly Step['from'][] = from === undefined ? ['context'] : others;
  const exclude = excludedBy(instruction);
  if (target === undefined || folder === undefined || exclude === undefined) return [];
  const written = from === undefined ? [...contextSources(instruction)].map(({ source }) => source) : sources;
  const named = written.flatMap(({ value, span }) => (typeof value === 'string' ? [{ value, span }] : []));
  const step = {
    instruction,
    folder,
    target,
    exclude,
    keepsFolders: keepsFolders(instruction),
    mounts: [],
    at: instruction.span,
    command: instruction.span,
    sources: named,
    ...excludedFrom(named[0]?.value ?? '', instruction),
  };
  return origins.map((origin) => {
    const leavesOut = origin === stage ? excludedByCopy(instruction) : undefined;
    return { ...step, from: origin, leavesOut };
  });
}

/** The folders under a name that COPY copies from. */
function foldersCopied({ from }: CopyInstruction): readonly NamedContext[] {
  if (from === undefined || from.kind === 'stage') return [];
  const name = known<string>(from.flag.value) ?? '';
  return (from.contexts ?? []).map((folder) => ({ name, folder }));
}

function stepsOfRun(instruction: RunInstruction, workdir: string | Dynamic): readonly Step[] {
  const copies = runCopies(instruction);
  if (copies.length === 0) return [];
  const mounts = mountsOf(instruction, workdir);
  const hidden = ['/dev', '/proc', '/sys', '/run/secrets', ...targetsIn(instruction, workdir)];
  return copies.flatMap(
    ({ sources, target: { pieces: target, span: at }, span: command, folder: entered, leavesOut }): readonly Step[] => {
      const start = entered ?? workdir;
      const folder = placeOf(target, start);
      if (folder === undefined || hidden.some((one) => isWithin(folder, one))) return [];
      const named = sources.flatMap(({ pieces, span }) => {
        const value = placeOf(pieces, start);
        return value === undefined ? [] : [{ value, span }];
      });
      const step = {
        instruction,
        at,
        command,
        folder,
        target,
        exclude: [],
        keepsFolders: false,
        mounts,
        leavesOut,
      };
      return [{ ...step, sources: named, from: 'here' }];
    },
  );
}

/** The absolute path of a word; undefined where only the build knows it. */
function placeOf(path: string, folder: string | Dynamic): string | undefined {
  if (path === '' || path.includes(UNKNOWN_PIECE) || /^[~$]/.test(path)) return undefined;
  if (path.startsWith('/')) return absolute(path);
  return folder === DYNAMIC || !folder.startsWith('/') ? undefined : resolvePath(folder, path);
}

function mountsOf({ flags, stageMounts, contextMounts }: RunInstruction, workdir: string | Dynamic): readonly Mount[] {
  const ofContext = flags.flatMap(({ name, options, ...flag }): readonly Mount[] => {
    const target = targetOf(options, workdir);
    const source = sourceOf(options);
    if (!isBind({ name, options, ...flag }) || options.has('from') || target === undefined || source === undefined)
      return [];
    return [{ stage: undefined, source, target, isWritable: options.has('rw') || options.has('readwrite') }];
  });
  const ofFolders = contextMounts.flatMap(({ name, context, source, target }): readonly Mount[] =>
    context === undefined
      ? []
      : [{ stage: undefined, named: { name, folder: context }, source, target, isWritable: false }],
  );
  return [...ofContext, ...ofFolders, ...stageMounts.map((mount) => ({ ...mount, isWritable: true }))];
}

function sourceOf(options: Flag['options']): string | undefined {
  const source = options.get('source') ?? options.get('src');
  return source === undefined ? '.' : known<string>(source);
}

function isBind({ name, options }: Flag): boolean {
  return name === 'mount' && (options.get('type')?.value ?? 'bind') === 'bind';
}

/** The places of mounts, whose files are not in the layer. */
function targetsIn({ flags }: RunInstruction, workdir: string | Dynamic): readonly string[] {
  return flags.flatMap(({ name, options }) => (name === 'mount' ? (targetOf(options, workdir) ?? []) : []));
}

function targetOf(options: Flag['options'], workdir: string | Dynamic): string | undefined {
  const target = known<string>(options.get('target') ?? options.get('dst') ?? options.get('destination'));
  return target === undefined ? undefined : placeOf(target, workdir);
}
