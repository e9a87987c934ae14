import type { Span } from '../../model/source.ts';

/** Something that is assumed because no file says it. */
export interface Assumption {
  readonly about: 'apparmor' | 'selinux' | 'cgroup' | 'userns' | 'user';
  /** A whole sentence. */
  readonly text: string;
}

/** One aspect of a container: its value, the setting that decides it, and the assumption behind it. */
export interface Trait<T> {
  readonly value: T;
  /** The deciding setting; undefined for a default. */
  readonly at: Span | undefined;
  readonly assumes?: Assumption;
}

export function trait<T>(value: T, at?: Span, assumes?: Assumption): Trait<T> {
  return assumes === undefined ? { value, at } : { value, at, assumes };
}
