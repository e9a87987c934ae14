import { describe, expect, it } from '@jest/globals';
import explicit from '../../../src/rules/privileges/user-root-explicit.ts';
import implicit from '../../../src/rules/privileges/user-root-implicit.ts';
import { checkText, expectMarks, messagesOf, withFixes } from '../../support/example.ts';

describe('user-root-explicit', () => {
  it.each([
    ['root', 'FROM alpine:3.22\nUSER «root»'],
    ['the number 0', 'FROM alpine:3.22\nUSER «0»'],
    ['the number 00', 'FROM alpine:3.22\nUSER «00»'],
    ['0 with a group', 'FROM alpine:3.22\nUSER «0:0»'],
    ['root with a group', 'FROM alpine:3.22\nUSER «root:1000»'],
    [
      'the administrator of Windows',
      'FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nUSER «ContainerAdministrator»',
    ],
    ['only the last user', 'FROM alpine:3.22\nUSER root\nUSER app\nUSER «root»'],
    ['a user of the parent stage', 'FROM alpine:3.22 AS base\nUSER «root»\nFROM base\nCMD ["a"]'],
    ['a variable of ENV', 'FROM alpine:3.22\nENV user=root\nUSER «$user»'],
    ['a default of ARG', 'FROM alpine:3.22\nARG uid=0\nUSER «${uid}»'],
    ['root beside a health check that drops it', 'FROM alpine:3.22\nUSER «root»\nHEALTHCHECK CMD gosu app true'],
  ])('reports %s', (_name, text) => expectMarks(explicit, 'Dockerfile', text));

  it.each([
    ['root that is left again', 'FROM alpine:3.22\nUSER root\nRUN apk add curl\nUSER app'],
    [
      'root in a stage that is only copied from',
      'FROM alpine:3.22 AS build\nUSER root\nFROM alpine:3.22\nUSER app\nCOPY --from=build /a /a',
    ],
    ['root in a parent stage', 'FROM alpine:3.22 AS base\nUSER root\nFROM base\nUSER app'],
    ['group 0 with another user', 'FROM alpine:3.22\nUSER 1001:0'],
    ['a name that only begins like root', 'FROM alpine:3.22\nUSER rootless'],
    ['a user only known when the image is built', 'FROM alpine:3.22\nARG uid\nUSER $uid'],
    ['an entry point that drops it', 'FROM alpine:3.22\nUSER root\nENTRYPOINT ["gosu", "app", "/app"]'],
    [
      'an entry point that drops it behind tini',
      'FROM alpine:3.22\nUSER root\nENTRYPOINT ["/sbin/tini", "--", "/sbin/su-exec", "app", "/app"]',
    ],
    [
      'an entry point of the shell form that drops it',
      'FROM alpine:3.22\nUSER root\nENTRYPOINT exec setpriv --reuid=app /app',
    ],
    ['a command that drops it', 'FROM alpine:3.22\nUSER root\nCMD ["s6-setuidgid", "app", "/app"]'],
    ['ONBUILD, which is about other images', 'FROM alpine:3.22\nONBUILD USER root'],
    ['a here-document', 'FROM alpine:3.22\nRUN cat <<EOF\nUSER root\nEOF'],
  ])('accepts %s', (_name, text) => expectMarks(explicit, 'Dockerfile', text));

  it('points at the default of a variable', () => {
    const { findings } = checkText(explicit, 'Dockerfile', 'FROM alpine:3.22 AS app\nARG uid=0\nUSER $uid\n');
    expect(findings.map(({ message }) => message)).toEqual([
      'Stage "app" runs as root: USER is "0", unless the build sets another value than the default.',
    ]);
    expect(findings[0]?.related.map(({ span }) => span.file.text.slice(span.start, span.end))).toEqual(['0']);
  });

  it.each([
    [
      'a user that is created',
      'RUN adduser -D -u 10001 app\nUSER root\nCMD ["a"]',
      'RUN adduser -D -u 10001 app\nUSER app\nCMD ["a"]',
    ],
    ['the last user before', 'USER 10001\nUSER root\nRUN true', 'USER 10001\nUSER root\nRUN true\nUSER 10001'],
    ['nothing when no user is known', 'USER root\nCMD ["a"]', 'USER root\nCMD ["a"]'],
  ])('changes to %s', (_name, bad, good) => {
    const start = 'FROM registry.example.com/base:1.4\n';
    expect(withFixes(checkText(explicit, 'Dockerfile', `${start}${bad}\n`))).toBe(`${start}${good}\n`);
  });
});

