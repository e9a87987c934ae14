import { describe, expect, it } from '@jest/globals';
import { toMarkdown } from '../../src/report/markdown.ts';
import { type FailOn, verdict } from '../../src/report/verdict.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { finding, fullReport, report, span, suppression } from './reports.ts';

const RULES = 'https://github.com/hullcheck/hullcheck/blob/main/docs/rules';

function write(given: ScanReport, failOn: FailOn = 'high', options: Parameters<typeof toMarkdown>[2] = {}): string {
  return toMarkdown(given, verdict(given, failOn), options);
}

describe('toMarkdown', () => {
  it('states the verdict, the counts, the findings and what was not checked', () => {
    expect(write(fullReport(), 'critical', { linkTo: (path, line) => `https://example.com/${path}#L${line}` })).toBe(
      [
        '## hullcheck: failed',
        '',
        '**1 finding of critical severity fails the check.** Scanned 1 Dockerfile and 2 compose files. 1 finding suppressed. Not looked at: 1 file, 1 value; see below.',
        '',
        'Images: 5 named, 3 looked up (2 from cache), 1 in part, 1 not: registry.example.com did not answer in time; a variable decides which one it is.',
        '',
        '| Critical | High | Medium | Low | Note |',
        '| ---: | ---: | ---: | ---: | ---: |',
        '| 1 | 0 | 1 | 0 | 1 |',
        '',
        '### Findings',
        '',
        '| Severity | Rule | Finding | Place |',
        '| --- | --- | --- | --- |',
        `| critical | [privileged-container](${RULES}/privileged-container.md) | Container "app" runs privileged. | [deploy/my app/compose.yaml:3](https://example.com/deploy/my%20app/compose.yaml#L3) |`,
        `| medium | [moving-tag](${RULES}/moving-tag.md) | Image "alpine:3" \\[click\\](1) is \\\`moving\\\`. | [Dockerfile:1](https://example.com/Dockerfile#L1) |`,
        `| note | [untidy-file](${RULES}/untidy-file.md) | Untidy. | [Dockerfile:2](https://example.com/Dockerfile#L2) |`,
        '',
        '### About this scan',
        '',
        '- Error: Not YAML. Mend it. (broken.yaml)',
        '- Warning: Nothing to suppress.',
        '- Note: moving-tag was not checked. Pin it. ([Dockerfile:1](https://example.com/Dockerfile#L1))',
        '',
      ].join('\n'),
    );
  });

  it('is short when nothing is wrong', () => {
    expect(write(report())).toBe(
      [
        '## hullcheck: passed',
        '',
        '**No finding of high severity or above.** Scanned 1 Dockerfile and 2 compose files.',
        '',
        '| Critical | High | Medium | Low | Note |',
        '| ---: | ---: | ---: | ---: | ---: |',
        '| 0 | 0 | 0 | 0 | 0 |',
        '',
      ].join('\n'),
    );
  });

  it('is incomplete when something could not be done', () => {
    const notifications = [{ level: 'error', code: 'unreadable-file', message: 'x', path: 'y' }] as const;
    expect(write(report({ notifications }))).toMatch(/^## hullcheck: incomplete\n/);
  });

  it('writes places without links when there is nothing to link to', () => {
    expect(write(fullReport())).toContain('| deploy/my app/compose.yaml:3 |');
  });

  it('lets no text of a file out of its cell', () => {
    const evil = '|\n| x | <script>@octocat `\n## [a](javascript:b) #1';
    const findings = [finding({ span: span('«a»', `${evil}/Dockerfile`), message: evil })];
    const notifications = [{ level: 'note', code: 'not-checked', message: evil, path: evil }] as const;
    const lines = write(report({ findings, notifications }), 'high', {
      linkTo: (path) => `https://example.com/${encodeURIComponent(path)}`,
    }).split('\n');
    expect(lines).toHaveLength(18);
    expect(lines[12]?.match(/\|/g)).toHaveLength(5);
    expect(lines.join('\n')).not.toMatch(/<script|@octocat|[^\\]`|[^\\]\]\(javascript|[^\\&]#1/);
  });

  it.each([4096, 10_000, 100_000])('fits into %i bytes, the worst first, and says what was cut', (maxBytes) => {
    const findings = Array.from({ length: 3000 }, (_, index) =>
      finding({ span: span('«a»'), score: index % 2 === 0 ? 2 : 8, message: `漢|${index}` }),
    );
    const notifications = Array.from({ length: 3000 }, (_, index) => {
      return { level: 'note', code: 'not-checked', message: `é ${index}` } as const;
    });
    const text = write(report({ findings, notifications }), 'high', { maxBytes });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
    expect(Buffer.byteLength(text)).toBeGreaterThan(maxBytes * 0.7);
    const rows = text.match(/^\| (high|low) /gm) ?? [];
    const items = text.match(/^- Note/gm) ?? [];
    expect(rows[0]).toBe('| high ');
    expect(text).toContain(`\n${3000 - rows.length} more findings, the mildest ones, had no room in this summary.\n`);
    expect(text).toContain(`\n- ${3000 - items.length} more messages had no room in this summary.\n`);
  });

  it('fits into 900 KiB unless told otherwise', () => {
    const findings = Array.from({ length: 20_000 }, () => finding({ span: span('«a»'), message: '|'.repeat(1000) }));
    const size = Buffer.byteLength(write(report({ findings })));
    expect(size).toBeLessThanOrEqual(900 * 1024);
    expect(size).toBeGreaterThan(890 * 1024);
  });

  it('tells what a change brings from what was there, and what became of the results', () => {
    const [fresh, known, gone] = ['new', 'known', 'gone'].map((message) =>
      finding({ span: span('«a»'), message, score: 8 }),
    );
    const accepted = finding({ span: span('«a»'), message: 'fine', suppressedBy: suppression() });
    if (!fresh || !known || !gone) throw new Error('none');
    const text = write(report({ findings: [fresh, known, accepted] }), 'high', {
      change: { fresh: [fresh], fixed: [gone], accepted: [accepted], freshGaps: [], changed: [] },
      delivery: ['Sent to @everyone.'],
      sections: ['### More\n\nof it'],
    });
    expect(text).toContain('1 new, 1 fixed, 2 in all. Scanned');
    expect(text).toContain('| New | 0 | 1 | 0 | 0 | 0 |\n| Fixed | 0 | 1 | 0 | 0 | 0 |\n| All | 0 | 2 | 0 | 0 | 0 |');
    const chapters = [
      '### New findings',
      '### Accepted in this change',
      '<details><summary>1 known finding</summary>',
      '</details>',
      '### More\n\nof it',
      '### Delivery\n\n- Sent to @&#8203;everyone.',
    ];
    const places = chapters.map((chapter) => text.indexOf(chapter));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text).toMatch(/fine Accepted: [^|]+\|/);
  });

  it.each([4096, 20_000, 300_000])('fits into %i bytes with all of that', (maxBytes) => {
    const many = (message: string) => Array.from({ length: 1000 }, () => finding({ span: span('«a»'), message }));
    const [fresh, known] = [many('new |'), many('known')];
    const options = {
      maxBytes,
      change: { fresh, fixed: [], accepted: many('fine'), freshGaps: [], changed: [] },
      delivery: ['sent'],
      sections: ['x'.repeat(1000), 'y'.repeat(500_000)],
    };
    const text = write(report({ findings: [...fresh, ...known] }), 'high', options);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
    expect(text).toContain('### Delivery');
    expect(text.split('<details>')).toHaveLength(text.split('</details>').length);
  });
});
