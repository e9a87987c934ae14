import {
  baseName,
  isProgramFolder,
  isWithin,
  namesOfFile,
  PROGRAM_FOLDERS,
  resolvePath,
} from '../../analysis/paths/shell-paths.ts';
import { isPlacedSetting } from '../../analysis/settings/placed-settings.ts';
import type { BuildContext } from '../../model/build-context.ts';
import type { Notification } from '../../model/findings/notification.ts';
import type { Located } from '../../model/located.ts';
import { type Excerpt, type SourceFile, wholeFile } from '../../model/source.ts';
import { withStars } from '../../model/star-pattern.ts';
import { remember } from '../../support/caches/remember.ts';
import { addToGroup } from '../../support/group-by.ts';
import { matchesGlob } from '../../support/patterns/anchored-glob.ts';
import { isPattern, matchedPart } from '../../support/patterns/source-patterns.ts';
import type { Result } from '../../support/result.ts';
import { joinedTexts } from '../../syntax/shell/files/files-of-script.ts';
import { type CallKey, PER_CALL } from '../../syntax/shell/files/script-calls.ts';
import type { CopiedScripts, FolderCopy } from '../../syntax/shell/files/script-files.ts';
import { placeFrom } from './workdir.ts';

/** Files that COPY, ADD or a mount places in a stage. */
export interface Copies {
  /** The context, the stage or the folder that they are from. */
  readonly from: () => FilesOf | Placed | undefined;
  readonly sources: readonly Located<string>[];
  /** The absolute path, without a slash at the end. */
  readonly destination: string;
  readonly exclude: readonly string[];
  /** Where these patterns start; undefined for each source. */
  readonly excludedFrom?: string;
  /** Whether an argument of the build chooses one of the files that match a source. */
  readonly isChoice?: boolean;
  /** How many folders the paths of files that match a pattern lose; undefined where they keep their names alone. */
  readonly dropped?: number;
}

type FilesOf = Pick<BuildContext, 'files' | 'script'>;

/** Everything that is copied into a stage, in the order of its instructions. */
export interface Placed {
  readonly copies: readonly Copies[];
  /** How many of them, from the first one, were there before a command; by default all. */
  readonly count?: number;
}

/** How much of the scripts may still be read, and the files that were read. */
export interface CopiedRoom {
  /** In characters of scripts, and steps to find them. */
  left: number;
  readonly files: Set<SourceFile>;
  /** Those of the files that something has run, by their paths in the repository. */
  readonly run: Map<string, SourceFile>;
  /** Called with the reason why a script cannot be read. */
  readonly onUnreadable: (reason: Notification) => void;
}

/** A file of a context, to be read as a program or as the input of a shell. */
interface Found {
  (isProgram: boolean): Result<SourceFile, Notification> | undefined;
  /** The other files that an argument of the build may choose in its place. */
  readonly others?: readonly Found[];
}

/** A script that several stages run is read again for each. */
const ROOM = 3_000_000;
/** The cost of a file that is not a script, or cannot be read. */
const PER_REFUSAL = 1000;
/** The cost of a look for a file in a context. */
const PER_LOOK = 10;
/** The cost of a file that a command puts into another folder. */
const PER_MOVED = 15;
/** How many stages a file may pass through. */
const MAX_STAGES = 50;

export function roomForCopies(onUnreadable: CopiedRoom['onUnreadable'] = () => {}): CopiedRoom {
  return { left: ROOM, files: new Set(), run: new Map(), onUnreadable };
}

/**
 * The scripts among the copies. A file is returned once for what a call gives to it, so `taken` grows: with the path, the path with the file that was
 * there, and the path with each call. What commands copy on is added to `further`.
 */
