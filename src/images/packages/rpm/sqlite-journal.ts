import { ImageError } from '../../layers/image-error.ts';

/** The last bit of the magic gives the byte order of the checksums. */
const MAGIC = 0x377f0682;
const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const MAXIMUM_BYTES = 72 * 1024 * 1024;

/**
 * Applies the committed transactions of the write-ahead log to a SQLite database, as the next program that opens it would do. The database is
 * changed in place unless it grows. https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
export function withJournal(database: Buffer, journal: Buffer): Buffer {
  const frames = committedFrames(journal);
  if (frames === undefined) return database;
  const { pages, pageBytes, pageCount } = frames;
  if (pageCount * pageBytes > MAXIMUM_BYTES) throw new ImageError('it is too large');
  const result = resized(database, pageCount * pageBytes);
  for (const [page, at] of pages) {
    if (page <= pageCount) journal.copy(result, (page - 1) * pageBytes, at, at + pageBytes);
  }
  return result;
}

function resized(database: Buffer, length: number): Buffer {
  return length <= database.length ? database.subarray(0, length) : Buffer.concat([database], length);
}

interface Frames {
  /** Where the journal has the newest content of each page. */
  readonly pages: ReadonlyMap<number, number>;
  readonly pageBytes: number;
  /** Pages of the database after the last transaction. */
  readonly pageCount: number;
}

/** Undefined when nothing was committed. Frames with other salts are left over from an earlier log. */
function committedFrames(journal: Buffer): Frames | undefined {
  if (journal.length < HEADER_BYTES || (journal.readUInt32BE(0) & ~1) >>> 0 !== MAGIC) return undefined;
  const isBigEndian = (journal.readUInt32BE(0) & 1) === 1;
  const pageBytes = journal.readUInt32BE(8);
  if (pageBytes < 512 || pageBytes > 65_536) return undefined;
  const salts = journal.subarray(16, 24);
  const pages = new Map<number, number>();
  let pending: [page: number, at: number][] = [];
  let pageCount = 0;
  let sum = checksum([0, 0], journal.subarray(0, 24), isBigEndian);
  const frameBytes = FRAME_HEADER_BYTES + pageBytes;
  for (let at = HEADER_BYTES; at + frameBytes <= journal.length; at += frameBytes) {
    const content = at + FRAME_HEADER_BYTES;
    sum = checksum(sum, journal.subarray(at, at + 8), isBigEndian);
    sum = checksum(sum, journal.subarray(content, content + pageBytes), isBigEndian);
    const isWhole = journal.readUInt32BE(at + 16) === sum[0] && journal.readUInt32BE(at + 20) === sum[1];
    if (!isWhole || !journal.subarray(at + 8, at + 16).equals(salts)) break;
    pending.push([journal.readUInt32BE(at), content]);
    const sizeAfterCommit = journal.readUInt32BE(at + 4);
    if (sizeAfterCommit === 0) continue;
    for (const [page, start] of pending) pages.set(page, start);
    pending = [];
    pageCount = sizeAfterCommit;
  }
  return pageCount === 0 ? undefined : { pages, pageBytes, pageCount };
}

type Sum = readonly [number, number];

/** Two sums that feed each other, over pairs of 32-bit words. */
function checksum([first, second]: Sum, bytes: Buffer, isBigEndian: boolean): Sum {
  let [one, two] = [first, second];
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    one = (one + (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + two) >>> 0;
    two = (two + (isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + one) >>> 0;
  }
  return [one, two];
}
