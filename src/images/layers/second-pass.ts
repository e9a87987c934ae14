import { allSinks } from '../tar/all-sinks.ts';
import { collect } from '../tar/collect.ts';
import type { ContentSink, TarEntry } from '../tar/entry.ts';
import type { LaterRead, LayerRecord } from './record.ts';

/** Reads a layer again, for files that turned out to be needed after they had streamed past. */
export function secondPass(record: LayerRecord): SecondPass {
  const missing = new Map(record.later);
  return {
    onEntry({ path = '', type, size }) {
      const reads = type === 'file' ? record.later.get(path) : undefined;
      if (reads === undefined) return undefined;
      missing.delete(path);
      return allSinks(sinksFor(record, possibleReads(record, reads, size), size));
    },
    reportMissing() {
      for (const reads of missing.values()) {
        for (const { path, reasonIfMissing } of reads.values()) record.report(path, reasonIfMissing);
      }
    },
  };
}

export interface SecondPass {
  onEntry(entry: TarEntry): ContentSink | undefined;
  /** Reports the files that the archive does not have. */
  reportMissing(): void;
}

/** Bytes for all links to one file together. */
const MAXIMUM_BYTES = 512 * 1024 * 1024;

function possibleReads(record: LayerRecord, reads: ReadonlyMap<string, LaterRead>, size: number): LaterRead[] {
  let bytes = 0;
  return [...reads.values()].filter((read) => {
    bytes += bytesOf(read, size);
    const isPossible = bytesOf(read, size) <= read.wanted.maximumBytes && endOf(read) <= size && bytes <= MAXIMUM_BYTES;
    if (!isPossible) record.report(read.path, 'it is too large');
    return isPossible;
  });
}

function bytesOf({ section }: LaterRead, size: number): number {
  return section?.size ?? size;
}

function endOf({ section }: LaterRead): number {
  return section === undefined ? 0 : section.at + section.size;
}

/** All links to a file share its content. */
function sinksFor(record: LayerRecord, reads: readonly LaterRead[], size: number): ContentSink[] {
  const whole = reads.filter(({ section }) => section === undefined);
  const readAll = (content: Buffer): void => {
    for (const { wanted, path } of whole) record.read(wanted, path, content);
  };
  const parts = reads.flatMap(({ wanted, path, section }) => {
    if (section === undefined) return [];
    const sink = collect(section.size, (content) => record.read(wanted, path, content));
    return [part(sink, section.at, section.at + section.size)];
  });
  return whole.length === 0 ? parts : [collect(size, readAll), ...parts];
}

/** Passes on only a part of the content. */
function part(sink: ContentSink, start: number, end: number): ContentSink {
  let position = 0;
  return {
    write(piece) {
      const from = Math.max(start - position, 0);
      const to = Math.min(end - position, piece.length);
      if (from < to) sink.write(piece.subarray(from, to));
      position += piece.length;
    },
    end: () => sink.end(),
  };
}
