import { LookupError } from '../registry/lookup-error.ts';

/** A part of an image that cannot be read, for a reason that its reader can understand: text by strangers is not part of it. */
export class ImageError extends Error {
  override readonly name = 'ImageError';
}

/** What to tell about a failure. The texts of other errors name what went wrong inside of us or of a library. */
export function reasonOf(error: unknown): string {
  // a stream from a registry fails with the second
  if (error instanceof ImageError || error instanceof LookupError) return error.message;
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  switch (code) {
    case 'Z_DATA_ERROR':
    case 'Z_BUF_ERROR':
    case 'ZSTD_error_corruption_detected':
      return 'its compressed data is damaged or ends early';
    case 'ENOENT':
      return 'it is missing';
    case 'ABORT_ERR':
      return 'the time was over';
    case 'ERR_BUFFER_TOO_LARGE':
      return 'a file in it is too large';
    default:
      // such as `EACCES`; those of Node itself are of no use to the reader
      return typeof code === 'string' && !code.startsWith('ERR_') ? `reading failed with ${code}` : 'it is malformed';
  }
}
