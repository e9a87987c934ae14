import { describe, expect, it } from '@jest/globals';
import buildArgument from '../../../src/rules/secrets/builds/build-arg-secret.ts';
import configSecret from '../../../src/rules/secrets/containers/config-inline-secret.ts';
import connectionString from '../../../src/rules/secrets/containers/env-connection-string.ts';
import environmentFile from '../../../src/rules/secrets/containers/env-file-committed-secret.ts';
import literal from '../../../src/rules/secrets/containers/env-secret-literal.ts';
import optionSecret from '../../../src/rules/secrets/containers/option-secret-literal.ts';
import commandSecret from '../../../src/rules/secrets/texts/command-secret.ts';
import contentTrust from '../../../src/rules/supply-chain/images/content-trust-off.ts';
import contentTrustRetired from '../../../src/rules/supply-chain/images/content-trust-retired.ts';
import { service } from '../../support/compose.ts';
import { checkText, companionsWithMarks, expectMarks, messagesOf, withoutMarks } from '../../support/example.ts';

const SECRET = 'blue-Kettle-71';
const variable = (entry: string) => service(`environment:\n  ${entry}`);

describe('env-connection-string', () => {
  it.each([
    `DATABASE_URL: mysql://shop:«${SECRET}»@db/shop`,
    `REDIS_URL: "redis://:«${SECRET}»@cache:6379"`,
    'DATABASE_URL: "postgres://app:«Zk$$93vTq8»@db/app"',
    'DATABASE_URL: "postgres://app:«Zk93vTq8$$»@db/app"',
    `DSN: \${DSN:-postgres://shop:«${SECRET}»@db/shop}`,
    `DSN: postgres://\${U:-shop}:\${PASSWORD:-«${SECRET}»}@db/shop`,
    `DSN: shop:«${SECRET}»@tcp(db:3306)/shop`,
    `DSN: host=db user=shop password=«${SECRET}» dbname=shop`,
    `DSN: host=db password='«${SECRET}»'`,
    `DSN: Server=db;User Id=sa;Password=«${SECRET}»;Encrypt=true`,
    `JDBC: jdbc:mysql://db:3306/shop?user=shop&password=«${SECRET}»`,
    `JDBC: jdbc:sqlserver://db:1433;user=sa;password=«${SECRET}»;`,
    `ORACLE: jdbc:oracle:thin:@//db:1521/x?password=«${SECRET}»`,
    `URLS: http://a:«${SECRET}»@x.example.com,http://b:«green-Ladder-32»@y.example.com`,
  ])('reports %s', (entry) => expectMarks(connectionString, 'compose.yaml', variable(entry)));

  it.each([
    'DATABASE_URL: mysql://shop:${PASSWORD}@db/shop',
    'DATABASE_URL: mysql://shop:${PASSWORD:-}@db/shop',
    'DSN: host=db user=shop password=${PASSWORD} dbname=shop',
    `DSN: host=localhost password=${SECRET}`,
    'DSN: Server=db;User Id=sa;Password=;Encrypt=true',
    'DSN: host=db password=changeme',
    'NOTE: password = what you chose',
    'DATABASE_URL: mysql://shop:$PASSWORD@db/shop',
    'DATABASE_URL: mysql://shop:Zk$$93$PASSWORD@db/shop',
    'DATABASE_URL: mysql://shop@db/shop',
    'DATABASE_URL: mysql://shop:shop@db/shop',
    'DATABASE_URL: postgres://postgres:postgres@db/shop',
    'DATABASE_URL: mysql://shop:changeme@db/shop',
    'DATABASE_URL: mysql://shop:<password>@db/shop',
    `DATABASE_URL: mysql://shop:${SECRET}@localhost/shop`,
    'DATABASE_URL:',
    'ADMIN: admin@example.com',
    'PROXY: http://proxy.example.com:3128',
  ])('accepts %s', (entry) => expectMarks(connectionString, 'compose.yaml', variable(entry)));

  it('hides the password', () => {
    const text = variable(`DATABASE_URL: mysql://shop:${SECRET}@db/shop`);
    const { findings } = checkText(connectionString, 'compose.yaml', text);
    expect(JSON.stringify(findings.map(({ message, evidence }) => [message, evidence]))).not.toContain(SECRET);
    expect(findings.map(({ secrets }) => secrets.map(({ start, end }) => text.slice(start, end)))).toEqual([[SECRET]]);
  });

  it.each(['URL: «postgres://app:${P}@db/app»', 'URL: postgres://app:${DB_PASSWORD}@db/app'])(
    'is about a password of a file of variables by a name that does not tell: %s',
    (entry) =>
      expectMarks(
        connectionString,
        'compose.yaml',
        service(`environment:\n  ${entry}`),
        {},
        {},
        {
          '.env': `P=${SECRET}\nDB_PASSWORD=${SECRET}\n`,
        },
      ),
  );
});

