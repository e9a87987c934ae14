import { ImageError } from '../../layers/image-error.ts';

/** Little-endian `RpmP`, `Slot` and `BlbS`. */
const FILE_MAGIC = 0x506d7052;
const SLOT_MAGIC = 0x746f6c53;
const BLOB_MAGIC = 0x53626c42;
const PAGE_BYTES = 4096;
const SLOT_BYTES = 16;
const BLOCK_BYTES = 16;
/** The header of the file takes the place of two slots. */
const FIRST_SLOT = 2 * SLOT_BYTES;

/** The headers in `Packages.db`: https://github.com/rpm-software-management/rpm/blob/master/lib/backend/ndb/rpmpkg.c */
export function* ndbHeaders(file: Buffer): Generator<Buffer> {
  if (file.length < PAGE_BYTES || file.readUInt32LE(0) !== FILE_MAGIC)
    throw new ImageError('it is not an rpm database');
  const end = Math.min(file.readUInt32LE(12) * PAGE_BYTES, file.length);
  for (let at = FIRST_SLOT; at + SLOT_BYTES <= end; at += SLOT_BYTES) {
    const index = file.readUInt32LE(at + 4);
    if (file.readUInt32LE(at) !== SLOT_MAGIC) throw damaged();
    // free slots have no index
    if (index !== 0) yield blobAt(file, index, file.readUInt32LE(at + 8) * BLOCK_BYTES);
  }
}

function blobAt(file: Buffer, index: number, at: number): Buffer {
  if (at + SLOT_BYTES > file.length || file.readUInt32LE(at) !== BLOB_MAGIC) throw damaged();
  const length = file.readUInt32LE(at + 12);
  const start = at + SLOT_BYTES;
  if (file.readUInt32LE(at + 4) !== index || start + length > file.length) throw damaged();
  return file.subarray(start, start + length);
}

function damaged(): ImageError {
  return new ImageError('its database is damaged');
}
