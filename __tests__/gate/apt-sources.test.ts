import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const LIST = '/etc/apt/sources.list.d/a.list';
const dockerfile = (lines: string): Files => ({
  Dockerfile: `FROM debian:13-slim\n${lines}\nUSER 1000\nCMD ["true"]\n`,
});
const line = (host: string, suite = 'stable', options = 'trusted=yes') =>
  `deb [${options}] https://${host}/ ${suite} main`;
const run = (text: string): string => `RUN echo "${text}" > ${LIST}`;
const inScript = (text: string): Files => ({
  ...dockerfile('COPY s.sh /s.sh\nRUN sh /s.sh'),
  's.sh': `#!/bin/sh\nset -e\necho "${text}" > ${LIST}\n`,
});

const BASE = dockerfile(run(line('a.example.com')));

describe('a source of apt without signatures', () => {
  it.each<[string, Files]>([
    ['a copied script', inScript(line('a.example.com'))],
    ['another suite', dockerfile(run(line('a.example.com', 'trixie')))],
    ['one more option', dockerfile(run(line('a.example.com', 'stable', 'arch=amd64 trusted=yes')))],
    ['the exec form', dockerfile(`RUN ["sh", "-c", "echo \\"${line('a.example.com')}\\" > ${LIST}"]`)],
  ])('is known in %s', async (_name, change) => expect(await failuresOf(BASE, change)).toEqual([]));

  it.each<[string, Files]>([
    ['another host', dockerfile(run(line('b.example.com')))],
    ['another host in a copied script', inScript(line('b.example.com'))],
    ['another repository of the host', dockerfile(run(line('a.example.com/b')))],
    ['one more host', dockerfile(`${run(line('a.example.com'))}\n${run(line('b.example.com'))}`)],
  ])('is new with %s', async (_name, change) =>
    expect(await failuresOf(BASE, change)).toEqual(['package-signature-disabled']),
  );
});
