/** Lower case as in Go, which builders use for keywords and names of stages: one letter stays one letter. */
export function lowerCase(text: string): string {
  return text.replaceAll('\u0130', 'i').toLowerCase();
}

/** Whether Go's `EqualFold` matches a text with the ASCII word, given in upper case. */
export function isWord(text: string, word: string): boolean {
  return text.length === word.length && text.toUpperCase() === word;
}
