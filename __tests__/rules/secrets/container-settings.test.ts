import { describe, expect, it } from '@jest/globals';
import { spanText } from '../../../src/model/source.ts';
import authDisabled from '../../../src/rules/secrets/containers/env-auth-disabled.ts';
import debug from '../../../src/rules/secrets/containers/env-debug.ts';
import tlsOff from '../../../src/rules/secrets/containers/env-tls-verification-off.ts';
import weak from '../../../src/rules/secrets/containers/env-weak-credential.ts';
import { service } from '../../support/compose.ts';
import { checkText, companionsWithMarks, expectMarks, messagesOf, withoutMarks } from '../../support/example.ts';

const variables = (...entries: string[]) => service(`environment:\n${entries.map((entry) => `  ${entry}`).join('\n')}`);

describe('env-weak-credential', () => {
  it.each([
    'POSTGRES_PASSWORD: «postgres»',
    'MYSQL_ROOT_PASSWORD: "«root»"',
    'MINIO_ROOT_PASSWORD: «changeme»',
    'MONGO_INITDB_ROOT_PASSWORD: «example»',
    'POSTGRES_PASSWORD: «${PASSWORD:-changeme}»',
    'POSTGRES_PASSWORD: «123456»',
    'POSTGRES_PASSWORD: "«123»"',
    'POSTGRES_PASSWORD: «p@ssw0rd»',
    'POSTGRES_PASSWORD: "«P4ssw0rd123»"',
    'SA_PASSWORD: "«yourStrong(!)Password»"',
    'SA_PASSWORD: «yourStrong@Passw0rd1»',
    'OPENVPN_ADMIN_PASSWORD: «password»',
    'SHOP_DJANGO_SECRET_KEY: «secret»',
    'shop.secret.store.remote.vault.password: «secret»',
    'shop.vault.secret.value: «secret»',
    'HERMES_BASIC_AUTH_PASSWORD: «changeme»',
    'S3_AWS_SECRET_ACCESS_KEY: «${KEY:-minioadmin}»',
    'MAILU_SECRET_KEY: «ChangeMeChangeMe»',
    'DATABASE_URL: postgresql://app:${PASSWORD:-«changeme»}@db.acme-corp.com/app',
    'DSN: root:«root»@tcp(db.acme-corp.com:3306)/app',
    'POSTGRES_PASSWORD: «azerty123456»',
    'POSTGRES_PASSWORD: «Admin1234!»',
    'DSN: mysql://root:«secret»@tcp(db.acme-corp.com:3306)/app',
    'JWT_SECRET: «secret»',
    'NEO4J_AUTH: «neo4j/password»',
    'CONCOURSE_ADD_LOCAL_USER: «test:test»',
    'CONCOURSE_ADD_LOCAL_USER: «main:b5zTqv8,ci:changeme»',
    'UPTIME_BASIC_AUTH: «admin:admin»',
    'MEILI_MASTER_KEY: «${SEARCH_KEY:-masterKeyChangeMe}»',
    'MEILI_MASTER_KEY: «aSampleMasterKey»',
    'NEO4J_AUTH: «${NEO4J_USER:-neo4j}/${NEO4J_PASSWORD:-changeme}»',
    'ADMIN_PASSWORD: «Admin»',
    'ADMIN_TOKEN: «changeme»',
    'TOTP_VAULT_KEY: «replace-me»',
    'MYSQL_ROOT_PASSWORD: «your_mysql_root_password»',
    'POSTGRES_PASSWORD: «pls-changeme-to-strong-pw»',
    'POSTGRES_PASSWORD: «examplepass»',
    'POSTGRES_PASSWORD: «dummy-password»',
    'MYSQL_ROOT_PASSWORD: «notSecureChangeMe»',
    'SA_PASSWORD: «example_123»',
    'ACCOUNT_OWNER_PASSWORD: «ChangeMe»',
    'ENCRYPTION_KEY: «ChangeMe»',
    'ENCRYPTION_KEY: «${ENCRYPTION_KEY:-0000000000000000000000000000000000000000000000000000000000000000}»',
    'JWT_SECRET: "«!changeme!»"',
    'SALT: «${SALT:-mysalt}»',
    'DATABASE_URL: postgresql://admin:«admin123»@db.acme-corp.com:5432/app',
    'DATABASE_URL: postgresql://postgres:«postgres»@10.0.0.5:5432/app',
    'DATABASE_URL: postgresql://postgres:«postgres»@shop_app:5432/app',
    'DATABASE_URL: postgresql://postgres:«postgres»@myapp-1:5432/app',
    'BROKER: amqp://guest:«guest»@queue:5672//',
    'CACHE: ${CACHE:-redis://default:«redis»@cache:6379}',
  ])('reports %s', (entry) => expectMarks(weak, 'compose.yaml', variables(entry)));

  it.each([
    'POSTGRES_PASSWORD: blue-Kettle-71',
    'POSTGRES_PASSWORD: ${PASSWORD}',
    'POSTGRES_PASSWORD: ${PASSWORD:?}',
    'POSTGRES_PASSWORD: ""',
    'POSTGRES_PASSWORD_FILE: postgres',
    'DB_PASSWORD: changeme',
    'POSTGRES_USER: postgres',
    'CACHE_KEY: test',
    'PASSWORD_POLICY: default',
    'AWS_SECRET_ACCESS_KEY: test',
    'MARIADB_ROOT_PASSWORD: _admin_password_',
    'APP_AWS_S3_SECRET_ACCESS_KEY: azerty123456',
    'APP_ENCRYPTION_KEY_DERIVATION_SALT: ${DERIVATION_SALT:-changeme}',
    'DSN: mysql://root:secret@tcp(app:3306)/app',
    'DSN: mysql://root:secret@unix(/run/mysqld.sock)/app',
    'MYSQL_ROOT_PASSWORD: "****"',
    'MYSQL_ROOT_PASSWORD: xxxxxxxx',
    'MYSQL_ROOT_PASSWORD: "@@PASSWORD@@"',
    'MYSQL_ROOT_PASSWORD: <password>',
    'MYSQL_ROOT_PASSWORD: "{{ mysql_root_password }}"',
    'POSTGRES_PASSWORD: unused',
    'JWT_SECRET: <secret>',
    'JWT_PUBLIC_KEY: changeme',
    'SMTP_PASSWORD: changeme',
    'SMTP_PASS: password',
    'IMAP_PASS: password',
    'MAIL_PASSWORD: secret',
    'OPENVPN_PASSWORD: password',
    // a property of what keeps the secrets
    'shop.secret.store.remote.vault.auth: TOKEN',
    'shop.secret.store.remote.vault.secretpath: secret',
    'TUNNEL_TOKEN: invalid-token',
    'SA_PASSWORD: yourStrongestPasswordIsBlue',
    'STRIPE_API_KEY: changeme',
    'DATABASE_URL: postgresql://postgres:postgres@localhost:5432/app',
    'DATABASE_URL: postgresql://postgres:postgres@app:5432/app',
    'DATABASE_URL: postgresql://postgres:postgres@shop_app_1:5432/app',
    'DATABASE_URL: postgresql://postgres:postgres@my-shop-app-1:5432/app',
    'DATABASE_URL: postgresql://postgres:postgres@shop%5Fapp%5F1:5432/app',
    'DATABASE_URL: postgresql://postgres:postgres@db.example.com:5432/app',
    'DATABASE_URL: postgresql://postgres:postgres@host.docker.internal:5432/app',
    'DATABASE_URL: postgresql://postgres:5432@db.acme-corp.com/app',
    'DATABASE_URL: postgresql://user:password@db.acme-corp.com/app',
    'DATABASE_URL: mysql://root:root@host:3306/app',
    'DATABASE_URL: postgresql://postgres:${PASSWORD}@db.acme-corp.com/app',
    'OPENVPN_ADMIN_PASSWORD: "**None**"',
    'NEO4J_AUTH: none',
    'CONCOURSE_ADD_LOCAL_USER: main:blue-Kettle-71',
    'CONCOURSE_ADD_LOCAL_USER: main:${PASSWORD}',
    'CONCOURSE_MAIN_TEAM_LOCAL_USER: test',
    'UPTIME_BASIC_AUTH: "true"',
    'UPTIME_BASIC_AUTH: https://admin:8080',
    'UPTIME_HTPASSWD: admin:$$apr1$$x8Zk$$93vTq8',
    'MEILI_MASTER_KEY: blue-Kettle-71',
    'ADMIN_TOKEN: <token>',
    'CLIENT_TOTP_CODE: replace-me',
    'NEO4J_AUTH: neo4j/blue-Kettle-71',
    'TLS_KEY_PASSWORD: passw0rd',
    'TLS_KEYSTORE_PASSWORD: passw0rd',
    'SERVER_SSL_KEY_STORE_PASSWORD: changeit',
    'KAFKA_SSL_TRUSTSTORE_PASSWORD: changeit',
    'GPG_PASSPHRASE: password',
    'PLUGIN_CERTIFICATE_PASSWORD: password',
  ])('accepts %s', (entry) => expectMarks(weak, 'compose.yaml', variables(entry)));

  it.each([
    ['RABBITMQ_DEFAULT_USER: shop', 'RABBITMQ_DEFAULT_PASS: «shop»'],
    ['DB_USERNAME: shop', 'DB_PASSWORD: «shop»'],
    ['POSTGRES_USER: ${USER:-shop}', 'POSTGRES_PASSWORD: «shop»'],
  ])('takes the user name for a weak password: %s, %s', (user, password) =>
    expectMarks(weak, 'compose.yaml', variables(user, password)),
  );

  it.each([
    ['FEED_ENABLE: "false"', 'FEED_SECRET: secret'],
    ['FEED_ENABLED: "0"', 'FEED_ADMIN_PASSWORD: admin123'],
    ['ENABLE_FEED: off', 'FEED_TOKEN: secret'],
    ['USE_FEED: no', 'FEED_SECRET: secret'],
    ['FEED_ENABLED: ${FEED:-false}', 'FEED_SECRET: secret'],
  ])('accepts the password of a client that is switched off: %s, %s', (off, password) =>
    expectMarks(weak, 'compose.yaml', variables(off, password)),
  );

  it.each([
    ['FEED_ENABLE: "true"', 'FEED_SECRET: «secret»'],
    ['FEED_ENABLE: ${ON}', 'FEED_SECRET: «secret»'],
    ['OTHER_ENABLED: "false"', 'FEED_SECRET: «secret»'],
    ['FEEDS_ENABLED: "false"', 'FEED_SECRET: «secret»'],
    ['FEED_TLS_ENABLED: "false"', 'FEED_SECRET: «secret»'],
    ['ENABLED: "false"', 'FEED_SECRET: «secret»'],
  ])('reports it unless it is: %s, %s', (other, password) =>
    expectMarks(weak, 'compose.yaml', variables(other, password)),
  );

  it('is not switched off where the server has the password', () => {
    const text =
      'services:\n  db:\n    image: mysql:8\n    environment:\n      MYSQL_ENABLED: "false"\n      MYSQL_ROOT_PASSWORD: «root»\n';
    expectMarks(weak, 'compose.yaml', text);
  });

  it('does not compare with the name of another user', () =>
    expectMarks(weak, 'compose.yaml', variables('SMTP_USER: shop', 'DB_PASSWORD: shop')));

  it('reports the client where no server of the project has the password', () => {
    const server = '  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: postgres\n';
    const client = variables('DB_PASSWORD: postgres');
    expect(messagesOf(weak, 'compose.yaml', client)).toEqual([
      'Container "app" has a password that everyone tries in DB_PASSWORD. Anyone who reaches that database can log in.',
    ]);
    expect(messagesOf(weak, 'compose.yaml', client + server)).toEqual([
      'Container "db" has a password that everyone tries in POSTGRES_PASSWORD. Anyone who reaches PostgreSQL can log in. Milder here: it publishes no port.',
    ]);
  });

  it.each([
    ['DATABASE_ROOT_PASSWORD', 'that database'],
    ['DB_ADMIN_PASSWORD', 'that database'],
    ['ROOT_PASSWORD', 'the service'],
    ['RELAY_PASSWORD', 'the server that its mail goes to'],
    ['POSTFIX_SMARTHOST_PASSWORD', 'the server that its mail goes to'],
    ['RELAY_ADMIN_PASSWORD', 'the service'],
    ['MYRELAY_PASSWORD', 'the service'],
  ])('says who is reached with %s', (name, reached) =>
    expect(messagesOf(weak, 'compose.yaml', variables(`${name}: postgres`))).toEqual([
      `Container "app" has a password that everyone tries in ${name}. Anyone who reaches ${reached} can log in.`,
    ]),
  );

  it.each([
    ['DATABASE_ROOT_PASSWORD', ['db']],
    ['DB_ADMIN_PASSWORD', ['app', 'db']],
    // the program has an administrator, too
    ['ROOT_PASSWORD', ['app', 'db']],
    ['APP_ADMIN_PASSWORD', ['app', 'db']],
  ])('reports %s of a client at the database alone, if it is for one', (name, reported) => {
    const server = '  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: postgres\n';
    const text = variables(`${name}: postgres`) + server;
    expect(messagesOf(weak, 'compose.yaml', text).map((message) => message.split('"')[1])).toEqual(reported);
  });

  it.each([
    ['the image of the server', 'image: mariadb:12'],
    ['an image that is made from it', 'image: ghcr.io/acme/mysql:8'],
  ])('reports a client with the variable of the server at the server alone, by %s', (_what, image) => {
    const environment = 'environment: { MYSQL_PASSWORD: example }';
    const server = `  db:\n    ${image}\n    ${environment}\n`;
    expect(messagesOf(weak, 'compose.yaml', service(environment) + server)).toEqual([
      'Container "db" has a password that everyone tries in MYSQL_PASSWORD. Anyone who reaches MySQL can log in. Milder here: it publishes no port.',
    ]);
  });

  it.each<[string, string, string, readonly string[]]>([
    ['the root of its database', 'DATABASE_ROOT_PASSWORD', 'postgres:18', ['db']],
    ['its own pages', 'ADMIN_PASSWORD', 'postgres:18', ['app', 'db']],
    ['its own pages about databases', 'DATABASE_ADMIN_PASSWORD', 'postgres:18', ['app', 'db']],
    ['a database that does not have it', 'DATABASE_ROOT_PASSWORD', 'ghcr.io/acme/job:1', ['app', 'db']],
  ])('reports a client with the password of %s where it belongs', (_what, name, image, expected) => {
    const client = service(`environment: { ${name}: postgres }`);
    const server = `  db:\n    image: ${image}\n    environment: { POSTGRES_PASSWORD: postgres }\n`;
    const messages = messagesOf(weak, 'compose.yaml', client + server);
    expect(messages.map((message) => message.split('"')[1])).toEqual(expected);
  });

  it.each([
    [
      'a login with a name and a password',
      'environment: { NEO4J_PASSWORD: password }',
      '  db: { image: "neo4j:5.26", environment: { NEO4J_AUTH: neo4j/password } }\n',
    ],
    [
      'the login of a test',
      'environment: { ADMIN_PASSWORD: changeme }',
      '  playwright: { image: "ghcr.io/acme/e2e:1", environment: { ADMIN_PASSWORD: changeme } }\n',
    ],
  ])('reports one of two for %s', (_what, one, other) =>
    expect(messagesOf(weak, 'compose.yaml', service(one) + other)).toHaveLength(1),
  );

  it('reports each database of tests, whose name is that of the program that tests', () => {
    const environment = 'image: "postgres:18", environment: { POSTGRES_PASSWORD: postgres }';
    const text = `services:\n  cypress-db: { ${environment} }\n  playwright-db: { ${environment} }\n`;
    expect(messagesOf(weak, 'compose.yaml', text).map((message) => message.split('"')[1])).toEqual([
      'cypress-db',
      'playwright-db',
    ]);
  });

  it('reports each test where no server of the project has the password', () => {
    const environment = '{ image: "ghcr.io/acme/e2e:1", environment: { ADMIN_PASSWORD: changeme } }';
    const text = `services:\n  cypress: ${environment}\n  playwright: ${environment}\n`;
    expect(messagesOf(weak, 'compose.yaml', text)).toHaveLength(2);
  });

  it.each([
    [
      'the server has another password',
      '  db: { image: "mariadb:12", environment: { MYSQL_PASSWORD: blue-Kettle-71 } }\n',
    ],
    [
      'the other is a client, too',
      '  job: { image: "ghcr.io/acme/job:1", environment: { MYSQL_PASSWORD: example } }\n',
    ],
    ['the other is another server', '  db: { image: "postgres:18", environment: { MYSQL_PASSWORD: example } }\n'],
  ])('reports the client where %s', (_what, other) => {
    const client = service('environment: { MYSQL_PASSWORD: example }');
    expect(messagesOf(weak, 'compose.yaml', client + other)[0]).toBe(
      'Container "app" has a password that everyone tries in MYSQL_PASSWORD. Anyone who reaches MySQL can log in.',
    );
  });

  it.each([
    [
      'JWT_SECRET: changeme1',
      'Container "app" has a key that everyone knows in JWT_SECRET. Anyone can read or forge what it protects.',
    ],
    [
      'SHOP_DJANGO_SECRET_KEY: secret',
      'Container "app" has a key that everyone knows in SHOP_DJANGO_SECRET_KEY. Anyone can read or forge what it protects.',
    ],
    [
      'API_JWT_SECRET: dev',
      'Container "app" has a key that everyone knows in API_JWT_SECRET. Anyone can read or forge what it protects.',
    ],
    [
      'NEO4J_AUTH: neo4j/password',
      'Container "app" has a password that everyone tries in NEO4J_AUTH. Anyone who reaches Neo4j can log in.',
    ],
    [
      'KIBANA_SYSTEM_PASSWORD: changeme',
      'Container "app" has a password that everyone tries in KIBANA_SYSTEM_PASSWORD. Anyone who reaches Elasticsearch can log in.',
    ],
    [
      'MYSQL_PASSWORD: your-password',
      'Container "app" has a placeholder as its password in MYSQL_PASSWORD. Anyone who reaches MySQL can log in.',
    ],
    [
      'DATABASE_URL: postgresql://admin:admin@db.acme-corp.com/app',
      'Container "app" logs in to "postgresql://db.acme-corp.com" with a password that everyone tries, in DATABASE_URL. Anyone who reaches that server can log in.',
    ],
    [
      'DATABASE_URL: ${DATABASE_URL:-postgresql://admin:admin@db.acme-corp.com/app}',
      'Container "app" logs in to "postgresql://db.acme-corp.com" with a password that everyone tries, in DATABASE_URL. Anyone who reaches that server can log in.',
    ],
  ])('says what %s gives', (entry, message) =>
    expect(messagesOf(weak, 'compose.yaml', variables(entry))).toEqual([message]),
  );

  it.each([
    ['- «POSTGRES_PASSWORD»', 'POSTGRES_PASSWORD=admin\n'],
    ['- POSTGRES_PASSWORD', 'OTHER=admin\n'],
    ['- POSTGRES_PASSWORD', 'POSTGRES_PASSWORD=\n'],
    ['«POSTGRES_PASSWORD:»', 'POSTGRES_PASSWORD=admin\n'],
  ])('takes the value of a name alone from a file beside it: %s, %j', (entry, env) =>
    expectMarks(
      weak,
      'compose.yaml',
      `services:\n  db:\n    image: postgres:17\n    ports: ["5432:5432"]\n    environment:\n      ${entry}\n`,
      {},
      {},
      { '.env': env },
    ),
  );

  it.each([
    ['${DATABASE_URL}', 'DATABASE_URL=postgres://app:«secret»@db:5432/app\n'],
    ['${A}', 'B=c\nA=postgres://app:«app»@db:5432/app\n'],
    ['${A}', 'A=postgres://app:secret@localhost:5432/app\n'],
    ['${A}', 'A=postgres://app:blue-Kettle-71@db:5432/app\n'],
  ])('points at the password of an address in a committed file: %s, %j', (value, marked) => {
    const files = { '.env': withoutMarks(marked) };
    const checked = checkText(weak, 'compose.yaml', variables(`URL: ${value}`), {}, {}, undefined, files);
    expect(companionsWithMarks(checked)).toEqual({ '.env': marked });
  });

  it.each([
    ['POSTGRES_PASSWORD: ${P:?}', 'env_file: a.env', 'postgres', 'blue-Kettle-71'],
    ['POSTGRES_PASSWORD: ${P}', 'env_file: a.env', 'postgres', 'blue-Kettle-71'],
    ['POSTGRES_PASSWORD: blue-Kettle-71', 'env_file: [a.env, b.env]', 'postgres', 'postgres'],
    ['A: b', 'env_file: [a.env, b.env]', 'postgres', 'blue-Kettle-71'],
  ])('accepts what another value replaces: %s, %s', (entry, files, a, b) => {
    const text = service(`environment:\n  ${entry}\n${files}`);
    const others = { 'a.env': `POSTGRES_PASSWORD=${a}\n`, 'b.env': `POSTGRES_PASSWORD=${b}\n` };
    expect(messagesOf(weak, 'compose.yaml', text, others)).toEqual([]);
  });

  it.each([
    ['A: b', 'env_file: a.env', 'postgres', 'blue-Kettle-71'],
    ['POSTGRES_PASSWORD:', 'env_file: a.env', 'postgres', 'blue-Kettle-71'],
    ['POSTGRES_PASSWORD: ${P:-changeme}', 'env_file: a.env', 'blue-Kettle-71', 'blue-Kettle-71'],
    ['A: b', 'env_file: [a.env, b.env]', 'blue-Kettle-71', 'postgres'],
  ])('reports the value in force: %s, %s', (entry, files, a, b) => {
    const text = service(`environment:\n  ${entry}\n${files}`);
    const others = { 'a.env': `POSTGRES_PASSWORD=${a}\n`, 'b.env': `POSTGRES_PASSWORD=${b}\n` };
    expect(messagesOf(weak, 'compose.yaml', text, others)).toHaveLength(1);
  });

  it.each([
    ['URL: «postgres://app:${P}@db.acme-corp.com/app»', 'P=postgres\n'],
    ['URL: «postgres://${U}:${P}@db.acme-corp.com/app»', 'U=app\nP=app\n'],
    ['URL: postgres://app:${P}@127.0.0.1/app', 'P=postgres\n'],
    ['URL: postgres://app:«changeme»@db.acme-corp.com:${DB_PORT}/app', 'DB_PORT=5432\n'],
    ['URL: postgres://app:${P}@db.acme-corp.com/app', 'P=blue-Kettle-71\n'],
    ['URL: postgres://app:${P}@db.acme-corp.com/app', 'Q=postgres\n'],
  ])('completes an address by a committed file: %s, %j', (entry, env) =>
    expectMarks(weak, 'compose.yaml', variables(entry), {}, {}, { '.env': env }),
  );

  it('points at the value of a committed file, and leaves one that git ignores alone', () => {
    const text = variables('MYSQL_ROOT_PASSWORD: ${PASSWORD:-}');
    const files = { '.env': 'PASSWORD=vagrant\n' };
    const [finding] = checkText(weak, 'compose.yaml', text, {}, {}, undefined, files).findings;
    expect(finding?.related.map(({ span }) => spanText(span))).toEqual(['vagrant']);
  });

  it('hides the value', () => {
    const { findings } = checkText(weak, 'compose.yaml', variables('MYSQL_ROOT_PASSWORD: vagrant'));
    expect(findings.map(({ message }) => message).join()).not.toContain('vagrant');
    expect(findings.map(({ evidence, secrets }) => [evidence, secrets.length])).toEqual([['MYSQL_ROOT_PASSWORD', 1]]);
  });
});

