import { posix } from 'node:path';
import type { FileView, PlacedFile } from './file-view.ts';
import type { ElfFile } from './program-file.ts';

/** A program or library that is loaded, with its place. */
export interface LoadedElf {
  readonly path: string;
  readonly elf: ElfFile;
  /** Folders that the programs and libraries that load it search for it, too. */
  readonly inherited: readonly string[];
}

/** Where the loaders of glibc and musl search; the file with the folders of glibc has the local one first. */
const USUAL_FOLDERS = ['/usr/local/lib', '/usr/local/lib64', '/lib64', '/usr/lib64', '/lib', '/usr/lib'];
/** On Debian and its derivatives, the libraries of a processor are one folder below. */
const TRIPLETS: Readonly<Record<string, string>> = {
  '21-62': 'x86_64-linux-gnu',
  '11-3': 'i386-linux-gnu',
  '21-183': 'aarch64-linux-gnu',
  '11-40': 'arm-linux-gnueabihf',
  '21-21': 'powerpc64le-linux-gnu',
  '22-22': 's390x-linux-gnu',
  '21-243': 'riscv64-linux-gnu',
  '21-8': 'mips64el-linux-gnuabi64',
};

/** Parts of musl that have names of their own in other systems. */
const PART_OF_MUSL = /^lib(?:c|pthread|rt|m|dl|util|xnet)\./;

/** Whether the loader itself has the functions of a library. */
export function isPartOfLoader(name: string, loader: string): boolean {
  return /(?:^|\/)ld-musl-/.test(loader) && (PART_OF_MUSL.test(name) || name.startsWith('libc.musl-'));
}

/** The file of a library that a program needs. Undefined if no file fits, or several do in folders that are not searched. */
export function findLibrary(
  name: string,
  needing: LoadedElf,
  environment: readonly string[],
  view: FileView,
): PlacedFile | undefined {
  const { machine } = needing.elf;
  const isFitting = (found: PlacedFile | undefined): found is PlacedFile =>
    found !== undefined &&
    (found.file.kind === 'unclear' || (found.file.kind === 'elf' && found.file.machine === machine));
  if (name.includes('/')) return [view.find(name)].find(isFitting);
  for (const folder of foldersFor(needing, environment)) {
    const found = view.find(`${folder}/${name}`);
    if (isFitting(found)) return found;
  }
  // a cache that the image may have lists folders that are not known here
  const others = view.named(name).filter(isFitting);
  return others.length === 1 ? others[0] : undefined;
}

function foldersFor({ path, elf, inherited }: LoadedElf, environment: readonly string[]): readonly string[] {
  const own = searchFolders(elf, path);
  const triplet = TRIPLETS[elf.machine];
  const usual =
    triplet === undefined
      ? USUAL_FOLDERS
      : [`/usr/local/lib/${triplet}`, `/lib/${triplet}`, `/usr/lib/${triplet}`, ...USUAL_FOLDERS];
  const [before, after] = elf.isInherited || elf.searchPath === undefined ? [[...own, ...inherited], []] : [[], own];
  return [...before, ...environment, ...after, ...usual];
}

/** The folders that an ELF file names, below the root of the image. */
export function searchFolders({ searchPath = '' }: ElfFile, path: string): readonly string[] {
  const origin = `/${posix.dirname(path)}`;
  return searchPath
    .split(':')
    .flatMap((folder) =>
      /\$\{?LIB\}?/.test(folder) ? ['lib', 'lib64'].map((lib) => folder.replace(/\$\{?LIB\}?/, lib)) : [folder],
    )
    .map((folder) => folder.replace(/\$(?:ORIGIN\b|\{ORIGIN\})/g, () => origin))
    .filter((folder) => folder.startsWith('/') && !folder.includes('$'));
}
