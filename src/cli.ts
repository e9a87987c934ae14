#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { threadsOf } from './run/parallel/threads.ts';
import { keepCompiledCode, tuneEngine } from './support/engine.ts';

/** As for other arguments that cannot work; never that of findings. */
const EXIT_USAGE = 2;

if (isMainThread) await runCommandLine();
else (await import('./run/parallel/serve-thread.ts')).serveThread();

async function runCommandLine(): Promise<void> {
  tuneEngine();
  keepCompiledCode(process.env);
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    // a reader that stops early, such as `head`, does not mean that we failed
    if (code === 'EPIPE') return;
    process.stderr.write(`hullcheck: the output cannot be written: ${message}\n`);
    process.exit(EXIT_USAGE);
  });
  // nobody is left to be told
  process.stderr.on('error', () => process.exit(EXIT_USAGE));

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
