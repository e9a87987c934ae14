import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { notLookedAt } from '../../src/model/findings/gap.ts';
import type { GapKind } from '../../src/model/findings/gap-kinds.ts';
import type { Notification } from '../../src/model/findings/notification.ts';
import type { Span } from '../../src/model/source.ts';
import { type TerminalOptions, toTerminal } from '../../src/report/terminal.ts';
import { type FailOn, verdict } from '../../src/report/verdict.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { shortened } from '../support/heavy.ts';
import { inTime } from '../support/in-time.ts';
import { finding, fullReport, marked, report, span, suppression } from './reports.ts';

function print(given: ScanReport, options: Partial<TerminalOptions> = {}): string {
  return toTerminal(given, { colour: false, width: 80, verbose: false, pathOf: (path) => path, ...options });
}

const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');

/** The two lines of the only frame, without the gutter. */
function frame(text: string, width = 80): readonly (string | undefined)[] {
  const [at] = marked('a.yaml', text).spans;
  const lines = print(report({ findings: [finding({ span: at as never })] }), { width }).split('\n');
  return lines.filter((line) => /^ {2}[\d ]{8}│/.test(line)).map((line) => line.slice(12));
}

describe('the first line', () => {
  const merged = ['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}/compose.yaml`, `${name}/more.yaml`]);
  const findings = [finding({ span: span('«a»') })];

  it('says which compose files were merged, and which configuration applies', () => {
    const text = print(report({ findings, merged: merged.slice(0, 1) }), {
      policy: { configuration: '.hullcheck.yml' },
    });
    expect(text).toMatch(/^Merged a\/compose\.yaml \+ a\/more\.yaml\. Policy: \.hullcheck\.yml\.\n\ncompose\.yaml\n/);
  });

  it('names a few projects, and wraps', () => {
    expect(print(report({ findings, merged })).split('\n').slice(0, 3)).toEqual([
      'Merged a/compose.yaml + a/more.yaml, b/compose.yaml + b/more.yaml,',
      'c/compose.yaml + c/more.yaml and 2 more projects.',
      '',
    ]);
  });

  it('is not there when there is nothing to say, or nothing was found', () => {
    expect(print(report({ findings }))).toMatch(/^compose\.yaml\n/);
    expect(print(report({ merged }), { policy: { configuration: '.hullcheck.yml' } })).toMatch(/^Scanned /);
  });
});

it.each([60, 80, 100, 120])('nothing but paths is wider than %d columns', (width) => {
  const { spans } = marked('a-folder-with-a-name/compose.yaml', 'a: «1»\nb: «2»\n');
  const steps = spans.map((at) => ({
    span: at,
    message: 'a long description of what this step does to the container '.repeat(2),
  }));
  const [at] = spans as [(typeof spans)[0]];
  const fix = {
    title: 'Remove the option, and add an option instead of it '.repeat(3),
    safety: 'safe',
    edits: [],
  } as const;
  const findings = [
    finding({ span: at, flow: steps, fix, ruleId: 'a-rule-with-a-rather-long-name' }),
    finding({ span: at, related: steps }),
  ];
  const lines = print(report({ findings }), { width }).split('\n');
  expect(lines.filter((line) => line.length > width)).toEqual([]);
});

describe('toTerminal', () => {
  it('prints findings by file, with frames, related places and fixes', () => {
    expect(print(fullReport())).toBe(
      [
        'Dockerfile',
        '',
        '  medium    Image "alpine:3" [click](1) is `moving`.',
        '            moving-tag  Dockerfile:1:6',
        '        1 │ FROM alpine:3',
        '          │      ^^^^^^^^',
        '            how: Set USER.',
        '',
        '  note      Untidy.',
        '            untidy-file  Dockerfile:2:1',
        '        2 │ RUN a \\',
        '          │ ^^^^^^^',
        '            how: Sort.',
        '',
        'deploy/my app/compose.yaml',
        '',
        '  critical  Container "app" runs privileged.',
        '            privileged-container  deploy/my app/compose.yaml:3:17',
        '        3 │     privileged: true',
        '          │                 ^^^^',
        '            see: deploy/my app/compose.yaml:2:3  the service',
        '            see: Dockerfile:1:6  its [image]',
        '            fix: Drop privileged mode',
        '',
        'About this scan',
        '',
        '  error     Not YAML. Mend it.',
        '            broken.yaml',
        '  warning   Nothing to suppress.',
        '',
        'Scanned 1 Dockerfile and 2 compose files: 1 critical, 1 medium, 1 note; 1',
        'suppressed; not looked at: 1 file, 1 value; 1 message not shown.',
        'Images: 5 named, 3 looked up (2 from cache), 1 in part, 1 not:',
        'registry.example.com did not answer in time; a variable decides which one it is.',
        '',
      ].join('\n'),
    );
  });

  it('says at the end what it comes to, unless there is nothing to say', () => {
    const judged = (given: ScanReport, failOn: FailOn): string =>
      print(given, { verdict: verdict(given, { failOn }) })
        .trimEnd()
        .split('\n')
        .at(-1) ?? '';
    const found = report({ findings: [finding({ span: span('«a»') })] });
    expect(judged(found, 'high')).toBe('1 finding of high severity or above fails the check.');
    expect(judged(found, 'none')).toBe('No severity is set to fail the check.');
    expect(judged(report(), 'high')).toBe('Scanned 1 Dockerfile and 2 compose files: no problem found.');
  });

  it('shows neither places nor code of what is in no file', () => {
    const related = [{ span: span('«b»'), message: 'another' }];
    const notifications = [{ level: 'error', code: 'lookup-failed', message: 'Not read.', span: span('«c»') }] as const;
    const findings = [finding({ span: span('«a»'), related })];
    expect(print(report({ findings, notifications }), { isPlaceless: true, pathOf: () => 'debian:12' })).toBe(
      [
        'debian:12',
        '',
        '  critical  Container "app" runs privileged.',
        '            privileged-container',
        '            how: Remove privileged.',
        '',
        'About this scan',
        '',
        '  error     Not read.',
        '',
        'Scanned 1 Dockerfile and 2 compose files: 1 critical.',
        '',
      ].join('\n'),
    );
  });

  it('prints notes when asked to', () => {
    const text = print(fullReport(), { verbose: true });
    expect(text).toContain('  note      moving-tag was not checked. Pin it.\n            Dockerfile:1:6\n');
    expect(text).toContain('not looked at: 1 file, 1 value.\n');
  });

  it.each([
    [
      { dockerfiles: 1, composeFiles: 2, otherFiles: 0 },
      'Scanned 1 Dockerfile and 2 compose files: no problem found.\n',
    ],
    [{ dockerfiles: 3, composeFiles: 0, otherFiles: 0 }, 'Scanned 3 Dockerfiles: no problem found.\n'],
    [{ dockerfiles: 0, composeFiles: 1, otherFiles: 0 }, 'Scanned 1 compose file: no problem found.\n'],
    [
      { dockerfiles: 1, composeFiles: 2, otherFiles: 1 },
      'Scanned 1 Dockerfile, 2 compose files and 1 other file: no problem found.\n',
    ],
    [{ dockerfiles: 0, composeFiles: 0, otherFiles: 2 }, 'Scanned 2 files: no problem found.\n'],
    [
      { dockerfiles: 0, composeFiles: 0, otherFiles: 0 },
      'Scanned no Dockerfile and no compose file: no problem found.\n',
    ],
  ])('prints one line when nothing is wrong', (counts, line) => {
    expect(print(report({ counts: { ...counts, stages: 0, containers: 0, images: 0 } }))).toBe(line);
  });

  it('counts suppressed findings, and prints none', () => {
    const findings = [finding({ span: span('«a»'), suppressedBy: suppression() })];
    expect(print(report({ findings }))).toBe(
      'Scanned 1 Dockerfile and 2 compose files: no problem found; 1 suppressed.\n',
    );
  });

  it('uses colour only when asked to', () => {
    const coloured = print(fullReport(), { colour: true });
    expect(coloured).toContain('\u001b[1;31mcritical\u001b[0m');
    expect(coloured.replaceAll(COLOUR, '')).toBe(print(fullReport()));
  });

  it('shows paths the way it is told to', () => {
    const findings = [finding({ span: span('«a»', 'x/compose.yaml') })];
    const text = print(report({ findings }), { pathOf: (path) => `../${path}` });
    expect(text).toContain('../x/compose.yaml\n');
    expect(text).toContain('privileged-container  ../x/compose.yaml:1:1\n');
  });

  it('wraps messages at blanks', () => {
    const findings = [finding({ span: span('«a»'), message: `${'word '.repeat(9)}${'x'.repeat(50)} end` })];
    expect(print(report({ findings }), { width: 40 }).split('\n').slice(2, 6)).toEqual([
      '  critical  word word word word word',
      '            word word word word',
      `            ${'x'.repeat(50)}`,
      '            end',
    ]);
  });
});

describe('where to begin', () => {
  const many = (count: number) => {
    const { spans } = marked('a.yaml', '«a»\n'.repeat(count));
    const findings = spans.map((at, index) =>
      finding({
        span: at,
        ruleId: `rule-${index % 6}`,
        message: `Number ${index + 1} is bad. More.`,
        score: index === 7 ? 9.5 : 5,
      }),
    );
    return report({ findings });
  };
  const told = (given: ScanReport, options: Partial<TerminalOptions> = {}) =>
    print(given, { verdict: verdict(given, { failOn: 'high' }), ...options })
      .split('\nFix these first\n')[1]
      ?.split('\n\nScanned')[0];

  it('is told worst first where there are many findings', () => {
    expect(told(many(21))).toBe(
      [
        '',
        '  critical  1. Number 8 is bad. 3 more like it.',
        '            rule-1  a.yaml:8:1',
        ...[1, 3, 4, 5].flatMap((number, index) => [
          `  medium    ${index + 2}. Number ${number} is bad. ${number <= 3 ? 3 : 2} more like it.`,
          `            rule-${number - 1}  a.yaml:${number}:1`,
        ]),
        '',
        'Run hullcheck init --baseline to accept the others for a time, so that only new',
        'findings fail the check.',
      ].join('\n'),
    );
  });

  it('is all that is printed in full if the report is short; the others have their places, the worst file first', () => {
    const { spans } = marked('b.yaml', '«a»\n');
    const given = many(21);
    const other = finding({ span: spans[0] as Span, message: 'The other is bad.', severity: 'critical', score: 9.1 });
    const all = { ...given, findings: [...given.findings, other] };
    const lines = print(all, { verdict: verdict(all, { failOn: 'high' }), isShort: true }).split('\n');
    const file = lines.slice(0, lines.indexOf(''));
    expect(file).toEqual([
      'a.yaml  1 critical, 20 medium',
      '  critical  a.yaml:8:1  rule-1',
      '  medium    a.yaml:1:1  rule-0',
      '  medium    a.yaml:2:1  rule-1',
      '  medium    a.yaml:3:1  rule-2',
      '            17 more',
    ]);
    expect(lines).toContain('b.yaml  1 critical');
    expect(lines.filter((line) => line.includes('│ a')).length).toBe(5);
    expect(lines.join(' ')).toContain('--full prints every finding with its code and its fix;');
    const inFull = print(all, { verdict: verdict(all, { failOn: 'high' }) });
    expect(inFull.match(/│ a/g)?.length).toBe(22);
    expect(inFull).not.toContain('--full');
  });

  it('is not told for a few findings, for a change, and without a verdict', () => {
    expect(told(many(20))).toBeUndefined();
    expect(told(many(21), { change: { base: 'main', fresh: [], known: [], fixed: [] } })).toBeUndefined();
    expect(print(many(21))).not.toContain('Fix these first');
  });
});

describe('what was not looked at', () => {
  const gapAt = (kind: GapKind, path: string, message = 'It is not known.'): Notification =>
    notLookedAt({ kind, message, wayOut: 'Write it out.', span: span('«a»\n', path), evidence: path });
  const templates = (count: number) => Array.from({ length: count }, (_, at) => gapAt('template', `t${at % 5}.yaml`));
  const about = (notifications: readonly Notification[], options: Partial<TerminalOptions> = {}) => {
    const text = print(report({ notifications }), { isShort: true, ...options });
    return text.slice(0, text.indexOf('\nScanned ')).split('\n').slice(2);
  };

  it('is printed in full if it is little', () => {
    expect(about(templates(6)).filter((line) => line.startsWith('  warning'))).toHaveLength(6);
    expect(about(templates(6)).join(' ')).not.toContain('--full');
  });

  it('is one of each kind, the worst first, with the number and the files of the rest', () => {
    expect(about([...templates(8), gapAt('syntax-error', 'bad.yaml', 'It is not YAML.')])).toEqual([
      '  error     It is not YAML. Write it out.',
      '            bad.yaml:1:1',
      '  warning   It is not known. Write it out.',
      '            t0.yaml:1:1',
      '            7 more files of this kind (template): t1.yaml (2), t2.yaml (2),',
      '            t3.yaml, t4.yaml and 1 more file',
      '',
      '--full prints each of them, with its place and the way to get it checked.',
      '',
    ]);
  });

  it('is three of a kind if it fails the check, and never counts a single one', () => {
    const errors = (count: number) => Array.from({ length: count }, (_, at) => gapAt('syntax-error', `e${at}.yaml`));
    const lines = about(errors(7));
    expect(lines.filter((line) => line.startsWith('  error'))).toHaveLength(3);
    expect(lines).toContain('            4 more files of this kind (syntax-error): e3.yaml, e4.yaml, e5.yaml,');
    expect(about([...errors(4), ...templates(3)]).filter((line) => line.startsWith('  error'))).toHaveLength(4);
  });

  it('is printed in full if it fails a change', () => {
    const templated = templates(20);
    const all = [gapAt('limit-reached', 'known.yaml'), ...templated];
    const fresh = templated.filter((_, at) => at % 2 === 1);
    const decides = { fresh: [], gaps: fresh };
    const options = {
      verdict: verdict(report({ notifications: all }), { failOn: 'high' }, decides),
      change: { base: 'main', fresh: [], known: [], fixed: [] },
    };
    const lines = about(all, options);
    expect(lines.filter((line) => line.startsWith('  warning'))).toHaveLength(10);
    expect(lines[0]).toMatch(/^ {2}warning/);
    expect(lines).toContain('  error     It is not known. Write it out.');
    expect(lines).toContain('            10 more files of this kind (template): t0.yaml (2), t2.yaml (2),');
  });

  it('is printed in full on request', () => {
    const lines = about(templates(40), { isShort: false });
    expect(lines.filter((line) => line.startsWith('  warning'))).toHaveLength(40);
  });

  it('counts messages that are not about gaps, too', () => {
    const stale = (at: number): Notification => ({
      level: 'warning',
      code: 'suppression-unused',
      message: `No ${at}.`,
    });
    expect(about(Array.from({ length: 9 }, (_, at) => stale(at))).slice(0, 2)).toEqual([
      '  warning   No 0.',
      '            8 more of this kind (suppression-unused)',
    ]);
  });
});

describe('the frame', () => {
  it.each([
    ['a token', 'a: «b»\n', ['a: b', '   ^']],
    ['a token behind tabs', '\ta\t«b»c', ['    a    bc', '         ^']],
    ['a tab in the token', '«a\tb»', ['a    b', '^^^^^^']],
    ['the first line of several', 'x: «a\n  b»\n', ['x: a', '   ^']],
    ['a line without its Windows line end', '«a»b\r\nc', ['ab', '^']],
    ['an empty span', 'a«»b', ['ab', ' ^']],
    ['the end of a line', 'ab«»\nc', ['ab', ' ^']],
    ['an empty line', 'a\n«»\nb', ['', '^']],
    ['wide characters', '漢字: «値»x', ['漢字: 値x', '      ^^']],
    ['combining characters', 'e\u0301: «x»', ['e\u0301: x', '   ^']],
    ['an escape sequence', '\u001b[2J«a»', ['\\x1b[2Ja', '       ^']],
    ['an empty file', '«»', ['', '^']],
  ])('shows %s', (_name, text, lines) => expect(frame(text)).toEqual(lines));

  it.each([
    ['in the middle', `${'a'.repeat(90)}«bb»${'c'.repeat(90)}`, `…${'a'.repeat(12)}bb${'c'.repeat(12)}…`, 13],
    ['at the start', `«bb»${'c'.repeat(90)}`, `bb${'c'.repeat(25)}…`, 0],
    ['at the end', `${'a'.repeat(90)}«bb»`, `…${'a'.repeat(25)}bb`, 26],
    ['that is too long itself', `a «${'b'.repeat(90)}» c`, `${'b'.repeat(27)}…`, 0],
  ])('cuts a long line around a token %s', (_name, text, code, blanks) => {
    const [line, underline] = frame(text, 40);
    expect(line?.length).toBeLessThanOrEqual(28);
    expect(line).toBe(code);
    expect(underline?.search(/\^/)).toBe(blanks);
  });

  it('takes little time for many findings on a line of megabytes', () => {
    const { file } = marked('a.yaml', 'x'.repeat(shortened(4_000_000)));
    const findings = Array.from({ length: shortened(2000) }, (_, index) =>
      finding({ span: { file, start: index * 2000, end: index * 2000 + 5 } }),
    );
    inTime(2000, () => print(report({ findings })));
  });
});

describe('a secret', () => {
  const MASK = '••••••••';

  function frames(text: string, secrets: readonly number[], findings: readonly number[]): string[] {
    const { spans } = marked('a.yaml', text);
    const all = findings.map((index) => finding({ span: spans[index] as never }));
    const owner = finding({
      span: spans[0] as never,
      secrets: secrets.map((index) => spans[index] as never),
      suppressedBy: suppression(),
    });
    const lines = print(report({ findings: [owner, ...all] })).split('\n');
    return lines.filter((line) => /^ {2}[\d ]{8}│/.test(line)).map((line) => line.slice(12));
  }

  it.each([
    ['of the finding', 'P: «s3cr3t-not-real»', [0], [0], [`P: ${MASK}`, `   ${'^'.repeat(8)}`]],
    ['of another finding', '«P»: «s3cr3t-not-real» x', [1], [0], [`P: ${MASK} x`, '^']],
    ['left of the token', '«s3cr3t-not-real» «x»', [0], [1], [`${MASK} x`, '         ^']],
    ['of one character', 'P: «x»', [0], [0], [`P: ${MASK}`, `   ${'^'.repeat(8)}`]],
    ['in the token', '«a=»«s3cr3t»', [1], [0], [`a=${MASK}`, '^^']],
  ])('%s is masked', (_name, text, secrets, findings, lines) => {
    expect(frames(text, secrets, findings)).toEqual(lines);
  });

  it('of several lines is masked on each', () => {
    const { file } = marked('a.yaml', 'k: AAA\n  BBB\n  CCC d');
    const secrets = [{ file, start: 3, end: 18 }];
    const findings = [3, 9, 17, 19].map((start) => finding({ span: { file, start, end: start + 1 }, secrets }));
    const text = print(report({ findings }));
    expect(text).not.toMatch(/AA|BB|CC/);
    expect(text).toContain(`        3 │ ${MASK} d\n`);
  });

  it('that overlaps the edges of the token is underlined whole', () => {
    const { file } = marked('a.yaml', 'a s3cr3t b');
    const secrets = [{ file, start: 2, end: 8 }];
    const text = print(report({ findings: [finding({ span: { file, start: 4, end: 6 }, secrets })] }));
    expect(text).toContain(`        1 │ a ${MASK} b\n          │   ${'^'.repeat(8)}\n`);
  });

  it('is never printed, wherever findings point', () => {
    const SECRET = 'zQzQzQzQzQ';
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(SECRET, 'ab', '\t', '\n', ' ', '漢'), { minLength: 1, maxLength: 30 }),
        fc.nat(100),
        fc.nat(100),
        fc.integer({ min: 40, max: 60 }),
        (pieces, start, length, width) => {
          const file = { path: 'a', text: pieces.join('') };
          const secrets = [...file.text.matchAll(new RegExp(SECRET, 'g'))].map(({ index }) => {
            return { file, start: index, end: index + SECRET.length };
          });
          const at = {
            file,
            start: Math.min(start, file.text.length),
            end: Math.min(start + length, file.text.length),
          };
          expect(print(report({ findings: [finding({ span: at, secrets })] }), { width })).not.toMatch(/zQ|Qz/);
        },
      ),
    );
  });
});

describe('hostile text', () => {
  const evil = '::error::x\u001b[31m\u202e\u2028\n::set-output name=a::b ##[add-mask]y';
  const at = span(`«${evil.replace('\n', ' ')}»`, `::warning::${evil}`);
  const findings = [
    finding({
      span: at,
      ruleId: 'root-user',
      message: evil,
      related: [{ span: at, message: evil }],
      fix: { title: evil, safety: 'safe', edits: [] },
    }),
  ];
  const notifications = [
    { level: 'error', code: 'syntax-error', message: evil, path: evil },
    { level: 'warning', code: 'syntax-error', message: `${'long '.repeat(20)}${evil}`, span: at },
  ] as const;

  it.each([40, 45, 50, 60, 80, 200])('is no command and no control character at width %i', (width) => {
    const text = print(report({ findings, notifications }), { width });
    expect(text).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]/u);
    expect(text).not.toMatch(/^\s*::/m);
    expect(text).not.toMatch(/##\[/);
    expect(text).toContain('\\x1b[31m\\u202e\\u2028');
  });
});
