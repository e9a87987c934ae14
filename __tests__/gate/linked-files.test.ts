import { afterEach, describe, expect, it } from '@jest/globals';
import type { CheckoutOptions } from '../support/checkout.ts';
import { PIPED } from '../support/files.ts';
import { judgeCheckout, make, removeCheckouts } from '../support/judged-checkout.ts';

afterEach(removeCheckouts);

type Files = NonNullable<CheckoutOptions['base']>;

/** `rule path:line` of the new findings of high severity or above, and the kinds of new gaps. */
async function failures(base: Files, change: Files): Promise<readonly string[]> {
  const { gate } = await judgeCheckout(make({ base: { 'README.md': '', ...base }, change }));
  const high = gate?.fresh.filter(({ score = 0, ruleId }) => score >= 7 && !ruleId.startsWith('escape-path')) ?? [];
  return [
    ...high.map(({ ruleId, span: { file, start } }) => {
      return `${ruleId} ${file.path}:${file.text.slice(0, start).split('\n').length}`;
    }),
    ...(gate?.freshGaps.map(({ gap }) => `${gap?.kind}`) ?? []),
  ];
}

const to = (linkTo: string) => ({ linkTo });
const RUN = 'docker run --privileged registry.example.com/a:1\n';
const UNIT = '[Container]\nImage=registry.example.com/a:1\n';
const DROP_IN = '[Container]\nPodmanArgs=--privileged\n';
const PRIVILEGED = '{"image": "registry.example.com/a:1", "privileged": true}';
const PLAIN = '{"image": "registry.example.com/a:1"}';
const TCP = '{"tls": false, "hosts": ["tcp://0.0.0.0:2375"]}';
const PODMAN = '[containers]\nprivileged = true\n';
const JOB = `* * * * * root ${RUN}`;
const BAKE = 'target "default" {\n  entitlements = ["security.insecure"]\n}\n';

const BAKE_JSON = '{"target": {"default": {"entitlements": ["security.insecure"]}}}';

/** A link and its target. */
type Linked = readonly [path: string, linkTo: string, target: string];

