/** A variable that opens a service to everyone. To add one, add a line; a test runs its examples. */
export interface OpenSetting {
  readonly name: RegExp;
  readonly value: RegExp;
  /** Another variable which, if it has a value, still makes the service require a password. */
  readonly unless?: RegExp;
  /** The predicate of a message, such as `does not require a password`. */
  readonly effect: string;
  /** The server that then asks for no password, not even one that another variable sets: a name of `server-passwords.ts`. */
  readonly ignores?: string;
  /** The port that it opens, if the service has others that it does not open. */
  readonly port?: number;
  readonly example: string;
  readonly counterexample: string;
}

const ON = /^(?:true|1|yes|on|y|t)$/i;
const OFF = /^(?:false|0|no|off|n|f)$/i;
const NO_PASSWORD = 'does not require a password';

export const OPEN_SETTINGS: readonly OpenSetting[] = [
  {
    name: /^POSTGRES_HOST_AUTH_METHOD$/,
    value: /^trust$/i,
    effect: NO_PASSWORD,
    ignores: 'PostgreSQL',
    example: 'POSTGRES_HOST_AUTH_METHOD=trust',
    counterexample: 'POSTGRES_HOST_AUTH_METHOD=scram-sha-256',
  },
  // any value counts, even `no`, but only without a password
  {
    name: /^(?:MYSQL_ALLOW_EMPTY_PASSWORD|MARIADB_ALLOW_EMPTY_ROOT_PASSWORD)$/,
    value: /./,
    unless: /^(?:MYSQL|MARIADB)_(?:ROOT_PASSWORD(?:_FILE|_HASH)?|RANDOM_ROOT_PASSWORD)$/,
    effect: 'lets everyone in as root',
    example: 'MYSQL_ALLOW_EMPTY_PASSWORD=yes',
    counterexample: 'MYSQL_ALLOW_EMPTY_PASSWORD=',
  },
  {
    name: /^ALLOW_EMPTY_PASSWORD$/,
    value: ON,
    unless: /PASSWORD(?:_FILE)?$/,
    effect: NO_PASSWORD,
    example: 'ALLOW_EMPTY_PASSWORD=yes',
    counterexample: 'ALLOW_EMPTY_PASSWORD=no',
  },
  {
    name: /^ALLOW_ANONYMOUS_LOGIN$/,
    value: ON,
    unless: /^(?:ZOO|KAFKA)_\w*PASSWORDS?(?:_FILE)?$/,
    effect: NO_PASSWORD,
    example: 'ALLOW_ANONYMOUS_LOGIN=yes',
    counterexample: 'ALLOW_ANONYMOUS_LOGIN=no',
  },
  {
    name: /^ARANGO_NO_AUTH$/,
    value: /./,
    effect: NO_PASSWORD,
    example: 'ARANGO_NO_AUTH=1',
    counterexample: 'ARANGO_NO_AUTH=',
  },
  {
    name: /^ARANGO_ROOT_PASSWORD$/,
    value: /^$/,
    effect: 'lets everyone in as root',
    example: 'ARANGO_ROOT_PASSWORD=',
    counterexample: 'ARANGO_ROOT_PASSWORD=${PASSWORD}',
  },
  {
    name: /^xpack\.security\.enabled$|^XPACK_SECURITY_ENABLED$/,
    value: OFF,
    effect: NO_PASSWORD,
    ignores: 'Elasticsearch',
    example: 'xpack.security.enabled=false',
    counterexample: 'xpack.security.enabled=true',
  },
  {
    name: /^(?:DISABLE_SECURITY_PLUGIN|plugins\.security\.disabled)$/,
    value: ON,
    effect: NO_PASSWORD,
    ignores: 'Elasticsearch',
    example: 'DISABLE_SECURITY_PLUGIN=true',
    counterexample: 'DISABLE_SECURITY_PLUGIN=false',
  },
  {
    name: /^GF_AUTH_ANONYMOUS_ENABLED$/,
    value: ON,
    effect: 'shows its dashboards to everyone',
    example: 'GF_AUTH_ANONYMOUS_ENABLED=true',
    counterexample: 'GF_AUTH_ANONYMOUS_ENABLED=false',
  },
  // https://github.com/bitnami/containers, etcd
  {
    name: /^ALLOW_NONE_AUTHENTICATION$/,
    value: ON,
    unless: /^ETCD_ROOT_PASSWORD(?:_FILE)?$/,
    effect: NO_PASSWORD,
    example: 'ALLOW_NONE_AUTHENTICATION=yes',
    counterexample: 'ALLOW_NONE_AUTHENTICATION=no',
  },
  // https://github.com/phpmyadmin/docker, config.inc.php: with a user, its page asks for no login
  {
    name: /^PMA_USER$/,
    value: /./,
    effect: 'logs everyone in to its database',
    example: 'PMA_USER=root',
    counterexample: 'PMA_USER=',
  },
  {
    name: /^ME_CONFIG_BASICAUTH(?:_ENABLED)?$/,
    value: OFF,
    effect: NO_PASSWORD,
    example: 'ME_CONFIG_BASICAUTH=false',
    counterexample: 'ME_CONFIG_BASICAUTH=true',
  },
  {
    name: /^ME_CONFIG_BASICAUTH_USERNAME$/,
    value: /^$/,
    effect: NO_PASSWORD,
    example: 'ME_CONFIG_BASICAUTH_USERNAME=',
    counterexample: 'ME_CONFIG_BASICAUTH_USERNAME=admin',
  },
  {
    name: /^JUPYTER_TOKEN$/,
    value: /^$/,
    effect: 'runs code for everyone',
    example: 'JUPYTER_TOKEN=',
    counterexample: 'JUPYTER_TOKEN=${TOKEN}',
  },
  {
    name: /^NEO4J_AUTH$/,
    value: /^none$/i,
    effect: NO_PASSWORD,
    example: 'NEO4J_AUTH=none',
    counterexample: 'NEO4J_AUTH=neo4j/${PASSWORD}',
  },
  {
    name: /^NEO4J_dbms_security_auth__enabled$/i,
    value: OFF,
    effect: NO_PASSWORD,
    example: 'NEO4J_dbms_security_auth__enabled=false',
    counterexample: 'NEO4J_dbms_security_auth__enabled=true',
  },
  {
    name: /^INFLUXDB_HTTP_AUTH_ENABLED$/,
    value: OFF,
    effect: NO_PASSWORD,
    example: 'INFLUXDB_HTTP_AUTH_ENABLED=false',
    counterexample: 'INFLUXDB_HTTP_AUTH_ENABLED=true',
  },
  {
    name: /^AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED$/,
    value: ON,
    effect: NO_PASSWORD,
    example: 'AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED=true',
    counterexample: 'AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED=false',
  },
  {
    name: /^PGADMIN_CONFIG_SERVER_MODE$/,
    value: OFF,
    effect: NO_PASSWORD,
    example: 'PGADMIN_CONFIG_SERVER_MODE=False',
    counterexample: 'PGADMIN_CONFIG_SERVER_MODE=True',
  },
  {
    name: /^SURREAL_UNAUTHENTICATED$/,
    value: ON,
    effect: NO_PASSWORD,
    example: 'SURREAL_UNAUTHENTICATED=true',
    counterexample: 'SURREAL_UNAUTHENTICATED=false',
  },
  {
    name: /^CLICKHOUSE_SKIP_USER_SETUP$/,
    value: ON,
    effect: 'lets everyone in as its default user',
    example: 'CLICKHOUSE_SKIP_USER_SETUP=1',
    counterexample: 'CLICKHOUSE_SKIP_USER_SETUP=0',
  },
  // the entrypoint makes the user available to all addresses, with the password in CLICKHOUSE_PASSWORD or without one:
  // https://github.com/ClickHouse/ClickHouse/blob/master/docker/server/entrypoint.sh
  {
    name: /^CLICKHOUSE_DEFAULT_ACCESS_MANAGEMENT$/,
    value: /^(?!0$)./,
    unless: /^CLICKHOUSE_(?:PASSWORD(?:_FILE)?|SKIP_USER_SETUP)$/,
    effect: NO_PASSWORD,
    example: 'CLICKHOUSE_DEFAULT_ACCESS_MANAGEMENT=1',
    counterexample: 'CLICKHOUSE_DEFAULT_ACCESS_MANAGEMENT=0',
  },
  {
    name: /^FLOWER_UNAUTHENTICATED_API$/,
    value: ON,
    effect: NO_PASSWORD,
    example: 'FLOWER_UNAUTHENTICATED_API=true',
    counterexample: 'FLOWER_UNAUTHENTICATED_API=false',
  },
  {
    name: /^TRAEFIK_API_INSECURE$/,
    value: ON,
    effect: 'shows its API and dashboard to everyone',
    port: 8080,
    example: 'TRAEFIK_API_INSECURE=true',
    counterexample: 'TRAEFIK_API_INSECURE=false',
  },
  {
    name: /^(?:QBT|TRANSMISSION|FB|FILEBROWSER)_(?:NO_?AUTH|NOAUTH)$/,
    value: ON,
    effect: NO_PASSWORD,
    example: 'FB_NOAUTH=true',
    counterexample: 'FB_NOAUTH=false',
  },
  {
    name: /^(?:WEBUI_AUTH|ENABLE_AUTH|AUTH_ENABLED|AUTHENTICATION_ENABLED)$/,
    value: OFF,
    effect: NO_PASSWORD,
    example: 'WEBUI_AUTH=false',
    counterexample: 'WEBUI_AUTH=true',
  },
  {
    name: /^(?:NO_AUTH|NOAUTH|DISABLE_AUTH(?:ENTICATION)?|AUTH_DISABLED|SKIP_AUTH(?:ENTICATION)?|INSECURE_NO_AUTH)$/,
    value: ON,
    effect: NO_PASSWORD,
    example: 'DISABLE_AUTH=true',
    counterexample: 'DISABLE_AUTH=false',
  },
  {
    name: /^(?:AUTH_TYPE|AUTH_MODE|AUTH_METHOD|AUTHENTICATION_TYPE|AUTHENTICATION_METHOD|AUTH_BACKEND)$/,
    value: /^(?:none|disabled|off|noauth|no_auth|trust)$/i,
    effect: NO_PASSWORD,
    example: 'AUTH_TYPE=none',
    counterexample: 'AUTH_TYPE=oidc',
  },
];
