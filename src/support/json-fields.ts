/** The fields of an object in JSON, by their names. */
export type JsonFields = Readonly<Record<string, unknown>>;

/** Whether a value is an object in JSON, and not a list. */
export function isJsonObject(value: unknown): value is JsonFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of a value that others wrote; without any if it is not an object. */
export function fieldsOf(value: unknown): JsonFields {
  return isJsonObject(value) ? value : {};
}
