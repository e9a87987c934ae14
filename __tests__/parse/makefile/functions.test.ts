import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { resultOf } from '../../../src/parse/makefile/functions.ts';
import { containersOf } from '../run-options/lines.ts';

type Call = readonly [name: string, ...args: string[]];

const CALLS: readonly Call[] = [
  ['filter', 'a%', 'ab cb a'],
  ['filter', 'a b%c', 'a bc bxc b c'],
  ['filter', 'a\\%b %c', 'a%b xc axb'],
  ['filter', '%', 'a b'],
  ['filter', '', 'a b'],
  ['filter-out', 'a%', 'ab cb'],
  ['filter-out', '%.o x', 'a.o x b.c'],
  ['sort', 'b a b B A10 A9'],
  ['word', '2', ' a  b c'],
  ['word', '9', 'a'],
  ['words', ' a  b '],
  ['words', ''],
  ['wordlist', '2', '3', 'a b c d'],
  ['wordlist', '2', '9', 'a b c'],
  ['wordlist', '3', '1', 'a b c'],
  ['firstword', ' a b'],
  ['lastword', 'a b '],
  ['findstring', 'a b', 'c a b'],
  ['findstring', 'x', 'c a b'],
  ['dir', 'a/b c /d/ . a//b'],
  ['notdir', 'a/b c/ d/e.f'],
  ['suffix', 'a.b c.d/e .x a. f.g.h'],
  ['basename', 'a.b c.d/e .x a. f.g.h'],
  ['join', 'a b c', '1 2'],
  ['join', 'a', '1 2 3'],
  ['addprefix', '-', 'a b'],
  ['addsuffix', '.o', 'a  b'],
  ['patsubst', '%.a', '%.b', 'x.a y.c'],
  ['patsubst', 'a\\\\%b', 'x%', 'a\\zb a%b'],
  ['patsubst', 'a\\%', 'b', 'a% ax'],
  ['subst', 'a', 'bb', 'aaa c'],
  ['strip', '  a   b '],
];

describe('functions of make', () => {
  const results = CALLS.map(([name, ...args]) => resultOf(name, args, { left: 10_000 }));

  it('give the results that GNU make 4.4.1 gave', () => {
    const recorded = JSON.parse(readFileSync(new URL('functions.json', import.meta.url), 'utf8'));
    expect(Object.fromEntries(CALLS.map((call, at) => [call.join(','), results[at]]))).toEqual(recorded);
  });

  it('give the results of make, where it is installed', () => {
    const lines = CALLS.map(([name, ...args]) => `$(info $(${name} ${args.join(',')}))\n`);
    const input = `${lines.join('')}all: ;\n`;
    const { stdout, status, error } = spawnSync('make', ['-sf', '-'], {
      input,
      encoding: 'utf8',
      env: { LC_ALL: 'C', PATH: process.env['PATH'] },
    });
    if (error !== undefined) return;
    expect(status).toBe(0);
    expect(results).toEqual(stdout.split('\n').slice(0, CALLS.length));
  });

  it.each<Call>([
    ['word', '0', 'a'],
    ['word', 'x', 'a'],
    ['wordlist', '0', '1', 'a'],
    ['filter', 'a', '${X}'],
    ['words', 'a $--'],
    ['dir', '${X}'],
  ])('are unknown: %s %s %s', (...[name, ...args]) => {
    expect(resultOf(name, args, { left: 10_000 })).toBeUndefined();
  });

  it('cost as much as they compare', () => {
    const words = 'a '.repeat(10_000);
    expect(resultOf('filter', [words.replaceAll('a', 'b%'), words], { left: 4_000_000 })).toBeUndefined();
  });

  it.each([
    '$(word 2,x docker) run --privileged acme/app:1.4',
    'docker run $(filter --%,x --privileged y) acme/app:1.4',
    'docker run $(filter-out x y,x --privileged y) acme/app:1.4',
    '$(let a b,docker run --privileged,$(a) $(b)) acme/app:1.4',
    '$(lastword a docker) $(wordlist 2,3,a run --privileged b) acme/app:1.4',
    '$(notdir /usr/bin/docker) run $(sort --privileged --privileged) acme/app:1.4',
    '$(value V)',
    '$(join doc,ker) run --$(findstring privileged,unprivileged) acme/app:1.4',
    '$(basename docker.x) run --privileged acme/app:1.4',
  ])('%s', (line) => {
    const text = `V = docker run --privileged acme/app:1.4\nall:\n\t${line}\n`;
    expect(containersOf(text, 'Makefile').map(({ privileged }) => privileged?.value)).toEqual([true]);
  });
});