describe('env-file-committed-secret', () => {
  const text = (path: string) => `services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    env_file: ${path}\n`;
  const report = (path: string, content: string) =>
    messagesOf(environmentFile, 'compose.yaml', text(path), { [path]: content });

  it.each([`DB_PASSWORD=${SECRET}`, `export API_TOKEN='${SECRET}'`, `DATABASE_URL=mysql://shop:${SECRET}@db/shop`])(
    'reports %s',
    (line) => expect(report('app.env', `A=b\n${line}\n`)).toHaveLength(1),
  );

  it.each([
    'DB_PASSWORD=',
    'DB_PASSWORD',
    'DB_PASSWORD=changeme',
    'DB_PASSWORD=postgres',
    'DB_PASSWORD=generate_a_new_key',
    'DB_PASSWORD=${DB_PASSWORD}',
    'DB_PASSWORD_FILE=/run/secrets/password',
    'TOKEN_TTL=15m',
    `# DB_PASSWORD=${SECRET}`,
  ])('accepts %s', (line) => expect(report('app.env', `${line}\n`)).toEqual([]));

  it.each([
    ['compose.yaml', service('label_file: app.labels'), `DB_PASSWORD=${SECRET}\n`, 1],
    ['compose.yaml', service('label_file: [./app.labels]'), `com.acme.team=web\nAPI_TOKEN=${SECRET}\n`, 1],
    ['compose.yaml', service('label_file: app.labels'), 'com.acme.team=web\nDB_PASSWORD=changeme\n', 0],
    ['compose.yaml', service('label_file: ${LABELS}'), `DB_PASSWORD=${SECRET}\n`, 0],
    ['compose.yaml', service('label_file: other.labels'), `DB_PASSWORD=${SECRET}\n`, 0],
    ['up.sh', 'docker run --label-file app.labels ghcr.io/acme/app:1.4\n', `DB_PASSWORD=${SECRET}\n`, 1],
    ['up.sh', 'docker run --label-file=app.labels ghcr.io/acme/app:1.4\n', 'com.acme.team=web\n', 0],
    ['up.sh', 'docker compose run --env-from-file app.labels app\n', `DB_PASSWORD=${SECRET}\n`, 1],
    ['up.sh', 'docker compose run --env-from-file=app.labels app\n', 'LOG=1\n', 0],
  ])('reads labels and variables of files in %s: %j, %j', (path, container, labels, count) =>
    expect(messagesOf(environmentFile, path, container, { 'app.labels': labels })).toHaveLength(count),
  );

  it.each([
    '.env.example',
    '.env.ci',
    '.env.defaults',
    'app.env.example',
    'default.env',
    'sample.env',
    'config/template.env',
    'docker/example.env',
    'tests/app.env',
  ])('reports %s, which is in use', (path) => {
    expect(report(path, `DB_PASSWORD=${SECRET}\n`)).toHaveLength(1);
    expect(report(path, `DATABASE_URL=postgres://shop:${SECRET}@db.example.org/shop\n`)).toHaveLength(1);
    const long = text(`[{path: ${path}, required: true}]`);
    expect(messagesOf(environmentFile, 'compose.yaml', long, { [path]: `DB_PASSWORD=${SECRET}\n` })).toHaveLength(1);
  });

  it.each([
    '',
    'changeme',
    'example',
    'your-password-here',
    'super-secret-key',
    'mysecretpassword',
    'local-dev-password',
    'please-change-this-in-production',
    'this-is-a-very-long-secret-key',
  ])('accepts what an example has in place of a secret: %j', (value) => {
    expect(report('.env.example', `DB_PASSWORD=${value}\n`)).toEqual([]);
    expect(report('config/default.env', `SECRET_KEY=${value}\n`)).toEqual([]);
    expect(report('.env.example', `DATABASE_URL=postgres://shop:${value}@db.example.org/shop\n`)).toEqual([]);
  });

  it.each([
    ['examples/a/.env', 1],
    ['examples/a/config/app.env', 1],
    ['examples/shared.env', 1],
    ['examples/a/.env.example', 1],
    ['examples/a/tests/app.env', 1],
    ['templates/.env', 1],
    ['test/.env', 1],
  ])('checks %s in a project of a folder of examples: %i', (path, count) => {
    const steps = path.startsWith('examples/a/') ? path.slice('examples/a/'.length) : `../../${path}`;
    const files = { [path]: `DB_PASSWORD=${SECRET}\n` };
    expect(messagesOf(environmentFile, 'examples/a/compose.yaml', text(steps), files)).toHaveLength(count);
  });

  it('names the first of several containers', () => {
    const two = `${text('app.env')}  worker:\n    image: ghcr.io/acme/app:1.4\n    env_file: [app.env]\n`;
    expect(messagesOf(environmentFile, 'compose.yaml', two, { 'app.env': `DB_PASSWORD=${SECRET}\n` })).toEqual([
      'Container "app" reads a secret for DB_PASSWORD from a file in the repository. An attacker who reads the repository can use it.',
    ]);
  });
});

