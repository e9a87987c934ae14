import { afterEach, describe, expect, it } from '@jest/globals';
import { scanCheckout } from '../support/scan-checkout.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const folders: TemporaryFolder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

const BAD = '{"image": "debian:13", "runArgs": ["--privileged"]}\n';

/** The places of what is found in a configuration, and the kinds of gaps. */
async function seenIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = temporaryFolder(files);
  folders.push(folder);
  const { findings, notifications } = await scanCheckout(folder);
  return [
    ...findings.flatMap(({ ruleId, span }) => (ruleId === 'privileged' ? [`${span.file.path}:${span.start}`] : [])),
    ...notifications.flatMap(({ gap }) => (gap === undefined || gap.weight === 'expected' ? [] : [gap.kind])),
  ];
}

const ci = (inputs: string) =>
  `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - {uses: devcontainers/ci@v0.3, with: {${inputs}}}\n`;

describe('the configuration of a dev container', () => {
  it.each([
    ['b.sh', '#!/bin/sh\ndevcontainer up --workspace-folder . --config dc/app.json\n'],
    ['b.sh', '#!/bin/sh\ndevcontainer build --config=dc/app.json --workspace-folder .\n'],
    ['b.sh', '#!/bin/sh\ndevcontainer exec --override-config dc/app.json make\n'],
    [
      'b.sh',
      '#!/bin/sh\nnpx --yes @devcontainers/cli@0.80.0 up \\\n  --workspace-folder . \\\n  --config dc/app.json\n',
    ],
    ['Makefile', 'up:\n\tdevcontainer up --config dc/app.json\n'],
    ['.gitlab-ci.yml', 'a: {script: [devcontainer up --config dc/app.json]}\n'],
    ['package.json', '{"scripts": {"up": "devcontainer up --config dc/app.json"}}\n'],
    ['.github/workflows/ci.yml', ci('configFile: dc/app.json, runCmd: make')],
    ['.github/workflows/ci.yml', ci('subFolder: dc, configFile: app.json, runCmd: make')],
  ])('that %s names by %j has any name', async (path, text) => {
    expect(await seenIn({ [path]: text, 'dc/app.json': BAD })).toEqual(['dc/app.json:36']);
  });

  it('starts from its own folder', async () => {
    const files = {
      'b.sh': '#!/bin/sh\ndevcontainer up --config dc/app.json\n',
      'dc/web.txt': 'FROM debian:13\nUSER 1000\n',
    };
    expect(await seenIn({ ...files, 'dc/app.json': '{"build": {"dockerfile": "web.txt"}}\n' })).toEqual([]);
    expect(await seenIn({ ...files, 'dc/app.json': '{"build": {"dockerfile": "none.txt"}}\n' })).toEqual([
      'missing-reference',
    ]);
  });

  it.each([
    ['b.sh', '#!/bin/sh\ndevcontainer up --workspace-folder .\n', BAD],
    ['b.sh', '#!/bin/sh\ndevcontainer up --config none.json\n', BAD],
    ['b.sh', '#!/bin/sh\nnode devcontainer.js --config dc/app.json\n', BAD],
    ['b.sh', '#!/bin/sh\ndevcontainer up --config dc/app.json\n', 'services: {}\n'],
    ['b.sh', '#!/bin/sh\ndevcontainer up --config "$1"\n', BAD],
    ['.github/workflows/ci.yml', ci('configFile: none.json'), BAD],
    ['.github/workflows/ci.yml', ci('runCmd: cat dc/app.json'), BAD],
  ])('is not another file: %s, %j', async (path, text, file) => {
    expect(await seenIn({ [path]: text, 'dc/app.json': file })).toEqual([]);
  });

  it('is read once under its usual name', async () => {
    const files = { 'b.sh': '#!/bin/sh\ndevcontainer up --config .devcontainer/devcontainer.json\n' };
    expect(await seenIn({ ...files, '.devcontainer/devcontainer.json': BAD })).toEqual([
      '.devcontainer/devcontainer.json:36',
    ]);
  });
});
