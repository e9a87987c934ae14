/** The first sentence of a message says what is wrong; the others say why that matters. */
export function firstSentence(message: string): string {
  const end = message.search(/(?<=[.!?]) (?=\p{Lu})/u);
  return end === -1 ? message : message.slice(0, end);
}
