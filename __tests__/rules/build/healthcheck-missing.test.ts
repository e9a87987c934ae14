import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/build/healthcheck-missing.ts';
import { expectMarks } from '../../support/example.ts';

describe('healthcheck-missing', () => {
  it.each([
    ['reports a target that starts a service', '«FROM node:22»\nEXPOSE 80\nENTRYPOINT ["node"]\n'],
    ['accepts images that expose nothing', 'FROM node:22\nCMD ["node"]\n'],
    ['accepts images that start nothing', 'FROM node:22\nEXPOSE 80\n'],
    ['accepts a decision against it', 'FROM node:22\nEXPOSE 80\nHEALTHCHECK NONE\nCMD ["node"]\n'],
    [
      'accepts images without a shell',
      'FROM gcr.io/distroless/nodejs22\nEXPOSE 80\nCMD ["a"]\nFROM scratch\nEXPOSE 80\nCMD ["a"]\n',
    ],
    ['accepts the builder', 'FROM node:22\nEXPOSE 80\nCMD ["node"]\nFROM node:22\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
