import type { Container } from './container.ts';

/** Both are on a network of their own project, and on the same one. */
export function haveNetworkInCommon(container: Container, other: Container): boolean {
  if (container.networkMode !== undefined || other.networkMode !== undefined) return false;
  const names = networksOf(container);
  return networksOf(other).some((name) => names.includes(name));
}

/** A container without `networks` is on that of its project. */
function networksOf({ networks }: Container): readonly unknown[] {
  return networks.entry === undefined ? ['default'] : networks.items.map(({ value }) => value);
}
