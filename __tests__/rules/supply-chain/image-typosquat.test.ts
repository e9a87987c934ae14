import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/images/image-typosquat.ts';
import { expectMarks, messagesOf } from '../../support/example.ts';

describe('image-typosquat', () => {
  it.each([
    ['two letters that changed places', 'FROM «ndoe:22»'],
    ['a letter too much', 'FROM «alpinee:3.22»'],
    ['a letter too few', 'FROM «ubunt:24.04»'],
    ['another letter', 'FROM «docker.io/library/debain:12»'],
    ['another name of Docker Hub', 'FROM «registry-1.docker.io/library/debain:12»'],
    ['a publisher', 'FROM «hashicrop/vault:1.20»'],
    ['a registry', 'FROM «gchr.io/acme/a:1»'],
    ['a long registry', 'FROM «mcr.microsft.com/dotnet/sdk:10.0»'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it.each([
    [
      'the names themselves',
      'FROM node:22\nFROM ghcr.io/acme/a:1\nFROM gcr.io/a/b:1\nCOPY --from=0 /a /a\nCOPY --from=1 /a /a',
    ],
    ['other official names', 'FROM mono:6\nFROM bash:5\nFROM java:8\nCOPY --from=0 /a /a\nCOPY --from=1 /a /a'],
    ['short names', 'FROM base:1\nFROM code:1\nCOPY --from=0 /a /a'],
    ['digits', 'FROM python3:1\nFROM debian12\nCOPY --from=0 /a /a'],
    ['names below an owner', 'FROM acme/ngnix:1'],
    ['other registries', 'FROM lscr.io/linuxserver/a:1\nFROM registry.example.com/ngnix:1\nCOPY --from=0 /a /a'],
    ['an unknown name', 'ARG N\nFROM ${N}x:1'],
    ['a stage', 'FROM debian:12 AS ngnix\nFROM ngnix'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it('accepts the name of what a compose file builds', () =>
    expectMarks(rule, 'compose.yaml', 'services:\n  a:\n    image: ngnix\n    build: .'));

  it('says what was meant', () => {
    expect(messagesOf(rule, 'Dockerfile', 'FROM ngnix:1 AS a')).toEqual([
      'Stage "a" is built from "ngnix:1", whose name is almost "nginx": attackers publish images under such names.',
    ]);
  });
});