describe('the value of a variable of the project', () => {
  const text = (entry: string, more = '') =>
    `services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    environment:\n      ${entry}\n${more}`;
  const marks = (entry: string, marked: string) => {
    const files = { '.env': withoutMarks(marked) };
    const checked = checkText(environmentFile, 'compose.yaml', text(entry), {}, {}, undefined, files);
    expect(companionsWithMarks(checked)).toEqual({ '.env': marked });
    // it is not written in this file
    expect(messagesOf(connectionString, 'compose.yaml', text(entry), files)).toEqual([]);
    expect(messagesOf(literal, 'compose.yaml', text(entry), { '.env': `DB_PASSWORD=${SECRET}\n` })).toEqual([]);
  };

  it.each([
    'DB_PASSWORD: ${DB_PASSWORD}',
    'DB_PASSWORD: $DB_PASSWORD',
    'DB_PASSWORD: "${DB_PASSWORD}"',
    'DB_PASSWORD: ${DB_PASSWORD:?}',
    'DB_PASSWORD: ${DB_PASSWORD:-}',
    'DB_PASSWORD: ${DB_PASSWORD:-other-Kettle-72}',
    'DB_PASSWORD:',
    '- DB_PASSWORD=${DB_PASSWORD}',
    '- DB_PASSWORD',
    'DATABASE_URL: postgres://shop:${DB_PASSWORD}@db/shop',
    '- DATABASE_URL=postgres://shop:$DB_PASSWORD@db/shop',
    'JAVA_OPTS: -Xmx1g -Ddb.password=${DB_PASSWORD:-}',
    'DB_PASSWORD: "${DB_PASSWORD}"\n      DATABASE_URL: postgres://shop:${DB_PASSWORD}@db/shop',
  ])('is reported where it is written: %s', (entry) => marks(entry, `A=b\nDB_PASSWORD=«${SECRET}»\n`));

  it('is reported once', () => {
    const worker =
      '  worker:\n    image: a:1\n    environment: [ "A_TOKEN=${DB_PASSWORD}", "B_TOKEN=${DB_PASSWORD}" ]\n';
    const files = { '.env': `DB_PASSWORD=${SECRET}\n` };
    expect(
      messagesOf(environmentFile, 'compose.yaml', text('DB_PASSWORD: ${DB_PASSWORD}', worker), files),
    ).toHaveLength(1);
  });

  it.each([
    ['.env', 1],
    ['defaults.env', 1],
    ['.env.example', 1],
  ])('is reported in %s of an included project in a folder of examples: %i', (name, count) => {
    const files = {
      'examples/app/compose.yaml': text('DB_PASSWORD: ${DB_PASSWORD}'),
      [`examples/app/${name}`]: `DB_PASSWORD=${SECRET}\n`,
    };
    const whole = `include:\n  - path: examples/app/compose.yaml\n    env_file: examples/app/${name}\n`;
    expect(messagesOf(environmentFile, 'compose.yaml', whole, files)).toHaveLength(count);
  });

  it.each([
    ['DATABASE_URL: postgres://shop:${DB_PASSWORD}@db/shop', 'DB_PASSWORD=changeme'],
    ['DATABASE_URL: postgres://shop:${DB_PASSWORD}@db/shop', 'DB_PASSWORD='],
    ['DATABASE_URL: postgres://shop:${DB_PASSWORD}@db/shop', `OTHER_PASSWORD=${SECRET}`],
    ['DATABASE_URL: postgres://shop:$${DB_PASSWORD}@db/shop', `DB_PASSWORD=${SECRET}`],
    ['DATABASE_URL: postgres://${DB_USER}@db/shop', `DB_USER=${SECRET}`],
    ['OPTIONS: --password-file=${DB_PASSWORD_FILE}', `DB_PASSWORD_FILE=/run/secrets/db`],
  ])('is accepted in %s: %s', (entry, line) => {
    const files = { '.env': `${line}\n` };
    expect(messagesOf(environmentFile, 'compose.yaml', text(entry), files)).toEqual([]);
    expect(messagesOf(connectionString, 'compose.yaml', text(entry), files)).toEqual([]);
  });

  it('is the default where no file sets it', () =>
    expect(
      messagesOf(literal, 'compose.yaml', text(`DB_PASSWORD: \${DB_PASSWORD:-${SECRET}}`), { '.env': 'A=b\n' }),
    ).toHaveLength(1));
});

