/**
 * A word from a file, quoted for a message; undefined when it may be a secret, or is not plain text. Names consist of words, whereas tokens
 * are long and mix letters with digits.
 */
export function shown(text: string): string | undefined {
  if (!/^[\w./*-]{1,64}$/.test(text)) return undefined;
  const isTokenLike = text.split(/[-./*_]/).some((part) => part.length >= 12 && /\d/.test(part));
  const isMixedCase = /[a-z][A-Z][a-z]*[A-Z]/.test(text) && text.length >= 20;
  return isTokenLike || isMixedCase ? undefined : `"${text}"`;
}
