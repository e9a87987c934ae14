import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const IMAGE = 'registry.example.com/app:1.4';
const SECRET = ['DB_PASSWORD', 'q8Zr2LmP0xVt7KcW\n'].join('=');
const service = (options: string): Files => ({
  'compose.yaml': `services:\n  web:\n    image: ${IMAGE}\n    ${options}\n`,
});
const part = (option: string): string => `services:\n  web:\n    environment: {A: "1"}\n    ${option}\n`;
const stage = (run: string): string => `FROM alpine:3.20\nRUN ${run}\n`;
const INSECURE = 'curl -k https://example.com/x -o /x';
const EXTENDS = 'extends: {file: "stages/${STAGE}.part", service: web}';
const BUILD = 'services: {web: {build: {context: ., dockerfile: "img/${STAGE}"}}}\n';
const DATA = { 'db.yml': `services: {db: {image: ${IMAGE}, volumes: ["\${DATA}:/d"]}}\n` };

type Row = readonly [name: string, base: Files, path: string, danger: string, harmless: string, rule: string];

/** A file that a path with a variable may mean, with a change that is a danger and one that is not. */
const READ: readonly Row[] = [
  ...[
    'env_file: .env.${STAGE}',
    'env_file: ".env.${STAGE:-dev}"',
    'env_file: ".env.${STAGE:?say which}"',
    'env_file: [a.env, "./.env.$STAGE"]',
    'env_file: [{path: ".env.${STAGE}", required: false}]',
    'env_file: "${PWD}/.env.${STAGE}"',
    'env_file: ".env.${STAGE:-${OTHER:-dev}}"',
  ].map((option): Row => {
    const files = { ...service(option), 'a.env': '', '.env.dev': 'A=1\n', '.env.prod': 'A=1\n' };
    return [option, files, '.env.prod', SECRET, 'A=2\nLOG_LEVEL=debug\n', 'env-file-committed-secret'];
  }),
  [
    'a variable twice',
    { ...service('env_file: "env/${STAGE}/${STAGE}.env"'), 'env/prod/prod.env': 'A=1\n' },
    'env/prod/prod.env',
    SECRET,
    'A=2\n',
    'env-file-committed-secret',
  ],
  [
    'an anchor',
    {
      'compose.yaml': `x-a: &a {env_file: "\${STAGE}.env"}\nservices: {web: {<<: *a, image: ${IMAGE}}}\n`,
      'prod.env': 'A=1\n',
    },
    'prod.env',
    SECRET,
    'A=2\n',
    'env-file-committed-secret',
  ],
  [
    'a file of labels',
    { ...service('label_file: "labels/${STAGE}.txt"'), 'labels/prod.txt': 'a=1\n' },
    'labels/prod.txt',
    SECRET,
    'a=2\n',
    'env-file-committed-secret',
  ],
  [
    'extends',
    { ...service(EXTENDS), 'stages/prod.part': part('init: true') },
    'stages/prod.part',
    part('privileged: true'),
    part('labels: {a: b}'),
    'privileged',
  ],
  [
    'include',
    {
      'compose.yaml': 'include: ["stages/${STAGE:-dev}.part"]\nservices: {}\n',
      'stages/dev.part': '',
      'stages/prod.part': `services: {db: {image: ${IMAGE}}}\n`,
    },
    'stages/prod.part',
    `services: {db: {image: ${IMAGE}, privileged: true}}\n`,
    `services: {db: {image: ${IMAGE}, labels: {a: b}}}\n`,
    'privileged',
  ],
  [
    'variables of an include',
    { ...DATA, 'compose.yaml': 'include: [{path: db.yml, env_file: "cfg/${STAGE}"}]\n', 'cfg/prod': 'DATA=./d\n' },
    'cfg/prod',
    'DATA=/\n',
    'DATA=./storage\n',
    'host-root-mount',
  ],
  [
    'another cause of what is known',
    {
      ...DATA,
      'compose.yaml': 'include: [{path: db.yml, env_file: "cfg/${STAGE}"}]\n',
      'cfg/eu': 'DATA=/\n',
      'cfg/prod': 'DATA=./d\n',
    },
    'cfg/prod',
    'DATA=/\n',
    'DATA=./storage\n',
    'host-root-mount',
  ],
  [
    'a folder of an include',
    {
      'compose.yaml': 'include: [{path: a.yml, project_directory: "st/${STAGE}"}]\n',
      'a.yml': `services: {db: {image: ${IMAGE}, env_file: x.txt}}\n`,
      'st/prod/x.txt': 'A=1\n',
    },
    'st/prod/x.txt',
    SECRET,
    'A=2\n',
    'env-file-committed-secret',
  ],
  [
    'a Dockerfile',
    { 'compose.yaml': BUILD, 'img/prod': stage('true') },
    'img/prod',
    stage(INSECURE),
    stage('make'),
    'tls-verify-disabled',
  ],
  [
    'a named context',
    {
      'compose.yaml': 'services: {web: {build: {context: ., additional_contexts: {s: "./svc/${STAGE}"}}}}\n',
      Dockerfile: 'FROM alpine:3.20\nCOPY --from=s i /i\nRUN sh /i\n',
      'svc/prod/i': 'true\n',
    },
    'svc/prod/i',
    `${INSECURE}\n`,
    'make\n',
    'tls-verify-disabled',
  ],
  [
    'a mounted folder',
    {
      ...service('volumes: ["./conf/${STAGE}:/opt/s"]\n    command: sh /opt/s/start'),
      'conf/prod/start': 'true\n',
    },
    'conf/prod/start',
    'curl -k https://example.com/x | sh\n',
    'make\n',
    'command-downloads-code',
  ],
  [
    'a mounted file',
    {
      ...service('volumes: [{type: bind, source: "./conf/${STAGE}.conf", target: /etc/docker/daemon.json}]'),
      'conf/prod.conf': '{}\n',
    },
    'conf/prod.conf',
    '{"hosts": ["tcp://0.0.0.0:2375"]}\n',
    '{"debug": false}\n',
    'daemon-tcp-without-tls',
  ],
];