it.each([
  ['password = ${DB_PASSWORD}', `DB_PASSWORD=${SECRET}`, 1],
  ['password = $DB_PASSWORD', `DB_PASSWORD=${SECRET}`, 1],
  ['password = $${DB_PASSWORD}', `DB_PASSWORD=${SECRET}`, 0],
  ['password = ${DB_PASSWORD}', 'DB_PASSWORD=changeme', 0],
  ['user = ${DB_USER}', `DB_USER=${SECRET}`, 0],
])('the content of a config takes %s from %s: %i', (content, line, count) => {
  const text = `${service('configs: [app]')}configs:\n  app: {content: "${content}"}\n`;
  expect(messagesOf(environmentFile, 'compose.yaml', text, { '.env': `${line}\n` })).toHaveLength(count);
});

describe('config-inline-secret', () => {
  const config = (content: string) =>
    `services:\n  app:\n    image: ghcr.io/acme/app:1.4\nconfigs:\n  app:\n    content: |\n      ${content}\n      listen: 8080\n`;

  it.each([
    `password: «${SECRET}»`,
    `"api_key": "«${SECRET}»",`,
    `db_password = '«${SECRET}»'`,
    `url: amqp://shop:«${SECRET}»@queue/`,
  ])('reports %s', (line) => expectMarks(configSecret, 'compose.yaml', config(line)));

  it.each([
    'password: ${PASSWORD}',
    'password: $$PASSWORD',
    'password: changeme',
    'password: postgres',
    'password_file: /run/secrets/password',
    'password:',
    'min_password_length: 12',
    `colour: ${SECRET}`,
    `# password: ${SECRET} is what we used`,
  ])('accepts %s', (line) => expectMarks(configSecret, 'compose.yaml', config(line)));

  const volume = (options: string) =>
    `services:\n  app:\n    image: ghcr.io/acme/app:1.4\nvolumes:\n  files:\n    driver_opts:\n      ${options}\n`;

  it.each([
    `o: "username=app,password=«${SECRET}»,vers=3.0"`,
    `o: username=app,pass=«${SECRET}»`,
    `secretkey: «Zk93vTq8Lw2Xr7Yp5Nb4»`,
    `url: s3://app:«${SECRET}»@files.example.com/x`,
  ])('reports the option %s of a volume', (options) => expectMarks(configSecret, 'compose.yaml', volume(options)));

  it.each([
    'o: "username=app,password=${SMB_PASSWORD:?},vers=3.0"',
    'o: "credentials=/etc/app/files.credentials,vers=3.0"',
    'o: "addr=192.0.2.7,rw,nfsvers=4"',
    'device: ":/export/passwords"',
    'password: changeme',
  ])('accepts the option %s of a volume', (options) => expectMarks(configSecret, 'compose.yaml', volume(options)));

  it('reports an option of a network', () => {
    const network = (value: string) =>
      `services:\n  app:\n    image: ghcr.io/acme/app:1.4\nnetworks:\n  mesh:\n    driver: weave\n    driver_opts:\n      password: ${value}\n`;
    expectMarks(configSecret, 'compose.yaml', network(`«${SECRET}»`));
    expect(messagesOf(configSecret, 'compose.yaml', network(SECRET))).toEqual([
      'The network "mesh" contains a secret in its option "password". An attacker who reads the repository can use it.',
    ]);
  });

  it('accepts a config that is a file', () =>
    expectMarks(configSecret, 'compose.yaml', 'services: {}\nconfigs:\n  app:\n    file: ./app.yaml\n'));
});

