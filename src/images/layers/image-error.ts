import { errorCode } from '../../support/error-code.ts';
import { LookupError } from '../registry/lookup-error.ts';
import { ZipError } from '../zip/format.ts';

/** A part of an image cannot be read. The message is for the user, and contains no text from the image. */
export class ImageError extends Error {
  override readonly name = 'ImageError';
}

/** The reason for a failure. The messages of other errors are about our own code or a library, so they are not shown. */
export function reasonOf(error: unknown): string {
  // streams from registries fail with a LookupError
  if (error instanceof ImageError || error instanceof LookupError || error instanceof ZipError) return error.message;
  const code = errorCode(error);
  switch (code) {
    case 'Z_DATA_ERROR':
    case 'Z_BUF_ERROR':
    case 'ZSTD_error_corruption_detected':
      return 'its compressed data is damaged or ends early';
    case 'ENOENT':
      return 'it is missing';
    case 'ABORT_ERR':
      return 'the time ran out';
    case 'ERR_BUFFER_TOO_LARGE':
      return 'a file in it is too large';
    default:
      // shows codes such as `EACCES`; Node's own codes do not help the user
      return typeof code === 'string' && !code.startsWith('ERR_') ? `reading failed with ${code}` : 'it is malformed';
  }
}
