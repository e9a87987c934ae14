import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/images/image-tag-floating.ts';
import { expectMarks } from '../../support/example.ts';

const DIGEST = 'sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715';

describe('image-tag-floating', () => {
  it.each([
    'latest',
    'stable',
    'edge',
    'nightly',
    'main',
    'master',
    'dev',
    'canary',
    'rolling',
    'current',
    'lts',
    'testing',
    'sid',
    'nonroot',
    'alpine',
    'slim',
    'lts-alpine',
    'lts-alpine3.22',
    'armv7',
    'arm64v8',
    'latest-amd64',
    'alpine-linux-x86_64',
    'latest-ubuntu24.04',
    'stable-slim',
    'slim-bookworm',
    'fpm-alpine',
  ])('reports node:%s', (tag) => expectMarks(rule, 'Dockerfile', `FROM «node:${tag}»`));

  it.each([
    'node:22',
    'node:22-alpine',
    'debian:bookworm-slim',
    'ubuntu:noble',
    'debian:stable-20251117',
    'nginx:1.29-alpine',
    'acme/base:v1',
    'acme/base:v1-arm64',
    'acme/base:armv7-2',
    'acme/base:amd64x2',
    'acme/base:4f8e2b1',
    `node:latest@${DIGEST}`,
    'acme/base:bookworm',
  ])('accepts %s', (image) => expectMarks(rule, 'Dockerfile', `FROM ${image}`));
});
