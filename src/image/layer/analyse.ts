import { ImageError, reasonOf } from '../image-error.ts';
import { type Limits, MAXIMUM_PACKAGES } from '../limits.ts';
import { collect } from '../tar/collect.ts';
import { type ContentSink, createTarReader, type TarEntry } from '../tar/reader.ts';
import type { LayerContents, LayerFile, LayerProblem } from './contents.ts';
import { createPathHashWriter } from './path-hashes.ts';
import { type WantedFile, wantedFile } from './wanted-files.ts';

const WHITEOUT = '.wh.';
const OPAQUE_WHITEOUT = '.wh..wh..opq';
const SETUID_OR_SETGID = 0o6000;
/** More than this many problems are not worth reading. */
const MAXIMUM_PROBLEMS = 100;
/** Of Linux. */
const MAXIMUM_PATH_LENGTH = 4096;
/** Characters of all that is kept of a layer, where each thing counts for some more. */
const MAXIMUM_KEPT = 16_000_000;
const KEPT_PER_THING = 64;

/** Reads the tar archive of one layer for what it says about packages, and keeps only that. */
export async function analyseLayer(archive: AsyncIterable<Buffer>, limits: Limits): Promise<LayerContents> {
  const analysis = createAnalysis(limits);
  const reader = createTarReader(analysis.onEntry);
  let bytes = 0;
  for await (const chunk of archive) {
    bytes += chunk.length;
    if (bytes > limits.bytes) throw new ImageError('it is too large');
    reader.write(chunk);
  }
  reader.end();
  return analysis.contents();
}

interface Analysis {
  onEntry(entry: TarEntry): ContentSink | undefined;
  contents(): LayerContents;
}

function createAnalysis(limits: Limits): Analysis {
  const files = new Map<string, LayerFile>();
  const removed: string[] = [];
  const emptied: string[] = [];
  const setuid = new Map<string, number>();
  const problems: LayerProblem[] = [];
  const paths = createPathHashWriter();
  let entries = 0;
  let kept = 0;

  function keep(...texts: readonly string[]): void {
    keepAll(texts);
  }

  function keepAll(texts: Iterable<string>): void {
    for (const text of texts) kept += text.length + KEPT_PER_THING;
    if (kept > MAXIMUM_KEPT) throw new ImageError('it has too many files that name packages');
  }

  function report(path: string | undefined, reason: string): void {
    if (problems.length < MAXIMUM_PROBLEMS) problems.push({ path, reason });
  }

  function readWanted(entry: TarEntry, path: string, wanted: WantedFile): ContentSink | undefined {
    const file: LayerFile = { path, kind: wanted.kind, packages: [], owned: [] };
    files.set(path, file);
    keep(path);
    if (wanted.kind === 'rpm-journal') {
      if (entry.size > 0) report(path, 'it holds changes to the rpm database, which are not applied');
      return undefined;
    }
    if (entry.isSparse) return void report(path, 'it is stored with holes');
    if (entry.size > wanted.maximumBytes) return void report(path, 'it is too large');
    return collect(entry.size, (content) => {
      try {
        const told = wanted.read(content, path);
        if ((told.packages?.length ?? 0) > MAXIMUM_PACKAGES) throw new ImageError('it names too many packages');
        keepAll((told.packages ?? []).map(({ name, version }) => `${name}${version}`));
        keepAll(told.owned ?? []);
        files.set(path, { ...file, ...told });
      } catch (error) {
        report(path, reasonOf(error));
      }
    });
  }

  /** A second name of a file that was read gives the same answers. */
  function readLink(entry: TarEntry, path: string, wanted: WantedFile): void {
    const target = files.get(entry.linkName.replace(/^(?:\.?\/)+/, ''));
    if (target !== undefined && target.kind === wanted.kind) files.set(path, { ...target, path });
    else report(path, 'it is a second name of a file that was not read');
  }

  function onFile(entry: TarEntry, path: string): ContentSink | undefined {
    files.delete(path);
    setuid.delete(path);
    const wanted = entry.type === 'file' || entry.type === 'hard-link' ? wantedFile(path) : undefined;
    if (entry.type === 'file' && entry.mode & SETUID_OR_SETGID) {
      setuid.set(path, entry.mode);
      keep(path);
    }
    if (wanted === undefined) return undefined;
    if (entry.type === 'file') return readWanted(entry, path, wanted);
    readLink(entry, path, wanted);
    return undefined;
  }

  function onWhiteout(folder: string, name: string): void {
    keep(folder, name);
    if (name === OPAQUE_WHITEOUT) emptied.push(folder.slice(0, -1));
    // other names that begin so are notes of old storage drivers to themselves
    else if (!name.startsWith(`${WHITEOUT}${WHITEOUT}`)) removed.push(`${folder}${name.slice(WHITEOUT.length)}`);
  }

  return {
    onEntry(entry) {
      if (++entries > limits.entries) throw new ImageError('it has too many files');
      const { path } = entry;
      if (path === undefined) return void report(undefined, 'it has a file whose path leads out of the image');
      if (path.length > MAXIMUM_PATH_LENGTH) throw new ImageError('it has a path that is too long');
      const slash = path.lastIndexOf('/');
      if (path.startsWith(WHITEOUT, slash + 1)) return void onWhiteout(path.slice(0, slash + 1), path.slice(slash + 1));
      if (entry.type === 'folder') return undefined;
      paths.add(path);
      return onFile(entry, path);
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
