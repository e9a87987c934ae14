import type { Located } from '../../model/located.ts';

/** The knowledge about a variable at one point of the build. */
export type Known =
  | { readonly kind: 'value'; readonly pieces: string; readonly assumes: readonly Located<string>[] }
  /** Empty, unless the base image sets it or, where an ARG without a value declares it, the caller of the build. */
  | { readonly kind: 'unset'; readonly isArgument?: true }
  /** Nothing sets it, and nothing can. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

export type LookUpVariable = (name: string) => Known;

export const UNSET: Known = { kind: 'unset' };
export const UNSET_ARGUMENT: Known = { kind: 'unset', isArgument: true };
export const UNKNOWN: Known = { kind: 'unknown' };
export const NONE: Known = { kind: 'none' };

/** False for the parameters of shells, such as `$1` and `$@`, which builders treat as unset variables. */
export function isVariableName(name: string): boolean {
  return /^[\p{L}_]/u.test(name);
}
