import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const IMAGE = 'registry.example.com/app:1.4';
const FETCH = 'curl -fsSL https://get.example.com/x.sh | sh';

describe('runtimes below the engines', () => {
  it.each([
    ['ctr run --privileged docker.io/library/alpine:3.22 a'],
    ['sudo ctr -n k8s.io run --mount type=bind,src=/,dst=/h,options=rbind:rw docker.io/library/alpine:3.22 a'],
    ['ctr c create --privileged docker.io/library/alpine:3.22 a'],
    ['k3s ctr run --net-host docker.io/library/alpine:3.22 a'],
    ['crictl --timeout 5s run c.json p.json'],
    ['crictl create "$POD" c.json p.json'],
    ['runc --root /r run -b bundle a'],
    ['crun create a'],
  ])('%s', async (command) => {
    expect(await failuresOf({}, { 'up.sh': `#!/bin/sh\n${command}\n` })).toEqual(['unknown-format']);
    expect(await failuresOf({ 'up.sh': `#!/bin/sh\n${command}\n` }, { other: 'a\n' })).toEqual([]);
  });

  it.each([
    'ctr images pull docker.io/library/alpine:3.22',
    'crictl ps',
    'runc list',
    'ctr task ls',
    'k3s kubectl run a',
  ])('not %s', async (command) => {
    expect(await failuresOf({}, { 'up.sh': `#!/bin/sh\n${command}\n` })).toEqual([]);
  });

  it.each([
    ['crictl run c.json p.json', 'c.json'],
    ['runc run -b bundle a', 'bundle/config.json'],
  ])('%s: a change of %s', async (command, file) => {
    const base: Files = { 'up.sh': `#!/bin/sh\n${command}\n`, [file]: '{"linux":{}}' };
    expect(await failuresOf(base, { [file]: '{"linux":{"namespaces":[]}}' })).toEqual(['unknown-format']);
  });
});

describe('programs that run a command on several machines', () => {
  it.each(['pssh -h hosts', 'parallel-ssh -i -H a -t 0', 'pdsh -w a,b'])('%s', async (program) => {
    const script = (options: string) => ({
      'up.sh': `#!/bin/sh\n${program} 'docker run --rm ${options} ${IMAGE} true'\n`,
    });
    expect(await failuresOf({}, script('--privileged'))).toContain('privileged');
    expect(await failuresOf({}, script('--read-only'))).toEqual([]);
  });
});

describe('what comes from elsewhere', () => {
  it.each(['docker plugin install --grant-all-permissions acme/x:1', 'curl https://a.example.com/D | docker build -'])(
    '%s',
    async (command) => expect(await failuresOf({}, { 'up.sh': `${command}\n` })).toHaveLength(1),
  );

  it.each(['docker plugin ls', 'docker plugin inspect acme/x', 'tar c . | docker build -'])('not %s', async (command) =>
    expect(await failuresOf({}, { 'up.sh': `${command}\n` })).toEqual([]),
  );
});

describe('commands in the arguments of a build', () => {
  const base: Files = { Dockerfile: `FROM ${IMAGE}@sha256:1\nARG CMD=true\nRUN eval "$CMD"\nUSER 1\n` };

  it.each([
    ['up.sh', `docker build --build-arg CMD="${FETCH}" .\n`],
    ['up.sh', `C="${FETCH}"\ndocker buildx build --build-arg=CMD="$C" .\n`],
    ['Makefile', `a:\n\tdocker build --build-arg CMD="${FETCH}" .\n`],
  ])('%s: %s', async (path, text) => {
    expect(await failuresOf(base, { [path]: text })).toEqual(['remote-script-exec', 'unreadable-commands']);
  });

  it('may run a file that nobody reads', async () => {
    const text = `a:\n  podman build --build-arg 'CMD=sh ./x.sh' .\n`;
    expect(await failuresOf(base, { justfile: text })).toEqual(['unreadable-commands']);
  });

  it.each([
    'docker build --build-arg CMD="make all" .',
    'docker build --build-arg VERSION="$(git describe)" .',
    'docker build --build-arg URL=https://get.example.com/a.tgz --build-arg SHELL=/bin/bash .',
  ])('not %s', async (command) => expect(await failuresOf(base, { 'up.sh': `${command}\n` })).toEqual([]));
});

