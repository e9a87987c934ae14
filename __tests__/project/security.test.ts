import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { DEFAULT_LOOKUPS } from '../../src/config/lookup-settings.ts';

/** The rows of the tables that name tests. */
const rowsOf = (page: string): readonly string[] =>
  readFileSync(new URL(`../../docs/${page}.md`, import.meta.url), 'utf8')
    .split('\n## ')
    .filter((section) => section.includes('| Test |'))
    .flatMap((section) => section.split('\n').filter((line) => /^\| (?!---)/.test(line) && !line.endsWith('| Test |')));

const NAMED = /`([\w/-]+\.test\.ts)`: \*([^*]+)\*/g;

describe.each([
  ['security', 20],
  ['promises', 10],
])('the page %s', (page, least) => {
  const rows = rowsOf(page);

  it('has tables', () => {
    expect(rows.length).toBeGreaterThan(least);
  });

  it.each(rows.map((row) => [row.slice(2, row.indexOf(' | ')), row] as const))(
    'names tests that there are: %s',
    (_name, row) => {
      const named = [...row.matchAll(NAMED)];
      expect(named.length).toBeGreaterThan(0);
      for (const [, path = '', title = ''] of named) {
        const file = new URL(`../${path}`, import.meta.url);
        expect([path, existsSync(file)]).toEqual([path, true]);
        expect(readFileSync(file, 'utf8')).toContain(title);
      }
    },
  );
});

describe('SECURITY.md', () => {
  const read = (path: string): string =>
    readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').replaceAll(/\s+/g, ' ');
  const policy = read('SECURITY.md');
  const { inputs } = load(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as Action;

  // each sentence, with the part of another file that makes it true
  it.each([
    [
      'The Action looks images up by default',
      () => [inputs['image-lookup'], inputs['image-vulnerabilities']].map(defaultIn),
      ['auto', 'auto'],
    ],
    ['`network: never` of the Action', () => inputs['network']?.default, 'auto'],
    ['keeps what is known about public images in the cache of the runner', () => inputs['cache']?.default, 'true'],
    [
      'Its token goes only to that API and, on github.com, to ghcr.io where that asks for it',
      () => /Token for .*? It is not sent anywhere else/.exec(inputs['token']?.description ?? '')?.[0],
      'Token for the API of GitHub and, on github.com, for images at ghcr.io that are not public. It is not sent anywhere else',
    ],
    [
      '`hullcheck scan` opens no connection, unless you [turn on looking images up]',
      () => DEFAULT_LOOKUPS.lookup,
      'never',
    ],
    [
      '`hullcheck image` does so for an image at a registry',
      () => rowOf(read('docs/images.md'), '`hullcheck image`'),
      '| `hullcheck image` | always | by default |',
    ],
  ] as const)('is true: %s', (sentence, fact, value) => {
    expect(policy).toContain(sentence);
    expect(fact()).toEqual(value);
  });

  it('says how to verify a release, with the commands of the page about installing', () => {
    const commands = (page: string): string | undefined =>
      /## Verifying a release.*?```sh (.*?) ```/.exec(read(page))?.[1];
    expect(commands('SECURITY.md')).toBe(commands('docs/installing.md'));
    expect(commands('SECURITY.md')).toContain('gh attestation verify dist/cli/index.js --repo hullcheck/hullcheck');
  });
});

interface Action {
  readonly inputs: Readonly<Record<string, Input>>;
}

interface Input {
  readonly description: string;
  readonly default?: string;
}

const defaultIn = (input: Input | undefined): string | undefined =>
  /otherwise (\w+)\./.exec(input?.description.replaceAll('\n', ' ') ?? '')?.[1];

const rowOf = (page: string, name: string): string | undefined =>
  new RegExp(`\\| ${name} \\| [^|]* \\| [^|]* \\|`).exec(page)?.[0];
