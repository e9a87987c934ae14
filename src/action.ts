import { isMainThread } from 'node:worker_threads';
import { threadsOf } from './run/parallel/threads.ts';
import { tuneEngine } from './support/engine.ts';

if (isMainThread) {
  tuneEngine();
  await (await import('./github/run-action.ts')).runAction(threadsOf(process.argv[1]));
} else (await import('./run/parallel/serve-thread.ts')).serveThread();
