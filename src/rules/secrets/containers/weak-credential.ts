import { isSecretPair, looksLikeSecretName } from '../../../analysis/secrets/secret.ts';
import { isServerPassword } from '../../../analysis/secrets/server-passwords.ts';
import type { Container, EnvironmentEntry } from '../../../model/containers/container.ts';
import { known } from '../../../model/located.ts';
import { remember } from '../../../support/remember.ts';
import { isCommonPassword } from '../texts/common-password.ts';

/**
 * Why everyone can guess the value of a variable: it is in every password list, or equals the user name next to it. Undefined
 * for other values, and for passwords that only another service requires.
 */
export function weaknessOf(
  { name, value }: Pick<EnvironmentEntry, 'name' | 'value'>,
  siblings: Container['environment'],
): 'common' | 'user name' | undefined {
  const text = known(value)?.trim();
  if (text === undefined || text === '' || !looksLikeSecretName(name)) return undefined;
  const isSecret = isSecretPair(name, text);
  if (isSecret && isCommonPassword(text)) return 'common';
  // a default that everyone was meant to change, but that still works
  if (isServerPassword(name) && PLACEHOLDER.test(text)) return 'common';
  return isSecret && isPassword(name) && text === userBeside(name, siblings) ? 'user name' : undefined;
}

const PLACEHOLDER = /^(?:change[-_]?(?:me|it|this)|example|secret|password|default)\d{0,3}!?$/i;

function isPassword(name: string): boolean {
  return /PASS(?:WORD|WD)?$|PWD$/i.test(name);
}

/** `DB_USER` next to `DB_PASSWORD`. */
function userBeside(name: string, siblings: Container['environment']): string | undefined {
  const prefix = name.replace(/(?:DEFAULT_)?(?:PASS(?:WORD|WD)?|PWD)$/i, '').toLowerCase();
  return known(usersOf(siblings).get(prefix)?.value);
}

/** The last variable for a user name, by its prefix. */
const usersOf = remember((siblings: Container['environment']): ReadonlyMap<string, EnvironmentEntry> => {
  const users = new Map<string, EnvironmentEntry>();
  for (const entry of siblings) {
    const written = entry.name.toLowerCase();
    const name = /(?:default_)?(?:user(?:_?name)?|login)$/.exec(written);
    if (name !== null) users.set(written.slice(0, name.index), entry);
  }
  return users;
});
