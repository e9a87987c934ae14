import { describe, expect, it } from '@jest/globals';
import { createBuildContexts } from '../../src/discover/build-contexts.ts';
import type { BuildContext } from '../../src/model/build-context.ts';
import type { Dockerfile } from '../../src/model/dockerfile.ts';
import { takeReachedLimits } from '../../src/model/findings/reached-limits.ts';
import { spanText, wholeFile } from '../../src/model/source.ts';
import { parseDockerfile } from '../../src/parse/dockerfile/index.ts';
import type { BuildReference } from '../../src/parse/frontend.ts';
import { insideTarget } from '../../src/support/symbolic-links.ts';
import { heavyIt, onlyHeavy } from '../support/heavy.ts';
import { inTime } from '../support/in-time.ts';
import { repositoryView } from '../support/repository-view.ts';

type Files = Readonly<Record<string, string>>;

interface Given {
  readonly path: string;
  readonly text?: string;
  readonly files?: Files;
  readonly contexts?: readonly (string | undefined)[];
  readonly isForPodman?: true;
  readonly isCheckout?: boolean;
  readonly isListed?: boolean;
  readonly unreadable?: string;
  /** The targets of symbolic links, by their paths. */
  readonly links?: Readonly<Record<string, string>>;
}

function dockerfileOf({
  path,
  text = 'FROM a\n',
  files = {},
  contexts = [],
  isForPodman,
  isCheckout = true,
  isListed = true,
  unreadable,
  links = {},
}: Given): Dockerfile {
  const all = new Map(Object.entries({ ...files, [path]: text }));
  const read = (name: string) =>
    all.has(name) && name !== unreadable ? { path: name, text: all.get(name) as string } : undefined;
  const paths = () => (isListed ? [...all.keys()].sort() : undefined);
  const findContext = createBuildContexts({
    ...repositoryView(read),
    isCheckout,
    paths,
    insideTarget: (name) => insideTarget((one) => links[one], name),
  });
  const file = { path, text };
  const span = { file, start: 0, end: 0 };
  const builds = contexts.map(
    (context): BuildReference => ({
      dockerfilePath: path,
      target: undefined,
      arguments: new Map(),
      context,
      ...(isForPodman && { isForPodman }),
      span,
    }),
  );
  return parseDockerfile(wholeFile(file), file, { builds, findContext }).dockerfile;
}

/** What is told when a rule asks for the context. */
function toldOf(given: Given): readonly string[] {
  takeReachedLimits();
  expect(contextOf(given)).toBeUndefined();
  return takeReachedLimits().map(({ level, path, gap, message }) => `${level} ${gap.kind} ${path}: ${message}`);
}

function contextOf(given: Given): BuildContext | undefined {
  return dockerfileOf(given).context;
}

const FILE = { path: 'Dockerfile', text: 'COPY' };
const asked = (value: string) => ({ value, span: { file: FILE, start: 0, end: 4 } });

const EMPTY = (...paths: readonly string[]): Files => Object.fromEntries(paths.map((path) => [path, '']));

