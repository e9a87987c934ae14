#!/usr/bin/env node
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { threadsOf } from './run/parallel/threads.ts';
import { codeFolder, keepCompiledCode, setStartFlags, tuneEngine } from './support/engine.ts';
import { runWithKeptCode } from './support/kept-code.ts';
import { watchOutput } from './support/watch-output.ts';

/** As for other arguments that cannot work; never that of findings. */
const EXIT_USAGE = 2;

if (isMainThread) await runCommandLine();
else {
  setStartFlags();
  addScanModules();
  (await import('./run/parallel/serve-thread.ts')).serveThread();
}

async function runCommandLine(): Promise<void> {
  tuneEngine();
  keepCompiledCode(process.env);
  const keepCode = addScanModules();
  process.once('exit', () => {
    setStartFlags();
    keepCode();
  });
  watchOutput(EXIT_USAGE);

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

/**
 * The bundler puts the modules of a scan into one script beside the program, whose compiled code is kept from run to run. There is no such
 * script without a bundler. The function that it returns keeps the code of this process.
 */
function addScanModules(): () => void {
  if (typeof __webpack_modules__ === 'undefined') return () => {};
  const file = join(dirname(fileURLToPath(import.meta.url)), 'scan.js');
  const { value, keep } = runWithKeptCode<ScanModules>(file, codeFolder(process.env));
  Object.assign(__webpack_modules__, value(createRequire, import.meta.url));
  return keep;
}

/** The value of the script: the functions of modules by their numbers. */
type ScanModules = (create: typeof createRequire, url: string) => Readonly<Record<string, unknown>>;

/** The functions of the bundle's modules. */
declare const __webpack_modules__: Record<string, unknown> | undefined;
