import { mayHoldSecret } from '../../analysis/secrets/file-secret.ts';
import type { Section } from '../packages/program/section.ts';
import { createProgramRecord, type ProgramRecord } from '../reach/program-record.ts';
import type { LayerContents, LayerFile, LayerProblem } from './contents.ts';
import { ImageError, reasonOf } from './image-error.ts';
import { canonicalPath, mayNamePackages } from './owned-paths.ts';
import { createPathHashWriter } from './path-hashes.ts';
import type { Fact, WantedFile } from './wanted-file.ts';

/** The data of a layer while it is read. */
export interface LayerRecord {
  /** By path. A later entry of the archive replaces an earlier one. */
  readonly files: Map<string, LayerFile>;
  readonly setuid: Map<string, number>;
  /** Permissions of folders in which programs usually are. */
  readonly folders: Map<string, number>;
  /** Permissions of important files to which everyone may write. */
  readonly writable: Map<string, number>;
  /** The kind of secret, by the path of its file. */
  readonly secrets: Map<string, string>;
  /** Undefined unless somebody asks what the image starts. */
  readonly programs: ProgramRecord | undefined;
  /** Files that streamed past before we knew that we need them, for the second pass: archive path → result path → read. */
  readonly later: ReadonlyMap<string, ReadonlyMap<string, LaterRead>>;
  addPath(path: string): void;
  remove(path: string): void;
  empty(folder: string): void;
  report(path: string | undefined, reason: string): void;
  /** Counts texts towards the memory limit. @throws when it is exceeded. */
  keep(...texts: readonly string[]): void;
  /** Of several reads with the same result path, the last one counts. */
  readLater(path: string, read: LaterRead): void;
  /** Reads the facts in a file, perhaps in the background. */
  read(wanted: WantedFile, path: string, content: Buffer): void;
  /** Resolves when all background reads are done. */
  settled(): Promise<void>;
  contents(): LayerContents;
}

export interface LaterRead {
  readonly wanted: WantedFile;
  /** Its path in the result. */
  readonly path: string;
  /** The wanted part; by default the whole file. */
  readonly section?: Section;
  /** The reason to report when the archive has no such file. */
  readonly reasonIfMissing: string;
}

interface Notebook {
  add(fact: Fact): void;
  close(): void;
}

/** For one file. */
const MAXIMUM_PACKAGES = 100_000;
/** More than this many problems are not worth reading. */
const MAXIMUM_PROBLEMS = 100;
/** In characters, for one layer. Each kept text counts some more. */
const MAXIMUM_KEPT = 16_000_000;
const KEPT_PER_THING = 64;

/** What a record has collected so far. */
interface Collected {
  readonly files: Map<string, LayerFile>;
  readonly setuid: Map<string, number>;
  readonly folders: Map<string, number>;
  readonly writable: Map<string, number>;
  readonly secrets: Map<string, string>;
  readonly later: Map<string, Map<string, LaterRead>>;
  readonly removed: string[];
  readonly emptied: string[];
  readonly problems: LayerProblem[];
  readonly paths: ReturnType<typeof createPathHashWriter>;
  readonly programs: ProgramRecord | undefined;
  /** The reads in the background. */
  pending: Promise<void>[];
  /** In characters. */
  kept: number;
}

export function createLayerRecord(keepsPrograms = false): LayerRecord {
  const collected: Collected = {
    files: new Map(),
    setuid: new Map(),
    folders: new Map(),
    writable: new Map(),
    secrets: new Map(),
    later: new Map(),
    removed: [],
    emptied: [],
    problems: [],
    paths: createPathHashWriter(),
    programs: keepsPrograms ? createProgramRecord() : undefined,
    pending: [],
    kept: 0,
  };
  const { files, setuid, folders, writable, secrets, programs, later } = collected;
  return {
    files,
    setuid,
    folders,
    writable,
    secrets,
    programs,
    later,
    addPath: collected.paths.add,
    remove: (path) => void collected.removed.push(path),
    empty: (folder) => void collected.emptied.push(folder),
    report: (path, reason) => report(collected, path, reason),
    keep: (...texts) => keep(collected, texts),
    readLater: (path, read) => noteLater(collected, path, read),
    read: (wanted, path, content) => readFile(collected, wanted, path, content),
    async settled() {
      await Promise.all(collected.pending);
      collected.pending = [];
    },
    contents: () => contentsOf(collected),
  };
}

