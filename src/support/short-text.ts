import { createHash } from 'node:crypto';

/** The text itself when it is short, otherwise its hash. */
export function shortText(text: string, longest: number): string {
  return text.length <= longest ? text : createHash('sha256').update(text).digest('hex');
}
