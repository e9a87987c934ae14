import { describe, expect, it } from '@jest/globals';
import { parseImageReference } from '../../../src/model/images/image.ts';
import { DYNAMIC } from '../../../src/model/located.ts';
import { UNKNOWN_PIECE } from '../../../src/model/unknown-piece.ts';

describe('image references', () => {
  const none = undefined;
  it.each([
    ['alpine', none, 'alpine', none, none],
    ['alpine:3.20', none, 'alpine', '3.20', none],
    ['acme/app', none, 'acme/app', none, none],
    ['ghcr.io/acme/app:1', 'ghcr.io', 'acme/app', '1', none],
    ['localhost/app', 'localhost', 'app', none, none],
    ['localhost:5000/app', 'localhost:5000', 'app', none, none],
    ['registry.example.com:5000/a/b:1@sha256:00', 'registry.example.com:5000', 'a/b', '1', 'sha256:00'],
    ['alpine@sha256:00', none, 'alpine', none, 'sha256:00'],
    ['$', DYNAMIC, DYNAMIC, DYNAMIC, DYNAMIC],
    ['alpine:$', none, 'alpine', DYNAMIC, DYNAMIC],
    ['alpine:3-$x', none, 'alpine', DYNAMIC, none],
    ['alpine@$', none, 'alpine', none, DYNAMIC],
    ['alpine$', none, DYNAMIC, DYNAMIC, DYNAMIC],
    ['$alpine:3', DYNAMIC, DYNAMIC, '3', none],
    ['$/app:1', DYNAMIC, 'app', '1', none],
    ['', none, '', none, none],
  ])('%s', (text, registry, repository, tag, digest) => {
    const reference = parseImageReference(text.replaceAll('$', UNKNOWN_PIECE));
    expect(reference).toEqual({ text: text.replaceAll('$', '${…}'), registry, repository, tag, digest });
  });
});
