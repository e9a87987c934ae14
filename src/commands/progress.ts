import type { OutputStream } from './terminal.ts';

/** Milliseconds before the line appears, and between its changes. */
const PATIENCE = 1000;
const INTERVAL = 100;

export interface Progress {
  update(done: number, total: number, what?: 'files' | 'images'): void;
  clear(): void;
}

/** Shows the progress of a long scan on one line of a terminal; does nothing elsewhere. */
export function progressLine(stream: OutputStream): Progress {
  let next = performance.now() + PATIENCE;
  let isShown = false;
  return {
    update(done, total, what = 'files') {
      if (stream.isTTY !== true || performance.now() < next) return;
      next = performance.now() + INTERVAL;
      isShown = true;
      stream.write(`\r\x1b[K${what === 'files' ? 'Scanned' : 'Looked up'} ${done} of ${total} ${what}`);
    },
    clear() {
      if (isShown) stream.write('\r\x1b[K');
    },
  };
}
