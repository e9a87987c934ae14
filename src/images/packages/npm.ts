import type { FoundPackage } from '../layers/contents.ts';

/** The limit of the npm registry. */
const MAXIMUM_NAME_LENGTH = 214;
const MAXIMUM_VERSION_LENGTH = 256;

/** Whether a path is that of an installed package. Other `package.json` files inside packages, such as those of tests, do not count. */
export function isInstalledNpmPackage(path: string): boolean {
  return /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/@][^/]*\/package\.json$/.test(path);
}

export function parsePackageJson(text: string): FoundPackage[] {
  const json: unknown = JSON.parse(text);
  if (typeof json !== 'object' || json === null) return [];
  const { name, version } = json as Record<string, unknown>;
  if (typeof name !== 'string' || typeof version !== 'string') return [];
  if (!isPlausible(name, MAXIMUM_NAME_LENGTH) || !isPlausible(version, MAXIMUM_VERSION_LENGTH)) return [];
  return [{ type: 'npm', name, version }];
}

function isPlausible(text: string, maximumLength: number): boolean {
  return text !== '' && text.length <= maximumLength && !/\s/.test(text);
}
