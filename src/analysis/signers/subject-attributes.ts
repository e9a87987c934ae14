/** The attributes of a name that a policy may require, by their usual short forms. */
const ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['C', '2.5.4.6'],
  ['CN', '2.5.4.3'],
  ['L', '2.5.4.7'],
  ['O', '2.5.4.10'],
  ['OU', '2.5.4.11'],
  ['S', '2.5.4.8'],
  ['ST', '2.5.4.8'],
]);

/** The usual short forms by their object identifiers. */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  [...ATTRIBUTES].map(([short, identifier]) => [identifier, short]),
);

/** Attributes and values, such as those of `C=DE, O=acme`. Undefined if it is not of that form. */
export function requiredAttributes(
  text: string,
): readonly (readonly [identifier: string, value: string])[] | undefined {
  const parts = text.split(',');
  const attributes = new Map(parts.flatMap(attributeIn));
  return attributes.size === parts.length ? [...attributes] : undefined;
}

function attributeIn(part: string): readonly (readonly [identifier: string, value: string])[] {
  const at = part.indexOf('=');
  const identifier = at === -1 ? undefined : ATTRIBUTES.get(part.slice(0, at).trim());
  const value = part.slice(at + 1).trim();
  return identifier !== undefined && isPlain(value) ? [[identifier, value]] : [];
}

/** Without patterns, and without what other tools escape. */
function isPlain(value: string): boolean {
  return value !== '' && !/[*\\;"+<>#=\p{C}]/u.test(value);
}
