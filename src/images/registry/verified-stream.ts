import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Readable, Transform, type TransformCallback } from 'node:stream';
import { connectionError } from './connection-error.ts';
import { LookupError } from './lookup-error.ts';
import type { Descriptor } from './registry.ts';

/** The longest wait for the next byte. */
const IDLE_MILLISECONDS = 20_000;

/** In milliseconds. */
interface StreamTimes {
  readonly all: number;
  /** Between two pieces. */
  readonly idle: number;
}

/** Passes bytes on, and fails at the end if they do not match the descriptor; earlier if there are too many. */
export function verifiedStream(
  source: IncomingMessage,
  { digest, size }: Pick<Descriptor, 'digest' | 'size'>,
  host: string,
  { all, idle }: StreamTimes,
): Readable {
  const hash = createHash(algorithmOf(digest));
  let length = 0;
  const verifier = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      length += chunk.length;
      if (length > size)
        return done(new LookupError('invalid', `${host} sends more bytes than the manifest announces`));
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done: TransformCallback) {
      if (length < size)
        return done(new LookupError('invalid', `${host} sends fewer bytes than the manifest announces`));
      done(isSame(digest, hash.digest('hex')) ? null : wrongDigest(host));
    },
    destroy(error, done) {
      clearTimeout(clock);
      source.destroy();
      done(error);
    },
  });
  const clock = setTimeout(() => {
    verifier.destroy(new LookupError('timeout', `${host} did not send all of the image in time`));
  }, all);
  source.setTimeout(Math.min(IDLE_MILLISECONDS, idle), () => {
    verifier.destroy(new LookupError('timeout', `${host} stopped sending`));
  });
  source.on('error', (error) => verifier.destroy(connectionError(error, host)));
  verifier.on('end', () => clearTimeout(clock));
  return source.pipe(verifier);
}

function algorithmOf(digest: string): string {
  return digest.slice(0, digest.indexOf(':'));
}

function isSame(digest: string, hex: string): boolean {
  return digest.slice(digest.indexOf(':') + 1) === hex;
}

function wrongDigest(host: string): LookupError {
  return new LookupError('invalid', `${host} sends content that does not match its digest`);
}

/** @throws {LookupError} if the bytes have another digest. */
export function verifyBytes(bytes: Buffer, digest: string, host: string): void {
  if (!hasDigest(bytes, digest)) throw wrongDigest(host);
}

export function hasDigest(bytes: Buffer, digest: string): boolean {
  return isSame(digest, createHash(algorithmOf(digest)).update(bytes).digest('hex'));
}

export function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
