import { afterEach, expect, it } from '@jest/globals';
import { judgeCheckout, make, removeCheckouts } from '../support/judged-checkout.ts';

afterEach(removeCheckouts);

const workflow = (step: string) => ({
  '.github/workflows/ci.yml': `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n${step}`,
});
const step = (action: string, input: string, value: string) =>
  `      - uses: docker/${action}@v3\n        with:\n          ${input}: ${value}\n`;

async function newPublishers(value: string, action: string, input: string): Promise<readonly string[]> {
  const base = { ...workflow(step(action, 'version', 'latest')), Dockerfile: 'FROM tonistiigi/base:1\n' };
  const { gate } = await judgeCheckout(make({ base, change: workflow(step(action, input, value)) }));
  return (gate?.fresh ?? []).flatMap(({ ruleId, evidence }) => (ruleId === 'image-source-new' ? [evidence] : []));
}

it.each([
  ['setup-qemu-action', 'image', 'registry.example.net/binfmt:1.0'],
  ['setup-buildx-action', 'driver-opts', 'image=registry.example.net/buildkit:1.0'],
  [
    'setup-buildx-action',
    'driver-opts',
    '|\n            network=host\n            image=registry.example.net/buildkit:1.0',
  ],
])('the image that %s starts: %s: %s', async (action, input, value) => {
  expect(await newPublishers(value, action, input)).toEqual(['registry.example.net']);
});

it.each([
  ['setup-qemu-action', 'image', 'tonistiigi/binfmt:qemu-v10.0.4'],
  ['setup-qemu-action', 'platforms', 'arm64'],
  ['setup-buildx-action', 'driver-opts', 'network=host'],
])('not %s: %s: %s', async (action, input, value) => {
  expect(await newPublishers(value, action, input)).toEqual([]);
});
