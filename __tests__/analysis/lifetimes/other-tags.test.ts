import { describe, expect, it } from '@jest/globals';
import { lifetimesOf, nextRelease } from '../../../src/analysis/lifetimes/image-lifetime.ts';
import { laterMinor, slimTag, smallRepository } from '../../../src/analysis/lifetimes/other-tags.ts';
import { DATA_DATE } from '../../../src/data/images/data-date.ts';
import { parseImageReference } from '../../../src/model/images/image.ts';

describe('a later minor version', () => {
  it.each([
    ['registry.example.com/acme/app', '1.4.0', ['1.4.0', '1.4.9', '1.5.0', '1.12.3', '2.0.0'], '1.12.3'],
    [
      'registry.example.com/acme/app',
      'v1.4.0-alpine',
      ['v1.5.0', 'v1.5.1-alpine', '1.6.0-alpine', 'v1.7.0-rc1-alpine'],
      'v1.5.1-alpine',
    ],
    ['registry.example.com/acme/app', '1.4', ['1.4', '1.5', '1.5.1', '1.20'], '1.20'],
    ['registry.example.com/acme/app', '1.4.0', ['1.4.0', '2.0.0'], undefined],
    ['registry.example.com/acme/app', '1', ['1', '1.5', '2'], undefined],
    ['registry.example.com/acme/app', 'latest', ['latest', '1.5'], undefined],
    ['registry.example.com/acme/app', '1.4.0-rc1', ['1.5.0-rc1', '1.5.0'], undefined],
    // the lines of these have one number
    ['debian', '12.8', ['12.8', '12.15', '13.2'], undefined],
    ['node', '22.1.0', ['22.1.0', '22.21.0', '24.1.0'], undefined],
  ])('of %s:%s among %j', (name, tag, tags, expected) => {
    expect(laterMinor({ ...parseImageReference(`${name}:${tag}`), tag }, tags)).toBe(expected);
  });

  it('is of the next line that gets updates where the lines are known', () => {
    const reference = { ...parseImageReference('python:3.8.1'), tag: '3.8.1' };
    const [lifetime] = lifetimesOf(reference);
    const next = lifetime && nextRelease(lifetime, DATA_DATE);
    const tags = Array.from({ length: 40 }, (_, minor) => [`3.${minor}.1`, `3.${minor}.7`]).flat();
    expect(next).toMatch(/^3\.\d+$/);
    expect(laterMinor(reference, tags)).toBe(`${next}.7`);
    expect(
      laterMinor(
        reference,
        tags.filter((tag) => !tag.startsWith(`${next}.`)),
      ),
    ).toBeUndefined();
  });
});

describe('an image with fewer packages', () => {
  it.each([
    ['12.8', ['12.8', '12.8-slim'], '12.8-slim'],
    ['bookworm', ['bookworm-slim'], 'bookworm-slim'],
    ['22.1-bookworm', ['22.1-slim', '22.1-bookworm-slim'], '22.1-bookworm-slim'],
    ['3.12-bookworm', ['3.12-slim', '3.12-slim-bookworm'], '3.12-slim-bookworm'],
    ['v1.2', ['v1.2-slim'], 'v1.2-slim'],
    ['9.5', ['9.5-minimal'], '9.5-minimal'],
    ['8.0-noble', ['8.0-noble-chiseled', '8.0-noble'], '8.0-noble-chiseled'],
    ['8.0-azurelinux3.0', ['8.0-azurelinux3.0-distroless'], '8.0-azurelinux3.0-distroless'],
    ['8.0-noble-chiseled', ['8.0-noble-chiseled-slim'], undefined],
    ['12.8', ['12.9-slim', 'slim'], undefined],
    ['12.8-slim', ['12.8-slim-slim'], undefined],
    ['22-alpine3.20', ['22-slim-alpine3.20'], undefined],
    ['latest', ['latest-slim'], undefined],
    ['nightly-1', ['nightly-1-slim'], undefined],
  ])('of %s among %j', (tag, tags, expected) => {
    expect(slimTag(tag, tags)).toBe(expected);
  });
});

describe('an image of its own with fewer packages', () => {
  it.each([
    ['registry.access.redhat.com', 'ubi9/ubi', 'ubi9/ubi-minimal'],
    ['registry.access.redhat.com', 'ubi10', 'ubi10/ubi-minimal'],
    ['registry.redhat.io', 'ubi8', 'ubi8/ubi-minimal'],
    ['docker.io', 'redhat/ubi9', 'redhat/ubi9-minimal'],
    ['quay.io', 'fedora/fedora', 'fedora/fedora-minimal'],
    ['quay.io', 'almalinuxorg/9-base', 'almalinuxorg/9-minimal'],
    ['registry.access.redhat.com', 'ubi9/ubi-minimal', undefined],
    ['registry.access.redhat.com', 'ubi9/nodejs-20', undefined],
    ['registry.example.com', 'ubi9/ubi', undefined],
    ['docker.io', 'acme/ubi9', undefined],
  ])('of %s/%s', (host, name, expected) => {
    expect(smallRepository(host, name)).toBe(expected);
  });
});
