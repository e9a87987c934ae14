import { afterEach, describe, expect, it } from '@jest/globals';
import { scanCheckout } from '../../support/scan-checkout.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

const folders: TemporaryFolder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

const PROJECT = 'services:\n  a:\n    image: debian:13\n    privileged: ${P:-false}\n';
const SCRIPT = '#!/bin/sh\ndocker run --rm $P debian:13\n';

/** The files with a privileged container beside a pipeline. */
async function foundIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = temporaryFolder(files);
  folders.push(folder);
  const { findings } = await scanCheckout(folder);
  return [...new Set(findings.flatMap(({ ruleId, span }) => (ruleId === 'privileged' ? [span.file.path] : [])))].sort();
}

describe('variables of a pipeline', () => {
  it.each([
    ['.gitlab-ci.yml', (run: string, value: string) => `a:\n  variables: {P: "${value}"}\n  script: [${run}]\n`],
    ['.gitlab-ci.yml', (run: string, value: string) => `variables: {P: {value: "${value}"}}\na:\n  script: [${run}]\n`],
    [
      '.gitlab-ci.yml',
      (run: string, value: string) => `.x: {variables: {P: "${value}"}}\na:\n  extends: .x\n  script: [${run}]\n`,
    ],
    ...[
      (run: string, value: string) => `.x: {script: [${run}]}\na: {extends: .x, variables: {P: "${value}"}}\n`,
      (run: string, value: string) => `default: {before_script: [export P=${value}]}\na: {script: [${run}]}\n`,
      (run: string, value: string) =>
        `.x: {before_script: [export P=${value}]}\na:\n  extends: .x\n  script: [${run}]\n`,
      (run: string, value: string) =>
        `.v: {variables: {P: "${value}"}}\na:\n  variables: !reference [.v, variables]\n  script: [${run}]\n`,
    ].map((textFor) => ['.gitlab-ci.yml', textFor] as const),
    [
      '.gitlab-ci.yml',
      (run: string, value: string) => `a:\n  parallel: {matrix: [{P: ["", "${value}"]}]}\n  script: [${run}]\n`,
    ],
    [
      '.circleci/config.yml',
      (run: string, value: string) => `jobs:\n  a:\n    environment: {P: "${value}"}\n    steps: [{run: ${run}}]\n`,
    ],
    ['azure-pipelines.yml', (run: string, value: string) => `steps:\n- script: ${run}\n  env: {P: "${value}"}\n`],
    ['.travis.yml', (run: string, value: string) => `env:\n- P=${value}\nscript:\n- ${run}\n`],
    ['.drone.yml', (run: string, value: string) => `steps:\n- environment: {P: "${value}"}\n  commands: [${run}]\n`],
    ['.buildkite/pipeline.yml', (run: string, value: string) => `env: {P: "${value}"}\nsteps:\n- command: ${run}\n`],
    [
      'buildspec.yml',
      (run: string, value: string) => `env: {variables: {P: "${value}"}}\nphases: {build: {commands: [${run}]}}\n`,
    ],
    [
      '.semaphore/semaphore.yml',
      (run: string, value: string) =>
        `blocks: [{task: {env_vars: [{name: P, value: "${value}"}], jobs: [{commands: [${run}]}]}}]\n`,
    ],
  ])('of %s reach scripts and projects: %#', async (path, textFor) => {
    const project = { 'compose.yaml': PROJECT, [path]: textFor('docker compose up -d', 'true') };
    expect(await foundIn(project)).toEqual(['compose.yaml']);
    expect(await foundIn({ 'x.sh': SCRIPT, [path]: textFor('./x.sh', '--privileged') })).toEqual(['x.sh']);
    expect(await foundIn({ ...project, [path]: textFor('docker compose up -d', 'false') })).toEqual([]);
    expect(await foundIn({ 'x.sh': SCRIPT, [path]: textFor('./x.sh', '-t') })).toEqual([]);
  });

  const INCLUDE = 'include: ci/a.yml\n';
  const DEFAULT = 'default: {before_script: [export P=@]}\n';

  it.each([
    ['a: {extends: .x, script: [RUN]}\n', '.x: {variables: {P: "@"}}\n'],
    ['a: {extends: .x, variables: {P: "@"}}\n', '.x: {script: [RUN]}\n'],
    ['a: {variables: {P: "@"}}\n', 'a: {script: [RUN]}\n'],
    ['a: {script: [RUN]}\n', 'variables: {P: "@"}\n'],
    ['a: {script: [RUN]}\n', DEFAULT],
    ['a: {script: [!reference [.x, script]], variables: {P: "@"}}\n', '.x: {script: [RUN]}\n'],
    ['a: {variables: !reference [.x, variables], script: [RUN]}\n', '.x: {variables: {P: "@"}}\n'],
    ['a: {extends: .x, variables: {P: "@"}}\n', 'include: [local: /ci/b.yml]\n', '.x: {script: [RUN]}\n'],
  ])('of jobs that an included file has in part reach scripts and projects: %j', async (text, one, other = '') => {
    const filesFor = (run: string, value: string) => {
      const filled = (written: string): string => written.replaceAll('RUN', run).replaceAll('@', value);
      return { '.gitlab-ci.yml': INCLUDE + filled(text), 'ci/a.yml': filled(one), 'ci/b.yml': filled(other) };
    };
    const project = { 'compose.yaml': PROJECT };
    expect(await foundIn({ ...project, ...filesFor('docker compose up -d', 'true') })).toEqual(['compose.yaml']);
    expect(await foundIn({ ...project, ...filesFor('docker compose up -d', 'false') })).toEqual([]);
    expect(await foundIn({ 'x.sh': SCRIPT, ...filesFor('./x.sh', '--privileged') })).toEqual(['x.sh']);
    expect(await foundIn({ 'x.sh': SCRIPT, ...filesFor('./x.sh', '-t') })).toEqual([]);
  });

  it.each([
    ['variables: {P: "false"}\na: {script: [docker compose up -d]}\n', 'variables: {P: "true"}\n'],
    ['default: {before_script: [make]}\na: {script: [docker compose up -d]}\n', DEFAULT.replace('@', 'true')],
    ['a: {variables: {P: "true"}, script: [make]}\n', 'a: {script: [docker compose up -d]}\n'],
    ['a: {extends: .x, variables: {P: "false"}, script: [docker compose up -d]}\n', '.x: {variables: {P: "true"}}\n'],
    ['a: {extends: .x}\n', 'include: .gitlab-ci.yml\n.x: {extends: a, script: [docker compose up -d]}\n'],
    ['a: {extends: .x}\n', '.x: [docker\n'],
  ])('of a file take precedence over those that it includes: %j', async (text, one) => {
    const files = { 'compose.yaml': PROJECT, '.gitlab-ci.yml': INCLUDE + text, 'ci/a.yml': one };
    expect(await foundIn(files)).toEqual([]);
  });

  it('of jobs that include others find the command where it is written, once', async () => {
    const folder = temporaryFolder({
      '.gitlab-ci.yml': `${INCLUDE}a: {extends: .x}\nb: {extends: .x, variables: {P: -t}}\n`,
      'ci/a.yml': '.x: {script: [docker run $P --privileged debian:13]}\n',
    });
    folders.push(folder);
    const { findings } = await scanCheckout(folder);
    const places = findings.filter(({ ruleId }) => ruleId === 'privileged');
    expect(places.map(({ span }) => [span.file.path, span.file.text.slice(span.start, span.end)])).toEqual([
      ['ci/a.yml', '--privileged'],
    ]);
  });

  it('name the compose file', async () => {
    const text = 'a:\n  variables: {COMPOSE_FILE: ops/stack.txt}\n  script: [docker compose up -d]\n';
    const files = { 'ops/stack.txt': PROJECT.replace('${P:-false}', 'true'), '.gitlab-ci.yml': text };
    expect(await foundIn(files)).toEqual(['ops/stack.txt']);
  });

  it.each([
    'variables: {P: $CI_P}\na:\n  script: [docker compose up -d]\n',
    'b:\n  variables: {P: "true"}\n  script: [make]\na:\n  script: [docker compose up -d]\n',
  ])('of another job or without a value do not: %j', async (text) => {
    expect(await foundIn({ 'compose.yaml': PROJECT, '.gitlab-ci.yml': text })).toEqual([]);
  });
});
