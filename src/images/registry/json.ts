import { hasMoreParts } from '../../support/json-parts.ts';
import { LookupError } from './lookup-error.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Real responses have some thousand. */
const MOST_PARTS = 200_000;

/** Parses a JSON object from a server. @throws {LookupError} for other values, and for too large ones. */
export function parseObject(body: Buffer, host: string, mostParts = MOST_PARTS): JsonObject {
  if (hasMoreParts(body, mostParts)) throw new LookupError('too-large', `the answer of ${host} has too many parts`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {
    throw new LookupError('invalid', `${host} responded with invalid JSON`);
  }
  if (isObject(parsed)) return parsed;
  throw new LookupError('invalid', `${host} responded with unexpected JSON`);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textIn(object: JsonObject, key: string): string | undefined {
  const value = object[key];
  return typeof value === 'string' ? value : undefined;
}

/** The strings in a list; empty for other values. */
export function textsIn(object: JsonObject, key: string): readonly string[] {
  const value = object[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
