import type { ContentSink } from './entry.ts';

/** Gives the content of one file to several sinks. */
export function allSinks(sinks: readonly ContentSink[]): ContentSink | undefined {
  if (sinks.length < 2) return sinks[0];
  return {
    write(piece) {
      for (const sink of sinks) sink.write(piece);
    },
    end() {
      for (const sink of sinks) sink.end();
    },
  };
}
