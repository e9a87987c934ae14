import { remember } from '../../support/caches/remember.ts';
import { rememberByKey } from '../../support/caches/remember-by-key.ts';
import { isPublicKey } from './public-keys.ts';

/** Whether a variable holds a secret, by its name and its value together. Formats of providers are in `secret-formats.ts`. */
export function isSecretPair(name: string, value: string): boolean {
  const text = withoutQuotes(value.trim());
  if (isHashed(name, text) || isMethod(name, text) || ENCRYPTED.test(text) || isPublicKey(name, text)) return false;
  if (!looksLikeSecretName(name)) return mayHoldSecret(name) && isToken(name, text);
  // a password of digits is a password; a `TOKEN` of digits is a setting, and so is `USE_PASSWORD=1`
  if (/^\d{3,}$/.test(text)) return /(?:PASSWORD|PASSWD|PWD|PSW|PASS|PASSPHRASE)$/i.test(name);
  return looksLikeSecretValue(value) && !(LICENSE.test(name) && EDITION.test(text));
}

/** `ENC[AES256_GCM,data:…]` of SOPS, and `ENC(…)` of Jasypt. */
const ENCRYPTED = /^ENC(?:\[[A-Z\d_]{1,20},[^\]]{1,9999}\]|\([^)]{1,9999}\))$/;

/** `EMQX_LICENSE__KEY=evaluation`: programs take a word for the edition that everyone may use. */
const LICENSE = /LICEN[CS]E_{0,2}KEY$/i;
const EDITION = /^(?:evaluation|eval|trial|community|free|basic|starter|developer|open-?source|oss|demo)$/i;

/** Names that hold other things as well, so only the value decides: `GITHUB_AUTH`, `TOKENBOT`, `PW_BD`, `MEILI_KEY`. */
const MAY_HOLD_SECRET =
  /(?:^|_)(?:AUTH|PW|KEYS?|SALT|TOKEN[A-Z]{1,8}|COMPOSER_AUTH|DOCKER_AUTH_CONFIG)(?:_[A-Z0-9]{1,8})?$/i;

/** Keys that check signatures, and keys that every browser gets. */
const OPEN_KEY = /(?:^|_)(?:GPG|PGP|APT|RPM|SIGN(?:ING)?|RELEASE|REPO|SITE|PUBLIC|PUB|HOST|CACHE)_/i;

function mayHoldSecret(name: string): boolean {
  return MAY_HOLD_SECRET.test(name) && !OPEN_KEY.test(name) && !NO_SECRETS.test(name);
}

/** Whether some value of a variable with this name is a secret, so that {@link isSecretPair} has to decide. */
export function mayNameSecret(name: string): boolean {
  return looksLikeSecretName(name) || mayHoldSecret(name);
}

/** A text that only a generator makes, or a JSON text with a login. */
function isToken(name: string, value: string): boolean {
  if (value.length > LONGEST_LOGIN) return false;
  if (/^\{/.test(value)) return JSON_LOGIN.test(value);
  if (/^[0-9a-f]{32,64}$/i.test(value)) return !isPlaceholder(value) && !(isFingerprint(value) && /KEY/i.test(name));
  return (looksRandom(value) || BASE_64_KEY.test(value)) && !isPlaceholder(value);
}

/** Of an OpenPGP key. */
function isFingerprint(value: string): boolean {
  return value.length === 40;
}

/** `SECRETS_VAULT_AUTH=token`: the way to log in, not what it takes. `REDIS_AUTH` is a password. */
function isMethod(name: string, text: string): boolean {
  return METHOD.test(text) && /^AUTH(?:ENTICATION)?$/.test(wordsOf(name).at(-1) ?? '') && !LOGIN.test(name);
}

const METHOD =
  /^(?:token|bearer|basic|digest|jwt|oauth2?|oidc|saml2?|ldap|kerberos|gssapi|spnego|ntlm|cert|certificate|approle|userpass|aws|gcp|azure|github|kubernetes|k8s)$/i;

/** 32 bytes in base 64, as `openssl rand -base64 32` and Fernet write them. */
const BASE_64_KEY = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?:[A-Za-z\d_-]{43}|[A-Za-z\d+/]{43})=?$/;

