import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_LOOKUPS } from '../../src/config/lookup-settings.ts';
import { baselineText } from '../../src/triage/baseline.ts';
import type { CheckoutOptions } from '../support/checkout.ts';
import { CLEAN_DOCKERFILE, COMPOSE, PIPED, WORSE } from '../support/files.ts';
import { git } from '../support/git.ts';
import { fresh, type Given, judgeCheckout, make, removeCheckouts } from '../support/judged-checkout.ts';
import { newKey } from '../support/signing.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

afterEach(removeCheckouts);

const SHELL_PIPE = 'RUN curl -sSL https://example.com/install.sh | sh\n';

const MODULES = '[submodule "module"]\n\tpath = module\n\turl = https://git.example.com/module\n';
const BUILDS_MODULE =
  'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    permissions: {}\n    steps:\n      - uses: docker/build-push-action@v6\n        with: {context: module}\n';

describe('what is new', () => {
  it.each<[string, CheckoutOptions, string[]]>([
    [
      'one finding more in a file',
      { base: { 'compose.yaml': COMPOSE }, change: { 'compose.yaml': WORSE } },
      ['network-host compose.yaml:5'],
    ],
    ['nothing in an empty change', { base: { 'compose.yaml': WORSE }, change: { 'README.md': 'x' } }, []],
    [
      'nothing when a file moves',
      { base: { 'compose.yaml': WORSE }, moves: { 'compose.yaml': 'deploy/compose.yaml' }, change: {} },
      [],
    ],
    [
      'what is added to a file that moves and is edited',
      {
        base: { 'app/Dockerfile': PIPED, 'compose.yaml': COMPOSE },
        moves: { 'app/Dockerfile': 'services/app/Dockerfile', 'compose.yaml': 'deploy/compose.yaml' },
        change: {
          'services/app/Dockerfile': `# moved\n\n${PIPED}`,
          'deploy/compose.yaml': `# moved\n${COMPOSE}    pid: host\n`,
        },
      },
      ['pid-host deploy/compose.yaml:6'],
    ],
    [
      'nothing when lines change places',
      {
        base: { Dockerfile: `FROM node:22.21-alpine\n${SHELL_PIPE}RUN echo one\nRUN echo two\nUSER node\n` },
        change: {
          Dockerfile: `# comment\n\nFROM node:22.21-alpine\nRUN echo two\nRUN echo three\n${SHELL_PIPE}USER node\n`,
        },
      },
      [],
    ],
    [
      'the second of two equal ones, where it was added',
      {
        base: { Dockerfile: `FROM node:22.21-alpine\nRUN echo one\n${SHELL_PIPE}USER node\n` },
        change: { Dockerfile: `FROM node:22.21-alpine\n${SHELL_PIPE}RUN echo one\n${SHELL_PIPE}USER node\n` },
      },
      ['remote-script-exec Dockerfile:2'],
    ],
    [
      'a service that comes with a statement that the file is for development, as bad as without it',
      {
        base: { 'compose.yaml': COMPOSE },
        change: {
          'compose.yaml': `# FOR DEVELOPMENT ONLY\n${COMPOSE}  db:\n    image: postgres:18\n    network_mode: host\n`,
        },
      },
      ['network-host compose.yaml:8'],
    ],
    [
      'a new file',
      { base: { 'compose.yaml': COMPOSE }, change: { 'tools/Dockerfile': PIPED } },
      ['remote-script-exec tools/Dockerfile:2'],
    ],
    [
      'a copy, for the original is still there',
      { base: { Dockerfile: PIPED }, change: { 'copy/Dockerfile': PIPED } },
      ['remote-script-exec copy/Dockerfile:2'],
    ],
    [
      'what a suppression covered until it was removed',
      {
        base: { Dockerfile: PIPED.replace('RUN', '# hullcheck-ignore remote-script-exec -- our own server\nRUN') },
        change: { Dockerfile: PIPED },
      },
      ['remote-script-exec Dockerfile:2'],
    ],
    [
      'what another file makes of an old one',
      {
        base: { 'build/image.txt': PIPED, 'compose.yaml': 'services: {}\n' },
        change: {
          'compose.yaml':
            'services:\n  app:\n    build:\n      context: build\n      dockerfile: image.txt\n    read_only: true\n',
        },
      },
      ['remote-script-exec build/image.txt:2'],
    ],
  ])('is %s', async (_name, options, expected) => {
    const judged = await judgeCheckout(make(options));
    expect(fresh(judged)).toEqual(expected);
  });

  it('counts what is fixed, and what the target branch brings is nobody else’s', async () => {
    const checkout = make({
      base: { 'compose.yaml': WORSE, 'other.md': 'x' },
      change: { 'compose.yaml': COMPOSE },
      meanwhile: { Dockerfile: PIPED },
    });
    const judged = await judgeCheckout(checkout);
    expect(fresh(judged)).toEqual([]);
    expect(judged.gate?.fixed.map(({ ruleId }) => ruleId)).toContain('network-host');
    expect(judged.gate?.baseSha).toBe(checkout.base);
  });

  it('counts as fixed what a link led to that the change removes', async () => {
    const text = 'services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    volumes: ["./run:/run"]\n';
    const checkout = make({
      base: { 'compose.yaml': text, run: { linkTo: '/var/run' } },
      change: { run: undefined },
    });
    const { gate } = await judgeCheckout(checkout);
    expect(gate?.fixed.map(({ ruleId }) => ruleId)).toContain('runtime-socket-mount');
  });

  it('is not what a broken file of the base keeps from being checked, but what the change breaks', async () => {
    const broken = 'services:\n  app: [\n';
    const judged = await judgeCheckout(
      make({ base: { 'compose.yaml': broken, 'b/compose.yaml': COMPOSE }, change: { 'b/compose.yaml': broken } }),
    );
    expect(judged.report.notifications.filter(({ level }) => level === 'error')).toHaveLength(2);
    expect(judged.gate?.freshGaps.map(({ span }) => span?.file.path)).toEqual(['b/compose.yaml']);
  });
});

