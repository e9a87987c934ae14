import { describe, expect, it } from '@jest/globals';
import { SERVICE_FILES, type ServiceFile } from '../../src/data/service-files.ts';
import image from '../../src/rules/secrets/builds/image-auth-disabled.ts';
import disabled from '../../src/rules/secrets/containers/config-auth-disabled.ts';
import weak from '../../src/rules/secrets/containers/config-weak-credential.ts';
import { checkText } from '../support/example.ts';

/** An image and a path for each table, in its order. */
const PLACES: readonly (readonly [image: string, path: string])[] = [
  ['grafana/grafana:12.2.1', '/etc/grafana/grafana.ini'],
  ['traefik:v3.6', '/etc/traefik/traefik.yml'],
  ['docker.io/library/traefik:v3.6', '/traefik.toml'],
  ['clickhouse/clickhouse-server:25.8', '/etc/clickhouse-server/users.d/app.xml'],
  ['clickhouse/clickhouse-server:25.8', '/etc/clickhouse-server/users.d/open.xml'],
  ['filebrowser/filebrowser:v2.50.0', '/.filebrowser.json'],
  ['lscr.io/linuxserver/qbittorrent:5.1.2', '/config/qBittorrent/qBittorrent.conf'],
  ['caddy:2.10', '/etc/caddy/Caddyfile'],
  ['docker.io/library/caddy:2.10', '/etc/caddy/caddy.json'],
  ['docker.elastic.co/elasticsearch/elasticsearch:9.2.1', '/usr/share/elasticsearch/config/elasticsearch.yml'],
  ['opensearchproject/opensearch:3.3.0', '/usr/share/opensearch/config/opensearch.yml'],
  ['redis:8.2', '/usr/local/etc/redis/redis.conf'],
  ['postgis/postgis:18-3.6', '/var/lib/postgresql/data/pg_hba.conf'],
  ['mongo:8.0', '/etc/mongod.conf'],
  ['eclipse-mosquitto:2.0', '/mosquitto/config/mosquitto.conf'],
  ['rabbitmq:4.2', '/etc/rabbitmq/rabbitmq.conf'],
  ['mysql:8.4', '/etc/mysql/conf.d/open.cnf'],
  ['influxdb:1.11', '/etc/influxdb/influxdb.conf'],
  ['neo4j:5.26', '/conf/neo4j.conf'],
  ['quay.io/jupyter/base-notebook:2025-11-06', '/home/jovyan/.jupyter/jupyter_server_config.py'],
  ['codercom/code-server:4.106.2', '/home/coder/.config/code-server/config.yaml'],
  ['apache/apisix:3.14.1', '/usr/local/apisix/conf/config.yaml'],
  ['apache/apisix-dashboard:3.0.1', '/usr/local/apisix-dashboard/conf/conf.yaml'],
  ['uptrace/uptrace:2.0.2', '/etc/uptrace/config.yml'],
  ['couchdb:3.5', '/opt/couchdb/etc/local.d/app.ini'],
  ['kibana:7.17.28', '/usr/share/kibana/config/kibana.yml'],
  ['cassandra:5.0', '/etc/cassandra/cassandra.yaml'],
  ['apache/airflow:3.1.3', '/opt/airflow/airflow.cfg'],
];

function found(table: ServiceFile, text: string) {
  const [image, path] = PLACES[SERVICE_FILES.indexOf(table)] as (typeof PLACES)[number];
  const compose = `services:\n  app:\n    image: ${image}\n    command: server ${path}\n    volumes: ["./etc/file:${path}"]\n`;
  const files = { 'etc/file': text };
  return [disabled, weak].flatMap(
    (rule) => checkText(rule, 'compose.yaml', compose, {}, {}, undefined, files).findings,
  );
}

/** The same in an image, copied from the repository and written in a Dockerfile. */
function inImage(table: ServiceFile, text: string) {
  const [base, path] = PLACES[SERVICE_FILES.indexOf(table)] as (typeof PLACES)[number];
  const files = { '.dockerignore': '', 'etc/file': text };
  const ways = [`COPY etc/file ${path}`, `COPY <<'EOF' ${path}\n${text}\nEOF`];
  return ways.map((way) => {
    const { findings } = checkText(image, 'Dockerfile', `FROM ${base}\n${way}\n`, {}, {}, undefined, files);
    return findings.map(({ span }) => span.file.path);
  });
}

it('has a place for each table', () => expect(PLACES).toHaveLength(SERVICE_FILES.length));

describe('settings that let everyone in', () => {
  const rows = SERVICE_FILES.flatMap((table) => table.settings.map((row) => [row.example, row, table] as const));

  it.each(rows)('%s', (example, row, table) => {
    expect(found(table, example).map(({ ruleId, span }) => [ruleId, span.file.path])).toEqual([
      [row.effect === undefined ? 'config-weak-credential' : 'config-auth-disabled', 'etc/file'],
    ]);
  });

  it.each(rows)('not the counterexample of %s', (_example, row, table) =>
    expect(found(table, row.counterexample)).toEqual([]),
  );

  it.each(rows)('in an image: %s', (example, _row, table) =>
    expect(inImage(table, example)).toEqual([['etc/file'], ['Dockerfile']]),
  );

  it.each(rows)('not in an image: the counterexample of %s', (_example, row, table) =>
    expect(inImage(table, row.counterexample)).toEqual([[], []]),
  );
});

describe('settings that do not let everyone in', () => {
  const texts = (image: string, path: string, text: string) =>
    checkText(
      disabled,
      'compose.yaml',
      `services:\n  app:\n    image: ${image}\n    volumes: ["./etc/file:${path}"]\n`,
      {},
      {},
      undefined,
      { 'etc/file': text },
    ).findings.map(({ evidence }) => evidence);
  const OPEN = '<users><default><no_password/><networks><ip>::/0</ip></networks></default></users>';

  it('are those of a file that the entrypoint of ClickHouse replaces', () => {
    const at = (name: string, text = OPEN) =>
      texts('clickhouse/clickhouse-server:25.8', `/etc/clickhouse-server/users.d/${name}`, `<a>${text}</a>`);
    expect(['app.xml', 'default-password.xml', 'Open.xml'].flatMap((name) => at(name))).toEqual([]);
    expect(['default.xml', 'users.xml', 'zz.xml'].flatMap((name) => at(name))).toHaveLength(3);
    expect(at('users.xml', OPEN.replace('::/0', '10.0.0.0/8'))).toEqual([]);
    expect(at('app.xml', OPEN.replaceAll('default', 'api'))).toEqual(['users.api.no_password']);
  });

  it('are a list of networks of qBittorrent that is off', () =>
    expect(
      ['', '\nWebUI\\AuthSubnetWhitelistEnabled=false'].flatMap((more) =>
        texts(
          'linuxserver/qbittorrent:5.1.2',
          '/config/qBittorrent/qBittorrent.conf',
          `[Preferences]\nWebUI\\AuthSubnetWhitelist=0.0.0.0/0${more}`,
        ),
      ),
    ).toEqual([]));
});
