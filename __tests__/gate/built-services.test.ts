import { expect, it } from '@jest/globals';
import { failuresOf } from './failures.ts';

const BASE = { 'README.md': '# App\n' };
const project = (...lines: readonly string[]) =>
  `services:\n  d:\n    build: .\n${lines.map((line) => `    ${line}\n`).join('')}`;

it.each([
  ['a built engine', 'FROM docker:29-dind\n', project('environment:', '  DOCKER_TLS_CERTDIR: ""'), ['docker-host-tcp']],
  [
    'a command of one',
    'FROM docker:29-dind\n',
    project('command: [--host=tcp://0.0.0.0:2375]'),
    ['docker-host-tcp', 'insecure-daemon-flag'],
  ],
  ['a variable of an engine', 'FROM docker:29-dind\nENV DOCKER_TLS_CERTDIR=""\n', undefined, ['image-auth-disabled']],
  ['that of a built one', 'FROM docker:29-dind\nENV DOCKER_TLS_CERTDIR=\n', project(), ['image-auth-disabled']],
  ['a later stage', 'FROM docker:29-dind AS a\nFROM a\nENV DOCKER_TLS_CERTDIR=\n', project(), ['image-auth-disabled']],
  [
    'an earlier stage',
    'FROM docker:29-dind AS a\nENV DOCKER_TLS_CERTDIR=\nFROM a\n',
    undefined,
    ['image-auth-disabled'],
  ],
  ['MySQL', 'FROM mysql:8.4\nENV MYSQL_ALLOW_EMPTY_PASSWORD=yes\n', undefined, ['image-auth-disabled']],
  [
    'a service of it',
    'FROM mysql:8.4\nENV MYSQL_ALLOW_EMPTY_PASSWORD=yes\n',
    project('ports: ["127.0.0.1:3306:3306"]'),
    ['image-auth-disabled'],
  ],
  [
    'one without the password',
    'FROM mysql:8.4\nENV MYSQL_ALLOW_EMPTY_PASSWORD=yes\n',
    `${project('environment: { MYSQL_ROOT_PASSWORD_FILE: /run/secrets/p }')}  e: { build: . }\n`,
    ['image-auth-disabled'],
  ],
  ['MariaDB', 'FROM mariadb:11.8\nENV MARIADB_ALLOW_EMPTY_ROOT_PASSWORD=1\n', undefined, ['image-auth-disabled']],
  [
    'an earlier stage of MariaDB',
    'FROM mariadb:11.8 AS a\nENV MARIADB_ALLOW_EMPTY_ROOT_PASSWORD=1\nFROM a\nRUN true\n',
    undefined,
    ['image-auth-disabled'],
  ],
  ['Kong', 'FROM kong:3.9\nENV KONG_ADMIN_LISTEN=0.0.0.0:8001\n', undefined, ['image-auth-disabled']],
  [
    'ClickHouse',
    'FROM clickhouse:26.3\nENV CLICKHOUSE_DEFAULT_ACCESS_MANAGEMENT=1\n',
    undefined,
    ['image-auth-disabled'],
  ],
  [
    'a flag of a later stage',
    'FROM mysql:8.4 AS a\nFROM a\nCMD ["--skip-grant-tables"]\n',
    undefined,
    ['image-auth-disabled'],
  ],
])('reports %s', async (_name, dockerfile, compose, rules) => {
  const change = { Dockerfile: dockerfile, ...(compose && { 'compose.yaml': compose }) };
  expect(await failuresOf(BASE, change)).toEqual(rules);
});

it.each([
  ['an engine with TLS', 'FROM docker:29-dind\n', project('environment:', '  DOCKER_TLS_CERTDIR: /certs')],
  ['a client', 'FROM docker:29-cli\nENV DOCKER_TLS_CERTDIR=\n', project('environment:', '  DOCKER_TLS_CERTDIR: ""')],
  [
    'an engine whose container has TLS',
    'FROM docker:29-dind\nENV DOCKER_TLS_CERTDIR=\n',
    project('environment: { DOCKER_TLS_CERTDIR: /certs }'),
  ],
  ['a variable of another image', 'FROM debian:13\nENV DOCKER_TLS_CERTDIR=\n', undefined],
  [
    'a variable that the next stage sets',
    'FROM docker:29-dind AS a\nENV DOCKER_TLS_CERTDIR=\nFROM a\nENV DOCKER_TLS_CERTDIR=/certs\n',
    undefined,
  ],
  [
    'a password of the container',
    'FROM mysql:8.4\nENV MYSQL_ALLOW_EMPTY_PASSWORD=yes\n',
    project('environment: { MYSQL_ROOT_PASSWORD_FILE: /run/secrets/p }'),
  ],
  [
    'a password that a variable has',
    'FROM mysql:8.4\nENV MYSQL_ALLOW_EMPTY_PASSWORD=yes\n',
    project('environment: ["MYSQL_ROOT_PASSWORD=${PASSWORD}"]'),
  ],
  [
    'a random password',
    'FROM mysql:8.4\nENV MYSQL_ALLOW_EMPTY_PASSWORD=yes MYSQL_RANDOM_ROOT_PASSWORD=yes\n',
    undefined,
  ],
  [
    'a random password of a later stage',
    'FROM mysql:8.4 AS a\nENV MYSQL_ALLOW_EMPTY_PASSWORD=yes\nFROM a\nENV MYSQL_RANDOM_ROOT_PASSWORD=yes\n',
    undefined,
  ],
  ['an empty value', 'FROM mysql:8.4\nENV MYSQL_ALLOW_EMPTY_PASSWORD=\n', undefined],
  [
    'the wizard of Jenkins',
    'FROM jenkins/jenkins:2.516.1-lts\nENV JAVA_OPTS=-Djenkins.install.runSetupWizard=false\n',
    undefined,
  ],
])('accepts %s', async (_name, dockerfile, compose) => {
  const change = { Dockerfile: dockerfile, ...(compose && { 'compose.yaml': compose }) };
  expect(await failuresOf(BASE, change)).toEqual([]);
});

it('reports a password that a change takes away', async () => {
  const base = {
    Dockerfile: 'FROM mysql:8.4\nENV MYSQL_ALLOW_EMPTY_PASSWORD=yes\n',
    'compose.yaml': project('environment: { MYSQL_ROOT_PASSWORD_FILE: /run/secrets/p }'),
  };
  expect(await failuresOf(base, { 'compose.yaml': project() })).toEqual(['image-auth-disabled']);
});
