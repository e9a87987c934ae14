import type { Container } from './container.ts';

/**
 * Whether the absence of an option means something: all options of the container were read, its format supports this one, it really is a
 * container, and it is not short-lived. Rules about missing options check this first.
 */
export function canLack(container: Container, option: keyof Container): boolean {
  const { partial, provider, isBrief, cannotSay } = container;
  return partial === undefined && provider === undefined && isBrief !== true && cannotSay?.has(option) !== true;
}
