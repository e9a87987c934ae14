/** An image that contains the releases of one that the table of releases lists. */
export interface OtherName {
  /** Its name in `end-of-life.ts`. */
  readonly image: string;
  /** Finds the part of the tag that begins with the release; the whole tag by default. */
  readonly release?: RegExp;
}

/** `16-3.4`: the release of the database is in front. */
const IN_FRONT = /^((?:9\.\d|1\d)(?:\.\d{1,3})?)(?=-|$)/;

/** `2.10.1-pg13-oss`, `pg14.5-ts2.8-latest` */
const AFTER_PG = /(?:^|-)pg((?:9\.\d|1\d)(?:\.\d{1,3})?)(?=-|$)/;

/**
 * Images by their names, without the registry for Docker Hub. Only those are here whose tags give the release for sure. To add one, add a line.
 * Sources are the Dockerfiles of the images: https://github.com/postgis/docker-postgis, https://github.com/timescale/timescaledb-docker,
 * https://github.com/timescale/timescaledb-docker-ha, https://github.com/pgvector/pgvector, https://github.com/kartoza/docker-postgis,
 * https://github.com/mysql/mysql-docker, https://github.com/MariaDB/mariadb-docker, https://github.com/haproxytech/haproxy-docker-debian,
 * https://github.com/wurstmeister/kafka-docker and https://github.com/bitnami/containers.
 */
export const OTHER_NAMES: ReadonlyMap<string, OtherName> = new Map(
  Object.entries({
    ...named('mysql', 'mysql/mysql-server', 'container-registry.oracle.com/mysql/community-server'),
    // https://www.percona.com/services/policies/percona-software-support-lifecycle: 5.7 and older ended with those of MySQL
    ...withRelease('mysql', /^(?:ps-)?(5\.\d.*)$/, 'percona', 'percona/percona-server'),
    ...named('mariadb', 'mariadb/server'),
    ...withRelease('postgres', IN_FRONT, 'postgis/postgis', 'mdillon/postgis', 'kartoza/postgis', 'cimg/postgres'),
    ...withRelease('postgres', AFTER_PG, 'timescale/timescaledb', 'timescale/timescaledb-ha', 'pgvector/pgvector'),
    ...named('postgres', 'bitnami/postgresql-repmgr'),
    ...named(
      'mongo',
      'mongodb/mongodb-community-server',
      'mongodb/mongodb-enterprise-server',
      'bitnami/mongodb-sharded',
    ),
    ...named('redis', 'bitnami/redis-cluster', 'bitnami/redis-sentinel'),
    ...named('valkey/valkey', 'bitnami/valkey', 'bitnami/valkey-cluster'),
    ...named('cassandra', 'bitnami/cassandra'),
    ...named('arangodb', 'arangodb/arangodb'),
    ...named('memcached', 'bitnami/memcached'),
    ...named('influxdb', 'bitnami/influxdb'),
    ...named('neo4j', 'bitnami/neo4j'),
    ...named('solr', 'bitnami/solr'),
    ...named('clickhouse', 'yandex/clickhouse-server', 'bitnami/clickhouse'),
    ...named('elasticsearch', 'elastic/elasticsearch', 'docker.elastic.co/elasticsearch/elasticsearch-oss'),
    ...named('kibana', 'elastic/kibana', 'docker.elastic.co/kibana/kibana-oss', 'bitnami/kibana'),
    ...named('logstash', 'elastic/logstash', 'docker.elastic.co/logstash/logstash-oss', 'bitnami/logstash'),
    ...named('hashicorp/vault', 'vault', 'bitnami/vault'),
    ...named('hashicorp/consul', 'consul', 'bitnami/consul'),
    ...named('keycloak/keycloak', 'bitnami/keycloak'),
    ...named('grafana/grafana', 'bitnami/grafana'),
    ...named('haproxy', 'bitnami/haproxy', 'haproxytech/haproxy-alpine', 'haproxytech/haproxy-debian'),
    ...named('tomcat', 'bitnami/tomcat'),
    ...named('httpd', 'bitnami/apache'),
    ...named('ruby', 'bitnami/ruby', 'cimg/ruby'),
    ...named('dotnet', 'microsoft/dotnet', 'microsoft/aspnetcore', 'microsoft/aspnetcore-build'),
    ...named('zookeeper', 'wurstmeister/zookeeper'),
    // `2.13-2.7.0`: the release of Scala is in front
    ...withRelease('apache/kafka', /^2\.1\d-(\d.*)$/, 'wurstmeister/kafka'),
  }),
);

/** Bitnami publishes the same images under these prefixes. */
export const BITNAMI = /^(?:bitnamilegacy|public\.ecr\.aws\/bitnami)\/(?=[^/]+$)/;

function named(image: string, ...names: readonly string[]): Readonly<Record<string, OtherName>> {
  return Object.fromEntries(names.map((name) => [name, { image }]));
}

function withRelease(image: string, release: RegExp, ...names: readonly string[]): Readonly<Record<string, OtherName>> {
  return Object.fromEntries(names.map((name) => [name, { image, release }]));
}