describe('option-secret-literal', () => {
  it.each([
    `labels:\n  db.password: «${SECRET}»`,
    `labels: ["db.password=«${SECRET}»"]`,
    `labels:\n  monitor: '{"user": "a", "password": "«${SECRET}»"}'`,
    `labels:\n  monitor: "{\\"password\\":\\"«${SECRET}»\\"}"`,
    `labels:\n  monitor: http://a:«${SECRET}»@logs.example.com/push`,
    `deploy:\n  labels:\n    api_token: «Zk93vTq8Lw2Xr7Yp5Nb4»`,
    `annotations:\n  api_token: «Zk93vTq8Lw2Xr7Yp5Nb4»`,
    `logging:\n  options:\n    splunk-token: «4b9f0c67-2c1e-4f0a-9d53-7c3b1f6e8a20»`,
    `logging:\n  options:\n    loki-url: https://a:«${SECRET}»@logs.example.com/loki`,
    `post_start:\n  - command: ./start\n    environment: ["API_TOKEN=«Zk93vTq8Lw2Xr7Yp5Nb4»"]`,
    `develop:\n  watch:\n    - action: sync+exec\n      path: .\n      target: /a\n      exec:\n        command: ./start\n        environment: {DB_PASSWORD: «${SECRET}»}`,
  ])('reports %s', (entry) => expectMarks(optionSecret, 'compose.yaml', service(entry)));

  it.each([
    'labels:\n  traefik.http.middlewares.a.basicauth.users: admin:$$apr1$$Zk93vTq8$$Lw2Xr7Yp5Nb4Zk93vTq8L.',
    'labels:\n  traefik.http.routers.a.tls.certresolver: letsencrypt',
    'labels:\n  com.example.token: ${TOKEN}',
    'labels:\n  com.example.password-policy: strict',
    'labels:\n  com.example.secret: "true"',
    'labels: [com.example.revision=4b9f0c672c1e4f0a9d537c3b1f6e8a204b9f0c67]',
    'logging:\n  options:\n    max-size: 10m\n    tag: "{{.Name}}"',
    'logging:\n  options:\n    splunk-token: ${SPLUNK_TOKEN:?}',
    'post_start:\n  - command: ./start\n    environment: [API_TOKEN]',
  ])('accepts %s', (entry) => expectMarks(optionSecret, 'compose.yaml', service(entry)));

  it('reports options of commands', () =>
    expectMarks(
      optionSecret,
      'run.sh',
      `docker run --label db.password=«${SECRET}» --log-opt splunk-token=«4b9f0c67-2c1e-4f0a-9d53-7c3b1f6e8a20» -d registry.example.com/a:1\n`,
    ));

  it('names the place', () => {
    const entries = `labels:\n  monitor: '{"password": "${SECRET}"}'\npost_stop: []\npre_stop:\n  - command: ./stop\n    environment: {DB_PASSWORD: ${SECRET}}`;
    expect(messagesOf(optionSecret, 'compose.yaml', service(entries))).toEqual([
      'Container "app" has a secret in the label "monitor password", written in the file. An attacker who reads the repository, or inspects the container, can use it.',
      'Container "app" has a secret in the environment of its hook pre_stop, "DB_PASSWORD", written in the file. An attacker who reads the repository, or inspects the container, can use it.',
    ]);
  });
});

