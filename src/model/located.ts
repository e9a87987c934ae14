import type { Span } from './source.ts';

/** A value with the place where it is written. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** The marker for a value that is only known at run time, such as `${REPLICAS}`. It is never guessed. */
export const DYNAMIC = Symbol('dynamic');
export type Dynamic = typeof DYNAMIC;

/** A text after its variables were replaced; `DYNAMIC` when one of them is unknown. */
export interface Text extends Located<string | Dynamic> {
  /** The variable defaults that the value was computed from, with their places. */
  readonly assumes?: readonly Located<string>[];
  /** Whether it is empty unless the caller of the build sets the ARG without a value that it consists of. */
  readonly isUnset?: true;
  /** If the value is `DYNAMIC`, the text with `UNKNOWN_PIECE` for each unknown piece, where the parser knows it. */
  readonly pieces?: string;
}

/** A written option. `entry` is the whole option, including its key or flag: delete it to unset the option. */
export interface Option<T> extends Located<T | Dynamic> {
  readonly entry: Span;
}

/** An option whose value is known. */
export interface KnownOption<T> extends Located<T> {
  readonly entry: Span;
}

/** The setting of one option in a file: absent, a known value, or a value that cannot be known. */
export type Setting<T> = Option<T> | undefined;

/** An option that takes several values. */
export interface ListSetting<T> {
  /** The known values. */
  readonly items: readonly KnownOption<T>[];
  /** The whole option, if it is written. */
  readonly entry: Span | undefined;
  /** False when the list, or one of its values, is only known at run time; then absence proves nothing. */
  readonly complete: boolean;
}

/** Whether the option is certainly on. */
export function isOn(setting: Setting<boolean>): setting is Option<true> {
  return setting?.value === true;
}

/** Whether the option is certainly not on: absent, or written as off. */
export function isOff(setting: Setting<boolean>): boolean {
  return setting === undefined || setting.value === false;
}

/** Whether the setting has exactly this known value. */
export function isSetTo<T extends string | number | boolean>(setting: Setting<T>, value: T): setting is Option<T> {
  return setting?.value === value;
}

/** Whether the value of an option is known. */
export function isKnown<T>(option: Option<T>): option is KnownOption<T> & Option<T> {
  return option.value !== DYNAMIC;
}

/** The value, if it is known. */
export function known<T>(located: Located<T | Dynamic> | undefined): T | undefined {
  return located === undefined || located.value === DYNAMIC ? undefined : located.value;
}