describe('a file is read as what the name of a link says', () => {
  it.each<[...Linked, text: string, expected: string]>([
    ['q.container', 'ci/q.txt', 'ci/q.txt', UNIT + DROP_IN, 'privileged ci/q.txt:4'],
    ['q.pod', 'ci/q.txt', 'ci/q.txt', '[Pod]\nNetwork=host\n', 'network-host ci/q.txt:2'],
    ['q.service', 'ci/q.txt', 'ci/q.txt', `[Service]\nExecStart=/usr/bin/${RUN}`, 'privileged ci/q.txt:2'],
    ['q.container.d/a.conf', '../ci/a.txt', 'ci/a.txt', DROP_IN, 'privileged ci/a.txt:2'],
    ['q.container.d', 'ci', 'ci/a.conf', DROP_IN, 'privileged ci/a.conf:2'],
    ['etc/quadlet', '../ci', 'ci/a.pod', '[Pod]\nNetwork=host\n', 'network-host ci/a.pod:2'],
    ['.devcontainer', 'app', 'app/devcontainer.json', PRIVILEGED, 'privileged app/devcontainer.json:1'],
    ['.devcontainer/a', '../app', 'app/devcontainer.json', PRIVILEGED, 'privileged app/devcontainer.json:1'],
    ['.devcontainer/devcontainer.json', '../app/x.txt', 'app/x.txt', PRIVILEGED, 'privileged app/x.txt:1'],
    ['.devcontainer', 'vendor/x', 'vendor/x/devcontainer.json', PRIVILEGED, 'privileged vendor/x/devcontainer.json:1'],
    ['daemon.json', 'ci/x.txt', 'ci/x.txt', TCP, 'daemon-tcp-without-tls ci/x.txt:1'],
    ['containers.conf', 'ci/x.txt', 'ci/x.txt', PODMAN, 'engine-isolation-off ci/x.txt:2'],
    ['containers.conf.d', 'ci', 'ci/x.conf', PODMAN, 'engine-isolation-off ci/x.conf:2'],
    ['containers.conf.modules', 'ci', 'ci/x.conf', PODMAN, 'engine-isolation-off ci/x.conf:2'],
    ['cron.d/x', '../ci/x.txt', 'ci/x.txt', JOB, 'privileged ci/x.txt:1'],
    ['etc/cron.d', '../ci', 'ci/x', JOB, 'privileged ci/x:1'],
    ['.husky', 'ci', 'ci/pre-commit', RUN, 'privileged ci/pre-commit:1'],
    ['.gitlab-ci.yml', 'ci/x', 'ci/x', `a:\n  script:\n    - ${RUN}`, 'privileged ci/x:3'],
    ['.circleci', 'ci', 'ci/c.yml', `jobs: {a: {steps: [{run: "${RUN.trim()}"}]}}`, 'privileged ci/c.yml:1'],
    ['mise.toml', 'ci/x.toml', 'ci/x.toml', `[tasks.a]\nrun = "${RUN.trim()}"\n`, 'privileged ci/x.toml:2'],
    ['Procfile', 'ci/x.txt', 'ci/x.txt', `web: ${RUN}`, 'privileged ci/x.txt:1'],
    [
      '.vscode/tasks.json',
      '../ci/x.txt',
      'ci/x.txt',
      `{"tasks": [{"command": "${RUN.trim()}"}]}`,
      'privileged ci/x.txt:1',
    ],
    ['.pre-commit-config.yaml', 'ci/x', 'ci/x', `repos:\n- hooks:\n  - entry: ${RUN}`, 'privileged ci/x:3'],
    ['docker-bake.json', 'ci/x.txt', 'ci/x.txt', BAKE_JSON, 'build-entitlement-insecure ci/x.txt:1'],
    ['docker-bake.hcl', 'ci/x.json', 'ci/x.json', BAKE, 'build-entitlement-insecure ci/x.json:2'],
    ['package.json', 'ci/x.txt', 'ci/x.txt', `{"scripts": {"a": "${RUN.trim()}"}}`, 'privileged ci/x.txt:1'],
    ['app', 'node_modules/x', 'node_modules/x/Dockerfile', PIPED, 'remote-script-exec node_modules/x/Dockerfile:2'],
  ])('%s -> %s', async (path, linkTo, target, text, expected) => {
    const unit = path.startsWith('q.container.d') ? { 'q.container': UNIT } : {};
    expect(await failures(unit, { [path]: to(linkTo), [target]: text })).toEqual([expected]);
    expect(await failures({ [path]: to(linkTo), [target]: '\n', ...unit }, { [target]: text })).toEqual([expected]);
  });

  it.each<[name: string, files: Files, expected: string]>([
    ['a link to a link', { '.devcontainer': to('x'), x: to('app') }, 'privileged app/devcontainer.json:1'],
    ['in a linked folder', { '.devcontainer': to('y'), 'y/a': to('../app') }, 'privileged app/devcontainer.json:1'],
    ['in a folder', { 'a/.devcontainer': to('../app') }, 'privileged app/devcontainer.json:1'],
  ])('%s', async (_name, files, expected) => {
    expect(await failures({}, { ...files, 'app/devcontainer.json': PRIVILEGED })).toEqual([expected]);
  });

  it('also if another name says something else', async () => {
    const both = { 'q.container': '[Container]\nImage=registry.example.com/a:1\n[Pod]\nNetwork=host\n' };
    expect(await failures(both, { 'q.pod': to('q.container') })).toEqual(['network-host q.container:4']);
    const base = { 'q.container': UNIT, 'y.container': UNIT, 'y.container.d/a.conf': DROP_IN };
    expect(await failures(base, { 'q.container.d': to('y.container.d') })).toEqual([
      'privileged y.container.d/a.conf:2',
    ]);
  });

  it('and a link that leads elsewhere is new', async () => {
    const base = { '.devcontainer': to('a'), 'a/devcontainer.json': PLAIN, 'b/devcontainer.json': PRIVILEGED };
    expect(await failures(base, { '.devcontainer': to('b') })).toEqual(['privileged b/devcontainer.json:1']);
    const tests = { app: to('a'), 'a/Dockerfile': 'FROM debian:12\n', 'test/Dockerfile': PIPED };
    expect(await failures(tests, { app: to('test') })).toEqual(['remote-script-exec test/Dockerfile:2']);
    const scripts = { 'up.sh': 'sh run\n', run: to('a/run'), 'a/run': 'true\n', 'test/run': RUN };
    expect(await failures(scripts, { run: to('test/run') })).toEqual(['privileged test/run:1']);
  });
});

