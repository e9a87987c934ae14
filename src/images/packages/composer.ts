import { fieldsOf } from '../../support/json-fields.ts';
import type { FoundPackage } from '../layers/contents.ts';
import { isPlausible, parseJson } from './json.ts';
import { licenceChoice } from './licence.ts';

const MAXIMUM_LENGTH = 256;

/** Whether a path is that of the list of packages that Composer installed. The folder `vendor` can have another name. */
export function isComposerList(path: string): boolean {
  return path.endsWith('/composer/installed.json');
}

/** Composer 2 writes an object, Composer 1 wrote only its list. https://getcomposer.org/doc/04-schema.md */
export function parseComposerList(content: Buffer): FoundPackage[] {
  const json = parseJson(content);
  const list = Array.isArray(json) ? json : fieldsOf(json)['packages'];
  if (!Array.isArray(list)) return [];
  return list.map(fieldsOf).flatMap(({ name, version, type, license: licence }) => {
    // a metapackage contains nothing
    if (type === 'metapackage' || !isPlausible(name, MAXIMUM_LENGTH) || !isPlausible(version, MAXIMUM_LENGTH))
      return [];
    if (!name.includes('/')) return [];
    return [{ type: 'composer' as const, name: name.toLowerCase(), version, ...licenceChoice(licence) }];
  });
}

/** Whether the version is the name of a branch, such as `dev-main` or `2.x-dev`, which says nothing about the age of the code. */
export function isComposerBranch(version: string): boolean {
  return /^dev-|-dev$/i.test(version);
}
