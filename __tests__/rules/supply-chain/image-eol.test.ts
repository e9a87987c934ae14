import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/outdated/image-eol.ts';
import { checkText, expectMarks, messagesOf, withFixes } from '../../support/example.ts';

describe('image-eol', () => {
  it.each([
    ['a number', 'FROM «debian:10»'],
    ['a point release', 'FROM «debian:9.13-slim»'],
    ['a name', 'FROM «debian:buster-20220801-slim»'],
    ['a name of Ubuntu', 'FROM «ubuntu:focal-20200423»'],
    ['a name of buildpack-deps', 'FROM «buildpack-deps:stretch-curl»'],
    ['a release by its age', 'FROM «debian:oldoldstable-slim»'],
    ['a release by its age on a day', 'FROM «debian:oldoldstable-20260803»'],
    ['a release by its age of buildpack-deps', 'FROM «buildpack-deps:oldoldstable-curl»'],
    ['Alpine', 'FROM «alpine:3.12.1»'],
    ['CentOS', 'FROM «centos:centos7»\nFROM «centos:7.9.2009»\nCOPY --from=0 /a /a'],
    ['a runtime', 'FROM «python:3.6-slim»'],
    ['a major version whose releases are all over', 'FROM «python:2»'],
    ['Java', 'FROM «eclipse-temurin:19-jdk-jammy»'],
    ['a database', 'FROM «postgres:9.6-alpine»'],
    ['a distribution below', 'FROM «node:22-alpine3.14»'],
    ['.NET', 'FROM «mcr.microsoft.com/dotnet/sdk:5.0»'],
    ['.NET on an old distribution', 'FROM «mcr.microsoft.com/dotnet/aspnet:10.0-alpine3.12»'],
    ['the address of Docker Hub', 'FROM «registry-1.docker.io/library/debian:10»'],
    ['a mirror', 'FROM «public.ecr.aws/docker/library/node:14»'],
    ['a digest', `FROM «node:14@sha256:${'8a1f59ff'.repeat(8)}»`],
    ['what files are copied from', 'FROM scratch\nCOPY --from=«golang:1.16» /a /a'],
    ['a distribution behind a release of another product', 'FROM «ros:kinetic-ros-base-xenial»'],
    ['a default', 'ARG V=14\nFROM «node:$V-alpine»'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it.each([
    ['what is supported', 'FROM debian:13-slim\nFROM ubuntu:24.04\nCOPY --from=0 /a /a'],
    ['long-term support', 'FROM debian:bookworm'],
    ['a major version that goes on', 'FROM python:3\nFROM php:8-fpm\nCOPY --from=0 /a /a'],
    ['words', 'FROM debian:stable\nFROM alpine:edge\nCOPY --from=0 /a /a'],
    ['a release by its age that is supported', 'FROM debian:oldstable-backports'],
    ['the newest release', 'FROM ubuntu:rolling'],
    ['the same words of others', 'FROM node:oldoldstable\nFROM acme/debian:oldoldstable\nCOPY --from=0 /a /a'],
    ['a release that the table does not know', 'FROM debian:99\nFROM node:99-alpine3.99\nCOPY --from=0 /a /a'],
    ['a date', 'FROM amazonlinux:20230131\nFROM alpine:20190101\nCOPY --from=0 /a /a'],
    ['an update within a release', 'FROM amazoncorretto:8u312'],
    ['an unknown version', 'ARG V\nFROM node:$V'],
    [
      'images of others',
      'FROM ghcr.io/acme/node:14\nFROM acme/debian:8\nFROM registry-2.docker.io/library/debian:8\nCOPY --from=0 /a /a',
    ],
    ['an image of a stage that is used by nothing', 'FROM debian:8\nFROM debian:13'],
    ['the frontend', '# syntax=docker/dockerfile:1.2\nFROM debian:13'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it('reports images of services, but not the names of what they build', () => {
    const text = 'services:\n  a:\n    image: «mysql:5.7»\n  b:\n    image: node:14\n    build: .';
    expectMarks(rule, 'compose.yaml', text);
  });

  it.each([
    ['14.20/browsers/Dockerfile', 'FROM node:14.20.1-slim', 'medium'],
    ['alpine3.12/Dockerfile', 'FROM alpine:3.12', 'medium'],
    ['images/v14/Dockerfile', 'FROM node:14', 'medium'],
    ['php/7.2-fpm/Dockerfile', 'FROM php:7.2-fpm', 'medium'],
    ['7.2-fpm/Dockerfile', 'FROM php:7.2.34-fpm-alpine', 'medium'],
    // another release, or a number that says less
    ['22/Dockerfile', 'FROM node:14', 'high'],
    ['14.2/Dockerfile', 'FROM node:14.20.1', 'high'],
    ['3/Dockerfile', 'FROM python:3.6', 'high'],
    ['app14/Dockerfile', 'FROM node:14', 'high'],
    // another variant, or words that say something else
    ['7.2-fpm/Dockerfile', 'FROM php:7.2-cli', 'high'],
    ['8-fpm/Dockerfile', 'FROM php:7.2-fpm', 'high'],
    ['14-days/Dockerfile', 'FROM node:14', 'high'],
    ['14/compose.yaml', 'services:\n  a:\n    image: node:14', 'high'],
  ])('is milder where the folder is for the release: %s with %s', (path, text, severity) => {
    expect(checkText(rule, path, text).findings.map((finding) => finding.severity)).toEqual([severity]);
  });

  it('names the release that has had no updates for long, where another one has just ended', () => {
    const [finding, ...others] = checkText(rule, 'Dockerfile', 'FROM mariadb:10.6.4-focal').findings;
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('high');
    expect(finding?.message).toContain('and ubuntu focal has had no updates since 2025-05-29.');
  });

  it('takes names of ROS for those of ROS, although releases of Ubuntu have them as well', () => {
    expect(messagesOf(rule, 'Dockerfile', 'FROM ros:lunar-ros-core AS a')).toEqual([
      'Stage "a" is built from "ros:lunar-ros-core", and ros lunar has had no updates since 2019-05-01.',
    ]);
  });

  it('says since when', () => {
    expect(messagesOf(rule, 'Dockerfile', 'FROM node:14.21.3-slim AS a')).toEqual([
      'Stage "a" is built from "node:14.21.3-slim", and node 14 has had no updates since 2023-04-30.',
    ]);
    expect(messagesOf(rule, 'Dockerfile', 'FROM node:22-alpine3.14 AS a')).toEqual([
      'Stage "a" is built from "node:22-alpine3.14", and alpine 3.14 has had no updates since 2023-05-01.',
    ]);
  });

  it.each([
    ['FROM alpine:3.12', 'FROM alpine:3.22'],
    ['FROM ubuntu:18.04', 'FROM ubuntu:22.04'],
    ['FROM php:7.4-fpm AS app', 'FROM php:8.2-fpm AS app'],
    // the next release does not start on the data of this one
    ['FROM postgres:9.6-alpine AS db', 'FROM postgres:9.6-alpine AS db'],
    ['FROM mysql:5.7', 'FROM mysql:5.7'],
    ['FROM debian:buster', 'FROM debian:buster'],
    ['FROM node:14.21.3-alpine', 'FROM node:22-alpine'],
    ['FROM node:22-alpine3.14', 'FROM node:22-alpine3.14'],
    ['FROM python:3.6-windowsservercore', 'FROM python:3.6-windowsservercore'],
    ['ARG V=14\nFROM node:$V', 'ARG V=22\nFROM node:$V'],
  ])('turns %s into %s', (bad, good) => {
    expect(withFixes(checkText(rule, 'Dockerfile', `${bad}\n`))).toBe(`${good}\n`);
  });
});
