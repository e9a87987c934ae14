import { collect } from '../tar/collect.ts';
import type { ContentSink, TarEntry } from '../tar/reader.ts';
import type { LaterRead, LayerRecord } from './record.ts';

/** Takes the entries of a layer once more, for contents that turned out to be wanted after they had gone by. */
export function secondPass(record: LayerRecord): (entry: TarEntry) => ContentSink | undefined {
  return ({ path = '', type, size }) => {
    const reads = type === 'file' ? record.later.get(path) : undefined;
    if (reads === undefined) return undefined;
    record.later.delete(path);
    return all(reads.flatMap((read) => sinkFor(record, read, size) ?? []));
  };
}

/** What is not there, after all. */
export function reportMissing(record: LayerRecord): void {
  for (const { path, reasonIfMissing } of [...record.later.values()].flat()) record.report(path, reasonIfMissing);
}

function sinkFor(record: LayerRecord, { wanted, path, section }: LaterRead, size: number): ContentSink | undefined {
  const wantedBytes = section?.size ?? size;
  const isInside = section === undefined || section.at + section.size <= size;
  if (wantedBytes > wanted.maximumBytes || !isInside) return void record.report(path, 'it is too large');
  const sink = collect(wantedBytes, (content) => record.read(wanted, path, content));
  return section === undefined ? sink : part(sink, section.at, section.at + section.size);
}

/** Passes on a part of the content. */
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

function all(sinks: readonly ContentSink[]): ContentSink {
  return {
    write(piece) {
      for (const sink of sinks) sink.write(piece);
    },
    end() {
      for (const sink of sinks) sink.end();
    },
  };
}
