import { GRANTS_OFF } from './mysql-options.ts';

/** A variable that opens a service to everyone. To add one, add a line; a test runs its examples. */
export interface OpenSetting {
  readonly name: RegExp;
  /** A name that variables of any program may have, also of programs of one's own. */
  readonly isOfAny?: true;
  readonly value: RegExp;
  /** The repository of the images whose program reads it; any by default. */
  readonly images?: RegExp;
  /** A path in the container which, if something is mounted there, may still make the service require a password. */
  readonly unlessMounted?: RegExp;
  /** Another variable which, if it has a value, still makes the service require a password. */
  readonly unless?: RegExp;
  /** The predicate of a message, such as `does not require a password`. */
  readonly effect: string;
  /** The server that then asks for no password, not even one that another variable sets: a name of `server-passwords.ts`. */
  readonly ignores?: string;
  /** The port that it opens, if the service has others that it does not open, or if a service without a published port is less severe. */
  readonly port?: number;
  /** Finds the ports that it opens in its value, in place of that one. */
  readonly ports?: RegExp;
  /** Another variable whose value ends with the port that it opens, in place of that one. */
  readonly movedBy?: RegExp;
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
    name: /^xpack\.security\.enabled$|^(?:ES_SETTING_)?XPACK_SECURITY_ENABLED$/,
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
    movedBy: /^TRAEFIK_ENTRYPOINTS_TRAEFIK_ADDRESS$/i,
    example: 'TRAEFIK_API_INSECURE=true',
    counterexample: 'TRAEFIK_API_INSECURE=false',
  },
  // https://www.cockroachlabs.com/docs/stable/cockroach-start
  {
    name: /^COCKROACH_INSECURE$/,
    value: ON,
    effect: NO_PASSWORD,
    example: 'COCKROACH_INSECURE=true',
    counterexample: 'COCKROACH_INSECURE=false',
  },
  // https://github.com/SeleniumHQ/docker-selenium
  {
    name: /^(?:SE_)?VNC_NO_PASSWORD$|^VNC_PASSWORDLESS$/,
    value: /^(?!(?:false|0|no|off)$)./i,
    effect: 'shows its screen to everyone',
    example: 'SE_VNC_NO_PASSWORD=1',
    counterexample: 'SE_VNC_NO_PASSWORD=false',
  },
  // https://kasm.com/kasmvnc/docs/master/man/Xvnc.html
  {
    name: /^VNCOPTIONS$/,
    value: /(?:^|\s)-disableBasicAuth\b/i,
    effect: 'shows its screen to everyone',
    example: 'VNCOPTIONS=-disableBasicAuth',
    counterexample: 'VNCOPTIONS=-depth 24',
  },
  // without the wizard nobody sets a password: https://www.jenkins.io/doc/book/security/managing-security/
  {
    name: /^(?:JAVA_OPTS|JENKINS_JAVA_OPTS|JENKINS_JAVA_OPTIONS)$/,
    images: /(?:^|\/)jenkins/,
    value: /^(?!.*-Dcasc\.jenkins\.config=).*(?<!\S)-Djenkins\.install\.runSetupWizard=false(?:\s|$)/is,
    unlessMounted: /\/init\.groovy|\.groovy$|casc|\/jenkins_home\/jenkins\.ya?ml$/i,
    unless:
      /^(?:CASC_JENKINS_CONFIG|JENKINS_(?:ADMIN_)?(?:USER|USERNAME|PASS|PASSWORD|ADMIN_ID|ADMIN_PASSWORD)(?:_FILE)?)$/,
    effect: 'runs code for everyone',
    example: 'JAVA_OPTS=-Djenkins.install.runSetupWizard=false',
    counterexample: 'JAVA_OPTS=-Djenkins.install.runSetupWizard=true',
  },
  // https://jupyter-docker-stacks.readthedocs.io/en/latest/using/common.html
  {
    name: /^(?:NOTEBOOK_ARGS|JUPYTER_ARGS)$/,
    value: /(?:^|\s)--(?:ServerApp|NotebookApp|IdentityProvider)\.token[= ](?:''|"")?(?:\s|$)/,
    unless: /^JUPYTER_TOKEN$/,
    effect: 'runs code for everyone',
    example: "NOTEBOOK_ARGS=--ServerApp.token=''",
    counterexample: "NOTEBOOK_ARGS=--ServerApp.root_dir=''",
  },
  // https://hub.docker.com/r/redis/redis-stack
  {
    name: /^(?:REDIS_ARGS|REDIS_EXTRA_FLAGS|VALKEY_EXTRA_FLAGS)$/,
    value: /^(?!.*--(?:requirepass|aclfile|user)\b).*--protected-mode[= ]no\b/i,
    unless: /^(?:REDIS|VALKEY)_PASSWORD(?:_FILE)?$/,
    effect: NO_PASSWORD,
    example: 'REDIS_ARGS=--save 60 1 --protected-mode no',
    counterexample: 'REDIS_ARGS=--protected-mode no --requirepass ${PASSWORD}',
  },
  // https://github.com/bitnami/containers
  {
    name: /^(?:MYSQL|MARIADB)_EXTRA_FLAGS$/,
    value: new RegExp(`(?:^|\\s)--${GRANTS_OFF}(?:=(?:1|on|true))?(?:\\s|$)`, 'i'),
    effect: 'gives every visitor all rights',
    example: 'MARIADB_EXTRA_FLAGS=--skip-grant-tables',
    counterexample: 'MARIADB_EXTRA_FLAGS=--skip-name-resolve',
  },
  // https://airflow.apache.org/docs/apache-airflow/2.10.5/security/api.html
  {
    name: /^AIRFLOW__(?:API|FAB)__AUTH_BACKENDS?$/,
    value: /(?:^|,)\s{0,9}airflow\.api\.auth\.backend\.default\s{0,9}(?:,|$)/,
    effect: 'lets everyone use its API',
    port: 8080,
    movedBy: /^AIRFLOW__(?:WEBSERVER__WEB_SERVER|API)_{1,2}PORT$/,
    example: 'AIRFLOW__API__AUTH_BACKENDS=airflow.api.auth.backend.session,airflow.api.auth.backend.default',
    counterexample: 'AIRFLOW__API__AUTH_BACKENDS=airflow.api.auth.backend.deny_all',
  },
  // https://airflow.apache.org/docs/apache-airflow/3.0.0/core-concepts/auth-manager/simple/index.html
  {
    name: /^AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_ALL_ADMINS$/,
    value: ON,
    effect: 'lets everyone in as an administrator',
    example: 'AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_ALL_ADMINS=True',
    counterexample: 'AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_ALL_ADMINS=False',
  },
  // https://distribution.github.io/distribution/about/configuration/
  {
    name: /^REGISTRY_AUTH$/,
    value: /^none$/i,
    effect: NO_PASSWORD,
    example: 'REGISTRY_AUTH=none',
    counterexample: 'REGISTRY_AUTH=htpasswd',
  },
  // https://developer.konghq.com/gateway/secure-the-admin-api/
  {
    name: /^KONG_ADMIN_LISTEN$/,
    value: /(?:^|[,\s])(?:0\.0\.0\.0|\[::\]):\d/,
    unless: /^KONG_(?:ENFORCE_RBAC|ADMIN_SSL_VERIFY_CLIENT)$/,
    effect: 'lets everyone administer it',
    port: 8001,
    ports: /(?:0\.0\.0\.0|\[::\]):(\d{1,5})/g,
    example: 'KONG_ADMIN_LISTEN=0.0.0.0:8001, 0.0.0.0:8444 ssl',
    counterexample: 'KONG_ADMIN_LISTEN=127.0.0.1:8001, 127.0.0.1:8444 ssl',
  },
  // https://github.com/sonatype/docker-nexus3: `admin123`
  {
    name: /^NEXUS_SECURITY_RANDOMPASSWORD$/,
    value: OFF,
    effect: 'has an administrator with a password that everyone knows',
    example: 'NEXUS_SECURITY_RANDOMPASSWORD=false',
    counterexample: 'NEXUS_SECURITY_RANDOMPASSWORD=true',
  },
  // https://zeppelin.apache.org/docs/latest/setup/security/shiro_authentication.html
  {
    name: /^ZEPPELIN_ANONYMOUS_ALLOWED$/,
    value: ON,
    effect: 'runs code for everyone',
    example: 'ZEPPELIN_ANONYMOUS_ALLOWED=true',
    counterexample: 'ZEPPELIN_ANONYMOUS_ALLOWED=false',
  },
  // https://hub.docker.com/r/apache/nifi: it only authenticates with HTTPS
  {
    name: /^NIFI_WEB_HTTP_PORT$/,
    value: /^[1-9]\d{0,4}$/,
    effect: 'runs code for everyone',
    example: 'NIFI_WEB_HTTP_PORT=8080',
    counterexample: 'NIFI_WEB_HTTP_PORT=',
  },
  // https://grafana.com/docs/grafana/latest/setup-grafana/configure-access/configure-authentication/auth-proxy/
  {
    name: /^GF_AUTH_PROXY_ENABLED$/,
    value: ON,
    unless: /^GF_AUTH_PROXY_WHITELIST$/,
    effect: 'lets everyone in who names a user in a header',
    port: 3000,
    movedBy: /^GF_SERVER_HTTP_PORT$/,
    example: 'GF_AUTH_PROXY_ENABLED=true',
    counterexample: 'GF_AUTH_PROXY_ENABLED=false',
  },
  // https://docs.opensearch.org/latest/install-and-configure/install-dashboards/docker/
  {
    name: /^DISABLE_SECURITY_DASHBOARDS_PLUGIN$/,
    value: ON,
    effect: NO_PASSWORD,
    example: 'DISABLE_SECURITY_DASHBOARDS_PLUGIN=true',
    counterexample: 'DISABLE_SECURITY_DASHBOARDS_PLUGIN=false',
  },
  {
    name: /^CASSANDRA_AUTHENTICATOR$/,
    value: /(?:^|\.)AllowAllAuthenticator$/,
    effect: NO_PASSWORD,
    example: 'CASSANDRA_AUTHENTICATOR=AllowAllAuthenticator',
    counterexample: 'CASSANDRA_AUTHENTICATOR=PasswordAuthenticator',
  },
  // https://www.rabbitmq.com/docs/access-control#loopback-users
  {
    name: /^RABBITMQ_SERVER_(?:ADDITIONAL_ERL_ARGS|START_ARGS)$/,
    value: /(?:^|\s)loopback_users\s{1,9}\[\s{0,9}\]/,
    unless: /^RABBITMQ_DEFAULT_(?:USER|PASS)(?:_FILE)?$/,
    effect: 'lets everyone in as guest, whose password everyone knows',
    example: 'RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS=-rabbit loopback_users []',
    counterexample: 'RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS=-rabbit loopback_users [guest]',
  },
  // https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview
  {
    name: /^OAUTH2_PROXY_SKIP_AUTH_(?:REGEX|ROUTES)$/,
    value: /^(?=.)(?:\w{1,9}!?=)?\^?\/?(?:\.\*)?\$?$/,
    effect: 'lets every request through without a login',
    example: 'OAUTH2_PROXY_SKIP_AUTH_ROUTES=.*',
    counterexample: 'OAUTH2_PROXY_SKIP_AUTH_ROUTES=^/healthz$',
  },
  {
    name: /^(?:QBT|TRANSMISSION|FB|FILEBROWSER)_(?:NO_?AUTH|NOAUTH)$/,
    value: ON,
    effect: NO_PASSWORD,
    example: 'FB_NOAUTH=true',
    counterexample: 'FB_NOAUTH=false',
  },
  {
    isOfAny: true,
    name: /^(?:WEBUI_AUTH|ENABLE_AUTH|AUTH_ENABLED|AUTHENTICATION_ENABLED)$/,
    value: OFF,
    effect: NO_PASSWORD,
    example: 'WEBUI_AUTH=false',
    counterexample: 'WEBUI_AUTH=true',
  },
  {
    isOfAny: true,
    name: /^(?:NO_AUTH|NOAUTH|DISABLE_AUTH(?:ENTICATION)?|AUTH_DISABLED|SKIP_AUTH(?:ENTICATION)?|INSECURE_NO_AUTH)$/,
    value: ON,
    effect: NO_PASSWORD,
    example: 'DISABLE_AUTH=true',
    counterexample: 'DISABLE_AUTH=false',
  },
  {
    isOfAny: true,
    name: /^(?:AUTH_TYPE|AUTH_MODE|AUTH_METHOD|AUTHENTICATION_TYPE|AUTHENTICATION_METHOD|AUTH_BACKEND)$/,
    value: /^(?:none|disabled|off|noauth|no_auth|trust)$/i,
    effect: NO_PASSWORD,
    example: 'AUTH_TYPE=none',
    counterexample: 'AUTH_TYPE=oidc',
  },
];

/** Those that ENV of an image can set, whatever is mounted in its containers. `images` here matches the name and the tag of an official image. */
export const IMAGE_OPEN_SETTINGS: readonly OpenSetting[] = [
  ...OPEN_SETTINGS.filter(({ unlessMounted, isOfAny }) => unlessMounted === undefined && isOfAny !== true),
  // https://hub.docker.com/_/docker: without certificates the engine listens without TLS
  {
    name: /^DOCKER_TLS_CERTDIR$/,
    images: /^docker:[\w.-]*dind/,
    value: /^$/,
    unless: /^DOCKER_TLS_CERTDIR$/,
    effect: 'gives everyone the Docker API',
    example: 'DOCKER_TLS_CERTDIR=',
    counterexample: 'DOCKER_TLS_CERTDIR=/certs',
  },
];
