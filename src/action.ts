import { isMainThread } from 'node:worker_threads';
import { threadsOf } from './run/parallel/threads.ts';
import { tuneEngine } from './support/engine.ts';
import { watchOutput } from './support/watch-output.ts';

/** Of a step that failed. */
const EXIT_FAILURE = 1;

if (isMainThread) {
  tuneEngine();
  watchOutput(EXIT_FAILURE);
  await (await import('./github/run-action.ts')).runAction(threadsOf(process.argv[1]));
} else (await import('./run/parallel/serve-thread.ts')).serveThread();