export function copiedScripts(placed: Placed, taken: Set<string>, room: CopiedRoom, further?: Copies[]): CopiedScripts {
  const at = (path: string, isProgram: boolean, keyOf?: CallKey, isSought = false): Excerpt | undefined => {
    const found = find(placed, path, room, 0);
    if (found === undefined) return undefined;
    const known = knownOf(path, taken);
    const again = known('') ? allTexts(found, (one) => textRead(one, room)) : undefined;
    if (again !== undefined && known(fileKey(again))) return calledAgain(again, path, keyOf);
    // what cannot be read was told before
    if (known('') && again === undefined) return undefined;
    const script = allTexts(found, (one) => scriptRead(one, isProgram, room, isSought));
    taken.add(path);
    if (script !== undefined) noteTaken(script, path, taken, keyOf);
    return script;
  };
  const calledAgain = (script: Excerpt, path: string, keyOf: CallKey | undefined): Excerpt | undefined => {
    const call = keyOf?.(script.text);
    if (call === undefined || knownOf(path, taken)(callKey(call))) return undefined;
    taken.add(path + callKey(call));
    room.left -= PER_CALL;
    return room.left < 0 ? undefined : script;
  };
  return {
    at: (path, isProgram, keyOf) => at(path, isProgram, keyOf),
    room,
    text: (path) => peek(placed, path, room),
    code: (path) => peek(placed, path, room, COST_OF_CODE),
    matching: (pattern) => matchingPaths(placed, pattern, room),
    inAnyCase: (path) => inLowerCase(placed, room).paths.get(path.toLowerCase()),
    named: (name) => inLowerCase(placed, room).names.get(name) ?? [],
    program(name, keyOf) {
      for (const folder of programFolders(placed)) {
        const found = at(`${folder}/${name}`, true, keyOf, !name.includes('.'));
        if (found !== undefined) return found;
      }
      return undefined;
    },
    programPath: (name) => pathOfProgram(placed, name, room),
    ...(further && { copyFolder: (copy) => further.push(...copiesOfFolder(placed, copy, room)) }),
  };
}

function pathOfProgram(placed: Placed, name: string, room: CopiedRoom): string | undefined {
  const paths = [...programFolders(placed)].map((folder) => `${folder}/${name}`);
  return paths.find((path) => find(placed, path, room, 0) !== undefined);
}

/** A folder of a submodule that is not there may have a program of any name that is `isSought`, so its absence tells nothing. */
function scriptRead(found: Found, isProgram: boolean, room: CopiedRoom, isSought: boolean): Excerpt | undefined {
  const read = found(isProgram);
  room.left -= read?.ok ? read.value.text.length : PER_REFUSAL;
  if (read === undefined || room.left < 0) return undefined;
  if (!read.ok) {
    if (!isSought || read.error.gap?.kind !== 'missing-reference') room.onUnreadable(read.error);
    return undefined;
  }
  room.files.add(read.value);
  room.run.set(read.value.path, read.value);
  return wholeFile(read.value);
}

/** The files below a folder at their new places: in the target, and in a folder of it, since only the image knows whether the target exists. */
function copiesOfFolder({ copies }: Placed, { source, target, span }: FolderCopy, room: CopiedRoom): readonly Copies[] {
  const before = { copies, count: copies.length };
  const start = source === '/' ? '' : `${source.slice(1)}/`;
  const files = placesBelow(before, source, room, 0).flatMap((path) =>
    path.startsWith(start) ? [path.slice(start.length)] : [],
  );
  room.left -= files.length * PER_MOVED;
  if (files.length === 0 || room.left < 0) return [];
  const known = new Set(files);
  const folder: FilesOf = {
    files: ({ value }) => (value === '' ? files : known.has(value) ? [value] : []),
    script: (path, isProgram) => find(before, `/${start}${path}`, room, 0)?.(isProgram),
  };
  const inside = resolvePath('/', `${target}/${baseName(source)}`);
  return [target, inside].map((destination) => ({
    from: () => folder,
    sources: [{ value: '', span }],
    destination,
    exclude: [],
  }));
}

/** A file that was read takes this part of the time to be searched again. */
const COST_AGAIN = 4;

/** A program in another language takes this part of the time of a script: most of them give no commands to a shell. */
const COST_OF_CODE = 40;

/** The text of a file, whether or not something has run it. Its length costs a part of that of a script. */
function peek(placed: Placed, path: string, room: CopiedRoom, part = 1): Excerpt | undefined {
  const found = find(placed, path, room, 0);
  return found && allTexts(found, (one) => textRead(one, room, part));
}

/** The text of a file, and of the others that may be in its place. */
function allTexts(found: Found, read: (one: Found) => Excerpt | undefined): Excerpt | undefined {
  return joinedTexts([found, ...(found.others ?? [])].map(read));
}

