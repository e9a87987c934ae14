import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import { openRepository, type Repository } from '../../src/discover/index.ts';
import { positionAt } from '../../src/model/position.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import privileged from '../../src/rules/isolation/privileged.ts';
import sudoUsed from '../../src/rules/privileges/users/sudo-used.ts';
import userRootExplicit from '../../src/rules/privileges/users/user-root-explicit.ts';
import { scan } from '../../src/run/scan.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { folderWith } from '../support/folder.ts';

/** Fixed on purpose: a new rule must not change what these tests expect. */
const RULES = [privileged, userRootExplicit];

async function scanFiles(files: Readonly<Record<string, string>>, rules: readonly Rule[] = RULES): Promise<ScanReport> {
  const cwd = folderWith(files);
  return scanAll(openRepository([], { cwd, include: [], exclude: [], maxFileSize: 1024 * 1024 }), rules);
}

function scanAll(repository: Repository, rules: readonly Rule[] = RULES): Promise<ScanReport> {
  return scan(repository, {
    rules: activeRules(rules, 'recommended'),
    names: ruleNames(rules),
    suppressions: [],
    today: '2026-11-24',
  });
}

function placesOf({ findings }: ScanReport): string[] {
  return findings.map(({ ruleId, span, suppressedBy }) => {
    const { line, column } = positionAt(span.file, span.start);
    const suffix = suppressedBy === undefined ? '' : ` (${suppressedBy.reason})`;
    return `${span.file.path}:${line}:${column} ${ruleId}${suffix}`;
  });
}

function saidBy({ notifications }: ScanReport): string[] {
  return notifications.map(({ level, code, message }) => `${level} ${code}: ${message}`);
}