describe('env-auth-disabled', () => {
  it.each([
    [['«MYSQL_ALLOW_EMPTY_PASSWORD: "no"»']],
    [['«ALLOW_EMPTY_PASSWORD: yes»', 'REDIS_PASSWORD: ""']],
    [['POSTGRES_PASSWORD: x', '«POSTGRES_HOST_AUTH_METHOD: trust»']],
    [['«NEO4J_AUTH: ${AUTH:-none}»']],
  ])('reports %s', (entries) => expectMarks(authDisabled, 'compose.yaml', variables(...entries)));

  it.each([
    [['MYSQL_ALLOW_EMPTY_PASSWORD: "yes"', 'MYSQL_ROOT_PASSWORD: ${PASSWORD}']],
    [['ALLOW_EMPTY_PASSWORD: "yes"', 'REDIS_PASSWORD: ${PASSWORD}']],
    [['POSTGRES_HOST_AUTH_METHOD: ${METHOD}']],
    [['JUPYTER_TOKEN:']],
    [['DISABLE_AUTH: "false"']],
    [['ALLOW_EMPTY_PASSWORDS: "yes"']],
  ])('accepts %s', (entries) => expectMarks(authDisabled, 'compose.yaml', variables(...entries)));

  it('judges the value that holds', () => {
    const text = `${service('environment:\n  POSTGRES_HOST_AUTH_METHOD: scram-sha-256\nenv_file: db.env')}`;
    expect(messagesOf(authDisabled, 'compose.yaml', text, { 'db.env': 'POSTGRES_HOST_AUTH_METHOD=trust\n' })).toEqual(
      [],
    );
  });
});