describe('build-arg-secret', () => {
  const argument = (entry: string) =>
    `services:\n  app:\n    build:\n      context: .\n      args:\n        ${entry}\n`;

  it.each([
    '«NPM_TOKEN: ${NPM_TOKEN}»',
    '«NPM_TOKEN: ${NPM_TOKEN:-}»',
    '«NPM_TOKEN:»',
    `«NPM_TOKEN: ${SECRET}»`,
    '- «NPM_TOKEN»',
    '- «NPM_TOKEN=$NPM_TOKEN»',
    `- "«DB_PASSWORD=${SECRET}»"`,
  ])('reports %s', (entry) => expectMarks(buildArgument, 'compose.yaml', argument(entry)));

  it.each([
    'NODE_VERSION: 22',
    'NPM_TOKEN: ""',
    'NPM_TOKEN: changeme',
    'NPM_TOKEN_FILE: ${FILE}',
    'PUBLIC_KEY: ${PUBLIC_KEY}',
    'KEY_ID: ${KEY_ID}',
    'CACHE_KEY: ${CACHE_KEY}',
    'TOKEN: "false"',
    `- COLOUR=${SECRET}`,
  ])('accepts %s', (entry) => expectMarks(buildArgument, 'compose.yaml', argument(entry)));

  it('hides what is written, and says whose build it is', () => {
    const { findings } = checkText(buildArgument, 'compose.yaml', argument(`NPM_TOKEN: ${SECRET}`));
    expect(findings.map(({ message }) => message)).toEqual([
      'The build of service "app" gets a secret that is written in the file as the argument NPM_TOKEN, which stays in the history of the image for everyone who can pull it.',
    ]);
    expect(findings.map(({ secrets }) => secrets.length)).toEqual([1]);
  });
});

describe('command-secret', () => {
  it.each([
    `command: --requirepass «${SECRET}»`,
    `command: ["serve", "--api-key", "«${SECRET}»"]`,
    `entrypoint: sh -c "exec serve --password=«${SECRET}»"`,
    `healthcheck:\n  test: ["CMD", "mysqladmin", "ping", "«-p${SECRET}»"]`,
    `healthcheck:\n  test: curl -u «app:${SECRET}» http://localhost/`,
    `post_start:\n  - command: ["login", "--token=«${SECRET}»"]`,
    `command: sh -c "PGPASSWORD=«${SECRET}» exec serve"`,
    `healthcheck:\n  test: ["CMD", "curl", "-H", "«Authorization: Bearer ${SECRET}»", "http://localhost/"]`,
    `command: uv publish -t «${SECRET}»`,
    `command: elixir --cookie «${SECRET}» -S mix`,
    `command: sh -c "echo «${SECRET}» | gh auth login --with-token"`,
    `command: vault login -method=userpass username=me «password=${SECRET}»`,
    'command: redis-server --requirepass «redis»',
    'command: ["setup", "--initial-admin-password=«changeme»"]',
    'command: ["setup", "--superpassword", "«postgres»"]',
    `command: sh -c 'redis-server --requirepass «"$$\{REDIS_PASSWORD:-${SECRET}}"»'`,
    `command: sh -c 'PGPASSWORD=«$$\{PGPASSWORD:-${SECRET}}» exec serve'`,
    `command: ["openssl", "rsa", "-passin", "«pass:${SECRET}»"]`,
    `command: goose postgres "host=db user=app password=«${SECRET}» dbname=app" up`,
    `command: migrate -database "app:«${SECRET}»@tcp(db:3306)/app" up`,
  ])('reports %s', (options) => expectMarks(commandSecret, 'compose.yaml', service(options)));

  it.each([
    'command: redis-server --requirepass ${PASSWORD}',
    `command: sh -c 'exec redis-server --requirepass "$$PASSWORD"'`,
    'command: psql --password=postgres',
    'command: ["serve", "--password", "$${X}"]',
    'command: ["serve", "--password-file", "/run/secrets/password"]',
    'command: ["serve", "--token", "--verbose"]',
    'command: etcd --initial-cluster-token=my-etcd-token',
    'command: polipo authCredentials=username:password',
    `command: echo --password=${SECRET}`,
    'command: ssh-keygen -t ed25519',
    'command: sh -c "gh auth login --with-token < /run/secrets/t"',
    'command: uv publish -t $${T}',
  ])('accepts %s', (options) => expectMarks(commandSecret, 'compose.yaml', service(options)));
});

