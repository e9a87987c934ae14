import { expect, it } from '@jest/globals';
import rule from '../../../src/rules/isolation/gha-implicit-socket.ts';
import { checkText } from '../../support/example.ts';

function count(on: string, runsOn: string, job = 'container: node:22'): number {
  const text = `on: ${on}\njobs:\n  a:\n    runs-on: ${runsOn}\n    ${job}\n`;
  return checkText(rule, '.github/workflows/ci.yml', text).findings.length;
}

it.each([
  ['pull_request', 'self-hosted', 1],
  ['[push, pull_request_target]', '[self-hosted, x64]', 1],
  ['{ pull_request: { branches: [main] } }', '{ group: big, labels: [self-hosted] }', 1],
  ['{ pull_request: }', '{ labels: self-hosted }', 1],
  ['push', 'self-hosted', 0],
  ['[push, pull_request_review]', 'self-hosted', 0],
  ['pull_request', 'ubuntu-latest', 0],
  ['pull_request', '[my-self-hosted]', 0],
  ['pull_request', '{ group: big }', 0],
  ['pull_request', '${{ matrix.os }}', 0],
])('on %s at %s: %i', (on, runsOn, expected) => {
  expect(count(on, runsOn)).toBe(expected);
});

it('is about actions that are images, too', () => {
  expect(count('pull_request', 'self-hosted', 'steps: [{ uses: "docker://alpine:3.22" }]')).toBe(1);
  expect(count('pull_request', 'ubuntu-latest', 'steps: [{ uses: "docker://alpine:3.22" }]')).toBe(0);
});

it('says nothing of services, which get no socket, nor of jobs without a container', () => {
  expect(count('pull_request', 'self-hosted', 'services: { db: { image: "postgres:17" } }')).toBe(0);
  expect(count('pull_request', 'self-hosted', 'name: services')).toBe(0);
});
