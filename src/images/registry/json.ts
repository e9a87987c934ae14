import { isJsonObject, type JsonFields } from '../../support/json-fields.ts';
import { hasMoreParts } from '../../support/json-parts.ts';
import { LookupError } from './lookup-error.ts';

/** Real responses have some thousand. */
const MOST_PARTS = 200_000;

/** Parses a JSON object from a server. @throws {LookupError} for other values, and for too large ones. */
export function parseObject(body: Buffer, host: string, mostParts = MOST_PARTS): JsonFields {
  if (hasMoreParts(body, mostParts)) throw new LookupError('too-large', `the answer of ${host} has too many parts`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {
    throw new LookupError('invalid', `${host} responded with invalid JSON`);
  }
  if (isJsonObject(parsed)) return parsed;
  throw new LookupError('invalid', `${host} responded with unexpected JSON`);
}

export function textIn(object: JsonFields, key: string): string | undefined {
  const value = object[key];
  return typeof value === 'string' ? value : undefined;
}

/** The strings in a list; empty for other values. */
export function textsIn(object: JsonFields, key: string): readonly string[] {
  const value = object[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
