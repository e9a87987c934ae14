import { fork, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { toError } from './errors.mjs';

/** Starts the process that starts git. It ends with this one. Undefined where there are no named pipes. */
export function startServer() {
  const folder = mkdtempSync(join(tmpdir(), 'hullcheck-git-'));
  const [requests, answers] = ['requests', 'answers'].map((name) => join(folder, name));
  if (spawnSync('mkfifo', [requests, answers]).status !== 0) return undefined;
  const path = fileURLToPath(new URL('serve.mjs', import.meta.url));
  const child = fork(path, [requests, answers], { execArgv: [], serialization: 'advanced' });
  // each waits for the other side
  const input = openSync(answers, 'r');
  const output = openSync(requests, 'w');
  rmSync(folder, { recursive: true });
  child.unref();
  const send = (message) => void child.send(message);
  return {
    /** Sends a message about what was begun. */
    send,
    /** Begins something. Returns its id for other messages; the listener gets the answers. */
    begin: listening(child, send),
    /** What `spawnSync` returns. */
    runNow(request) {
      writeFrame(output, request);
      const { error, ...result } = readFrame(input);
      return error === undefined ? result : { ...result, error: toError(error) };
    },
  };
}

/** The channel keeps this process alive only while something is expected. */
function listening(child, send) {
  const listeners = new Map();
  let last = 0;
  child.on('message', (message) => {
    listeners.get(message.id)?.(message);
    if (message.isLast) listeners.delete(message.id);
    if (listeners.size === 0) child.channel.unref();
  });
  child.channel.unref();
  return (request, listener) => {
    last += 1;
    listeners.set(last, listener);
    child.channel.ref();
    send({ id: last, ...request });
    return last;
  };
}

/** Writes the length of a value, and the value. */
export function writeFrame(descriptor, value) {
  const body = serialize(value);
  const head = Buffer.alloc(4);
  head.writeUInt32LE(body.length);
  const bytes = Buffer.concat([head, body]);
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

function readFrame(descriptor) {
  return deserialize(readBytes(descriptor, readBytes(descriptor, 4).readUInt32LE()));
}

function readBytes(descriptor, length) {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const count = readSync(descriptor, bytes, at, length - at, null);
    if (count === 0) throw new Error('The process that starts git has ended.');
    at += count;
  }
  return bytes;
}