/** Whether the value is the hash of a password, as its form or the name of the variable shows. A hash cannot be used to log in. */
function isHashed(name: string, value: string): boolean {
  return HASH.test(value) || (HASH_NAME.test(name) && /^(?:[0-9a-f]{2}){16,64}$/i.test(value));
}

/** `user:$apr1$…`, `$2y$…`, `{SSHA}…`, `pbkdf2_sha256$…`; Compose writes a dollar sign twice. */
const HASH =
  /^(?:[\w.@-]{1,64}:)?(?:\$\$?(?:2[abxy]|apr1|argon2(?:id|i|d)|[1567y]|scrypt|pbkdf2[\w-]{0,12})\$|\{(?:S{0,2}(?:SHA|MD5)\d{0,3}|CRYPT|BCRYPT|ARGON2|PBKDF2[\w-]{0,12})\}|pbkdf2_sha\d{1,3}\$|(?:pbkdf2|scrypt|argon2):\S)/i;

/** `ROOT_PASSWORD_SHA2`, `HASHED_PASSWORD`; not `HMAC_SHA256_KEY` and `CRYPT_KEY`, which are what is hashed or encrypted with. */
const HASH_NAME =
  /(?:^|_)(?:SHA_?\d{0,3}|MD5|HASH|HASHED|BCRYPT|CRYPT)(?=_|$)(?!\w{0,60}(?:KEY|SECRET|TOKEN|SALT|PEPPER|PASSPHRASE))/i;

const LONGEST_LOGIN = 5_000;

/** `{"github-oauth": {"github.com": "…"}}`, `{"auths": {"registry.example.com": {"auth": "…"}}}` */
const JSON_LOGIN = /"(?:password|auth|(?:[\w-]{1,60}\.){1,5}[a-z]{2,10})"\s{0,9}:\s{0,9}"[^"${}<>\s]{8,400}"/;

/** `DB_PASSWORD`, `apiKey`, `NPM_TOKEN`; not `TOKEN_FILE`, `KEY_ID`, `PUBLIC_KEY`, `GOPRIVATE`. */
export const looksLikeSecretName: (name: string) => boolean = rememberByKey((name) => name, readName);

function readName(name: string): boolean {
  const words = wordsOf(endOfProperty(name));
  const last = words.at(-1);
  if (BUNDLER_HOST.test(name) || LOGIN.test(name) || COOKIE_OF_ERLANG.test(name)) return true;
  if (last === undefined || HARMLESS_LAST_WORDS.has(last) || NO_SECRETS.test(name)) return false;
  if (words.some((word) => word === 'PUBLIC' || word === 'PUB' || word === 'PUBKEY')) return false;
  return words.some((word, index) => isSecretWord(word, words[index - 1], index === words.length - 1));
}

/** `remote.vault.auth` of `shop.secret.store.remote.vault.auth`: the parts of a long property before these say what it belongs to. */
function endOfProperty(name: string): string {
  return name.split('.').slice(-PARTS_OF_KIND).join('.');
}

const PARTS_OF_KIND = 3;

function isSecretWord(word: string, previous: string | undefined, isLast: boolean): boolean {
  if (SECRET_WORDS.test(word)) return true;
  if (word === 'KEY') return previous !== undefined && SECRET_KEYS.has(previous);
  return isLast && PASS_WORDS.has(word) && previous !== undefined && !NOT_BEFORE_PASS.has(previous);
}

/** `DB_PSW` is what `credentials()` of Jenkins makes. */
const PASS_WORDS: ReadonlySet<string> = new Set(['PASS', 'PWD', 'PSW']);

/** The password of a server, and `NEO4J_AUTH=user/password`. */
const LOGIN = /^(?:NEO4J|REDIS|VALKEY|KEYDB)_AUTH$/i;

/** Nodes that know it run code for each other: https://www.erlang.org/doc/system/distributed.html#security */
const COOKIE_OF_ERLANG =
  /^(?:(?:[A-Z]{2,20}_)?ERLANG_COOKIE|RELEASE_COOKIE|EMQX_NODE(?:__|_)COOKIE|DOCKER_VERNEMQ_DISTRIBUTED_COOKIE)$/i;

