import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/users/user-unknown.ts';
import { expectMarks } from '../../support/example.ts';

describe('user-unknown', () => {
  it.each([
    ['reports an image that is not in the list', '«FROM acme/base:1 AS x»\nCMD ["a"]\n'],
    ['reports a stage on such an image', 'FROM acme/base:1 AS x\n«FROM x»\n'],
    ['accepts images that are known to be root, which is worse', 'FROM debian:12\n'],
    ['accepts images that are known to have another user', 'FROM postgres:17\n'],
    ['accepts images that say so', 'FROM acme/base:1-nonroot\nFROM acme/app-unprivileged:1\n'],
    ['accepts hardened images of Docker', 'FROM dhi.io/alpine-base:3.23\nFROM dhi.io/python:3.14-dev\n'],
    ['reports a hardened image whose variant only the build knows', 'ARG T\n«FROM dhi.io/python:$T»\n'],
    ['accepts changing the user', 'FROM acme/base:1\nENTRYPOINT ["su-exec", "app", "a"]\n'],
    ['accepts scratch and Windows', 'FROM scratch\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2025\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
