import { describe, expect, it } from '@jest/globals';
import buildArgument from '../../../src/rules/secrets/builds/build-arg-secret.ts';
import configSecret from '../../../src/rules/secrets/containers/config-inline-secret.ts';
import connectionString from '../../../src/rules/secrets/containers/env-connection-string.ts';
import environmentFile from '../../../src/rules/secrets/containers/env-file-committed-secret.ts';
import literal from '../../../src/rules/secrets/containers/env-secret-literal.ts';
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

  it.each(['app.env.example', 'sample.env', 'config/template.env', 'tests/app.env'])('accepts %s', (path) =>
    expect(report(path, `DB_PASSWORD=${SECRET}\n`)).toEqual([]),
  );

  it.each([
    ['examples/a/.env', 1],
    ['examples/a/config/app.env', 1],
    ['examples/shared.env', 1],
    ['examples/a/.env.example', 0],
    ['examples/a/tests/app.env', 0],
    ['templates/.env', 1],
    ['test/.env', 0],
  ])('checks %s as far as it is beside its compose file: %i', (path, count) => {
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
    ['.env.example', 0],
  ])('is reported in %s of an included project in a folder of examples: %i', (name, count) => {
    const files = {
      'examples/app/compose.yaml': text('DB_PASSWORD: ${DB_PASSWORD}'),
      [`examples/app/${name}`]: `DB_PASSWORD=${SECRET}\n`,
    };
    const whole = `include:\n  - path: examples/app/compose.yaml\n    env_file: examples/app/${name}\n`;
    expect(messagesOf(environmentFile, 'compose.yaml', whole, files)).toHaveLength(count);
  });

  it('is the default where no file sets it', () =>
    expect(
      messagesOf(literal, 'compose.yaml', text(`DB_PASSWORD: \${DB_PASSWORD:-${SECRET}}`), { '.env': 'A=b\n' }),
    ).toHaveLength(1));
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

  it('accepts a config that is a file', () =>
    expectMarks(configSecret, 'compose.yaml', 'services: {}\nconfigs:\n  app:\n    file: ./app.yaml\n'));
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
  ])('accepts %s', (options) => expectMarks(commandSecret, 'compose.yaml', service(options)));
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