/**
 * The login of Bundler at a host, where `__` is a dot and `___` a dash: `BUNDLE_GEMS__EXAMPLE__COM`. Other settings with `__` begin with
 * one of these words: https://bundler.io/man/bundle-config.1.html
 */
const BUNDLER_HOST =
  /^BUNDLE_(?!(?:BUILD|MIRROR|LOCAL|PLUGINS|SSL|WITH|WITHOUT|ONLY|GEM|CACHE)_)[A-Z0-9](?:[^\W_]|_(?!_[A-Z]))*__[A-Z]\w*$/;

/**
 * Keys that are sent to every browser: those of Pusher and its like, and keys that may only search or report. Names of files with
 * credentials in the images of Confluent. And passwords of truststores, which contain certificates that everyone may read.
 */
const NO_SECRETS =
  /(?:^|_)(?:PUSHER|SOKETI|REVERB)_(?:(?:(?!_(?:PUSHER|SOKETI|REVERB)_)\w)*_)?KEY$|(?:^|_)(?:ALGOLIA_SEARCH_(?:ONLY_)?(?:API_)?|POSTHOG_(?:PROJECT_)?API_|FIREBASE_(?:WEB_)?API_|RECAPTCHA_SITE_|SENTRY_)KEY$|^KAFKA_SSL_\w+_CREDENTIALS$|TRUST[_.-]?STORE[_.-]?PASS(?:WORD|WD|PHRASE)?$/i;

/** `PGPASSWORD` and `GITHUBTOKEN` are one word. */
const SECRET_WORDS =
  /(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|APIKEY|AUTHKEY|SECRETKEY|PRIVATEKEY|ACCESSKEY|TOKEN|(?:ROOT|DB|USER|ADMIN|SQL|PG)PASS)$|^(?:SECRETS|PASSWORDS|CREDENTIALS?|CREDS|PAT)$/;

/** The words before `KEY` that make it a secret; `CACHE_KEY`, `PRIMARY_KEY`, `SORT_KEY` and most others are harmless. */
const SECRET_KEYS: ReadonlySet<string> = new Set(
  'ACCESS ACCOUNT ADMIN API APP APPLICATION AUTH CIPHER CLIENT COOKIE CRYPT CSRF DECRYPTION DEPLOY ENCRYPTION FERNET HMAC JWT LICENSE MASTER PRIVATE ROOT SECRET SECURITY SERVICE SESSION SIGNING SSH STORAGE TLS SSL WEBHOOK'.split(
    ' ',
  ),
);

const NOT_BEFORE_PASS: ReadonlySet<string> = new Set(
  'BY FASTCGI FIRST GRPC MULTI OLD PROXY SCGI SECOND SINGLE UWSGI'.split(' '),
);

/** Names with these endings hold something about a secret, not the secret itself. */
const HARMLESS_LAST_WORDS: ReadonlySet<string> = new Set(
  `ADDR ADDRESS AFTER AGE ALG ALGO ALGORITHM ALIAS ARN ATTEMPTS AUDIENCE AUTODETECT BACKEND BITS BYTES CHECKER CIPHER CIPHERS CLAIM CLASS
  COMMAND COMPLEXITY COST COUNT DAYS DECIMALS DELIMITER DIR DIRECTORY DISABLED DOMAIN DURATION EMAIL ENABLED ENCODER ENCODING ENCRYPTION
  ENDPOINT ENGINE EXP EXPIRATION EXPIRE EXPIRED EXPIRES EXPIRY EXTRACTOR FIELD FILE FILENAME FILES FINGERPRINT FOLDER FORMAT GENERATOR
  GRACE HASH HASHER HASHERS HASHING HEADER HELPER HINT HOST HOSTS HOURS ID IDS IN INSECURE INTERVAL ISSUER ITERATIONS KIND LANG LANGUAGE
  LEEWAY LEN LENGTH LIFETIME LIMIT LOCATION MANAGER MAX MECHANISM MECHANISMS METHOD MIN MINUTE MINUTES MODE MODULE NAME NAMES NAMESPACE
  PARALLELISM PATH PATTERN PERIOD POLICY PORT PORTS PREFIX PROMPT PROTOCOL PROTOCOLS PROVIDER REALM REF REFERENCE REGEX REGION REQUIRED
  RETENTION RETRIES ROLE ROTATION ROUNDS SCHEME SCHEMES SCOPE SCOPES SCRIPT SCRIPTS SECONDS SERVER SERVERS SERVICE SIGNER SIZE SKEW SOURCE STORE STRATEGY
  STRENGTH SUFFIX SYMBOL TIMEOUT TRIES TTL TYPE TYPES UID URI URL URLS USER USERNAME VALIDATION VALIDATOR VALIDATORS VALIDITY VAULT VERSION
  WINDOW`.split(/\s+/),
);

