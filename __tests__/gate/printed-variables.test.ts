import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const PATH = '.github/workflows/w.yml';

/** A step that sets an option, more of that step, another step, and a container that gets it. */
function workflow(use: string, { more = ':', other = 'sh ops/other.txt' } = {}): string {
  const script = ['echo "ARGS=--init" >> "$GITHUB_ENV"', ...more.split('\n')].join('\n          ');
  return `on: push
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683
      - run: |
          ${script}
      - run: ${other}
      - run: docker run --rm ${use} alpine:3.20 true
`;
}

const OTHER: Files = { 'ops/other.txt': 'echo hello\n' };
const SETS = 'echo "ARGS=--privileged" >> "$GITHUB_ENV"\n';

const HOSTILE: readonly (readonly [name: string, given: Parameters<typeof workflow>[1], files: Files])[] = [
  ['a file that the step prints', { more: 'cat ops/x.env >> "$GITHUB_ENV"' }, { 'ops/x.env': 'ARGS=--privileged\n' }],
  ['a script of the step', { more: 'sh ops/x.txt' }, { 'ops/x.txt': SETS }],
  ['a program of the step', { more: 'node ops/x.js' }, { 'ops/x.js': 'write(process.env.GITHUB_ENV)\n' }],
  ['a decoded text', { more: 'echo QVJHUz0tLXByaXZpbGVnZWQK | base64 -d >> "$GITHUB_ENV"' }, {}],
  ['a script of another step, changed', {}, { 'ops/other.txt': SETS }],
  ['a script of another step', { other: 'sh ops/x.txt' }, { 'ops/x.txt': SETS }],
  ['another step', { other: 'echo "ARGS=--privileged" >> "$GITHUB_ENV"' }, {}],
  ['a file that another step prints', { other: 'cat ops/x.env >> "$GITHUB_ENV"' }, { 'ops/x.env': 'ARGS=-v /:/x\n' }],
];

describe.each(['$ARGS', '${{ env.ARGS }}'])('an option that a step prints for later steps, used as %s', (use) => {
  it.each(HOSTILE)('is not known where something else may set it: %s', async (_name, given, files) => {
    const failures = await failuresOf({ ...OTHER, [PATH]: workflow(use) }, { [PATH]: workflow(use, given), ...files });
    expect(failures).not.toEqual([]);
  });

  it.each<[string, Parameters<typeof workflow>[1], Files]>([
    ['another text', { more: 'echo hello' }, {}],
    ['another variable', { more: 'echo "TAG=$GITHUB_SHA" >> "$GITHUB_ENV"' }, {}],
    ['the same value', { other: 'echo "ARGS=--init" >> "$GITHUB_ENV"' }, {}],
    ['a script that sets nothing', { other: 'sh ops/x.txt' }, { 'ops/x.txt': 'echo ARGS=--privileged\n' }],
    ['a file with another variable', { other: 'cat ops/x.env >> "$GITHUB_ENV"' }, { 'ops/x.env': 'TAG=1\n' }],
  ])('is known with %s', async (_name, given, files) => {
    const failures = await failuresOf({ ...OTHER, [PATH]: workflow(use) }, { [PATH]: workflow(use, given), ...files });
    expect(failures).toEqual([]);
  });
});
