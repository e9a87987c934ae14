import { anyPattern } from '../../model/any-pattern.ts';

/** The name of a variable that sets the password of a server's image, and the server: a name in `sensitive-ports.ts`. */
type ServerPassword = readonly [name: RegExp, server?: string];

/** The server is named where clients of it often have the same variable. To add one, add a line. */
const SERVER_PASSWORDS: readonly ServerPassword[] = [
  [/^(?:POSTGRES|POSTGRESQL|PGPOOL|REPMGR)_(?:\w+_)?PASSWORD$/, 'PostgreSQL'],
  [/^(?:MYSQL|MARIADB)_(?:(?:ROOT|ADMIN|MASTER_ROOT|REPLICATION)_)?PASSWORD$/, 'MySQL'],
  [/^(?:MSSQL_)?SA_PASSWORD$/, 'SQL Server'],
  [/^ORACLE_(?:PASSWORD|PWD)$/, 'Oracle Database'],
  [/^MONGO_INITDB_ROOT_PASSWORD$|^MONGODB_(?:ROOT_)?PASSWORD$/, 'MongoDB'],
  [/^ME_CONFIG_BASICAUTH_PASSWORD$/, 'Mongo Express'],
  [/^(?:REDIS|VALKEY|KEYDB)_(?:REPLICATION_)?PASSWORD$/, 'Redis'],
  [/^MINIO_(?:ROOT_PASSWORD|SECRET_KEY)$/, 'MinIO'],
  [/^RABBITMQ_(?:DEFAULT_PASS|PASSWORD)$/, 'RabbitMQ'],
  [/^GF_SECURITY_ADMIN_PASSWORD$/],
  // accounts of Elasticsearch that Kibana and Logstash use, too
  [/^(?:ELASTIC|ELASTICSEARCH|KIBANA(?:_SYSTEM)?|LOGSTASH_INTERNAL)_PASSWORD$/, 'Elasticsearch'],
  [/^OPENSEARCH_INITIAL_ADMIN_PASSWORD$/, 'Elasticsearch'],
  [/^(?:KEYCLOAK_ADMIN|KC_BOOTSTRAP_ADMIN|KEYCLOAK_ADMIN_USER)_PASSWORD$|^KEYCLOAK_PASSWORD$/],
  [/^PGADMIN_DEFAULT_PASSWORD$/, 'pgAdmin'],
  [/^NEO4J_AUTH$/, 'Neo4j'],
  [/^ARANGO_ROOT_PASSWORD$/],
  [/^COUCHDB_PASSWORD$/, 'CouchDB'],
  [/^CLICKHOUSE_(?:ADMIN_)?PASSWORD$/, 'ClickHouse'],
  [/^(?:DOCKER_INFLUXDB_INIT_|INFLUXDB_(?:ADMIN_)?)(?:USER_)?PASSWORD$|^DOCKER_INFLUXDB_INIT_ADMIN_TOKEN$/, 'InfluxDB'],
  [/^CASSANDRA_PASSWORD$/, 'Cassandra'],
  [/^(?:LDAP|LLDAP|OPENLDAP)_(?:\w+_)?(?:ADMIN|CONFIG|USER)?_?PASS(?:WORD)?$/],
  [
    /^(?:DJANGO_SUPERUSER|AIRFLOW|_AIRFLOW_WWW_USER|SUPERSET_ADMIN|NEXTCLOUD_ADMIN|WORDPRESS_ADMIN|GITLAB_ROOT|SONARQUBE_ADMIN)_PASSWORD$/,
  ],
  [/^(?:ACTIVEMQ|ARTEMIS)_(?:ADMIN_)?PASSWORD$|^ACTIVEMQ_CONNECTION_PASSWORD$/, 'ActiveMQ'],
  [
    /^(?:VNC|JUPYTER|PASSWORD|SUDO|WEBPASSWORD|FTLCONF_webserver_api)_?PASSWORD$|^(?:PASSWORD|WEBPASSWORD|VNC_PW|VNC_PASS)$/,
  ],
  [/(?:^|_)(?:BASIC_?AUTH|DASHBOARD|WEB_?UI|CONSOLE)_PASS(?:WORD|WD)?$/],
  [/(?:^|_)(?:ADMIN|ROOT|SUPERUSER|SUPERADMIN|OWNER)_PASS(?:WORD|WD)?$/],
  // https://www.meilisearch.com/docs/learn/self_hosted/configure_meilisearch_at_launch#master-key
  [/^MEILI_MASTER_KEY$/, 'Meilisearch'],
  // https://hub.docker.com/r/hashicorp/vault
  [/^(?:VAULT|BAO)_DEV_ROOT_TOKEN(?:_ID)?$/],
  [/(?:^|_)(?:ADD_LOCAL_USERS?|HTPASSWD)$/],
  // https://github.com/dani-garcia/vaultwarden/wiki/Enabling-admin-page
  [/^ADMIN_TOKEN$/],
];

/**
 * Variables whose value is a user with a password, or a list of them: `CONCOURSE_ADD_LOCAL_USER=main:password`,
 * https://concourse-ci.org/docs/auth-and-teams/configuring/local-user/
 */
export const HOLDS_LOGINS = /(?:^|_)(?:LOCAL_USERS?|BASIC_?AUTH(?:_(?:USERS?|CREDENTIALS?))?|HTPASSWD)$/;

/** A quick check: it matches everything that they match, and perhaps more. */
export const SERVER_PASSWORD = anyPattern(SERVER_PASSWORDS.map(([name]) => name));

export function isServerPassword(name: string): boolean {
  return rowOf(name) !== undefined;
}

/** The server that takes the password, if its clients often have a variable with the same name. */
export function serverOf(name: string): string | undefined {
  return rowOf(name)?.[1];
}

function rowOf(name: string): ServerPassword | undefined {
  return SERVER_PASSWORD.test(name) ? SERVER_PASSWORDS.find(([pattern]) => pattern.test(name)) : undefined;
}

/** Whether it is for a database by its name. Many clients have one, under more names than servers have. */
export function isDatabasePassword(name: string): boolean {
  return OF_DATABASE.test(name);
}

const OF_DATABASE =
  /(?:^|_)(?:POSTGRES(?:QL)?|PG|MYSQL|MARIADB|MONGO(?:DB)?|REDIS|MSSQL|SA|DB|DATABASE|ORACLE|RABBITMQ|ELASTIC(?:SEARCH)?)(?:_|$)/;
