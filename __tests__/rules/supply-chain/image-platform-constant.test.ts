import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/images/image-platform-constant.ts';
import { checkText, expectMarks, withFixes } from '../../support/example.ts';

describe('image-platform-constant', () => {
  it.each([
    ['a platform', 'FROM «--platform=linux/arm64» debian:12 AS build'],
    ['quotes and lower case', 'from   «--platform="linux/amd64"»   debian:12'],
    ['the default', 'FROM «--platform=${TARGETPLATFORM}» debian:12'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it.each([
    ['no platform', 'FROM debian:12'],
    [
      'the platform of the builder',
      'FROM --platform=$BUILDPLATFORM debian:12\nFROM --platform=${BUILDPLATFORM} debian:12\nCOPY --from=0 /a /a',
    ],
    ['a variable', 'ARG P=linux/amd64\nFROM --platform=$P debian:12'],
    ['a stage for a platform', 'FROM --platform=linux/arm64 debian:12 AS app_arm64'],
    ['Windows', 'FROM --platform=windows/amd64 mcr.microsoft.com/windows/nanoserver:ltsc2022'],
    ['a stage that is used by nothing', 'FROM --platform=linux/amd64 debian:12\nFROM debian:12'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it('takes the flag away', () => {
    const { text, findings } = checkText(rule, 'Dockerfile', 'FROM  --platform=linux/amd64   debian:12 AS a\n');
    expect(withFixes({ path: 'Dockerfile', text, files: {}, findings })).toBe('FROM  debian:12 AS a\n');
  });
});