describe('env-tls-verification-off', () => {
  it.each([
    '«GIT_SSL_NO_VERIFY: "true"»',
    '«NODE_TLS_REJECT_UNAUTHORIZED: 0»',
    '«DOCKER_TLS_VERIFY: ""»',
    '«REQUESTS_CA_BUNDLE: ""»',
    '«VAULT_SKIP_VERIFY: "1"»',
    '«SHOP_SKIPSSL_VERIFY: "true"»',
    '«TLS_SKIP_VERIFY: "yes"»',
    '«K6_INSECURE_SKIP_TLS_VERIFY: "true"»',
    '«JULIA_SSL_NO_VERIFY_HOSTS: "**"»',
    '«LDAPTLS_REQCERT: never»',
    '«SEARCH_INSECURE_SKIP_VERIFY: "1"»',
    '«PGSSLMODE: disable»',
  ])('reports %s', (entry) => expectMarks(tlsOff, 'compose.yaml', variables(entry)));

  it.each([
    'command: curl «-k» https://example.com/a',
    'entrypoint: curl «-k» https://example.com/a',
    'entrypoint: ["curl", "«-k»", "https://example.com/a"]\ncommand: ["curl", "«--insecure»", "https://example.com/b"]',
    'command: curl https://example.com/a',
    'command: curl -k https://localhost/a',
    'command: curl -k https://app/a',
    'command: aria2c «--check-certificate=false» https://files.example.com/a',
    'command: rclone «--no-check-certificate» serve http https://files.example.com/a',
  ])('reads what the container runs: %s', (options) => expectMarks(tlsOff, 'compose.yaml', service(options)));

  it.each([
    'NODE_TLS_REJECT_UNAUTHORIZED: 1',
    'NODE_TLS_REJECT_UNAUTHORIZED: ${REJECT}',
    'DOCKER_TLS_VERIFY: 1',
    'DOCKER_TLS_VERIFY:',
    'REQUESTS_CA_BUNDLE: /etc/ssl/ca.pem',
    'PGSSLMODE: verify-full',
    'GOSUMDB: "off"',
    'VAULT_SKIP_VERIFY: "false"',
    'SHOP_SKIP_TLS_VERIFY: "false"',
    'SKIP_TLS_VERIFY: ${SKIP}',
    'SKIP_VERIFY_EMAIL: "true"',
    'SKIP_TLS_VERIFY_FOR: shop',
    'GOPRIVATE: "*"',
    'LDAPTLS_REQCERT: demand',
    'CONDA_SSL_VERIFY: /ca.pem',
  ])('accepts %s', (entry) => expectMarks(tlsOff, 'compose.yaml', variables(entry)));

  it('accepts a database of the same project without TLS', () =>
    expectMarks(
      tlsOff,
      'compose.yaml',
      `${variables('PGSSLMODE: disable', 'PGHOST: db')}  db:\n    image: postgres:18\n`,
    ));
});

