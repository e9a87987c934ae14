import { hasMoreParts } from '../../support/json-parts.ts';
import { LookupError } from './lookup-error.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Real answers have some thousand. */
const MOST_PARTS = 200_000;

/** What a server calls a JSON object. @throws {LookupError} if it is none, or too large to be read. */
export function parseObject(body: Buffer, host: string, mostParts = MOST_PARTS): JsonObject {
  if (hasMoreParts(body, mostParts)) throw new LookupError('too-large', `the answer of ${host} has too many parts`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {
    throw new LookupError('invalid', `${host} answers with what is no JSON`);
  }
  if (isObject(parsed)) return parsed;
  throw new LookupError('invalid', `${host} answers with other JSON than expected`);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textIn(object: JsonObject, key: string): string | undefined {
  const value = object[key];
  return typeof value === 'string' ? value : undefined;
}

/** The items of a list that are texts; empty when there is no list. */
export function textsIn(object: JsonObject, key: string): readonly string[] {
  const value = object[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
