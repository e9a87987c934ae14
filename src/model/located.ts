import type { Span } from './source.ts';

/** A value that never travels without the place it was written. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** Stands for a value that only exists at run time, such as `${REPLICAS}`. It is never guessed. */
export const DYNAMIC = Symbol('dynamic');
export type Dynamic = typeof DYNAMIC;

/** A written text after its variables were replaced; `DYNAMIC` when one of them is unknown. */
export interface Text extends Located<string | Dynamic> {
  /** The variable defaults that the value was computed from, where they are written. */
  readonly assumes?: readonly Located<string>[];
  /** Where the value is `DYNAMIC`: the text with `UNKNOWN_PIECE` of `image.ts` for each unknown piece, where the frontend can tell. */
  readonly pieces?: string;
}

/** A written option. `entry` is all of it, key or flag included: delete it to unset the option. */
export interface Option<T> extends Located<T | Dynamic> {
  readonly entry: Span;
}

/** An option whose value is known. */
export interface KnownOption<T> extends Located<T> {
  readonly entry: Span;
}

/** What a file says about one option: nothing, a known value, or something we cannot know. */
export type Setting<T> = Option<T> | undefined;

/** An option that takes several values. */
export interface ListSetting<T> {
  /** The known values. */
  readonly items: readonly Option<T>[];
  /** The whole option, when it is written. */
  readonly entry: Span | undefined;
  /** False when the list, or one of its values, is only known at run time: then absence proves nothing. */
  readonly complete: boolean;
}

/** Certainly switched on. */
export function isOn(setting: Setting<boolean>): setting is Option<true> {
  return setting?.value === true;
}

/** Certainly not switched on: absent, or written as off. */
export function isOff(setting: Setting<boolean>): boolean {
  return setting === undefined || setting.value === false;
}

/** The setting has exactly this known value. */
export function isSetTo<T extends string | number | boolean>(setting: Setting<T>, value: T): setting is Option<T> {
  return setting?.value === value;
}

/** The value when it is known. */
export function known<T>(located: Located<T | Dynamic> | undefined): T | undefined {
  return located === undefined || located.value === DYNAMIC ? undefined : (located.value as T);
}
