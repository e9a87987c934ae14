import { describe, expect, it } from '@jest/globals';
import mixedReleaseRepositories from '../../../src/rules/supply-chain/packages/mixed-release-repositories.ts';
import { expectMarks, messagesOf } from '../../support/example.ts';

const EDGE = 'https://mirror.example.org/alpine/edge';

describe('releases that are mixed', () => {
  it.each([
    `FROM alpine\nRUN apk add «--repository=${EDGE}/main» a`,
    `FROM alpine:3.22\nRUN apk add --repository «${EDGE}/main» -X ${EDGE}/testing/ a`,
    `FROM python:3.14-alpine\nRUN echo «"@edge ${EDGE}/testing"» >> /etc/apk/repositories`,
    // all of it is of that release
    `FROM alpine:edge\nRUN apk add -X ${EDGE}/testing a`,
    `FROM alpine:20250108\nRUN apk add -X ${EDGE}/testing a`,
    `FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine3.23\nRUN apk add --repository=«${EDGE}/community» a`
      .replace('--repository=«', '«--repository=')
      .replace('y» a', 'y» a'),
    // nobody knows
    `FROM ghcr.io/acme/base:1.4\nRUN apk add -X ${EDGE}/testing a`,
    `ARG TAG\nFROM alpine:$TAG\nRUN apk add -X ${EDGE}/testing a`,
    'FROM alpine:3.22\nRUN apk add -X https://mirror.example.org/alpine/v3.22/main edge && echo /edge/main',
    'FROM alpine:3.22\nRUN apk add -X https://mirror.example.org/alpine/$RELEASE/main a',
    'FROM debian:12\nRUN echo «"deb http://mirror.example.org/debian/ unstable main"» >> /etc/apt/sources.list',
    'FROM node:22\nRUN echo «"deb [arch=amd64] http://mirror.example.org/debian testing main"» > /etc/apt/sources.list.d/a.list',
    'FROM debian:sid-slim\nRUN echo "deb http://mirror.example.org/debian experimental main" >> /etc/apt/sources.list',
    'FROM debian:12\nRUN echo "deb http://mirror.example.org/debian bookworm-backports main" >> /etc/apt/sources.list',
    // repositories of others call their suites as they like
    'FROM debian:12\nRUN echo "deb https://apt.example.com/linux/acme testing main" > /etc/apt/sources.list.d/a.list',
    'FROM debian:12\nRUN echo "# deb http://mirror.example.org/debian sid main" >> /etc/apt/sources.list',
    'FROM fedora:43\nRUN dnf install -y --enablerepo «rawhide» a',
    'FROM fedora:rawhide\nRUN dnf install -y --enablerepo rawhide a',
    'FROM fedora:43\nRUN dnf install -y --disablerepo rawhide --enablerepo updates a',
  ])('%s', (text) => {
    expectMarks(mixedReleaseRepositories, 'Dockerfile', text);
  });

  it('are named, with what is built FROM a stage', () => {
    const text = `FROM alpine:3.22 AS a\nFROM a\nRUN apk add -X ${EDGE}/testing b`;
    expect(messagesOf(mixedReleaseRepositories, 'Dockerfile', text)).toEqual([
      'The last stage adds packages of "edge" to those of a stable release. The distribution does not track security updates for this mix.',
    ]);
  });
});
