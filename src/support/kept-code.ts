import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { getHeapCodeStatistics } from 'node:v8';
import { Script } from 'node:vm';
import zlib from 'node:zlib';

/** A script that was run. */
export interface RunScript<Value> {
  readonly value: Value;
  /** Whether it used code from an earlier process. */
  readonly usedCode: boolean;
  /**
   * Keeps the code of this process, if none is kept, or if a short process compiled much more. Call it at the end, when V8 has the flags with
   * which the script was run: V8 accepts code only under the flags that it was compiled with.
   */
  keep(): void;
}

/** Node has it since 20.15. */
const { crc32 }: Partial<typeof zlib> = zlib;

/**
 * Runs a script of hullcheck itself, which has to be pure ASCII, and uses the code that an earlier process compiled, from `folder`, if there is
 * one.
 *
 * `enableCompileCache` of Node keeps only the functions that V8 compiles when it loads a module. Nearly all others are compiled when they
 * are first called, again in each process.
 *
 * Code that does not fit the script, V8's version or its flags is ignored, as is a file that another user could have written.
 */
export function runWithKeptCode<Value>(file: string, folder: string | undefined): RunScript<Value> {
  const source = readFileSync(file);
  const place = folder && crc32 && join(folder, `${NAME}-${process.version}-${process.arch}-${crc32(source)}`);
  const kept = place === undefined ? undefined : readCode(place);
  const script = new Script(source.toString('latin1'), { filename: file, ...(kept && { cachedData: kept.code }) });
  const usedCode = kept !== undefined && script.cachedDataRejected !== true;
  // a number, because the result must not keep the bytes of the code
  const known = usedCode ? kept.compiled : 0;
  return {
    value: script.runInThisContext(),
    usedCode,
    keep() {
      if (place === undefined) return;
      const hasMore = !usedCode || (compiledBytes() > known * MUCH_MORE && cpuTime() < SHORT);
      if (hasMore) writeCode(place, script.createCachedData());
    },
  };
}

const NAME = 'scan';

/** A process that compiled a quarter more than what is kept writes the code again. */
const MUCH_MORE = 1.25;

/**
 * Microseconds of processor time. A longer process adds nothing: it compiles much that short ones would have to read, and its start is a small
 * part of it.
 */
const SHORT = 1_000_000;

function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** The bytes of compiled code in this process. */
function compiledBytes(): number {
  return getHeapCodeStatistics().bytecode_and_metadata_size;
}

/** A file with code starts with the checksum of the rest, and the bytes of compiled code in the process that wrote it. */
const HEADER = 8;

/** Larger files are not ours: all code of hullcheck is about 6 MB. */
const MOST_BYTES = 32 * 1024 * 1024;

function readCode(place: string): { readonly code: Buffer; readonly compiled: number } | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(place, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  } catch {
    return undefined;
  }
  try {
    const { uid, mode, size } = fstatSync(descriptor);
    if (!isOwn(uid, mode) || size <= HEADER || size > MOST_BYTES) return undefined;
    const bytes = readFileSync(descriptor);
    const isWhole = crc32?.(bytes.subarray(4)) === bytes.readUInt32LE(0);
    return isWhole ? { code: bytes.subarray(HEADER), compiled: bytes.readUInt32LE(4) } : undefined;
  } catch {
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}

/** Whether no other user could have written it. Windows keeps the folders of a user from others by itself. */
function isOwn(uid: number, mode: number): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** Nobody needs to know that the next start will not be shorter. */
function writeCode(place: string, code: Buffer): void {
  try {
    const folder = dirname(place);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    replace(place, withHeader(code));
    removeOldest(folder);
  } catch {}
}

function withHeader(code: Buffer): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(HEADER), code]);
  bytes.writeUInt32LE(compiledBytes(), 4);
  bytes.writeUInt32LE(crc32?.(bytes.subarray(4)) ?? 0, 0);
  return bytes;
}

function replace(place: string, bytes: Buffer): void {
  const temporary = `${place}.${process.pid}`;
  try {
    writeFileSync(temporary, bytes, { flag: 'wx', mode: 0o600 });
    renameSync(temporary, place);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Several versions of hullcheck and Node may take turns. */
const MOST_KEPT = 4;

function removeOldest(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.startsWith(`${NAME}-`))
    .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
    .sort((one, other) => other.time - one.time);
  for (const { path } of files.slice(MOST_KEPT)) rmSync(path, { force: true });
}