describe('env-debug', () => {
  const published = (entry: string, ports = '["5000:5000"]') => service(`ports: ${ports}\nenvironment:\n  ${entry}`);

  it.each([
    '«FLASK_DEBUG: 1»',
    '«APP_DEBUG: "true"»',
    '«DJANGO_DEBUG: True»',
    '«RAILS_ENV: development»',
    '«WERKZEUG_DEBUG_PIN: "off"»',
  ])('reports %s', (entry) => expectMarks(debug, 'compose.yaml', published(entry)));

  it.each([
    'FLASK_DEBUG: 0',
    'APP_DEBUG: "false"',
    'RAILS_ENV: production',
    'DEBUG: 1',
    'NODE_ENV: development',
    'APP_DEBUG: ${DEBUG}',
  ])('accepts %s', (entry) => expectMarks(debug, 'compose.yaml', published(entry)));

  it.each([
    ['a port for this machine alone', published('APP_DEBUG: "true"', '["127.0.0.1:80:80"]')],
    ['no port', variables('APP_DEBUG: "true"')],
    ['an address that only run time knows', published('APP_DEBUG: "true"', '["${BIND}:80:80"]')],
  ])('accepts %s', (_name, text) => expectMarks(debug, 'compose.yaml', text));

  it.each(['compose.override.yaml', 'docker-compose.dev.yml', 'tests/compose.yaml', 'compose-local.yaml'])(
    'accepts %s',
    (path) => expectMarks(debug, path, published('APP_DEBUG: "true"')),
  );
});
