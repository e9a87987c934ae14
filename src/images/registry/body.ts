import type { IncomingMessage } from 'node:http';
import type { Answer } from './answer.ts';
import { connectionError } from './connection-error.ts';
import { LookupError } from './lookup-error.ts';

/** Reads a small body. @throws {LookupError} if it is larger than `bytes`, too slow or cut off. */
export async function readBody(answer: Answer, bytes: number): Promise<Buffer> {
  const { message, url, bodyTime, timeLeft } = answer;
  const { host } = url;
  const clock = setTimeout(
    () => {
      message.destroy(new LookupError('timeout', `${host} did not send all of its answer in time`));
    },
    Math.min(bodyTime, timeLeft()),
  );
  try {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of message as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > bytes) throw tooLarge(host, bytes);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    const failure = connectionError(error, host);
    if (failure.failure.kind === 'timeout') answer.failed(failure);
    throw failure;
  } finally {
    clearTimeout(clock);
  }
}

function tooLarge(host: string, bytes: number): LookupError {
  return new LookupError('too-large', `the answer of ${host} is larger than ${Math.ceil(bytes / 1024)} KiB`);
}

const DRAINED_BYTES = 16 * 1024;

/** Discards a body. A small one is read, so that the connection can be reused. */
export function dismiss(answer: IncomingMessage): void {
  answer.on('error', () => {});
  const length = Number(answer.headers['content-length'] ?? Number.NaN);
  if (length <= DRAINED_BYTES) answer.resume();
  else answer.destroy();
}
