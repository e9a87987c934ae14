import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from '../gate/failures.ts';

const DOCKERFILE = 'ARG V=22\nFROM node:${V}\nUSER 1\n';
const W = '.github/workflows/a.yml';

/** What fails where a file with a version gets one without updates. */
function failuresWith(files: Files): Promise<readonly string[]> {
  return failuresOf({ Dockerfile: DOCKERFILE, '.nvmrc': '22\n', ...files }, { '.nvmrc': '14\n' });
}

describe('a file with a version that a build argument has', () => {
  it.each<Files>([
    { 'b.sh': 'docker build --build-arg V=$(cat .nvmrc) .\n' },
    { 'b.sh': 'docker build --build-arg "V=$(cat ./.nvmrc)" -t a .\n' },
    { 'b.sh': 'docker buildx build --build-arg=V="$(< .nvmrc)" .\n' },
    { 'b.sh': 'N=$(cat .nvmrc)\ndocker build --build-arg V=$N .\n' },
    { 'b.sh': 'export N="$(cat .nvmrc)"\ndocker build --build-arg "V=${N}" .\n' },
    { Makefile: 'b:\n\tdocker build --build-arg V=$(shell cat .nvmrc) .\n' },
    { Makefile: 'b:\n\tdocker build --build-arg V=$$(cat .nvmrc) .\n' },
    { 'package.json': '{"scripts": {"b": "docker build --build-arg V=$(cat .nvmrc) ."}}\n' },
    { '.gitlab-ci.yml': 'b:\n  script:\n    - docker build --build-arg V=$(cat .nvmrc) .\n' },
    {
      [W]: 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: docker build --build-arg V=$(cat .nvmrc) .\n',
    },
  ])('is read: %j', async (files) => {
    expect(await failuresWith(files)).toEqual(['image-eol']);
  });

  it.each<Files>([
    { 'b.sh': 'docker build .\n' },
    { 'b.sh': 'docker build --build-arg W=$(cat .nvmrc) .\n' },
    { 'b.sh': 'docker build --label V=$(cat .nvmrc) .\n' },
    { 'b.sh': 'docker build --build-arg V=$(cat other) .\n', other: '22\n' },
    { 'b.sh': 'docker build --build-arg V=$(cat missing) .\n' },
    { 'b.sh': 'docker build --build-arg V=$(sed s/1/2/ .nvmrc) .\n' },
    { 'b.sh': 'N=22\nN=$(cat .nvmrc)\ndocker build --build-arg W=$N .\n' },
    { 'b.sh': 'docker build --build-arg V=$(cat notes) .\n', notes: '14 is old\n' },
    { 'b.sh': 'cat .nvmrc\ndocker build --build-arg V=22 .\n' },
    { 'b.sh': 'node:$(cat .nvmrc) --version\n' },
  ])('is not read for something else: %j', async (files) => {
    expect(await failuresWith(files)).toEqual([]);
  });
});
