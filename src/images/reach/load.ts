import { baseName } from '../../model/containers/host-path.ts';
import type { FileView, PlacedFile } from './file-view.ts';
import { findLibrary, isPartOfLoader, type LoadedElf, searchFolders } from './library-search.ts';
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
  /** The program and its libraries, in the order in which they are loaded. */
  readonly queue: LoadedElf[];
  /** A library is loaded once, even if several files need it. */
  readonly names: Set<string>;
}

/** Loads a program with its libraries, and their libraries. */
export function loadElf(program: LoadedElf, walk: Walk): void {
  const loading: Loading = { program, walk, queue: [program], names: new Set() };
  const { loader } = program.elf;
  if (loader !== undefined) add(loading, walk.view.find(loader), program, loader);
  for (const name of walk.start.preloaded) {
    const found = findLibrary(name, program, walk.start.libraryPath, walk.view);
    // loaders go on without it
    if (found !== undefined) add(loading, found, program, name);
  }
  for (let at = 0; at < loading.queue.length; at++) {
    if (++walk.loads > MOST_FILES) return void walk.doubts.add('it loads too many files');
    const one = loading.queue[at] as LoadedElf;
    if (at > 0 && one.elf.mayOpen && !isLoader(one, loader)) walk.openers.add(`/${one.path}`);
    addNeeded(loading, one);
  }
}

function addNeeded(loading: Loading, needing: LoadedElf): void {
  const { program, walk, names } = loading;
  for (const name of needing.elf.needed) {
    if (names.has(name) || isPartOfLoader(name, program.elf.loader ?? '')) continue;
    names.add(name);
    add(loading, findLibrary(name, needing, walk.start.libraryPath, walk.view), needing, name);
  }
}

function add({ walk, names, queue }: Loading, found: PlacedFile | undefined, needing: LoadedElf, name: string): void {
  if (found === undefined) {
    walk.doubts.add(`"${name}", which /${needing.path} needs, was not found`);
    return;
  }
  const { path, file } = found;
  if (file.kind !== 'elf') {
    walk.doubts.add(`/${path} could not be read as a library`);
    return;
  }
  walk.paths.add(path);
  if (file.soname !== undefined) names.add(file.soname);
  queue.push({ path, elf: file, inherited: passedOn(needing) });
}

/** The folders that also apply to what is loaded for it. */
function passedOn({ path, elf, inherited }: LoadedElf): readonly string[] {
  return elf.isInherited ? [...searchFolders(elf, path), ...inherited] : inherited;
}

function isLoader({ elf }: LoadedElf, loader: string | undefined): boolean {
  return loader !== undefined && elf.soname === baseName(loader);
}
