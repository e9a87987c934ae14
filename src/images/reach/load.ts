import { baseName } from '../../model/containers/host-path.ts';
import type { FileView, PlacedFile } from './file-view.ts';
import { findLibrary, type LoadedElf, type SearchPlaces, searchFolders } from './library-search.ts';
import { SETTING } from './setting-files.ts';
import type { Start } from './start.ts';

/** What was found so far. */
export interface Walk {
  readonly start: Start;
  readonly view: FileView;
  /** Started and loaded files, without a leading slash. */
  readonly paths: Set<string>;
  readonly doubts: Set<string>;
  readonly openers: Set<string>;
  starts: number;
  loads: number;
}

/** For all programs together. */
const MOST_FILES = 4000;

/** A program that is being loaded. */
interface Loading {
  readonly program: LoadedElf;
  readonly walk: Walk;
  readonly places: SearchPlaces;
  /** The program and its libraries, in the order in which they are loaded. */
  readonly queue: LoadedElf[];
  /** A library is loaded once, even if several files need it. */
  readonly names: Set<string>;
}

/**
 * Loads a program with its libraries, and their libraries.
 * @param folder the working directory; undefined where it is not known
 */
export function loadElf(program: LoadedElf, folder: string | undefined, walk: Walk): void {
  const doubt = (reason: string): void => void walk.doubts.add(reason);
  const environment = walk.start.libraryPath.flatMap((one) => {
    if (one.startsWith('/')) return [one];
    if (folder === undefined || one.includes('$'))
      doubt('it is not known which folders of LD_LIBRARY_PATH it searches');
    return folder === undefined ? [] : [`${folder}/${one}`];
  });
  const places = { view: walk.view, environment, folder, doubt };
  const loading: Loading = { program, walk, places, queue: [program], names: new Set() };
  const { loader } = program.elf;
  if (loader !== undefined) {
    add(loading, found(walk.view.find(loader)), program, loader);
    addPreloaded(loading);
  }
  // the queue grows meanwhile
  for (const [at, one] of loading.queue.entries()) {
    if (++walk.loads > MOST_FILES) return void walk.doubts.add('it loads too many files');
    if (at > 0 && one.elf.mayOpen && !isLoader(one, loader)) walk.openers.add(`/${one.path}`);
    addNeeded(loading, one);
  }
}

function found(file: PlacedFile | undefined): readonly PlacedFile[] {
  return file === undefined ? [] : [file];
}

/** Loaders go on without those that are missing. */
function addPreloaded(loading: Loading): void {
  const { program, walk, places } = loading;
  const listed = walk.view.setting(SETTING.preload);
  if (listed === undefined) places.doubt(`/${SETTING.preload} could not be read`);
  for (const name of [...walk.start.preloaded, ...(listed ?? [])]) addOptional(loading, program, name);
}

function addOptional(loading: Loading, needing: LoadedElf, name: string): void {
  const files = findLibrary(name, needing, loading.program.elf.loader, loading.places);
  if (files.length > 0) add(loading, files, needing, name);
}

function addNeeded(loading: Loading, needing: LoadedElf): void {
  const { program, names, places } = loading;
  const { loader } = program.elf;
  for (const name of needing.elf.optional ?? []) addOptional(loading, needing, name);
  for (const name of needing.elf.needed) {
    if (names.has(name) || isPartOfLoader(name, loader ?? '')) continue;
    names.add(name);
    add(loading, findLibrary(name, needing, loader, places), needing, name);
  }
}

/** Parts of musl that have names of their own in other systems. */
const PART_OF_MUSL = /^lib(?:c|pthread|rt|m|dl|util|xnet)\./;

/** Whether the loader itself has the functions of a library. */
function isPartOfLoader(name: string, loader: string): boolean {
  return /(?:^|\/)ld-musl-/.test(loader) && (PART_OF_MUSL.test(name) || name.startsWith('libc.musl-'));
}

function add(loading: Loading, files: readonly PlacedFile[] | 'several', needing: LoadedElf, name: string): void {
  const { walk, names, queue, places } = loading;
  if (files === 'several' || files.length === 0) {
    const why = files === 'several' ? 'may be one of several files' : 'was not found';
    walk.doubts.add(`"${name}", which /${needing.path} needs, ${why}`);
    return;
  }
  for (const { path, file } of files) {
    if (file.kind !== 'elf') {
      walk.doubts.add(`/${path} could not be read as a library`);
      continue;
    }
    walk.paths.add(path);
    if (file.soname !== undefined) names.add(file.soname);
    queue.push({ path, elf: file, inherited: passedOn(needing, places) });
  }
}

/** The folders that also apply to what is loaded for it. */
function passedOn({ path, elf, inherited }: LoadedElf, places: SearchPlaces): readonly string[] {
  return elf.isInherited ? [...searchFolders(elf, path, places), ...inherited] : inherited;
}

function isLoader({ elf }: LoadedElf, loader: string | undefined): boolean {
  return loader !== undefined && elf.soname === baseName(loader);
}
