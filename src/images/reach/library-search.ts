import { posix } from 'node:path';
import type { FileView, PlacedFile } from './file-view.ts';
import type { ElfFile } from './program-file.ts';
import { SETTING } from './setting-files.ts';

/** A program or library that is loaded, with its place. */
export interface LoadedElf {
  readonly path: string;
  readonly elf: ElfFile;
  /** Folders that the programs and libraries that load it search for it, too. */
  readonly inherited: readonly string[];
}

/** Where a process searches for libraries. */
export interface SearchPlaces {
  readonly view: FileView;
  /** Folders of `LD_LIBRARY_PATH`, from the root. */
  readonly environment: readonly string[];
  /** The working directory; undefined where it is not known. */
  readonly folder: string | undefined;
  /** Takes note of something that is not known. */
  readonly doubt: (reason: string) => void;
}

/** Where the loader of glibc searches, apart from its cache. */
const FOLDERS_OF_GLIBC = ['/lib64', '/usr/lib64', '/lib', '/usr/lib'];
const FOLDERS_OF_MUSL = ['/lib', '/usr/local/lib', '/usr/lib'];
/** The processor decides which of the libraries in these folders is loaded. */
const FOR_PROCESSORS = /^(?:glibc-hwcaps|tls|haswell|xeon_phi|avx512_1|x86_64|i[456]86|sse2|power\d+|z1\d)\//;
/** On Debian and its derivatives, the libraries of a processor are one folder below. */
const TRIPLETS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '21-62': 'x86_64-linux-gnu',
    '11-3': 'i386-linux-gnu',
    '21-183': 'aarch64-linux-gnu',
    '11-40': 'arm-linux-gnueabihf',
    '21-21': 'powerpc64le-linux-gnu',
    '22-22': 's390x-linux-gnu',
    '21-243': 'riscv64-linux-gnu',
    '21-8': 'mips64el-linux-gnuabi64',
  }),
);

/**
 * The files that may be loaded as a library that a program needs: several where the processor or a cache decides. Empty if no file fits, and
 * `several` if it is not known which one does.
 */
export function findLibrary(
  name: string,
  needing: LoadedElf,
  loader: string | undefined,
  places: SearchPlaces,
): readonly PlacedFile[] | 'several' {
  const { view, folder } = places;
  const isFitting = (found: PlacedFile | undefined): found is PlacedFile =>
    found !== undefined && (found.file.kind !== 'elf' || found.file.machine === needing.elf.machine);
  if (name.includes('$')) return 'several';
  if (name.includes('/')) {
    const path = name.startsWith('/') ? name : folder && `${folder}/${name}`;
    return path === undefined ? 'several' : [view.find(path)].filter(isFitting);
  }
  const isMusl = /(?:^|\/)ld-musl-/.test(loader ?? '');
  const chosen = inFolders(name, foldersFor(needing, isMusl, places), isMusl, isFitting, places);
  const all = view.named(name).filter(isFitting);
  if (chosen.length > 0) return [...chosen, ...all.filter((one) => chosen.some((base) => isVariant(one, base)))];
  // folders that are not known here
  return all.length > 1 ? 'several' : all;
}

/** The first that fits before the cache, all in the cache, or the first after it. */
function inFolders(
  name: string,
  [before, after]: readonly [readonly string[], readonly string[]],
  isMusl: boolean,
  isFitting: (found: PlacedFile | undefined) => found is PlacedFile,
  places: SearchPlaces,
): readonly PlacedFile[] {
  const first = (folders: readonly string[]): readonly PlacedFile[] => {
    for (const folder of folders) {
      const found = places.view.find(`${folder}/${name}`);
      if (isFitting(found)) return [found];
    }
    return [];
  };
  const early = first(before);
  if (early.length > 0) return early;
  const cached = isMusl ? [] : cachedLibraries(name, places).filter(isFitting);
  return cached.length > 0 ? cached : first(after);
}

/** `lib/glibc-hwcaps/x86-64-v3/liba.so` of `lib/liba.so` */
function isVariant({ path }: PlacedFile, base: PlacedFile): boolean {
  const folder = `${posix.dirname(base.path)}/`;
  return path.startsWith(folder) && FOR_PROCESSORS.test(path.slice(folder.length));
}

function cachedLibraries(name: string, { view, doubt }: SearchPlaces): readonly (PlacedFile | undefined)[] {
  const paths = view.setting(SETTING.cache);
  if (paths === undefined) doubt(`/${SETTING.cache} could not be read`);
  return (paths ?? []).filter((path) => path.endsWith(`/${name}`)).map((path) => view.find(path));
}

/** The folders before the cache of the loader, and those after it. */
function foldersFor(
  { path, elf, inherited }: LoadedElf,
  isMusl: boolean,
  places: SearchPlaces,
): readonly [readonly string[], readonly string[]] {
  const own = searchFolders(elf, path, places);
  const [before, after] = elf.isInherited || elf.searchPath === undefined ? [[...own, ...inherited], []] : [[], own];
  const usual = isMusl ? foldersOfMusl(places) : foldersOfGlibc(elf);
  return [[...before, ...places.environment, ...after], usual];
}

function foldersOfGlibc({ machine }: ElfFile): readonly string[] {
  const triplet = TRIPLETS.get(machine);
  return triplet === undefined ? FOLDERS_OF_GLIBC : [`/lib/${triplet}`, `/usr/lib/${triplet}`, ...FOLDERS_OF_GLIBC];
}

function foldersOfMusl({ view, doubt }: SearchPlaces): readonly string[] {
  const given = MUSL_PROCESSORS.flatMap((processor) => {
    const path = `etc/ld-musl-${processor}.path`;
    const lines = view.setting(path);
    if (lines === undefined) doubt(`/${path} could not be read`);
    return lines ?? [];
  });
  return given.length > 0 ? given : FOLDERS_OF_MUSL;
}

const MUSL_PROCESSORS = ['x86_64', 'aarch64', 'armhf', 'i386', 'ppc64le', 's390x', 'riscv64'];

/** The folders that an ELF file names, below the root of the image. Those that are not known are left out with a doubt. */
export function searchFolders(
  { searchPath }: ElfFile,
  path: string,
  { folder: working, doubt }: SearchPlaces,
): readonly string[] {
  if (searchPath === undefined || searchPath === '') return [];
  const origin = `/${posix.dirname(path)}`;
  return searchPath.split(':').flatMap((written) => {
    const inOrigin = written.replace(/\$(?:ORIGIN\b|\{ORIGIN\})/g, () => origin);
    const both = /\$(?:LIB\b|\{LIB\})/.test(inOrigin)
      ? ['lib', 'lib64'].map((lib) => inOrigin.replace(/\$(?:LIB\b|\{LIB\})/g, lib))
      : [inOrigin];
    return both.flatMap((folder) => {
      if (folder.startsWith('/') && !folder.includes('$')) return [folder];
      if (working !== undefined && !folder.includes('$')) return [`${working}/${folder}`];
      doubt(`it is not known where /${path} searches for libraries`);
      return [];
    });
  });
}
