import { providerSecret } from './secret-formats.ts';

/** Whether a word of a command may be or contain a secret; most commands need not be parsed for this. */
export function mayHoldSecret(text: string): boolean {
  return HINTS.test(text) || providerSecret(text) !== undefined;
}

const HINTS = /pass|pwd|secret|token|(?:api|access|_)-?key|auth|cred|cookie|login|bearer|@|(?:^|\s)-[akptuw]/i;
