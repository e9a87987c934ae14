import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

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
