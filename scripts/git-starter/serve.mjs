// Starts git for a process of Jest, which waits for the answer at a named pipe, or gets it as a message.
import { execFile, spawn, spawnSync } from 'node:child_process';
import { constants, openSync } from 'node:fs';
import { Socket } from 'node:net';
import { deserialize } from 'node:v8';
import { fromError } from './errors.mjs';
import { writeFrame } from './server.mjs';

const [requests, answers] = process.argv.slice(2);
// without a writer of its own, the pipe would end before the other side opens it
const socket = new Socket({ fd: openSync(requests, constants.O_RDWR | constants.O_NONBLOCK) });
const output = openSync(answers, 'w');

let received = Buffer.alloc(0);

socket.on('data', (data) => {
  received = Buffer.concat([received, data]);
  while (received.length >= 4 && received.length >= 4 + received.readUInt32LE()) {
    const end = 4 + received.readUInt32LE();
    const { args, options } = deserialize(received.subarray(4, end));
    received = received.subarray(end);
    const { error, ...result } = spawnSync('git', args, options);
    writeFrame(output, error === undefined ? result : { ...result, error: fromError(error) });
  }
});

const streams = new Map();

process.on('message', ({ id, kind, args, options, input, part, isEnd }) => {
  if (kind === 'run') run(id, args, options, input);
  else if (kind === 'stream') stream(id, args, options);
  else if (isEnd) streams.get(id)?.stdin.end();
  else streams.get(id)?.stdin.write(part);
});
process.on('disconnect', () => process.exit());

function run(id, args, options, input) {
  const child = execFile('git', args, options, (error, stdout, stderr) =>
    process.send({ id, error: fromError(error), stdout, stderr, isLast: true }),
  );
  child.stdin?.on('error', () => {}).end(input);
}

function stream(id, args, options) {
  const child = spawn('git', args, options);
  streams.set(id, child);
  child.stdin.on('error', () => {});
  child.on('error', (error) => process.send({ id, error: fromError(error) }));
  child.stdout.on('data', (data) => process.send({ id, data }));
  child.stdout.on('close', () => {
    streams.delete(id);
    process.send({ id, isLast: true });
  });
}
