import { describe, expect, it } from '@jest/globals';
import { endedOf, lifetimesOf, replacedOf } from '../../../src/analysis/lifetimes/image-lifetime.ts';
import { END_OF_LIFE } from '../../../src/data/images/end-of-life.ts';
import { parseImageReference } from '../../../src/model/images/image.ts';

const TODAY = '2026-11-25';
const ended = (image: string) => endedOf(parseImageReference(image), TODAY)?.release;

describe('the end of what an image carries', () => {
  it.each([
    ['gcr.io/distroless/static-debian12', 'on Debian 12'],
    ['gcr.io/distroless/nodejs22-debian12:nonroot', 'on Debian 12'],
    ['gcr.io/distroless/java-base-debian11', 'on Debian 11'],
    ['gcr.io/distroless/java17-debian12:debug', 'on Debian 12'],
    ['gcr.io/distroless/base-nossl-debian11', 'on Debian 11'],
    ['gcr.io/distroless/python3-debian12', 'on Debian 12'],
    ['registry.access.redhat.com/ubi7/ubi-minimal:7.9', '7'],
    ['registry.redhat.io/rhel7:7.9', '7'],
    ['redhat/ubi7', '7'],
    ['quay.io/centos/centos:stream8', '8'],
    ['quay.io/keycloak/keycloak:24.0.1', '24.0'],
    ['docker.elastic.co/elasticsearch/elasticsearch:7.17.9', '7'],
    ['arm64v8/node:18', '18'],
    ['docker.io/library/node:18', '18'],
    ['bitnami/postgresql:12', '12'],
    ['bitnamilegacy/postgresql:12.9.0-debian-10-r1', '12'],
    ['public.ecr.aws/bitnami/redis:5.0', '5.0'],
    ['mysql/mysql-server:5.7', '5.7'],
    ['mysql/mysql-server:5.6.51-1.2.2-server', '5.6'],
    ['container-registry.oracle.com/mysql/community-server:5.7', '5.7'],
    ['percona:5.6', '5.6'],
    ['percona/percona-server:5.7.44', '5.7'],
    ['percona:ps-5.7.35', '5.7'],
    ['mariadb/server:10.3', '10.3'],
    ['postgis/postgis:11-3.3', '11'],
    ['postgis/postgis:13-3.4-alpine', '13'],
    ['kartoza/postgis:9.6-2.4', '9.6'],
    ['cimg/postgres:12.16', '12'],
    ['timescale/timescaledb:2.0.0-pg11', '11'],
    ['timescale/timescaledb:latest-pg12', '12'],
    ['timescale/timescaledb-ha:pg13.4-ts2.4.1-latest', '13'],
    ['pgvector/pgvector:0.7.0-pg12', '12'],
    ['vault:1.13.3', '1.13'],
    ['vault:1.0', '1.0'],
    ['consul:1.6', '1.6'],
    ['elastic/elasticsearch:7.17.9', '7'],
    ['yandex/clickhouse-server:21.3', '21.3'],
    ['microsoft/dotnet:2.1-sdk', '2.1'],
    ['wurstmeister/kafka:2.13-2.7.0', '2.7'],
    ['bitnami/cassandra:3.11', '3.11'],
    ['haproxytech/haproxy-alpine:2.3.4', '2.3'],
    ['mysql/mysql-server:5.7-buster', '5.7'],
    ['grafana/grafana:9.5.1', '9.5'],
    ['cilium/cilium:v1.14.2', '1.14'],
    ['goharbor/harbor-core:v2.8.0', '2.8'],
    ['apache/airflow:2.8.1-python3.9', '2'],
    ['ros:melodic-ros-base', 'melodic'],
    ['node:hydrogen', '18'],
    ['node:gallium-slim', '16'],
    ['node:fermium-alpine', '14'],
    ['node:argon', '4'],
    ['docker.io/library/node:iron-bookworm', '20'],
    ['node:lts-gallium', '16'],
    ['node:lts-erbium-alpine', '12'],
    ['node:lts-carbon', '8'],
    ['arm64v8/node:lts-hydrogen-bullseye-slim', '18'],
    ['public.ecr.aws/docker/library/node:lts-iron', '20'],
    ['traefik:maroilles-alpine', '1.7'],
    ['traefik:mimolette', '2.11'],
    ['couchbase:community-6.6.0', '6.6'],
    ['couchbase/server:enterprise-7.1.4', '7.1'],
    ['wordpress:php7.4-fpm-alpine', '7.4'],
    ['drupal:11.4-php8.1-apache', '8.1'],
    ['elixir:1.18-otp-24-alpine', '24'],
    ['centos', '8'],
    ['centos:latest', '8'],
    ['library/centos', '8'],
    ['opensuse', '42.3'],
    ['opensuse:leap', '42.3'],
    ['opensuse:13.2', '13.2'],
    ['python:3.13-buster', 'buster'],
    ['python:3.9-alpine3.14', '3.9'],
    ['php:8.4-cli-alpine3.14', '3.14'],
    ['acme/app:1.0-buster-slim', 'buster'],
    ['acme/app:buster', 'buster'],
    ['acme/app:xenial', 'xenial'],
    ['mcr.microsoft.com/vscode/devcontainers/base:buster', 'buster'],
    ['mcr.microsoft.com/devcontainers/python:0-3.9-bullseye', 'bullseye'],
    ['mcr.microsoft.com/windows/servercore:1803', '1803'],
    ['mcr.microsoft.com/windows:1903-amd64', '1903'],
    ['mcr.microsoft.com/windows/servercore/iis:20H2', '20H2'],
    ['microsoft/nanoserver:sac2016', 'sac2016'],
    ['golang:1.99-windowsservercore-1709', '1709'],
    ['mcr.microsoft.com/dotnet/framework/runtime:4.8-20190910-windowsservercore-1803', '1803'],
    ['gitlab/gitlab-ce:11.0.3-ce.0', '11.0'],
    ['elasticsearch:1.4.2', '1.4'],
    ['ghcr.io/acme/app:main-alpine3.12', '3.12'],
    ['osrf/ros:lunar-desktop-stretch', 'stretch'],
    ['docker:20.10-dind', '20.10'],
    ['drupal:9-apache', '9'],
    ['ibm-semeru-runtimes:open-23-jdk', '23'],
    ['ibm-semeru-runtimes:open-jdk-24.0.2_12-jre-noble', '24'],
    ['ibm-semeru-runtimes:open-17-jdk-focal', 'focal'],
  ])('%s: %s', (image, release) => expect(ended(image)).toBe(release));

  it.each([
    'gcr.io/distroless/static-debian13',
    'gcr.io/distroless/static',
    'gcr.io/distroless/unheard-debian12',
    'gcr.io/acme/static-debian11',
    'registry.access.redhat.com/ubi9/ubi:9.4',
    'mysql/mysql-server:latest',
    'mysql/mysql-cluster:7.6',
    'percona:8.4',
    'percona:psmdb-4.2',
    'postgis/postgis:17-3.5',
    'postgis/postgis:latest',
    'postgis/postgis:master',
    'timescale/timescaledb:2.11.0-pg17',
    'timescale/timescaledb:1.7.4',
    'timescale/timescaledb-ha:pg17',
    'pgvector/pgvector:v0.5.0',
    'ghcr.io/acme/postgis:11-3.3',
    'hashicorp/vault:2.0',
    'wurstmeister/kafka:latest',
    'bitnamilegacy/acme:1',
    'quay.io/centos/centos:stream10',
    'ibm-semeru-runtimes:open-21.0.12.0-jdk-jammy',
    'ibm-semeru-runtimes:open-8u482-b08-jre',
    'ibm-semeru-runtimes:open-jdk',
    'acme/app:open-23-jdk',
    'ghcr.io/acme/ubi7',
    'ubuntu/redis:5.0-20.04_edge',
    'acme/node:18',
    'node:krypton-slim',
    'acme/node:hydrogen',
    'node:lts',
    'node:lts-alpine',
    'node:lts-krypton',
    'node:lts-jod-slim',
    'node:ltsgallium',
    'acme/node:lts-gallium',
    'traefik:langres',
    'acme/traefik:maroilles',
    'couchbase:community',
    'couchbase:community-8.0.1',
    'wordpress:php8.4',
    'acme/app:php7.4',
    'elixir:1.19-otp-28',
    'acme/centos',
    'quay.io/centos/centos',
    `centos@sha256:${'0'.repeat(64)}`,
    'centos:${VERSION}',
    'almalinux',
    'debian',
    'opensuse:tumbleweed',
    'opensuse/leap',
    'ghcr.io/acme/app:hydrogen',
    'python:hydrogen',
    'node:hydrogens',
    'acme/app:groovy',
    'acme/app:1.0-edgy',
    'acme/photos:focal-1.2',
    'mcr.microsoft.com/windows/servercore:ltsc2022',
    'mcr.microsoft.com/windows/servercore:1809',
    'mcr.microsoft.com/devcontainers/base:bookworm',
    'mcr.microsoft.com/mssql/server:2017-latest',
    'acme/app:1803',
    'mcr.microsoft.com/dotnet/runtime:0.0.0-trixie-slim',
    'acme/app:jammy',
    'ghcr.io/library/node:18',
    'grafana/grafana:latest',
    'oven/bun:1.0',
    'a,debian:10',
    'node,:18',
    `node:${'99.'.repeat(99)}`,
  ])('%s: none', (image) => expect(ended(image)).toBeUndefined());

  it('tells releases that were made to be replaced from others', () => {
    const replaced = (image: string) => replacedOf(parseImageReference(image), TODAY)?.release;
    expect(replaced('traefik:v3.4')).toBe('3.4');
    expect(replaced('rust:1.70')).toBe('1.70');
    expect(replaced('docker.elastic.co/kibana/kibana:8.5.0')).toBe('8.5');
    expect(replaced('docker.elastic.co/kibana/kibana:8.99.0')).toBeUndefined();
    expect(replaced('traefik:v1.7')).toBeUndefined();
    expect(ended('traefik:v1.7')).toBe('1.7');
    expect(ended('traefik:v3.4')).toBeUndefined();
  });

  it('does not take a product for over because the table is older than its newest release', () => {
    const later = '2099-01-01';
    const newest = /,gitlab\/gitlab-ce,gitlab\/gitlab-ee, (\d+\.\d+):~/.exec(END_OF_LIFE)?.[1];
    const image = parseImageReference(`gitlab/gitlab-ce:${newest}.0-ce.0`);
    expect(endedOf(image, later)).toBeUndefined();
    expect(replacedOf(image, later)?.release).toBe(newest);
  });

  it('takes a major version for its last release', () => {
    expect(lifetimesOf(parseImageReference('python:3'))[0]?.release).toBe('3');
    expect(ended('python:3')).toBeUndefined();
    expect(ended('mariadb:5')).toBe('5');
  });

  it('does not judge a release by its age after the next one came out', () => {
    const image = parseImageReference('debian:oldoldstable');
    expect(endedOf(image, '2027-08-08')).toEqual({
      image: 'debian',
      version: 'oldoldstable',
      release: 'bullseye',
      until: '2026-08-31',
      isMinor: false,
      movesAt: '2027-08-09',
    });
    expect(endedOf(image, '2027-08-09')).toBeUndefined();
    expect(endedOf(parseImageReference('debian:oldstable'), '2027-08-08')).toBeUndefined();
  });
});
