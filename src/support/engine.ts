import nodeModule from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

const MEGABYTE = 1024 * 1024;

/** The size of each half of the young generation, in megabytes. The syntax trees of a few files fit, and more are never needed. */
const HALF = 8;

let isTuned = false;

/**
 * Tunes V8 for a program that runs once. Call it before anything else is loaded.
 *
 * V8 lets a heap grow to several times the memory in use before a full collection. A scan drops nearly everything it creates, so large
 * repositories would take three times the memory that they need. Collecting more often costs about 3 % more time.
 *
 * Node 20 optimises functions so early that each thread spends a third of its time on that in a scan of a thousand files. Later versions
 * have an intermediate compiler, and do not support this flag.
 */
export function tuneEngine(): void {
  isTuned = true;
  setStartFlags();
}

/** Sets the flags of `tuneEngine` again, in any thread. Code that an earlier process compiled is only accepted under them. */
export function setStartFlags(): void {
  setFlagsFromString('--heap-growing-percent=40');
  // grow from one megabyte to the full size at once, as rules and their tables stay in memory
  setFlagsFromString(`--semi-space-growth-factor=${HALF}`);
  // only for later threads; the heap of this one exists already
  setFlagsFromString(`--min-semi-space-size=${HALF}`);
  setFlagsFromString(`--max-semi-space-size=${HALF}`);
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000');
}

/** Not in the types of Node 20. */
interface CompileCache {
  readonly enableCompileCache?: (folder: string) => unknown;
}

/**
 * Keeps compiled code from run to run, which makes the start of the next one shorter. Call it before anything else is loaded. Node has this
 * since 22.1; `NODE_DISABLE_COMPILE_CACHE=1` switches it off. The folder belongs to the user, so that no other user can put code into it.
 */
export function keepCompiledCode(environment: NodeJS.ProcessEnv): void {
  const { enableCompileCache } = nodeModule as typeof nodeModule & CompileCache;
  const folder = codeFolder(environment);
  if (folder !== undefined) enableCompileCache?.(folder);
}

/**
 * The folder of the user for compiled code. It is undefined if no code is to be kept: `NODE_DISABLE_COMPILE_CACHE` is set, or the run is a job
 * of CI, which is either the first on its machine or follows the jobs of strangers (`CI` is set), or V8 counts what is executed, which is less
 * exact for code from another process.
 */
export function codeFolder(environment: NodeJS.ProcessEnv): string | undefined {
  const { XDG_CACHE_HOME: caches = '', NODE_DISABLE_COMPILE_CACHE, CI, NODE_V8_COVERAGE } = environment;
  if ([NODE_DISABLE_COMPILE_CACHE, CI, NODE_V8_COVERAGE].some((value) => value !== undefined && value !== ''))
    return undefined;
  return join(isAbsolute(caches) ? caches : join(homedir(), '.cache'), 'hullcheck', 'code');
}

/**
 * Bounds the growth of the main thread's heap. Call it regularly during long work.
 *
 * V8 does not accept a limit for the young generation of an existing isolate, which may grow to 64 MB in each half. But it reads the growth
 * factor each time. A large heap then grows in smaller steps, so that most of it is in use.
 */
export function boundHeap(): void {
  if (!isTuned) return;
  for (const { space_name, space_size } of getHeapSpaceStatistics()) {
    for (const { space, from, flag } of BOUNDS) {
      // again each time, since a thread that starts sets the first flags
      if (space === space_name && space_size >= from * MEGABYTE) setFlagsFromString(flag);
    }
  }
}

/**
 * Lets the heap grow in the usual steps of V8, unless it is large already. Call it before large files pass through. V8 counts their buffers,
 * though they are outside of the heap, so small steps would mean a full collection for every few megabytes.
 */
export function passBuffers(): void {
  if (!isTuned) return;
  const old = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space');
  if (old !== undefined && old.space_size < LARGE * MEGABYTE) setFlagsFromString('--heap-growing-percent=0');
}

/** The size of an old generation that has to grow slowly, in megabytes. */
const LARGE = 96;

/** V8 flags to set once a heap space has reached `from` megabytes. The last one of several applies. */
const BOUNDS = [
  { space: 'new_space', from: 2 * HALF, flag: '--semi-space-growth-factor=1' },
  { space: 'old_space', from: LARGE, flag: '--heap-growing-percent=20' },
  { space: 'old_space', from: 2 * LARGE, flag: '--heap-growing-percent=12' },
];
