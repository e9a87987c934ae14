import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { baselineText, parseBaseline, readBaseline, shrunkBaseline } from '../../src/triage/baseline.ts';
import type { TriagedFinding } from '../../src/triage/triaged-finding.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { notes, reportedLines, triageMarked } from './findings.ts';

const HASH = '0123456789abcdef'.repeat(2);

describe('baselineText', () => {
  it('has one line for each content, sorted, with counts', () => {
    const { findings } = triageMarked('a "b"\n.yml', 'z: «z»\na: «x»\nb: «x»\n');
    const text = baselineText(findings);
    expect(text.replaceAll(/[0-9a-f]{32}/g, 'HASH').split('\n')).toEqual([
      '{',
      '  "version": 1,',
      '  "findings": [',
      expect.stringMatching(
        /^ {4}\{"path":"a \\"b\\"\\n\.yml","rule":"rule-a","fingerprint":"HASH","count":[12],"about":"[^"]+"\},$/,
      ),
      expect.stringMatching(
        /^ {4}\{"path":"a \\"b\\"\\n\.yml","rule":"rule-a","fingerprint":"HASH","count":[12],"about":"[^"]+"\}$/,
      ),
      '  ]',
      '}',
      '',
    ]);
    expect(
      JSON.parse(text)
        .findings.map(({ count }: { count: number }) => count)
        .sort(),
    ).toEqual([1, 2]);
    expect(baselineText([])).toBe('{\n  "version": 1,\n  "findings": []\n}\n');
  });

  it('is sorted by path, then by rule, then by content', () => {
    const found = (
      [
        ['b.yml', 'rule-a', 'a: «x»\nb: «y»\n'],
        ['a.yml', 'rule-b', 'a: «v»\nb: «w»\n'],
        ['a.yml', 'rule-a', 'a: «x»\nb: «y»\n'],
      ] as const
    ).flatMap(([path, ruleId, text]) => triageMarked(path, text).findings.map((one) => ({ ...one, ruleId })));
    const orders = [found, found.toReversed()].map((findings) =>
      JSON.parse(baselineText(findings)).findings.map((one: Record<string, string>) =>
        [one['path'], one['rule']].join(' '),
      ),
    );
    const expected = ['a.yml rule-a', 'a.yml rule-b', 'b.yml rule-a'].flatMap((one) => [one, one]);
    expect(orders).toEqual([expected, expected]);
    expect(baselineText(found)).toBe(baselineText(found.toReversed()));
  });

  it('says what each entry is about: visible text, which stays as it was', () => {
    const [finding] = triageMarked('a.yml', 'a: «x»\n').findings;
    const given = { ...(finding as TriagedFinding), message: 'Container "\u202edb" is open. Anyone can use it.' };
    const text = baselineText([given]);
    expect(text).toContain('"about":"Container \\"\\u202edb\\" is open."');
    expect(baselineText([{ ...given, message: 'Other words.' }], { last: text })).toBe(text);
    const parts = [{ key: 'CVE-2026-1 zlib', score: 8 }];
    expect(baselineText([{ ...given, parts }])).toContain('"about":"CVE-2026-1 zlib: Container');
    const sharedBy = ['db', 'web'].map((subject) => ({ subject, score: 8, isOptional: false }));
    const shared = { ...given, subject: 'db', message: 'Container "db" is open.', sharedBy };
    const abouts = JSON.parse(baselineText([shared])).findings.map(({ about }: { about: string }) => about);
    expect(abouts.sort()).toEqual(['Container "db" is open.', 'Container "web" is open.']);
    const [long] = JSON.parse(baselineText([{ ...given, message: 'x'.repeat(999) }])).findings;
    expect(long.about).toHaveLength(200);
    expect(() => parseBaseline(text.replace(/"about":"[^,]*",?/, '"about":1'), 'b.json')).toThrow(
      'perhaps "about" (a text)',
    );
  });

  it('leaves out what is suppressed for a stated reason, and keeps what the last baseline had', () => {
    const text = 'a: «x» # hullcheck-ignore rule-a -- known\nb: «y»\n';
    const first = baselineText(triageMarked('a.yml', text).findings);
    expect(JSON.parse(first).findings).toHaveLength(1);
    expect(baselineText(triageMarked('a.yml', text, parseBaseline(first, 'baseline')).findings)).toBe(first);
  });
});

