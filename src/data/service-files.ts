import { GRANTS_OFF } from './mysql-options.ts';

/**
 * Configuration files of well-known services, and the settings in them that open a service to everyone or set the password of its
 * administrator. To add a file or a setting, add a row; a test runs its examples.
 */
export interface ServiceFile {
  /** The repository of the images whose program reads the file. */
  readonly images: RegExp;
  /** The absolute path in the container where the program looks for it without being told. */
  readonly path?: RegExp;
  /** The paths at which the program reads it if the command or a variable of the container names it. */
  readonly ifNamed?: RegExp;
  /** Of a program that only reads named files: where the file usually is in an image. */
  readonly inImages?: RegExp;
  readonly syntax: SettingsSyntax;
  readonly settings: readonly ServiceSetting[];
}

/**
 * How a file writes its settings.
 *
 * - `ini`: `key = value` or `key: value`, below `[section]`; also properties.
 * - `json`: nested keys.
 * - `toml`: the same as `ini`, with keys that may be quoted.
 * - `yaml`: nested keys in block style.
 * - `xml`: nested elements, without the root.
 * - `words`: a key and its value, separated by blanks.
 */
export type SettingsSyntax = 'ini' | 'json' | 'toml' | 'yaml' | 'xml' | 'words';

export interface ServiceSetting {
  /** Its key with the keys above, separated by dots: `auth.anonymous.enabled`. */
  readonly key: RegExp;
  /** The value, in which blanks are single; `guessable` for a password that everyone tries. */
  readonly value: RegExp | 'guessable';
  /** Another setting of the file with which it has no effect. */
  readonly unless?: RegExp;
  /** A variable of the container that replaces it. */
  readonly variable?: RegExp;
  /** A setting next to it that has to have one of some values, if it is written at all. */
  readonly beside?: {
    readonly key: string;
    readonly value: RegExp;
    /** It has to be written. */
    readonly isNeeded?: true;
  };
  /** The predicate of a message, such as `does not require a password`; undefined for a password. */
  readonly effect?: string;
  /** The port that it opens, if the service has others that it does not open. */
  readonly port?: number;
  readonly example: string;
  readonly counterexample: string;
}

const ON = /^(?:true|1|yes|on|y|t)$/i;
const OFF = /^(?:false|0|no|off|n|f)$/i;
const NO_PASSWORD = 'does not require a password';
const EVERYWHERE = /^(?:::\/0|0\.0\.0\.0\/0|\.\*)$/;

