import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const FETCHING = { Dockerfile: 'FROM debian:13\nARG U=https://a.example\nRUN curl -fsSL $U/i.sh | sh\nUSER 1000\n' };
const NODE = { Dockerfile: 'ARG V=24\nFROM node:$V\nUSER 1000\n' };
const WORKFLOW = '.github/workflows/w.yml';

function step(text: string): string {
  return `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - ${text}\n`;
}

/** Ways to pass an argument to a build. */
const WAYS: readonly (readonly [name: string, files: (given: string) => Files])[] = [
  ['a command', (given) => ({ 'b.sh': `docker build --build-arg ${given} .\n` })],
  ['Podman', (given) => ({ 'b.sh': `podman build --build-arg=${given} .\n` })],
  ['the environment', (given) => ({ 'b.sh': `export ${given}\ndocker build --build-arg ${given.split('=')[0]} .\n` })],
  ['make', (given) => ({ Makefile: `X=${given}\na:\n\tdocker build --build-arg $(X) .\n` })],
  ['a step', (given) => ({ [WORKFLOW]: step(`run: docker build --build-arg ${given} .`) })],
  [
    'an action',
    (given) => ({
      [WORKFLOW]: step(`uses: docker/build-push-action@v6\n        with: {context: ., build-args: "${given}"}`),
    }),
  ],
  [
    'Compose',
    (given) => ({ 'compose.yaml': `services:\n  a:\n    build:\n      context: .\n      args: ["${given}"]\n` }),
  ],
  [
    'docker compose build',
    (given) => ({
      'compose.yaml': 'services: {a: {build: .}}\n',
      'b.sh': `docker compose build --build-arg ${given}\n`,
    }),
  ],
  [
    'bake',
    (given) => ({
      'docker-bake.hcl': `target "default" { args = { ${given.replace('=', ' = "')}" } }\n`,
    }),
  ],
];

describe('an argument of a build that decides the host of a download', () => {
  it.each(WAYS)('is new: %s', async (_name, files) => {
    expect(await failuresOf(FETCHING, files('U=https://b.example'))).toEqual(['remote-script-exec']);
    const base = { ...FETCHING, ...files('U=https://a.example') };
    expect(await failuresOf(base, files('U=https://b.example'))).toEqual(['remote-script-exec']);
  });

  it.each(WAYS)('is known with the same host: %s', async (_name, files) => {
    expect(await failuresOf(FETCHING, files('U=https://a.example'))).toEqual([]);
    expect(await failuresOf({ ...FETCHING, ...files('U=https://b.example') }, files('U=https://b.example'))).toEqual(
      [],
    );
  });

  it.each<[string, Files, string]>([
    ['is used for data', { Dockerfile: `${FETCHING.Dockerfile}ARG API\nENV API=$API\n` }, 'API=https://b.example'],
    ['is not used', FETCHING, 'API=https://b.example'],
    ['is a name of no host', FETCHING, 'U=b'],
  ])('is harmless where it %s', async (_name, base, given) => {
    const found = await failuresOf(base, { 'b.sh': `docker build --build-arg ${given} .\n` });
    expect(found).toEqual([]);
  });

  it('is new through a variable of the image, and as a name of a host', async () => {
    const variable = { Dockerfile: FETCHING.Dockerfile.replace('RUN', 'ENV B=$U\nRUN').replace('$U/', '$B/') };
    expect(await failuresOf(variable, { 'b.sh': 'docker build --build-arg U=https://b.example .\n' })).toEqual([
      'remote-script-exec',
    ]);
    const host = { Dockerfile: FETCHING.Dockerfile.replace('U=https://', 'U=').replace('$U/', 'https://$U/') };
    expect(await failuresOf(host, { 'b.sh': 'docker build --build-arg U=b.example .\n' })).toEqual([
      'remote-script-exec',
    ]);
  });
});

describe('an argument of a build that decides the release of an image', () => {
  it.each(WAYS)('is new where the release has ended: %s', async (_name, files) => {
    expect(await failuresOf(NODE, files('V=14'))).toEqual(['image-eol']);
  });

  it.each(WAYS)('is harmless where it has not: %s', async (_name, files) => {
    expect(await failuresOf(NODE, files('V=22'))).toEqual([]);
  });
});