/** `dbPassword`, `DB-PASSWORD` and `db.password` are `DB`, `PASSWORD`. */
function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '');
}

/**
 * `AWS_ACCESS_KEY` next to `AWS_SECRET_KEY`, or `MINIO_ACCESS_KEY` next to `MINIO_SECRET_KEY`: where both are set, the first is only the
 * name of the account, and only the second is secret.
 */
export function isAccountName(name: string, beside: readonly { readonly name: string }[]): boolean {
  const prefix = /^(.*)ACCESS_KEY$/i.exec(name)?.[1];
  if (prefix === undefined || /SECRET_$/i.test(prefix)) return false;
  const names = upperCaseNames(beside);
  return [`${prefix}SECRET_KEY`, `${prefix}SECRET_ACCESS_KEY`, `${prefix}ACCESS_KEY_SECRET`].some((other) =>
    names.has(other.toUpperCase()),
  );
}

const upperCaseNames = remember(
  (entries: readonly { readonly name: string }[]): ReadonlySet<string> =>
    new Set(entries.map(({ name }) => name.toUpperCase())),
);

/** Whether the value is not empty, and not a path, address, switch, number, placeholder or reference to a variable. */
export function looksLikeSecretValue(value: string): boolean {
  const text = withoutQuotes(value.trim());
  // `[` begins a list on its next lines
  if (/^\W{0,2}$/.test(text) || isPlaceholder(text)) return false;
  if (/^(?:true|false|yes|no|on|off|none|null|nil|undefined|enabled|disabled|[-+]?[\d._]+)$/i.test(text)) return false;
  return !isPath(text) && !isAddress(text) && !DURATION.test(text) && !ALGORITHM.test(text);
}

/** `30d`, `15m`, `1h30m`, `7 days` */
const DURATION =
  /^(?:\d{1,9}(?:\.\d{1,9})?\s?(?:n|[muµ])?s(?:ec(?:ond)?s?)?|(?:\d{1,5}(?:\.\d{1,5})?\s?(?:[dhmswy]|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?)\s?){1,4})$/i;

/** How a password is hashed, or a token signed. */
const ALGORITHM =
  /^(?:argon2(?:id|i|d)?|bcrypt|scrypt|pbkdf2(?:[_-]sha\d{1,3})?|scram-sha-\d{1,3}|(?:hs|rs|es|ps)(?:256|384|512)|ed25519|sha-?(?:1|224|256|384|512)|aes-?(?:128|192|256)(?:-[a-z]{2,8}){0,2})$/i;

function isPath(text: string): boolean {
  if (/^(?:\.{0,2}\/|~\/|[A-Za-z]:\\|\.\.?$)/.test(text)) {
    // base64 may begin with a slash, but does not look like folders
    return !/^\/[A-Za-z0-9+/]{19,}={1,2}$/.test(text);
  }
  return /\.(?:pem|key|json|ya?ml|txt|crt|cer|p12|pfx|jks|conf|env)$/i.test(text);
}

/** Whether the text is an address without a password in it. */
function isAddress(text: string): boolean {
  const address = /^[a-z][a-z0-9+.-]{0,30}:\/\/(?:([^/@\s]*)@)?/i.exec(text);
  return address !== null && !/:./.test(address[1] ?? '');
}

