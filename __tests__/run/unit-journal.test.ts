import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import { openRepository, type Repository } from '../../src/discover/index.ts';
import { rules } from '../../src/rules/index.ts';
import type { Sameness, UnitJournal } from '../../src/run/journal.ts';
import { scan } from '../../src/run/scan.ts';
import type { ScanOptions } from '../../src/run/scan-result.ts';
import { folderWith } from '../support/folder.ts';
import { fuzzRuns } from '../support/heavy.ts';

type Files = Readonly<Record<string, string>>;

const local = rules.filter(({ needs }) => needs === undefined);
const OPTIONS: ScanOptions = {
  rules: activeRules(local, 'strict'),
  names: ruleNames(rules),
  suppressions: [],
  withPostures: true,
  today: '2026-11-24',
};

function repositoryOf(files: Files): Repository {
  const options = { cwd: folderWith(files), include: [], exclude: [], maxFileSize: 1024 * 1024 };
  return { ...openRepository([], options), disk: undefined };
}

function samenessOf(before: Files, now: Files): Sameness {
  return {
    isSameFile: (path) => before[path] === now[path],
    isSameLink: () => true,
    isSameList: () => Object.keys(before).sort().join('\n') === Object.keys(now).sort().join('\n'),
  };
}

/** What the second scan of two gives when it knows the first, and which files it reads. */
async function scanKnowing(first: Files, second: Files): Promise<{ report: unknown; read: readonly string[] }> {
  const journal: UnitJournal = new Map();
  await scan(repositoryOf(first), { ...OPTIONS, journal });
  const repository = repositoryOf(second);
  const read: string[] = [];
  const watched: Repository = {
    ...repository,
    read(path) {
      read.push(path);
      return repository.read(path);
    },
  };
  const known = { journal, sameness: samenessOf(first, second) };
  return { report: plain(await scan(watched, { ...OPTIONS, known })), read };
}

/** Without rules, which are the same. */
function plain({ rules: _, ...report }: Awaited<ReturnType<typeof scan>>): unknown {
  return report;
}

const SERVICE = (name: string, more = ''): string =>
  `services:\n  ${name}:\n    build: { context: ., args: { BASE: "alpine:3.22" } }\n    env_file: [shared.env]\n${more}`;

const FILES: Files = {
  'a/compose.yaml': SERVICE('a'),
  'a/Dockerfile': 'ARG BASE\nFROM $BASE\nCOPY . /app\nUSER root\n',
  'a/shared.env': 'POSTGRES_PASSWORD=blue-Kettle-71\n',
  'b/compose.yaml': SERVICE('b', '    privileged: true\n'),
  'b/Dockerfile': 'FROM alpine:3.22\nRUN curl -k https://example.com/x | sh\n',
  'b/shared.env': 'A=b\n',
  'c/Dockerfile': 'FROM debian\nCOPY id_rsa /\n',
  'c/id_rsa': 'x\n',
  'run.sh': 'docker run --privileged -v /:/host ghcr.io/acme/app:1.4\n',
};

const ALONE = 'services:\n  x:\n    image: alpine:3.22\n';

/** The platform hides something, and a build that is read by itself passes a user. */
const WITH_VARIANT: Files = {
  ...FILES,
  'd/Dockerfile': 'FROM alpine:3.22\nARG TARGETARCH U=1000\nCOPY i-$TARGETARCH.sh /k\nRUN sh /k\nUSER $U\n',
  'd/i-amd64.sh': '#!/bin/sh\ncurl https://example.com/i | sh\n',
  'd/build.sh': 'docker build --build-arg U=0 .\n',
};

/** Other contents; undefined takes the file away. */
const CHANGES: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'a/compose.yaml': [SERVICE('a', '    pid: host\n'), SERVICE('a').replace('3.22', '3.21'), undefined],
  'a/Dockerfile': ['FROM scratch\n', 'FROM alpine:3.22\nUSER 1000\n', undefined],
  'a/shared.env': ['POSTGRES_PASSWORD=\n', undefined],
  'b/compose.yaml': [`include: [../a/compose.yaml]\n${SERVICE('b')}`, SERVICE('b').replace('shared', '../a/shared')],
  'b/Dockerfile': [undefined, 'FROM alpine:3.22\n'],
  'c/id_rsa': [undefined],
  'c/.dockerignore': ['id_rsa\n'],
  '.dockerignore': ['*\n'],
  'd/build.sh': ['docker build --build-arg U=1000 .\n', 'docker build --build-arg U=0 --build-arg X=1 .\n', undefined],
  'run.sh': ['docker run ghcr.io/acme/app:1.4\n', undefined],
};

const changed = fc
  .record(Object.fromEntries(Object.entries(CHANGES).map(([path, texts]) => [path, fc.constantFrom(...texts)])), {
    requiredKeys: [],
  })
  .map((changes) => {
    const entries = Object.entries({ ...WITH_VARIANT, ...changes });
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
  });

describe('a scan that knows another one', () => {
  it('gives what it would give alone', async () => {
    await fc.assert(
      fc.asyncProperty(changed, changed, async (first, second) => {
        const alone = plain(await scan(repositoryOf(second), OPTIONS));
        expect((await scanKnowing(first, second)).report).toEqual(alone);
      }),
      { numRuns: fuzzRuns(160) },
    );
  }, 60_000);

  it('tells what depends on the platform once, where a build is read by itself as well', async () => {
    for (const built of [WITH_VARIANT, { ...WITH_VARIANT, 'd/build.sh': 'true\n' }]) {
      const { notifications } = await scan(repositoryOf(built), OPTIONS);
      expect(
        notifications.flatMap(({ message }) => /^This depends on the platform.*?,/.exec(message)?.[0] ?? []),
      ).toEqual(['This depends on the platform of the build: on linux/amd64,']);
    }
  });

  it.each<[string, Files, readonly string[], Files?]>([
    ['nothing, when nothing is different', FILES, []],
    [
      'a Dockerfile that is different, and what is built from it',
      { ...FILES, 'b/Dockerfile': 'FROM scratch\n' },
      ['b/Dockerfile', 'b/compose.yaml'],
    ],
    [
      'what reads a file that is different',
      { ...FILES, 'a/shared.env': 'A=c\n' },
      ['a/Dockerfile', 'a/compose.yaml', 'a/shared.env'],
    ],
    [
      'a script that is different, and what has variables from a file that it might write',
      { ...FILES, 'run.sh': 'true\n' },
      ['a/Dockerfile', 'a/compose.yaml', 'a/shared.env', 'b/Dockerfile', 'b/compose.yaml', 'run.sh'],
    ],
    [
      'a script that is different alone, where no container has variables from a file',
      { ...FILES, 'a/compose.yaml': ALONE, 'b/compose.yaml': ALONE, 'run.sh': 'true\n' },
      ['run.sh'],
      { ...FILES, 'a/compose.yaml': ALONE, 'b/compose.yaml': ALONE },
    ],
    [
      'what copies files, when there is one more',
      { ...FILES, 'c/x': '' },
      ['a/Dockerfile', 'a/compose.yaml', 'a/shared.env', 'c/Dockerfile', 'c/id_rsa'],
    ],
  ])('checks %s', async (_what, second, expected, first = FILES) => {
    const { read } = await scanKnowing(first, second);
    expect([...new Set(read)].sort()).toEqual(expected);
  });
});
