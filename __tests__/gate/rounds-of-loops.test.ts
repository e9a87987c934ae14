import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const FETCH = 'curl $O https://x.example.com/a -o /a';

const inRun = (line: string): Files => ({
  Dockerfile: `FROM debian:12\nRUN <<EOF\n${line}\nEOF\nUSER 1000\n`,
});
const inScript = (line: string): Files => ({
  Dockerfile: 'FROM debian:12\nCOPY e.sh /e.sh\nENTRYPOINT ["/e.sh"]\nUSER 1000\n',
  'e.sh': `#!/bin/bash\n${line}\nexec "$@"\n`,
});

describe.each([
  ['RUN', inRun],
  ['an entry script', inScript],
])('options that a round of a loop sets for the next one, in %s', (_place, files) => {
  it.each([
    `while ! ${FETCH}; do O=-k; done`,
    `until ${FETCH}; do sleep 1; O=--insecure; done`,
    `for i in 1 2 3; do ${FETCH} && break; O=-k; done`,
    `for i in 1 2 3; do ${FETCH} && break; O="$O -k"; done`,
    `for i in 1 2 3; do ${FETCH} && break || O=-k; done`,
    `O=; while :; do ${FETCH} && break; if true; then O=-k; fi; done`,
    `for i in 1 2; do ${FETCH.replace('$O', '\\${O:--f}').replace('\\', '')} && break; O=-k; done`,
    `n=0; while [ $n -lt 3 ]; do ${FETCH}; n=$((n+1)); O=-k; done`,
    `get() { ${FETCH}; }; for i in 1 2; do get; O=-k; done`,
    `get() { ${FETCH} || O=-k; }; get || get`,
    `get() { ${FETCH} || O=-k; }; for i in 1 2; do get; done`,
    `for i in 1 2; do for j in 1 2; do ${FETCH}; done; O=-k; done`,
    `for i in 1 2; do for j in 1 2; do ${FETCH}; O=-k; done; done`,
  ])('%s', async (line) => {
    expect(await failuresOf(files('true'), files(line))).toEqual(['tls-verify-disabled']);
  });

  it.each([
    `for i in 1 2; do ${FETCH} && break; O=-v; done`,
    `for i in 1 2; do O=-k; curl -f https://x.example.com/a -o /a; O=; done`,
    `for i in 1 2; do O=; ${FETCH}; O=-k; done; O=`,
    `get() { ${FETCH}; O=-k; }; get`,
    'for a in --x -k; do ARGS="$ARGS $a"; done; echo $ARGS',
    'while [ $# -gt 0 ]; do case $1 in -k) K=-k ;; esac; shift; done',
  ])('harmless: %s', async (line) => {
    expect(await failuresOf(files('true'), files(line))).toEqual([]);
  });
});

it('reads loops within loops', async () => {
  const depth = 12;
  const opened = Array.from({ length: depth }, (_, at) => `for i${at} in 1 2; do curl $O https://x.example.com/${at}`);
  const text = [...opened, 'O=-k', ...Array.from({ length: depth }, () => 'O="$O -s"; done')].join('\n');
  expect(await failuresOf(inScript('true'), inScript(text))).toContain('tls-verify-disabled');
});
