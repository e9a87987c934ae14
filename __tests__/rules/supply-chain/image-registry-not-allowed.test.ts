import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/registries/image-registry-not-allowed.ts';
import { checkText, dedent, withMarks, withoutMarks } from '../../support/example.ts';

function expectAllowed(marked: string, allowed: readonly string[], denied: readonly string[] = []): void {
  const expected = dedent(marked);
  const checked = checkText(rule, 'Dockerfile', withoutMarks(expected), {}, { allowed, denied });
  expect(withMarks(checked)).toBe(expected);
}

describe('image-registry-not-allowed', () => {
  it.each([
    ['another registry', 'FROM «ghcr.io/acme/a:1»', ['registry.example.com']],
    ['another owner', 'FROM «ghcr.io/other/a:1»', ['ghcr.io/acme']],
    ['an owner that begins alike', 'FROM «ghcr.io/acme2/a:1»', ['ghcr.io/acme']],
    ['a registry that ends alike', 'FROM «evilghcr.io/acme/a:1»', ['ghcr.io']],
    ['Docker Hub without its name', 'FROM «alpine:3.22»', ['ghcr.io']],
    ['an owner on Docker Hub', 'FROM «acme/a:1»', ['docker.io/library/*']],
    ['a variable in the name', 'FROM «evil.example.com/x-${TARGETARCH}»', ['docker.io']],
    ['a variable as an owner', 'FROM «evil.example.com/${TARGETARCH}/x:1»', ['docker.io', 'evil.example.com.acme']],
    ['a variable below an owner', 'FROM «evil.example.com/a/b-${BUILDOS}:1»', ['evil.example.com/c', '*.org']],
    ['a variable below an owner on Docker Hub', 'FROM «acme/x-${TARGETARCH}»', ['docker.io/library', 'acme2']],
    ['a variable on Docker Hub', 'FROM «docker.io/${TARGETARCH}/x»', ['ghcr.io']],
    ['a host around a variable that is always set', 'FROM «evil${TARGETARCH:+.example.com}/x:1»', ['docker.io']],
    ['a star that stands for no slash', 'FROM «ghcr.io/a/b/c:1»', ['*.io/a/d']],
    [
      'all four places',
      '# syntax=«docker/dockerfile:1»\nFROM «a:1»\nCOPY --from=«b:1» /a /a\nRUN --mount=from=«c:1»,target=/c a',
      ['ghcr.io'],
    ],
  ])('reports %s', (_name, text, allowed) => expectAllowed(text, allowed));

  it.each([
    ['a registry', 'FROM ghcr.io/acme/a:1', ['ghcr.io']],
    ['a star for a registry', 'FROM eu.gcr.io/a/b:1', ['*.gcr.io']],
    ['stars inside', 'FROM ghcr.io/acme-x/team-y-base:1', ['ghcr.io/acme-*/*-base']],
    ['an official image', 'FROM index.docker.io/library/alpine:3.22', ['alpine']],
    ['an owner without a registry', 'FROM docker.io/acme/a:1', ['acme/*']],
    ['a port', 'FROM registry.example.com:5000/a:1', ['registry.example.com:5000']],
    ['everything', 'FROM anything/a:1', ['**']],
    ['an unknown registry', 'ARG R\nFROM $R/a:1', ['ghcr.io']],
    ['an unknown owner', 'FROM ghcr.io/${TARGETARCH}/a:1', ['ghcr.io/acme']],
    ['an unknown owner on Docker Hub', 'FROM docker.io/${TARGETARCH}', ['docker.io/library/*', 'acme/*']],
    ['an unknown name below an owner', 'FROM ghcr.io/acme/a-${TARGETARCH}:1', ['ghcr.io/acme']],
    ['an unknown name of a list', 'FROM ghcr.io/acme/a-${TARGETARCH}:1', ['ghcr.io/acme/*-amd64']],
    ['an unknown end of a host', 'FROM acme${TARGETARCH}', ['ghcr.io']],
    ['an unknown name below everything', 'FROM registry.example.com/a/b-${TARGETARCH}', ['**']],
    ['stages of a platform', 'FROM a:1 AS s-amd64\nFROM s-${TARGETARCH}', ['a']],
    ['scratch and stages', 'FROM scratch AS a\nFROM a', ['ghcr.io']],
  ])('accepts %s', (_name, text, allowed) => expectAllowed(text, allowed));

  it('lets what is denied win', () => expectAllowed('FROM «centos:7»', ['docker.io'], ['docker.io/library/centos']));

  it('does nothing without a list', () => expectAllowed('FROM centos:7', []));

  it('accepts the name of what a compose file builds', () => {
    const text = 'services:\n  a:\n    image: a\n    build: .\n  b:\n    image: b\n';
    const { findings } = checkText(rule, 'compose.yaml', text, {}, { allowed: ['ghcr.io'], denied: [] });
    expect(findings.map(({ message }) => message)).toEqual([
      'Container "b" runs "b", which does not come from ghcr.io.',
    ]);
  });
});
