import { afterEach, describe, expect, it } from '@jest/globals';
import type { Files } from '../properties/repository.ts';
import { scanCheckout } from '../support/scan-checkout.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const folders: TemporaryFolder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

const FETCHES = 'FROM debian:13\nRUN curl -fsSL https://get.example.com/x.sh | sh\nUSER 1000\n';
const CLEAN = 'FROM debian:13\nUSER 1000\n';

/** The paths of what is found to be dangerous. */
async function told(files: Files): Promise<readonly string[]> {
  const folder = temporaryFolder(files);
  folders.push(folder);
  const { findings } = await scanCheckout(folder);
  const severe = findings.filter(({ severity }) => severity === 'high' || severity === 'critical');
  return [...new Set(severe.map(({ span }) => span.file.path))].sort();
}

const workflow = (step: string, { top = '', job = '' } = {}) => ({
  '.github/workflows/a.yml': `on: push\n${top}jobs:\n  a:\n    runs-on: ubuntu-latest\n${job}    steps:\n      - ${step}\n`,
});
const BUILD = 'docker build -f recipe.txt .';
const DEFAULTS = 'defaults:\n  run:\n    working-directory: sub\n';

describe('a file that a command names from the folder in which it starts', () => {
  const both: Files = { 'recipe.txt': CLEAN, 'sub/recipe.txt': FETCHES };

  it.each<[string, Files]>([
    ['a step', workflow(`run: ${BUILD}\n        working-directory: sub`)],
    ['a step with dots', workflow(`run: ${BUILD}\n        working-directory: ./sub/`)],
    ['a step with an expression', workflow(`run: ${BUILD}\n        working-directory: \${{ github.workspace }}/sub`)],
    ['a workflow', workflow(`run: ${BUILD}`, { top: DEFAULTS })],
    ['a job', workflow(`run: ${BUILD}`, { job: DEFAULTS.replaceAll(/^(?=.)/gm, '    ') })],
    ['a task', { 'Taskfile.yml': `version: 3\ntasks:\n  a:\n    dir: sub\n    cmds: [${BUILD}]\n` }],
    ['a recipe of just', { justfile: `[working-directory: "sub"]\na:\n    ${BUILD}\n` }],
    ['an attribute of just', { justfile: `[working-directory("sub")]\na:\n    ${BUILD}\n` }],
    ['a setting of just', { justfile: `set working-directory := 'sub'\na:\n    ${BUILD}\n` }],
    ['Azure', { 'azure-pipelines.yml': `steps:\n- script: ${BUILD}\n  workingDirectory: sub\n` }],
    [
      'CircleCI',
      {
        '.circleci/config.yml': `jobs:\n  a:\n    steps:\n    - run:\n        command: ${BUILD}\n        working_directory: sub\n`,
      },
    ],
    ['env', { 'b.sh': `env -C sub ${BUILD}\n` }],
    ['env with a long option', { 'b.sh': `env --chdir=sub ${BUILD}\n` }],
    ['cd', { 'b.sh': `cd sub && ${BUILD}\n` }],
  ])('is found: %s', async (_what, files) => {
    expect(await told({ ...both, ...files })).toEqual(['sub/recipe.txt']);
  });

  it.each<[string, Files]>([
    ['a step in another folder', workflow(`run: ${BUILD}\n        working-directory: other`)],
    ['a step at the root', workflow(`run: ${BUILD}`)],
    ['a task at the root', { 'Taskfile.yml': `version: 3\ntasks:\n  a:\n    cmds: [${BUILD}]\n` }],
    ['a comment of just', { justfile: `# working-directory: "sub"\na:\n    ${BUILD}\n` }],
  ])('is left alone: %s', async (_what, files) => {
    expect(await told({ ...both, ...files })).toEqual([]);
  });

  it.each<[string, Files, string]>([
    ['docker build .', { 'vendor/x/Dockerfile': FETCHES }, 'vendor/x/Dockerfile'],
    ['sh x.txt', { 'vendor/x/x.txt': 'docker run --privileged debian:13\n' }, 'vendor/x/x.txt'],
    [
      'docker compose -f s.txt up -d',
      { 'vendor/x/s.txt': 'services:\n  a:\n    image: debian:13\n    privileged: true\n' },
      'vendor/x/s.txt',
    ],
    [
      'docker buildx bake -f odd.txt',
      { 'vendor/x/odd.txt': 'target "default" {\n  entitlements = ["security.insecure"]\n}\n' },
      'vendor/x/odd.txt',
    ],
  ])('is found in a folder of third parties: %s', async (command, files, path) => {
    const step = workflow(`run: ${command}\n        working-directory: vendor/x`);
    expect(await told({ ...files, ...step })).toEqual([path]);
    expect(await told(files)).toEqual([]);
  });
});

it('says so where a Dockerfile is built in too many folders', async () => {
  const builds = Array.from({ length: 9 }, (_, at) => `docker build -f app/Dockerfile f${at}\n`);
  const folder = temporaryFolder({ 'app/Dockerfile': 'FROM debian:13\nCOPY . /w\n', 'build.sh': builds.join('') });
  folders.push(folder);
  const { notifications } = await scanCheckout(folder);
  expect(notifications.map(({ message }) => message)).toContain(
    'This Dockerfile is built in too many folders to be read with each as its context. Build it in fewer of them.',
  );
});
