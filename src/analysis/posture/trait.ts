import type { Span } from '../../model/source.ts';

/** Something that was taken for granted, because no file says it. */
export interface Assumption {
  readonly about: 'apparmor' | 'selinux' | 'cgroup' | 'userns' | 'user';
  /** A whole sentence. */
  readonly text: string;
}

/** One aspect of a container: what it is, where that is written, and what it was taken from. */
export interface Trait<T> {
  readonly value: T;
  /** The setting that decides; undefined when it is a default. */
  readonly at: Span | undefined;
  readonly assumes?: Assumption;
}

export function trait<T>(value: T, at?: Span, assumes?: Assumption): Trait<T> {
  return assumes === undefined ? { value, at } : { value, at, assumes };
}
