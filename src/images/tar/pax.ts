import { ImageError } from '../layers/image-error.ts';

/** The records of an extended header, which describe the entry after it. */
export interface PaxRecords {
  readonly path?: string;
  readonly linkPath?: string;
  readonly size?: number;
  readonly isSparse?: true;
}

const FIELDS = { path: 'path', linkpath: 'linkPath' } as const;
const LINE_END = 10;
const BLANK = 0x20;

/** Records are `length key=value` and a line end. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html */
export function parsePax(content: Buffer): PaxRecords {
  let records: PaxRecords = {};
  for (let at = 0; at < content.length; ) {
    const blank = content.indexOf(BLANK, at);
    const length = blank === -1 || blank - at > 10 ? Number.NaN : Number(content.toString('latin1', at, blank));
    const end = at + length;
    if (!(end > blank + 1 && end <= content.length) || content[end - 1] !== LINE_END) {
      throw new ImageError('it has a malformed pax header');
    }
    records = { ...records, ...recordOf(content.toString('utf8', blank + 1, end - 1)) };
    at = end;
  }
  return records;
}

function recordOf(text: string): PaxRecords {
  const equals = text.indexOf('=');
  const key = text.slice(0, equals);
  const value = text.slice(equals + 1);
  if (key === 'path' || key === 'linkpath') return { [FIELDS[key]]: value };
  if (key === 'size') return { size: sizeOf(value) };
  // https://www.gnu.org/software/tar/manual/html_node/PAX-0.html: the name in the header is a placeholder
  if (key === 'GNU.sparse.name') return { path: value, isSparse: true };
  return key.startsWith('GNU.sparse.') ? { isSparse: true } : {};
}

function sizeOf(text: string): number {
  const size = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(size)) throw new ImageError('a file in it claims an impossible size');
  return size;
}
