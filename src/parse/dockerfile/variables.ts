import type { Located } from '../../model/located.ts';

/** The knowledge about a variable at one point of the build. */
export type Known =
  | { readonly kind: 'value'; readonly pieces: string; readonly assumes: readonly Located<string>[] }
  /** Declared without a value: empty, unless the caller of the build sets it. */
  | { readonly kind: 'unset' }
  /** Nothing sets it, and nothing can. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

export type LookUpVariable = (name: string) => Known;

export const UNSET: Known = { kind: 'unset' };
export const UNKNOWN: Known = { kind: 'unknown' };
export const NONE: Known = { kind: 'none' };

/** False for the parameters of shells, such as `$1` and `$@`, which builders treat as unset variables. */
export function isVariableName(name: string): boolean {
  return /^[\p{L}_]/u.test(name);
}
