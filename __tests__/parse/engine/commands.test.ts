import { describe, expect, it } from '@jest/globals';
import { spanText } from '../../../src/model/source.ts';
import { parseFile } from '../../../src/parse/index.ts';
import { inTime } from '../../support/in-time.ts';
import { parseContext } from '../../support/repository-view.ts';

function settingsIn(path: string, text: string): readonly unknown[] {
  const { subjects } = parseFile({ path, text }, parseContext());
  return subjects.flatMap((subject) =>
    subject.kind === 'engine'
      ? [
          ...subject.registries.map(({ name, weakness, span }) => [name.value, weakness, spanText(span)]),
          ...subject.listeners.map(({ address }) => [address.value, subject.verifiesClients?.value]),
          ...(subject.plainEngines ?? []).map(({ at, host }) => [spanText(at.span), host]),
        ]
      : [],
  );
}

describe('what commands of scripts tell', () => {
  it.each([
    [
      'dockerd --insecure-registry registry.example.com:5000',
      [['registry.example.com:5000', 'either', 'registry.example.com:5000']],
    ],
    ['dockerd --insecure-registry=10.0.0.0/8', [['10.0.0.0/8', 'either', '--insecure-registry=10.0.0.0/8']]],
    [
      'dockerd --registry-mirror=http://m.example --registry-mirror https://n.example',
      [['m.example', 'http', '--registry-mirror=http://m.example']],
    ],
    [
      'sudo dockerd -H unix:///x -H tcp://0.0.0.0:2375 &',
      [
        ['unix:///x', false],
        ['tcp://0.0.0.0:2375', false],
      ],
    ],
    ['dockerd --tlsverify --host=tcp://0.0.0.0:2376', [['tcp://0.0.0.0:2376', true]]],
    [
      'docker login http://registry.example.com -u ci',
      [['registry.example.com', 'http', 'http://registry.example.com']],
    ],
    ['docker login https://registry.example.com', []],
    [
      'docker manifest create --insecure registry.example.com/a:1 registry.example.com/a:1-arm',
      [['registry.example.com', 'either', '--insecure']],
    ],
    ['docker run --insecure registry.example.com/a:1', []],
    ['docker -H tcp://engine.example.com ps', [['tcp://engine.example.com', 'engine.example.com']]],
    ['docker -Htcp://10.0.0.5:2375 ps', [['-Htcp://10.0.0.5:2375', '10.0.0.5']]],
    ['docker-compose --host=tcp://engine:4243 up', [['--host=tcp://engine:4243', 'engine']]],
    ['DOCKER_HOST=tcp://engine:2375 docker compose up', [['tcp://engine:2375', 'engine']]],
    ['H=tcp://engine:2375; sudo docker -H "$H" ps', [['"$H"', 'engine']]],
    ['docker -H tcp://engine:2376 ps', []],
    ['docker -H tcp://127.0.0.1:2375 ps', []],
    ['docker -H ssh://engine ps', []],
    ['docker -H tcp://$HOST:2375 ps', []],
    ['docker --tlsverify -H tcp://engine:2377 ps', []],
    ['docker --tls=false -H tcp://engine:2377 ps', [['tcp://engine:2377', 'engine']]],
    ['export DOCKER_TLS_VERIFY=1\ndocker -H tcp://engine:2377 ps', []],
    ['export DOCKER_TLS_VERIFY=\ndocker -H tcp://engine:2377 ps', [['tcp://engine:2377', 'engine']]],
    ['docker -H tcp://socket-proxy:2375 ps', []],
    ['docker exec a curl -H tcp://b http://c', []],
    ['echo docker -H tcp://engine:2375', []],
    ['export DOCKER_HOST=', []],
    [
      'docker buildx build -t registry.example.com/a --output type=registry,registry.insecure=true .',
      [['registry.example.com', 'either', 'type=registry,registry.insecure=true']],
    ],
    [
      'podman push --tls-verify=false registry.example.com/a:1',
      [['registry.example.com', 'either', '--tls-verify=false']],
    ],
    [
      'podman login --tls-verify=false registry.example.com',
      [['registry.example.com', 'either', '--tls-verify=false']],
    ],
    ['podman push --tls-verify=true registry.example.com/a:1', []],
    ['podman push --tls-verify=false "$IMAGE"', []],
    ['podman pull --tls-verify=false a:1', []],
    [
      'skopeo copy --src-tls-verify=false docker://a.example/x docker://b.example/x',
      [['a.example', 'either', '--src-tls-verify=false']],
    ],
    [
      'skopeo copy --dest-tls-verify=false docker://a.example/x docker://b.example/x',
      [['b.example', 'either', '--dest-tls-verify=false']],
    ],
    ['crane copy --insecure r.example.com/a r.example.com/b', [['r.example.com', 'either', '--insecure']]],
    ['oras push --plain-http r.example.com:5000/a x', [['r.example.com:5000', 'either', '--plain-http']]],
    ['cosign sign --allow-http-registry r.example.com/a', [['r.example.com', 'either', '--allow-http-registry']]],
    [
      'docker pull a; helm push a.tgz oci://r.example.com/c --plain-http',
      [['r.example.com', 'either', '--plain-http']],
    ],
    [
      'helm pull --insecure-skip-tls-verify oci://r.example.com/c',
      [['r.example.com', 'either', '--insecure-skip-tls-verify']],
    ],
    [
      'docker buildx build --output type=image,name=r.example.com/a:1,push=true,registry.insecure=true .',
      [['r.example.com', 'either', 'type=image,name=r.example.com/a:1,push=true,registry.insecure=true']],
    ],
    ['/kaniko/executor --insecure --destination=r.example.com/a:1', [['r.example.com', 'either', '--insecure']]],
    ['/kaniko/executor --skip-tls-verify -d r.example.com/a:1', [['r.example.com', 'either', '--skip-tls-verify']]],
    [
      '/kaniko/executor --insecure-registry r.example.com --skip-tls-verify-registry=s.example.com -d t.example.com/a',
      [
        ['r.example.com', 'http', 'r.example.com'],
        ['s.example.com', 'unverified', '--skip-tls-verify-registry=s.example.com'],
      ],
    ],
    ['/kaniko/executor --insecure --destination=a', []],
    ['/kaniko/executor --insecure=false --destination=r.example.com/a:1', []],
    [
      'KO_DOCKER_REPO=r.example.com/a ko build --insecure-registry ./cmd',
      [['r.example.com', 'either', '--insecure-registry']],
    ],
    ['ko build --insecure-registry ./cmd', []],
    ['regctl registry set --tls=disabled r.example.com', []],
    ['oras push --insecure=false r.example.com/a', []],
    ['echo "docker login http://registry.example.com"', []],
  ])('%s', (line, expected) => expect(settingsIn('ci/push.sh', `#!/bin/sh\n${line}\n`)).toEqual(expected));

  it.each([
    ['nerdctl push', '--insecure-registry'],
    ['podman push', '--tls-verify=0'],
    ['buildah push', '--tls-verify=false'],
    ['crane push', '--insecure=true'],
    ['oras push', '--insecure'],
    ['oras push', '--plain-http=true'],
    ['helm push', '--insecure-skip-tls-verify'],
    ['helm push', '--plain-http=true'],
    ['cosign sign', '--allow-insecure-registry=true'],
    ['cosign sign', '--allow-http-registry'],
  ])('%s has %s', (command, flag) => {
    const script = `#!/bin/sh\n${command} ${flag} r.example.com/a/b:1\n`;
    expect(settingsIn('ci/push.sh', script)).toEqual([['r.example.com', 'either', flag]]);
  });

  it('also stands in Makefiles and workflows', () => {
    expect(settingsIn('Makefile', 'push:\n\tpodman push --tls-verify=false registry.example.com/a\n')).toHaveLength(1);
    const step =
      'jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: docker login http://r.example.com\n';
    expect(settingsIn('.github/workflows/ci.yml', step)).toEqual([['r.example.com', 'http', 'http://r.example.com']]);
  });

  it('ends in time', () => {
    inTime(5000, () => settingsIn('a.sh', `podman push ${'--tls-verify=false a.example/b '.repeat(20_000)}\n`));
  });
});
