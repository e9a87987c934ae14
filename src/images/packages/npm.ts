import { fieldsOf } from '../../support/json-fields.ts';
import type { FoundPackage } from '../layers/contents.ts';
import { isPlausible, parseJson } from './json.ts';
import { licenceChoice } from './licence.ts';

/** The limit of the npm registry. */
const MAXIMUM_NAME_LENGTH = 214;
const MAXIMUM_VERSION_LENGTH = 256;

/** Whether a path is that of an installed package. Other `package.json` files inside packages, such as those of tests, do not count. */
export function isInstalledNpmPackage(path: string): boolean {
  return /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/@][^/]*\/package\.json$/.test(path);
}

export function parsePackageJson(content: Buffer): FoundPackage[] {
  const { name, version, license: licence, licenses: licences } = fieldsOf(parseJson(content));
  if (!isPlausible(name, MAXIMUM_NAME_LENGTH) || !isPlausible(version, MAXIMUM_VERSION_LENGTH)) return [];
  return [{ type: 'npm', name, version, ...licenceChoice(licence ?? licences) }];
}
