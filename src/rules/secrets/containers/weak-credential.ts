import { isCommonPassword } from '../../../analysis/secrets/common-password.ts';
import { isOwnKey } from '../../../analysis/secrets/own-keys.ts';
import { isPlaceholder, isSecretPair, looksLikeSecretName } from '../../../analysis/secrets/secret.ts';
import { HOLDS_LOGINS, isServerPassword } from '../../../analysis/secrets/server-passwords.ts';
import type { Container, EnvironmentEntry } from '../../../model/containers/container.ts';
import { known } from '../../../model/located.ts';
import { remember } from '../../../support/caches/remember.ts';

export type Weakness = 'common' | 'user name' | 'placeholder' | 'known key';

/**
 * Why everyone can guess the value of a variable: it is in every password list, equals the user name next to it, or is a placeholder that
 * works like any other value. Undefined for other values, and for passwords that only another service requires.
 */
export function weaknessOf(
  { name, value }: Pick<EnvironmentEntry, 'name' | 'value'>,
  siblings: Container['environment'],
): Weakness | undefined {
  const written = known(value);
  const logins = loginsIn(name, written);
  if (logins !== undefined) return logins.map(weaknessOfLogin).find((weakness) => weakness !== undefined);
  const text = passwordIn(name, written)?.trim();
  if (text === undefined || text === '') return undefined;
  if (looksLikeSecretName(name) && !(isOwnKey(name) && isCommonPassword(text)))
    return weaknessOfSecret(name, text, siblings) ?? keyWeakness(name, text);
  return keyWeakness(name, text);
}

/** The password in the value of a variable: `NEO4J_AUTH=user/password` and `LOCAL_USER=user:password` have more than that. */
export function passwordIn(name: string, value: string | undefined): string | undefined {
  if (name === 'NEO4J_AUTH') return value?.split('/', 2)[1];
  return loginsIn(name, value)?.[0]?.password ?? value;
}

interface Login {
  readonly user: string;
  readonly password: string;
}

/** More are not compared. */
const MOST_LOGINS = 100;

/** The users with their passwords in the value of a variable such as `ADD_LOCAL_USER=one:password,other:password`. */
function loginsIn(name: string, value: string | undefined): readonly Login[] | undefined {
  if (value === undefined || !HOLDS_LOGINS.test(name)) return undefined;
  const logins = value.split(',', MOST_LOGINS).map((login) => {
    const colon = login.indexOf(':');
    return { user: login.slice(0, Math.max(colon, 0)).trim(), password: login.slice(colon + 1).trim() };
  });
  return logins.every(({ user, password }) => USER.test(user) && password !== '') ? logins : undefined;
}

const USER = /^[\w.@+-]{1,100}$/;

function weaknessOfLogin({ user, password }: Login): Weakness | undefined {
  if (isCommonPassword(password) || PLACEHOLDER.test(password)) return 'common';
  if (isPlaceholderInForce(password)) return 'placeholder';
  return password === user ? 'user name' : undefined;
}

function weaknessOfSecret(name: string, text: string, siblings: Container['environment']): Weakness | undefined {
  const isSecret = isSecretPair(name, text);
  if (isSecret && isCommonPassword(text)) return 'common';
  if (isServerPassword(name)) {
    if (PLACEHOLDER.test(text)) return 'common';
    if (isPlaceholderInForce(text)) return 'placeholder';
  }
  return isSecret && isPassword(name) && text === userBeside(name, siblings) ? 'user name' : undefined;
}

function keyWeakness(name: string, text: string): Weakness | undefined {
  return isOwnKey(name) && (isPlaceholderInForce(text) || KEY_WORDS.test(text) || isCommonPassword(text))
    ? 'known key'
    : undefined;
}

/** Defaults that everyone was meant to change, but that still work. */
const PLACEHOLDER = /^(?:change[-_]?(?:me|it|this)|example|secret|password|default)\d{0,3}!?$/i;

const KEY_WORDS = /^(?:my|the|some|a)[-_]?(?:salt|secret|key)$|^salt$|^(?:a[-_ ]?sample[-_ ]?)?master[-_]?key$/i;

/** Whether the program takes the placeholder as it is, like any other text. */
function isPlaceholderInForce(text: string): boolean {
  return (isPlaceholder(text) || /^\W{0,3}change[-_ ]?me\W{0,3}$/i.test(text)) && !NO_VALUE.test(text);
}

/** Masks, templates, references, and words for no value. */
const NO_VALUE =
  /^(?:unset|unused|invalid(?:[-_][a-z]{1,20}){0,3}|todo|tbd|fixme|redacted|n\/a|user[-_ ]?(?:provided|supplied|defined)|not[-_ ]?(?:set|used|needed|required))$|^(?:not[-_ ]a[-_ ]|<|\[|\$|%[\w-]+%$|@{1,2}[\w-]+@{1,2}$|__\w+__$|_[a-z]{2,20}(?:_[a-z]{2,20}){0,4}_$|(?:op|vault|awssm|ref\+[a-z]+|secret|file|env|aws-sm|gcp-sm):|arn:|\*{1,8}[\w -]{1,40}\*{1,8}$|[*.•#-]+$|x+$)|\{\{|<%|\*{4}|x{5}|x[-_]x{2}|\.{3}|…/i;

function isPassword(name: string): boolean {
  return /PASS(?:WORD|WD)?$|P(?:WD|SW)$/i.test(name);
}

/** `DB_USER` next to `DB_PASSWORD`. */
function userBeside(name: string, siblings: Container['environment']): string | undefined {
  const prefix = name.replace(/(?:DEFAULT_)?(?:PASS(?:WORD|WD)?|PWD|PSW)$/i, '').toLowerCase();
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
