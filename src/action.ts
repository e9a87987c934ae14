import { isMainThread } from 'node:worker_threads';
import { threadsOf } from './scan/threads.ts';
import { tuneEngine } from './support/engine.ts';

if (isMainThread) {
  tuneEngine();
  await (await import('./github/run-action.ts')).runAction(threadsOf(process.argv[1]));
} else (await import('./scan/serve-thread.ts')).serveThread();
