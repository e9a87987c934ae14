import { isMainThread } from 'node:worker_threads';
import { threadsOf } from './scan/threads.ts';
import { keepHeapSmall } from './support/heap.ts';

if (isMainThread) {
  keepHeapSmall();
  await (await import('./github/run-action.ts')).runAction(threadsOf(process.argv[1]));
} else (await import('./scan/serve-thread.ts')).serveThread();
