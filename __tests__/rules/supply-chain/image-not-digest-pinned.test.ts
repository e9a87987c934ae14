import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/images/image-not-digest-pinned.ts';
import { expectMarks } from '../../support/example.ts';

const DIGEST = 'sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715';

describe('image-not-digest-pinned', () => {
  it.each(['FROM «debian:12»', 'ARG TAG=12\nFROM «debian:$TAG»'])('reports %s', (text) =>
    expectMarks(rule, 'Dockerfile', text),
  );

  it.each([
    ['a digest', `FROM debian:12@${DIGEST}`],
    ['a missing tag, which another rule reports', 'FROM debian'],
    ['a tag that moves, which another rule reports', 'FROM debian:latest'],
    ['an unknown tag', 'ARG TAG\nFROM debian:$TAG'],
    ['scratch', 'FROM scratch'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
