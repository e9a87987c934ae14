import type { Located } from '../../model/located.ts';

/** The knowledge about a variable at one point of the build. */
export type Known =
  | { readonly kind: 'value'; readonly pieces: string; readonly assumes: readonly Located<string>[] }
  /** Empty, unless the base image sets it or, where an ARG without a value declares it, the caller of the build. */
  | { readonly kind: 'unset'; readonly isArgument?: true }
  /** Nothing sets it, and nothing can. */
  | {
      readonly kind: 'none';
      /** Whether this holds only in the reading where variables are empty that something may set. */
      readonly isAssumed?: true;
    }
  | {
      readonly kind: 'unknown';
      /** Whether it is certainly not empty. */
      readonly isFilled?: true;
      /** What it certainly begins with. */
      readonly begins?: string;
      /** Whether any pattern is taken to match all of it, in the reading where variables are empty. */
      readonly isMatched?: true;
    };

export type LookUpVariable = (name: string) => Known;

export const UNSET: Known = { kind: 'unset' };
export const UNSET_ARGUMENT: Known = { kind: 'unset', isArgument: true };
export const UNKNOWN: Known = { kind: 'unknown' };
/** A variable that only the builder sets, and always does. */
export const FILLED = { kind: 'unknown', isFilled: true } as const satisfies Known;
/** `PATH`, which begins with a folder. */
export const FOLDERS: Known = { ...FILLED, begins: '/' };
/** The same in the reading where variables are empty: `${TARGETOS#linux}` is, too. */
export const MATCHED: Known = { kind: 'unknown', isFilled: true, isMatched: true };
export const NONE: Known = { kind: 'none' };
export const LEFT_OUT: Known = { kind: 'none', isAssumed: true };

/** Whether an ARG without a value leaves it to anyone who sets it. */
export function isOpen(known: Known): boolean {
  return known.kind === 'unset' || isLeftOut(known);
}

/** Whether it is empty unless something elsewhere sets it. */
export function mayBeEmpty(known: Known): boolean {
  return known.kind === 'unset' || known.kind === 'none' || (known.kind === 'unknown' && known.isFilled !== true);
}

/** Whether it is empty only in the reading where open variables are. */
export function isLeftOut(known: Known): boolean {
  return known.kind === 'none' && known.isAssumed === true;
}

/** False for the parameters of shells, such as `$1` and `$@`, which builders treat as unset variables. */
export function isVariableName(name: string): boolean {
  return /^[\p{L}_]/u.test(name);
}
