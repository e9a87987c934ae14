import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const PATH = '.github/workflows/w.yml';
const UP = 'docker compose up -d';
const SET = 'echo DATA_DIR=/etc >> "$GITHUB_ENV"';
const BASE: Files = {
  'compose.yaml': `services:\n  web:\n    image: ghcr.io/acme/app:1.4.2\n    user: "1000"\n    volumes: ["\${DATA_DIR:-./data}:/data"]\n`,
  [PATH]: workflow([UP]),
  'up.sh': `#!/bin/sh\n${UP}\n`,
};

function workflow(...jobs: readonly (readonly string[])[]): string {
  const texts = jobs.map(
    (steps, at) => `  j${at}:\n    runs-on: x\n    steps:\n${steps.map((one) => `      - run: ${one}\n`).join('')}`,
  );
  return `on: push\npermissions: {}\njobs:\n${texts.join('')}`;
}

function script(...lines: readonly string[]): Files {
  return { 'up.sh': `#!/bin/sh\n${lines.join('\n')}\n` };
}

describe('variables that commands write for others', () => {
  it.each<[string, Files]>([
    ['to the environment of another job', { [PATH]: workflow([UP], [SET, 'node x.js']) }],
    ['to that of another job above', { [PATH]: workflow([SET, 'node x.js'], [UP]) }],
    ['after the start', { [PATH]: workflow([UP, SET, 'node x.js']) }],
  ])('do not matter %s', async (_name, change) => {
    expect(await failuresOf(BASE, change)).toEqual([]);
  });

  it.each<[string, Files]>([
    ['before the start', { [PATH]: workflow([SET, UP]) }],
    ['before the start, with a step between', { [PATH]: workflow([SET, 'node x.js', UP]) }],
    ['before one of two starts', { [PATH]: workflow([UP, SET, UP]) }],
    ['to .env after the start, which a later job has', { [PATH]: workflow([UP, 'echo DATA_DIR=/etc >> .env'], [UP]) }],
    ['to .env', script('echo DATA_DIR=/etc > .env', UP)],
    [
      'to a file that the script names',
      script('echo DATA_DIR=/etc > vm/vm.env', 'docker compose --env-file vm/vm.env up -d'),
    ],
    ['to a file that it reads', script('echo DATA_DIR=/etc > vm/vm.env', 'set -a', '. vm/vm.env', UP)],
    ['to a file that it copies', script('echo DATA_DIR=/etc > vm/vm.env', 'cp vm/*.env .env', UP)],
    ['to a file that another script may read', script('echo DATA_DIR=/etc > vm/vm.env', './start', UP)],
  ])('matter %s', async (_name, change) => {
    expect(await failuresOf(BASE, change)).not.toEqual([]);
  });
});
