import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/secrets/containers/env-secret-literal.ts';
import { service } from '../../support/compose.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';

const SECRET = 'blue-Kettle-71';

describe('env-secret-literal', () => {
  it.each([
    `POSTGRES_PASSWORD: «${SECRET}»`,
    `POSTGRES_PASSWORD: "«${SECRET}»"`,
    `SESSION_SECRET: '«${SECRET}»'`,
    `API_TOKEN: «\${API_TOKEN:-${SECRET}}»`,
    `API_TOKEN: «\${API_TOKEN-${SECRET}}»`,
    `JWT_KEY: «${SECRET}»`,
    'MYSQL_ROOT_PASSWORD: «483920»',
  ])('reports %s', (entry) => {
    expectMarks(rule, 'compose.yaml', service(`environment:\n  ${entry}\n  LOG_LEVEL: info`));
  });

  it.each([
    `CONFIG: |\n    [db]\n    password = «${SECRET}»\n    port = 1`,
    `CONFIG: '{"db":{"password":"«${SECRET}»"}}'`,
    `CONFIG: "{\\"password\\": \\"«${SECRET}»\\"}"`,
    `CONFIG: >-\n    smtp:\n\n    api_key: «${SECRET}»`,
  ])('reports a setting in %s', (entry) => expectMarks(rule, 'compose.yaml', service(`environment:\n  ${entry}`)));

  it.each([
    'CONFIG: |\n    [db]\n    password = ${PASSWORD}',
    'CONFIG: |\n    [db]\n    password_file = /run/secrets/db',
    `CONFIG: '{"db":{"password":"<password>"}}'`,
    'CONFIG: |\n    {\n      "tokenCallbacks": [\n        { "issuer": "a" }\n      ],\n      "secret": {\n      }\n    }',
    'JAVA_OPTS: -Da=b,c=d',
  ])('accepts settings in %s', (entry) => expectMarks(rule, 'compose.yaml', service(`environment:\n  ${entry}`)));

  it.each([
    // words of the reader, and the beginning of a key
    'OAUTH_CLIENT_ID: client-id\n  OAUTH_CLIENT_SECRET: client-secret',
    'CLIENT_ID: my_client_id\n  CLIENT_SECRET: my_client_secret',
    'TS_AUTHKEY: ts' + 'key-auth-abc123',
    'HOOK_SECRET: whsec' + '_test',
    'EMQX_LICENSE__KEY: evaluation',
    'LICENSE_KEY: Community',
    'APP_LICENCE_KEY: open-source',
  ])('accepts what its issuer did not issue: %s', (entry) =>
    expectMarks(rule, 'compose.yaml', service(`environment:\n  ${entry}`)),
  );

  it.each([
    'OAUTH_CLIENT_SECRET: «client-secret»',
    'OAUTH_CLIENT_ID: 4711-shop\n  OAUTH_CLIENT_SECRET: «client-secret»',
    'OTHER_CLIENT_ID: client-id\n  OAUTH_CLIENT_SECRET: «client-secret»',
    'OAUTH_CLIENT_ID: client-id\n  OAUTH_CLIENT_SECRET: «blue-Kettle-71»',
    'CLIENT_ID: client-id\n  JWT_SECRET: «client-secret»',
    'DB_PASSWORD: «whsec_test»',
    'DB_PASSWORD: «evaluation»',
    'EMQX_LICENSE__KEY: «evaluation-Kettle-71»',
    'LICENSE_SERVER_SECRET: «evaluation»',
    'API_TOKEN: «key-auth-abc123»',
  ])('still reports %s', (entry) => expectMarks(rule, 'compose.yaml', service(`environment:\n  ${entry}`)));

  it.each<[string, string, string]>([
    ['OPENSEARCH_INITIAL_ADMIN_PASSWORD', 'plugins.security.disabled: "true"', 'medium'],
    ['ELASTIC_PASSWORD', 'xpack.security.enabled: "false"', 'medium'],
    ['POSTGRES_PASSWORD', 'POSTGRES_HOST_AUTH_METHOD: trust', 'medium'],
    ['ELASTIC_PASSWORD', 'xpack.security.enabled: "true"', 'high'],
    ['POSTGRES_PASSWORD', 'POSTGRES_HOST_AUTH_METHOD: scram-sha-256', 'high'],
    // one of another server
    ['MYSQL_PASSWORD', 'xpack.security.enabled: "false"', 'high'],
    ['SESSION_SECRET', 'POSTGRES_HOST_AUTH_METHOD: trust', 'high'],
  ])('knows whether the server asks for it: %s with %s', (name, other, severity) => {
    const text = service(`environment:\n  ${name}: ${SECRET}\n  ${other}`);
    expect(checkText(rule, 'compose.yaml', text).findings.map((one) => one.severity)).toEqual([severity]);
  });

  it('names the setting', () =>
    expect(messagesOf(rule, 'compose.yaml', service(`environment:\n  CONFIG: '{"password":"${SECRET}"}'`))).toEqual([
      'Container "app" gets a secret in "password" of CONFIG, written in the file. An attacker who reads the repository, or inspects the container, can use it.',
    ]));

  it.each([`POSTGRES_PASSWORD=«${SECRET}»`, `"API_KEY=«${SECRET}»"`, `API_TOKEN=«\${API_TOKEN:-${SECRET}}»`])(
    'reports %s in a list',
    (entry) => expectMarks(rule, 'compose.yaml', service(`environment:\n  - LOG_LEVEL=info\n  - ${entry}`)),
  );

  it.each([
    'POSTGRES_PASSWORD_FILE: /run/secrets/password',
    'POSTGRES_PASSWORD: /run/secrets/password',
    'POSTGRES_PASSWORD: ""',
    'POSTGRES_PASSWORD:',
    'POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}',
    'POSTGRES_PASSWORD: $POSTGRES_PASSWORD',
    'POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?}',
    'POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?not set}',
    'POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:-}',
    'POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:-changeme}',
    'POSTGRES_PASSWORD: changeme',
    'POSTGRES_PASSWORD: <password>',
    'POSTGRES_PASSWORD: prefix-${SUFFIX}',
    'DISABLE_PASSWORD: "true"',
    'TOKEN_EXPIRY: 3600s',
    'ACCESS_TOKEN_TTL: 15m',
    'PUBLIC_KEY: blue-Kettle-71',
    'CACHE_KEY: blue-Kettle-71',
    'COLOUR: blue-Kettle-71',
    'PUSHER_APP_KEY: ${PUSHER_APP_KEY:-coolify}',
    'KAFKA_SSL_KEYSTORE_CREDENTIALS: kafka_keystore_creds',
    // that of `env-weak-credential`
    'POSTGRES_PASSWORD: postgres',
    'DATABASE_URL: postgres://db:5432/app',
  ])('accepts %s', (entry) => expectMarks(rule, 'compose.yaml', service(`environment:\n  ${entry}`)));

  it.each([
    [`AWS_ACCESS_KEY: acme`, `AWS_SECRET_KEY: «${SECRET}»`],
    [`MINIO_ACCESS_KEY: acme`, `MINIO_SECRET_KEY: «${SECRET}»`],
    [`storage_access_key: acme`, `storage_secret_access_key: «${SECRET}»`],
  ])('takes %s for the name of an account beside %s', (account, secret) => {
    expectMarks(rule, 'compose.yaml', service(`environment:\n  ${account}\n  ${secret}`));
  });

  it.each([`AZURE_STORAGE_ACCESS_KEY: «${SECRET}»`, `AWS_SECRET_ACCESS_KEY: «${SECRET}»`])(
    'reports %s alone',
    (entry) => {
      expectMarks(rule, 'compose.yaml', service(`environment:\n  ${entry}\n  AWS_SECRET_KEY: \${X}`));
    },
  );

  it('leaves tokens that show who issued them to secret-literal', () => {
    const token = ['gh', 'p_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE486zOt'].join('');
    expectMarks(rule, 'compose.yaml', service(`environment:\n  GITHUB_TOKEN: ${token}`));
  });

  it('names the variable, never the value, and says which text is secret', () => {
    const text = service(`environment:\n  DB_PASSWORD: ${SECRET}\n  API_TOKEN: \${API_TOKEN:-${SECRET}}`);
    const { findings } = checkText(rule, 'compose.yaml', text);
    expect(findings.map(({ message }) => message)).toEqual([
      'Container "app" gets a secret for DB_PASSWORD that is written in the file. An attacker who reads the repository, or inspects the container, can use it.',
      'Container "app" falls back to a secret for API_TOKEN that is written in the file. An attacker who reads the repository, or inspects the container, can use it.',
    ]);
    expect(findings.map(({ evidence }) => evidence)).toEqual(['DB_PASSWORD', 'API_TOKEN']);
    expect(findings.map(({ secrets }) => secrets.map(({ start, end }) => text.slice(start, end)))).toEqual([
      [SECRET],
      [`\${API_TOKEN:-${SECRET}}`],
    ]);
  });

  it('reports the value at its anchor, once for each container', () => {
    const text = `
      x-environment: &environment
        DB_PASSWORD: «${SECRET}»
      services:
        a: { image: "ghcr.io/acme/app:1.4", environment: *environment }
        b: { image: "ghcr.io/acme/app:1.4", environment: { <<: *environment, LOG_LEVEL: info } }
    `;
    expectMarks(rule, 'compose.yaml', text);
    expect(messagesOf(rule, 'compose.yaml', text)).toHaveLength(2);
  });
});
