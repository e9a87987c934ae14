#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { threadsOf } from './run/parallel/threads.ts';
import { tuneEngine } from './support/engine.ts';

if (isMainThread) await runCommandLine();
else (await import('./run/parallel/serve-thread.ts')).serveThread();

async function runCommandLine(): Promise<void> {
  tuneEngine();
  // A reader that stops early, such as `head`, does not mean that we failed.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

  const { main } = await import('./commands/main.ts');
  process.exitCode = await main(process.argv.slice(2), {
    stdout: process.stdout,
    stderr: process.stderr,
    get stdin() {
      return process.stdin;
    },
    environment: process.env,
    folder: process.cwd(),
    programFile: process.argv[1],
    threads: threadsOf(process.argv[1]),
  });
}
