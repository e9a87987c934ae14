import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/downloads/add-git-unpinned.ts';
import { expectMarks } from '../../support/example.ts';

const COMMIT = '4f8e2b1c9d7a6350e4f1b2c3d4e5f60718293a4b';

describe('add-git-unpinned', () => {
  it.each([
    ['a branch', 'ADD «https://a.example.com/b.git#main» /s'],
    ['a tag and a folder', 'ADD «git@a.example.com:b.git#v1.4:src» /s'],
    ['a short commit', 'ADD «https://a.example.com/b.git#4f8e2b1» /s'],
    ['git://', 'ADD «git://a.example.com/b» /s'],
    ['a default', 'ARG REF=main\nADD «https://a.example.com/b.git#$REF» /s'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['a commit', `ADD https://a.example.com/b.git#${COMMIT} /s`],
    ['a commit and a folder', `ADD https://a.example.com/b.git#${COMMIT}:src /s`],
    ['the other form', `ADD https://a.example.com/b.git?commit=${COMMIT}&tag=v1 /s`],
    ['a checksum', `ADD --checksum=${COMMIT} https://a.example.com/b.git#v1 /s`],
    ['what only the build knows', 'ARG REF\nADD https://a.example.com/b.git#$REF /s'],
    ['a file', 'ADD https://a.example.com/b.tgz /s\nADD b.git /t'],
    ['a stage that is used by nothing', 'ADD https://a.example.com/b.git /s\nFROM scratch'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));
});
