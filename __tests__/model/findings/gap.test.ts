import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { notLookedAt } from '../../../src/model/findings/gap.ts';
import { GAP_KINDS } from '../../../src/model/findings/gap-kinds.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;

const sources: ReadonlyMap<string, string> = new Map(
  readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && path !== join('model', 'findings', 'gap-kinds.ts'))
    .map((path) => [path, readFileSync(join(ROOT, 'src', path), 'utf8')]),
);

const page = readFileSync(join(ROOT, 'docs/not-looked-at.md'), 'utf8');

describe('what was not looked at', () => {
  it('is said by one function', () => {
    const codes = [...new Set(Object.values(GAP_KINDS).map(({ code }) => code))].join('|');
    const made = new RegExp(`code: '(?:${codes})'`);
    expect([...sources].filter(([, text]) => made.test(text)).map(([path]) => path)).toEqual([]);
  });

  it.each(Object.entries(GAP_KINDS))(
    'is of a kind that occurs, and that the documentation explains: %s',
    (kind, { weight, thing }) => {
      const told = new RegExp(`\\bkind: '${kind}'`);
      expect([...sources].filter(([, text]) => told.test(text)).map(([path]) => path)).not.toEqual([]);
      expect(page).toMatch(new RegExp(`^\\| \`${kind}\` \\| ${weight} \\| ${thing} \\| .*\\|$`, 'm'));
    },
  );

  it('has no kind in the documentation that there is not', () => {
    const documented = [...page.matchAll(/^\| `([a-z-]+)` \| (?:severe|ordinary|expected) \|/gm)].map(
      ([, kind]) => kind,
    );
    expect(documented.toSorted()).toEqual(Object.keys(GAP_KINDS).toSorted());
  });

  it('is told with the way out, and identified by its text', () => {
    const file = { path: 'a/Dockerfile', text: 'FROM a\nFORM b\n' };
    const span = { file, start: 7, end: 13 };
    expect(
      notLookedAt({ kind: 'unknown-instruction', message: 'FORM is unknown.', wayOut: 'Write FROM.', span }),
    ).toEqual({
      level: 'error',
      code: 'parse-problem',
      message: 'FORM is unknown. Write FROM.',
      span,
      gap: { weight: 'severe', thing: 'instruction', count: 1, kind: 'unknown-instruction', evidence: 'FORM b' },
    });
  });
});