/** Whether a key is known of a path, or of another name of the same file. */
function knownOf(path: string, taken: ReadonlySet<string>): (key: string) => boolean {
  const names = namesOfFile(path);
  return (key) => names.some((name) => taken.has(name + key));
}

function noteTaken(script: Excerpt, path: string, taken: Set<string>, keyOf: CallKey | undefined): void {
  taken.add(path + fileKey(script));
  const call = keyOf?.(script.text);
  if (call !== undefined) taken.add(path + callKey(call));
}

function callKey(call: string): string {
  return `\0${call}`;
}

/** Identifies the file of the repository among those that were at a path. */
function fileKey(text: Excerpt): string {
  return `\0\0${text.span(0, 0).file.path}`;
}

/** The rules of a submodule that is not there. */
function isMissingMakefile({ gap, path = '' }: Notification): boolean {
  return gap?.kind === 'missing-reference' && MAKEFILE.test(path);
}

const MAKEFILE = /(?:^|\/)(?:GNUm|m|M)akefile$/;

function textRead(found: Found, room: CopiedRoom, part = 1): Excerpt | undefined {
  const read = found(false);
  if (read?.ok === false && isMissingMakefile(read.error)) room.onUnreadable(read.error);
  if (read === undefined || !read.ok || room.left < 0) return undefined;
  room.left -= read.value.text.length / (part * (room.files.has(read.value) ? COST_AGAIN : 1));
  room.files.add(read.value);
  return wholeFile(read.value);
}

/** The paths of copied files that match a pattern. A pattern of a shell matches at least the names that this one matches. */
function matchingPaths(placed: Placed, pattern: string, room: CopiedRoom): readonly string[] {
  const glob = withStars(pattern);
  const start = glob.slice(0, Math.max(0, glob.search(/\*|$/)));
  const found = placed.copies.flatMap((copy) => {
    const folder = copy.destination === '/' ? '/' : `${copy.destination}/`;
    if (!start.startsWith(folder) && !folder.startsWith(start.slice(0, start.lastIndexOf('/')))) return [];
    return placesIn(copy, room, 0).filter((path) => {
      if (!path.startsWith(start)) return false;
      room.left -= glob.length;
      return room.left >= 0 && matchesGlob(glob, path);
    });
  });
  return [...new Set(found)].sort();
}

/** The paths that files of a copy get, where something may start them or read its settings. */
export function pathsOf(copy: Copies, room: CopiedRoom): readonly string[] {
  const isLikely = LIKELY.test(copy.destination);
  const places = placesIn(copy, room, 0, (files) => (isLikely || files.length <= FEW ? files : knownAmong(files)));
  return isLikely || places.length <= FEW ? places : places.filter(isKnownName);
}

/** The files among some that programs look for as their settings. Remembered: a context returns the same list for the same source. */
export const knownAmong: (files: readonly string[]) => readonly string[] = remember((files) =>
  files.filter(isKnownName),
);

function isKnownName(path: string): boolean {
  return path.includes('supervis') || isPlacedSetting(`/${path}`);
}

/** The paths that files of a copy get. A single file may become the destination, or lie in that folder. */
function placesIn(
  copy: Copies,
  room: CopiedRoom,
  stages: number,
  ofThese: (files: readonly string[]) => readonly string[] = (files) => files,
): readonly string[] {
  const { from, sources, destination, exclude, excludedFrom, dropped } = copy;
  const origin = from();
  if (origin === undefined || stages > MAX_STAGES) return [];
  return sources.flatMap((source) => {
    const value = placeFrom('/', source.value).slice(1);
    const files =
      'copies' in origin
        ? placesFrom(origin, `/${value}`, room, stages)
        : origin.files({ value, span: source.span }, exclude, excludedFrom);
    room.left -= files.length;
    const depth = dropped ?? (value === '' ? 0 : value.split('/').length);
    return room.left < 0 ? [] : ofThese(files).flatMap((file) => placesOf(file, depth, destination));
  });
}

/** The paths of the copied files of a stage that a source of COPY names, without the slash at the start. */
function placesFrom(placed: Placed, path: string, room: CopiedRoom, stages: number): readonly string[] {
  return isPattern(path)
    ? placesMatching(placed, path.slice(1), room, stages)
    : placesBelow(placed, path, room, stages);
}