export const SERVICE_FILES: readonly ServiceFile[] = [
  // https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/
  {
    images: /grafana/,
    ifNamed: /\.ini$/,
    path: /^\/etc\/grafana\/(?:grafana|custom)\.ini$|^\/usr\/share\/grafana\/conf\/(?:custom|defaults)\.ini$/,
    syntax: 'ini',
    settings: [
      {
        key: /^auth\.anonymous\.enabled$/,
        value: ON,
        variable: /^GF_AUTH_ANONYMOUS_ENABLED$/,
        effect: 'shows its dashboards to everyone',
        example: '[auth.anonymous]\nenabled = true',
        counterexample: '[auth.basic]\nenabled = true',
      },
      {
        key: /^security\.admin_password$/,
        value: 'guessable',
        variable: /^GF_SECURITY_ADMIN_PASSWORD(?:__FILE)?$/,
        example: '[security]\nadmin_password = admin',
        counterexample: '[security]\n;admin_password = admin\nadmin_password = $__file{/run/secrets/admin}',
      },
    ],
  },
  // https://doc.traefik.io/traefik/reference/install-configuration/api-dashboard/
  {
    images: /(?:^|\/)traefik/,
    path: /^(?:\/etc\/traefik)?\/traefik\.ya?ml$/,
    ifNamed: /\.ya?ml$/,
    syntax: 'yaml',
    settings: [
      {
        key: /^api\.insecure$/i,
        value: ON,
        effect: 'shows its API and dashboard to everyone',
        port: 8080,
        example: 'api:\n  dashboard: true\n  insecure: true',
        counterexample: 'api:\n  dashboard: true\n  insecure: false',
      },
    ],
  },
  {
    images: /(?:^|\/)traefik/,
    path: /^(?:\/etc\/traefik)?\/traefik\.toml$/,
    ifNamed: /\.toml$/,
    syntax: 'ini',
    settings: [
      {
        key: /^api\.insecure$/i,
        value: ON,
        effect: 'shows its API and dashboard to everyone',
        port: 8080,
        example: '[api]\n  insecure = true',
        counterexample: '[serversTransport]\n  insecure = true',
      },
    ],
  },
  // https://clickhouse.com/docs/operations/settings/settings-users; the entrypoint closes a user `default` without a password
  {
    images: /clickhouse/,
    path: /^\/etc\/clickhouse-server\/users(?:\.d\/[\w.-]+)?\.xml$/,
    syntax: 'xml',
    settings: [
      {
        key: /^users\.(?!default\.)[\w-]+\.(?:no_)?password$/,
        value: /^$/,
        beside: { key: 'networks.ip', value: EVERYWHERE },
        effect: NO_PASSWORD,
        example: '<yandex><users><api><password></password></api></users></yandex>',
        counterexample:
          '<clickhouse><users><api><networks><ip>127.0.0.1</ip></networks><password/></api></users></clickhouse>',
      },
      {
        key: /^users\.[\w-]+\.password$/,
        value: 'guessable',
        variable: /^CLICKHOUSE_PASSWORD(?:_FILE)?$/,
        beside: { key: 'networks.ip', value: EVERYWHERE },
        example:
          '<clickhouse><users><api>\n<password>api</password><networks><ip>::/0</ip></networks></api></users></clickhouse>',
        counterexample:
          '<clickhouse><users><api><password_sha256_hex>a7</password_sha256_hex></api></users></clickhouse>',
      },
    ],
  },
  // it is read after `default-user.xml`, with which the entrypoint closes the user, so what it says remains:
  // https://github.com/ClickHouse/ClickHouse/blob/master/docker/server/entrypoint.sh
  {
    images: /clickhouse/,
    path: /^\/etc\/clickhouse-server\/users\.d\/(?:default(?=[._])|de[g-z]|[e-z])[\w.-]*\.xml$/,
    syntax: 'xml',
    settings: [
      {
        key: /^users\.default\.(?:no_)?password$/,
        value: /^$/,
        variable: /^CLICKHOUSE_PASSWORD(?:_FILE)?$/,
        beside: { key: 'networks.ip', value: EVERYWHERE, isNeeded: true },
        effect: NO_PASSWORD,
        example:
          '<clickhouse><users><default><password></password><networks><ip>::/0</ip></networks></default></users></clickhouse>',
        counterexample:
          '<clickhouse><users><default><password></password><profile>a</profile></default></users></clickhouse>',
      },
    ],
  },
  // https://filebrowser.org/cli/filebrowser.html, as a file
  {
    images: /filebrowser/,
    path: /^(?:\/config|\/etc|\/app|\/home\/filebrowser)?\/\.?(?:file-?browser|settings)\.json$/,
    ifNamed: /\.json$/,
    syntax: 'json',
    settings: [
      {
        key: /^no-?auth$/i,
        value: ON,
        variable: /^FB_NO_?AUTH$/,
        effect: NO_PASSWORD,
        example: '{"port": 80, "noauth": true}',
        counterexample: '{"port": 80, "noauth": false}',
      },
    ],
  },
  // https://github.com/qbittorrent/qBittorrent/wiki/Explanation-of-Options-in-qBittorrent
  {
    images: /qbittorrent/,
    path: /\/qBittorrent\.conf$/,
    syntax: 'ini',
    settings: [
      {
        key: /^Preferences\.WebUI\\AuthSubnetWhitelist$/,
        value: /(?:^|[,\s])(?:0\.0\.0\.0|::)\/0(?:[,\s]|$)/,
        beside: { key: 'WebUI\\AuthSubnetWhitelistEnabled', value: ON, isNeeded: true },
        effect: NO_PASSWORD,
        example: '[Preferences]\nWebUI\\AuthSubnetWhitelist=0.0.0.0/0\nWebUI\\AuthSubnetWhitelistEnabled=true',
        counterexample: '[Preferences]\nWebUI\\AuthSubnetWhitelist=10.0.0.0/8\nWebUI\\AuthSubnetWhitelistEnabled=true',
      },
    ],
  },
  // the API replaces the whole configuration: https://caddyserver.com/docs/caddyfile/options#admin
  {
    images: /(?:^|\/)caddy/,
    path: /^\/etc\/caddy\/Caddyfile$/,
    ifNamed: /\/Caddyfile[\w.-]{0,60}$|\.caddyfile$/,
    syntax: 'words',
    settings: [
      {
        key: /^admin$/,
        value: /^(?:tcp\/)?(?:0\.0\.0\.0|\[::\])?:\d{1,5}$/,
        effect: 'lets everyone administer it',
        port: 2019,
        example: '{\n\tadmin 0.0.0.0:2019\n}\n:80 {\n\trespond hello\n}',
        counterexample: '{\n\tadmin localhost:2019\n}\n:80 {\n\trespond hello\n}',
      },
    ],
  },
  // https://caddyserver.com/docs/json/admin/
  {
    images: /(?:^|\/)caddy/,
    path: /^\/etc\/caddy\/(?:caddy|config)\.json$|\/config\/caddy\/autosave\.json$/,
    ifNamed: /\.json$/,
    syntax: 'json',
    settings: [
      {
        key: /^admin\.listen$/,
        value: /^(?:tcp\/)?(?:0\.0\.0\.0|\[::\])?:\d{1,5}$/,
        effect: 'lets everyone administer it',
        port: 2019,
        example: '{"admin": {"listen": ":2019"}}',
        counterexample: '{"admin": {"listen": "127.0.0.1:2019"}}',
      },
    ],
  },
  // https://www.elastic.co/docs/reference/elasticsearch/configuration-reference/security-settings
  {
    images: /elasticsearch/,
    path: /^(?:\/usr\/share\/elasticsearch\/config|\/etc\/elasticsearch)\/elasticsearch\.yml$/,
    syntax: 'yaml',
    settings: [
      {
        key: /^xpack\.security\.enabled$/,
        value: OFF,
        variable: /^xpack\.security\.enabled$/,
        effect: NO_PASSWORD,
        example: 'xpack.security.enabled: false',
        counterexample: 'xpack:\n  security:\n    enabled: true',
      },
      {
        key: /^xpack\.security\.authc\.anonymous\.roles$/,
        value: /(?:^|,\s?)superuser(?:,|$)/,
        effect: 'lets everyone in as an administrator',
        example: 'xpack.security.authc:\n  anonymous:\n    roles: superuser',
        counterexample: 'xpack.security.authc:\n  anonymous:\n    roles: monitoring_user',
      },
    ],
  },
  // https://docs.opensearch.org/latest/security/configuration/disable-enable-security/
  {
    images: /opensearch/,
    path: /^(?:\/usr\/share\/opensearch\/config|\/etc\/opensearch)\/opensearch\.yml$/,
    syntax: 'yaml',
    settings: [
      {
        key: /^plugins\.security\.disabled$/,
        value: ON,
        variable: /^(?:plugins\.security\.disabled|DISABLE_SECURITY_PLUGIN)$/,
        effect: NO_PASSWORD,
        example: 'plugins.security.disabled: "true"',
        counterexample: 'plugins.security.ssl.http.enabled: false',
      },
    ],
  },
  // https://redis.io/docs/latest/operate/oss_and_stack/management/security/#protected-mode
  {
    images: /redis|valkey|keydb|dragonfly/,
    ifNamed: /\.conf$/,
    inImages: /\/(?:redis|valkey|keydb)[\w.-]{0,60}\.conf$/,
    syntax: 'words',
    settings: [
      {
        key: /^protected-mode$/i,
        value: OFF,
        unless: /^(?:requirepass|aclfile|user)$/i,
        beside: { key: 'bind', value: /^(?!(?:127\.0\.0\.1|-?::1|localhost|[ ])+$)/ },
        effect: NO_PASSWORD,
        example: 'bind 0.0.0.0\nprotected-mode no',
        counterexample: 'protected-mode no\nrequirepass blue-Kettle-71',
      },
      {
        key: /^requirepass$/i,
        value: 'guessable',
        example: 'requirepass redis',
        counterexample: '# requirepass redis',
      },
    ],
  },
  // https://www.postgresql.org/docs/current/auth-pg-hba-conf.html
  {
    images: /postgres|postgis|timescale|pgvector/,
    path: /\/pg_hba\.conf$/,
    ifNamed: /\.conf$/,
    syntax: 'words',
    settings: [
      {
        key: /^host(?:ssl|nossl|gssenc|nogssenc)?$/i,
        value: /^(?!"?replication"? )\S+ \S+ "?(?!127\.|::1|localhost|samehost)\S+(?: "?[\d.]+"?)? "?trust"?(?: |$)/i,
        effect: NO_PASSWORD,
        example: 'host all all 0.0.0.0/0 trust',
        counterexample: 'local all all trust\nhost all all 127.0.0.1/32 trust\nhost all all all scram-sha-256',
      },
    ],
  },
  // https://www.mongodb.com/docs/manual/reference/configuration-options/#mongodb-setting-security.authorization
  {
    images: /mongo/,
    ifNamed: /\.(?:conf|ya?ml)$/,
    inImages: /\/mongod?(?:-[\w.-]{0,60})?\.(?:conf|ya?ml)$/,
    syntax: 'yaml',
    settings: [
      {
        key: /^security\.authorization$/,
        value: /^disabled$/i,
        effect: NO_PASSWORD,
        example: 'security:\n  authorization: disabled',
        counterexample: 'security:\n  authorization: enabled',
      },
    ],
  },
  // https://mosquitto.org/man/mosquitto-conf-5.html
  {
    images: /mosquitto/,
    path: /^\/mosquitto\/config\/mosquitto\.conf$/,
    ifNamed: /\.conf$/,
    syntax: 'words',
    settings: [
      {
        key: /^allow_anonymous$/,
        value: ON,
        effect: NO_PASSWORD,
        example: 'listener 1883\nallow_anonymous true',
        counterexample: 'listener 1883\nallow_anonymous false\npassword_file /run/secrets/users',
      },
    ],
  },
  // https://www.rabbitmq.com/docs/configure#config-items
  {
    images: /rabbitmq/,
    ifNamed: /\.conf$/,
    path: /^\/etc\/rabbitmq\/(?:conf\.d\/[\w.-]+|rabbitmq)\.conf$/,
    syntax: 'ini',
    settings: [
      {
        key: /^loopback_users$/,
        value: /^none$/,
        unless: /^default_(?:user|pass)$/,
        variable: /^RABBITMQ_DEFAULT_(?:USER|PASS)(?:_FILE)?$/,
        effect: 'lets everyone in as guest, whose password everyone knows',
        example: 'loopback_users = none',
        counterexample: 'loopback_users = none\ndefault_user = shop\ndefault_pass = $(PASSWORD)',
      },
      {
        key: /^loopback_users\.guest$/,
        value: OFF,
        unless: /^default_(?:user|pass)$/,
        variable: /^RABBITMQ_DEFAULT_(?:USER|PASS)(?:_FILE)?$/,
        effect: 'lets everyone in as guest, whose password everyone knows',
        example: 'loopback_users.guest = false',
        counterexample: 'loopback_users.guest = true',
      },
      {
        key: /^default_pass$/,
        value: 'guessable',
        variable: /^RABBITMQ_DEFAULT_PASS(?:_FILE)?$/,
        example: 'default_user = shop\ndefault_pass = shop',
        counterexample: 'default_user = shop',
      },
    ],
  },
  // https://dev.mysql.com/doc/refman/8.4/en/server-options.html#option_mysqld_skip-grant-tables
  {
    images: /mysql|mariadb|percona/,
    path: /^\/etc\/(?:mysql\/)?(?:(?:mysql\.)?conf\.d\/|mariadb\.conf\.d\/|my\.cnf\.d\/)?[\w.-]+\.cnf$/,
    ifNamed: /\.(?:cnf|ini|conf)$/,
    syntax: 'ini',
    settings: [
      {
        key: new RegExp(
          `^(?:(?:mysqld|mariadbd?)(?:-[\\d.]{1,9})?|server|client-server|galera|mysql_cluster)\\.${GRANTS_OFF}$`,
          'i',
        ),
        value: /^(?:|1|on|true)$/i,
        effect: 'gives every visitor all rights',
        example: '[mysqld]\nskip-grant-tables',
        counterexample: '[mysqld]\nskip-name-resolve\n#skip-grant-tables',
      },
    ],
  },
  // https://docs.influxdata.com/influxdb/v1/administration/config/#auth-enabled
  {
    images: /influxdb/,
    path: /^\/etc\/influxdb\/influxdb\.conf$/,
    syntax: 'ini',
    settings: [
      {
        key: /^http\.auth-enabled$/,
        value: OFF,
        variable: /^INFLUXDB_HTTP_AUTH_ENABLED$/,
        effect: NO_PASSWORD,
        example: '[http]\n  auth-enabled = false',
        counterexample: '[http]\n  # auth-enabled = false\n  enabled = false',
      },
    ],
  },
  // https://neo4j.com/docs/operations-manual/current/configuration/configuration-settings/#config_dbms.security.auth_enabled
  {
    images: /neo4j/,
    path: /^(?:\/var\/lib\/neo4j|\/etc\/neo4j)?(?:\/conf)?\/neo4j\.conf$/,
    syntax: 'ini',
    settings: [
      {
        key: /^dbms\.security\.auth_enabled$/,
        value: OFF,
        variable: /^NEO4J_AUTH$|^NEO4J_dbms_security_auth__enabled$/,
        effect: NO_PASSWORD,
        example: 'dbms.security.auth_enabled=false',
        counterexample: '#dbms.security.auth_enabled=false',
      },
    ],
  },
  // https://jupyter-server.readthedocs.io/en/latest/operators/security.html
  {
    images: /jupyter|notebook/,
    path: /\/(?:\.jupyter|etc\/jupyter)\/jupyter_(?:server|notebook|lab)_config\.py$/,
    syntax: 'ini',
    settings: [
      {
        key: /^c\.(?:ServerApp|NotebookApp|IdentityProvider)\.token$/,
        value: /^$/,
        unless: /^c\.(?:ServerApp|NotebookApp|PasswordIdentityProvider)\.(?:hashed_)?password$/,
        effect: 'runs code for everyone',
        example: "c.ServerApp.token = ''",
        counterexample: "c.ServerApp.token = ''\nc.PasswordIdentityProvider.hashed_password = 'argon2:a7'",
      },
    ],
  },
  // https://coder.com/docs/code-server/guide#securing-your-code-server
  {
    images: /code-server/,
    path: /\/\.config\/code-server\/config\.yaml$/,
    syntax: 'yaml',
    settings: [
      {
        key: /^auth$/,
        value: /^none$/,
        effect: 'gives everyone a shell',
        example: 'bind-addr: 0.0.0.0:8080\nauth: none',
        counterexample: 'bind-addr: 0.0.0.0:8080\nauth: password',
      },
    ],
  },
  // the key of its examples, https://nvd.nist.gov/vuln/detail/CVE-2020-13945
  {
    images: /(?:^|\/)apisix/,
    path: /^\/usr\/local\/apisix\/conf\/config\.yaml$/,
    syntax: 'yaml',
    settings: [
      {
        key: /(?:^|\.)admin_key\.key$/,
        value: /^edd1c9f034335f136f87ad84b625c8f1$/,
        effect: 'lets everyone who knows the key of its examples administer it',
        port: 9180,
        example:
          'deployment:\n  admin:\n    admin_key:\n      - name: admin\n        key: edd1c9f034335f136f87ad84b625c8f1',
        counterexample: 'deployment:\n  admin:\n    admin_key:\n      - name: admin\n        key: ${{ADMIN_KEY}}',
      },
    ],
  },
  // https://apisix.apache.org/docs/dashboard/install/
  {
    images: /apisix-dashboard/,
    path: /^\/usr\/local\/apisix-dashboard\/conf\/conf\.yaml$/,
    syntax: 'yaml',
    settings: [
      {
        key: /^authentication\.users\.password$/,
        value: 'guessable',
        example: 'authentication:\n  users:\n    - username: admin\n      password: admin',
        counterexample: 'authentication:\n  users:\n    - username: admin\n      password: ${ADMIN_PASSWORD}',
      },
    ],
  },
  // https://uptrace.dev/get/hosted/config
  {
    images: /uptrace/,
    path: /^\/etc\/uptrace\/(?:config|uptrace)\.yml$/,
    syntax: 'yaml',
    settings: [
      {
        key: /^(?:seed_data|auth)\.users\.password$/,
        value: 'guessable',
        example: 'auth:\n  users:\n    - email: admin@example.com\n      password: admin',
        counterexample: 'auth:\n  users:\n    - email: admin@example.com\n      password: blue-Kettle-71',
      },
    ],
  },
  // https://docs.couchdb.org/en/stable/config/auth.html#server-administrators
  {
    images: /couchdb/,
    path: /^\/opt\/couchdb\/etc\/(?:local|default)(?:\.d\/[\w.-]+)?\.ini$/,
    syntax: 'ini',
    settings: [
      {
        key: /^admins\.[\w.-]+$/,
        value: 'guessable',
        example: '[admins]\nadmin = admin',
        counterexample: '[admins]\nadmin = -pbkdf2-a7,b3,10',
      },
    ],
  },
  // https://www.elastic.co/guide/en/kibana/7.17/security-settings-kb.html
  {
    images: /kibana/,
    path: /^\/usr\/share\/kibana\/config\/kibana\.yml$/,
    syntax: 'yaml',
    settings: [
      {
        key: /^xpack\.security\.enabled$/,
        value: OFF,
        effect: NO_PASSWORD,
        example: 'xpack.security.enabled: false',
        counterexample: 'xpack.security.showInsecureClusterWarning: false',
      },
    ],
  },
  // https://cassandra.apache.org/doc/stable/cassandra/managing/operating/security.html
  {
    images: /cassandra|scylla/,
    path: /^\/(?:etc\/(?:cassandra|scylla)|opt\/(?:bitnami\/)?cassandra\/conf)\/(?:cassandra|scylla)\.yaml$/,
    syntax: 'yaml',
    settings: [
      {
        key: /^authenticator(?:\.class_name)?$/,
        value: /(?:^|\.)AllowAllAuthenticator$/,
        variable: /^CASSANDRA_AUTHENTICATOR$/,
        effect: NO_PASSWORD,
        example: 'authenticator: AllowAllAuthenticator',
        counterexample: 'authenticator:\n  class_name: PasswordAuthenticator',
      },
    ],
  },
  // https://airflow.apache.org/docs/apache-airflow/stable/configurations-ref.html
  {
    images: /airflow/,
    path: /^\/opt\/airflow\/(?:config\/)?airflow\.cfg$/,
    ifNamed: /\.cfg$/,
    syntax: 'ini',
    settings: [
      {
        key: /^(?:api|fab)\.auth_backends?$/,
        value: /(?:^|,)\s?airflow\.api\.auth\.backend\.default(?:,|$)/,
        variable: /^AIRFLOW__(?:API|FAB)__AUTH_BACKENDS?$/,
        effect: 'lets everyone use its API',
        example: '[api]\nauth_backends = airflow.api.auth.backend.default',
        counterexample: '[api]\nauth_backends = airflow.api.auth.backend.deny_all',
      },
      {
        key: /^core\.simple_auth_manager_all_admins$/,
        value: ON,
        variable: /^AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_ALL_ADMINS$/,
        effect: 'lets everyone in as an administrator',
        example: '[core]\nsimple_auth_manager_all_admins = True',
        counterexample: '[core]\nsimple_auth_manager_all_admins = False',
      },
    ],
  },
];
