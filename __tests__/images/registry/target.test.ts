import { describe, expect, it } from '@jest/globals';
import { isHost, targetOf, targetText } from '../../../src/images/registry/target.ts';
import { parseImageReference } from '../../../src/model/images/image.ts';
import { UNKNOWN_PIECE } from '../../../src/model/unknown-piece.ts';
import { inTime } from '../../support/in-time.ts';

const DIGEST = `sha256:${'ab'.repeat(32)}`;

describe('where a reference leads', () => {
  it.each([
    ['alpine', 'docker.io', 'library/alpine', 'latest', undefined],
    ['alpine:3.22', 'docker.io', 'library/alpine', '3.22', undefined],
    ['acme/app', 'docker.io', 'acme/app', 'latest', undefined],
    ['docker.io/alpine', 'docker.io', 'library/alpine', 'latest', undefined],
    ['index.docker.io/library/alpine:3', 'docker.io', 'library/alpine', '3', undefined],
    ['INDEX.Docker.io/library/alpine:3', 'docker.io', 'library/alpine', '3', undefined],
    ['registry-1.docker.io:443/alpine:3', 'docker.io', 'library/alpine', '3', undefined],
    ['GHCR.io:443/acme/app:3', 'ghcr.io:443', 'acme/app', '3', undefined],
    ['Index.Docker.IO:00443/alpine:3', 'docker.io', 'library/alpine', '3', undefined],
    ['ghcr.io:0443/acme/app:3', 'ghcr.io:443', 'acme/app', '3', undefined],
    ['localhost:05000/a/b', 'localhost:5000', 'a/b', 'latest', undefined],
    ['[::1]:05000/app', '[::1]:5000', 'app', 'latest', undefined],
    ['registry-1.docker.io/library/alpine', 'docker.io', 'library/alpine', 'latest', undefined],
    ['localhost/app', 'localhost', 'app', 'latest', undefined],
    ['localhost:5000/a/b/c:x', 'localhost:5000', 'a/b/c', 'x', undefined],
    ['GHCR.io/acme/app:1.4', 'ghcr.io', 'acme/app', '1.4', undefined],
    ['[::1]:5000/app', '[::1]:5000', 'app', 'latest', undefined],
    [`alpine@${DIGEST}`, 'docker.io', 'library/alpine', undefined, DIGEST],
    [`ghcr.io/acme/app:1.4@${DIGEST}`, 'ghcr.io', 'acme/app', '1.4', DIGEST],
  ])('%s', (text, host, name, tag, digest) => {
    expect(targetOf(parseImageReference(text))).toEqual({ host, name, tag, digest });
  });

  it('takes time in proportion to its length', () => {
    inTime(1000, () => {
      for (const text of [`a:${'0'.repeat(100_000)}x/b`, `${'a:0'.repeat(30_000)}/b`, `${':'.repeat(100_000)}0/b`])
        targetOf(parseImageReference(text));
    });
  });

  it.each([
    `${UNKNOWN_PIECE}alpine`,
    `alpine:${UNKNOWN_PIECE}`,
    `ghcr.io/${UNKNOWN_PIECE}/app`,
    `alpine${UNKNOWN_PIECE}`,
  ])('is not known where a variable decides (%j)', (text) => {
    expect(targetOf(parseImageReference(text))).toBe('unknown');
  });

  it.each([
    'Alpine',
    `sha256:${'ab'.repeat(32)}`,
    'ab'.repeat(32),
    'acme//app',
    'acme/../app',
    '../app',
    'ghcr.io/acme/app?x',
    'ghcr.io/acme/app#x',
    'alpine:',
    'alpine:-x',
    `alpine:${'x'.repeat(129)}`,
    'alpine@sha256:12',
    `alpine@md5:${'a'.repeat(32)}`,
    'user@evil.example/app',
    'evil.example:80:80/app',
    'evil.example:123456/app',
    'evil.example%2f.ghcr.io/app',
    'http://ghcr.io/acme/app',
    `ghcr.io/${'a/'.repeat(200)}a`,
  ])('is nowhere for %s', (text) => {
    expect(targetOf(parseImageReference(text))).toBe('invalid');
  });

  it('can be written again', () => {
    const texts = ['alpine:3.22', 'acme/app:1', `ghcr.io/acme/app:1.4@${DIGEST}`, `alpine@${DIGEST}`];
    const written = texts.map((text) => targetOf(parseImageReference(text)));
    expect(written.map((target) => (typeof target === 'string' ? target : targetText(target)))).toEqual(texts);
  });

  it.each(['ghcr.io', 'localhost:5000', '127.0.0.1', '[::1]', 'a-b.example'])('takes the host %s', (host) => {
    expect(isHost(host)).toBe(true);
  });

  it.each(['', '-a.example', 'a..example', 'a.example/', 'a@b', 'a b', 'a\\b', '[::1', `${'a'.repeat(256)}`])(
    'does not take the host %j',
    (host) => {
      expect(isHost(host)).toBe(false);
    },
  );
});
