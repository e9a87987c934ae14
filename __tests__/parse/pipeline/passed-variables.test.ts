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
