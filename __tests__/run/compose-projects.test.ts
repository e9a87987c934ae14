import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import { linesOf } from '../../src/model/position.ts';
import containerNotHardened from '../../src/rules/hardening/container-not-hardened.ts';
import pidHost from '../../src/rules/isolation/pid-host.ts';
import privileged from '../../src/rules/isolation/privileged.ts';
import secretLiteral from '../../src/rules/secrets/texts/secret-literal.ts';
import includeRemote from '../../src/rules/supply-chain/downloads/include-remote.ts';
import { scan } from '../../src/run/scan.ts';
import { lineAt } from '../../src/support/line-index.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { type Files, repositoryOf } from '../properties/repository.ts';

/** Fixed on purpose: a new rule must not change what these tests expect. */
const rules = [privileged, pidHost, containerNotHardened, secretLiteral, includeRemote];

function scanned(files: Files): Promise<ScanReport> {
  return scan(repositoryOf(files), {
    rules: activeRules(rules, 'recommended'),
    names: ruleNames(rules),
    suppressions: [],
    today: '2026-01-01',
  });
}

/** `path:line rule` of what is reported. */
function places({ findings }: ScanReport): readonly string[] {
  return findings
    .filter(({ suppressedBy }) => suppressedBy === undefined)
    .map(({ span, ruleId }) => `${span.file.path}:${lineAt(linesOf(span.file), span.start) + 1} ${ruleId}`);
}

const IMAGE = `ghcr.io/acme/app:1.4@sha256:${'0'.repeat(64)}`;
const HARDENED = `
    image: ${IMAGE}
    user: "1000"
    cap_drop: [ALL]
    security_opt: [no-new-privileges=true]
    read_only: true
    pids_limit: 100
    mem_limit: 1g
    cpus: 1
    healthcheck: {test: [CMD, "true"]}`;
const service = (name: string, more = '') => `services:\n  ${name}:${HARDENED}\n${more}`;