describe('command-secret of a command in a container that is there', () => {
  it.each([
    `docker exec db mysqldump -uroot «-p${SECRET}» shop > b.sql`,
    `docker exec -i db mysql -uroot «-p${SECRET}» shop < b.sql`,
    `docker exec db sh -c 'mysql «-p${SECRET}» -e "select 1"'`,
    `docker exec db sh -c "PGPASSWORD=«${SECRET}» pg_dump shop"`,
    `docker compose exec -T db mariadb-dump «-p${SECRET}» shop`,
    `podman exec cache redis-cli -a «${SECRET}» ping`,
    `docker exec db env PGPASSWORD=«${SECRET}» pg_dump shop`,
    `ssh deploy@h docker exec db mysqldump «-p${SECRET}» shop`,
    `docker exec app curl -u «bot:${SECRET}» https://example.com/`,
    `docker exec app migrate --db=postgres://shop:«${SECRET}»@db/shop`,
  ])('is as bad as a variable: %s', (line) => {
    expectMarks(commandSecret, 'deploy.sh', `${line}\n`);
    const [found] = checkText(commandSecret, 'deploy.sh', `${line.replaceAll(/[«»]/g, '')}\n`).findings;
    expect(found?.severity).toBe('high');
  });

  it.each([
    'docker exec db mysqldump -uroot -p"$PASSWORD" shop > b.sql',
    'docker exec db mysql -uroot -p shop',
    'docker exec db mysql -uroot -proot shop',
    `docker exec db sh -c 'mysql -p"$MYSQL_ROOT_PASSWORD" shop'`,
    `docker exec db sh -c 'PGPASSWORD=$POSTGRES_PASSWORD pg_dump shop'`,
    'docker exec -u postgres db pg_dump -U postgres shop',
    'docker exec app mkdir -p /var/lib/blue-Kettle-71',
    'docker exec app cp -p a blue-Kettle-71',
    'docker exec app passwd --status blue-Kettle-71',
    'docker exec app curl -u "bot:$TOKEN" https://example.com/',
    'docker exec app psql postgres://shop@db/shop',
    'docker exec $OPTS db mysql -p"$PASSWORD"',
  ])('accepts %s', (line) => expectMarks(commandSecret, 'deploy.sh', `${line}\n`));
});

describe('content-trust-off', () => {
  it.each(['- «DOCKER_CONTENT_TRUST=0»', '- «DOCKER_CONTENT_TRUST=${TRUST:-0}»'])('reports %s', (entry) =>
    expectMarks(contentTrust, 'compose.yaml', variable(entry)),
  );
  it.each([
    '- DOCKER_CONTENT_TRUST=1',
    '- DOCKER_CONTENT_TRUST=',
    '- DOCKER_CONTENT_TRUST=${TRUST}',
    '- DOCKER_HOST=0',
  ])('accepts %s', (entry) => expectMarks(contentTrust, 'compose.yaml', variable(entry)));
});

describe('content-trust-retired', () => {
  it.each(['- «DOCKER_CONTENT_TRUST=1»', '- «DOCKER_CONTENT_TRUST=${TRUST:-true}»'])('reports %s', (entry) =>
    expectMarks(contentTrustRetired, 'compose.yaml', variable(entry)),
  );
  it.each([
    '- DOCKER_CONTENT_TRUST=0',
    '- DOCKER_CONTENT_TRUST=',
    '- DOCKER_CONTENT_TRUST=${TRUST}',
    '- DOCKER_CONTENT_TRUST_SERVER=https://notary.example.com',
    '- DOCKER_HOST=1',
  ])('accepts %s', (entry) => expectMarks(contentTrustRetired, 'compose.yaml', variable(entry)));
});
