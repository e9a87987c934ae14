import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/images/external-copy-unpinned.ts';
import { expectMarks } from '../../support/example.ts';

const DIGEST = `sha256:${'8a1f59ff'.repeat(8)}`;

describe('external-copy-unpinned', () => {
  it.each([
    ['no tag', 'COPY --from=«nginx» /a /a'],
    ['an owner', 'COPY --from=«acme/tool» /a /a'],
    ['a moving tag', 'COPY --from=«golang:latest» /a /a'],
    ['a mount', 'RUN --mount=type=bind,from=«acme/tool:edge»,target=/t /t/a'],
    ['another registry', 'COPY --from=«ghcr.io/acme/tool:stable» /a /a'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['a version', 'COPY --from=nginx:1.29 /a /a'],
    ['a digest', `COPY --from=acme/tool@${DIGEST} /a /a`],
    ['a stage', 'COPY --from=base /a /a\nCOPY --from=0 /a /a\nCOPY --from=BASE /b /b'],
    ['a context of that name', 'COPY --from=assets /a /a'],
    ['an unknown image', 'ARG I\nCOPY --from=$I /a /a\nCOPY --from=acme/$I /a /a'],
    ['FROM, which other rules check', 'FROM debian'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12 AS base\nFROM debian:12\n${text}`));
});