describe('a baseline', () => {
  const baselineOf = (text: string) => parseBaseline(baselineText(triageMarked('a.yml', text).findings), 'baseline');

  it('covers what it knows wherever it moved to, and reports what is new', () => {
    const triaged = triageMarked('a.yml', '\n\nnew: «z»\nc: «y»\na: «x»\n', baselineOf('a: «x»\nb: «y»\n'));
    expect(reportedLines(triaged)).toEqual([3]);
    expect(triaged.findings.map(({ suppressedBy }) => suppressedBy?.kind)).toEqual([undefined, 'baseline', 'baseline']);
    expect(notes(triaged)).toEqual([]);
  });

  it('covers no more of the same than it counted', () => {
    expect(reportedLines(triageMarked('a.yml', 'a: «x»\nb: «x»\nc: «x»\n', baselineOf('a: «x»\nb: «x»\n')))).toEqual([
      3,
    ]);
  });

  it('does not cover other files', () => {
    expect(reportedLines(triageMarked('b.yml', 'a: «x»\n', baselineOf('a: «x»\n')))).toEqual([1]);
  });

  it('says in one note how much of it is gone', () => {
    const baseline = baselineOf('a: «x»\nb: «y»\nc: «z»\n');
    expect(notes(triageMarked('a.yml', 'a: «x»\n', baseline))).toEqual([
      '0:0 suppression-unused: 2 entries of the baseline no longer occur. Write a new one with --write-baseline.',
    ]);
    expect(notes(triageMarked('a.yml', 'a: «x»\nb: «y»', baseline))).toEqual([
      '0:0 suppression-unused: 1 entry of the baseline no longer occurs. Write a new one with --write-baseline.',
    ]);
    expect(notes(triageMarked('b.yml', '', baseline, { isInScope: (path) => path === 'b.yml' }))).toEqual([]);
  });

  it('says nothing about rules that are gone', () => {
    const entry = { path: 'a.yml', rule: 'gone', fingerprint: HASH, count: 1 };
    const baseline = parseBaseline(JSON.stringify({ version: 1, findings: [entry] }), 'baseline');
    expect(notes(triageMarked('a.yml', '', baseline))).toEqual([]);
  });

  it('gives the reason of an entry, until its day is over, and says in one sentence how many are', () => {
    const { findings } = triageMarked('a.yml', 'a: «x»\nb: «y»\n');
    const accepted = (expires: string) =>
      parseBaseline(baselineText(findings, { acceptance: { reason: 'it is fine', expires } }), 'baseline');
    const until = triageMarked('a.yml', 'a: «x»\n', accepted('2026-06-15'));
    expect(until.findings[0]?.suppressedBy).toMatchObject({ kind: 'baseline', reason: 'it is fine' });
    const after = triageMarked('a.yml', 'a: «x»\n', accepted('2026-06-14'));
    expect(reportedLines(after)).toEqual([1]);
    expect(notes(after)).toEqual([
      '0:0 suppression-not-honoured: 2 entries of the baseline have expired and do not apply.',
    ]);
    const [one] = accepted('2026-06-14');
    expect(notes(triageMarked('a.yml', '', one && [one]))).toEqual([
      '0:0 suppression-not-honoured: 1 entry of the baseline has expired and does not apply.',
    ]);
  });

  const entry = (more: object) =>
    JSON.stringify({ version: 1, findings: [{ path: 'a', rule: 'b', fingerprint: HASH, count: 1, ...more }] });

  it.each([
    ['{ "secret', 'b.json: The baseline is not valid JSON. Write a new one with --write-baseline.'],
    ['[]', 'b.json: This is not a baseline: it needs "version" and "findings". Write one with --write-baseline.'],
    ['null', 'b.json: This is not a baseline: it needs "version" and "findings". Write one with --write-baseline.'],
    [
      '{"version":1}',
      'b.json: This is not a baseline: it needs "version" and "findings". Write one with --write-baseline.',
    ],
    [
      '{"version":2,"findings":[]}',
      'b.json: The baseline is not in version 1, the only one that is known. Write a new one with --write-baseline.',
    ],
    ...['1', 'null', '"x"'].map((one): [string, string] => [
      `{"version":1,"findings":[${one}]}`,
      'b.json: Entry 1 of the baseline does not have the form that it needs: "path", "rule", "fingerprint" (32 hexadecimal digits) and "count" (from 1), and perhaps "about" (a text), "reason" (a text) and "expires" (a day as YYYY-MM-DD).',
    ]),
    ...[
      { path: 1 },
      { rule: null },
      { fingerprint: 'x' },
      { count: 0 },
      { count: 1.5 },
      { count: '1' },
      { reason: ' ' },
      { reason: 1 },
      { expires: '2026-02-30' },
      { expires: 20261231 },
    ].map((more): [string, string] => [
      entry(more),
      'b.json: Entry 1 of the baseline does not have the form that it needs: "path", "rule", "fingerprint" (32 hexadecimal digits) and "count" (from 1), and perhaps "about" (a text), "reason" (a text) and "expires" (a day as YYYY-MM-DD).',
    ]),
  ])('is refused: %s', (text, message) => {
    expect(() => parseBaseline(text, 'b.json')).toThrow(message);
  });
});

describe('a baseline that shrinks', () => {
  const { findings } = triageMarked('a.yml', 'a: «x»\nb: «y»\n');
  const whole = baselineText(findings);

  it.each<[string, readonly TriagedFinding[], string, number, number]>([
    ['all that it knows', findings, whole, 2, 0],
    ['one of two', findings.slice(1), whole, 1, 0],
    ['what it never had', findings, baselineText([]), 0, 2],
    ['one that it had and one that it never had', findings, baselineText(findings.slice(1)), 1, 1],
  ])('counts %s', (_what, found, last, kept, missing) => {
    const shrunk = shrunkBaseline(found, last, () => true);
    expect([JSON.parse(shrunk.text).findings.length, shrunk.missing]).toEqual([kept, missing]);
  });

  it('keeps what was not looked for', () => {
    expect(shrunkBaseline([], whole, () => false).text).toBe(whole);
  });
});

describe('readBaseline', () => {
  it('reads a file, and says when there is none', () => {
    const folder = temporaryFolder({ 'b.json': '{"version":1,"findings":[]}', 'binary.json': Buffer.from([0]) });
    expect(readBaseline(join(folder.path, 'b.json'), 'b.json')).toEqual([]);
    expect(() => readBaseline(join(folder.path, 'c.json'), 'c.json')).toThrow(
      'c.json: The baseline does not exist. Write one with --write-baseline.',
    );
    expect(() => readBaseline(join(folder.path, 'binary.json'), 'binary.json')).toThrow(
      'binary.json: The baseline cannot be read: it must be a UTF-8 file of at most 33554432 bytes.',
    );
    folder.remove();
  });
});
