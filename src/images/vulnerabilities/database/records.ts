import { isJsonObject } from '../../../support/json-fields.ts';
import { textIn } from '../../registry/json.ts';
import { ZipError } from '../../zip/format.ts';
import { zipContents } from '../../zip/on-disk.ts';
import { type Advisory, advisoryOf } from '../advisory.ts';
import { baseOf } from '../ecosystems.ts';
import { versionsOutsideRanges } from '../match.ts';
import { DatabaseError } from './database-error.ts';
import { type Row, rowsOf } from './row.ts';

/** The rows of one OSV record, and when it was last changed. */
export interface RecordRows {
  readonly rows: readonly Row[];
  /** `YYYY-MM-DD…`; empty where the record has no date. */
  readonly modified: string;
  /** It is not JSON, or has no id. */
  readonly isDamaged: boolean;
}

/**
 * Streams the records of an archive, without withdrawn records and without entries for other ecosystems than that of the archive.
 * @throws {DatabaseError}
 */
export async function* recordRows(path: string, ecosystem: string): AsyncGenerator<RecordRows> {
  for await (const content of filesIn(path)) {
    const record = parse(content);
    const advisory = advisoryOf(record);
    const isDamaged = !isJsonObject(record) || textIn(record, 'id') === undefined;
    if (advisory === undefined && !isDamaged) continue;
    yield {
      rows: advisory === undefined ? [] : rowsOf(ownOf(advisory, ecosystem)),
      modified: isJsonObject(record) ? (textIn(record, 'modified') ?? '') : '',
      isDamaged,
    };
  }
}

async function* filesIn(path: string): AsyncGenerator<Buffer> {
  try {
    yield* zipContents(path);
  } catch (error) {
    throw error instanceof ZipError ? new DatabaseError(error.message) : error;
  }
}

function ownOf(advisory: Advisory, ecosystem: string): Advisory {
  const isOwn = (affected: Advisory['affected'][number]): boolean =>
    baseOf(affected.ecosystem) === ecosystem && !/[\t\n]/.test(affected.ecosystem + affected.name);
  const affected = advisory.affected.filter(isOwn).map((one) => ({ ...one, versions: versionsOutsideRanges(one) }));
  return { ...advisory, affected };
}

function parse(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    return undefined;
  }
}
