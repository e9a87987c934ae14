import { isObject, textIn } from '../../registry/json.ts';
import { type Advisory, advisoryOf } from '../advisory.ts';
import { baseOf } from '../ecosystems.ts';
import { type Row, rowsOf } from './row.ts';
import { DatabaseError, zipContents } from './zip-file.ts';

/** The rows of one OSV record, and when it was last changed. */
export interface RecordRows {
  readonly rows: readonly Row[];
  /** `YYYY-MM-DD…`; empty where the record has no date. */
  readonly modified: string;
}

/**
 * Streams the records of an archive, without withdrawn records and without entries for other ecosystems than that of the archive.
 * @throws {DatabaseError}
 */
export async function* recordRows(path: string, ecosystem: string): AsyncGenerator<RecordRows> {
  for await (const content of zipContents(path)) {
    const record = parse(content);
    const advisory = advisoryOf(record);
    if (advisory === undefined) continue;
    yield {
      rows: rowsOf(ownOf(advisory, ecosystem)),
      modified: isObject(record) ? (textIn(record, 'modified') ?? '') : '',
    };
  }
}

function ownOf(advisory: Advisory, ecosystem: string): Advisory {
  const isOwn = (affected: Advisory['affected'][number]): boolean =>
    baseOf(affected.ecosystem) === ecosystem && !/[\t\n]/.test(affected.ecosystem + affected.name);
  return { ...advisory, affected: advisory.affected.filter(isOwn) };
}

function parse(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    throw new DatabaseError('a record in its archive is not valid JSON');
  }
}
