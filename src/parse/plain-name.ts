import type { BuildReference } from './frontend.ts';

/**
 * A name as the builder compares it, without its implied parts: `docker.io/library/base:latest` is `base`.
 * https://docs.docker.com/reference/cli/docker/buildx/build/#build-context
 */
export function plainName(name: string): string {
  const path = name.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
  return path.endsWith(':latest') ? path.slice(0, -':latest'.length) : path;
}

/** The names that builds of a Dockerfile give to it, and those of them that an engine without the image pulls. */
export function givenNamesOf(builds: readonly BuildReference[]) {
  return {
    givenNames: localNamesOf(builds),
    pulledNames: new Set(builds.flatMap(({ pulledNames = [] }) => [...pulledNames])),
  };
}

/**
 * Names that do not refer to images of a registry in these builds of a Dockerfile. A name with a path does if a single build does not replace
 * it; a plain one, such as `base`, would make that build fail.
 */
export function localNamesOf(builds: readonly BuildReference[]): ReadonlySet<string> {
  const names = new Set(builds.flatMap(({ localNames = [] }) => [...localNames]));
  const isEverywhere = (name: string): boolean => builds.every(({ localNames }) => localNames?.has(name) === true);
  return new Set([...names].filter((name) => !name.includes('/') || isEverywhere(name)));
}
