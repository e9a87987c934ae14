import { fieldsOf } from '../../support/json-fields.ts';
import type { FoundPackage } from '../layers/contents.ts';
import { isPlausible, parseJson } from './json.ts';
import { licenceField } from './licence.ts';

const MAXIMUM_LENGTH = 256;

/** Whether a path is that of the record of a package that conda installed. */
export function isCondaRecord(path: string): boolean {
  return /(?:^|\/)conda-meta\/[^/]+\.json$/.test(path);
}

/** https://docs.conda.io/projects/conda-build/en/stable/resources/package-spec.html */
export function parseCondaRecord(content: Buffer): FoundPackage[] {
  const { name, version, license: licence } = fieldsOf(parseJson(content));
  if (!isPlausible(name, MAXIMUM_LENGTH) || !isPlausible(version, MAXIMUM_LENGTH)) return [];
  return [{ type: 'conda', name, version, ...licenceField(licence) }];
}
