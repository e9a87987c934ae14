import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/secrets/containers/pivot-weak-db.ts';
import { type Files, failuresOf } from '../../gate/failures.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';

const of = (image: string, environment: string, ports: string) =>
  `services:\n  db:\n    image: ${image}\n    environment: { ${environment} }\n    ports: [${ports}]\n`;

describe('pivot-weak-db', () => {
  it.each([
    ['no password', of('postgres:17', 'POSTGRES_HOST_AUTH_METHOD: trust', '"«5432:5432»"')],
    ['a password that everyone tries', of('postgres:17', 'POSTGRES_PASSWORD: postgres', '"«5432:5432»"')],
    ['a default', of('mysql:8', 'MYSQL_ROOT_PASSWORD: "${ROOT_PASSWORD:-root}"', '"«3306:3306»"')],
    ['the port of the service among others', of('mysql:8', 'MYSQL_ROOT_PASSWORD: root', '"80:80", "«13306:3306»"')],
    [
      'the port for clients rather than that for peers',
      of('cassandra:5', 'CASSANDRA_PASSWORD: admin', '"7000:7000", "7199:7199", "«9042:9042»"'),
    ],
    ['a page that logs in by itself', of('phpmyadmin:5', 'PMA_USER: root, PMA_PASSWORD: "${PASSWORD}"', '"«8080:80»"')],
    [
      'a login with a name and a password',
      of('neo4j:5.26', 'NEO4J_AUTH: neo4j/password', '"«7474:7474»", "7687:7687"'),
    ],
    ['a list of users', of('concourse/concourse:7', 'CONCOURSE_ADD_LOCAL_USER: "test:test"', '"«8080:8080»"')],
    ['a key', of('getmeili/meilisearch:v1.49', 'MEILI_MASTER_KEY: masterKey', '"«7700:7700»"')],
    ['a user that is made', of('clickhouse:25', 'CLICKHOUSE_DEFAULT_ACCESS_MANAGEMENT: 1', '"«8123:8123»"')],
    ['a console', of('grafana/grafana:12.2.1', 'GF_SECURITY_ADMIN_PASSWORD: admin', '"«3000:3000»"')],
    ['the database', of('clickhouse/clickhouse-server:25', 'CLICKHOUSE_PASSWORD: admin', '"«8123:8123»"')],
    ['a repackaged database', of('bitnami/clickhouse:25', 'CLICKHOUSE_PASSWORD: admin', '"«8123:8123»"')],
    ['the search engine', of('elasticsearch:9.1.0', 'ELASTIC_PASSWORD: changeme', '"«9200:9200»"')],
    ['the store', of('minio/minio:1', 'MINIO_ROOT_PASSWORD: minioadmin', '"«9000:9000»", "9001:9001"')],
    ['Keycloak', of('acme/auth:1', 'KC_BOOTSTRAP_ADMIN_PASSWORD: admin', '"«8080:8080»"')],
    [
      'the database that shares an env file',
      of('mariadb:12', 'KC_BOOTSTRAP_ADMIN_PASSWORD: admin, MARIADB_ROOT_PASSWORD: root', '"«3306:3306»"'),
    ],
    ['an unknown image on the port of the database', of('acme/db:1', 'MYSQL_ROOT_PASSWORD: root', '"«3306:3306»"')],
    ['an address that stands for all', of('mongo:8', 'MONGO_INITDB_ROOT_PASSWORD: example', '"«0.0.0.0:27017:27017»"')],
    [
      'a login at an address that is its own',
      of('codercom/code-server:4', 'PASSWORD: admin, HOST: 0.0.0.0, USER: admin', '"«8080:8080»"'),
    ],
  ])('reports %s', (_what, text) => expectMarks(rule, 'compose.yaml', text));

  it.each([
    ['the machine alone', of('postgres:17', 'POSTGRES_PASSWORD: postgres', '"127.0.0.1:5432:5432"')],
    ['one address', of('postgres:17', 'POSTGRES_PASSWORD: postgres', '"10.0.0.5:5432:5432"')],
    ['a port that a variable decides', of('postgres:17', 'POSTGRES_PASSWORD: postgres', '"${DB_PORT}:5432"')],
    ['an address that a variable decides', of('postgres:17', 'POSTGRES_PASSWORD: postgres', '"${IP}:5432:5432"')],
    ['no port', of('postgres:17', 'POSTGRES_PASSWORD: postgres', '')],
    ['a password that a variable has', of('postgres:17', 'POSTGRES_PASSWORD: "${PASSWORD}"', '"5432:5432"')],
    ['a password in a file', of('postgres:17', 'POSTGRES_PASSWORD_FILE: /run/secrets/p', '"5432:5432"')],
    ['the password of the database in a program', of('ghcr.io/acme/app:1', 'MYSQL_PASSWORD: root', '"8080:80"')],
    ['the password of the database behind phpMyAdmin', of('phpmyadmin:5', 'MYSQL_PASSWORD: root', '"8080:80"')],
    [
      'the account of Elasticsearch that Logstash uses',
      of('docker.elastic.co/logstash/logstash:9.1.0', 'LOGSTASH_INTERNAL_PASSWORD: changeme', '"5044:5044"'),
    ],
    [
      'the account of Elasticsearch that Kibana uses',
      of('docker.elastic.co/kibana/kibana:9.1.0', 'KIBANA_SYSTEM_PASSWORD: changeme', '"5601:5601"'),
    ],
    [
      'the password of ClickHouse in a program',
      of('langfuse/langfuse:3', 'CLICKHOUSE_PASSWORD: clickhouse', '"3000:3000"'),
    ],
    ['the password of MinIO in a program', of('ghcr.io/acme/app:1', 'MINIO_ROOT_PASSWORD: minioadmin', '"3000:3000"')],
    [
      'the password of a console in a database that shares its env file',
      of('mariadb:12', 'KC_BOOTSTRAP_ADMIN_PASSWORD: admin', '"3306:3306"'),
    ],
    ['the password of another database', of('postgres:17', 'MYSQL_PASSWORD: root', '"5432:5432"')],
    ['the password of a console behind a proxy', of('caddy:2.10', 'ADMIN_PASSWORD: admin', '"3000:3000", "9090:9090"')],
    [
      'the login of a test',
      of('mcr.microsoft.com/playwright:v1.57.0', 'FIRST_SUPERUSER_PASSWORD: admin', '"9323:9323"'),
    ],
    ['the login of a load test', of('grafana/k6:1.4.0', 'ADMIN_PASSWORD: admin', '"5665:5665"')],
    [
      'the login at the database of another service',
      `${of('odoo:18', 'PASSWORD: odoo, HOST: store, USER: odoo', '"8069:8069"')}  store:\n    image: postgres:17\n`,
    ],
    ['the password of a client', of('ghcr.io/acme/app:1', 'WORDPRESS_DB_PASSWORD: root', '"8080:80"')],
  ])('accepts %s', (_what, text) => expectMarks(rule, 'compose.yaml', text));

  it('accepts the network of another container, whose ports are not its own', () => {
    const text =
      'services:\n  db:\n    image: postgres:17\n    network_mode: service:vpn\n    environment: { POSTGRES_PASSWORD: postgres }\n    ports: ["5432:5432"]\n  vpn: { image: "a:1" }\n';
    expectMarks(rule, 'compose.yaml', text);
  });

  it('walks from the setting to the port, and tells no password', () => {
    const text = of('postgres:17', 'POSTGRES_PASSWORD: password1', '"5432:5432"');
    const [finding] = checkText(rule, 'compose.yaml', text).findings;
    expect(finding?.message).toBe(
      'Anyone who reaches the host can log in to container "db" on port 5432:5432, because it is published on all interfaces and the password in POSTGRES_PASSWORD is one that everyone tries.',
    );
    expect(finding?.flow.map(({ message }) => message)).toEqual(['the password', 'the published port']);
    expect(finding?.secrets.map(({ file, start, end }) => file.text.slice(start, end))).toEqual(['password1']);
  });

  it('knows a service by its name where the image does not say it', () =>
    expectMarks(
      rule,
      'compose.yaml',
      of('acme/maxio:1', 'MINIO_SECRET_KEY: minioadmin', '"«9000:9000»"').replace('  db:', '  minio:'),
    ));

  it('names no port where it may be one of several', () => {
    expect(
      messagesOf(rule, 'compose.yaml', of('acme/console:1', 'ADMIN_PASSWORD: admin', '"8081:81", "8080:80"')),
    ).toEqual([
      'Anyone who reaches the host can log in to container "db" on one of its ports, because it is published on all interfaces and the password in ADMIN_PASSWORD is one that everyone tries.',
    ]);
  });

  it('says what lets everyone in', () => {
    expect(
      messagesOf(rule, 'compose.yaml', of('postgres:17', 'POSTGRES_HOST_AUTH_METHOD: trust', '"5432:5432"')),
    ).toEqual([expect.stringMatching(/and with POSTGRES_HOST_AUTH_METHOD it \w.*\.$/)]);
  });
});

