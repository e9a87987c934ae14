/** Parses a JSON file of an image, which may begin with a byte order mark, as Node and npm allow. */
export function parseJson(content: Buffer): unknown {
  const text = content.toString('utf8');
  return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
}

/** Whether a text can be the name or the version of a package. */
export function isPlausible(text: unknown, maximumLength: number): text is string {
  return typeof text === 'string' && text !== '' && text.length <= maximumLength && !/\s/.test(text);
}