describe('a path of a project with a variable that the caller decides', () => {
  it.each(READ)('is read with each file that it may mean: %s', async (_name, base, path, danger, harmless, rule) => {
    expect(await failuresOf(base, { [path]: danger })).toContain(rule);
    expect(await failuresOf(base, { [path]: harmless })).toEqual([]);
  });

  it('may mean a new file', async () => {
    const base = { ...service('env_file: .env.${STAGE}'), '.env.prod': 'A=1\n' };
    expect(await failuresOf(base, { '.env.staging': SECRET })).toEqual(['env-file-committed-secret']);
    expect(await failuresOf(base, { '.env.staging': 'A=2\n' })).toEqual([]);
  });

  it.each([
    ['an example', 'env_file: .env.${STAGE}', '.env.example', SECRET],
    ['another folder', 'env_file: "config/${STAGE}.env"', 'other/config/prod.env', SECRET],
    ['two values of one variable', 'env_file: "env/${STAGE}/${STAGE}.env"', 'env/prod/dev.env', SECRET],
    ['a hidden file', 'env_file: "config/${STAGE}.txt"', 'config/.data.txt', SECRET],
    ['a folder of the machine', 'env_file: "${HOME}/app.data"', 'a/app.data', SECRET],
    ['the whole path', 'env_file: "${FILE}"', 'data', SECRET],
    ['no part of a project', EXTENDS, 'stages/prod.part', 'privileged: true\n'],
    ['a volume', 'volumes: ["${DATA}/conf:/opt/s"]\n    command: sh /opt/s/i', 'a/conf/i', `${INSECURE} | sh\n`],
  ])('is no other file: %s', async (_name, option, path, text) => {
    expect(await failuresOf(service(option), { [path]: text })).toEqual([]);
  });

  it('is not missed with a value that only another path has', async () => {
    const option = `env_file: .env.\${STAGE}\n    ${EXTENDS}\n    build: {dockerfile: "img/\${STAGE}"}`;
    const base = {
      ...service(option),
      '.env.prod': '',
      'stages/prod.part': part('init: true'),
      'img/prod': stage('a'),
    };
    expect(await failuresOf(base, { '.env.staging': 'A=1\n' })).toEqual([]);
  });

  it('is milder in files of a stage of development', async () => {
    const base = { 'compose.yaml': BUILD, 'img/dev': stage('true'), 'img/prod': stage('true') };
    expect(await failuresOf(base, { 'img/dev': stage(INSECURE) })).toEqual([]);
  });

  it('says nothing but what is in its own files with a version', async () => {
    const base = {
      'compose.yaml': `services: {web: {image: ${IMAGE}, env_file: "php\${V}.env", volumes: ["\${V}:/x"]}}\n`,
      'php8.1.env': 'A=1\n',
    };
    expect(await failuresOf(base, { 'php8.1.env': SECRET })).toEqual(['env-file-committed-secret']);
    expect(await failuresOf(base, { 'php5.6.env': 'A=1\n' })).toEqual([]);
  });

  it('has the dangers that it had as a plain path', async () => {
    const files = { 'stages/prod.part': part('privileged: true'), '.env.prod': SECRET };
    const options = (name: string) =>
      `env_file: .env.${name}\n    extends: {file: "stages/${name}.part", service: web}`;
    const [plain, open] = [service(options('prod')), service(options('${STAGE:-prod}'))];
    expect(await failuresOf({ ...plain, ...files }, open)).toEqual([]);
    expect(await failuresOf({ ...open, ...files }, plain)).toEqual([]);
  });
});

it('says where the rest was not read, and tells it again with a danger', async () => {
  const many = Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`stages/s${at}.part`, part('init: true')]));
  const base = { ...service(EXTENDS), ...many };
  expect(await failuresOf(base, { 'stages/s9.part': part('privileged: true') })).not.toEqual([]);
  expect(await failuresOf(base, { 'stages/s9.part': part('labels: {a: b}') })).toEqual([]);
});

it('reads a large project with fewer of them', async () => {
  const parts = Array.from({ length: 120 }, (_, at) => [`p${at}.yml`, `services: {s${at}: {image: ${IMAGE}}}\n`]);
  const base: Files = {
    'compose.yaml': `include: [${parts.map(([name]) => name).join(', ')}]\nservices: {web: {image: ${IMAGE}, env_file: ".env.\${STAGE}"}}\n`,
    ...Object.fromEntries(parts),
    ...Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`.env.${name}`, 'A=1\n'])),
  };
  expect(await failuresOf(base, { '.env.e': SECRET })).toEqual(['limit-reached']);
  expect(await failuresOf(base, { '.env.a': SECRET })).toEqual(['env-file-committed-secret']);
  expect(await failuresOf(base, { '.env.e': 'A=2\n' })).toEqual([]);
});
