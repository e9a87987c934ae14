import { describe, expect, it } from '@jest/globals';
import { compare } from '../../src/gate/compare.ts';
import { type GapReport, notLookedAt } from '../../src/model/findings/gap.ts';
import type { Notification } from '../../src/model/findings/notification.ts';
import { report } from '../report/reports.ts';

const words = { message: 'It was not looked at.', wayOut: 'Look.' };

function gap(given: Partial<GapReport> & Pick<GapReport, 'kind'>): Notification {
  return notLookedAt({ ...words, path: 'compose.yaml', ...given });
}

function inFile(kind: GapReport['kind'], path: string, text: string, start: number, end: number): Notification {
  return notLookedAt({ ...words, kind, span: { file: { path, text }, start, end } });
}

function freshGaps(base: readonly Notification[], head: readonly Notification[], renames = new Map()) {
  const options = { renames, addedLines: () => undefined };
  return compare(report({ notifications: base }), report({ notifications: head }), options).freshGaps;
}

describe('what was not looked at', () => {
  it('is new when the base does not have it', () => {
    const template = gap({ kind: 'template' });
    expect(freshGaps([], [template])).toEqual([template]);
    expect(freshGaps([template], [template])).toEqual([]);
  });

  it('is counted', () => {
    const template = gap({ kind: 'template' });
    expect(freshGaps([template], [template, template])).toEqual([template]);
  });

  it('is compared one by one where several are told as a number, however many are told by themselves', () => {
    const one = (evidence: string) => gap({ kind: 'template', evidence });
    const several = (...parts: string[]) => gap({ kind: 'template', count: parts.length, evidence: '', parts });
    const [ab, bc, c] = [several('a', 'b'), several('b', 'c'), several('c')];
    expect(freshGaps([ab], [several('b', 'a')])).toEqual([]);
    expect(freshGaps([one('x'), ab], [one('a'), several('b')])).toEqual([]);
    expect(freshGaps([one('a'), several('b', 'c')], [one('x'), several('a', 'b', 'c')])).toEqual([one('x')]);
    expect(freshGaps([ab], [bc])).toEqual([bc]);
    expect(freshGaps([ab], [several('a', 'a')])).toEqual([several('a', 'a')]);
    expect(freshGaps([one('a'), ab], [one('b'), c])).toEqual([c]);
  });

  it.each<[string, Notification, Notification]>([
    ['kind', gap({ kind: 'template' }), gap({ kind: 'lfs-pointer' })],
    ['file', gap({ kind: 'template' }), gap({ kind: 'template', path: 'b/compose.yaml' })],
    ['weight', gap({ kind: 'unknown-value' }), gap({ kind: 'unknown-value', weight: 'ordinary' })],
    [
      'text',
      inFile('unknown-shell', 'Dockerfile', 'RUN a', 0, 5),
      inFile('unknown-shell', 'Dockerfile', 'RUN b', 0, 5),
    ],
  ])('is another one for another %s', (_name, base, head) => {
    expect(freshGaps([base], [head])).toEqual([head]);
  });

  it('is another one for a text that differs far behind its beginning', () => {
    const long = `RUN ${'a'.repeat(2000)}`;
    const base = inFile('unknown-shell', 'Dockerfile', `${long} b`, 0, long.length + 2);
    const head = inFile('unknown-shell', 'Dockerfile', `${long} c`, 0, long.length + 2);
    expect(freshGaps([base], [head])).toEqual([head]);
  });

  it('stays the same one when lines move and when the file is renamed', () => {
    const base = inFile('unknown-shell', 'Dockerfile', 'RUN a', 0, 5);
    const head = inFile('unknown-shell', 'app/Dockerfile', '# moved\nRUN a', 8, 13);
    expect(freshGaps([base], [head], new Map([['Dockerfile', 'app/Dockerfile']]))).toEqual([]);
    expect(freshGaps([base], [head])).toEqual([head]);
  });

  const HIDING = [
    'syntax-error',
    'template',
    'unknown-format',
    'lfs-pointer',
    'limit-reached',
    'unreadable-file',
  ] as const;

  it.each(HIDING)('is another one when what %s hides of its file changes', (kind) => {
    const before = inFile(kind, 'compose.yaml', 'a: [', 3, 4);
    const after = inFile(kind, 'compose.yaml', 'a: [\nb: 1', 3, 4);
    expect(freshGaps([before], [before])).toEqual([]);
    expect(freshGaps([before], [after])).toEqual([after]);
  });

  it('fails no change where it is expected or accepted', () => {
    const expected = gap({ kind: 'environment-elsewhere' });
    const accepted = gap({ kind: 'template' });
    const { gap: details } = accepted;
    if (details === undefined) throw new Error('There is no gap.');
    expect(freshGaps([], [expected, { ...accepted, gap: { ...details, acceptedBy: 'known' } }])).toEqual([]);
  });
});
