import { describe, expect, it } from '@jest/globals';
import type { Span } from '../../src/model/source.ts';
import { toMarkdown } from '../../src/report/markdown.ts';
import { type FailOn, verdict } from '../../src/report/verdict.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { finding, fullReport, marked, report, span, suppression } from './reports.ts';

const RULES = 'https://github.com/hullcheck/hullcheck/blob/main/docs/rules';

function write(given: ScanReport, failOn: FailOn = 'high', options: Parameters<typeof toMarkdown>[2] = {}): string {
  return toMarkdown(given, verdict(given, { failOn }), options);
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
        '| Severity | Rule | Finding | Place | Fix |',
        '| --- | --- | --- | --- | --- |',
        `| 🟥 critical | [privileged-container](${RULES}/privileged-container.md) | Container "app" runs privileged. | [deploy/my app/compose.yaml:3](https://example.com/deploy/my%20app/compose.yaml#L3) | Drop privileged mode: \`hullcheck fix --unsafe\`, for your review |`,
        `| 🟨 medium | [moving-tag](${RULES}/moving-tag.md) | Image "alpine:3" \\[click\\](1) is \\\`moving\\\`. | [Dockerfile:1](https://example.com/Dockerfile#L1) | [how to fix](${RULES}/moving-tag.md#how-to-fix) |`,
        `| ⬜ note | [untidy-file](${RULES}/untidy-file.md) | Untidy. | [Dockerfile:2](https://example.com/Dockerfile#L2) | [how to fix](${RULES}/untidy-file.md#how-to-fix) |`,
        '',
        'To accept a finding, write `# hullcheck-ignore RULE -- why it is fine here` on the line above, with its rule ([more ways](https://github.com/hullcheck/hullcheck/blob/main/docs/suppressing.md)).',
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
    expect(lines).toHaveLength(20);
    expect(lines[12]?.match(/\|/g)).toHaveLength(6);
    const byStrangers = lines.filter((line) => !line.startsWith('To accept a finding'));
    expect(byStrangers.join('\n')).not.toMatch(/<script|@octocat|[^\\]`|[^\\]\]\(javascript|[^\\&]#1/);
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
    const rows = text.match(/^\| (🟧 high|🟦 low) /gmu) ?? [];
    const items = text.match(/^- Note/gm) ?? [];
    const high = rows.filter((row) => row === '| 🟧 high ').length;
    expect(rows[0]).toBe('| 🟧 high ');
    const left = [...(high < 1500 ? [`${1500 - high} high`] : []), `${1500 - (rows.length - high)} low`].join(', ');
    expect(text).toContain(`\n${3000 - rows.length} more findings had no room in this summary: ${left}.\n`);
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
      change: { fresh: [fresh], fixed: [gone], accepted: [accepted], freshGaps: [], undecided: [], changed: [] },
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

  it('writes a new finding in full: the fix, how to suppress it, and a drawing of each attack path', () => {
    const { spans } = marked('deploy/compose.yaml', 'a: «1»\nb: «2»\n');
    const [one, other] = spans as [Span, Span];
    const flow = [
      { span: one, message: 'pid: "host" `]--> x' },
      { span: other, message: 'the capability SYS_PTRACE' },
    ];
    const path = finding({ span: other, ruleId: 'escape-path-pid', message: 'A way out.', subject: 'app', flow });
    const fix = { title: 'Drop it', safety: 'review', edits: [] } as const;
    const fresh = [{ ...finding({ span: one, fix }), folded: [path] }];
    const change = { fresh, fixed: [], accepted: [], freshGaps: [], undecided: [], changed: [] };
    const text = write(report({ findings: fresh }), 'high', { change });
    const chapter = text.slice(text.indexOf('### New'), text.indexOf('</details>') + 1 || undefined);
    expect(chapter.trimEnd().split('\n')).toEqual([
      '### New findings',
      '',
      `**🟥 critical** · [privileged-container](${RULES}/privileged-container.md) · deploy/compose.yaml:1`,
      '',
      `Container "app" runs privileged. Also [escape-path-pid](${RULES}/escape-path-pid.md).`,
      '',
      '- **Fix:** Remove `privileged`.',
      '- **Automatic:** Drop it, by `hullcheck fix --unsafe`, for your review',
      '- **Suppress:** `# hullcheck-ignore privileged-container -- why it is fine here` on the line above ([more ways](https://github.com/hullcheck/hullcheck/blob/main/docs/suppressing.md))',
      '',
      '```mermaid',
      'flowchart LR',
      '  c(["app"])',
      '  s0["pid: #34;host#34; #96;#93;--#62; x<br>compose.yaml:1"]',
      '  s1["the capability SYS_PTRACE<br>compose.yaml:2"]',
      '  h{{"the host"}}',
      '  c --> s0 --> s1 --> h',
      '```',
    ]);
  });

  it('lets no text of a file out of its drawing or its line', () => {
    const evil = '"]\n```\n<script>%%{init}%% #34; @octocat `x` | $$y$$ \u202e';
    const place = span('«a»', `x/${evil}`);
    const path = finding({ span: place, ruleId: 'escape-path-x', message: evil, subject: evil });
    const change = { fresh: [path], fixed: [], accepted: [], freshGaps: [], undecided: [], changed: [] };
    const text = write(report({ findings: [path] }), 'high', { change });
    const drawing = text.slice(text.indexOf('```mermaid'));
    expect(drawing.split('\n')).toHaveLength(8);
    expect(drawing.split('\n').slice(2, 4).join('').replaceAll('<br>', '')).toMatch(
      /^ {2}c\(\["[\w .:/,#;-]*"\]\) {2}s0\["[\w .:/,#;-]*"\]$/,
    );
    expect(text.slice(0, text.indexOf('```mermaid'))).not.toMatch(/<script|@octocat|\n```|^\| \$\$/m);
  });

  it('writes the worst new findings in full, and the others as a table', () => {
    const fresh = Array.from({ length: 60 }, (_, index) => finding({ span: span('«a»'), score: index < 30 ? 2 : 8 }));
    const change = { fresh, fixed: [], accepted: [], freshGaps: [], undecided: [], changed: [] };
    const text = write(report({ findings: fresh }), 'high', { change });
    expect(text.match(/^\*\*🟧 high\*\*/gmu)).toHaveLength(25);
    expect(text).toContain('\n\n#### More new findings\n\n| Severity |');
    expect(text.match(/^\| 🟧 high/gmu)).toHaveLength(5);
    expect(text.match(/^\| 🟦 low/gmu)).toHaveLength(30);
  });

  it('names no comment for a file that cannot have one', () => {
    const fresh = [finding({ span: span('«a»', 'devcontainer.json') })];
    const change = { fresh, fixed: [], accepted: [], freshGaps: [], undecided: [], changed: [] };
    const text = write(report({ findings: fresh }), 'high', { change });
    expect(text).toContain('**Suppress:** in [the configuration](');
  });

  it.each([4096, 20_000, 300_000])('fits into %i bytes with all of that', (maxBytes) => {
    const many = (message: string) => Array.from({ length: 1000 }, () => finding({ span: span('«a»'), message }));
    const [fresh, known] = [many('new |'), many('known')];
    const options = {
      maxBytes,
      change: { fresh, fixed: [], accepted: many('fine'), freshGaps: [], undecided: [], changed: [] },
      delivery: ['sent'],
      sections: ['x'.repeat(1000), 'y'.repeat(500_000)],
    };
    const text = write(report({ findings: [...fresh, ...known] }), 'high', options);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
    expect(text).toContain('### Delivery');
    expect(text.split('<details>')).toHaveLength(text.split('</details>').length);
  });
});

describe('where to begin', () => {
  const many = (count: number) => {
    const { spans } = marked('a.yaml', '«a»\n'.repeat(count));
    return report({
      findings: spans.map((at, index) =>
        finding({ span: at, ruleId: `rule-${index}`, score: 9.5, message: 'It is bad. More.' }),
      ),
    });
  };
  const change = { fresh: [], fixed: [], accepted: [], undecided: [], changed: [], freshGaps: [] };

  it('is told where there are many findings', () => {
    const chapter = write(many(21)).split('### Fix these first\n\n')[1]?.split('\n\n### Findings')[0];
    const lines = [1, 2, 3, 4, 5].map(
      (line) => `${line}. 🟥 critical [rule-${line - 1}](${RULES}/rule-${line - 1}.md) (a.yaml:${line}): It is bad.`,
    );
    const rest =
      'Run hullcheck init --baseline to accept the others for a time, so that only new findings fail the check.';
    expect(chapter?.replaceAll('\\', '')).toBe([...lines, '', rest].join('\n'));
  });

  it('is not told for a few findings, and for a change', () => {
    expect(write(many(20))).not.toContain('Fix these first');
    expect(write(many(21), 'high', { change })).not.toContain('Fix these first');
  });
});
