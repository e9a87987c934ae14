import { createServer, type Http2Server, type ServerHttp2Stream } from 'node:http2';
import { join } from 'node:path';
import { bytesOf, decodeFields } from '../../src/images/sources/protobuf.ts';
import { folderWith } from './folder.ts';

/** The messages that a method sends back, and the status of gRPC after them: 0 by default. */
export interface GrpcAnswer {
  readonly messages?: readonly Buffer[];
  readonly status?: number | 'none';
  /** Bytes to send in place of messages. */
  readonly raw?: Buffer;
}

/** Answers a call of a method, such as `images.v1.Images/Get`, with the text in the first field of its message. */
export type GrpcMethod = (method: string, argument: string, namespace: unknown) => GrpcAnswer;

/** Starts a server that speaks gRPC at a socket, and gives the path of the socket. */
export async function startGrpc(answer: GrpcMethod): Promise<{ socket: string; stop(): Promise<void> }> {
  const socket = join(folderWith({}), 'engine.sock');
  const server: Http2Server = createServer();
  server.on('stream', (stream, headers) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      const method = String(headers[':path']).replace('/containerd.services.', '');
      const argument = bytesOf(decodeFields(Buffer.concat(parts).subarray(5)), 1).toString();
      respond(stream, answer(method, argument, headers['containerd-namespace']));
    });
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return { socket, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

function respond(stream: ServerHttp2Stream, { messages = [], status = 0, raw }: GrpcAnswer): void {
  stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
  stream.on('wantTrailers', () => {
    stream.sendTrailers(status === 'none' ? {} : { 'grpc-status': String(status) });
  });
  stream.on('error', () => {});
  stream.end(raw ?? Buffer.concat(messages.map(framed)));
}

/** A message with its prefix. */
export function framed(message: Buffer): Buffer {
  const prefix = Buffer.alloc(5);
  prefix.writeUInt32BE(message.length, 1);
  return Buffer.concat([prefix, message]);
}

/** A field of bytes with a number below 16. */
export function field(number: number, value: Buffer | string | number): Buffer {
  if (typeof value === 'number') return Buffer.concat([Buffer.from([number * 8]), varint(value)]);
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from([number * 8 + 2]), varint(bytes.length), bytes]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = BigInt(value);
  for (; rest >= 0x80n; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  return Buffer.from([...bytes, Number(rest)]);
}
