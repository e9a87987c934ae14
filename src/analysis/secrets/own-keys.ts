import { anyPattern } from '../../model/any-pattern.ts';

/**
 * Variables with keys that a program uses for itself: no other service has to know them, so any value works, placeholders included.
 * To add one, add a line.
 */
const OWN_KEYS: readonly RegExp[] = [
  /^(?=\w*_(?:SECRET|KEY|SALT)(?:_KEY|_BASE)?$)(?:\w+_)?(?:JWT|SESSION|SESSIONS|COOKIE|ENCRYPTION|SIGNING|HMAC|CSRF|TOTP)_/,
  /^(?:NEXTAUTH|AUTH|BETTER_AUTH|DJANGO|FLASK|APP|PAPERLESS|AUTHENTIK|SUPERSET|WEBUI|SENTRY|RAILS|MAILU|SECRET)_(?:SECRET|KEY|SECRET_KEY)$/,
  /(?:^|_)(?:DJANGO|FLASK|RAILS)_SECRET_KEY$/,
  /(?:^|_)SECRET_KEY_BASE$/,
  /(?:^|_)SALT$/,
  /(?:^|_)FERNET_KEY$/,
  /^MEILI_MASTER_KEY$/,
  // https://appwrite.io/docs/advanced/self-hosting/configuration/environment-variables
  /^_APP_(?:OPENSSL_KEY_V\d|(?:EXECUTOR|JOBS|NOTIFICATIONS_TRACKING)_SECRET)$/,
];

/** A quick check: it matches everything that they match, and perhaps more. */
const OWN_KEY = anyPattern(OWN_KEYS);

export function isOwnKey(name: string): boolean {
  return OWN_KEY.test(name) && !NO_KEY.test(name);
}

/** Keys that everyone may know, and the salt from which a key is derived together with another secret. */
const NO_KEY = /(?:^|_)(?:PUBLIC|PUB)(?:_|$)|_(?:DERIVATION|KDF)_SALT$|^SENTRY_KEY$/;
