import type { ContentSink } from './entry.ts';

/** Keeps a copy of the content of a file: the pieces are parts of buffers that are used again. */
export function collect(size: number, done: (content: Buffer) => void): ContentSink {
  const content = Buffer.allocUnsafe(size);
  let length = 0;
  return {
    write(piece) {
      length += piece.copy(content, length);
    },
    end: () => done(content),
  };
}