/** Whether the value still has to be filled in, or only shows the expected form. */
export function isPlaceholder(value: string): boolean {
  const text = withoutQuotes(value.trim());
  return (
    PLACEHOLDER_START.test(text) ||
    PLACEHOLDER_INSIDE.test(text) ||
    ONLY_X.test(text) ||
    NAME.test(text) ||
    isMonotonous(text)
  );
}

/** In compose's list form and in `.env` files quotes may be part of the value. A JSON list may have one text. */
function withoutQuotes(text: string): string {
  const listed = /^\[\s?"([^"\\]{1,400})"\s?\]$/.exec(text)?.[1];
  return listed ?? (/^(["']).*\1$/.test(text) ? text.slice(1, -1) : text);
}

/** `changeme`, `your-token`, `<token>`, `${TOKEN}`, `{{ token }}`, `%TOKEN%`, `@TOKEN@`, `__TOKEN__`, `_admin_password_`, `**None**`, `op://…`, `arn:…`. */
const PLACEHOLDER_START =
  /^(?:(?:foo|bar|baz|qux|quux|zot|foobar)$|change[-_ ]?(?:me|this|it)|changed?[-_ ]?in|replace[-_ ]?(?:me|this|with)|(?:enter|insert|put|set|add|use|fill)[-_ ](?:your|a|the|me|this|here|in)|(?:my|the)?[-_ ]?your[-_ ]|generate[-_ ]?(?:a|an|new|your|me|with|using)[-_ ]|get[-_ ](?:the|your|from)[-_ ]|choose[-_ ]?(?:a|your)|dummy|fake|placeholder|redacted|todo|tbd|fixme|unset|unused|invalid(?:$|[-_])|user[-_ ]?(?:provided|supplied|defined)$|not[-_ ]?(?:set|used|needed|required|a[-_ ]|the[-_ ])|n\/a$|some[-_ ]|<.*>$|\[.*\]$|\$|\{\{|%[\w-]+%$|@{1,2}[\w-]+@{1,2}$|__\w+__$|_[a-z]{2,20}(?:_[a-z]{2,20}){0,4}_$|(?:op|vault|awssm|ref\+[a-z]+|secret|file|env|aws-sm|gcp-sm):|arn:|\*+$|\*{1,8}[\w -]{1,40}\*{1,8}$|\.+$|-+$|x{1,2}$)/i;

/** `CLUSTER_API_SECRET`, `DB_PASSWORD`: the name of what belongs there. */
const NAME = /^(?:[A-Z]{2,20}_){1,5}(?:SECRET|KEY|TOKEN|PASSWORD|PASSWD|PASSPHRASE|PASS|PWD|CREDENTIALS?)$/;

/** `XXX-XXX`, `sk-xxx-xxx-xxx`. */
const ONLY_X = /^(?:[a-z]{1,4}[-_])?x{2,}(?:[-_]x{2,})+$/i;

const PLACEHOLDER_INSIDE =
  /(?:^|[-_])(?:dummy|fake|mock)(?:$|[-_])|not[-_]?a[-_]?(?:real[-_]?)?secret|build[-_]?time|(?:^|[-_])build[-_]only|^(?:cafebabe|deadbeef){1,8}$|example|change-?_?me|placeholder|redacted|x{5}|your[-_](?:api|token|secret|key|password|client|access|slack|openai|github)|(?:token|key|secret|password)[-_](?:here|goes)|\*{4}|\.{3}|…|0123456789|1234567890|abcdefghij/i;

/** One or two characters repeated, as in `0000000000`, or a long text of very few different characters. */
function isMonotonous(text: string): boolean {
  if (text.length < 8) return text.length > 2 && new Set(text).size === 1;
  return entropy(text) < (text.length < 16 ? 1 : 2.2);
}

/** The Shannon entropy of the first 256 characters, in bits per character. */
function entropy(text: string): number {
  const sample = text.slice(0, 256);
  const counts = new Map<string, number>();
  for (const character of sample) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / sample.length) * Math.log2(count / sample.length);
  return bits;
}

/** Names do not look like this, but passwords may. Where lines were joined by mistake, a password can be anywhere. */
export function looksRandom(text: string): boolean {
  return /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z\d+/=]{12,}$/.test(text);
}
