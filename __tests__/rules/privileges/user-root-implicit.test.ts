import { describe, expect, it } from '@jest/globals';
import { DEFAULT_HOST } from '../../../src/model/containers/host-assumptions.ts';
import rule from '../../../src/rules/privileges/users/user-root-implicit.ts';
import { checkText, expectMarks, messagesOf, withFixes } from '../../support/example.ts';

const CONFIGURATIONS = {
  'root.conf': 'worker_processes 1;\nuser  root;\n',
  'other.conf': 'user nginx;\nhttp { server { root /app; } }\n# user root;\n',
  'zero.conf': 'Listen 80\nUser #0\n',
  'fpm.conf': '[www]\nuser = root\n',
  'rootfs/etc/nginx/nginx.conf': 'user root;\n',
  'rootfs/app/nginx.conf': 'user nginx;\n',
};

describe('user-root-implicit', () => {
  it.each([
    ['an official image', '«FROM debian:12»'],
    ['an official image by its full name', '«FROM docker.io/library/node:22»'],
    ['an official image of a mirror', '«FROM public.ecr.aws/docker/library/python:3.13»'],
    ['an image that a variable names', 'ARG TAG=3.22\n«FROM alpine:$TAG»'],
    ['scratch', '«FROM scratch»\nENTRYPOINT ["/app"]'],
    ['distroless', '«FROM gcr.io/distroless/static-debian12:latest»'],
    ['a parent stage', 'FROM debian:12 AS base\n«FROM base»'],
    ['a user in another stage', 'FROM golang:1.26 AS build\nUSER app\n«FROM debian:12»\nCOPY --from=build /a /a'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

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
    ['what is only files', 'FROM debian:12 AS build\nFROM scratch AS binaries\nCOPY --from=build /out /'],
    [
      'stages that are copied from',
      'FROM debian:12 AS build\nFROM cgr.dev/chainguard/static:latest\nCOPY --from=build /a /a',
    ],
    ['stages that are used by nothing', 'FROM debian:12\nFROM cgr.dev/chainguard/static:latest'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  describe('scripts of the repository', () => {
    const DROPS = '#!/bin/sh\nset -e\nif [ "$(id -u)" = 0 ]; then\n  exec su-exec app "$0" "$@"\nfi\nexec "$@"\n';
    const marks = (text: string, files: Record<string, string>) => {
      const { findings } = checkText(rule, 'Dockerfile', `FROM debian:12\n${text}\n`, {}, {}, undefined, files);
      return findings.map(({ span }) => span.start);
    };

    it.each([
      ['a script', 'COPY start.sh /start.sh\nENTRYPOINT ["/start.sh"]', 'start.sh'],
      ['a script in a folder', 'COPY start.sh /usr/local/bin/\nENTRYPOINT ["start.sh"]\nCMD ["app"]', 'start.sh'],
      ['a folder of scripts', 'COPY scripts /opt/x\nENTRYPOINT ["tini", "--", "/opt/x/a/start"]', 'scripts/a/start'],
      ['a pattern', 'COPY --chmod=755 scripts/start* /x/\nENTRYPOINT [ "/x/start" ]', 'scripts/start'],
      ['the whole context', 'WORKDIR /srv\nCOPY . .\nCMD ["./start.sh"]', 'start.sh'],
      ['a relative destination', 'WORKDIR /srv\nCOPY start.sh x/\nCMD ["/srv/x/start.sh"]', 'start.sh'],
      ['a path above the context', 'COPY ../start.sh /start.sh\nENTRYPOINT ["/start.sh"]', 'start.sh'],
      ['a path through a folder', 'COPY x/../start.sh /start.sh\nENTRYPOINT ["/start.sh"]', 'start.sh'],
      ['a shell that runs it', 'ADD start.sh /\nCMD sh /start.sh serve', 'start.sh'],
      ['a parent stage', 'COPY start.sh /start.sh\nFROM 0\nENTRYPOINT ["/start.sh"]', 'start.sh'],
    ])('that change the user are enough: %s', (_name, text, path) => {
      const named = text
        .replace('FROM 0', 'FROM base')
        .replace(/^/, text.includes('FROM 0') ? 'FROM debian:12 AS base\n' : '');
      expect(marks(named, { [path]: DROPS })).toEqual([]);
    });

    it('counts one that stands in the Dockerfile', () =>
      expect(marks('COPY <<EOF /start\n#!/bin/sh\nexec gosu app "$@"\nEOF\nENTRYPOINT ["/start"]', {})).toEqual([]));

    it.each([
      ['do not change it', 'COPY start.sh /start.sh\nENTRYPOINT ["/start.sh"]', { 'start.sh': 'exec "$@"\n' }],
      [
        'speak of it',
        'COPY start.sh /start.sh\nENTRYPOINT ["/start.sh"]',
        { 'start.sh': '# gosu app\nexec "$@" # not gosu\necho resume x\n' },
      ],
      ['are not started', 'COPY start.sh /start.sh\nCOPY go.sh /go.sh\nENTRYPOINT ["/go.sh"]', { 'start.sh': DROPS }],
      ['are not copied', 'ENTRYPOINT ["/start.sh"]', { 'start.sh': DROPS }],
      ['are not there', 'COPY start.sh /start.sh\nENTRYPOINT ["/start.sh"]', {}],
      [
        'are those of another stage',
        'COPY --from=x start.sh /start.sh\nENTRYPOINT ["/start.sh"]',
        { 'start.sh': DROPS },
      ],
    ])('that %s are not', (_name, text, files) => expect(marks(text, files)).toEqual([0]));
  });

  it('says how it knows', () =>
    expect(messagesOf(rule, 'Dockerfile', 'FROM debian:12 AS app\n')).toEqual([
      'Stage "app" sets no USER, and its base image "debian:12" is known to run as root. An attacker in the application has every file and capability of the container.',
    ]));

  it.each([
    ['FROM php:8.4-apache', 'low'],
    ['FROM php:8.4-fpm-alpine\nCMD ["php-fpm", "-F"]', 'low'],
    ['FROM httpd:2.4', 'low'],
    ['FROM nginx:1.29 AS base\nFROM base', 'low'],
    ['FROM nginx:1.29\nCMD ["nginx", "-g", "daemon off;"]', 'low'],
    ['FROM php:8.4-apache\nCMD ["php", "artisan", "serve"]', 'medium'],
    ['FROM php:8.4-fpm\nENTRYPOINT ["/start.sh"]\nCMD ["php-fpm"]', 'low'],
    ['FROM php:8.4-fpm\nENTRYPOINT ["/start.sh"]\nCMD ["supervisord"]', 'medium'],
    ['FROM php:8.4-fpm\nENTRYPOINT ["supervisord"]', 'medium'],
    ['FROM php:8.4-cli', 'medium'],
    ['FROM php:8.4', 'medium'],
    ['FROM registry.example.com/php:8.4-apache\nFROM debian:13', 'medium'],
    ['FROM nginx:1.29\nENTRYPOINT ["tini", "--"]\nCMD ["nginx"]', 'low'],
    ['FROM nginx:1.29\nENTRYPOINT ["/docker-entrypoint.sh"]\nCMD ["nginx"]', 'low'],
    ['FROM nginx:1.29\nENTRYPOINT /docker-entrypoint.sh\nCMD ["nginx"]', 'medium'],
    ['FROM php:8.4-fpm\nENTRYPOINT ["php", "artisan"]\nCMD ["php-fpm"]', 'medium'],
    ['FROM php:8.4-fpm\nCMD ["php-fpm", "-R"]', 'medium'],
    ['FROM nginx:1.29\nCMD ["nginx", "-g", "daemon off; user root;"]', 'medium'],
    ['FROM php:8.4-apache\nENV APACHE_RUN_USER=root', 'medium'],
    ['FROM php:8.4-apache\nENV APACHE_RUN_USER root', 'medium'],
    ['FROM php:8.4-fpm\nRUN sed -i s/www-data/root/ /usr/local/etc/php-fpm.d/www.conf', 'medium'],
    ["FROM nginx:1.29 AS a\nRUN sed -i 's/^user.*/user root;/' /etc/nginx/nginx.conf\nFROM a", 'medium'],
    ['FROM nginx:1.29\nCOPY <<EOF /etc/nginx/nginx.conf\nuser root;\nEOF', 'medium'],
    ['FROM nginx:1.29\nRUN <<EOF\nsed -i "s/^user.*/user root;/" /etc/nginx/nginx.conf\nEOF', 'medium'],
    ['FROM nginx:1.29\nCOPY root.conf /etc/nginx/nginx.conf', 'medium'],
    ['FROM nginx:1.29\nCOPY other.conf /etc/nginx/nginx.conf', 'low'],
    ['FROM php:8.4-fpm\nCOPY fpm.conf /usr/local/etc/php-fpm.d/', 'medium'],
    ['FROM nginx:1.29\nCOPY rootfs /', 'medium'],
    ['FROM nginx:1.29\nCOPY rootfs/ /', 'medium'],
    ['FROM nginx:1.29\nCOPY rootfs/* /', 'low'],
    ['FROM nginx:1.29\nCOPY rootfs/e* /etc/', 'medium'],
    ['FROM nginx:1.29\nCOPY rootfs /srv', 'low'],
    ['FROM nginx:1.29\nCOPY rootfs/app /', 'low'],
    ['FROM nginx:1.29\nCOPY rootfs/etc etc', 'medium'],
    ['FROM nginx:1.29\nCOPY --exclude=etc rootfs /', 'low'],
    ['FROM nginx:1.29\nWORKDIR /etc/nginx\nCOPY root.conf nginx.conf', 'medium'],
    ['FROM nginx:1.29\nCOPY root.conf /etc/nginx/a.conf\nCMD ["nginx", "-c", "/app/nginx.conf"]', 'medium'],
    ['FROM nginx:1.29\nWORKDIR /etc/nginx\nCOPY root.conf .', 'medium'],
    ['FROM nginx:1.29\nWORKDIR /srv\nCOPY root.conf .', 'low'],
    ['FROM nginx:1.29 AS a\nWORKDIR /etc/nginx\nFROM a\nCOPY root.conf nginx.conf', 'medium'],
    ['FROM nginx:1.29\nARG DIR\nWORKDIR $DIR\nCOPY root.conf etc/nginx/nginx.conf', 'low'],
    ['FROM nginx:1.29\nCOPY root.conf /app/\nCMD ["nginx", "-c", "/app/root.conf"]', 'medium'],
    ['FROM nginx:1.29\nCOPY root.conf /app/a.conf\nCMD ["nginx", "-c/app/a.conf"]', 'medium'],
    ['FROM nginx:1.29\nCOPY other.conf root.conf /app/\nCMD ["nginx", "-c", "/app/other.conf"]', 'low'],
    ['FROM php:8.4-fpm\nCOPY fpm.conf /app/fpm.conf\nCMD ["php-fpm", "--fpm-config=/app/fpm.conf"]', 'medium'],
    ["FROM nginx:1.29\nRUN sed -i 's/nginx;/root;/' /etc/nginx/nginx.conf", 'medium'],
    ['FROM nginx:1.29\nRUN usermod -o -u 0 nginx', 'medium'],
    ['FROM nginx:1.29\nRUN usermod -o --uid=0 nginx', 'medium'],
    ['FROM nginx:1.29\nRUN usermod -u 1000 nginx', 'low'],
    ["FROM httpd:2.4\nRUN sed -i 's/^User .*/User #0/' conf/httpd.conf", 'medium'],
    ['FROM httpd:2.4\nCOPY zero.conf /usr/local/apache2/conf/httpd.conf', 'medium'],
    ['FROM php:8.4-apache\nENV APACHE_RUN_USER="#0"', 'medium'],
    ['FROM php:8.4-apache\nENV APACHE_RUN_USER=${WHO:-root}', 'medium'],
    ['FROM php:8.4-apache\nENV APACHE_RUN_USER=${WHO:-www-data}', 'low'],
  ])('is milder where the server works as another user: %j', (text, severity) => {
    const { findings } = checkText(rule, 'Dockerfile', `${text}\n`, {}, {}, DEFAULT_HOST, CONFIGURATIONS);
    const needsMore = findings.map(({ message }) => message.includes('needs one more flaw'));
    expect([findings.map((finding) => finding.severity), needsMore]).toEqual([[severity], [severity === 'low']]);
  });

  it('says it in the words of Windows', () =>
    expect(messagesOf(rule, 'Dockerfile', 'FROM mcr.microsoft.com/windows/servercore:ltsc2025 AS app\n')).toEqual([
      'Stage "app" sets no USER, and its base image "mcr.microsoft.com/windows/servercore:ltsc2025" is known to run as ContainerAdministrator. An attacker in the application can change every file and setting of the container.',
    ]));

  it.each([
    ['«FROM mcr.microsoft.com/windows/servercore:ltsc2025»', 'C:/app.exe'],
    ['FROM mcr.microsoft.com/windows/servercore:ltsc2025', 'C:/ServiceMonitor.exe", "w3svc'],
  ])('leaves services of Windows alone: %s, %s', (from, program) =>
    expectMarks(rule, 'Dockerfile', `${from}\nENTRYPOINT ["${program}"]\n`),
  );

  it.each([
    ['before the command', 'FROM node:22\nCOPY . .\nCMD ["a"]\n', 'FROM node:22\nCOPY . .\nUSER node\nCMD ["a"]\n'],
    ['at the end', 'FROM node:22\nCOPY . .\n', 'FROM node:22\nCOPY . .\nUSER node\n'],
    ['at the end without a line end', 'FROM node:22\nCOPY . .', 'FROM node:22\nCOPY . .\nUSER node'],
    ['after a here-document', 'FROM node:22\nRUN <<EOF\na\nEOF\n', 'FROM node:22\nRUN <<EOF\na\nEOF\nUSER node\n'],
    ['into an empty stage', 'FROM node:22\n', 'FROM node:22\nUSER node\n'],
    ['into each target', 'FROM node:22 AS a\nRUN b\n\nFROM a\n', 'FROM node:22 AS a\nRUN b\n\nFROM a\nUSER node\n'],
    ['into a file with other line ends', 'FROM node:22\r\nCOPY . .\r\n', 'FROM node:22\r\nCOPY . .\r\nUSER node\r\n'],
  ])('adds a user %s', (_name, bad, good) => {
    expect(withFixes(checkText(rule, 'Dockerfile', bad))).toBe(good);
  });
});