describe('a weak password that only some runs of a script give to a database', () => {
  const RUN = 'docker run -d -p 5432:5432 -e POSTGRES_PASSWORD="$PW" postgres:17';
  const files = (lines: string): Files => ({ 'run.sh': `#!/bin/bash\n${lines}\n` });
  const failures = async (lines: string): Promise<readonly string[]> => failuresOf(files(RUN), files(lines));

  it.each([
    [`if [ -f pw ]; then PW=$(cat pw); else PW=admin; fi\n${RUN}`],
    [`PW=$(cat pw) || PW=admin\n${RUN}`],
    [`PW=$(cat pw || echo admin)\n${RUN}`],
    [`PW=\${PW:-$(cat pw 2>/dev/null || echo admin)}\n${RUN}`],
    [`PW=$(if [ -f pw ]; then cat pw; else echo admin; fi)\n${RUN}`],
    [RUN.replace('$PW', '$([ -f pw ] && cat pw || echo admin)')],
    [RUN.replace('$PW', '${PW:-$(cat pw 2>/dev/null || echo admin)}')],
    [RUN.replace('"$PW"', '$(if [ -f pw ]; then cat pw; else echo admin; fi)')],
  ])('is new: %s', async (lines) => {
    expect(await failures(lines)).toEqual(['pivot-weak-db']);
    const made = lines
      .replaceAll('echo admin', 'openssl rand -hex 16')
      .replaceAll('=admin', '=$(openssl rand -hex 16)');
    expect(await failures(made)).toEqual([]);
  });
});
