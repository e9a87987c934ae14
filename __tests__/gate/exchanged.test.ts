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

const WEB = 'registry.example.com/web:1.0';
const API = 'registry.example.com/api:1.0';
const ALL = 'start() { docker run -d --privileged "$@"; }';
const NAMED = 'start() { docker run -d --privileged --name "$1" "$2"; }';

function shell(...lines: readonly string[]): Files {
  return { 'r.sh': `#!/bin/sh\n${lines.join('\n')}\n` };
}

describe('calls of a function that starts a container', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['"$@"', [ALL, `start ${WEB}`], [`start ${API}`]],
    ['a name and an image', [NAMED, `start web ${WEB}`], [`start api ${API}`]],
    ['the same image with another name', [NAMED, `start web ${WEB}`], [`start api ${WEB}`]],
    [
      'variables of the function',
      ['start() {\n  local image=$2\n  docker run -d --privileged --name "$1" "$image"\n}', `start web ${WEB}`],
      [`start api ${API}`],
    ],
    [
      'a function that shifts',
      ['start() {\n  local name=$1\n  shift\n  docker run -d --privileged --name "$name" "$@"\n}', `start web ${WEB}`],
      [`start api ${API}`],
    ],
    [
      'a part of the image',
      ['start() { docker run -d --privileged "registry.example.com/$1:1.0"; }', 'start web'],
      ['start api'],
    ],
    ['a loop', [ALL, `start ${WEB}`], [`for image in ${WEB} ${API}; do start "$image"; done`]],
    ['an unknown image', [ALL, `start ${WEB}`], ['start "$OTHER"']],
    ['a call of anything', [ALL, `start ${WEB}`], [`start ${API}`, '"$@"']],
    ['another function', [ALL, `start ${WEB}`], [`main() { start ${API}; }`, 'main']],
  ])('are new where they start one more: %s', async (_name, base, more) => {
    expect(await failuresOf(shell(...base), shell(...base, ...more))).toContain('privileged');
    expect(await failuresOf(shell(...base), shell(...base, 'true'))).toEqual([]);
  });

  it('are new where they start another image', async () => {
    expect(await failuresOf(shell(ALL, `start ${WEB}`), shell(ALL, `start ${API}`))).toContain('privileged');
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['a later version', [ALL, `start ${WEB}`], [ALL, 'start registry.example.com/web:1.2']],
    ['another name', [NAMED, `start web ${WEB}`], [NAMED, `start shop ${WEB}`]],
    ['one call of two branches', [ALL, `start ${WEB}`], [ALL, `if true; then start ${WEB}; else start ${WEB}; fi`]],
    ['a variable', [ALL, `start ${WEB}`], [ALL, `image=${WEB}`, 'start "$image"']],
    ['a loop', [ALL, `start ${WEB}`, `start ${API}`], [ALL, `for image in ${WEB} ${API}; do start "$image"; done`]],
    [
      'another name of the function',
      [ALL, `start ${WEB}`, `start ${API}`],
      [ALL.replace('start', 'up'), `up ${WEB}`, `up ${API}`],
    ],
    [
      'a command that becomes a call',
      [ALL, `start ${WEB}`, `docker run -d --name api --privileged ${API}`],
      [ALL, `start ${WEB}`, `start ${API}`],
    ],
    [
      'two commands that become calls',
      [`docker run -d --name web --privileged ${WEB}`, `docker run -d --name api --privileged ${API}`],
      [NAMED, `start web ${WEB}`, `start api ${API}`],
    ],
    ['a call that becomes a command', [NAMED, `start web ${WEB}`], [`docker run -d --name web --privileged ${WEB}`]],
  ])('are known where they start the same: %s', async (_name, base, change) => {
    expect(await failuresOf(shell(...base), shell(...change))).toEqual([]);
  });
});
