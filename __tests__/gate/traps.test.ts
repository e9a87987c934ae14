import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const inScript = (lines: string): Files => ({
  Dockerfile: 'FROM debian:13\nCOPY s.sh /tmp/\nRUN bash /tmp/s.sh\nUSER 1000\n',
  's.sh': `#!/bin/bash\n${lines}\n`,
});
const URL = 'https://a.example.com/x';
const TRAP = `trap 'curl $o ${URL} -o /x' EXIT`;

describe('a trap that runs before its variables change', () => {
  it.each([
    [`${TRAP}\no=-k\nexit 0\no=-f`],
    [`${TRAP}\no=-k\nif test -f /y; then exit; fi\no=-f`],
    [`set -e\n${TRAP}\no=-k\ntest -f /y\no=`],
    [`o=-k\n${TRAP}\nfor o in -s -f; do exit; done`],
    [`${TRAP}\no=-f\ndone_() { exit; }\no=-k\ndone_\no=-s`],
    [`o=-k\ntrap "curl \\$o ${URL} -o /x" INT TERM\nsleep 9\no=-f`],
  ])('has the values that they had: %j', async (lines) => {
    expect(await failuresOf(inScript('true'), inScript(lines))).not.toEqual([]);
  });

  it.each([
    [`${TRAP}\no=-s\nexit 0\no=-f`],
    [`o=-k\no=-f\n${TRAP}\no=-s`],
    [`${TRAP}\np=-k\nexit 0\np=`],
    ['trap \'rm -rf "$dir"\' EXIT\ndir=$(mktemp -d)\ncd "$dir"\ndir=/y'],
    [`${Array.from({ length: 30 }, (_, index) => `n=${index}\n`).join('')}trap 'echo "$n"' EXIT\nn=a`],
  ])('is harmless where they are: %j', async (lines) => {
    expect(await failuresOf(inScript('true'), inScript(lines))).toEqual([]);
  });

  it('is told where they change too often', async () => {
    const changes = Array.from({ length: 25 }, (_, index) => `o=-m${index}`).join('\n');
    expect(await failuresOf(inScript('true'), inScript(`${TRAP}\n${changes}`))).not.toEqual([]);
  });
});
