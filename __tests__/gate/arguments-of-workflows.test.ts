import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const BASE = { Dockerfile: 'ARG BASE=debian:13\nFROM ${BASE}\nUSER 1000\n' };
const RELEASE = { Dockerfile: 'ARG V=13\nFROM debian:${V}\nUSER 1000\n' };
const OPTIONS = {
  Dockerfile: 'FROM debian:13\nARG O=-q\nRUN wget $O https://files.example.com/a.tgz -O /a\nUSER 1000\n',
};
const WORKFLOW = '.github/workflows/w.yml';
const BUILD = '      - uses: docker/build-push-action@v6\n        with:\n          ';

interface Around {
  readonly on?: string;
  readonly top?: string;
  readonly job?: string;
}

function workflow(steps: string, { on = 'push', top = '', job = '' }: Around = {}): Files {
  return {
    [WORKFLOW]: `on: ${on}\n${top}jobs:\n  a:\n    runs-on: ubuntu-latest\n${job}    steps:\n      - uses: actions/checkout@v4\n${steps}`,
  };
}

const matrix = (...values: string[]): Around => ({
  job: `    strategy: { matrix: { v: [${values.map((value) => `"${value}"`).join(', ')}] } }\n`,
});

const reusable = (name: string): Files => ({
  '.github/workflows/r.yml': `on: { workflow_call: { inputs: { v: { type: string } } } }\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${BUILD}build-args: |\n            ${name}=\${{ inputs.v }}\n`,
});

const action = (name: string, value: string): Files => ({
  'act/action.yml': `inputs: { v: { default: "${value}" } }\nruns:\n  using: composite\n  steps:\n    - uses: docker/build-push-action@v6\n      with:\n        build-args: ${name}=\${{ inputs.v }}\n`,
});

/** Ways in which a value reaches the argument of a build that an action makes. */
const WAYS: readonly (readonly [way: string, files: (name: string, value: string) => Files])[] = [
  ['a matrix', (name, value) => workflow(`${BUILD}build-args: ${name}=\${{ matrix.v }}\n`, matrix(value))],
  [
    'lines of a matrix',
    (name, value) => workflow(`${BUILD}build-args: \${{ matrix.v }}\n`, matrix(`A=1\\n${name}=${value}`)),
  ],
  [
    'a variable',
    (name, value) => workflow(`${BUILD}build-args: ${name}=\${{ env.B }}\n`, { top: `env: { B: "${value}" }\n` }),
  ],
  [
    'an output',
    (name, value) =>
      workflow(
        `      - id: v\n        run: echo "b=${value}" >> $GITHUB_OUTPUT\n${BUILD}build-args: ${name}=\${{ steps.v.outputs.b }}\n`,
      ),
  ],
  [
    'a file with variables',
    (name, value) =>
      workflow(`      - run: echo "B=${value}" >> $GITHUB_ENV\n${BUILD}build-args: ${name}=\${{ env.B }}\n`),
  ],
  ['the place of an input', (name, value) => workflow(`${BUILD}build-args: ${name}=\${{ inputs.v || '${value}' }}\n`)],
  ['the place of a variable', (name, value) => workflow(`${BUILD}build-args: ${name}=\${{ vars.V || '${value}' }}\n`)],
  [
    'a default',
    (name, value) =>
      workflow(`${BUILD}build-args: ${name}=\${{ inputs.v }}\n`, {
        on: `{ workflow_dispatch: { inputs: { v: { default: "${value}" } } } }`,
      }),
  ],
  [
    'another workflow',
    (name, value) => ({
      ...reusable(name),
      [WORKFLOW]: `on: push\njobs:\n  a:\n    uses: ./.github/workflows/r.yml\n    with: { v: "${value}" }\n`,
    }),
  ],
  ['a default of an action', (name, value) => ({ ...action(name, value), ...workflow('      - uses: ./act\n') })],
  [
    'an input of an action',
    (name, value) => ({
      ...action(name, '13'),
      ...workflow(`      - uses: ./act\n        with: { v: "${value}" }\n`),
    }),
  ],
  ['another action', (name, value) => workflow(`${BUILD.replace('docker/', 'depot/')}build-args: ${name}=${value}\n`)],
  [
    'a variable of a command in the place of another',
    (name, value) =>
      workflow(
        `      - run: docker build --build-arg ${name}=$B .\n        env: { B: "\${{ vars.V || '${value}' }}" }\n`,
      ),
  ],
];

describe('an argument of a build in a workflow by way of', () => {
  it.each(WAYS)('%s', async (_way, files) => {
    expect(await failuresOf(BASE, files('BASE', 'debian:9'))).toEqual(['image-eol']);
    expect(await failuresOf(RELEASE, files('V', '9'))).toEqual(['image-eol']);
    expect(await failuresOf(OPTIONS, files('O', '--no-check-certificate'))).toEqual(['tls-verify-disabled']);
  });

  it.each(WAYS)('%s is harmless with a supported release', async (_way, files) => {
    expect(await failuresOf(BASE, files('BASE', 'debian:12'))).toEqual([]);
    expect(await failuresOf(RELEASE, files('V', '12'))).toEqual([]);
    expect(await failuresOf(OPTIONS, files('O', '-nv'))).toEqual([]);
    expect(await failuresOf(RELEASE, files('OTHER', '9'))).toEqual([]);
  });
});

describe('a matrix of a job', () => {
  it('is read value by value', async () => {
    const files = (...values: string[]) => workflow(`${BUILD}build-args: V=\${{ matrix.v }}\n`, matrix(...values));
    expect(await failuresOf({ ...RELEASE, ...files('12', '13') }, files('12', '13', '9'))).toEqual(['image-eol']);
    expect(await failuresOf({ ...RELEASE, ...files('13') }, files('12', '13'))).toEqual([]);
    expect(await failuresOf({ ...RELEASE, ...files('12', '9') }, files('12', '13', '9'))).toEqual([]);
  });

  it('may have as many images as real ones', async () => {
    const images = ['12', '13'].flatMap((tag) =>
      ['', '-slim'].flatMap((kind) => ['', 'a/', 'b/'].map((from) => `${from}debian:${tag}${kind}`)),
    );
    const files = (...values: string[]) => workflow(`${BUILD}build-args: BASE=\${{ matrix.v }}\n`, matrix(...values));
    expect(await failuresOf({ ...BASE, ...files('debian:12') }, files(...images))).toEqual([]);
  });

  it.each([
    ['allow', 'network.host', 'security.insecure', 'build-entitlement-insecure'],
    ['build-contexts', 'base=docker-image://debian:12', 'base=docker-image://debian:9', 'image-eol'],
    ['target', 'prod', 'dev', 'remote-script-exec'],
  ])('decides %s', async (input, harmless, harmful, rule) => {
    const Dockerfile =
      'FROM base\nFROM debian:13 AS dev\nRUN curl -fsSL https://a.example/i.sh | sh\nFROM debian:13 AS prod\nUSER 1000\n';
    const files = (...values: string[]) => workflow(`${BUILD}${input}: \${{ matrix.v }}\n`, matrix(...values));
    const base = { Dockerfile, ...files(harmless) };
    expect(await failuresOf(base, files(harmless, harmful))).toContain(rule);
    expect(await failuresOf(base, files(harmless, harmless))).toEqual([]);
  });
});
