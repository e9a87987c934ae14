import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import { mayMatchGlob } from '../support/patterns/anchored-glob.ts';
import type { BuildReference } from './frontend.ts';

/**
 * A name as the builder compares it, without its implied parts: `docker.io/library/base:latest` is `base`.
 * https://docs.docker.com/reference/cli/docker/buildx/build/#build-context
 */
export function plainName(name: string): string {
  const path = name.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
  return path.endsWith(':latest') ? path.slice(0, -':latest'.length) : path;
}

/** The same without a tag and a digest. */
export function untagged(name: string): string {
  return plainName(name)
    .replace(/@.*$/s, '')
    .replace(/:[^/:]*$/, '');
}

/** The name of an image without its registry, the folders in front of it, and its tag. */
export function lastPart(name: string): string {
  const path = untagged(name);
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The plain names that a build gives to its image, also those with a registry or a tag that only run time knows. */
export function builtNames(tags: readonly string[]): readonly string[] {
  return tags.map(plainName).filter((name) => name !== '' && isTelling(untagged(name)));
}

/** Whether at most the beginning is unknown: `$REGISTRY/acme/app`. */
export function isTelling(name: string): boolean {
  const rest = ofUnknownRegistry(name) ?? name;
  return rest !== '' && !rest.includes(UNKNOWN_PIECE);
}

/** Whether two names without tags may be those of one image, where only run time knows the registry of one. */
export function mayBeSame(one: string, other: string): boolean {
  return one === other || isEndOf(ofUnknownRegistry(one), other) || isEndOf(ofUnknownRegistry(other), one);
}

/** The same, where only run time knows any pieces of them. */
export function mayMatch(one: string, other: string): boolean {
  return mayMatchGlob(one.replaceAll(UNKNOWN_PIECE, '**'), other.split(UNKNOWN_PIECE));
}

function ofUnknownRegistry(name: string): string | undefined {
  return name.startsWith(`${UNKNOWN_PIECE}/`) ? name.slice(UNKNOWN_PIECE.length + 1) : undefined;
}

function isEndOf(path: string | undefined, name: string): boolean {
  return path !== undefined && `/${name}`.endsWith(`/${path}`);
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
