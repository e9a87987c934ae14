import { describe, expect, it } from '@jest/globals';
import { scanFiles } from '../properties/soundness.ts';
import { type Files, failuresOf } from './failures.ts';

const GOOD = 'FROM debian:13 AS good\nRUN true\nUSER 1000\n';
const BAD = 'FROM debian:13 AS bad\nRUN curl -fsSL https://get.example.com/x.sh | sh\nUSER 1000\n';
const BOTH = `${GOOD}${BAD}`;
const LAST = 'FROM debian:13\nUSER 1000\n';
const CHOSEN = `ARG F=good\n${BOTH}FROM $F\nUSER 1000\n`;
const PARTS = `${BOTH.replace('good', 'base-1').replace('bad', 'base-x')}FROM base-$V\nUSER 1000\n`;
const COPYING = `${BOTH}FROM debian:13 AS a\nCOPY --from=good /x /x\nFROM debian:13 AS b\nCOPY --from=bad /x /x\n${LAST}`;
const WORKFLOW = '.github/workflows/w.yml';

function step(text: string): string {
  return `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - ${text}\n`;
}

const ACTION = 'uses: docker/build-push-action@v6\n        with:\n          context: .\n          ';

/** Files that name one of the stages. */
type Choice = readonly [name: string, files: (stage: string) => Files];

const IN_DOCKERFILE: readonly Choice[] = [
  ['FROM', (stage) => ({ Dockerfile: `${BOTH}FROM ${stage}\nUSER 1000\n` })],
  ['a default of FROM', (stage) => ({ Dockerfile: CHOSEN.replace('F=good', `F=${stage}`) })],
  ['a default of a default', (stage) => ({ Dockerfile: CHOSEN.replace('F=good', `A=${stage}\nARG F=$A`) })],
  ['a default in FROM', (stage) => ({ Dockerfile: `ARG F\n${BOTH}FROM \${F:-${stage}}\nUSER 1000\n` })],
  ['a part of a name', (stage) => ({ Dockerfile: `ARG V=${stage === 'bad' ? 'x' : '1'}\n${PARTS}` })],
  ['COPY', (stage) => ({ Dockerfile: `${BOTH}${LAST}COPY --from=${stage} /x /x\n` })],
  ['COPY by number', (stage) => ({ Dockerfile: `${BOTH}${LAST}COPY --from=${stage === 'bad' ? 1 : 0} /x /x\n` })],
  ['a mount', (stage) => ({ Dockerfile: `${BOTH}${LAST}RUN --mount=from=${stage},target=/x ls\n` })],
  ['the order', (stage) => ({ Dockerfile: stage === 'bad' ? BOTH : `${BAD}${GOOD}` })],
  ['the end', (stage) => ({ Dockerfile: stage === 'bad' ? BOTH : `${BOTH}${LAST}` })],
];

const AS_TARGET: readonly Choice[] = [
  ['a command', (stage) => ({ 'b.sh': `docker build --target ${stage} .\n` })],
  ['a variable', (stage) => ({ 'b.sh': `T=${stage}\ndocker build --target "$T" .\n` })],
  ['a loop', (stage) => ({ 'b.sh': `for t in good ${stage}; do docker build --target "$t" .; done\n` })],
  ['Podman', (stage) => ({ 'b.sh': `podman build --target=${stage} .\n` })],
  ['make', (stage) => ({ Makefile: `a:\n\tdocker build --target ${stage} .\n` })],
  ['a step', (stage) => ({ [WORKFLOW]: step(`run: docker build --target ${stage} .`) })],
  ['an action', (stage) => ({ [WORKFLOW]: step(`${ACTION}target: ${stage}`) })],
  ['Compose', (stage) => ({ 'compose.yaml': `services: {a: {build: {context: ., target: ${stage}}}}\n` })],
  [
    '.env',
    (stage) => ({
      'compose.yaml': 'services: {a: {build: {context: ., target: "${T}"}}}\n',
      '.env': `T=${stage}\n`,
    }),
  ],
  ['bake', (stage) => ({ 'docker-bake.hcl': `target "default" { target = "${stage}" }\n` })],
  ['bake --set', (stage) => ({ ...IN_BAKE, 'b.sh': `docker buildx bake --set default.target=${stage}\n` })],
];

const IN_BAKE: Files = { 'docker-bake.hcl': 'target "default" { target = "good" }\n' };
const SERVICE = 'services: {a: {build: .}}\n';

function matrix(stages: string): string {
  return step(`${ACTION}build-args: F=\${{ matrix.f }}`).replace(
    'steps',
    `strategy: {matrix: {f: [${stages}]}}\n    steps`,
  );
}

