import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const OPTIONS = ['--privileged', '-v /var/run/docker.sock:/var/run/docker.sock'];
const running = (...images: readonly string[]): Files => ({
  'scan.sh': OPTIONS.flatMap((option) => images.map((image) => `docker run --rm ${option} ${image} scan\n`)).join(''),
});
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
  ])('%s → %s', async (before, after) => {
    expect(await failuresOf(running(before), running(after))).toEqual([]);
  });

  it.each([
    [['acme/syft:1.26'], ['evil/syft:1.26']],
    [['acme/syft:1.26'], ['registry.example.com/acme/syft:1.26']],
    [['acme/syft:1.26'], ['acme/grype:1.26']],
    [['acme/syft:1.26'], ['acme/syft:1.25']],
    [['acme/syft:1.26'], ['acme/syft:1.26', 'acme/syft:1.27']],
  ])('another or an older image, and one more container, are new: %j → %j', async (before, after) => {
    const rules = await failuresOf(running(...before), running(...after));
    expect(rules).toContain('privileged');
    expect(rules).toContain('runtime-socket-mount');
  });
});
