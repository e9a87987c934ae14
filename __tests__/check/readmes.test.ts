import { describe, expect, it } from '@jest/globals';
import { scanFiles } from '../properties/soundness.ts';

const APP = 'services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    privileged: true\n';
const DEMO = '# Acme Demo\n';
const HIGH = 'high: README.md says that this is a demonstration';

async function told(id: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { findings } = await scanFiles(files);
  return findings
    .filter(({ ruleId }) => ruleId === id)
    .map(({ severity, message }) => [severity, / Milder here: (.*)\.$/.exec(message)?.[1]].filter(Boolean).join(': '));
}

describe('a critical finding', () => {
  it.each<[string, string, Readonly<Record<string, string>>, string]>([
    ['next to a README of a demonstration', 'privileged', { 'README.md': DEMO, 'compose.yaml': APP }, HIGH],
    ['below one', 'privileged', { 'README.md': DEMO, 'a/README.md': '# A', 'a/b/compose.yaml': APP }, HIGH],
    [
      'next to one of its own',
      'privileged',
      { 'README.md': '# Acme', 'a/readme.md': DEMO, 'a/compose.yaml': APP },
      'high: a/readme.md says that this is a demonstration',
    ],
    ['next to the folder of one', 'privileged', { 'a/README.md': DEMO, 'compose.yaml': APP }, 'critical'],
    ['next to another README', 'privileged', { 'README.md': '# Acme', 'compose.yaml': APP }, 'critical'],
    [
      'in a file that the README names',
      'privileged',
      { 'README.md': '# Acme\n\n## Start\n\n`compose.yaml` is for development only.\n', 'compose.yaml': APP },
      'high: README.md says that this is for development',
    ],
    [
      'in a file of the same name elsewhere',
      'privileged',
      { 'README.md': '# Acme\n\n## Start\n\n`compose.yaml` is for development only.\n', 'a/compose.yaml': APP },
      'critical',
    ],
    [
      'in a file that one elsewhere includes',
      'privileged',
      { 'a/README.md': DEMO, 'a/app.yaml': APP, 'compose.yaml': 'include: [a/app.yaml]\n' },
      'critical',
    ],
    [
      'of a pipeline of a demonstration',
      'privileged',
      {
        'README.md': DEMO,
        '.github/workflows/a.yml':
          'on: push\njobs:\n  a:\n    runs-on: [self-hosted]\n    steps:\n      - run: docker run -d --privileged ghcr.io/acme/app:1.4\n',
      },
      'critical',
    ],
    [
      'of code of an attacker',
      'obfuscated-exec',
      { 'README.md': DEMO, Dockerfile: 'FROM debian:13\nRUN echo ZWNobyBoZWxsbwo= | base64 -d | sh\n' },
      'critical',
    ],
  ])('%s', async (_name, id, files, expected) => expect(await told(id, files)).toEqual([expected]));

  it.each(['network-host', 'cap-add-net-admin', 'port-all-interfaces'])(
    'is all that a README makes milder: not %s',
    async (id) => {
      const text =
        'services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    network_mode: host\n  other:\n    image: ghcr.io/acme/app:1.4\n    cap_add: [NET_ADMIN]\n    ports: ["80:80"]\n';
      const files = { 'compose.yaml': text };
      expect(await told(id, { ...files, 'README.md': DEMO })).toEqual(await told(id, files));
      expect(await told(id, files)).toHaveLength(1);
    },
  );

  const OPEN =
    'services:\n  db:\n    image: postgres:18\n    environment: { POSTGRES_PASSWORD: postgres, API_TOKEN: blue-Kettle-71 }\n    ports: ["5432:5432"]\n';

  it.each<[string, string]>([
    ['env-weak-credential', 'medium: README.md says that this is a demonstration'],
    ['port-sensitive-service', 'medium: README.md says that this is a demonstration'],
    ['pivot-weak-db', 'high: README.md says that this is a demonstration'],
    // a key is as good elsewhere
    ['env-secret-literal', 'high'],
  ])('is a store with made-up data: %s', async (id, expected) => {
    expect(await told(id, { 'compose.yaml': OPEN, 'README.md': DEMO })).toEqual([expected]);
    expect((await told(id, { 'compose.yaml': OPEN, 'README.md': '# Acme' })).join('')).toMatch(/^(?:high|critical)$/);
  });

  it.each<[string, string]>([
    ['shop_words', 'medium'],
    ['blue-Kettle-71', 'high'],
    ['M!xed0rds', 'high'],
  ])('has the word %s as a password', async (password, severity) => {
    const text = `services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    environment: { S3_SECRET_KEY: ${password} }\n`;
    expect(await told('env-secret-literal', { 'compose.yaml': text, 'README.md': DEMO })).toEqual([
      expect.stringContaining(severity),
    ]);
    expect(await told('env-secret-literal', { 'compose.yaml': text })).toEqual(['high']);
  });

  const TESTS = '  tests:\n    image: ghcr.io/acme/tests:1.4\n    command: npx --yes playwright test --reporter=line\n';

  it.each<[string, string, string]>([
    ['tests', TESTS, 'high: "tests" of the same file tests its services and ends'],
    [
      'Cypress',
      '  e2e:\n    image: cypress/included:15.0.0\n',
      'high: "e2e" of the same file tests its services and ends',
    ],
    [
      'tests of another language',
      '  tests:\n    image: golang:1.25\n    entrypoint: [sh, -c]\n    command: ["go test $$FLAGS -v ./esti"]\n',
      'high: "tests" of the same file tests its services and ends',
    ],
    [
      'tests of an entry point',
      '  tests:\n    image: ghcr.io/acme/tests:1.4\n    entrypoint: [npx, playwright]\n    command: [test]\n',
      'high: "tests" of the same file tests its services and ends',
    ],
    [
      'tests of an entry point alone',
      '  tests:\n    image: ghcr.io/acme/tests:1.4\n    entrypoint: [pytest]\n',
      'high: "tests" of the same file tests its services and ends',
    ],
    ['a program with such a name', '  a:\n    image: ghcr.io/acme/a:1.4\n    command: go testing\n', 'critical'],
    ['the browsers of Playwright', TESTS.replace('playwright test', 'playwright run-server'), 'critical'],
    ['tests of a profile', `${TESTS}    profiles: [check]\n`, 'critical'],
    ['its own tests', '  a:\n    image: ghcr.io/acme/a:1.4\n    command: echo no-playwright tests\n', 'critical'],
  ])('with %s in the same file', async (_name, other, expected) => {
    expect(await told('privileged', { 'compose.yaml': APP + other })).toEqual([expected]);
  });

  const SOURCE = '    volumes: [".:/app"]\n';

  it.each([
    [
      'ENTRYPOINT ["npm", "run"]\nCMD ["dev"]',
      'high: "app" of the same file serves the mounted source for development',
    ],
    ['ENTRYPOINT ["npm", "run"]\nCMD ["start"]', 'critical'],
  ])('with an image that is built with %s', async (start, expected) => {
    const files = {
      'compose.yaml': `services:\n  app:\n    build: .\n    privileged: true\n${SOURCE}`,
      Dockerfile: `FROM node:24.11.1\n${start}\n`,
    };
    expect(await told('privileged', files)).toEqual([expected]);
  });

  it.each<[string, string, string]>([
    [
      'a Dockerfile for development',
      '  web:\n    build: { context: ., dockerfile: docker/Dockerfile.dev }\n',
      'high: the image of "web" of the same file is built for development',
    ],
    [
      'a stage for development',
      '  web:\n    build: { context: ., target: dev }\n',
      'high: the image of "web" of the same file is built for development',
    ],
    [
      'a Dockerfile in a folder for development',
      '  web:\n    build: { context: ., dockerfile: docker/dev/web/Dockerfile }\n',
      'high: the image of "web" of the same file is built for development',
    ],
    [
      'settings for development',
      '  nats:\n    image: nats:2.14.3\n    volumes: ["./hack/dev/nats.conf:/etc/nats/nats.conf:ro"]\n',
      'high: "nats" of the same file mounts files for development',
    ],
    [
      'Laravel Sail',
      '  shop.test:\n    image: ghcr.io/acme/web:1.4\n    environment: { LARAVEL_SAIL: 1 }\n',
      'high: "shop.test" of the same file is for development with Laravel Sail',
    ],
    [
      'a name for development that is built here',
      '  shop-dev:\n    build: .\n  db-dev:\n    image: postgres:18\n',
      'high: "shop-dev" of the same file is built for development by its name',
    ],
    ['such a name that is not built here', '  shop-dev:\n    image: ghcr.io/acme/shop:1.4\n', 'critical'],
    ['such a name of one of two', '  shop-dev:\n    build: .\n  shop:\n    build: .\n', 'critical'],
    ['a name that only begins like one', '  devices:\n    build: .\n', 'critical'],
    ['such a name in a profile', '  shop-dev:\n    build: .\n    profiles: [extra]\n', 'critical'],
    ['a sailing club', '  web:\n    image: ghcr.io/acme/web:1.4\n    environment: { SAIL: 1 }\n', 'critical'],
    [
      'settings of a device',
      '  nats:\n    image: nats:2.14.3\n    volumes: ["./device/nats.conf:/etc/nats/nats.conf:ro", "/dev/shm:/dev/shm"]\n',
      'critical',
    ],
    ['a Dockerfile of the documentation', '  web:\n    build: { context: docs }\n', 'critical'],
    [
      'a server of the source',
      `  web:\n    image: ghcr.io/acme/web:1.4\n    command: bundle exec rails s -p 3000\n${SOURCE}`,
      'high: "web" of the same file serves the mounted source for development',
    ],
    [
      'another server of the source',
      `  web:\n    image: ghcr.io/acme/web:1.4\n    command: [npm, run, dev]\n${SOURCE}`,
      'high: "web" of the same file serves the mounted source for development',
    ],
    [
      'a service that docker compose watch updates',
      '  web:\n    build: .\n    develop: { watch: [{ action: rebuild, path: . }] }\n',
      'high: "web" of the same file is for development with docker compose watch',
    ],
    ['nothing to watch', '  web:\n    build: .\n    develop: { watch: [] }\n', 'critical'],
    [
      'a variable for development',
      '  web:\n    image: ghcr.io/acme/web:1.4\n    environment: { ASPNETCORE_ENVIRONMENT: Development }\n',
      'high: "web" of the same file is for development by its variable ASPNETCORE_ENVIRONMENT',
    ],
    [
      'an argument for development',
      '  web:\n    build: { context: ., args: { ENVIRONMENT: development } }\n',
      'high: "web" of the same file is for development by its variable ENVIRONMENT',
    ],
    [
      'a variable for production',
      '  web:\n    image: ghcr.io/acme/web:1.4\n    environment: { NODE_ENV: production, LOG_ENV: dev, MODE: development }\n',
      'critical',
    ],
    [
      'a server that only shows mail',
      '  mail:\n    image: axllent/mailpit:v1.27\n',
      'high: "mail" of the same file only shows the mail that others send',
    ],
    [
      'a server that replaces another',
      '  mock-login:\n    image: ghcr.io/acme/login:1.4\n',
      'high: "mock-login" of the same file replaces another server by its name',
    ],
    ['a name that only begins like one', '  mockingbird:\n    image: ghcr.io/acme/login:1.4\n', 'critical'],
    ['a server of mail', '  mail:\n    image: mailserver/docker-mailserver:15\n', 'critical'],
    ['such a name at another registry', '  mail:\n    image: registry.example.com/axllent/mailpit:1\n', 'critical'],
    ['such a server without the source', '  web:\n    image: ghcr.io/acme/web:1.4\n    command: rails s\n', 'critical'],
    [
      'a server for production',
      `  web:\n    image: ghcr.io/acme/web:1.4\n    command: gunicorn app\n${SOURCE}`,
      'critical',
    ],
  ])('next to a service with %s', async (_name, other, expected) => {
    expect(await told('privileged', { 'compose.yaml': APP + other })).toEqual([expected]);
  });

  it.each<[string, string]>([
    [`build: .\n${SOURCE}`, 'high: "web" of the same file serves the mounted source for development'],
    ['build: .\n', 'critical'],
    [`build: .\n    command: node a.js\n${SOURCE}`, 'critical'],
    [`image: ghcr.io/acme/web:1.4\n${SOURCE}`, 'critical'],
  ])('with the command of its Dockerfile: %s', async (options, expected) => {
    const Dockerfile = 'FROM node:26\nWORKDIR /app\nCMD ["npx", "ts-node-dev", "src/a.ts"]\n';
    const text = `services:\n  web:\n    privileged: true\n    ${options}`;
    expect(await told('privileged', { 'compose.yaml': text, Dockerfile })).toEqual([expected]);
  });

  it.each<[string, string]>([
    ['docker/demo/compose.yaml', 'high: the file is under demo/'],
    ['shops/acme-demo/compose.yaml', 'high: the file is under acme-demo/'],
    ['hack/compose.yaml', 'high: the file is under hack/'],
    ['dev-postgres/compose.yaml', 'high: the file is under dev-postgres/'],
    ['docker-compose.demo.yml', 'high: the file is for a demonstration by its name'],
    ['docker/local/compose.yaml', 'high: the file is under docker/local/'],
    ['network-test/compose.yaml', 'high: the file is under network-test/'],
    ['localhost/compose.yaml', 'critical'],
    ['deploy/local/compose.yaml', 'critical'],
    ['contest/compose.yaml', 'critical'],
    ['democracy/compose.yaml', 'critical'],
    ['docker-compose.democracy.yml', 'critical'],
  ])('in %s', async (path, expected) => expect(await told('privileged', { [path]: APP })).toEqual([expected]));

  it.each(['docker/demo/compose.yaml', 'hack/compose.yaml', 'docker-compose.demo.yml'])(
    'is all that is milder in %s',
    async (path) => {
      const text = 'services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    network_mode: host\n';
      expect(await told('network-host', { [path]: text })).toEqual(['high']);
    },
  );

  it('is all that is milder next to a server of the source', async () => {
    const text = `services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    network_mode: host\n    command: rails s\n${SOURCE}`;
    expect(await told('network-host', { 'compose.yaml': text })).toEqual(['high']);
  });

  it('is all that such tests make milder', async () => {
    const text = `services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    network_mode: host\n${TESTS}`;
    expect(await told('network-host', { 'compose.yaml': text })).toEqual(['high']);
  });
});

describe('a plain word that a file of variables has', () => {
  const STORE =
    'services:\n  db:\n    image: postgres:18\n    environment: [ "POSTGRES_USER=shop", "POSTGRES_PASSWORD=${P}" ]\n';
  const app = (name: string): string => `  app:\n    image: ghcr.io/acme/app:1.4\n    environment: ["${name}=\${P}"]\n`;

  it.each<[string, string, string]>([
    ['a store without ports', STORE, 'medium: the data store publishes no port'],
    ['it and its client', STORE + app('DB_PASSWORD'), 'medium: the data store publishes no port'],
    // the first one that takes it reports it
    ['it and a program that people reach', STORE + app('CONSOLE_PASSWORD'), 'high'],
    ['a store with ports', `${STORE}    ports: ["5432:5432"]\n`, 'high'],
    ['a program', `services:\n${app('DB_PASSWORD')}`, 'high'],
  ])('for %s', async (_name, text, expected) => {
    const files = { 'compose.yaml': text, '.env': 'P=shop_words\n' };
    expect(await told('env-file-committed-secret', files)).toEqual([expected]);
  });
});
