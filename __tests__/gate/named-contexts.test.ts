import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const SECRET = 'DB_PASSWORD=vivid-otter-climbs-42\n';
const SAFE = 'FROM debian:12\nUSER 1000\n';

const WAYS: Readonly<Record<string, Files>> = {
  compose: {
    'compose.yaml':
      'services:\n  a:\n    build:\n      context: .\n      additional_contexts:\n        k: ./keys\n    user: "1000"\n',
  },
  bake: { 'docker-bake.hcl': 'target "a" {\n  context = "."\n  contexts = { k = "./keys" }\n}\n' },
  'a script': { 'build.sh': '#!/bin/sh\ndocker buildx build --build-context k=./keys .\n' },
  'an action': {
    '.github/workflows/b.yml':
      'on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          context: .\n          build-contexts: k=./keys\n',
  },
};

const image = (instructions: string): Files => ({ Dockerfile: `FROM debian:12\n${instructions}\nUSER 1000\n` });

describe('a secret in a folder that a build passes under a name', () => {
  it.each(Object.entries(WAYS))('is reported where an image copies it: %s', async (_way, files) => {
    const base = { Dockerfile: SAFE, 'keys/.env': SECRET, ...files };
    expect(await failuresOf(base, image('COPY --from=k . /k'))).toEqual(['secret-file-copied']);
    const safe = { ...base, 'keys/.env': 'PORT=80\n' };
    expect(await failuresOf(safe, image('COPY --from=k . /k'))).toEqual([]);
  });

  it.each([
    'COPY --from=k .env /k/',
    'COPY --from=k / /k',
    'COPY --from=k --exclude=keys/.env . /k',
    'RUN --mount=from=k,target=/m cp /m/.env /k',
    'RUN --mount=type=bind,from=k,source=.env,target=/e cat /e > /k',
    'RUN true\nFROM debian:12 AS b\nCOPY --from=k . /app\nFROM debian:12\nCOPY --from=b /app /app',
  ])('by %j', async (instructions) => {
    const base = { Dockerfile: SAFE, 'keys/.env': SECRET, ...WAYS['compose'] };
    expect(await failuresOf(base, image(instructions))).toEqual(['secret-file-copied']);
  });

  it.each<readonly [string, Files?]>([
    ['COPY --from=k app.js /k/'],
    ['COPY --from=k --exclude=.env . /k'],
    ['RUN --mount=from=k,target=/m cp /m/app.js /k'],
    ['RUN --mount=from=k,target=/m . /m/.env && make'],
    ['COPY --from=k . /k', { 'keys/.dockerignore': '.env\n' }],
    ['RUN true\nFROM debian:12 AS b\nCOPY --from=k . /app\nRUN rm /app/.env\nFROM debian:12\nCOPY --from=b /app /app'],
  ])('not by %j', async (instructions, others = {}) => {
    const base = { Dockerfile: SAFE, 'keys/.env': SECRET, 'keys/app.js': '', ...others, ...WAYS['compose'] };
    expect(await failuresOf(base, image(instructions))).toEqual([]);
  });
});

describe('a folder of the machine as a further context', () => {
  const DOCKERFILE = `FROM acme/base:1@sha256:${'1'.repeat(64)}\nUSER 1\n`;
  const compose = (contexts: string) => `services:\n  a:\n    build:\n      context: .\n${contexts}`;
  const FILES: Files = { Dockerfile: DOCKERFILE, 'compose.yaml': compose(''), 'b.sh': 'docker build -t a .\n' };
  const inCompose = (path: string) => ({ 'compose.yaml': compose(`      additional_contexts: {k: "${path}"}\n`) });
  const inCommand = (path: string) => ({ 'b.sh': `docker build -t a --build-context "k=${path}" .\n` });
  const inBake = (path: string) => ({ 'docker-bake.hcl': `target "a" {\n  contexts = { k = "${path}" }\n}\n` });
  const PLACES = [inCompose, inCommand, inBake];

  it.each(['/', '/root', '/etc', '~/.aws', '${HOME}/.ssh', '${HOME}', '/home/ci/.kube'])(
    'fails the check where it has credentials: %s',
    async (path) => {
      for (const place of PLACES) expect(await failuresOf(FILES, place(path))).toEqual(['build-context-outside-repo']);
    },
  );

  it.each(['./lib', '/opt/lib', '~/src', '${HOME}/src', '${HOME}/.cache/pip', 'https://github.com/a/b.git#v1'])(
    'does not without any: %s',
    async (path) => {
      for (const place of PLACES) expect(await failuresOf(FILES, place(path))).toEqual([]);
    },
  );
});
