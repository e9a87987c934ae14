import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Log } from 'sarif';
import { type Checkout, type CheckoutOptions, makeCheckout } from '../support/checkout.ts';
import { hullcheck } from '../support/command-line.ts';
import { COMPOSE, WORSE } from '../support/files.ts';
import { folderWith } from '../support/folder.ts';
import { initialize } from '../support/git.ts';

const checkouts: Checkout[] = [];
afterEach(() => {
  for (const checkout of checkouts.splice(0)) checkout.remove();
});

function make(options: CheckoutOptions): Checkout {
  const checkout = makeCheckout({ ...options, depth: 2 });
  checkouts.push(checkout);
  return checkout;
}

describe('scan --base', () => {
  it('reports and judges what is new', async () => {
    const { workspace, base } = make({ base: { 'compose.yaml': COMPOSE }, change: { 'compose.yaml': WORSE } });
    const { status, stdout } = await hullcheck(workspace, ['scan', '--base', base]);
    expect(status).toBe(1);
    expect(stdout).toContain('network-host  compose.yaml:5:19');
    expect(stdout).not.toContain('privileged  compose.yaml');
    expect(stdout).toContain('1 new finding of high severity or above fails the check.');
  });

  it('passes what the base has, and sees what is not committed', async () => {
    const { workspace, base } = make({ base: { 'compose.yaml': COMPOSE }, change: { 'README.md': 'x' } });
    expect((await hullcheck(workspace, ['scan', '--base', base])).status).toBe(0);
    writeFileSync(join(workspace, 'compose.yaml'), WORSE);
    expect((await hullcheck(workspace, ['scan', '--base', base])).status).toBe(1);
  });

  it('says what is new, what is known and what is fixed', async () => {
    const { workspace, base } = make({ base: { 'compose.yaml': WORSE }, change: { 'compose.yaml': COMPOSE } });
    const { stdout, status } = await hullcheck(workspace, ['scan', '--base', base]);
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toBe('Scanned 1 compose file: no new problem found.');
    expect(lines.slice(2).join(' ')).toMatch(
      new RegExp(
        `^Nothing new since ${base}: 2 known findings \\(1 critical\\), 1 fixed\\.   fixed  network-host  compose\\.yaml:5:19$`,
      ),
    );
    const html = (await hullcheck(workspace, ['scan', '--base', base, '--format', 'html'])).stdout;
    expect(html).toContain(`Nothing new since ${base}: 2 known findings (1 critical), 1 fixed. Scanned`);
    expect(html).toContain('<li>network-host <span class="place">compose.yaml:5</span></li>');
  });

  it('needs git', async () => {
    const { stderr, status } = await hullcheck(folderWith({ 'compose.yaml': COMPOSE }), ['scan', '--base', 'main']);
    expect([status, stderr]).toEqual([
      2,
      'hullcheck: --base needs a git checkout, and git: this folder is not in one, or git did not answer.\n',
    ]);
  });

  it('takes the policy of the base', async () => {
    const change = { 'compose.yaml': WORSE, '.github/hullcheck.yml': 'fail-on: none\n' };
    const { workspace, base } = make({ base: { 'compose.yaml': COMPOSE }, change });
    expect((await hullcheck(workspace, ['scan', '--base', base])).status).toBe(1);
  });

  it.each([
    ['nothing', {}],
    ['another one', { '.github/hullcheck.yml': 'baseline: known.json\n', 'known.json': '{"version":1,"findings":[]}' }],
  ])('takes the baseline of the base, not one that the change writes, where the base has %s', async (_name, files) => {
    const { workspace, base } = make({
      base: { 'compose.yaml': COMPOSE, ...files },
      change: { 'compose.yaml': WORSE },
    });
    writeFileSync(join(workspace, '.hullcheck.yml'), '');
    rmSync(join(workspace, '.github/hullcheck.yml'), { force: true });
    await hullcheck(workspace, ['scan', '--write-baseline', 'known.json']);
    expect((await hullcheck(workspace, ['scan', '--baseline', 'known.json'])).status).toBe(0);
    rmSync(join(workspace, '.hullcheck.yml'));
    mkdirSync(join(workspace, '.github'), { recursive: true });
    writeFileSync(join(workspace, '.github/hullcheck.yml'), 'baseline: known.json\n');
    expect((await hullcheck(workspace, ['scan'])).status).toBe(0);
    const { status, stdout } = await hullcheck(workspace, ['scan', '--base', base]);
    expect(stdout).toContain('network-host  compose.yaml:5:19');
    expect(status).toBe(1);
  });

  it('fails for what the change keeps from being looked at', async () => {
    const change = { 'compose.yaml': 'services: [' };
    const { workspace, base } = make({ base: { 'compose.yaml': COMPOSE }, change });
    const { status, stdout } = await hullcheck(workspace, ['scan', '--base', base]);
    expect(status).toBe(3);
    expect(stdout).toMatch(/^The check is incomplete: this change brings things that were not looked at \(1 \w+\)\.$/m);
  });

  it('passes what was not looked at in the base, and nothing new', async () => {
    const template = "services:\n{% include 'web' %}\n";
    const { workspace, base } = make({
      base: { 'compose.yaml': COMPOSE, 'b/compose.yaml': template },
      change: { 'README.md': 'x' },
    });
    const { status, stdout } = await hullcheck(workspace, ['scan', '--base', base]);
    expect(stdout).toContain('b/compose.yaml is a template');
    expect(status).toBe(0);
    writeFileSync(join(workspace, 'b/compose.yaml'), `${template}  db: {}\n`);
    expect((await hullcheck(workspace, ['scan', '--base', base])).status).toBe(3);
  });

  it.each([
    ['a whole file', '# kics-scan ignore reviewed\n'],
    ['all services', '# kics-scan ignore-block reviewed\n'],
  ])('does not believe a comment for another tool about %s', async (_name, comment) => {
    const { workspace, base } = make({
      base: { 'compose.yaml': COMPOSE },
      change: { 'compose.yaml': `${comment}${WORSE}` },
    });
    const { status, stdout } = await hullcheck(workspace, ['scan', '--base', base]);
    expect(status).toBe(1);
    expect(stdout).toContain('network-host  compose.yaml:6:19');
  });

  it('compares with the commit where the branch began', async () => {
    const { workspace, base } = make({ base: { 'compose.yaml': COMPOSE }, change: { 'compose.yaml': WORSE } });
    const git = (...argv: string[]) => execFileSync('git', argv, { cwd: workspace });
    git('checkout', '-q', '-b', 'other', base);
    writeFileSync(join(workspace, 'compose.yaml'), WORSE);
    git('-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '-qam', 'later');
    git('checkout', '-q', '-');
    const { status } = await hullcheck(workspace, ['scan', '--base', 'other']);
    expect(status).toBe(1);
  });

  const PRIVILEGED = 'services:\n  web:\n    image: acme/app:1.4\n    privileged: true\n';
  const step = (run: string) => `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${run}\n`;

  it.each<[string, string, string]>([
    ['an include', 'compose.yaml', `include: [x.txt]\n${COMPOSE}`],
    ['.env', '.env', 'COMPOSE_FILE=compose.yaml:x.txt\n'],
    ['a script', 'up.sh', 'docker compose -f x.txt up\n'],
    ['a Makefile', 'Makefile', 'up:\n\tdocker stack deploy -c x.txt a\n'],
    ['a step', '.github/workflows/a.yml', step('docker compose -f x.txt up')],
    ['a dev container', '.devcontainer/devcontainer.json', '{"dockerComposeFile": "../x.txt", "service": "web"}'],
  ])('counts what a file brings that stays as it is and that %s switches on', async (_name, path, text) => {
    const { workspace, base } = make({
      base: { 'compose.yaml': COMPOSE, 'x.txt': PRIVILEGED },
      change: { [path]: text },
    });
    const { status, stdout } = await hullcheck(workspace, ['scan', '--base', base]);
    expect(stdout).toContain('privileged  x.txt:4:17');
    expect(status).toBe(1);
  });

  it('compares scripts without an extension, too', async () => {
    const script = '#!/bin/sh\ndocker run --privileged acme/app:1.4\n';
    const { workspace, base } = make({ base: { 'bin/up': script }, change: { 'README.md': 'x' } });
    expect((await hullcheck(workspace, ['scan', '--base', base])).status).toBe(0);
    writeFileSync(join(workspace, 'bin/up'), `${script}docker run --network host acme/app:1.4\n`);
    const { status, stdout } = await hullcheck(workspace, ['scan', '--base', base]);
    expect(stdout).toContain('network-host  bin/up:3:');
    expect(stdout).not.toContain('privileged  bin/up');
    expect(status).toBe(1);
  });

  it('marks what is new for programs', async () => {
    const { workspace, base } = make({ base: { 'compose.yaml': COMPOSE }, change: { 'compose.yaml': WORSE } });
    const { stdout } = await hullcheck(workspace, ['scan', '--base', base, '--format', 'json']);
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; isNew: boolean | null }[] };
    expect(findings.filter(({ isNew }) => isNew).map(({ rule }) => rule)).toEqual(['network-host']);
    expect(findings.find(({ rule }) => rule === 'privileged')?.isNew).toBe(false);
  });

  it('marks what is new in SARIF', async () => {
    const { workspace, base } = make({ base: { 'compose.yaml': COMPOSE }, change: { 'compose.yaml': WORSE } });
    const { stdout } = await hullcheck(workspace, ['scan', '--base', base, '--format', 'sarif']);
    const states = (JSON.parse(stdout) as Log).runs[0]?.results?.map((one) => [one.ruleId, one.baselineState]);
    expect(states).toContainEqual(['network-host', 'new']);
    expect(states).toContainEqual(['privileged', 'unchanged']);
  });

  it('takes everything for new before the first commit', async () => {
    const folder = folderWith({ 'compose.yaml': COMPOSE });
    initialize(folder);
    const { status, stdout } = await hullcheck(folder, ['scan', '--base', 'HEAD']);
    expect([status, stdout]).toEqual([1, (await hullcheck(folder, ['scan'])).stdout]);
    const other = await hullcheck(folder, ['scan', '--base', 'main']);
    expect([other.status, other.stderr]).toEqual([
      2,
      expect.stringContaining('names no commit of this repository: main'),
    ]);
    // without git, nobody knows whether there is a commit
    const bare = await hullcheck(folderWith({ 'compose.yaml': COMPOSE }), ['scan', '--base', 'HEAD']);
    expect(bare.status).toBe(2);
  });

  it.each([
    [['--base', 'no-such-branch'], 'names no commit of this repository: no-such-branch.'],
    [['--base', '--output=x'], 'names no commit of this repository: --output=x.'],
    [['--base', 'HEAD', '--write-baseline', 'x.json'], '--base and --write-baseline do not go together'],
  ])('refuses %j', async (argv, message) => {
    const { workspace } = make({ base: { 'compose.yaml': COMPOSE }, change: {} });
    const { status, stderr } = await hullcheck(workspace, ['scan', ...argv]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
