import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const page = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');

/** The rows of the tables that name tests. */
const rows = page
  .split('\n## ')
  .filter((section) => section.includes('| Test |'))
  .flatMap((section) => section.split('\n').filter((line) => /^\| (?!---)/.test(line) && !line.endsWith('| Test |')));

const NAMED = /`([\w/-]+\.test\.ts)`: \*([^*]+)\*/g;

describe('the threat model', () => {
  it('has a table for each kind of attack', () => {
    expect(rows.length).toBeGreaterThan(20);
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