describe('findings', () => {
  it('stand in the file that writes what is wrong', async () => {
    const report = await scanned({
      'compose.yml': service('web', '    privileged: true\n'),
      'compose.override.yml': 'services:\n  web:\n    pid: host\n',
    });
    expect(places(report)).toEqual(['compose.override.yml:3 pid-host', 'compose.yml:12 privileged']);
    expect(report.notifications).toEqual([]);
    expect(report.counts).toMatchObject({ composeFiles: 2, containers: 1 });
  });

  it('stay where another file takes the cause away, since the first may be used without it', async () => {
    const report = await scanned({
      'compose.yml': service('web', '    privileged: true\n    volumes: ["/:/host"]\n'),
      'compose.override.yml': 'services:\n  web:\n    privileged: false\n    volumes: !reset []\n',
    });
    expect(places(report)).toEqual(['compose.yml:12 privileged']);
    const [finding] = report.findings;
    expect(finding?.message).toContain('This applies without compose.override.yml, which changes the service.');
  });

  it('ask for no option that another file sets', async () => {
    const base = `services:\n  web:\n    image: ${IMAGE}\n    user: "1000"\n`;
    const options = HARDENED.split('\n')
      .filter((line) => !/image|user/.test(line))
      .join('\n');
    const override = { 'compose.override.yml': `services:\n  web:${options}\n` };
    expect(places(await scanned({ 'compose.yml': base }))).toContain('compose.yml:2 container-not-hardened');
    expect(places(await scanned({ 'compose.yml': base, ...override }))).toEqual([]);
  });

  it('are made of files that a script starts together', async () => {
    const files = {
      'compose.yml': service('web'),
      'compose.prod.yml': 'services:\n  web:\n    privileged: true\n',
      'compose.safe.yml': 'services:\n  web:\n    privileged: !override false\n',
    };
    const run = (...names: readonly string[]) => ({ 'bin/run.sh': `docker compose -f ${names.join(' -f ')} up\n` });
    const prod = await scanned({ ...files, ...run('compose.yml', 'compose.prod.yml') });
    expect(places(prod)).toEqual(['compose.prod.yml:3 privileged']);
    const safe = await scanned({ ...files, ...run('compose.yml', 'compose.prod.yml', 'compose.safe.yml') });
    expect(places(safe)).toEqual(['compose.prod.yml:3 privileged']);
  });

  it('are reported once for a file that several projects share', async () => {
    const user = (folder: string) => ({
      [`${folder}/compose.yml`]: `services:\n  ${folder}:\n    extends: {file: ../common.yml, service: base}\n`,
    });
    const report = await scanned({
      ...user('a'),
      ...user('b'),
      'common.yml': service('base', '    privileged: true\n'),
    });
    expect(places(report)).toEqual(['common.yml:12 privileged']);
    expect(report.findings[0]?.message).toMatch(/The same text applies to "b"\.$/);
    expect(report.counts).toMatchObject({ composeFiles: 3, containers: 2 });
  });

  it('are reported once for a file that is included and named like a project', async () => {
    const report = await scanned({
      'compose.yml': 'include: [compose.db.yml]\n',
      'compose.db.yml': service('db', '    privileged: true\n'),
    });
    expect(places(report)).toEqual(['compose.db.yml:12 privileged']);
    expect(report.counts).toMatchObject({ composeFiles: 2, containers: 1 });
  });

  it('are not made for an included file alone, when the including one hardens it', async () => {
    const report = await scanned({
      'compose.yml': `include: [compose.db.yml]\n${service('db')}`,
      'compose.db.yml': `services:\n  db:\n    image: ${IMAGE}\n`,
    });
    expect(places(report)).toEqual([]);
  });

  it('are made in both files of a cycle', async () => {
    const report = await scanned({
      'compose.a.yml': `include: [compose.b.yml]\n${service('a', '    privileged: true\n')}`,
      'compose.b.yml': `include: [compose.a.yml]\n${service('b', '    pid: host\n')}`,
    });
    expect(places(report)).toEqual(['compose.a.yml:13 privileged', 'compose.b.yml:13 pid-host']);
  });

  it('of the text are made in every file that is read, once', async () => {
    const token = `gh${'p_'}q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE486zOt`;
    const report = await scanned({
      'compose.yml': 'include: [compose.db.yml, db.yml]\n',
      'compose.db.yml': service('db', `    labels: {a: ${token}}\n`),
      'db.yml': service('other', `    labels: {b: ${token}}\n`),
    });
    expect(places(report)).toEqual(['compose.db.yml:12 secret-literal', 'db.yml:12 secret-literal']);
  });

  it('say that a service runs only with a profile', async () => {
    const files = { 'compose.yml': service('web', '    privileged: true\n    profiles: [debug]\n') };
    const [off] = (await scanned(files)).findings;
    expect(off?.message).toMatch(
      / It runs only with the profile "debug"\. Milder here: the profile is for development\.$/,
    );
    const [on] = (await scanned({ ...files, '.env': 'COMPOSE_PROFILES=debug\n' })).findings;
    expect(on?.message).not.toMatch(/profile/);
    expect(on?.fingerprint).toBe(off?.fingerprint);
  });

  it('name some of many profiles', async () => {
    const report = await scanned({
      'compose.yml': service('web', '    privileged: true\n    profiles: [a, b, c, d, e]\n'),
    });
    expect(report.findings[0]?.message).toMatch(
      / It runs only with one of the profiles "a", "b", "c", 2 more\. Milder here: its process is not root\.$/,
    );
  });

  it('point at what is fetched from elsewhere', async () => {
    const report = await scanned({ 'compose.yml': `include: ["oci://registry.example.com/a"]\n${service('web')}` });
    expect(places(report)).toEqual(['compose.yml:1 include-remote']);
    expect(report.notifications.map(({ code }) => code)).toEqual(['not-checked']);
  });
});