/** Remembered, as each command looks for its program. */
function placesMatching(placed: Placed, pattern: string, room: CopiedRoom, stages: number): readonly string[] {
  const known = matchesKnown(placed.copies);
  const key = `${placed.count ?? placed.copies.length} ${pattern}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const matched = matchedPart(pattern, room);
  const found = [...allPlaces(placed, room, stages)].flatMap((place) => {
    const path = place.slice(1);
    return matched(path) === undefined ? [] : [path];
  });
  known.set(key, found);
  return found;
}

const matchesKnown = remember((_copies: Placed['copies']) => new Map<string, readonly string[]>());

/** The paths of copied files at a path of a stage, or below it, without the slash at the start. */
function placesBelow(placed: Placed, path: string, room: CopiedRoom, stages: number): readonly string[] {
  return [...allPlaces(placed, room, stages)].flatMap((place) => (isWithin(place, path) ? [place.slice(1)] : []));
}

function allPlaces(placed: Placed, room: CopiedRoom, stages: number): ReadonlySet<string> {
  const known = placesKnown(placed.copies);
  for (const copies of placed.copies.slice(known.count, placed.count)) {
    for (const place of placesIn(copies, room, stages + 1)) known.places.add(place);
    known.count += 1;
  }
  room.left -= known.places.size / PER_LOOK;
  return known.places;
}

/** Each once: stages that copy one another's files many times would multiply them. */
const placesKnown = remember((_copies: Placed['copies']) => ({ count: 0, places: new Set<string>() }));

/** The paths of all copied files by their paths and by their names in lower case, as Windows compares them. */
function inLowerCase({ copies }: Placed, room: CopiedRoom) {
  const known = lowerCaseKnown(copies);
  for (const copy of copies.slice(known.count)) {
    for (const path of placesIn(copy, room, 0)) {
      known.paths.set(path.toLowerCase(), path);
      addToGroup(known.names, baseName(path).toLowerCase(), path);
    }
    known.count += 1;
  }
  return known;
}

const lowerCaseKnown = remember((_copies: Placed['copies']) => ({
  count: 0,
  paths: new Map<string, string>(),
  names: new Map<string, string[]>(),
}));

/** Where files may be started from, except for the settings of supervisord. */
const LIKELY = /^\/(?:$|etc|root|home|var|lib|usr\/lib|docker-|entrypoint|custom-|init)|supervis/;

/** Of so few files, each may be the value of a variable that names a script. */
const FEW = 40;

/** The path of a file has no steps to resolve. */
function placesOf(file: string, depth: number, destination: string): readonly string[] {
  const folder = destination.endsWith('/') ? destination : `${destination}/`;
  const below = withoutFolders(file, depth);
  return below === undefined ? [destination, folder + baseName(file)] : [folder + below];
}

/** A path without so many folders at its start; undefined if it has no more names. */
function withoutFolders(path: string, count: number): string | undefined {
  let start = 0;
  for (let dropped = 0; dropped < count; dropped += 1) {
    start = path.indexOf('/', start) + 1;
    if (start === 0) return undefined;
  }
  return path.slice(start);
}

/** The folders of programs that something is copied into. Copies are only ever added, and each command asks. */
function programFolders({ copies }: Placed): ReadonlySet<string> {
  const known = foldersOf(copies);
  for (const { destination: path } of copies.slice(known.count)) {
    for (const folder of [path, path.slice(0, path.lastIndexOf('/'))]) {
      if (isProgramFolder(folder)) known.folders.add(folder);
    }
    for (const folder of FOLDERS_BELOW.get(path) ?? []) known.folders.add(folder);
    known.count += 1;
  }
  return known.folders;
}

/** The folders of programs that may be part of what is copied to another one: `COPY rootfs /`. */
const FOLDERS_BELOW: ReadonlyMap<string, readonly string[]> = new Map([
  ['/', PROGRAM_FOLDERS],
  ['/usr', PROGRAM_FOLDERS.slice(0, 4)],
  ['/usr/local', PROGRAM_FOLDERS.slice(0, 2)],
]);

const foldersOf = remember((_copies: Placed['copies']) => ({ count: 0, folders: new Set<string>() }));

/** The file at a path: of copies that place one there, the last. */
function find(
  { copies, count = copies.length }: Placed,
  path: string,
  room: CopiedRoom,
  depth: number,
): Found | undefined {
  if (depth > MAX_STAGES) room.left = -1;
  const searched = searchedIn(copies);
  const first = searched.get(path) ?? 0;
  const names = namesOfFile(path);
  for (let at = count - 1, copy = copies[at]; at >= first && copy !== undefined; copy = copies[--at]) {
    room.left -= 1;
    if (room.left < 0) return undefined;
    for (const name of names) {
      const found = isWithin(name, copy.destination) ? inCopy(copy, name, room, depth) : undefined;
      if (found !== undefined) return found;
    }
  }
  if (room.left >= 0) searched.set(path, Math.max(first, count));
  return undefined;
}

/** How many copies from the first do not place a file at a path: each command of a stage looks for its program. */
const searchedIn = remember((_copies: Placed['copies']) => new Map<string, number>());

function inCopy(copy: Copies, path: string, room: CopiedRoom, depth: number): Found | undefined {
  const { from, sources, destination } = copy;
  const below = path.slice(destination.length).replace(/^\//, '');
  const origin = from();
  if (origin === undefined) return undefined;
  // a file of a later source replaces that of an earlier one
  for (const source of sources.toReversed()) {
    room.left -= 1;
    const file =
      'copies' in origin
        ? inStage(origin, source, below, copy, { room, depth })
        : inContext(origin, source, below, copy, room);
    if (file !== undefined) return file;
  }
  return undefined;
}

function inStage(
  stage: Placed,
  { value, span }: Located<string>,
  below: string,
  copy: Copies,
  { room, depth }: { readonly room: CopiedRoom; readonly depth: number },
): Found | undefined {
  if (!isPattern(value)) {
    const found = candidates(value, below).map((one) => find(stage, placeFrom('/', one), room, depth + 1));
    return found.find((one) => one !== undefined);
  }
  const files: FilesOf = {
    files: (source) => placesMatching(stage, source.value, room, depth),
    script: (path, isProgram) => find(stage, `/${path}`, room, depth + 1)?.(isProgram),
  };
  return byPattern(files, { value: placeFrom('/', value).slice(1), span }, below, copy, room);
}

/** The paths that a source may have for what is `below` its destination, which may be a file or a folder. */
function candidates(source: string, below: string): readonly string[] {
  if (below === '') return [source];
  const inside = `${source}/${below}`;
  return baseName(source) === below ? [source, inside] : [inside];
}

const ADDRESS = /^\w+:\/\//;

function inContext(
  context: FilesOf,
  { value, span }: Located<string>,
  below: string,
  copy: Copies,
  room: CopiedRoom,
): Found | undefined {
  const { exclude, excludedFrom } = copy;
  // what an address brings is not in the context
  if (ADDRESS.test(value)) return undefined;
  room.left -= PER_LOOK;
  // the builder reads `../a` as `a`
  const source = placeFrom('/', value).slice(1);
  if (isPattern(source)) return byPattern(context, { value: source, span }, below, copy, room);
  const paths = candidates(source, below).map((path) => path.replace(/^\//, ''));
  const isCopied = (one: string) => context.files({ value: one, span }, exclude, excludedFrom ?? source)[0] === one;
  const path = paths.find((one) => !isPattern(one) && isCopied(one));
  return path === undefined ? undefined : (isProgram) => context.script(path, isProgram);
}

/** The files and folders that match a pattern are placed by their names; a single file that matches may become the destination. */
function byPattern(
  context: FilesOf,
  source: Located<string>,
  below: string,
  { exclude, excludedFrom, dropped, isChoice = false }: Copies,
  room: CopiedRoom,
): Found | undefined {
  const depth = source.value.split('/').length;
  const paths = context.files(source, exclude, excludedFrom);
  room.left -= paths.length;
  const isMeant = (path: string): boolean => {
    const names = path.split('/');
    if (dropped !== undefined) return names.slice(dropped).join('/') === below;
    if (below === '') return names.length === depth;
    return (names.length > depth ? names.slice(depth) : names.slice(-1)).join('/') === below;
  };
  const found = (isChoice ? paths.filter(isMeant).reverse() : [paths.findLast(isMeant)]).flatMap((path) =>
    path === undefined ? [] : (((isProgram) => context.script(path, isProgram)) satisfies Found),
  );
  const [first, ...others] = found;
  return first && Object.assign(first, { others });
}
