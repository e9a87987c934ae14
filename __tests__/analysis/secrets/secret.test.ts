import { describe, expect, it } from '@jest/globals';
import {
  isPlaceholder,
  isSecretPair,
  looksLikeSecretName,
  looksLikeSecretValue,
} from '../../../src/analysis/secrets/secret.ts';
import { processorTime } from '../../support/processor-time.ts';

describe('looksLikeSecretName', () => {
  it.each([
    'DB_PASSWORD',
    'POSTGRES_PASSWORD',
    'PGPASSWORD',
    'MYSQL_ROOT_PASSWORD',
    'DB_PASS',
    'LDAP_ROOTPASS',
    'DB_PWD',
    'SSH_PASSPHRASE',
    'API_KEY',
    'apiKey',
    'APIKEY',
    'STRIPE_API_KEY',
    'AWS_SECRET_ACCESS_KEY',
    'SECRET_KEY',
    'SECRET_KEY_BASE',
    'PRIVATE_KEY',
    'ENCRYPTION_KEY',
    'NPM_TOKEN',
    'GITHUB_TOKEN',
    'NODE_AUTH_TOKEN',
    'npm_config__authToken',
    'client-secret',
    'db.password',
    'JWT_SECRET',
    'DB_PASSWORD_PROD',
    'token',
    'PASSWORD',
    'CREDENTIALS',
    'GITHUB_PAT',
    'DB_PSW',
    'BUNDLE_GEMS__MYCOMPANY__COM',
    'BUNDLE_GITHUB__COM',
    'BUNDLE_GEMS__MY___COMPANY__COM',
    'PUSHER_APP_SECRET',
    'KAFKA_SASL_PASSWORD',
    'APP_KEY',
  ])('%s', (name) => expect(looksLikeSecretName(name)).toBe(true));

  it.each([
    'KMS_KEY_ALIAS',
    'PUSHER_APP_KEY',
    'SOKETI_DEFAULT_APP_KEY',
    'VITE_REVERB_APP_KEY',
    'ALGOLIA_SEARCH_API_KEY',
    'KAFKA_SSL_KEYSTORE_CREDENTIALS',
    'KAFKA_SSL_KEY_CREDENTIALS',
    'BUNDLE_BUILD__NOKOGIRI',
    'BUNDLE_MIRROR__RUBYGEMS__ORG',
    'BUNDLE_JOBS',
    'PSW',
    'AWS_ACCESS_KEY_ID',
    'KEY_NAME',
    'PASSWORD_PROMPT',
    'GOPRIVATE',
    'GITHUB_TOKEN_FILE',
    'TRAVIS_OS_NAME',
    'FACEBOOK_APP_ID',
    'USERNAME',
    'GOPASS_VERSION',
    'ACCESS_LOG',
    'PUBLIC_KEY',
    'SSH_PUBLIC_KEY',
    'TOKEN_URL',
    'SECRET_PATH',
    'PASSWORD_MIN_LENGTH',
    'TOKENIZERS_PARALLELISM',
    'MAX_TOKENS',
    'PASSWORD_SCHEME',
    'SECRET_PARAM_BOOTSTRAP_SERVERS',
    'SECRET_PARAM_SECURITY_PROTOCOL',
    'SECRET_PARAM_SASL_MECHANISM',
    'CACHE_KEY',
    'PWD',
    'OLDPWD',
    'PROXY_PASS',
    'PASSENGER_COUNT',
    'COMPASS',
    'BYPASS',
    'KEYBOARD',
    'MONKEY',
    'PATH',
    'GPG_KEY',
    'KEY',
    'SECRETARY',
    'CLIENT_SECRET_NAME',
    'TOKEN_TTL',
    'REGISTRY_AUTH_HTPASSWD_REALM',
    'SECRET_FORCED_LANGUAGE',
    '',
    '__',
  ])('not %s', (name) => expect(looksLikeSecretName(name)).toBe(false));
});

describe('looksLikeSecretValue', () => {
  it.each([
    'hunter2',
    'postgres',
    's3cr3t!',
    'correct horse battery staple',
    'postgres://app:hunter2@db/app',
    'a/b+c==',
  ])('%s', (value) => expect(looksLikeSecretValue(value)).toBe(true));

  it.each([
    '',
    ' ',
    '/run/secrets/token',
    './token',
    '~/.token',
    'C:\\secrets\\token',
    'https://example.com/token',
    'true',
    'False',
    'no',
    '3600',
    '1.5',
    'changeme',
    'change-me-please',
    'XXX-XXX',
    'sk-xxx-xxx-xxx',
    "'<token>'",
    'your-token-here',
    '<token>',
    `$\{TOKEN}`,
    '$TOKEN',
    '{{ token }}',
    '%TOKEN%',
    '@TOKEN@',
    '********',
    '...',
    'xxxxxxxx',
    'AKIAIOSFODNN7EXAMPLE',
    'op://vault/item/field',
    'credentials.json',
    'none',
    '00000000',
    '""',
    "''",
    '"131072"',
    'user_provided',
    'invalid',
  ])('not %j', (value) => expect(looksLikeSecretValue(value)).toBe(false));
});

describe('isSecretPair', () => {
  it.each([
    ['DB_PASSWORD', 'hunter2', true],
    ['DB_PASSWORD', '123456', true],
    ['ACCESS_TOKEN', '123456', false],
    ['MAX_TOKEN', '"131072"', false],
    ['DB_PASSWORD', '"123456"', true],
    ['DB_PASSWORD', '', false],
    ['DB_USER', 'hunter2', false],
  ])('%s=%s is %s', (name, value, expected) => expect(isSecretPair(name, value)).toBe(expected));
});

describe('isPlaceholder', () => {
  it.each(['hunter2', 'postgres', 'password', 'q7Xm2VcL9pRt4Wb8', 'aa'])('not %s', (value) =>
    expect(isPlaceholder(value)).toBe(false),
  );

  it('takes linear time', () => {
    const before = processorTime();
    for (const piece of ['<', '__', 'a', '%a', '[', 'x', '.']) isPlaceholder(piece.repeat(1_000_000));
    expect(processorTime() - before).toBeLessThan(1000);
  });
});
