import { describe, expect, it } from '@jest/globals';
import { isServerPassword } from '../../src/analysis/secrets/server-passwords.ts';
import { OPEN_SETTINGS } from '../../src/data/open-settings.ts';
import rule from '../../src/rules/secrets/containers/env-auth-disabled.ts';
import { messagesOf } from '../support/example.ts';

function messages(setting: string, image = 'ghcr.io/acme/app:1.4'): string[] {
  const text = `services:\n  app:\n    image: ${image}\n    environment:\n      - ${JSON.stringify(setting)}\n`;
  return messagesOf(rule, 'compose.yaml', text);
}

describe('settings that let everyone in', () => {
  it.each(OPEN_SETTINGS.map((row) => [row.example, row] as const))('%s', (example, { effect, images, port, ports }) => {
    const image = images === undefined ? undefined : 'jenkins/jenkins:2.528.2';
    const milder = port === undefined && ports === undefined ? '' : ' Milder here: no port leads there from outside.';
    expect(messages(example, image)).toEqual([
      `Container "app" sets ${example.split('=')[0]}, so it ${effect}.${milder}`,
    ]);
  });

  it.each(OPEN_SETTINGS.map(({ counterexample }) => [counterexample]))('not %s', (counterexample) => {
    expect(messages(counterexample)).toEqual([]);
  });
});

describe('settings of the program of an image', () => {
  const setting = 'JAVA_OPTS=-Xmx1g -Djenkins.install.runSetupWizard=false';

  it('count with it', () => expect(messages(setting, 'jenkins/jenkins:2.528.2')).toHaveLength(1));

  it('do not count with a script that sets it up', () => {
    const mount = 'volumes: ["./setup:/usr/share/jenkins/ref/init.groovy.d"]';
    const text = `services:\n  ci:\n    image: jenkins/jenkins:2.528.2\n    environment: [${setting}]\n    ${mount}\n`;
    expect(messagesOf(rule, 'compose.yaml', text)).toEqual([]);
  });

  it('do not count with another', () => expect(messages(setting, 'ghcr.io/acme/agent:2')).toEqual([]));
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