/** A workflow with one more step. */
function workflow(step: string): Files {
  const text = `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: make\n${step}`;
  return { '.github/workflows/a.yml': text };
}

describe('steps of a workflow that run an input', () => {
  const script = (code: string) =>
    workflow(`      - uses: actions/github-script@v8\n        with:\n          script: |\n            ${code}\n`);

  it.each([
    `await exec.exec('docker', ['run', '--privileged', '${IMAGE}'])`,
    `await exec.exec(\`docker run --privileged ${IMAGE}\`)`,
    `require('child_process').execSync('docker run --privileged ${IMAGE}')`,
  ])('%s', async (code) => expect(await failuresOf(workflow(''), script(code))).toEqual(['unknown-shell']));

  it.each([`await exec.exec('docker', ['ps'])`, `core.setOutput('image', '${IMAGE}')`])('not %s', async (code) => {
    expect(await failuresOf(workflow(''), script(code))).toEqual([]);
  });

  it.each([
    ['appleboy/ssh-action@v1', 'script'],
    ['nick-fields/retry@v3', 'command'],
  ])('%s', async (action, input) => {
    const step = (command: string) =>
      workflow(`      - uses: ${action}\n        with:\n          ${input}: ${command}\n`);
    expect(await failuresOf(workflow(''), step(`docker run --privileged ${IMAGE}`))).toContain('privileged');
    expect(await failuresOf(workflow(''), step('docker image prune -f'))).toEqual([]);
  });
});

describe('a service that only a profile starts', () => {
  const SERVICE =
    'services:\n  app:\n    image: registry.example.com/app:1\n  tool:\n    image: registry.example.com/tool:1\n    privileged: true\n    profiles: [tools]\n';

  it.each<[string, Files]>([
    ['by an option', { 'up.sh': 'docker compose --profile tools up -d\n' }],
    ['by an option for all', { 'up.sh': 'docker compose --profile "*" up -d\n' }],
    ['by its name', { 'up.sh': 'docker compose up -d tool\n' }],
    ['by a variable', { '.env': 'COMPOSE_PROFILES=tools\n' }],
    ['in a Makefile', { Makefile: 'up:\n\tdocker compose --profile tools up -d\n' }],
  ])('is new with its danger where a change starts it: %s', async (_name, change) => {
    expect(await failuresOf({ 'compose.yaml': SERVICE }, change)).toContain('privileged');
    expect(await failuresOf({ 'compose.yaml': SERVICE, ...change }, change)).toEqual([]);
  });

  it.each<[string, Files]>([
    ['others', { 'up.sh': 'docker compose up -d\n' }],
    ['another one by its name', { 'up.sh': 'docker compose up -d app\n' }],
    ['another profile', { 'up.sh': 'docker compose --profile others up -d\n' }],
    ['nothing', { 'up.sh': 'docker compose --profile tools pull\n' }],
  ])('is known where a change starts %s', async (_name, change) => {
    expect(await failuresOf({ 'compose.yaml': SERVICE }, change)).toEqual([]);
  });
});

describe('a compose file that nothing started before', () => {
  const base: Files = {
    'compose.yaml': `services:\n  a:\n    image: ${IMAGE}\n`,
    'extra/stack.yml': `services:\n  a:\n    image: ${IMAGE}\n    privileged: true\n`,
  };
  const stack = 'docker compose -f extra/stack.yml';

  it.each([
    `${stack} up -d`,
    `${stack} down\n${stack} up -d`,
    `${stack} config | docker stack deploy -c - app`,
    `${stack} config > out.yml\ndocker compose -f out.yml up -d`,
    'export COMPOSE_FILE=extra/stack.yml\ndocker compose config -q\ndocker compose up -d',
  ])('is started by %j', async (commands) => {
    expect(await failuresOf(base, { 'up.sh': `${commands}\n` })).toContain('privileged');
  });

  it.each([
    `${stack} config -q`,
    `${stack} config --services`,
    `${stack} down`,
    `${stack} ps`,
    `${stack} logs -f`,
    `${stack} pull`,
    'COMPOSE_FILE=extra/stack.yml docker compose config --quiet',
  ])('is only looked at by %j', async (commands) => {
    expect(await failuresOf(base, { 'up.sh': `${commands}\n` })).toEqual([]);
  });
});
