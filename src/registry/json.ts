import { LookupError } from './lookup-error.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Read into memory, a text of a few MiB may take a hundred times as much. Real answers have some thousand parts. */
const MOST_PARTS = 200_000;

/** What a server calls a JSON object. @throws {LookupError} if it is none, or too large to be read. */
export function parseObject(body: Buffer, host: string, mostParts = MOST_PARTS): JsonObject {
  if (partsOf(body) > mostParts) throw new LookupError('too-large', `the answer of ${host} has too many parts`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {
    throw new LookupError('invalid', `${host} answers with what is no JSON`);
  }
  if (isObject(parsed)) return parsed;
  throw new LookupError('invalid', `${host} answers with other JSON than expected`);
}

/** Of objects, lists and what is in them. Those in texts are counted, too, which does no harm. */
function partsOf(body: Buffer): number {
  let count = 0;
  for (const byte of body) {
    if (byte === COMMA || byte === BRACE || byte === BRACKET) count += 1;
  }
  return count;
}

const COMMA = 0x2c;
const BRACE = 0x7b;
const BRACKET = 0x5b;

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
