import { visible } from '../escape.ts';

/** Characters that XML 1.0 does not allow at all, in addition to those that {@link visible} replaces. */
const NOT_ALLOWED = /[\ufffe\uffff]/g;
const SPECIAL = /[&<>"']/g;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

/** Text by strangers as text, or as the value of an attribute, in XML. */
export function xml(text: string): string {
  return visible(text)
    .replace(NOT_ALLOWED, '\ufffd')
    .replace(SPECIAL, (character) => ENTITIES.get(character) ?? character);
}

/** `<name key="value"`, without the end of the tag. Attributes without a value are left out. */
export function tag(name: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xml(String(value))}"`],
  );
  return `<${name}${written.join('')}`;
}
