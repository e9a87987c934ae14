import { describe, expect, it } from '@jest/globals';
import { compare } from '../../src/gate/compare.ts';
import type { Files } from '../properties/repository.ts';
import { scanFiles, scanOptions } from '../properties/soundness.ts';

const OPTIONS = { ...scanOptions, rules: [] };

/** The messages of gaps that a change adds. */
async function freshGaps(base: Files, head: Files): Promise<readonly string[]> {
  const [before, after] = [await scanFiles(base, OPTIONS), await scanFiles(head, OPTIONS)];
  return compare(before, after, { renames: new Map(), addedLines: () => undefined }).freshGaps.map(
    ({ message }) => message,
  );
}

const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

/** By what is told: a file with so many of them. */
const FILES: Readonly<Record<string, (count: number) => Files>> = {
  'keys that Docker Compose refuses': (count) => ({
    'compose.yaml': `services:\n  a:\n    image: a/b:1\n${lines(count, (at) => `    key${at}: 1\n`)}`,
  }),
  'keys that Docker Compose refuses, of several services': (count) => ({
    'compose.yaml': `services:\n${lines(count, (at) => `  s${at}:\n    image: a/b:1\n    privilegd: true\n`)}`,
  }),
  'values of Compose that variables decide': (count) => ({
    'compose.yaml': `services:\n${lines(count, (at) => `  s${at}:\n    image: a/b:1\n    privileged: \${X}true\n`)}`,
  }),
  'keys that are written twice': (count) => ({
    'compose.yaml': `services:\n${lines(count, (at) => `  s${at}:\n    image: a/b:1\n    init: true\n    init: true\n`)}`,
  }),
  'keys of JSON that are written twice': (count) => ({
    'inspect.json': `[${lines(count, (at) => `{"Id": "a", "HostConfig": {}, "Config": {"K${at}": 1, "K${at}": 1}, "Name": "/a${at}"},`)}{}]`,
  }),
  'keys of a dev container that are written twice': (count) => ({
    '.devcontainer/devcontainer.json': `{"image": "a/b:1"${lines(count, (at) => `, "k${at}": 1, "k${at}": 1`)}}`,
  }),
  'lines that Podman refuses': (count) => ({
    'a.container': `[Container]\nImage=a/b:1\n${lines(count, (at) => `line ${at}\n`)}`,
  }),
  'commands that a shell cannot read': (count) => ({
    Dockerfile: `FROM debian:13.1\n${lines(count, (at) => `RUN echo ${at} )\n`)}`,
  }),
  'commands that other commands put together': (count) => ({
    'run.sh': lines(count, (at) => `docker run $(cat options${at}) a/b:1\n`),
  }),
  'steps with unknown options': (count) => ({
    '.github/workflows/ci.yml': `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n${lines(count, (at) => `      - run: docker run \${{ inputs.o${at} }} a/b:1\n`)}`,
  }),
  'tasks with unknown options': (count) => ({
    'Taskfile.yml': `version: '3'\ntasks:\n${lines(count, (at) => `  t${at}:\n    cmds:\n      - docker run {{.OPTIONS${at}}} a/b:1\n`)}`,
  }),
  'recipes of just with unknown options': (count) => ({
    justfile: lines(count, (at) => `t${at} options${at}:\n    docker run {{options${at}}} a/b:1\n`),
  }),
  'files that COMPOSE_FILE lists': (count) => ({
    '.env': `COMPOSE_FILE=compose.yaml${lines(count, (at) => `:c${at}.yaml`)}\n`,
    'compose.yaml': 'services: {a: {image: a/b:1}}\n',
  }),
  'instructions that are unknown': (count) => ({
    Dockerfile: `FROM debian:13.1\n${lines(count, (at) => `BAD${at} a\n`)}`,
  }),
};

const casesOf = (...counts: readonly number[]) =>
  Object.entries(FILES).flatMap(([name, make]) => counts.map((count) => [name, count, make] as const));

describe('what was not looked at, beyond the number that is told one by one', () => {
  it.each([...casesOf(20, 100), ...casesOf(1000).filter(([name]) => /refuse/.test(name))])(
    'is new when a change adds one: %s, %i',
    async (_name, count, make) => {
      expect(await freshGaps(make(count), make(count + 1))).not.toEqual([]);
    },
  );

  it.each(casesOf(20, 40))('is not new when a change takes one away: %s, %i', async (_name, count, make) => {
    expect(await freshGaps(make(count + 1), make(count))).toEqual([]);
  });
});