describe('COMPOSE_FILE in a workflow', () => {
  const files = {
    'deploy/compose.yml': service('web'),
    'deploy/compose.prod.yml': `services:\n  web:\n    image: ${IMAGE}\n    pid: host\n  log:\n    image: ${IMAGE}\n    extends: web\n`,
  };
  const workflow = (line: string) => ({ '.github/workflows/deploy.yml': `jobs:\n  a:\n${line}\n` });
  const LIST = 'deploy/compose.yml:deploy/compose.prod.yml';

  it.each([
    `    env:\n      COMPOSE_FILE: ${LIST}`,
    `    env:\n      COMPOSE_FILE: "./${LIST}"`,
    `    steps:\n      - run: COMPOSE_FILE=${LIST} docker compose up`,
    `    steps:\n      - run: |\n          export COMPOSE_FILE=${LIST}`,
  ])('says what is merged: %j', async (line) => {
    const report = await scanned({ ...files, ...workflow(line) });
    expect(places(report).filter((place) => place.includes('prod.yml:2'))).toEqual([]);
    expect(places(report)).toContain('deploy/compose.prod.yml:4 pid-host');
  });

  it.each([
    '    env:\n      COMPOSE_FILE: ${{ env.A }}:deploy/compose.prod.yml',
    '    env:\n      COMPOSE_FILE: deploy/compose.yml:deploy/gone.yml',
    '    env:\n      COMPOSE_FILE: deploy/compose.prod.yml',
  ])('is not believed when it says %j', async (line) => {
    const report = await scanned({ ...files, ...workflow(line) });
    expect(places(report)).toContain('deploy/compose.prod.yml:2 container-not-hardened');
  });
});

describe('suppressions', () => {
  it('hold in every file that is read', async () => {
    const report = await scanned({
      'compose.yml': 'services:\n  web:\n    extends: {file: common.yml, service: base}\n',
      'common.yml': service('base', '    privileged: true # hullcheck-ignore privileged -- a test\n'),
      'compose.override.yml': 'services:\n  web:\n    pid: host # hullcheck-ignore pid-host -- a test\n',
    });
    expect(places(report)).toEqual([]);
    expect(report.findings.length).toBe(2);
    expect(report.notifications).toEqual([]);
  });

  it('are reported as unused once', async () => {
    const user = (name: string) => `services:\n  ${name}:\n    extends: {file: common.yml, service: base}\n`;
    const report = await scanned({
      'compose.yml': user('a'),
      'compose.b.yml': user('b'),
      'common.yml': service('base', '    # hullcheck-ignore privileged -- a test\n    init: true\n'),
    });
    expect(report.notifications.map(({ code }) => code)).toEqual(['suppression-unused']);
  });
});

describe('notifications', () => {
  it('about a file that several projects share are given once', async () => {
    const user = (name: string) => `services:\n  ${name}:\n    extends: {file: common.yml, service: base}\n`;
    const report = await scanned({
      'compose.yml': user('a'),
      'compose.b.yml': user('b'),
      'common.yml': service('base', '    init: true\n    init: true\n'),
    });
    expect(report.notifications.map(({ message }) => message)).toEqual([
      'The key is written twice in one mapping: Docker Compose refuses the file, and the last value was checked. Correct it.',
    ]);
  });

  it('count every file as progress', async () => {
    const progress: (readonly [number, number])[] = [];
    const repository = repositoryOf({
      'compose.yml': service('a'),
      'compose.override.yml': 'services: {}\n',
      Dockerfile: 'FROM a\n',
    });
    await scan(repository, {
      rules: [],
      names: new Map(),
      suppressions: [],
      today: '2026-01-01',
      onProgress: (done, total) => progress.push([done, total]),
    });
    expect(progress).toEqual([
      [2, 3],
      [3, 3],
    ]);
  });
});