describe('a link is not new danger', () => {
  const KNOWN = {
    '.devcontainer': to('app'),
    'app/devcontainer.json': PRIVILEGED,
    'cron.d/x': to('../ci/x.txt'),
    'ci/x.txt': JOB,
    'etc/cron.d': to('../jobs'),
    'jobs/x': JOB,
    'bin/run': to('../ci/run.txt'),
    'ci/run.txt': `#!/bin/sh\n${RUN}`,
    'q.container': UNIT,
    'q.container.d': to('drop-ins'),
    'drop-ins/a.conf': DROP_IN,
    'daemon.json': to('ci/daemon.txt'),
    'ci/daemon.txt': TCP,
  };

  it.each<[name: string, base: Files, change: Files]>([
    ['if the base has it', KNOWN, { 'README.md': 'x' }],
    [
      'if something else changes in the files',
      KNOWN,
      { 'ci/x.txt': `# a\n${JOB}`, 'jobs/x': `# a\n${JOB}`, 'ci/run.txt': `#!/bin/sh\n# a\n${RUN}` },
    ],
    [
      'if its name says nothing',
      { 'ci/q.txt': UNIT + DROP_IN, 'ci/a.conf': DROP_IN },
      { conf: to('ci'), 'q.txt': to('ci/q.txt') },
    ],
    ['if it is another name for a folder', { 'v3/Dockerfile': PIPED }, { latest: to('v3') }],
    ['if it is written differently', { Dockerfile: to('test/x'), 'test/x': PIPED }, { Dockerfile: to('./test/x') }],
    ['if there is one already', { Dockerfile: to('test/x'), 'test/x': PIPED }, { 'a/Dockerfile': to('../test/x') }],
    ['between tests', { 'test/Dockerfile': PIPED }, { 'test/a/Dockerfile': to('../Dockerfile'), 'test/b': to('.') }],
    [
      'in a folder of third parties',
      { 'pkg/devcontainer.json': PRIVILEGED },
      { 'node_modules/.devcontainer': to('../pkg') },
    ],
    [
      'that only enables a unit',
      { 'ci/q.txt': `[Service]\nExecStart=${RUN}` },
      { 'a.wants/q.service': to('../ci/q.txt') },
    ],
    ['in a circle', { 'a/Dockerfile': PIPED }, { 'a/self': to('.'), b: to('c'), c: to('b'), root: to('.') }],
    [
      'to workflows, which GitHub does not follow',
      {},
      {
        '.github/workflows': to('../ci'),
        'ci/a.yml': `on: push\njobs: {a: {runs-on: x, steps: [{run: "${RUN.trim()}"}]}}\n`,
      },
    ],
    [
      'to an excluded folder',
      { '.github/hullcheck.yml': 'exclude: [out/]\n' },
      { app: to('out/x'), 'out/x/Dockerfile': PIPED },
    ],
  ])('%s', async (_name, base, change) => {
    expect(await failures(base, change)).toEqual([]);
  });
});