function keep(collected: Collected, texts: readonly string[]): void {
  for (const text of texts) collected.kept += text.length + KEPT_PER_THING;
  if (collected.kept > MAXIMUM_KEPT) throw new ImageError('it has too many files that name packages');
}

function report({ problems }: Collected, path: string | undefined, reason: string): void {
  if (problems.length < MAXIMUM_PROBLEMS) problems.push({ path, reason });
}

function noteLater(collected: Collected, path: string, read: LaterRead): void {
  keep(collected, [path, read.path]);
  const reads = collected.later.get(path) ?? new Map<string, LaterRead>();
  collected.later.set(path, reads.set(read.path, read));
}

function readFile(collected: Collected, wanted: WantedFile, path: string, content: Buffer): void {
  try {
    const facts = wanted.read(content, path);
    const notebook = notebookFor(collected, wanted, path);
    if (Symbol.asyncIterator in facts) collected.pending.push(readInBackground(collected, facts, notebook, path));
    else readAtOnce(facts, notebook);
  } catch (error) {
    report(collected, path, reasonOf(error));
  }
}

function readAtOnce(facts: Iterable<Fact>, notebook: Notebook): void {
  for (const fact of facts) notebook.add(fact);
  notebook.close();
}

async function readInBackground(
  collected: Collected,
  facts: AsyncIterable<Fact>,
  notebook: Notebook,
  path: string,
): Promise<void> {
  try {
    for await (const fact of facts) notebook.add(fact);
    notebook.close();
  } catch (error) {
    report(collected, path, reasonOf(error));
  }
}

/** Collects the facts of a file. They are only stored on `close`, so a file that fails halfway leaves none. */
function notebookFor(collected: Collected, wanted: WantedFile, path: string): Notebook {
  const { files, programs } = collected;
  // a program may contain packages of two languages
  const packages = wanted.kind === 'language' ? [...(files.get(path)?.packages ?? [])] : [];
  const owned: string[] = [];
  let fields: Fact['fields'];
  const addOwned = (canonical: string, owner: string | undefined): void => {
    if (owner !== undefined) programs?.own(path, owner, canonical);
    if (!(mayNamePackages(canonical) || mayHoldSecret(canonical))) return;
    keep(collected, [canonical]);
    owned.push(canonical);
  };
  return {
    add(fact) {
      if (fact.package !== undefined) {
        if (packages.length === MAXIMUM_PACKAGES) throw new ImageError('it names too many packages');
        keep(collected, [fact.package.name, fact.package.version]);
        packages.push(fact.package);
      }
      if (fact.owned !== undefined) addOwned(canonicalPath(fact.owned), fact.owner);
      fields ??= fact.fields;
    },
    close: () => void files.set(path, { path, kind: wanted.kind, packages, owned, ...(fields && { fields }) }),
  };
}

function contentsOf({ files, removed, emptied, setuid, folders, secrets, ...rest }: Collected): LayerContents {
  const { writable, paths, programs, problems } = rest;
  return {
    files: [...files.values()],
    removed,
    emptied,
    setuid: [...setuid].map(([path, mode]) => ({ path, mode })),
    folders: [...folders].map(([path, mode]) => ({ path, mode })),
    writable: [...writable].map(([path, mode]) => ({ path, mode })),
    secrets: [...secrets].map(([path, what]) => ({ path, what })),
    paths: paths.toBase64(),
    ...(programs && { programs: programs.programs() }),
    problems,
  };
}
