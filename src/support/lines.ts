const LINE_END = 10;

/** The lines of a UTF-8 text, one by one. Decoding the whole text, or a list of all lines, would take many times the memory. */
export function* linesOf(content: Buffer): Generator<string> {
  for (let at = 0; at <= content.length; ) {
    const end = content.indexOf(LINE_END, at);
    yield content.toString('utf8', at, end === -1 ? content.length : end);
    if (end === -1) return;
    at = end + 1;
  }
}
