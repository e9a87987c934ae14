import { expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const PIPED = 'curl -k https://x.example.com/a | sh';

const services = (...all: string[]): string => `services:\n${all.map((one, at) => `  s${at}: {${one}}\n`).join('')}`;
const buildWith = (args: string): string => `build: {context: app, args: {${args}}}`;

/** Repositories in which another file and a name in a Dockerfile decide together. */
const REPOSITORIES: Readonly<Record<string, readonly [Files, string]>> = {
  'an argument is the base': [
    { 'compose.yaml': services(buildWith('BASE: "ubuntu:14.04"'), buildWith('BASE: "debian:13"')) },
    'ARG BASE=debian:13\nFROM $BASE\nUSER 1000\n',
  ],
  'an argument is the shell': [
    { 'compose.yaml': services(buildWith('SH: bash'), buildWith('SH: cat')) },
    'FROM debian:13\nARG SH=cat\nRUN curl -sSf https://x.example.com/a | $SH\nUSER 1000\n',
  ],
  'the base is another Dockerfile': [
    {
      'compose.yaml': services('image: "acme/base:1", build: base', 'build: app'),
      'base/Dockerfile': 'FROM debian:13\nCOPY run.sh /r.sh\n',
      'base/run.sh': `${PIPED}\n`,
    },
    'FROM acme/base:1\nRUN sh /r.sh\nUSER 1000\n',
  ],
  'the base has triggers': [
    { 'base/Dockerfile': 'FROM debian:13\nONBUILD COPY go.sh /\nONBUILD RUN sh /go.sh\n', 'app/go.sh': `${PIPED}\n` },
    'FROM acme/base\nUSER 1000\n',
  ],
  'a script is copied': [
    { 'app/run.sh': `${PIPED}\n` },
    'FROM debian:13\nCOPY run.sh /r.sh\nRUN sh /r.sh\nUSER 1000\n',
  ],
};

/** How a builder joins two parts of a word. */
const BREAKS = ['\\\n', '\\ \r\n', '\\\n# a comment\n\n'];

it.each(Object.entries(REPOSITORIES))('a name that goes on in the next line is the same where %s', async (_, given) => {
  const [files, text] = given;
  const base = { ...files, 'app/Dockerfile': 'FROM debian:13\nUSER 1000\n' };
  const plain = await failuresOf(base, { 'app/Dockerfile': text });
  expect(plain).not.toEqual([]);
  const places = [...text.matchAll(/(?<=\w)(?=\w)/g)].map(({ index }) => index);
  for (const [at, place] of places.entries()) {
    const broken = text.slice(0, place) + BREAKS[at % BREAKS.length] + text.slice(place);
    expect([broken, await failuresOf(base, { 'app/Dockerfile': broken })]).toEqual([broken, plain]);
  }
});

it('triggers with their keyword in two lines are those of a plain one', async () => {
  const base = { 'app/Dockerfile': 'FROM acme/base\nUSER 1000\n', 'app/go.sh': `${PIPED}\n` };
  for (const keyword of ['ONBUILD', 'ONBU\\\nILD', 'ONBUILD \\\n', 'onbuild \\\n  # a comment\n']) {
    const text = `FROM debian:13\n${keyword} COPY go.sh /\n${keyword} RUN sh /go.sh\n`;
    expect([keyword, await failuresOf(base, { 'base/Dockerfile': text })]).toEqual([
      keyword,
      ['remote-script-exec', 'tls-verify-disabled'],
    ]);
  }
});
