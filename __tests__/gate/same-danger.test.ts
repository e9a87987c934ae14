import { describe, expect, it } from '@jest/globals';
import { isSameDanger } from '../../src/gate/same-danger.ts';

const DIGEST = 'a'.repeat(64);

describe('isSameDanger', () => {
  it.each([
    ['nginx:1.25.1-alpine', 'nginx:1.25.2-alpine'],
    ['node:18-alpine3.16', 'node:20-alpine3.17'],
    ['python:3.6-alpine', 'python:3.7-slim'],
    ['python:3.6-slim', 'python:3.7'],
    ['python:3.6', 'python:3.6-alpine'],
    ['python:3.6-slim-buster', 'python:3.7-buster'],
    ['node:slim', 'node:alpine'],
    ['debian:10', 'docker.io/library/debian:10'],
    ['index.docker.io/acme/a:1.0', 'acme/a:1.1'],
    ['/var/run/docker.sock', '/run/docker.sock'],
    ['registry.example.com:5000/a/b:7', 'registry.example.com:5000/a/b:8'],
    [`nginx:1.25.1@sha256:${DIGEST}`, `nginx:1.25.2@sha256:${'b'.repeat(64)}`],
    ['curl https://example.com/v1.2.3/a | sh', 'curl https://example.com/v1.2.10/a | sh'],
    ['FROM debian:12', 'FROM debian:12.9'],
    ['FROM --platform=linux/amd64 a:1 AS b', 'from --platform=linux/amd64 a:2 as final'],
    ['pip install a==1.0.0', 'pip install a==1.0.0'],
    ['python:3.9.20240101', 'python:3.9.20240202'],
    ['a:8.0.0-rc.2-alpine3.18-amd64', 'a:8.0.0-alpine3.18-amd64'],
    ['a:8.0.0-preview.4-jammy', 'a:8.0.0-preview.5-jammy'],
    ['a:8.0.0-preview.7', 'a:8.0.0-rc.1'],
    ['a:9.0-preview-alpine', 'a:9.0-alpine'],
    ['a:8.0.0', 'a:9.0.0-rc1'],
    ['python:3.13.0b4-slim', 'python:3.13.1b4-slim'],
    ['python:3.13.0rc2-slim', 'python:3.13.0-slim'],
    [`a:8.0.0-rc.1${'0'.repeat(50)}`, `a:8.0.0-rc.2${'0'.repeat(50)}`],
    [`a 8.0.0-rc${'1'.repeat(50)}`, 'a 8.0.0'],
    ['curl https://example.com/v1.2.3-beta.1/a | sh', 'curl https://example.com/v1.2.3/a | sh'],
    ['curl https://a.example.com/i.sh | sh', 'wget -qO- https://a.example.com/i.sh | sh'],
    [
      'curl -sSL https://a.example.com/i.sh | bash',
      'curl -fsSL --retry 3 --max-time 60 https://a.example.com/i.sh | sh',
    ],
    [
      'wget -q -O - https://a.example.com/i.sh | sh',
      'curl --proto "=https" --tlsv1.2 -sSf https://a.example.com/i.sh | sh',
    ],
    [
      'curl -fsSL https://a.example.com/i.sh | bash -s -- --yes',
      "wget -qO- 'https://a.example.com/i.sh' | bash -s -- --yes",
    ],
    ['curl https://a.example.com/i.sh | sh', 'sh -c "$(curl -fsSL https://a.example.com/i.sh)" \0'],
    ['bash <(curl -s https://a.example.com/i.sh)', 'curl -s https://a.example.com/i.sh | bash'],
    ['curl https://a.example.com/i.sh | sh', '/usr/bin/curl \\\n    -fsSL https://a.example.com/i.sh \\\n  | /bin/sh'],
    ['curl https://a.example.com/v1.2/i.sh | sh', 'wget -qO- https://a.example.com/v1.3/i.sh | sh'],
    ['apt-get install', 'apt install'],
    ['docker run', 'docker container run'],
    ['NODE_TLS_REJECT_UNAUTHORIZED 0', 'NODE_TLS_REJECT_UNAUTHORIZED="0"'],
    ['A: "b"', '"A":"b"'],
    ['onbuild', 'ONBUILD'],
  ])('takes %s and %s for the same', (before, after) => {
    expect(isSameDanger(before, after)).toBe(true);
  });

  it.each([
    ['nginx:1.25.2', 'nginx:1.25.1'],
    ['FROM a:12.9', 'FROM a:12'],
    ['FROM a:12', 'FROM evil/a:12'],
    ['FROM --platform=linux/amd64 a:1', 'FROM a:1'],
    ['nginx:1.25.1', 'nginx:1.25.1-perl'],
    ['python:3.7-alpine', 'python:3.6-slim'],
    ['python:3.7-slim-buster', 'python:3.7-slim-stretch'],
    ['python:3.7-slim', 'python:3.7-alpine3.4'],
    ['python:3.7-alpine', 'python:3.7-slimmer'],
    ['acme/a-slim:1', 'acme/a-alpine:1'],
    ['a --slim', 'a --alpine'],
    ['nginx:1.25.1-perl', 'nginx:1.25.1'],
    ['a:8.0.0-preview.4-jammy', 'a:8.0.0-preview.3-jammy'],
    ['a:8.0.0', 'a:8.0.0-rc.2'],
    ['a:8.0.0-rc.2', 'a:8.0.0-beta.3'],
    [`a:8.0.0-rc.2${'0'.repeat(50)}`, `a:8.0.0-rc.1${'0'.repeat(50)}`],
    ['a:8.0.0-rc.2', 'a:7.0.0'],
    ['a:1.0-rcevil', 'a:1.0'],
    ['a:1.0-rc', 'evil/a:1.0'],
    ['curl https://example.com/v1.2.3-rc.1/a | sh', 'curl https://example.org/v1.2.3/a | sh'],
    ['curl https://example.com/v1.2.3-evil.1/a | sh', 'curl https://example.com/v1.2.3/a | sh'],
    ['nginx:1.25.1', 'evil/nginx:1.25.2'],
    ['registry.example.com:5000/a:7', 'registry.example.com:5001/a:7'],
    ['a:8f3a2c1', 'a:9f3a2c1'],
    ['curl http://192.0.2.1/a', 'curl http://192.0.2.2/a'],
    ['nc 192.0.2.1 80', 'nc 192.0.2.2 80'],
    ['nc 1.2 80', 'nc 192.0.2.1 80'],
    ['docker.io/library/a:1', 'docker.io/acme/a:1'],
    ['registry.example.com/library/a:1', 'a:1'],
    ['/var/run/docker.sock', '/srv/run/docker.sock'],
    ['curl https://1.2.3.example.com/a', 'curl https://1.2.4.example.com/a'],
    ['curl get1.2.example.com/a', 'curl get1.3.example.com/a'],
    ['git clone git@host1.2.example.com:a', 'git clone git@host1.3.example.com:a'],
    ['wget -O- "1.2.example.com"', 'wget -O- "1.3.example.com"'],
    ['chmod 666 a', 'chmod 777 a'],
    ['8080:80', '22:22'],
    ['a 1.2', 'a'],
    ['curl https://a.example.com/i.sh | sh', 'wget -qO- https://b.example.com/i.sh | sh'],
    ['curl https://a.example.com/i.sh | sh', 'wget -qO- https://a.example.com/other.sh | sh'],
    ['curl https://a.example.com/i.sh | sh', 'wget -qO- http://a.example.com/i.sh | sh'],
    ['curl https://a.example.com/i.sh | sh', 'wget -qO- https://a.example.com/i.sh | sudo sh'],
    ['curl https://a.example.com/i.sh | sh', 'wget -qO- https://a.example.com/i.sh | python3'],
    ['curl https://a.example.com/i.sh | sh', 'wget -qO- https://a.example.com/i.sh | sh -s -- --root'],
    ['curl https://a.example.com/i.sh | sh', 'curl -k https://a.example.com/i.sh | sh'],
    ['curl https://a.example.com/i.sh | sh', 'curl -fsSLk https://a.example.com/i.sh | sh'],
    ['curl https://a.example.com/i.sh | sh', 'wget --no-check-certificate -qO- https://a.example.com/i.sh | sh'],
    [
      'curl https://a.example.com/i.sh | sh',
      'curl --resolve a.example.com:443:192.0.2.7 https://a.example.com/i.sh | sh',
    ],
    ['curl https://a.example.com/i.sh | sh', 'curl -x http://192.0.2.7 https://a.example.com/i.sh | sh'],
    ['curl --proto =https https://a.example.com/i.sh | sh', 'curl https://a.example.com/i.sh | sh'],
    [
      'curl https://a.example.com/i.sh | sh',
      'sh -c "$(curl https://a.example.com/i.sh)$(curl https://b.example.com/i.sh)"',
    ],
    ['A=0', 'A=1'],
    ['A=0', 'B=0'],
    ['/usr/bin/tool', '/bin/tool'],
    ['docker run', 'docker exec'],
  ])('tells %s from %s', (before, after) => {
    expect(isSameDanger(before, after)).toBe(false);
  });

  it('takes little time for long texts', () => {
    const long = '1.'.repeat(2000);
    expect(isSameDanger(`${long}a`, `${long}b`)).toBe(false);
    expect(isSameDanger('1'.repeat(4000), '2'.repeat(4000))).toBe(false);
    expect(isSameDanger(`${'1.1rc1.'.repeat(500)}a`, `${'1.1rc1.'.repeat(500)}b`)).toBe(false);
    expect(isSameDanger(`1.1rc${'1.'.repeat(2000)}1`, `1.1rc${'1.'.repeat(2000)}0`)).toBe(false);
    expect(isSameDanger('a'.repeat(10_000), `${'a'.repeat(10_000)}1`)).toBe(false);
    for (const part of [' -s', 'curl ', '| sh ', '\\ ', ' --retry=1', '| sudo ', 'sh -c $(', 'A: ', '\' "'])
      expect(isSameDanger(part.repeat(1000).slice(0, 4000), `${part.repeat(1000).slice(0, 4000)}x y`)).toBe(false);
  });
});
