import { describe, expect, it } from '@jest/globals';
import { isStatedForDevelopment } from '../../src/parse/stated-purpose.ts';
import { inTime } from '../support/in-time.ts';

describe('the first comment of a file', () => {
  it.each([
    '## FOR TEST AND DEVELOPMENT ONLY, DO NOT USE IN PRODUCTION   ##',
    '#######             FOR DEMONSTRATION PURPOSES ONLY                 #######',
    '# This set up is only for demonstration purposes. The login               #',
    '# For local development and testing purposes only.',
    '# Compose file for local development\n# and testing only\n',
    '#!/bin/sh\n#\n# Local development only!',
    '# syntax=docker/dockerfile:1\n\n# Do not use this image in production.',
    "# Databases of the tests. Don't use this in production",
    '---\n# Not for production.',
    '# Copyright Acme\n# ---------------\n# It is not intended for production use.',
    '# for dev/test use only',
    '# This must only be used for testing.',
    '# This compose file is for the **development** setup.\n# A file for production is in another repository.',
    '# The shop.\n# This setup is meant for local development and testing',
    '# this is a stack for demos only',
    '# This docker compose file is meant to set up a developer environment',
    '# This compose file is provided with the purpose of locally testing sources.',
    '# _This_ is only for **testing**.',
    '# **Do not** use this file in `production`.',
    '# This setup is for __local development__.',
    "# This configuration is intended for development purpose, it's **your** responsibility to harden it for production",
    '# Core local-dev stack: the minimum to start the shop.\n# For optional services see the other file.',
    '# Local development environment\n# docker compose up',
    '# Docker Compose file for local development\n# Usage: docker compose up',
    '# The infrastructure for development',
    '# Services for testing, without data',
    '# Docker Compose configuration for integration tests',
    '# The stack for e2e tests: a shop and its queue.',
  ])('states that it is for development: %s', (text) =>
    expect(isStatedForDevelopment({ text: `${text}\nservices: {}\n` })).toBe(true),
  );

  it.each([
    '# The shop.',
    '# Do not use the default password in production.',
    '# Do not use this in production without changing the passwords.',
    '# Not suitable for production unless you set a password.',
    '# It runs the tests only on main',
    '# In production, use this file. For development, use compose.dev.yaml.',
    '# tested in production',
    '# This file is for development and production.',
    '# This file is for development, staging and production.',
    '# This service is for testing mails.',
    '# Services for testing mails',
    '# Services for integration tests of customers',
    '# Compose file for smoke tests, also of production',
    '# Compose file for tests',
    '# Local stack: database and cache',
    '# Compose file for the local network',
    '# Compose for development and production',
    '# Local development stack, which is also that of production',
    '# The shop and all that it needs to run is a local development stack of ours',
    '# Deploys what the local development environment has',
    '# This image is for testing connections of the shop',
    '# Is this file for development? It is for production.',
    '# They are for updates only',
    'services: {} # for development only',
    'services:\n  # for development only\n  db: {}',
    '',
    '# for testing the limits, only in production',
  ])('does not: %s', (text) => expect(isStatedForDevelopment({ text: `${text}\nservices: {}\n` })).toBe(false));

  it.each(['# for dev, '.repeat(50_000), '# not for '.repeat(50_000), '#= '.repeat(50_000), '#\n'.repeat(50_000)])(
    'is read in linear time: %.12s',
    (text) => {
      inTime(500, () => isStatedForDevelopment({ text }));
    },
  );
});
