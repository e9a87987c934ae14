import type { ContentSink } from './entry.ts';

/** Copies the content of a file, because the pieces are parts of buffers that are reused. */
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
