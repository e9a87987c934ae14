import { isMainThread } from 'node:worker_threads';
import { runAction } from './github/run-action.ts';
import { serveThread } from './scan/serve-thread.ts';
import { threadsOf } from './scan/threads.ts';

if (isMainThread) await runAction(threadsOf(process.argv[1]));
else serveThread();
