// Lets a small process start git for the tests. Linux copies the page tables of a process that starts another one: in a process of Jest with
// 500 MB, that takes ten times as long as in a small one, and the tests of changes start git thousands of times.
import childProcess from 'node:child_process';
import { EventEmitter } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';
import { PassThrough, Writable } from 'node:stream';
import { isMainThread } from 'node:worker_threads';
import { toError } from './errors.mjs';
import { startServer } from './server.mjs';

const { execFile, spawn, spawnSync } = childProcess;

// threads get the options of their process; Windows starts processes in another way
if (isMainThread && process.platform !== 'win32') replace();

function replace() {
  childProcess.spawnSync = like(spawnSync, (file, args, options) =>
    file === 'git' && server() ? server().runNow({ args, options: given(options) }) : spawnSync(file, args, options),
  );
  childProcess.execFile = like(execFile, (file, args, options, callback) =>
    file === 'git' && callback !== undefined && server()
      ? running(args, options, callback)
      : execFile(...[file, args, options, callback].filter((one) => one !== undefined)),
  );
  childProcess.spawn = like(spawn, (file, args, options) =>
    file === 'git' && `${options?.stdio}` === 'pipe,pipe,ignore' && server()
      ? streaming(args, options)
      : spawn(file, args, options),
  );
  syncBuiltinESMExports();
}

/** With the other properties of the original, such as that for `promisify`. */
function like(original, replaced) {
  return Object.defineProperties(replaced, Object.getOwnPropertyDescriptors(original));
}

let started;

/** Undefined where there are no named pipes. */
function server() {
  started ??= { server: startServer() };
  return started.server;
}

/** The folder and the variables of this process, where the options have none. */
function given(options = {}) {
  return { ...options, cwd: options.cwd ?? process.cwd(), env: { ...(options.env ?? process.env) } };
}

/** What `execFile` returns, to the extent that hullcheck uses it. */
function running(args, options, callback) {
  const parts = [];
  const start = () => {
    const request = { kind: 'run', args, options: given(options), input: Buffer.concat(parts) };
    server().begin(request, ({ error, stdout, stderr }) => callback(toError(error), stdout, stderr));
  };
  return { stdin: writable((part) => parts.push(part), start) };
}

/** What `spawn` returns, to the extent that hullcheck uses it. */
function streaming(args, options) {
  const child = Object.assign(new EventEmitter(), { stdout: new PassThrough() });
  const id = server().begin({ kind: 'stream', args, options: given(options) }, ({ data, error }) => {
    if (data !== undefined) child.stdout.write(data);
    else if (error !== undefined) child.emit('error', toError(error));
    else child.stdout.end();
  });
  child.stdin = writable(
    (part) => server().send({ id, part }),
    () => server().send({ id, isEnd: true }),
  );
  return child;
}

function writable(onPart, onEnd) {
  return new Writable({
    write: (part, _encoding, done) => done(void onPart(part)),
    final: (done) => done(void onEnd()),
  });
}
