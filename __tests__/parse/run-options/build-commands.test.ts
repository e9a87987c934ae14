import { describe, expect, it } from '@jest/globals';
import type { Build } from '../../../src/model/build.ts';
import { DYNAMIC, type ListSetting, type Located } from '../../../src/model/located.ts';
import { spanText } from '../../../src/model/source.ts';
import { parseFile } from '../../../src/parse/index.ts';
import { parseContext } from '../../support/repository-view.ts';

function buildsOf(text: string): readonly Build[] {
  const { subjects } = parseFile({ path: 'build.sh', text }, parseContext());
  return subjects.filter((subject) => subject.kind === 'build');
}

/** The name, and each setting as `what value@text`. */
function shown(build: Build): readonly string[] {
  const { context, dockerfile, network, entitlements, ssh, additionalContexts } = build;
  const one = (what: string, placed: Located<unknown> | undefined) =>
    placed === undefined ? [] : [`${what} ${textOf(placed)}@${spanText(placed.span)}`];
  const all = (what: string, { items }: ListSetting<string>) => items.flatMap((item) => one(what, item));
  return [
    build.name,
    ...one('context', context),
    ...one('file', dockerfile),
    ...one('network', network),
    ...all('allow', entitlements),
    ...all('ssh', ssh),
    ...build.arguments.flatMap(({ name, value, span }) => [`arg ${name} ${textOf(value)}@${spanText(span)}`]),
    ...additionalContexts.flatMap(({ name, value }) => one(`with ${name}`, value)),
  ];
}

function textOf(placed: Located<unknown> | undefined): string {
  return placed?.value === DYNAMIC ? '?' : String(placed?.value);
}

describe('the options of builds on command lines', () => {
  it.each<[command: string, ...shown: string[]]>([
    ['docker build --network host .', 'docker build', 'network host@host'],
    ['docker build . --network=host -t a', 'docker build', 'network host@host'],
    ['docker image build --network=host .', 'docker image build', 'network host@host'],
    ['podman build --network host --cap-add X .', 'podman build', 'network host@host'],
    ['sudo buildah bud --network host .', 'buildah bud', 'network host@host'],
    ['docker --context c build --ssh default .', 'docker build', 'ssh default@default'],
    ['docker buildx --builder b build --allow a --allow=b .', 'docker buildx build', 'allow a@a', 'allow b@b'],
    ['docker builder build --allow network.host .', 'docker builder build', 'allow network.host@network.host'],
    [
      'buildctl build --frontend x --allow security.insecure',
      'buildctl build',
      'allow security.insecure@security.insecure',
    ],
    ['docker compose -f a.yml build --ssh default web', 'docker compose build', 'ssh default@default'],
    ['docker-compose build --build-arg A=b web', 'docker-compose build', 'arg A b@A=b'],
    ['docker build --build-arg A --build-arg=B=$C .', 'docker build', 'arg A undefined@A', 'arg B ?@B=$C'],
    [
      'docker build https://a.example/b.git#c',
      'docker build',
      'context https://a.example/b.git#c@https://a.example/b.git#c',
    ],
    [
      'docker build -f https://a.example/D /root',
      'docker build',
      'context /root@/root',
      'file https://a.example/D@https://a.example/D',
    ],
    [
      'docker build --build-context a=https://a.example/b --build-context c=./d .',
      'docker build',
      'with a https://a.example/b@https://a.example/b',
    ],
    ['docker buildx bake --allow security.insecure', 'docker buildx bake', 'allow security.insecure@security.insecure'],
    ['docker buildx bake --set a.network=host', 'docker buildx bake', 'network host@host'],
    ["docker buildx bake --set '*.args.A=b' --set '*.platform=c'", 'docker buildx bake', 'arg A b@A=b'],
    [
      'docker buildx bake --set a.entitlements+=security.insecure x',
      'docker buildx bake',
      'allow security.insecure@security.insecure',
    ],
    [
      'docker buildx bake --set a.contexts.b=https://a.example/c',
      'docker buildx bake',
      'with b https://a.example/c@https://a.example/c',
    ],
    ['docker buildx bake --set=a.ssh=default', 'docker buildx bake', 'ssh default@default'],
    [
      'docker buildx bake https://a.example/b.git x',
      'docker buildx bake',
      'context https://a.example/b.git@https://a.example/b.git',
    ],
    [
      "docker buildx bake --set '*.context=/root' --set a.dockerfile=https://a.example/D x",
      'docker buildx bake',
      'context /root@/root',
      'file https://a.example/D@https://a.example/D',
    ],
    ['O="--network host"; docker build $O .', 'docker build', 'network host@$O'],
  ])('%s', (command, ...expected) => {
    expect(buildsOf(`${command}\n`).map(shown)).toEqual([expected]);
  });

  it.each([
    'docker build .',
    'docker build -t a -f b/Dockerfile ../c',
    'docker build --build-context a=docker-image://debian:12 .',
    'docker buildx bake --set a.tags=b',
    'docker buildx bake -f https://a.example/b.hcl x',
    'docker run --network host build',
    'docker pull build --network host',
    'echo docker build --network host .',
    'podman bake --allow security.insecure',
  ])('nothing in %s', (command) => {
    expect(buildsOf(`${command}\n`)).toEqual([]);
  });

  it('cannot be edited where a variable has them', () => {
    expect(buildsOf('O="--network host"; docker build $O .\n').map(({ cannotEdit }) => cannotEdit)).toEqual([true]);
    expect(buildsOf('docker build --network host .\n').map(({ cannotEdit }) => cannotEdit)).toEqual([undefined]);
  });
});
