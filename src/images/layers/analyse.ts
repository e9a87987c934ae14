import { limitTo } from '../../support/limit.ts';
import { createTarReader } from '../tar/reader.ts';
import type { LayerContents } from './contents.ts';
import { firstPass } from './first-pass.ts';
import { ImageError } from './image-error.ts';
import type { Limits } from './limits.ts';
import { createLayerRecord } from './record.ts';
import { secondPass } from './second-pass.ts';

/** Opens the tar archive of a layer from its beginning. */
export type OpenArchive = () => Promise<AsyncIterable<Buffer>>;

export interface AnalyseOptions {
  readonly signal?: AbortSignal | undefined;
  /** Also keeps what decides which programs and libraries are loaded. */
  readonly keepsPrograms?: boolean;
}

/** Reads a layer and keeps only what we need of it. Few layers need a second pass. */
export async function analyseLayer(
  open: OpenArchive,
  limits: Limits,
  { signal, keepsPrograms }: AnalyseOptions = {},
): Promise<LayerContents> {
  const record = createLayerRecord(keepsPrograms);
  await pass(open, firstPass(record), limits, signal);
  await record.settled();
  if (record.later.size > 0) {
    const { onEntry, reportMissing } = secondPass(record);
    await oneAtATime(async () => {
      await pass(open, onEntry, limits, signal);
      await record.settled();
    });
    reportMissing();
  }
  return record.contents();
}

/** For all layers of all images, because the files of a second pass can be large. */
const oneAtATime = limitTo(1);

async function pass(
  open: OpenArchive,
  onEntry: ReturnType<typeof firstPass>,
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<void> {
  let entries = 0;
  let bytes = 0;
  const reader = createTarReader((entry) => {
    if (++entries > limits.entries) throw new ImageError('it has too many files');
    return onEntry(entry);
  });
  for await (const chunk of await open()) {
    if (signal?.aborted) throw new ImageError('the time ran out');
    bytes += chunk.length;
    if (bytes > limits.bytes) throw new ImageError('it is too large');
    reader.write(chunk);
  }
  reader.end();
}