describe('which folder is the context', () => {
  it.each<readonly [string, Given, string | undefined]>([
    ['the root, for a Dockerfile there', { path: 'Dockerfile' }, ''],
    ['the root, when a source is nowhere', { path: 'Dockerfile', text: 'FROM a\nCOPY dist /srv\n' }, ''],
    [
      'unknown, when a source is in a folder below only',
      { path: 'Dockerfile', text: 'FROM a\nCOPY dist /srv\n', files: EMPTY('web/dist/a.js') },
      undefined,
    ],
    [
      'unknown, when every source is nowhere',
      { path: 'api/Dockerfile', text: 'FROM a\nCOPY dist /srv\n', files: EMPTY('web/a.js') },
      undefined,
    ],
    [
      'its own folder, when one source is only there and the other nowhere',
      { path: 'api/Dockerfile', text: 'FROM a\nCOPY .env main.go /srv\n', files: EMPTY('api/main.go') },
      'api',
    ],
    [
      'its own folder, when the source is only there',
      { path: 'api/Dockerfile', text: 'FROM a\nCOPY main.go ./\n', files: EMPTY('api/main.go', 'go.mod') },
      'api',
    ],
    [
      'the root, when the source is only there',
      { path: 'docker/Dockerfile', text: 'FROM a\nCOPY src /src\n', files: EMPTY('src/a.ts') },
      '',
    ],
    [
      'a folder in between',
      { path: 'a/b/c/Dockerfile', text: 'FROM x\nCOPY src lib/ /\n', files: EMPTY('a/src/1', 'a/lib/1', 'src/1') },
      'a',
    ],
    [
      'unknown, when the source is in both',
      {
        path: 'api/Dockerfile',
        text: 'FROM a\nCOPY package.json ./\n',
        files: EMPTY('api/package.json', 'package.json'),
      },
      undefined,
    ],
    [
      'its own folder, when the source is a link to the root there',
      { path: 'api/Dockerfile', text: 'FROM a\nCOPY all /srv\n', links: { 'api/all': '..' } },
      'api',
    ],
    ['unknown, when everything is copied', { path: 'api/Dockerfile', text: 'FROM a\nCOPY . .\n' }, undefined],
    [
      'its own folder, when that has an ignore file',
      { path: 'api/Dockerfile', text: 'FROM a\nCOPY . .\n', files: EMPTY('api/.dockerignore') },
      'api',
    ],
    [
      'what is mounted counts',
      {
        path: 'api/Dockerfile',
        text: 'FROM a\nRUN --mount=type=bind,source=go.mod,target=go.mod go build\n',
        files: EMPTY('api/go.mod'),
      },
      'api',
    ],
    [
      'what comes from stages, here-documents, the network and ONBUILD does not count',
      {
        path: 'api/Dockerfile',
        text: 'FROM a AS b\nCOPY x /x\nFROM a\nCOPY --from=b /y /y\nADD https://example.com/z git@example.com:a/b.git /\nONBUILD COPY o /o\nCOPY <<E /e\nE\n',
        files: EMPTY('api/x'),
      },
      'api',
    ],
    ['what a compose file says', { path: 'api/Dockerfile', contexts: ['.', '.'].map(() => 'lib') }, 'lib'],
    ['unknown, when compose files disagree', { path: 'api/Dockerfile', contexts: ['', 'api'] }, undefined],
    [
      'unknown, when a compose file says something unknown',
      { path: 'Dockerfile', contexts: ['', undefined] },
      undefined,
    ],
  ])('%s', (_name, given, expected) => {
    expect(contextOf(given)?.folder).toBe(expected);
  });

  it('is the same for the stages', () => {
    const dockerfile = dockerfileOf({ path: 'Dockerfile', text: 'FROM a\nFROM b\n' });
    expect(dockerfile.stages.map(({ context }) => context)).toEqual([dockerfile.context, dockerfile.context]);
  });

  it('holds .git at the top of a checkout only', () => {
    expect(contextOf({ path: 'Dockerfile' })?.holdsGitFolder).toBe(true);
    expect(contextOf({ path: 'Dockerfile', isCheckout: false })?.holdsGitFolder).toBe(false);
    expect(contextOf({ path: 'a/Dockerfile', contexts: ['a'] })?.holdsGitFolder).toBe(false);
  });
});

describe('which ignore file holds', () => {
  const files = { '.dockerignore': 'a', 'docker/Dockerfile.dockerignore': 'b', 'app/.containerignore': 'c' };

  it.each<readonly [string, Given, string | undefined]>([
    ['that of the folder', { path: 'Dockerfile', files }, '.dockerignore'],
    [
      'that of the Dockerfile first',
      { path: 'docker/Dockerfile', files, contexts: [''] },
      'docker/Dockerfile.dockerignore',
    ],
    [
      'that of Podman',
      { path: 'app/Containerfile', files, contexts: ['app'], isForPodman: true },
      'app/.containerignore',
    ],
    ['not that of Podman for Docker', { path: 'app/Containerfile', files, contexts: ['app'] }, undefined],
    ['none', { path: 'lib/Dockerfile', files, contexts: ['lib'] }, undefined],
  ])('%s', (_name, given, expected) => {
    expect(contextOf(given)?.ignoreFile?.path).toBe(expected);
  });

  it('makes the context unknown when the builder would refuse it', () => {
    expect(contextOf({ path: 'Dockerfile', files: { '.dockerignore': '[' } })).toBeUndefined();
  });
});

