import { describe, expect, it } from '@jest/globals';
import type { Files } from '../../properties/repository.ts';
import { scanFiles } from '../../properties/soundness.ts';

const IMAGE = 'FROM alpine:3.22\nWORKDIR /app\nCOPY . .\nUSER 1000\n';
const SECRET = 'DB_PASSWORD=vivid-otter-climbs-42\n';
const IGNORED = { '.env': SECRET, '.containerignore': '.env\n' };

async function told(files: Files): Promise<readonly string[]> {
  const { findings } = await scanFiles({ ...IGNORED, ...files });
  return findings.filter(({ message }) => message.includes(' .env,')).map(({ span }) => span.file.path);
}

const COMPOSE = 'services:\n  a:\n    build: .\n';
const workflow = (step: string) => `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - ${step}\n`;

const NAMED = IMAGE.replace('COPY . .', 'COPY .env .');
const inlineOfBake = (text: string): string =>
  `target "a" {\n  context = "."\n  dockerfile-inline = <<E\n${text}E\n}\n`;

async function copied(files: Files): Promise<readonly string[]> {
  const { findings } = await scanFiles({ ...IGNORED, ...files });
  return findings.filter(({ ruleId }) => ruleId === 'secret-file-copied').map(({ span }) => span.file.path);
}

describe('the same for a Dockerfile within another file', () => {
  it.each<[Files, readonly string[]]>([
    [{ 'docker-bake.hcl': inlineOfBake(NAMED) }, ['docker-bake.hcl']],
    [{ 'build.sh': `docker build -f - . <<E\n${NAMED}E\n` }, ['build.sh']],
    [{ 'build.sh': `podman build -f - . <<E\n${NAMED}E\n` }, []],
  ])('%j', async (files, places) => {
    expect(await copied(files)).toEqual(places);
  });
});

describe('a file that `.containerignore` alone leaves out', () => {
  it.each<[string, Files]>([
    ['Compose', { Dockerfile: IMAGE, 'compose.yaml': COMPOSE }],
    ['bake', { Dockerfile: IMAGE, 'docker-bake.hcl': 'target "a" {\n  context = "."\n}\n' }],
    ['an action', { Dockerfile: IMAGE, '.github/workflows/a.yml': workflow('uses: docker/build-push-action@v6') }],
    ['a command of Docker', { Dockerfile: IMAGE, 'build.sh': 'docker build -t a .\n' }],
    ['one of them, beside Podman', { Dockerfile: IMAGE, 'a.sh': 'docker build .\n', 'b.sh': 'podman build .\n' }],
    ['nerdctl', { Dockerfile: IMAGE, 'build.sh': 'nerdctl build -t a .\n' }],
  ])('is in the image that %s builds', async (_name, files) => {
    expect(await told(files)).toEqual(['Dockerfile']);
  });

  it.each<[string, Files]>([
    ['Podman', { Dockerfile: IMAGE, 'build.sh': 'podman build -t a .\n' }],
    ['Buildah', { Dockerfile: IMAGE, 'build.sh': 'buildah bud -t a .\n' }],
    ['a unit', { Containerfile: IMAGE, 'a.build': '[Build]\nImageTag=localhost/a\nFile=Containerfile\n' }],
    ['a program that a variable has', { Dockerfile: IMAGE, 'build.sh': '$ENGINE build -t a .\n' }],
    ['nothing that is known', { Containerfile: IMAGE }],
    ['Compose, with both files', { Dockerfile: IMAGE, 'compose.yaml': COMPOSE, '.dockerignore': '.env\n' }],
  ])('is not in the image that %s builds', async (_name, files) => {
    expect(await told(files)).toEqual([]);
  });
});
