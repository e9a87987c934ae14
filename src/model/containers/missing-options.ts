import type { Container } from './container.ts';

/**
 * Whether it says something about a container that an option is not written: all of its options were read, its format has this one, it is
 * a container at all, and it stays. Rules about missing options ask this first.
 */
export function canLack(container: Container, option: keyof Container): boolean {
  const { partial, provider, isBrief, cannotSay } = container;
  return partial === undefined && provider === undefined && isBrief !== true && cannotSay?.has(option) !== true;
}
