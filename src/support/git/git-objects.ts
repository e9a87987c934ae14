import { spawn } from 'node:child_process';
import { gitEnvironment, SAFE_GIT_OPTIONS } from './git.ts';

export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly content: Buffer;
}

/** One `git cat-file --batch` process for all objects: starting a process costs more than reading many objects. */
export interface GitObjects {
  /** Returns objects in the order of the names, which must not contain line ends; undefined for a missing, too large or unreadable one. */
  read(names: readonly string[]): Promise<readonly (GitObject | undefined)[]>;
  /** Ends the process. */
  close(): void;
}

/** Larger objects are skipped without being kept in memory. */
const MAXIMUM_BYTES = 64 * 1024 * 1024;
const TIMEOUT_MILLISECONDS = 120_000;
const HEADER_BYTES = 4096;

interface Pending {
  readonly resolve: (object: GitObject | undefined) => void;
}

/** Objects that a partial clone has left out are fetched on demand. */
export function openGitObjects(folder: string): GitObjects {
  const child = spawn('git', [...SAFE_GIT_OPTIONS, 'cat-file', '--batch'], {
    cwd: folder,
    env: gitEnvironment(true),
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: TIMEOUT_MILLISECONDS,
    killSignal: 'SIGKILL',
    windowsHide: true,
  });
  const queue: Pending[] = [];
  let isOver = false;
  const parser = batchParser((object) => queue.shift()?.resolve(object));
  const end = (): void => {
    isOver = true;
    for (const { resolve } of queue.splice(0)) resolve(undefined);
  };
  child.stdin.on('error', () => {});
  child.on('error', end);
  child.stdout.on('data', parser).on('close', end);
  return {
    read(names) {
      if (isOver) return Promise.resolve(names.map(() => undefined));
      const objects = names.map(() => new Promise<GitObject | undefined>((resolve) => void queue.push({ resolve })));
      if (names.length > 0) child.stdin.write(`${names.join('\n')}\n`);
      return Promise.all(objects);
    },
    close: () => child.stdin.end(),
  };
}

/** Reads `id type size`, a line end, that many bytes and a line end; or a line with an error about a name. */
function batchParser(found: (object: GitObject | undefined) => void): (chunk: Buffer) => void {
  let header = '';
  let body:
    | { readonly id: string; readonly type: string; readonly parts: Buffer[]; left: number; isKept: boolean }
    | undefined;

  function readHeader(chunk: Buffer, at: number): number {
    const lineEnd = chunk.indexOf(10, at);
    header += chunk.toString('latin1', at, lineEnd === -1 ? chunk.length : lineEnd).slice(0, HEADER_BYTES);
    if (lineEnd === -1) return chunk.length;
    const [, id, type, size] = /^([0-9a-f]+) (\w+) (\d+)$/.exec(header) ?? [];
    header = '';
    if (id === undefined || type === undefined) found(undefined);
    // here the line end after the content is included
    else body = { id, type, parts: [], left: Number(size) + 1, isKept: Number(size) <= MAXIMUM_BYTES };
    return lineEnd + 1;
  }

  function readBody(chunk: Buffer, at: number): number {
    if (body === undefined) return at;
    const part = chunk.subarray(at, at + body.left);
    body.left -= part.length;
    if (body.isKept) body.parts.push(part);
    if (body.left === 0) {
      const { id, type, parts, isKept } = body;
      body = undefined;
      // a copy, so that a small file does not keep the whole output in memory
      found(isKept ? { id, type, content: Buffer.concat(parts).subarray(0, -1) } : undefined);
    }
    return at + part.length;
  }

  return (chunk) => {
    for (let at = 0; at < chunk.length; ) at = body === undefined ? readHeader(chunk, at) : readBody(chunk, at);
  };
}
