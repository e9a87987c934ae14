import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/outdated/image-deprecated.ts';
import { checkText, expectMarks, messagesOf, withFixes } from '../../support/example.ts';

describe('image-deprecated', () => {
  it.each([
    ['an official image', 'FROM «openjdk:21-slim»'],
    ['a name with its folder', 'FROM «docker.io/library/java:8»'],
    ['one without a version', 'FROM «openjdk»'],
    ['another registry', 'FROM «k8s.gcr.io/kube-proxy:v1.25.0»'],
    ['another owner', 'FROM «bitnamilegacy/redis:7.4»'],
    ['versions of Bitnami', 'FROM «bitnami/redis:7.4.2-debian-12-r5»'],
    ['what files are copied from', 'FROM scratch\nCOPY --from=«liquibase:4.20» /a /a'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it.each([
    ['what replaces them', 'FROM eclipse-temurin:21\nFROM hashicorp/vault:1.20\nCOPY --from=0 /a /a'],
    ['images of others with that name', 'FROM acme/openjdk:21\nFROM ghcr.io/acme/centos:7\nCOPY --from=0 /a /a'],
    ['images of that owner that go on', 'FROM circleci/runner-agent:machine-3'],
    ['what Bitnami still builds', 'FROM bitnami/redis:latest\nFROM bitnami/redis\nCOPY --from=0 /a /a'],
    ['notices that are none', 'FROM nextcloud:34'],
    ['what image-eol reports', 'FROM centos:7\nFROM centos\nCOPY --from=0 /a /a'],
    ['an unknown name', 'ARG I\nFROM $I:8'],
    ['names of objects', 'FROM constructor\nFROM toString:1\nCOPY --from=0 /a /a'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it.each(['jboss/keycloak:$VERSION', 'mhart/alpine-node:6.17'])('reports %s', (image) =>
    expectMarks(rule, 'compose.yaml', `services:\n  app:\n    image: «${image}»\n`),
  );

  it('leaves alone what a script builds itself', () =>
    expectMarks(rule, 'a.sh', 'docker build -t openjdk:8-x .\ndocker run openjdk:8-x\ndocker run «openjdk:8»\n'));

  it.each([
    'clearlinux',
    'clefos:7',
    'emqx:5.8',
    'gazebo:gzserver11',
    'liquibase:4',
    'mongo-express',
    'notary:server',
    'openjdk:17',
    'php-zendserver:8.5',
    'plone:5',
    'rockylinux:9',
    'unit:php',
  ])('reports %s, which its page says is deprecated, with what to use instead', (image) => {
    expect(messagesOf(rule, 'Dockerfile', `FROM ${image}`)).toEqual([
      expect.stringMatching(/^This Dockerfile is built from ".*", which is deprecated: use \S.* instead\.$/),
    ]);
  });

  it.each([
    ['FROM k8s.gcr.io/a/b:1', 'FROM registry.k8s.io/a/b:1'],
    ['FROM liquibase:4.20 AS v', 'FROM liquibase/liquibase:4.20 AS v'],
    ['FROM consul', 'FROM hashicorp/consul'],
    ['FROM openjdk:21', 'FROM openjdk:21'],
  ])('turns %s into %s', (bad, good) => {
    expect(withFixes(checkText(rule, 'Dockerfile', `${bad}\n`))).toBe(`${good}\n`);
  });
});
