import { baseName } from '../../model/containers/host-path.ts';
import { collect } from '../tar/collect.ts';
import type { ContentSink, TarEntry } from '../tar/entry.ts';
import { entryPath } from '../tar/entry-path.ts';
import { type LayerPrograms, type ProgramFile, UNCLEAR } from './program-file.ts';
import { createProgramLinkSink, MAGIC_BYTES } from './program-sink.ts';
import { createScratch } from './scratch.ts';
import { isSetting, MAXIMUM_SETTING, settingLines } from './setting-files.ts';

/** The programs of a layer, while it is read. */
export interface ProgramRecord {
  /** Takes note of an entry, in place of an earlier one with its path. Returns a sink for the contents that matter. */
  take(entry: TarEntry, path: string): ContentSink | undefined;
  /** @param list the file that lists it */
  own(list: string, name: string, canonical: string): void;
  programs(): LayerPrograms;
}

/** In characters, for one layer. Each kept thing counts some more. */
const MAXIMUM_KEPT = 8_000_000;
const KEPT_PER_THING = 64;
const EXECUTABLE = 0o111;
const IN_PROGRAM_FOLDER = /(?:^|\/)(?:s?bin|libexec)\/[^/]*$/;
/** Folders of packages in which nothing starts. */
const NO_PROGRAM = /^usr\/(?:share|include|src)\/|^(?:etc|var|boot|dev)\//;
/** Folders in which the files of packages have usual names. Elsewhere, packages have few files. */
const USUAL = /^(?:usr\/(?!local\/)|etc\/|var\/|boot\/|dev\/)/;

/** What a record has taken so far. */
interface Taken {
  readonly files: Map<string, ProgramFile>;
  readonly links: Map<string, string>;
  readonly twins: Map<string, string>;
  readonly settings: Map<string, readonly string[] | null>;
  /** The files of packages, by the file that lists them and the name of the package. */
  readonly owners: Map<string, Map<string, string[]>>;
  readonly scratch: ReturnType<typeof createScratch>;
  /** In characters. */
  kept: number;
}

export function createProgramRecord(): ProgramRecord {
  const taken: Taken = {
    files: new Map(),
    links: new Map(),
    twins: new Map(),
    settings: new Map(),
    owners: new Map(),
    scratch: createScratch(),
    kept: 0,
  };
  return {
    take(entry, path) {
      const { files, links, twins, settings, owners } = taken;
      for (const things of [files, links, twins, settings, owners]) things.delete(path);
      if (entry.type === 'symbolic-link') addLink(taken, path, entry.linkName);
      if (entry.type === 'hard-link') addHardLink(taken, path, entryPath(entry.linkName));
      return entry.type === 'file' ? sinkFor(taken, entry, path) : undefined;
    },
    own: (list, name, canonical) => addOwned(taken, list, name, canonical),
    programs() {
      taken.scratch.release();
      return programsOf(taken);
    },
  };
}

/** False at the limit. */
function keep(taken: Taken, ...texts: readonly string[]): boolean {
  for (const text of texts) taken.kept += text.length + KEPT_PER_THING;
  return taken.kept <= MAXIMUM_KEPT;
}

function addFile(taken: Taken, path: string, file: ProgramFile): void {
  if (keep(taken, path, ...textsOf(file))) taken.files.set(path, file);
}

function addLink(taken: Taken, path: string, target: string): void {
  if (keep(taken, path, target)) taken.links.set(path, target);
}

function addSetting(taken: Taken, path: string, lines: readonly string[] | null): void {
  if (keep(taken, path, ...(lines ?? []))) taken.settings.set(path, lines);
}

function addHardLink(taken: Taken, path: string, target: string | undefined): void {
  if (target === undefined) return;
  const [known, lines] = [taken.files.get(target), taken.settings.get(target)];
  if (known !== undefined && keep(taken, target)) {
    addFile(taken, path, known);
    taken.twins.set(path, target);
    // the file may be in a lower layer
  } else if (known === undefined && mayStart(path, EXECUTABLE)) addLink(taken, path, `/${target}`);
  if (isSetting(path)) addSetting(taken, path, lines ?? null);
}

/** Takes the contents of a file, if they matter. */
function sinkFor(taken: Taken, entry: TarEntry, path: string): ContentSink | undefined {
  if (isSetting(path)) {
    if (!entry.isSparse && entry.size <= MAXIMUM_SETTING)
      return collect(entry.size, (content) => addSetting(taken, path, settingLines(path, content)));
    return void addSetting(taken, path, null);
  }
  if (!mayStart(path, entry.mode) || taken.kept > MAXIMUM_KEPT) return undefined;
  if (entry.isSparse || entry.size < MAGIC_BYTES) return void addFile(taken, path, UNCLEAR);
  const { scratch } = taken;
  scratch.reset();
  const program = { path, size: entry.size, isExecutable: (entry.mode & EXECUTABLE) !== 0 };
  return createProgramLinkSink(program, scratch.take, (file) => addFile(taken, path, file));
}

function addOwned(taken: Taken, list: string, name: string, canonical: string): void {
  if (!mayBeLoaded(canonical) || !keep(taken, canonical)) return;
  const packages = taken.owners.get(list) ?? new Map<string, string[]>();
  const paths = packages.get(name) ?? [];
  paths.push(canonical);
  taken.owners.set(list, packages.set(name, paths));
}

function programsOf({ files, links, twins, settings, owners, kept }: Taken): LayerPrograms {
  return {
    files: [...files],
    links: [...links],
    twins: [...twins],
    settings: [...settings],
    owners: [...owners].flatMap(([list, packages]) =>
      [...packages].map(([name, paths]) => ({ list, package: name, paths })),
    ),
    isCut: kept > MAXIMUM_KEPT,
  };
}

/** Shells read scripts without the permission to execute them. */
function mayStart(path: string, mode: number): boolean {
  return (mode & EXECUTABLE) !== 0 || isLibrary(path) || path.endsWith('.sh');
}

/** Whether the owner of a file is kept, should one of its packages list it: packages have no programs with other names. */
export function mayBeLoaded(canonical: string): boolean {
  if (IN_PROGRAM_FOLDER.test(canonical) || isLibrary(canonical) || !USUAL.test(canonical)) return true;
  return !NO_PROGRAM.test(canonical) && !canonical.includes('.', canonical.lastIndexOf('/') + 1);
}

function textsOf(file: ProgramFile): readonly string[] {
  switch (file.kind) {
    case 'elf':
      return [...file.needed, ...(file.optional ?? []), file.loader ?? '', file.soname ?? '', file.searchPath ?? ''];
    case 'script':
      return [
        ...file.interpreter,
        ...file.commands.flatMap(({ words }) => words),
        ...(file.functions ?? []),
        ...(file.argumentLists ?? []).flat(),
      ];
    case 'unclear':
      return [];
  }
}

/** The approximate memory that it takes, in characters. */
export function sizeOfPrograms({ files, links, twins, settings, owners }: LayerPrograms): number {
  const texts = [
    ...files.map(([path, file]) => [path, ...textsOf(file)]),
    ...links,
    ...twins,
    ...settings.map(([path, lines]) => [path, ...(lines ?? [])]),
    ...owners.map(({ paths }) => paths),
  ];
  return texts.flat().reduce((sum, text) => sum + text.length + KEPT_PER_THING, 0);
}

/** `libc.so.6` */
function isLibrary(path: string): boolean {
  return /\.so(?:\.|$)/.test(baseName(path));
}
