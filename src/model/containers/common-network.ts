import type { Container } from './container.ts';

/** Whether both containers are on the same network of their project. */
export function haveNetworkInCommon(container: Container, other: Container): boolean {
  if (container.networkMode !== undefined || other.networkMode !== undefined) return false;
  const names = networksOf(container);
  return networksOf(other).some((name) => names.includes(name));
}

/** A container without `networks` is on the default network of its project. */
function networksOf({ networks }: Container): readonly unknown[] {
  return networks.entry === undefined ? ['default'] : networks.items.map(({ value }) => value);
}
