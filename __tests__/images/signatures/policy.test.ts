import { describe, expect, it } from '@jest/globals';
import { namesOwner } from '../../../src/images/signatures/policy.ts';

describe('namesOwner', () => {
  it.each([
    ['ghcr.io/acme/**', true],
    ['ghcr.io/acme/app', true],
    ['GHCR.IO:443/acme/*', true],
    ['acme/*', true],
    ['docker.io/library/*', true],
    ['registry.gitlab.com/acme/**', true],
    ['registry.corp.example:5000/**', true],
    ['registry.corp.example/**', true],
    ['**', false],
    ['*/acme/**', false],
    ['ghcr.io/**', false],
    ['ghcr.io/ac*/app', false],
    ['ghcr.io*/acme/**', false],
    ['docker.io/**', false],
    ['index.docker.io/*/app', false],
    ['registry.gitlab.com/**', false],
    ['europe-docker.pkg.dev/**', false],
    ['registry.corp*/acme/**', false],
  ])('%s: %s', (images, expected) => expect(namesOwner(images)).toBe(expected));
});