describe('the base', () => {
  /** The base has to be fetched. */
  const CHANGE = { base: { 'compose.yaml': COMPOSE }, change: { 'compose.yaml': WORSE }, depth: 1 };

  it.each([1, 2, 0])('is found in a checkout of depth %i', async (depth) => {
    const checkout = make({ ...CHANGE, depth });
    const judged = await judgeCheckout(checkout);
    expect(judged.gate?.baseSha).toBe(checkout.base);
    expect(fresh(judged)).toEqual(['network-host compose.yaml:5']);
    expect(git(checkout.workspace, ['status', '--porcelain'])).toBe('');
  });

  it('of a pull request is what the merge is made with, where the target branch moved on since the event', async () => {
    const options = { base: { 'compose.yaml': WORSE }, change: { 'README.md': '' } };
    const checkout = make({ ...options, meanwhile: { 'compose.yaml': COMPOSE }, depth: 0 });
    const judged = await judgeCheckout(checkout, { change: { base: checkout.start } });
    expect(judged.gate?.baseSha).toBe(checkout.base);
  });

  it('of a merge group and of a push is what the event says', async () => {
    for (const kind of ['merge_group', 'push'] as const) {
      expect(fresh(await judgeCheckout(make(CHANGE), { change: { kind } }))).toEqual(['network-host compose.yaml:5']);
    }
  });

  it('of a branch that is checked out itself is where it began', async () => {
    const options = {
      base: { 'compose.yaml': WORSE },
      change: { 'README.md': '' },
      meanwhile: { 'compose.yaml': COMPOSE },
    };
    const checkout = make({ ...options, at: 'head', depth: 0 });
    git(checkout.workspace, ['fetch', '-q', 'origin', checkout.base]);
    const judged = await judgeCheckout(checkout);
    expect(judged.gate?.baseSha).toBe(checkout.start);
    expect(fresh(judged)).toEqual([]);
  });

  it.each<[string, Given['change']]>([
    ['is not there', {}],
    ['is no commit', { base: '--upload-pack=touch hacked' }],
    ['was not told', { base: undefined }],
    ['was nothing, as for a new branch', { base: '0'.repeat(40), kind: 'push' }],
  ])('that %s is missed in a notification', async (name, change) => {
    const isTold = name === 'is not there';
    const checkout = make({ ...CHANGE, isOffline: true, ...(isTold ? {} : { at: 'base' as const }) });
    const judged = await judgeCheckout(checkout, { change: { sha: checkout.merge, ...change } });
    expect(judged.gate).toBeUndefined();
    expect(judged.report.notifications.map(({ code }) => code)).toContain('base-missing');
    expect(judged.report.findings.length).toBeGreaterThan(0);
  });

  it('follows symbolic links in the repository, and none out of it', async () => {
    const checkout = make({ base: { 'docker/app.txt': CLEAN_DOCKERFILE }, change: {} });
    const origin = join(checkout.workspace, '../origin');
    git(origin, ['reset', '-q', '--hard']);
    symlinkSync('docker/app.txt', join(origin, 'Dockerfile'));
    symlinkSync('../../../etc/hostname', join(origin, 'compose.yaml'));
    symlinkSync('loop', join(origin, 'loop'));
    git(origin, ['add', '-A']);
    git(origin, ['commit', '-q', '-m', 'links']);
    const base = git(origin, ['rev-parse', 'HEAD']);
    writeFileSync(join(origin, 'docker/app.txt'), PIPED);
    git(origin, ['commit', '-q', '-am', 'worse']);
    git(checkout.workspace, ['fetch', '-q', '--depth=1', 'origin', 'main']);
    git(checkout.workspace, ['checkout', '-q', 'FETCH_HEAD']);
    const judged = await judgeCheckout(checkout, { change: { kind: 'push', base } });
    expect(fresh(judged)).toEqual(['remote-script-exec docker/app.txt:2']);
  });

  it('is found in a repository with SHA-256, and in a worktree', async () => {
    const modern = make({ ...CHANGE, objectFormat: 'sha256' });
    expect(modern.base).toHaveLength(64);
    expect(fresh(await judgeCheckout(modern))).toEqual(['network-host compose.yaml:5']);
    const checkout = make({ ...CHANGE, depth: 2 });
    const worktree = join(checkout.workspace, '../worktree');
    git(checkout.workspace, ['worktree', 'add', '-q', '--detach', worktree, checkout.merge]);
    expect(fresh(await judgeCheckout({ ...checkout, workspace: worktree }))).toEqual(['network-host compose.yaml:5']);
  });

  it('of a sparse checkout has what is checked out, and nothing is taken for fixed', async () => {
    const checkout = make({
      base: { 'a/compose.yaml': COMPOSE, 'b/compose.yaml': WORSE, 'b/moved/Dockerfile': PIPED },
      change: { 'a/compose.yaml': WORSE, 'b/compose.yaml': COMPOSE },
      depth: 1,
    });
    git(checkout.workspace, ['sparse-checkout', 'set', 'a']);
    expect(existsSync(join(checkout.workspace, 'b/compose.yaml'))).toBe(false);
    const judged = await judgeCheckout(checkout);
    expect(fresh(judged)).toEqual(['network-host a/compose.yaml:5']);
    expect(judged.gate?.fixed).toEqual([]);
    expect(judged.gate?.freshGaps).toEqual([]);
    expect(judged.report.notifications).toEqual([]);
  });

  it('of a sparse checkout knows what a change takes away inside of it', async () => {
    const checkout = make({
      base: { 'a/Dockerfile': PIPED, 'b/Dockerfile': PIPED, 'b/compose.yaml': WORSE },
      change: { 'a/Dockerfile': undefined, 'b/Dockerfile': undefined },
      sparse: ['a'],
    });
    const { gate } = await judgeCheckout(checkout);
    const paths = gate?.fixed.map(({ span }) => span.file.path);
    expect([...new Set(paths)]).toEqual(['a/Dockerfile']);
  });

  it('leaves submodules to their own repository', async () => {
    const checkout = make(CHANGE);
    const module = make({ base: { Dockerfile: PIPED }, change: {} });
    const options = ['-c', 'protocol.file.allow=always'];
    const origin = join(module.workspace, '../origin');
    git(checkout.workspace, [...options, 'submodule', '--quiet', 'add', origin, 'module']);
    git(checkout.workspace, ['commit', '-q', '-m', 'module']);
    expect(existsSync(join(checkout.workspace, 'module/Dockerfile'))).toBe(true);
    const judged = await judgeCheckout(checkout, { change: { kind: 'push' } });
    expect(fresh(judged)).toEqual(['network-host compose.yaml:5']);
  });

  it('has the files of a submodule that the change leaves alone', async () => {
    const checkout = make({ base: { 'README.md': '' }, change: {}, at: 'base' });
    const { workspace } = checkout;
    const module = make({ base: { Dockerfile: PIPED }, change: {} });
    const commit = (compose: string): string => {
      writeFileSync(join(workspace, 'compose.yaml'), compose);
      git(workspace, ['add', '-A']);
      git(workspace, ['commit', '-q', '-m', 'compose']);
      return git(workspace, ['rev-parse', 'HEAD']);
    };
    const origin = join(module.workspace, '../origin');
    git(workspace, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', origin, 'module']);
    const compose = 'services:\n  app:\n    build: ./module\n';
    const base = commit(compose);
    commit(`# one more line\n${compose}`);
    const { gate, report } = await judgeCheckout(checkout, { change: { kind: 'push', base } });
    expect(report.findings.map(({ span }) => span.file.path)).toContain('module/Dockerfile');
    expect(gate?.fresh).toEqual([]);
  });

  it.each([
    ['a.sh', 'sh module/run.sh\n'],
    ['compose.yaml', 'include: [module/c.yaml]\nservices:\n  a: {image: "acme/a:1"}\n'],
    ['compose.yaml', 'services:\n  a:\n    extends: {file: module/c.yaml, service: a}\n'],
    ['compose.yaml', 'services:\n  a:\n    build: module\n'],
    ['.devcontainer/devcontainer.json', '{"dockerComposeFile": "../module/c.yaml", "service": "a"}\n'],
    ['.github/workflows/a.yml', BUILDS_MODULE],
    ['.gitlab-ci.yml', 'include: {local: module/jobs.yml}\n'],
  ])('does not know what %s has of a submodule at another commit: %j', async (path, text) => {
    const checkout = make({ base: { [path]: text, '.gitmodules': MODULES }, change: {}, at: 'base' });
    const { workspace } = checkout;
    const commit = (id: string): string => {
      git(workspace, ['update-index', '--add', '--cacheinfo', `160000,${id.repeat(40)},module`]);
      git(workspace, ['commit', '-q', '--allow-empty', '-m', 'module']);
      return git(workspace, ['rev-parse', 'HEAD']);
    };
    const before = git(workspace, ['rev-parse', 'HEAD']);
    const base = commit('a');
    commit('a');
    const gapsFrom = async (from: string): Promise<readonly unknown[]> => {
      const { gate } = await judgeCheckout(checkout, { change: { kind: 'push', base: from } });
      return (gate?.freshGaps ?? []).map(({ span }) => span?.file.path);
    };
    expect(await gapsFrom(base)).toEqual([]);
    expect(await gapsFrom(before)).toEqual([path]);
    commit('b');
    expect(await gapsFrom(base)).toEqual([path]);
  });

  it('takes hostile names as they are', async () => {
    const path = 'a "b"\n::error::\t$(x)/-rf/Dockerfile';
    const judged = await judgeCheckout(make({ base: { [path]: PIPED }, change: { [path]: `${PIPED}${SHELL_PIPE}` } }));
    expect(fresh(judged)).toEqual([`remote-script-exec ${path}:5`]);
  });

  it('is read without what the repository configures', async () => {
    const checkout = make(CHANGE);
    git(checkout.workspace, ['config', 'core.fsmonitor', 'touch hacked; false']);
    git(checkout.workspace, ['config', 'core.hooksPath', '.']);
    git(checkout.workspace, ['config', 'diff.external', 'touch hacked']);
    writeFileSync(join(checkout.workspace, '.git/info/attributes'), '* diff=evil\n');
    git(checkout.workspace, ['config', 'diff.evil.textconv', 'touch hacked; cat']);
    writeFileSync(join(checkout.workspace, 'post-index-change'), '#!/bin/sh\ntouch hacked\n', { mode: 0o755 });
    const judged = await judgeCheckout(checkout);
    await judged.gate?.addedLines(['compose.yaml']);
    expect(fresh(judged)).toEqual(['network-host compose.yaml:5']);
    expect(existsSync(join(checkout.workspace, 'hacked'))).toBe(false);
  });
});

describe('the policy', () => {
  const CONFIG = '.github/hullcheck.yml';

  it.each<[string, string | undefined, string | undefined]>([
    ['switches the rule off', undefined, 'rules: { network-host: off }\n'],
    ['excludes the file', 'fail-on: medium\n', 'exclude: [compose.yaml]\n'],
    ['accepts the finding', undefined, 'ignore: [{ rule: network-host, reason: I say so }]\n'],
    ['takes its score away', undefined, 'rules: { network-host: { score: 0.1 } }\n'],
    ['removes the strictness', 'profile: strict\nfail-on: low\n', undefined],
  ])('of a change that %s does not hold for it', async (_name, before, after) => {
    const checkout = make({
      base: { 'compose.yaml': COMPOSE, ...(before !== undefined && { [CONFIG]: before }) },
      change: { 'compose.yaml': WORSE, ...((before !== undefined || after !== undefined) && { [CONFIG]: after }) },
    });
    const judged = await judgeCheckout(checkout);
    expect(fresh(judged)).toContain('network-host compose.yaml:5');
    expect(judged.gate?.fresh.find(({ ruleId }) => ruleId === 'network-host')?.severity).toBe('high');
    expect(judged.policy.config.failOn).toBe(/fail-on: (\w+)/.exec(before ?? '')?.[1] ?? 'high');
    expect(judged.report.notifications).toContainEqual({
      level: 'note',
      code: 'policy-of-base',
      path: CONFIG,
      message:
        'This change touches the configuration. The configuration of its base was used; the new one applies once it is merged.',
    });
  });

  it('of a change that calls the folder an example does not hold for it', async () => {
    const checkout = make({
      base: { 'deploy/compose.yaml': COMPOSE },
      change: { 'deploy/compose.yaml': WORSE, [CONFIG]: 'context: { folders: [deploy] }\n' },
    });
    const judged = await judgeCheckout(checkout);
    expect(judged.gate?.fresh.map(({ ruleId, severity }) => [ruleId, severity])).toContainEqual([
      'network-host',
      'high',
    ]);
  });

  it('of a baseline is that of the base', async () => {
    const entry = { path: 'compose.yaml', rule: 'network-host', fingerprint: '0'.repeat(32), count: 9 };
    const baseline = JSON.stringify({ version: 1, findings: [entry] });
    const checkout = make({
      base: { 'compose.yaml': COMPOSE },
      change: { 'compose.yaml': WORSE, 'known.json': baseline },
    });
    const judged = await judgeCheckout(checkout, { settings: { baseline: 'known.json' } });
    expect(fresh(judged)).toEqual(['network-host compose.yaml:5']);
    expect(judged.report.notifications).toMatchObject([{ code: 'policy-of-base', path: 'known.json' }]);
  });

  it('of a baseline that is no file of the repository holds', async () => {
    const checkout = make({ base: { 'compose.yaml': COMPOSE }, change: { 'compose.yaml': WORSE } });
    const { report } = await judgeCheckout(checkout);
    const folder = temporaryFolder({ 'known.json': baselineText(report.findings) });
    try {
      const judged = await judgeCheckout(checkout, { settings: { baseline: join(folder.path, 'known.json') } });
      expect(fresh(judged)).toEqual([]);
      expect(judged.report.notifications).toEqual([]);
    } finally {
      folder.remove();
    }
  });

  it.each(['fail-on: none', 'rules: { network-host: off }', 'exclude: [compose.yaml]', 'profile: recommended'])(
    'is no weaker than the plain one where that of the base is broken and the change says %s',
    async (own) => {
      const base = { 'compose.yaml': COMPOSE, [CONFIG]: 'nonsense: true\n' };
      const judged = await judgeCheckout(make({ base, change: { 'compose.yaml': WORSE, [CONFIG]: `${own}\n` } }));
      expect(fresh(judged)).toEqual(['network-host compose.yaml:5']);
      expect(judged.policy.config.failOn).toBe('high');
    },
  );

  it('of the change is used where that of the base is broken, and its own mistakes are told', async () => {
    const base = { 'compose.yaml': COMPOSE, [CONFIG]: 'nonsense: true\n' };
    const judged = await judgeCheckout(make({ base, change: { [CONFIG]: 'fail-on: low\n' } }));
    expect(judged.policy.config.failOn).toBe('low');
    expect(judged.report.notifications.map(({ level, code }) => `${level} ${code}`)).toContain(
      'warning policy-of-base',
    );
    const broken = make({ base: { 'compose.yaml': COMPOSE }, change: { [CONFIG]: 'nonsense: true\n' } });
    await expect(judgeCheckout(broken)).rejects.toThrow(/nonsense/);
  });

  it('of the change is used where no base can be had, but not for whom hullcheck speaks to', async () => {
    const network =
      'images: { lookup: auto, allow-private-registries: ["127.0.0.1:5000"], osv-address: "https://a.example" }\n';
    const options = { base: { 'compose.yaml': COMPOSE }, isOffline: true, depth: 1 };
    const judged = await judgeCheckout(make({ ...options, change: { [CONFIG]: `fail-on: low\n${network}` } }));
    expect(judged.gate).toBeUndefined();
    expect(judged.policy.config.failOn).toBe('low');
    expect(judged.policy.config.images).toEqual(DEFAULT_LOOKUPS);
    const messages = judged.report.notifications.filter(({ code }) => code === 'policy-of-base');
    expect(messages).toMatchObject([{ level: 'warning', message: expect.stringContaining('are not available') }]);
    const plain = await judgeCheckout(make({ ...options, change: {} }));
    expect(plain.report.notifications.map(({ code }) => code)).toEqual(['base-missing']);
  });

  it('fails a change for the images that it brings, that are covered, and that nobody could verify', async () => {
    const key = newKey().publicKey;
    const images = 'images: { lookup: never, signatures: [{ images: "**", key: keys/a.pub }] }\n';
    const base = { 'compose.yaml': COMPOSE, [CONFIG]: images, 'keys/a.pub': key };
    const gapsOf = async (change: Readonly<Record<string, string>>): Promise<unknown> => {
      const { gate } = await judgeCheckout(make({ base, change }));
      return gate?.freshGaps.map(({ gap, span }) => [gap?.kind, gap?.evidence, span?.file.path]);
    };
    expect(await gapsOf({ 'compose.yaml': WORSE })).toEqual([]);
    expect(await gapsOf({ 'compose.yaml': COMPOSE.replace('1.4.2', '1.5') })).toEqual([
      ['image-not-verified', 'ghcr.io/acme/app:1.5', 'compose.yaml'],
    ]);
    expect(await gapsOf({ Dockerfile: 'ARG BASE=evil/x:1\nFROM $BASE\nUSER 1\n' })).toEqual([
      ['image-not-verified', 'evil/x:1', 'Dockerfile'],
    ]);
    // its own configuration and its own key count for nothing
    expect(
      await gapsOf({ 'compose.yaml': COMPOSE.replace('1.4.2', '1.5'), [CONFIG]: 'images: { lookup: never }\n' }),
    ).toEqual([['image-not-verified', 'ghcr.io/acme/app:1.5', 'compose.yaml']]);
  });

  it('believes the keys and the trusted root that the base has', async () => {
    const [own, other] = [newKey().publicKey, newKey().publicKey];
    const images = 'images: { lookup: never, signatures: [{ images: "**", key: keys/a.pub }] }\n';
    const base = { 'compose.yaml': COMPOSE, [CONFIG]: images, 'keys/a.pub': own };
    const judged = await judgeCheckout(make({ base, change: { 'compose.yaml': WORSE, 'keys/a.pub': other } }));
    expect(judged.policy.config.images.namedFiles).toEqual(new Map([['keys/a.pub', own]]));
    expect(judged.report.notifications).toMatchObject([
      { code: 'lookup-failed', gap: { kind: 'image-not-verified' } },
      { code: 'policy-of-base', path: 'keys/a.pub' },
    ]);
    const unchanged = await judgeCheckout(make({ base, change: { 'compose.yaml': WORSE } }));
    expect(unchanged.policy.config.images.namedFiles).toEqual(new Map([['keys/a.pub', own]]));
    const moved = make({ base, change: { [CONFIG]: images.replace('a.pub', 'b.pub'), 'keys/b.pub': other } });
    expect((await judgeCheckout(moved)).policy.config.images.namedFiles).toEqual(new Map([['keys/a.pub', own]]));
    const gone = make({ base, change: { 'keys/a.pub': undefined } });
    await expect(judgeCheckout(gone)).rejects.toThrow(/This file does not exist in the repository/);
  });

  it('of a push is its own', async () => {
    const checkout = make({
      base: { 'compose.yaml': COMPOSE },
      change: { 'compose.yaml': WORSE, [CONFIG]: 'rules: { network-host: off }\n' },
    });
    expect(fresh(await judgeCheckout(checkout, { change: { kind: 'push' }, policyOfBase: false }))).toEqual([]);
  });

  it('lists what a comment of the change accepts', async () => {
    const accepted = WORSE.replace('host\n', 'host # hullcheck-ignore network-host -- it measures the network\n');
    const judged = await judgeCheckout(
      make({ base: { 'compose.yaml': COMPOSE }, change: { 'compose.yaml': accepted } }),
    );
    expect(fresh(judged)).toEqual([]);
    expect(judged.gate?.accepted.map(({ ruleId, suppressedBy }) => [ruleId, suppressedBy?.reason])).toEqual([
      ['network-host', 'it measures the network'],
    ]);
    const known = await judgeCheckout(make({ base: { 'compose.yaml': accepted }, change: { 'README.md': '' } }));
    expect(known.gate?.accepted).toEqual([]);
  });
});
