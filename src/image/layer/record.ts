import { ImageError, reasonOf } from '../image-error.ts';
import { MAXIMUM_PACKAGES } from '../limits.ts';
import type { Section } from '../packages/program/sections.ts';
import type { LayerContents, LayerFile, LayerProblem } from './contents.ts';
import { createPathHashWriter } from './path-hashes.ts';
import type { Told, WantedFile } from './wanted-file.ts';

/** What is known of a layer while it is read. */
export interface LayerRecord {
  /** By path; what an archive says later about a path holds. */
  readonly files: Map<string, LayerFile>;
  readonly setuid: Map<string, number>;
  /** Contents that went by before it was known that they are wanted, by their path in the archive. */
  readonly later: Map<string, LaterRead[]>;
  addPath(path: string): void;
  remove(path: string): void;
  empty(folder: string): void;
  report(path: string | undefined, reason: string): void;
  /** Accounts for what is kept. @throws when that is too much. */
  keep(...texts: readonly string[]): void;
  readLater(path: string, read: LaterRead): void;
  /** Reads the content of a file for what it tells, perhaps in the background. */
  read(wanted: WantedFile, path: string, content: Buffer): void;
  /** When all is read. */
  settled(): Promise<void>;
  contents(): LayerContents;
}

export interface LaterRead {
  readonly wanted: WantedFile;
  /** What it is called in the result. */
  readonly path: string;
  /** The part that is wanted; all of it unless given. */
  readonly section?: Section;
}

/** More than this many problems are not worth reading. */
const MAXIMUM_PROBLEMS = 100;
/** Characters of all that is kept of a layer, where each thing counts for some more. */
const MAXIMUM_KEPT = 16_000_000;
const KEPT_PER_THING = 64;

export function createLayerRecord(): LayerRecord {
  const files = new Map<string, LayerFile>();
  const setuid = new Map<string, number>();
  const later = new Map<string, LaterRead[]>();
  const removed: string[] = [];
  const emptied: string[] = [];
  const problems: LayerProblem[] = [];
  const paths = createPathHashWriter();
  let pending: Promise<void>[] = [];
  let kept = 0;

  function keepAll(texts: readonly string[]): void {
    for (const text of texts) kept += text.length + KEPT_PER_THING;
    if (kept > MAXIMUM_KEPT) throw new ImageError('it has too many files that name packages');
  }

  function report(path: string | undefined, reason: string): void {
    if (problems.length < MAXIMUM_PROBLEMS) problems.push({ path, reason });
  }

  function store(wanted: WantedFile, path: string, { packages = [], owned = [], fields }: Told): void {
    if (packages.length > MAXIMUM_PACKAGES) throw new ImageError('it names too many packages');
    keepAll(packages.map(({ name, version, within = '' }) => `${name}${version}${within}`));
    keepAll(owned);
    const before = files.get(path)?.packages ?? [];
    // a program can be of two languages
    const all = wanted.kind === 'language' ? [...before, ...packages] : packages;
    files.set(path, { path, kind: wanted.kind, packages: all, owned, ...(fields === undefined ? {} : { fields }) });
  }

  return {
    files,
    setuid,
    later,
    addPath: paths.add,
    remove: (path) => void removed.push(path),
    empty: (folder) => void emptied.push(folder),
    report,
    keep: (...texts) => keepAll(texts),
    readLater(path, read) {
      keepAll([path, read.path]);
      later.set(path, [...(later.get(path) ?? []), read]);
    },
    read(wanted, path, content) {
      try {
        const told = wanted.read(content, path);
        if (!(told instanceof Promise)) return store(wanted, path, told);
        const stored = told.then((facts) => store(wanted, path, facts));
        pending.push(stored.catch((error: unknown) => report(path, reasonOf(error))));
      } catch (error) {
        report(path, reasonOf(error));
      }
    },
    async settled() {
      await Promise.all(pending);
      pending = [];
    },
    contents: () => ({
      files: [...files.values()],
      removed,
      emptied,
      setuid: [...setuid].map(([path, mode]) => ({ path, mode })),
      paths: paths.toBase64(),
      problems,
    }),
  };
}
