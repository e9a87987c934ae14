import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const WITH = 'docker run --privileged registry.example.com/a:1';
const PLAIN = 'docker run registry.example.com/a:1';

/** Files with two commands that run the same image. */
const PLACES: readonly (readonly [name: string, files: (one: string, other: string) => Files])[] = [
  ['targets', (one, other) => ({ Makefile: `lint:\n\t${one}\nup:\n\t${other}\n` })],
  ['functions', (one, other) => ({ 'r.sh': `dev() {\n  ${one}\n}\nprod() {\n  ${other}\n}\n"$@"\n` })],
  ['branches', (one, other) => ({ 'r.sh': `case $1 in\ndev) ${one} ;;\nprod) ${other} ;;\nesac\n` })],
  ['conditions', (one, other) => ({ 'r.sh': `if [ -t 0 ]; then\n  ${one}\nelse\n  ${other}\nfi\n` })],
  ['scripts', (one, other) => ({ 'package.json': `{"scripts":{"dev":"${one}","start":"${other}"}}` })],
  ['recipes', (one, other) => ({ justfile: `dev:\n    ${one}\nprod:\n    ${other}\n` })],
  [
    'jobs',
    (one, other) => ({
      '.github/workflows/a.yml': `on: push\njobs:\n${['a', 'b']
        .map((name, at) => `  ${name}:\n    runs-on: self-hosted\n    steps:\n      - run: ${at === 0 ? one : other}\n`)
        .join('')}`,
    }),
  ],
  ['jobs of GitLab', (one, other) => ({ '.gitlab-ci.yml': `a:\n  script: ["${one}"]\nb:\n  script: ["${other}"]\n` })],
];

describe('two commands that run the same image', () => {
  it.each(PLACES)('are told apart where one has the problem in place of the other: %s', async (_name, files) => {
    expect(await failuresOf(files(WITH, PLAIN), files(PLAIN, WITH))).toContain('privileged');
  });

  it.each(PLACES)('are the same where nothing moves: %s', async (_name, files) => {
    expect(await failuresOf(files(WITH, PLAIN), files(WITH, `${PLAIN} x`))).toEqual([]);
    expect(await failuresOf(files(WITH, WITH), files(WITH, PLAIN))).toEqual([]);
  });

  it.each<[string, Files, Files]>([
    ['a target with another name', { Makefile: `lint:\n\t${WITH}\n` }, { Makefile: `check:\n\t${WITH}\n` }],
    [
      'a target with another name beside a harmless one',
      { Makefile: `lint:\n\t${WITH}\nup:\n\t${PLAIN}\n` },
      { Makefile: `check:\n\t${WITH}\nup:\n\t${PLAIN}\n` },
    ],
    [
      'targets in another order',
      { Makefile: `lint:\n\t${WITH}\nup:\n\t${PLAIN}\n` },
      { Makefile: `up:\n\t${PLAIN}\nlint:\n\t${WITH}\n` },
    ],
    ['a command that comes into a function', { 'r.sh': `${WITH}\n` }, { 'r.sh': `up() {\n  ${WITH}\n}\nup\n` }],
    [
      'a command that becomes a condition',
      { 'r.sh': `${WITH}\n` },
      { 'r.sh': `if [ -n "$CI" ]; then\n  ${PLAIN}\nelse\n  ${WITH}\nfi\n` },
    ],
    [
      'two targets that become one',
      { Makefile: `lint:\n\t${WITH}\nup:\n\ttrue\n` },
      { Makefile: `lint up:\n\t${WITH}\n` },
    ],
  ])('are the same: %s', async (_name, base, change) => {
    expect(await failuresOf(base, change)).toEqual([]);
  });
});
