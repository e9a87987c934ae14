import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { isJsonObject, type JsonFields } from '../../../support/json-fields.ts';
import { DatabaseError } from './database-error.ts';
import type { RecordRows } from './records.ts';
import type { Row } from './row.ts';

/** Increase it when an older reader would misunderstand the file. */
export const INDEX_VERSION = 2;

const FORMAT = 'hullcheck-vulnerabilities';
/** Unpacked. The largest ecosystem has less than a tenth of it. */
const MAXIMUM_BYTES = 4 * 1024 ** 3;
const LONGEST_LINE = 4 * 1024 * 1024;
const TAB = 0x09;
const LINE_END = 0x0a;

/** The last line of an index, which shows that the index is complete. */
export interface IndexSummary {
  readonly rows: number;
  readonly records: number;
  /** Records that could not be read, so their vulnerabilities are missing. */
  readonly damaged: number;
  /** The day on which its newest record was changed. */
  readonly date: string;
}

/** Writes an index as a stream. The file appears only when it is complete. */
export async function writeIndex(
  path: string,
  ecosystem: string,
  records: AsyncIterable<RecordRows>,
): Promise<IndexSummary> {
  const summary = { rows: 0, records: 0, damaged: 0, date: '' };
  async function* lines(): AsyncGenerator<string> {
    yield `${JSON.stringify({ format: FORMAT, version: INDEX_VERSION, ecosystem })}\n`;
    for await (const { rows, modified, isDamaged } of records) {
      summary.records += 1;
      if (isDamaged) summary.damaged += 1;
      summary.rows += rows.length;
      summary.date = later(summary.date, modified);
      if (rows.length > 0) yield rows.map((row) => `${row.ecosystem}\t${row.name}\t${row.text}\n`).join('');
    }
    yield `${JSON.stringify(summary)}\n`;
  }
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    await pipeline(Readable.from(lines()), createGzip({ level: 9 }), createWriteStream(temporary));
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
  return summary;
}

/** The later day. Ignores years before 1000, because some archives date all of their records to the year 1. */
export function later(date: string, modified: string): string {
  const day = /^\d{4}-\d\d-\d\d/.exec(modified)?.[0] ?? '';
  return day > date && !day.startsWith('0') ? day : date;
}

/** Reads the rows whose ecosystem `isWanted` accepts, of an index of at most `maximumBytes` unpacked. @throws {DatabaseError} */
export async function readIndex(
  path: string,
  ecosystem: string,
  isWanted: (ecosystem: string) => boolean,
  take: (row: Row) => void,
  maximumBytes = MAXIMUM_BYTES,
): Promise<IndexSummary> {
  const wanted = new Map<string, boolean>();
  let count = 0;
  let last: JsonFields | undefined;
  for await (const line of linesOf(path, maximumBytes)) {
    count += 1;
    if (count === 1) checkHead(line, ecosystem);
    else if (line[0] === BRACE) last = parse(line);
    else {
      const first = line.indexOf(TAB);
      const written = line.toString('latin1', 0, first);
      const isOne = wanted.get(written) ?? isWanted(written);
      wanted.set(written, isOne);
      const second = line.indexOf(TAB, first + 1);
      if (first === -1 || second === -1) throw damaged();
      if (isOne)
        take({
          ecosystem: written,
          name: line.toString('utf8', first + 1, second),
          text: line.toString('utf8', second + 1),
        });
    }
  }
  return summaryIn(last, count - 2);
}

const BRACE = 0x7b;

function checkHead(line: Buffer, ecosystem: string): void {
  const head = parse(line);
  if (head['format'] !== FORMAT || head['version'] !== INDEX_VERSION || head['ecosystem'] !== ecosystem)
    throw new DatabaseError('its index is of another kind; build it again with hullcheck db build');
}

function summaryIn(last: JsonFields | undefined, rows: number): IndexSummary {
  const { records, damaged: unread, date } = last ?? {};
  if (last?.['rows'] !== rows || typeof records !== 'number' || typeof date !== 'string') throw damaged();
  return { rows, records, damaged: typeof unread === 'number' ? unread : 0, date };
}

function parse(line: Buffer): JsonFields {
  try {
    const parsed: unknown = JSON.parse(line.toString('utf8'));
    if (isJsonObject(parsed)) return parsed;
  } catch {
    // treated like any other malformed line
  }
  throw damaged();
}

async function* linesOf(path: string, maximumBytes: number): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let total = 0;
  const chunks = createReadStream(path).pipe(createGunzip({ chunkSize: 256 * 1024 }));
  try {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (total > maximumBytes || rest.length > LONGEST_LINE) throw damaged();
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let start = 0;
      for (let end = bytes.indexOf(LINE_END); end !== -1; end = bytes.indexOf(LINE_END, start)) {
        yield bytes.subarray(start, end);
        start = end + 1;
      }
      rest = bytes.subarray(start);
    }
  } catch (error) {
    throw error instanceof DatabaseError ? error : damaged();
  }
  if (rest.length > 0) throw damaged();
}

function damaged(): DatabaseError {
  return new DatabaseError('its index is damaged; build it again with hullcheck db build');
}