describe('scan', () => {
  it('finds what scripts, Makefiles and workflows start, and lets a comment accept it', async () => {
    const report = await scanFiles({
      'run.sh': 'docker run --privileged acme/app:1.4\n',
      Makefile: 'run:\n\t# hullcheck-ignore privileged -- needs it\n\tdocker run \\\n\t  --privileged acme/app:1.4\n',
      '.github/workflows/ci.yml':
        'jobs:\n  a:\n    steps:\n      - run: |\n          docker run --privileged acme/app:1.4\n',
      'other.sh': 'echo docker\n',
    });
    expect(placesOf(report)).toEqual([
      '.github/workflows/ci.yml:5:22 privileged',
      'Makefile:4:4 privileged (needs it)',
      'run.sh:1:12 privileged',
    ]);
    expect(saidBy(report)).toEqual([]);
  });

  it('reads a script that is no text as far as it is one', async () => {
    const report = await scanFiles({ 'run.sh': 'docker run --privileged acme/app:1.4\n\0' });
    expect(placesOf(report)).toEqual(['run.sh:1:12 privileged']);
    expect(saidBy(report)).toEqual([]);
  });

  it('judges the stages that compose files build, besides the last one', async () => {
    const dockerfile =
      'FROM alpine:3.22 AS dev\nUSER root\nFROM alpine:3.22\nUSER root\nFROM alpine:3.22\nUSER 10001\n';
    const report = await scanFiles({
      'api/Dockerfile': dockerfile,
      'compose.yaml': 'services:\n  api:\n    build: {context: api, target: dev}\n',
    });
    expect(placesOf(report)).toEqual(['api/Dockerfile:2:6 user-root-explicit']);
  });

  it.each([
    ['a bake file', 'docker-bake.hcl', 'target "api" {\n  context = "api"\n  target = "dev"\n}\n'],
    [
      'a workflow',
      '.github/workflows/ci.yml',
      'jobs: {a: {steps: [{uses: docker/build-push-action@v7, with: {context: api, target: dev}}]}}\n',
    ],
  ])('judges the stages that %s builds', async (_name, path, text) => {
    const dockerfile = 'FROM alpine:3.22 AS dev\nUSER root\nFROM alpine:3.22\nUSER 10001\n';
    const report = await scanFiles({ 'api/Dockerfile': dockerfile, [path]: text });
    expect(placesOf(report)).toEqual(['api/Dockerfile:2:6 user-root-explicit']);
    expect(report.counts).toMatchObject({ dockerfiles: 1, composeFiles: 0 });
    expect(saidBy(report)).toEqual([]);
  });

  it('reads Dockerfiles whose name says nothing when a compose file builds them', async () => {
    const report = await scanFiles({
      'docker/api.docker': 'FROM alpine:3.22\nUSER root\n',
      'compose.yaml': 'services:\n  api:\n    build: {context: ., dockerfile: docker/api.docker}\n',
    });
    expect(placesOf(report)).toEqual(['docker/api.docker:2:6 user-root-explicit']);
    expect(report.counts).toEqual({
      dockerfiles: 1,
      composeFiles: 1,
      otherFiles: 0,
      stages: 1,
      containers: 1,
      images: 1,
    });
  });

  it('reads Dockerfiles that are written in a compose file, at their place there', async () => {
    const report = await scanFiles({
      'compose.yaml':
        'services:\n  api:\n    build:\n      dockerfile_inline: |\n        FROM alpine:3.22\n        USER root\n',
    });
    expect(placesOf(report)).toEqual(['compose.yaml:6:14 user-root-explicit']);
  });

  it.each([
    ['Dockerfile', 'FROM alpine:3.22\nRUN sudo ls; f() {\n', 2],
    [
      'compose.yaml',
      'services:\n  a:\n    build:\n      dockerfile_inline: |\n        FROM alpine:3.22\n        RUN sudo ls; f() {\n',
      6,
    ],
    ['docker-bake.json', '{"target": {"a": {"dockerfile-inline": "FROM alpine:3.22\\nRUN sudo ls; f() {\\n"}}}', 1],
  ])('says of a script in %s that it could not be read, when a rule wanted to read it', async (path, text, line) => {
    const report = await scanFiles({ [path]: text }, [sudoUsed]);
    const places = report.notifications.map(({ message, span }) => [
      message,
      span && positionAt(span.file, span.start).line,
    ]);
    expect(places).toEqual([[expect.stringContaining('Some commands here may not have been checked'), line]]);
  });

  it('says that a Dockerfile is missing', async () => {
    const report = await scanFiles({ 'compose.yaml': 'services:\n  api:\n    build: ./api\n' });
    expect(saidBy(report)).toEqual([
      'warning not-checked: The Dockerfile that this builds (api/Dockerfile) is not in the repository, so it was not checked. ' +
        'Keep it in the repository, or accept it in the configuration if it is created before the build.',
    ]);
  });

  it('reports a value that two services share once, and takes comments for it', async () => {
    const report = await scanFiles({
      'compose.yaml': [
        'x-base: &base',
        '  image: ghcr.io/acme/app:1.4',
        '  # hullcheck-ignore privileged -- needs the raw device',
        '  privileged: true',
        'services:',
        '  a: *base',
        '  b: {<<: *base}',
        '  c: {<<: *base, privileged: "${PRIVILEGED}"}',
      ].join('\n'),
    });
    expect(placesOf(report)).toEqual(['compose.yaml:4:15 privileged (needs the raw device)']);
  });

  it('goes on where a rule fails, and says so', async () => {
    const failing: Rule = {
      ...privileged,
      id: 'failing',
      check(): Iterable<never> {
        throw new Error('a bug');
      },
    } as Rule;
    const report = await scanFiles(
      { 'compose.yaml': 'services:\n  a:\n    image: ghcr.io/acme/app:1.4\n    privileged: true\n' },
      [failing, privileged],
    );
    expect(placesOf(report)).toEqual(['compose.yaml:4:17 privileged']);
    expect(saidBy(report)).toEqual([
      'error rule-crashed: The rule failing failed (a bug). Please report it with this file: https://github.com/hullcheck/hullcheck/issues',
    ]);
  });

  it('goes on behind a file that cannot be read', async () => {
    const report = await scanFiles({ 'a/compose.yaml': 'services: [\n', Dockerfile: 'FROM alpine:3.22\nUSER 0\n' });
    expect(placesOf(report)).toEqual(['Dockerfile:2:6 user-root-explicit']);
    expect(report.notifications.map(({ level, code }) => `${level} ${code}`)).toEqual(['error syntax-error']);
  });

  it.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
  ])('keeps places exact with a byte order mark and %s', async (_name, end) => {
    const report = await scanFiles({ Dockerfile: ['\uFEFFFROM alpine:3.22', 'USER root', ''].join(end) });
    expect(placesOf(report)).toEqual(['Dockerfile:2:6 user-root-explicit']);
  });

  it('gives a finding the same fingerprint when lines move', async () => {
    const first = await scanFiles({ Dockerfile: 'FROM alpine:3.22\nUSER root\n' });
    const second = await scanFiles({ Dockerfile: '# moved\n\nFROM alpine:3.22\nRUN true\nUSER   root\n' });
    expect(second.findings[0]?.fingerprint).toBe(first.findings[0]?.fingerprint);
  });

  it.each([
    ['no files', 'Dockerfiles that are named one by one', ['Dockerfile', 'web/Dockerfile'], false],
    ['the files', 'a Dockerfile and a file that COMPOSE_FILE may list', ['Dockerfile', 'web/stack.yml'], true],
    ['the files', 'a folder', ['.'], true],
  ])('lists %s of the repository to scan %s', async (_list, _name, paths, isListed) => {
    const cwd = folderWith({
      Dockerfile: 'FROM alpine:3.22\nUSER root\n',
      'web/Dockerfile': 'FROM alpine:3.22\nUSER root\n',
      'web/stack.yml': 'services:\n  a:\n    image: ghcr.io/acme/app:1.4\n    privileged: true\n',
      '.env': 'COMPOSE_FILE=web/stack.yml:gone.yml\n',
    });
    const repository = openRepository(paths, { cwd, include: [], exclude: [], maxFileSize: 1024 * 1024 });
    let asked = 0;
    const listed = () => {
      asked++;
      return repository.paths();
    };
    const { notifications } = await scanAll({ ...repository, paths: listed });
    expect(asked > 0).toBe(isListed);
    expect(notifications.map(({ code }) => code)).toEqual(isListed ? ['not-checked'] : []);
  });
});
