import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const IMAGE = 'registry.example.com/app:1.4';
const RUN = `docker run --rm $OPTS ${IMAGE}\n`;
const HARMLESS = 'OPTS=--init\n';
const OPEN = 'OPTS=--privileged\n';
const PRIVILEGED = ['privileged'];
const SOURCE = 'do . "$f"; done';

type Case = readonly [loop: string, path: string];

/** Loops that source the file at a path. */
const LOOPS: readonly Case[] = [
  [`for f in lib/*.sh; ${SOURCE}`, 'lib/a.sh'],
  ['for f in ./lib/*.sh; do source $f; done', 'lib/a.sh'],
  [`for f in "$(dirname "$0")"/lib/*.sh; ${SOURCE}`, 'lib/a.sh'],
  [`HERE="$(cd "$(dirname "$0")" && pwd)"\nfor f in "$HERE"/lib/*.sh; ${SOURCE}`, 'lib/a.sh'],
  [`for f in conf/*.env; ${SOURCE}`, 'conf/a.env'],
  ['for f in a b; do . "lib/$f.sh"; done', 'lib/b.sh'],
  ['for f in lib/*.sh; do [ -f "$f" ] && . "$f"; done', 'lib/a.sh'],
  ['for f in lib/*.sh; do\n  if [ -r "$f" ]; then\n    . "$f"\n  fi\ndone', 'lib/a.sh'],
  [`for f in $(find lib -name '*.sh'); ${SOURCE}`, 'lib/x/a.sh'],
];

describe('the variables of files that a loop sources', () => {
  it.each(LOOPS)('%s', async (loop, path) => {
    const base = { 'up.sh': `${loop}\n${RUN}`, [path]: HARMLESS };
    expect(await failuresOf(base, { [path]: OPEN })).toEqual(PRIVILEGED);
    expect(await failuresOf(base, { [path]: `${HARMLESS}OTHER=--privileged\n` })).toEqual([]);
    expect(await failuresOf(base, { 'other/a.sh': OPEN })).toEqual([]);
  });

  it('count in a new file, too', async () => {
    const base = { 'up.sh': `for f in lib/*.sh; ${SOURCE}\n${RUN}`, 'lib/a.sh': HARMLESS };
    expect(await failuresOf(base, { 'lib/b.sh': OPEN })).toEqual(PRIVILEGED);
  });

  it('count in a recipe', async () => {
    const base = {
      Makefile: `up:\n\tfor f in lib/*.sh; do . "$$f"; done; docker run $$OPTS ${IMAGE}\n`,
      'lib/a.sh': HARMLESS,
    };
    expect(await failuresOf(base, { 'lib/a.sh': OPEN })).toEqual(PRIVILEGED);
  });
});

const START = 'start() { docker run "$@"; }\n';

it.each([`for f in lib/*.sh; ${SOURCE}`, 'if [ -f lib/a.sh ]; then . lib/a.sh; fi', '[ -f lib/a.sh ] && . lib/a.sh'])(
  'the functions of a file: %s',
  async (source) => {
    const base = { 'up.sh': `${source}\nstart --init ${IMAGE}\n`, 'lib/a.sh': START };
    expect(await failuresOf(base, { 'up.sh': `${source}\nstart --privileged ${IMAGE}\n` })).toEqual(PRIVILEGED);
    expect(await failuresOf(base, { 'up.sh': `${source}\nstart --rm ${IMAGE}\n` })).toEqual([]);
  },
);

/** Commands that run the file at a path, whose name is not that of a script. */
const RUNS: readonly Case[] = [
  [`for f in lib/*; ${SOURCE}`, 'lib/a'],
  [`for f in lib/*.inc; ${SOURCE}`, 'lib/a.inc'],
  ['for f in lib/*.inc; do bash "$f"; done', 'lib/a.inc'],
  ['for f in lib/*.inc; do "$f"; done', 'lib/a.inc'],
  ['ls lib/*.inc | xargs -n 1 sh', 'lib/a.inc'],
  ["find lib -name '*.inc' -exec sh {} \\;", 'lib/x/a.inc'],
  ['run-parts lib', 'lib/a'],
];

it.each(RUNS)('files that others list: %s', async (command, path) => {
  const base: Files = { 'up.sh': `${command}\n`, [path]: 'echo\n' };
  const run = `docker run --privileged ${IMAGE}\n`;
  expect(await failuresOf(base, { [path]: run })).toEqual(PRIVILEGED);
  expect(await failuresOf(base, { 'notes/a': run })).toEqual([]);
  expect(await failuresOf(base, { [path]: 'echo docker\n' })).toEqual([]);
});
