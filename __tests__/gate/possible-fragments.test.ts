import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const PART = (setting: string): string => `services:\n  a:\n    ${setting}\n`;
const BASE: Files = {
  'compose.yaml': 'services: {a: {image: "registry.example.com/app:1.4"}}\n',
  'deploy/prod.yml': PART('init: true'),
  'deploy/dev.yml': PART('init: true'),
  'other/prod.yml': PART('init: true'),
};
const script = (text: string): Files => ({ ...BASE, 'b.sh': `#!/bin/bash\n${text}\n` });
const PRIVILEGED: Files = { 'deploy/prod.yml': PART('privileged: true') };

describe('a part of a project whose name only run time knows in part', () => {
  it.each([
    ['a loop', 'for e in prod dev; do docker compose -f compose.yaml -f deploy/$e.yml up -d; done'],
    ['case', 'case $1 in p) F=deploy/prod.yml;; *) F=deploy/dev.yml;; esac\ndocker compose -f compose.yaml -f $F up'],
    [
      'if',
      'F=deploy/dev.yml\nif [ -n "$P" ]; then F=deploy/prod.yml; fi\ndocker-compose -f compose.yaml --file="$F" up',
    ],
    [
      'a loop over a pattern',
      'O=""\nfor f in deploy/*.yml; do O="$O -f $f"; done\ndocker compose -f compose.yaml $O up',
    ],
    ['a function', 'dc() { docker compose -f compose.yaml -f "deploy/$1.yml" "${@:2}"; }\ndc prod up'],
    ['an argument', 'docker compose -f compose.yaml -f "./deploy/$1.yml" up'],
    ['a stack', 'docker stack deploy -c compose.yaml -c deploy/$ENV.yml app'],
  ])('is read with each file that it may be: %s', async (_name, text) => {
    expect(await failuresOf(script(text), PRIVILEGED)).toContain('privileged');
  });

  it.each([
    ['the folder', 'docker compose -f compose.yaml -f "$D/prod.yml" up'],
    ['another folder', 'docker compose -f compose.yaml -f "other/$1.yml" up'],
    ['another ending', 'docker compose -f compose.yaml -f "deploy/$1.json" up'],
    ['another beginning', 'docker compose -f compose.yaml -f "deploy/d$1.yml" up'],
    ['values that are known', 'for e in dev; do docker compose -f compose.yaml -f deploy/$e.yml up; done'],
  ])('is not any other file: %s', async (name, text) => {
    const failures = await failuresOf(script(text), { 'deploy/prod.yml': `${PART('privileged: true')}# ${name}\n` });
    expect(failures.includes('privileged')).toBe(name === 'the folder');
  });

  it('may be a file with variables', async () => {
    const files: Files = {
      'compose.yaml': 'services: {a: {image: "registry.example.com/app:1.4", privileged: "${P:-false}"}}\n',
      'envs/prod.txt': 'P=false\n',
      'b.sh': 'docker compose --env-file envs/$1.txt up\n',
    };
    expect(await failuresOf(files, { 'envs/prod.txt': 'P=true\n' })).toContain('privileged');
    expect(await failuresOf(files, { 'envs/prod.txt': 'P=0\n' })).toEqual([]);
    expect(await failuresOf(files, { 'other/prod.txt': 'P=true\n' })).toEqual([]);
  });

  it('is read with no more files than a person has', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [`deploy/e${at}.yml`, PART(`privileged: ${at > 390}`)] as const),
    );
    const text = Array.from({ length: 200 }, (_, at) => `docker compose -f compose.yaml -f deploy/$A${at}.yml up`);
    expect((await failuresOf(BASE, { ...script(text.join('\n')), ...many })).includes('undecided-reference')).toBe(
      true,
    );
  });
});
