import { fieldsOf } from '../../support/json-fields.ts';
import type { FoundPackage } from '../layers/contents.ts';

/** In characters. Some packages have all of the text of their licence in the field. */
const LONGEST = 200;

/** The field of a package for a licence that its metadata names in a line. */
export function licenceField(text: unknown): Pick<FoundPackage, 'licence'> {
  if (typeof text !== 'string' || text.length > LONGEST) return {};
  const licence = text.trim();
  const isNone = licence === '' || /[\p{Cc}\p{Cf}]|^(?:unknown|none|noassertion)$/iu.test(licence);
  return isNone ? {} : { licence };
}

/** The field for a choice of licences: a text, or a list of texts or of objects with a `type`. */
export function licenceChoice(value: unknown): Pick<FoundPackage, 'licence'> {
  if (!Array.isArray(value)) return licenceField(nameIn(value));
  const names = value.map(nameIn).filter((name) => typeof name === 'string');
  return licenceField(names.length > 1 ? `(${names.join(' OR ')})` : names[0]);
}

function nameIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? fieldsOf(value)['type'] : value;
}
