const LINE_END = 10;

/** The lines of a text in UTF-8, one by one: all of it as one text, or a list of all lines, takes many times the room. */
export function* linesOf(content: Buffer): Generator<string> {
  for (let at = 0; at <= content.length; ) {
    const end = content.indexOf(LINE_END, at);
    yield content.toString('utf8', at, end === -1 ? content.length : end);
    if (end === -1) return;
    at = end + 1;
  }
}
