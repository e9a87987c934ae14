import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/isolation/docker-socket-in-image.ts';
import { checkText, expectMarks, withFixes } from '../../support/example.ts';

describe('docker-socket-in-image', () => {
  it.each([
    ['a volume of the JSON form', 'VOLUME ["/data", "«/run/docker.sock»"]'],
    ['the socket of another engine', 'VOLUME «/run/containerd/containerd.sock»'],
    ['a link', 'RUN ln -sf /mnt/sock «/run/podman/podman.sock»'],
    ['a variable', 'ENV SOCK=/var/run/docker.sock\nVOLUME «$SOCK»'],
    ['an open engine', 'RUN dockerd --host=unix:///a.sock «--host=tcp://0.0.0.0:2375» &'],
    ['a remote engine', 'ENV A=1 «DOCKER_HOST=tcp://10.0.0.1:2375»'],
    ['a client of a remote engine', 'CMD docker -H «tcp://10.0.0.1:2375» ps'],
    ['a parent of the target', 'VOLUME «/run/docker.sock»\nFROM base'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12 AS base\n${text}`));

  it.each([
    ['TLS', 'ENV DOCKER_HOST=tcp://docker:2376 DOCKER_TLS_VERIFY=1'],
    ['ssh', 'ENV DOCKER_HOST=ssh://me@docker'],
    ['a client over ssh', 'CMD docker -H ssh://me@engine ps'],
    ['an engine on the machine itself', 'CMD dockerd -H tcp://127.0.0.1:2375'],
    ['an engine with certificates', 'CMD dockerd --tlsverify -H tcp://0.0.0.0:2376'],
    ['another file', 'VOLUME /srv/docker.sock.d'],
    ['text', 'RUN echo "mount /var/run/docker.sock"'],
    ['a stage that is copied from', 'VOLUME /run/docker.sock\nFROM debian:12\nCOPY --from=base /a /a'],
    ['an unknown address', 'ARG HOST\nENV DOCKER_HOST=$HOST'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12 AS base\n${text}`));

  it('takes out a variable that stands alone', () => {
    const text = 'FROM debian:12\nENV DOCKER_HOST=tcp://docker:2375\nCMD ["a"]\n';
    expect(withFixes(checkText(rule, 'Dockerfile', text))).toBe('FROM debian:12\nCMD ["a"]\n');
  });
});
