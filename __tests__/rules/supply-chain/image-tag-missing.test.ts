import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/images/image-tag-missing.ts';
import { expectMarks, messagesOf } from '../../support/example.ts';

const DIGEST = 'sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715';

describe('image-tag-missing', () => {
  it.each([
    ['a registry with a port', 'FROM «registry.example.com:5000/acme/base»'],
    ['quotes', 'FROM "«debian»"'],
    ['lower case', 'from «debian» as base'],
    ['a platform', 'FROM --platform=linux/amd64 «debian» AS base'],
    ['a whole image in a variable', 'ARG IMAGE=debian\nFROM «$IMAGE»'],
    ['an unknown registry', 'ARG REGISTRY\nFROM «${REGISTRY}/acme/base»'],
    ['every FROM', 'FROM «debian» AS a\nFROM «alpine»\nCOPY --from=a /a /a'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it.each([
    ['a stage', 'FROM debian:12 AS Base\nFROM base'],
    [
      'a stage with a platform',
      'FROM --platform=$BUILDPLATFORM debian:12 AS base\nFROM --platform=$TARGETPLATFORM base',
    ],
    [
      'a computed name of a stage',
      'FROM debian:12 AS base-amd64\nFROM debian:12 AS base-arm64\nARG TARGETARCH\nFROM base-${TARGETARCH}',
    ],
    ['scratch', 'FROM scratch'],
    ['a stage that is used by nothing', 'FROM debian\nFROM alpine:3.22'],
    ['a digest', `FROM debian@${DIGEST}`],
    ['an unknown image', 'ARG IMAGE\nFROM $IMAGE'],
    ['an unknown tag', 'ARG TAG\nFROM debian:$TAG'],
    ['a default with a tag', 'ARG IMAGE=debian:12\nFROM $IMAGE'],
    ['a default within the reference', 'FROM ${IMAGE:-debian:12}'],
    ['a piece that may hold the tag', 'ARG BASE\nFROM acme/${BASE}-slim'],
    ['copies and mounts, which are another matter', 'FROM debian:12\nCOPY --from=alpine /a /a'],
    ['an instruction of a here-document', 'FROM debian:12\nRUN <<EOF\nFROM debian\nEOF'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it('names the stage and the image', () =>
    expect(messagesOf(rule, 'Dockerfile', 'FROM debian AS base')).toEqual([
      'Stage "base" is built from "debian", which names no version, so an attacker who takes over its account gets into the next build.',
    ]));
});
