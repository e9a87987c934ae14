import { describe, expect, it } from '@jest/globals';
import { failuresOf } from './failures.ts';

const IMAGE = 'registry.example.com/app:1.4';
const GAP = ['outside-reference'];

describe('mounts of folders far above the repository', () => {
  it.each([
    ['compose.yaml', '../..'],
    ['compose.yaml', '../../../'],
    ['deploy/compose.yaml', '../../..'],
    ['a/b/compose.yaml', '../../../..'],
  ])('%s: %s', async (path, source) => {
    const text = `services:\n  a:\n    image: ${IMAGE}\n    volumes: ["${source}:/h"]\n`;
    expect(await failuresOf({}, { [path]: text })).toEqual(GAP);
  });

  it.each([
    ['up.sh', '$PWD/../..'],
    ['scripts/up.sh', '"$(pwd)/../../.."'],
    ['scripts/up.sh', '"$(git rev-parse --show-toplevel)/../../.."'],
    ['scripts/up.sh', '../../..'],
  ])('%s: %s', async (path, source) => {
    expect(await failuresOf({}, { [path]: `#!/bin/sh\ndocker run --rm -v ${source}:/h ${IMAGE} true\n` })).toEqual(GAP);
  });

  it.each([
    ['compose.yaml', '..'],
    ['.devcontainer/compose.yaml', '../..'],
    ['compose.yaml', '../../data'],
    ['a/b/c/compose.yaml', '../../..'],
    ['compose.yaml', './a/../b/..'],
  ])('not %s: %s', async (path, source) => {
    const text = `services:\n  a:\n    image: ${IMAGE}\n    volumes: ["${source}:/h"]\n`;
    expect(await failuresOf({}, { [path]: text })).toEqual([]);
  });

  it.each([
    ['up.sh', '$PWD/..'],
    ['scripts/ci/up.sh', '"$(dirname "$0")/../.."'],
    ['up.sh', '"$DATA"'],
    ['up.sh', '$PWD/../../data'],
  ])('not %s: %s', async (path, source) => {
    expect(await failuresOf({}, { [path]: `#!/bin/sh\ndocker run --rm -v ${source}:/h ${IMAGE} true\n` })).toEqual([]);
  });
});