const AS_ARGUMENT: readonly Choice[] = [
  ['a command', (stage) => ({ 'b.sh': `docker build --build-arg F=${stage} .\n` })],
  ['the environment', (stage) => ({ 'b.sh': `export F=${stage}\ndocker build --build-arg F .\n` })],
  ['a loop', (stage) => ({ 'b.sh': `for t in good ${stage}; do docker build --build-arg F="$t" .; done\n` })],
  ['make', (stage) => ({ Makefile: `F=${stage}\na:\n\tdocker build --build-arg F=$(F) .\n` })],
  ['a step', (stage) => ({ [WORKFLOW]: step(`run: docker build --build-arg F=${stage} .`) })],
  ['an action', (stage) => ({ [WORKFLOW]: step(`${ACTION}build-args: F=${stage}`) })],
  ['a matrix', (stage) => ({ [WORKFLOW]: matrix(`good, ${stage}`) })],
  ['Compose', (stage) => ({ 'compose.yaml': `services: {a: {build: {context: ., args: {F: ${stage}}}}}\n` })],
  [
    'one of several services',
    (stage) => ({
      'compose.yaml': `services:\n  a: {build: {context: ., args: {F: "debian:13"}}}\n  b: {build: {context: ., args: {F: ${stage}}}}\n`,
    }),
  ],
  [
    'docker compose build',
    (stage) => ({ 'compose.yaml': SERVICE, 'b.sh': `docker compose build --build-arg F=${stage}\n` }),
  ],
  ['bake', (stage) => ({ 'docker-bake.hcl': `target "default" { args = { F = "${stage}" } }\n` })],
];

const CHOICES: readonly Choice[] = [
  ...IN_DOCKERFILE,
  ...AS_TARGET.map(
    ([name, files]): Choice => [
      `the target of ${name}`,
      (stage) => ({ Dockerfile: `${BOTH}FROM good\nUSER 1000\n`, ...files(stage) }),
    ],
  ),
  ...AS_ARGUMENT.map(
    ([name, files]): Choice => [`an argument of ${name}`, (stage) => ({ Dockerfile: CHOSEN, ...files(stage) })],
  ),
  [
    'the target of a command that takes files from a stage',
    (stage) => ({ Dockerfile: COPYING, 'b.sh': `docker build --target ${stage === 'bad' ? 'b' : 'a'} .\n` }),
  ],
];

describe('a stage that nothing built before', () => {
  it.each(CHOICES)('is new with its danger where a change chooses it: %s', async (_name, files) => {
    expect(await failuresOf(files('good'), files('bad'))).toEqual(['remote-script-exec']);
  });

  it.each(CHOICES)('is known where the base chose it: %s', async (_name, files) => {
    expect(await failuresOf(files('bad'), files('bad'))).toEqual([]);
    expect(await failuresOf(files('bad'), files('good'))).toEqual([]);
  });
});

describe('a change that chooses the same stages', () => {
  it.each<[string, Files, Files]>([
    ['writes the default out', { Dockerfile: CHOSEN.replace('F=good', 'F=bad') }, { Dockerfile: `${BOTH}FROM bad\n` }],
    [
      'passes the default',
      { Dockerfile: CHOSEN.replace('F=good', 'F=bad') },
      { 'b.sh': 'docker build --build-arg F=bad .\n' },
    ],
    ['passes the harmless one', { Dockerfile: CHOSEN }, { 'b.sh': 'docker build --build-arg F=good .\n' }],
    ['passes something else', { Dockerfile: CHOSEN }, { 'b.sh': 'docker build --build-arg G=bad .\n' }],
    [
      'has another release of an image',
      { Dockerfile: `ARG V=12\n${BOTH.replace('13', '$V')}FROM good\n` },
      { Dockerfile: `ARG V=13\n${BOTH.replace('13', '$V')}FROM good\n` },
    ],
    ['renames the argument', { Dockerfile: CHOSEN }, { Dockerfile: CHOSEN.replaceAll(/\bF\b/g, 'G') }],
  ])('has nothing new: %s', async (_name, base, change) => {
    expect(await failuresOf(base, change)).toEqual([]);
  });
});

it('tells where a Dockerfile has more choices than are read', async () => {
  const stages = Array.from({ length: 33 }, (_, at) => `FROM debian:13 AS s${at}\nUSER 1000\n`).join('');
  const builds = Array.from({ length: 33 }, (_, at) => `docker build --build-arg F=s${at} .\n`).join('');
  const dockerfile = { Dockerfile: `ARG F=s1\n${stages}FROM $F\n` };
  expect(await failuresOf(dockerfile, { 'b.sh': builds })).toEqual(['limit-reached']);
  expect(await failuresOf(dockerfile, { 'b.sh': builds.replace(/.*\n/, '') })).toEqual([]);
});

it('reports nothing of the stages that a choice leaves out', async () => {
  const { findings } = await scanFiles({
    Dockerfile:
      'ARG SLIM=false\nFROM debian:13 AS base\nFROM base AS app-false\nRUN true\nFROM base AS app-true\nRUN true\nFROM app-${SLIM}\nUSER 1000\n',
    'build.sh': 'docker build --build-arg SLIM=true .\n',
  });
  expect(findings.filter(({ ruleId }) => ruleId === 'user-root-implicit')).toEqual([]);
});