describe('user-root-implicit', () => {
  it.each([
    ['an official image', '«FROM debian:12»'],
    ['an official image by its full name', '«FROM docker.io/library/node:22»'],
    ['an official image of a mirror', '«FROM public.ecr.aws/docker/library/python:3.13»'],
    ['an image that a variable names', 'ARG TAG=3.22\n«FROM alpine:$TAG»'],
    ['scratch', '«FROM scratch»'],
    ['distroless', '«FROM gcr.io/distroless/static-debian12:latest»'],
    ['a parent stage', 'FROM debian:12 AS base\n«FROM base»'],
    ['a user in another stage', 'FROM golang:1.26 AS build\nUSER app\n«FROM debian:12»\nCOPY --from=build /a /a'],
  ])('reports %s', (_name, text) => expectMarks(implicit, 'Dockerfile', text));

  it.each([
    ['any user', 'FROM debian:12\nUSER app'],
    ['root, which another rule reports', 'FROM debian:12\nUSER root'],
    ['a user of the parent stage', 'FROM debian:12 AS base\nUSER app\nFROM base'],
    ['an image that is not known', 'FROM registry.example.com/base:1.4'],
    ['an image of the same name elsewhere', 'FROM registry.example.com/library/debian:12'],
    ['an image with a user of its own', 'FROM nginxinc/nginx-unprivileged:1.29'],
    ['a tag with a user of its own', 'FROM gcr.io/distroless/static-debian12:nonroot'],
    ['an image of Chainguard', 'FROM cgr.dev/chainguard/node:latest'],
    ['an entry point of the base that changes the user', 'FROM postgres:18'],
    ['an image that nobody knows', 'ARG IMAGE\nFROM $IMAGE'],
    ['an unknown tag, which may be another user', 'ARG TAG\nFROM gcr.io/distroless/static-debian12:$TAG'],
    ['an entry point that drops it', 'FROM debian:12\nENTRYPOINT ["gosu", "app", "/app"]'],
    [
      'stages that are copied from',
      'FROM debian:12 AS build\nFROM cgr.dev/chainguard/static:latest\nCOPY --from=build /a /a',
    ],
    ['stages that are used by nothing', 'FROM debian:12 AS test\nFROM cgr.dev/chainguard/static:latest'],
  ])('accepts %s', (_name, text) => expectMarks(implicit, 'Dockerfile', text));

  it('says how it knows', () =>
    expect(messagesOf(implicit, 'Dockerfile', 'FROM debian:12 AS app\n')).toEqual([
      'Stage "app" sets no USER, and its base image "debian:12" runs as root as far as is known.',
    ]));

  it.each([
    ['before the command', 'FROM node:22\nCOPY . .\nCMD ["a"]\n', 'FROM node:22\nCOPY . .\nUSER node\nCMD ["a"]\n'],
    ['at the end', 'FROM node:22\nCOPY . .\n', 'FROM node:22\nCOPY . .\nUSER node\n'],
    ['at the end without a line end', 'FROM node:22\nCOPY . .', 'FROM node:22\nCOPY . .\nUSER node'],
    ['after a here-document', 'FROM node:22\nRUN <<EOF\na\nEOF\n', 'FROM node:22\nRUN <<EOF\na\nEOF\nUSER node\n'],
    ['into an empty stage', 'FROM node:22\n', 'FROM node:22\nUSER node\n'],
    ['into each target', 'FROM node:22 AS a\nRUN b\n\nFROM a\n', 'FROM node:22 AS a\nRUN b\n\nFROM a\nUSER node\n'],
    ['into a file with other line ends', 'FROM node:22\r\nCOPY . .\r\n', 'FROM node:22\r\nCOPY . .\r\nUSER node\r\n'],
  ])('adds a user %s', (_name, bad, good) => {
    expect(withFixes(checkText(implicit, 'Dockerfile', bad))).toBe(good);
  });
});
