import type { Text } from '../located.ts';
import type { Span } from '../source.ts';

/** `key=value` or `key: value`; the value is undefined when only the key is written. */
export interface Entry {
  readonly name: string;
  readonly value: Text | undefined;
  readonly span: Span;
  readonly entry: Span;
}