describe('what a source brings', () => {
  const files = {
    ...EMPTY('app/a.ts', 'app/b/c.ts', 'app/b/d.md', 'app/b/e/f.ts', 'app/package.json', 'app/package-lock.json'),
    ...EMPTY('other/x', 'application/y'),
    'app/.dockerignore': '**/*.md\nDockerfile\n',
  };
  const context = contextOf({ path: 'app/Dockerfile', files, contexts: ['app'] }) as BuildContext;

  it.each([
    ['.', ['.dockerignore', 'a.ts', 'b/c.ts', 'b/e/f.ts', 'package-lock.json', 'package.json']],
    ['/', ['.dockerignore', 'a.ts', 'b/c.ts', 'b/e/f.ts', 'package-lock.json', 'package.json']],
    ['../..', ['.dockerignore', 'a.ts', 'b/c.ts', 'b/e/f.ts', 'package-lock.json', 'package.json']],
    ['a.ts', ['a.ts']],
    ['./a.ts', ['a.ts']],
    ['/b/', ['b/c.ts', 'b/e/f.ts']],
    ['b', ['b/c.ts', 'b/e/f.ts']],
    ['package*.json', ['package-lock.json', 'package.json']],
    ['*', ['.dockerignore', 'a.ts', 'b/c.ts', 'b/e/f.ts', 'package-lock.json', 'package.json']],
    ['*/*.ts', ['b/c.ts']],
    ['b/d.md', []],
    ['missing', []],
    ['[', []],
  ])('%s', (source, expected) => {
    expect(context.files(asked(source))).toEqual(expected);
  });

  it('leaves out what COPY excludes', () => {
    expect(context.files(asked('.'), ['*.json', '**/*.ts'])).toEqual(['.dockerignore']);
  });

  it('answers single questions', () => {
    expect(context.has('a.ts')).toBe(true);
    expect(context.has('b')).toBe(false);
    expect(context.has('b/d.md')).toBe(false);
    expect(context.ignores(asked('README.md'))).toBe(true);
    expect(context.read('.dockerignore')).toBe('**/*.md\nDockerfile\n');
  });
});

describe('a context that is not known is told', () => {
  const why = (kind: string, text: string, wayOut: string) => [
    `warning ${kind} Dockerfile: ${text}, so the files that the Dockerfile copies from its build context were not looked at. ${wayOut}`,
  ];
  const files = (count: number, ignored: string) => ({
    '.dockerignore': ignored,
    ...EMPTY(...Array.from({ length: count }, (_, at) => `d${at % 100}/f${at}`)),
  });

  it('where the files are too many', () => {
    expect(toldOf({ path: 'Dockerfile', isListed: false })).toEqual(
      why('too-many-files', 'The files of the repository are too many to be listed', 'Scan a folder of it.'),
    );
  });

  it('where the ignore file cannot be read', () => {
    expect(toldOf({ path: 'Dockerfile', files: { '.dockerignore': 'x' }, unreadable: '.dockerignore' })).toEqual(
      why('unreadable-file', '.dockerignore could not be read', 'Make it a readable file.'),
    );
  });

  it.each(['[a', '!', 'a\\'])('where the ignore file is refused: %j', (pattern) => {
    expect(toldOf({ path: 'Dockerfile', files: { '.dockerignore': `x\n${pattern}\n` } })).toEqual(
      why('refused-by-engine', '.dockerignore has a pattern that builders refuse', 'Correct it.'),
    );
  });

  it.each([
    ['many patterns', files(8000, Array.from({ length: 30_000 }, (_, at) => `!x${at}`).join('\n'))],
    ...onlyHeavy<[string, Files]>([
      [
        'long patterns',
        {
          '.dockerignore': `${`${'*a'.repeat(2000)}*\n`.repeat(100)}`,
          ...EMPTY(...Array.from({ length: 100 }, (_, at) => `${'a'.repeat(2000)}${at}a`)),
        },
      ],
    ]),
  ])('where it takes too long to compare them: %s', (_name, given) => {
    inTime(20_000, () =>
      expect(toldOf({ path: 'Dockerfile', files: given })).toEqual(
        why(
          'limit-reached',
          '.dockerignore has too many patterns for so many files',
          'Leave out whole folders instead.',
        ),
      ),
    );
  });

  it('is known with as many patterns as real projects have', () => {
    const patterns = Array.from({ length: 2_000 }, (_, at) => `x${at}\n**/*.${at}\n`).join('');
    expect(contextOf({ path: 'Dockerfile', files: files(2_000, patterns) })?.has('d1/f1')).toBe(true);
  });
});

describe('questions to a context', () => {
  const context = () =>
    contextOf({
      path: 'Dockerfile',
      files: EMPTY(...Array.from({ length: 5000 }, (_, at) => `d${at % 100}/f${at}`)),
    }) as BuildContext;

  it('that come again get the same list', () => {
    const one = context();
    expect(one.files(asked('d*'))).toBe(one.files(asked('./d*/')));
    expect(one.files(asked('.'), ['f*'])).toBe(one.files(asked('.'), ['f*']));
    expect(one.files(asked('.'), ['d1'])).not.toEqual(one.files(asked('.')));
  });

  heavyIt('end in time, and are told, when they are too many', () => {
    takeReachedLimits();
    const one = context();
    inTime(20_000, () => {
      const found = Array.from({ length: 20_000 }, (_, at) => one.files(asked(`*${at}*/*f*`)).length);
      expect(found.at(-1)).toBe(0);
      expect(takeReachedLimits().map(({ message, span }) => [message, span && spanText(span)])).toEqual([
        [
          'The copies name too many patterns to find all the files that they bring. Split this into smaller parts.',
          'COPY',
        ],
      ]);
    });
  });
});
