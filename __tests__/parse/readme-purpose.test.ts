import { describe, expect, it } from '@jest/globals';
import { purposeOfFile, readmePurpose, statementsIn } from '../../src/parse/readme-purpose.ts';
import { inTime } from '../support/in-time.ts';

const DEMONSTRATION = 'this is a demonstration';
const DEVELOPMENT = 'this is for development';
const NOT_PRODUCTION = 'this is not for production';

describe('a README', () => {
  it.each<[string, string]>([
    ['# Acme Demo', DEMONSTRATION],
    ['<h1 align="center">The Acme Demo 🐳</h1>', DEMONSTRATION],
    ['Acme Samples\n===\n\nStart here.', DEMONSTRATION],
    ['========\nAcme Samples\n========\n', DEMONSTRATION],
    ['= Acme Examples\n\n== Start', DEMONSTRATION],
    ['# Example Shop Service', DEMONSTRATION],
    ['# Acme Playgrounds\n\nThis has playgrounds to explore Acme.', 'this is a sandbox'],
    ['# Acme environment\n\nMethods and scripts for standing up Acme test environments.', DEVELOPMENT],
    ['# Acme\n\nScripts to start a development network.', DEVELOPMENT],
    ['# The sample application of Acme, with a queue', DEMONSTRATION],
    ['# Examples of Acme with queues', DEMONSTRATION],
    ['![build](a.svg)\n\n# Acme proof of concept', DEMONSTRATION],
    ['# Acme\n\nThis repository contains several examples of queues.', DEMONSTRATION],
    ['# Acme\n\nThis repository contains two (2!) demos to explore it with.', DEMONSTRATION],
    ['# Acme\n\n> A curated list of compose examples.', DEMONSTRATION],
    ['Scripts and samples that support our talks.', DEMONSTRATION],
    ['# Acme\n\nThis demo shows how queues fill.', DEMONSTRATION],
    ['# Acme\n\nThis project is a small *demo* of a queue.', DEMONSTRATION],
    ['# Acme Shop\n\nAcme Shop is a cloud-first demo application.', DEMONSTRATION],
    ['# Acme\n\n## Overview\n\nThis project demonstrates a queue.', DEMONSTRATION],
    ['# Acme\n\nIt is intended to aid the demonstration and testing of queues.', DEMONSTRATION],
    ['# Docker Tutorial', 'this is for learning'],
    ['# Development Proxy Setup', DEVELOPMENT],
    ['# Docker ELK / Elastic Stack Development Tools', DEVELOPMENT],
    ['# How to debug with local Grafana', DEVELOPMENT],
    ['# Acme\n\nThis folder is primarily used for testing and development scenarios.', DEVELOPMENT],
    ['# Acme\n\nUseful if you want to **test** the integration of logs.', DEVELOPMENT],
    ['# Acme\n\nThe purpose of this project is to show how queues fill.', DEMONSTRATION],
    ['# Acme\n\nAcme is a pet project aim to practice building microservices.', 'this is for learning'],
    ['# Queues: a workshop', 'this is for learning'],
    ['Acme Curriculum\n===', 'this is for learning'],
    ['# Acme Sandbox\n\nThis is a quick way to try the whole stack.', 'this is a sandbox'],
    ['# Acme\n\nThis repository has files with which you run a local instance of Acme.', DEVELOPMENT],
    ['# Acme\n\nAcme is a full development environment for Docker.', DEVELOPMENT],
    ['# Acme\n\nFor local development only.', DEVELOPMENT],
    ['# Acme Docker\n\nThe Acme development environment using Docker.', DEVELOPMENT],
    ['# Acme Local Monitoring Stack', DEVELOPMENT],
    ['# Acme\n\nAcme is vulnerable by design.', 'this is vulnerable on purpose'],
    ['# Acme\n\nAcme is a deliberately insecure web application.', 'this is vulnerable on purpose'],
    ['# Acme development on Docker Compose', DEVELOPMENT],
    ['# Docker image of Acme (Local Testing Only)', DEVELOPMENT],
    ['## Acme\n\nThis image is for local testing only. Do not publish it.', DEVELOPMENT],
    ['# Acme\n\n**Note:** not for production use.', NOT_PRODUCTION],
    ['# Acme\n\n> [!WARNING]\n> This setup is not meant for production.', NOT_PRODUCTION],
    ["# Acme\n\nDon't use this in production!", NOT_PRODUCTION],
    ['# Acme clusters\n\nObviously none of these definitions are for production.', NOT_PRODUCTION],
    ['# DEPRECATED\n\nUse the installer.\n\n# Acme Docker Examples\n', DEMONSTRATION],
    ['# Warning!\n\n# Acme\n\nThis repository contains several examples of queues.', DEMONSTRATION],
  ])('states what its folder is for: %j', (text, purpose) => expect(readmePurpose({ text })).toBe(purpose));

  it.each([
    '',
    '# Acme',
    '# Acme\n\nTools for setting up clusters of customers.',
    '# Acme\n\nScripts for running tests in production.',
    '# Acme\n\nAcme has scripts for standing up test environments.',
    '# Acme\n\n## Development\n\nThis is for development only.',
    '# Acme\n\n## Local testing\n\nThis image is for local testing only.',
    'Acme is a queue.\n\n## Development\n\nThis image is for local testing only.',
    '# Acme\n\n## Local development\n\n```sh\ndocker compose up\n```\n',
    '# Acme\n\n[Website](https://example.com) | [Demo](https://demo.example.com)\n',
    '# Acme\n\n## Live demo\n\nTry it.',
    '# Acme Examples\n\nThey are great to try, and a starting place for your own deployments.',
    '# Acme\n\nThis repository contains several examples of images.\nUse them as a starting point for their own images.',
    '# Acme\n\nNone of these passwords are for production.',
    '# Acme\n\nNone of the default settings is for production.',
    '# Acme\n\n## Warning\n\n# Acme examples\n',
    '# DEPRECATED\n\nUse the installer.\n\n# Acme\n',
    '# Acme\n\nAcme runs in production. There are examples below.',
    '# Acme\n\nSet up your development environment using Docker.',
    '# Acme\n\nTo get a development environment with Docker, read on.',
    '# Acme\n\nAcme finds images that are vulnerable, and fixes them.',
    '# Acme\n\nVersions before 2 are vulnerable. By design, there is no login.',
    '# Acme local stacks of teams',
    '# Acme\n\nThis repository contains the source code, documentation and examples of Acme.',
    '# Acme\n\nThis repository contains example configurations for Acme.',
    '# Acme\n\nThis is a sample configuration for running Acme with Docker.',
    '# Acme\n\nThis project demonstrates how to use Acme with a queue.',
    '# Acme\n\nSee the examples for the demo of the tutorial.',
    '# Acme Sandbox\n\nA secure sandbox for agents, which execute code. Try it.',
    '# Acme Sandbox\n\nSandboxes of the cloud.',
    '# Acme\n\nThe SQLite database is not recommended for production.',
    '# Acme\n\nThis is ready for production, and not only for testing.',
    '# Acme\n\nDo not use the default password in production.',
    '# Acme\n\nThis file is not suitable for production unless you set a password.',
    '# Acme\n\nA program for testing sites.',
    '# Acme\n\nAcme is a cloud development environment for teams.',
    '# Acme Development Platform',
    '# Acme\n\nAcme is primarily used for testing sites in the cloud.',
    '# Acme\n\nAcme is useful if you want to test your site.',
    '# MinIO Quickstart Guide',
    '# Sampler',
    '# Acme\n\n```\nThis demo shows a queue.\n```\n',
    '# Acme\n\n<!-- This demo shows a queue. -->\n',
    `# Acme\n\n${'Acme is a queue. '.repeat(1000)}\n\nThis demo shows a queue.`,
  ])('states nothing of the kind: %.90j', (text) => expect(readmePurpose({ text })).toBeUndefined());

  it.each<[string, string | undefined]>([
    ['`compose.yaml` is for local development.', DEVELOPMENT],
    ['For development, use `compose.yaml`.', DEVELOPMENT],
    ['Use [compose.yaml](compose.yaml) to spin up a local environment.', DEVELOPMENT],
    ['The file `compose.yaml` is not meant for production.', NOT_PRODUCTION],
    ['For development use `compose.yaml`, for production `compose.prod.yaml`.', undefined],
    ['`other.compose.yaml` is for local development.', undefined],
    ['`compose.yaml` is for development and production.', undefined],
    ['Start it with `compose.yaml`.', undefined],
    ['This is for development only.', undefined],
  ])('says of a file: %s', (sentence, purpose) => {
    const text = `# Acme\n\nAcme is a queue.\n\n## Start\n\n${sentence}\n`;
    expect(purposeOfFile({ text }, 'compose.yaml')).toBe(purpose);
  });

  it('has names for its statements', () => {
    const text = '# Acme demo\n\n## Start\n\n`db.yml` is for development only. `app.yml` starts it.\n';
    expect(statementsIn({ text }, 'a/README.md')).toEqual(['a/README.md', 'a/README.md: db.yml']);
  });

  it.each([
    '<'.repeat(200_000),
    '[a'.repeat(100_000),
    '![](('.repeat(50_000),
    'this repository is a '.repeat(20_000),
    `# ${'demo '.repeat(50_000)}`,
    'for development, '.repeat(20_000),
    '# a\n'.repeat(50_000),
    'a.yml/'.repeat(50_000),
    '=\n'.repeat(50_000),
    '<!--'.repeat(50_000),
  ])('is read in linear time: %.12j', (text) => {
    inTime(1000, () => {
      readmePurpose({ text });
      purposeOfFile({ text }, 'a.yml');
      statementsIn({ text }, 'README.md');
    });
  });
});
