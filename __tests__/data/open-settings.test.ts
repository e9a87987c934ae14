import { describe, expect, it } from '@jest/globals';
import { isServerPassword } from '../../src/analysis/secrets/server-passwords.ts';
import { OPEN_SETTINGS } from '../../src/data/open-settings.ts';
import rule from '../../src/rules/secrets/containers/env-auth-disabled.ts';
import { messagesOf } from '../support/example.ts';

function messages(setting: string): string[] {
  const text = `services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    environment:\n      - ${JSON.stringify(setting)}\n`;
  return messagesOf(rule, 'compose.yaml', text);
}

describe('settings that let everyone in', () => {
  it.each(OPEN_SETTINGS.map(({ example, effect }) => [example, effect] as const))('%s', (example, effect) => {
    expect(messages(example)).toEqual([`Container "app" sets ${example.split('=')[0]}, so it ${effect}.`]);
  });

  it.each(OPEN_SETTINGS.map(({ counterexample }) => [counterexample]))('not %s', (counterexample) => {
    expect(messages(counterexample)).toEqual([]);
  });
});

describe('passwords of servers', () => {
  it.each([
    'POSTGRES_PASSWORD',
    'MYSQL_ROOT_PASSWORD',
    'MYSQL_PASSWORD',
    'MARIADB_PASSWORD',
    'MSSQL_SA_PASSWORD',
    'MONGO_INITDB_ROOT_PASSWORD',
    'MINIO_ROOT_PASSWORD',
    'RABBITMQ_DEFAULT_PASS',
    'GF_SECURITY_ADMIN_PASSWORD',
    'ELASTIC_PASSWORD',
    'KEYCLOAK_ADMIN_PASSWORD',
    'PGADMIN_DEFAULT_PASSWORD',
    'DD_ADMIN_PASSWORD',
    'LLDAP_LDAP_USER_PASS',
    'WEBPASSWORD',
  ])('%s', (name) => expect(isServerPassword(name)).toBe(true));

  it.each([
    'DB_PASSWORD',
    'WORDPRESS_DB_PASSWORD',
    'SMTP_PASSWORD',
    'JWT_SECRET',
    'POSTGRES_PASSWORD_FILE',
    'PASSWORDS',
  ])('not %s', (name) => expect(isServerPassword(name)).toBe(false));
});
