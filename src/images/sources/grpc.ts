import { type ClientHttp2Session, type ClientHttp2Stream, connect, type IncomingHttpHeaders } from 'node:http2';
import { connect as connectSocket } from 'node:net';
import { ImageError } from '../layers/image-error.ts';
import { connectionError, ENGINE_NAMES, ENGINE_SILENCE, type Engine, silentEngine } from './engine-socket.ts';

/** A connection to an engine that speaks gRPC: https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md */
export interface GrpcConnection {
  /**
   * Sends one message to a method, such as `/package.Service/Method`, and gives what it sends back, message by message.
   * @throws {GrpcError} where the method fails.
   * @throws {ImageError} where the engine cannot be reached, does not respond or breaks the protocol.
   */
  call(method: string, message: Buffer): AsyncGenerator<Buffer>;
  close(): void;
}

/** The engine refuses, with one of the statuses of gRPC: https://grpc.io/docs/guides/status-codes/ */
export class GrpcError extends ImageError {
  readonly status: number;

  constructor(engine: Engine, status: number) {
    super(`${ENGINE_NAMES[engine]} responded with the gRPC status ${status}`);
    this.status = status;
  }
}

/** The status of what does not exist. */
export const NOT_FOUND = 5;

/** A byte that says whether the message is compressed, and four of its length. */
const PREFIX_BYTES = 5;
/** Servers in Go send at most 4 MB by default, and containerd 16 MB. */
const MOST_MESSAGE_BYTES = 16 * 1024 * 1024;

/** So much may be under way. With the 64 kB of HTTP/2, a large layer takes twice as long. */
const WINDOW_BYTES = 4 * 1024 * 1024;

/** Connects to the socket of an engine, and sends `headers` with each call. Failures show with the first call. */
export function openGrpc(engine: Engine, socket: string, headers: Readonly<Record<string, string>>): GrpcConnection {
  const session = connect('http://localhost', {
    createConnection: () => connectSocket(socket),
    settings: { initialWindowSize: WINDOW_BYTES },
  });
  session.once('connect', () => session.setLocalWindowSize(WINDOW_BYTES));
  let failure: NodeJS.ErrnoException | undefined;
  session.on('error', (error: NodeJS.ErrnoException) => {
    failure = error;
  });
  return {
    async *call(method, message) {
      if (failure !== undefined) throw connectionError(engine, socket, failure);
      const stream = ask(session, method, headers, message);
      stream.setTimeout(ENGINE_SILENCE, () => stream.destroy(silentEngine(engine)));
      const ending = endingOf(stream);
      try {
        yield* messagesIn(stream);
      } catch (error) {
        throw failure === undefined ? error : connectionError(engine, socket, failure);
      } finally {
        stream.destroy();
      }
      const status = statusOf(ending);
      if (status !== 0) throw new GrpcError(engine, status);
    },
    close: () => session.destroy(),
  };
}

function ask(
  session: ClientHttp2Session,
  method: string,
  headers: Readonly<Record<string, string>>,
  message: Buffer,
): ClientHttp2Stream {
  const stream = session.request({
    ':method': 'POST',
    ':path': method,
    'content-type': 'application/grpc',
    te: 'trailers',
    ...headers,
  });
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.writeUInt32BE(message.length, 1);
  stream.end(Buffer.concat([prefix, message]));
  return stream;
}

/** Headers by where they came from. A method that fails at once has its status in the first ones. */
interface Ending {
  first: IncomingHttpHeaders;
  last: IncomingHttpHeaders;
}

function endingOf(stream: ClientHttp2Stream): Ending {
  const ending: Ending = { first: {}, last: {} };
  stream.on('response', (headers) => {
    ending.first = headers;
  });
  stream.on('trailers', (headers) => {
    ending.last = headers;
  });
  return ending;
}

/** A response without a status was cut off, so it counts as `UNKNOWN`. */
function statusOf({ first, last }: Ending): number {
  const status = last['grpc-status'] ?? first['grpc-status'];
  return typeof status === 'string' && /^\d{1,3}$/.test(status) ? Number(status) : 2;
}

async function* messagesIn(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const part of stream) {
    parts.push(part);
    length += part.length;
    let wanted = wantedBytes(parts, length);
    if (length < wanted) continue;
    let bytes = Buffer.concat(parts);
    for (; bytes.length >= wanted; wanted = wantedBytes([bytes], bytes.length)) {
      yield bytes.subarray(PREFIX_BYTES, wanted);
      bytes = bytes.subarray(wanted);
    }
    parts = [bytes];
    length = bytes.length;
  }
  if (length > 0) throw new ImageError('the engine ended its response early');
}

/** The bytes of the first message with its prefix, or of the prefix alone until it has come. */
function wantedBytes(parts: readonly Buffer[], length: number): number {
  if (length < PREFIX_BYTES) return PREFIX_BYTES;
  const [first = Buffer.alloc(0)] = parts;
  const prefix = first.length < PREFIX_BYTES ? Buffer.concat(parts) : first;
  const size = prefix.readUInt32BE(1);
  if (prefix[0] !== 0 || size > MOST_MESSAGE_BYTES) throw new ImageError('the engine sent a malformed message');
  return PREFIX_BYTES + size;
}
