import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const BASE = { Dockerfile: 'ARG BASE=debian:13\nFROM ${BASE}\nUSER 1000\n' };
const RELEASE = { Dockerfile: 'ARG V=13\nFROM debian:${V}\nUSER 1000\n' };
const OPTIONS = {
  Dockerfile: 'FROM debian:13\nARG O=-q\nRUN wget $O https://files.example.com/a.tgz -O /a\nUSER 1000\n',
};

function step(run: string): Files {
  return {
    '.github/workflows/w.yml': `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${run}\n`,
  };
}

/** Scripts that pass a value on, and how they get it. */
const WAYS: readonly (readonly [
  way: string,
  script: (name: string) => Files,
  files: (name: string, value: string) => Files,
])[] = [
  [
    'the argument of a script',
    (name) => ({ 'b.sh': `docker build --build-arg ${name}="$1" .\n` }),
    (_name, value) => step(`./b.sh ${value}`),
  ],
  [
    'an argument with a default',
    (name) => ({ 'b.sh': `V=\${2:--q}\ndocker build --build-arg "${name}=$V" .\n` }),
    (_name, value) => ({ 'c.sh': `bash b.sh 1 ${value}\n` }),
  ],
  [
    'all arguments',
    () => ({ 'b.sh': 'docker build "$@" .\n' }),
    (name, value) => step(`./b.sh --build-arg ${name}=${value}`),
  ],
];

describe('a build in a script gets a value from', () => {
  it.each(WAYS)('%s', async (_way, script, files) => {
    expect(await failuresOf({ ...BASE, ...script('BASE') }, files('BASE', 'debian:9'))).toEqual(['image-eol']);
    expect(await failuresOf({ ...RELEASE, ...script('V') }, files('V', '9'))).toEqual(['image-eol']);
    expect(await failuresOf({ ...OPTIONS, ...script('O') }, files('O', '--no-check-certificate'))).toEqual([
      'tls-verify-disabled',
    ]);
  });

  it.each(WAYS)('%s, and it is harmless', async (_way, script, files) => {
    expect(await failuresOf({ ...BASE, ...script('BASE') }, files('BASE', 'debian:12'))).toEqual([]);
    expect(await failuresOf({ ...RELEASE, ...script('V') }, files('V', '12'))).toEqual([]);
    expect(await failuresOf({ ...OPTIONS, ...script('O') }, files('O', '-nv'))).toEqual([]);
    expect(await failuresOf({ ...RELEASE, ...script('OTHER') }, files('OTHER', '9'))).toEqual([]);
  });
});

it('leaves scripts alone that build nothing with their arguments', async () => {
  const script = { 'b.sh': 'docker run --rm app:1 "$1"\n' };
  expect(await failuresOf({ ...RELEASE, ...script }, step('./b.sh 9'))).toEqual([]);
});

/** What a command prints of a file. */
const PRINTED: readonly (readonly [command: string, file: string, content: (value: string) => string])[] = [
  ['cat v', 'v', (value) => `${value}\n`],
  ['head -n1 v', 'v', (value) => `${value}\n`],
  ['jq -r .a.b v.json', 'v.json', (value) => `{"a": {"b": "${value}"}}`],
  ['jq -er ".b" < v.json', 'v.json', (value) => `{"b": "${value}", "c": "debian:9"}`],
  ['yq .b v.yml', 'v.yml', (value) => `b: ${value}\n`],
  ["yq e '.b' v.yml", 'v.yml', (value) => `a: 1\nb: "${value}"\n`],
];

describe('a build in a script gets what a command prints of a file', () => {
  it.each(PRINTED)('%s', async (command, file, content) => {
    const ways = (name: string): readonly string[] => [
      `docker build --build-arg ${name}=$(${command}) .\n`,
      `B="$(${command})"\ndocker build --build-arg "${name}=$B" .\n`,
    ];
    for (const script of ways('BASE')) {
      const base = { ...BASE, 'b.sh': script, [file]: content('debian:13') };
      expect(await failuresOf(base, { [file]: content('debian:9') })).toEqual(['image-eol']);
      expect(await failuresOf(base, { [file]: content('debian:12') })).toEqual([]);
    }
    for (const script of ways('V')) {
      const base = { ...RELEASE, 'b.sh': script, [file]: content('13') };
      expect(await failuresOf(base, { [file]: content('9') })).toEqual(['image-eol']);
      expect(await failuresOf(base, { [file]: content('12') })).toEqual([]);
    }
  });

  it.each([
    ['jq .b v.json'],
    ['jq -r .c v.json'],
    ['jq -r ".b | ascii_upcase" v.json'],
    ['jq -r --arg b c .b v.json'],
    ['jq -r .b v.json w.json'],
    ['jq -r .b none.json'],
  ])('and it is not known: %s', async (command) => {
    const base = { ...BASE, 'b.sh': `docker build --build-arg BASE=$(${command}) .\n`, 'v.json': '{"b": "debian:13"}' };
    expect(await failuresOf(base, { 'v.json': '{"b": "debian:9"}' })).toEqual([]);
  });

  it('also in a Makefile', async () => {
    const Makefile = 'B := $(shell cat v)\nb:\n\tdocker build --build-arg BASE=$(B) .\n';
    const base = { ...BASE, Makefile, v: 'debian:13\n' };
    expect(await failuresOf(base, { v: 'debian:9\n' })).toEqual(['image-eol']);
    expect(await failuresOf(base, { v: 'debian:12\n' })).toEqual([]);
  });
});

describe('a build in a Makefile gets', () => {
  const build = (rest: string) => `\tdocker build --build-arg ${rest} .\n`;

  it.each<[string, Files, (value: string) => Files]>([
    [
      'what a pattern fits',
      { ...RELEASE, Makefile: `all: b-13\nb-%:\n${build('V=$*')}` },
      (value) => ({ Makefile: `all: b-13 b-${value}\nb-%:\n${build('V=$*')}` }),
    ],
    [
      'the name of a target',
      { ...RELEASE, Makefile: `13:\n${build('V=$@')}` },
      (value) => ({ Makefile: `13 ${value}:\n${build('V=$@')}` }),
    ],
    [
      'a variable of a target',
      { ...RELEASE, Makefile: `V ?= 13\na:\n${build('V=$(V)')}` },
      (value) => ({ Makefile: `V ?= 13\na:\n${build('V=$(V)')}old: V = ${value}\nold: a\n` }),
    ],
    [
      'a value by a condition',
      { ...RELEASE, Makefile: `V = 13\na:\n${build('"V=${V}"')}` },
      (value) => ({ Makefile: `V = 13\nifdef OLD\nV = ${value}\nendif\na:\n${build('"V=${V}"')}` }),
    ],
  ])('%s', async (_way, base, files) => {
    expect(await failuresOf(base, files('9'))).toEqual(['image-eol']);
    expect(await failuresOf(base, files('12'))).toEqual([]);
  });

  it('many values without a gap', async () => {
    const values = Array.from({ length: 20 }, (_, at) => `t${at}: V = ${at + 30}\n`).join('');
    const Makefile = `V ?= 13\na:\n${build('V=$(V)')}`;
    expect(await failuresOf({ ...RELEASE, Makefile }, { Makefile: `${Makefile}${values}` })).toEqual([]);
  });
});
