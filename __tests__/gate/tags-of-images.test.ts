import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const OPTIONS = ['--privileged', '-v /var/run/docker.sock:/var/run/docker.sock'];
const running = (...images: readonly string[]): Files => ({
  'scan.sh': OPTIONS.flatMap((option) => images.map((image) => `docker run --rm ${option} ${image} scan\n`)).join(''),
});
const OTHER_DIGEST = `@sha256:${'b'.repeat(64)}`;
const DIGEST = `@sha256:${'a'.repeat(64)}`;

describe('the image of a dangerous command gets another tag', () => {
  it.each([
    ['acme/syft:latest', 'acme/syft:v1.26.1'],
    ['acme/syft:latest', `acme/syft:v1.26.1${DIGEST}`],
    ['acme/syft:latest', 'acme/syft'],
    ['acme/syft', 'acme/syft:1.27'],
    ['acme/syft:v1.26.1', 'acme/syft:1.27'],
    ['acme/syft:20-bookworm', 'acme/syft:22-trixie'],
    ['acme/syft:stable', 'acme/syft:1.4.2'],
    ['acme/syft:main', 'acme/syft:v1.4'],
    ['acme/syft:1.4', 'acme/syft:dev'],
    ['acme/syft:v1.26.1', 'acme/syft:${SYFT_TAG}'],
    ['acme/syft:v1.26.1', 'acme/syft:v$(cat VERSION)'],
    ['acme/syft:1.26', 'acme/syft:1.25'],
    ['acme/syft:3', 'acme/syft:2'],
    [`acme/syft:v1.26.1${DIGEST}`, `acme/syft:v1.26.0${OTHER_DIGEST}`],
    [`registry.example.com/acme/syft:v1.26.1${DIGEST}`, `registry.example.com/acme/syft:v1.26.2${OTHER_DIGEST}`],
  ])('%s → %s', async (before, after) => {
    expect(await failuresOf(running(before), running(after))).toEqual([]);
  });

  it.each([
    [['acme/syft:1.26'], ['evil/syft:1.26']],
    [['acme/syft:1.26'], ['registry.example.com/acme/syft:1.26']],
    [['acme/syft:1.26'], ['acme/grype:1.26']],
    [['acme/syft:1.26'], ['acme/syft:1.26', 'acme/syft:1.27']],
  ])('another image, and one more container, are new: %j → %j', async (before, after) => {
    const rules = await failuresOf(running(...before), running(...after));
    expect(rules).toContain('privileged');
    expect(rules).toContain('runtime-socket-mount');
  });
});

it('is told where the release of an older one has ended', async () => {
  expect(await failuresOf(running('debian:12'), running('debian:8'), 4)).toEqual(['image-eol']);
});
