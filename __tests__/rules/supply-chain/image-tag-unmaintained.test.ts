import { describe, expect, it } from '@jest/globals';
import { rules } from '../../../src/rules/index.ts';
import rule from '../../../src/rules/supply-chain/outdated/image-tag-unmaintained.ts';
import { checkText, expectMarks, messagesOf, withFixes } from '../../support/example.ts';

/** The list is refreshed every week: these do not come back. */
describe('image-tag-unmaintained', () => {
  it.each([
    ['a major version', 'FROM «registry:2»'],
    ['a patch of it', 'FROM «registry:2.8.3»'],
    ['a minor version of a product without dates', 'FROM «ghost:5.80»'],
    ['with a variant', 'FROM «ghost:4-alpine»'],
    ['older versions that are numbered otherwise', 'FROM «haskell:8.10.7-stack»'],
    [
      'a variant on an older release of Alpine',
      'FROM «node:24-alpine3.22»\nFROM «golang:alpine3.22»\nCOPY --from=0 /a /a',
    ],
    ['a mirror', 'FROM «mirror.gcr.io/library/registry:2»'],
    ['what files are copied from', 'FROM scratch\nCOPY --from=«busybox:1.30» /bin/sh /bin/'],
    ['a default', 'ARG V=2\nFROM «registry:$V»'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it.each([
    ['what is built', 'FROM node:22-alpine\nFROM debian:bookworm\nCOPY --from=0 /a /a'],
    ['what is built, without a tag', 'FROM registry'],
    [
      'a pin whose release line goes on',
      'FROM node:22.1.0\nFROM node:22.1\nFROM python:3.13.1-slim\nCOPY --from=0 /a /a\nCOPY --from=1 /a /a',
    ],
    [
      'a version that may be newer than the list',
      'FROM node:99\nFROM node:22.99.0\nFROM registry:3.99\nCOPY --from=0 /a /a\nCOPY --from=1 /a /a',
    ],
    ['a new minor version of an old major one', 'FROM drupal:10.99.1'],
    [
      'a year where others have numbers',
      'FROM sonarqube:2099.1-developer\nFROM sonarqube:99.1.0.1-community\nCOPY --from=0 /a /a',
    ],
    ['a variant that may be newer than the list', 'FROM node:22-alpine3.99'],
    ['a variant that nobody knows', 'FROM node:22-acme\nFROM tomcat:11.0-jdk99\nCOPY --from=0 /a /a'],
    ['a version of Windows', 'FROM python:3.13-windowsservercore-1809'],
    [
      'dates',
      'FROM debian:bookworm-20240110-slim\nFROM alpine:20230901\nFROM amazonlinux:2023.3.20240312.0\nCOPY --from=0 /a /a\nCOPY --from=1 /a /a',
    ],
    ['words', 'FROM node:hydrogen\nFROM debian:oldstable\nCOPY --from=0 /a /a'],
    ['another case', 'FROM registry:LATEST'],
    ['a digest', `FROM registry:2@sha256:${'8a1f59ff'.repeat(8)}`],
    ['an unknown version', 'ARG V\nFROM registry:$V\nFROM registry:2$V\nCOPY --from=0 /a /a'],
    ['images of others', 'FROM acme/registry:2\nFROM ghcr.io/acme/registry:2\nCOPY --from=0 /a /a'],
    ['names of objects', 'FROM constructor:2\nFROM toString:1\nCOPY --from=0 /a /a'],
    ['an image of a stage that is used by nothing', 'FROM registry:2\nFROM registry:3'],
    ['the frontend', '# syntax=registry:2\nFROM debian:13'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it('says what is missing, and what there is', () => {
    expect(messagesOf(rule, 'Dockerfile', 'FROM registry:2 AS a')[0]).toMatch(
      /^Stage "a" is built from "registry:2", and no tag of 2 gets security updates any more \(as of \d{4}-\d\d-\d\d\); \d+ does\.$/,
    );
    expect(messagesOf(rule, 'Dockerfile', 'FROM ghost:5.80-foo AS a')[0]).toMatch(
      /no tag of 5\.80 gets security updates .*\)\.$/,
    );
  });

  it('keeps the rest of the tag, and offers no other major version', () => {
    expect(withFixes(checkText(rule, 'Dockerfile', 'FROM node:24-alpine3.22\n'))).toMatch(
      /^FROM node:24-alpine3\.\d\d\n$/,
    );
    expect(withFixes(checkText(rule, 'Dockerfile', 'FROM registry:2\n'))).toBe('FROM registry:2\n');
    expect(withFixes(checkText(rule, 'Dockerfile', 'ARG V=24-alpine3.22\nFROM node:$V\n'))).toMatch(
      /^ARG V=24-alpine3\.(?!22)\d\d\n/,
    );
  });
});

describe('an image that is outdated', () => {
  const speaking = 'image-deprecated image-eol image-minor-eol image-patch-outdated image-tag-unmaintained'.split(' ');
  const idsFor = (image: string): string[] =>
    speaking.filter((id) => {
      const one = rules.find((candidate) => candidate.id === id);
      return one !== undefined && checkText(one, 'Dockerfile', `FROM ${image}\n`).findings.length > 0;
    });

  it.each([
    ['node:18', 'image-eol'],
    ['python:3.8', 'image-eol'],
    ['debian:buster', 'image-eol'],
    ['php:8.1-fpm', 'image-eol'],
    ['postgres:12', 'image-eol'],
    ['alpine:3.18', 'image-eol'],
    ['golang:1.21', 'image-eol'],
    ['node:18.0.1-buster', 'image-eol'],
    ['openjdk:17', 'image-deprecated'],
    ['centos', 'image-eol'],
    ['openjdk', 'image-deprecated'],
    ['centos:7', 'image-eol'],
    ['clefos:7', 'image-deprecated'],
    ['rockylinux:9', 'image-deprecated'],
    ['amazonlinux:1', 'image-eol'],
    ['traefik:v3.4.0', 'image-minor-eol'],
    ['rust:1.70', 'image-minor-eol'],
    ['elasticsearch:8.5.0', 'image-minor-eol'],
    ['mysql:8.0', 'image-eol'],
    ['redis:7.0.1', 'image-eol'],
    ['registry:2', 'image-tag-unmaintained'],
    ['node:22.1.0-alpine', 'image-patch-outdated'],
    ['postgres:16.1', 'image-patch-outdated'],
    ['debian:12.8-slim', 'image-patch-outdated'],
    ['debian:trixie-20250811-slim', 'image-patch-outdated'],
    ['ubuntu:noble-20240605', 'image-patch-outdated'],
  ])('%s is reported once, as %s', (image, id) => expect(idsFor(image)).toEqual([id]));

  it.each(['node:22-alpine', 'debian:bookworm', 'python:3.13-slim', 'ubuntu:24.04', 'nginx', 'postgres:17'])(
    '%s is none',
    (image) => expect(idsFor(image)).toEqual([]),
  );
});
