import { describe, expect, it } from '@jest/globals';
import { holdsPassword, setsPassword } from '../../../src/analysis/secrets/password-settings.ts';
import { inTime } from '../../support/in-time.ts';

const SECRET = 'blue-Kettle-71';

describe('holdsPassword', () => {
  it.each([
    `spring.datasource.password=${SECRET}`,
    `db:\n  password: ${SECRET}`,
    `db:\n  password: "${SECRET}" # of the database`,
    `[smtp]\r\napi_key = '${SECRET}'\r\n`,
    `{\n  "Smtp": {\n    "Password": "${SECRET}",\n    "Port": 25\n  }\n}`,
    `[global]\nindex-url=https://bot:${SECRET}@pypi.example.com/simple`,
    `--extra-index-url https://bot:${SECRET}@pypi.example.com/simple`,
    `url: "postgres://app:${SECRET}@db/app"`,
    `<server><username>a</username><password>${SECRET}</password></server>`,
    `<add key="ClearTextPassword" value="${SECRET}" />`,
    `<user username="a" password="${SECRET}" roles="x"/>`,
  ])('is true for %j', (text) => expect(holdsPassword(text)).toBe(true));

  it.each([
    'password=changeme',
    'password=secret',
    'password: Kennwort',
    'password: ${DB_PASSWORD}',
    `password: \${DB_PASSWORD:${SECRET}}`,
    'password: <password-1>',
    'password: "{cipher}AQB12345abcdef"',
    'password: ENC(G6N718UuyPE5bHyWKyuLQSm02auQPUtm)',
    'password: vault:secret/data/db1',
    'password: /run/secrets/db1',
    'password_file: /run/secrets/Db-71',
    'password:\n  min_length: 12\n  pattern: "^(?=.*[A-Z])[A-Za-z0-9]{8,}$"',
    'existingSecret: Release-db-1\nimagePullSecret: Registry-71',
    'tlsSecret: wildcard-tls-2024',
    'token_ttl: 3600s',
    'TOKEN_THROTTLE_RATE = "1000/minute"',
    'token.store.class=com.acme.TokenStore2',
    `public_key: ${SECRET}`,
    `colour: ${SECRET}`,
    `# password=${SECRET}`,
    `; password=${SECRET}`,
    `// "password": "${SECRET}"`,
    `<!-- <password>${SECRET}</password> -->`,
    `<!-- <password>${SECRET}</password>`,
    '<password>${env.MAVEN_PASSWORD_1}</password>',
    '<password>{COQLCE6DU6GtcS5P=}</password>',
    'index-url=https://pypi.example.com/simple',
    'index-url=https://${PIP_USER}:${PIP_PASSWORD_1}@pypi.example.com/simple',
    'url: postgres://app12345:app12345@db/app',
    `url: postgres://app:${SECRET}@localhost/app`,
    'password-strength==0.0.3\nsecret-storage==3.3.3rc1',
  ])('is false for %j', (text) => expect(holdsPassword(text)).toBe(false));

  it.each(['<!--', '<password>', '://a:', 'password=', ' ', '"', 'a.', '#'])('reads many %j in time', (piece) =>
    inTime(1500, () => {
      holdsPassword(piece.repeat(200_000));
      holdsPassword(`${piece}\n`.repeat(100_000));
    }),
  );
});

it('reads one line', () => {
  expect(setsPassword(`export DB_PASSWORD="${SECRET}"`)).toBe(true);
  expect(setsPassword('export DB_PASSWORD="$1"')).toBe(false);
  expect(setsPassword(`https://a:${SECRET}@x.example.com`)).toBe(false);
});
