import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/images/image-digest-without-tag.ts';
import { expectMarks } from '../../support/example.ts';

const DIGEST = `sha256:${'8a1f59ff'.repeat(8)}`;

describe('image-digest-without-tag', () => {
  it.each([
    ['FROM', `FROM «debian@${DIGEST}»`],
    ['a registry with a port', `FROM «registry.example.com:5000/a@${DIGEST}»`],
    ['the frontend', `# syntax=«docker/dockerfile@${DIGEST}»\nFROM debian:12`],
    ['a mount', `FROM debian:12\nRUN --mount=from=«acme/a@${DIGEST}»,target=/a /a/b`],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it.each([
    ['both', `FROM debian:12@${DIGEST}`],
    ['a tag alone', 'FROM debian:12'],
    ['what is no digest', 'FROM debian@latest'],
    ['an unknown digest', 'ARG D\nFROM debian@$D'],
    ['an unknown name', `ARG N\nFROM debian$N@${DIGEST}`],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
