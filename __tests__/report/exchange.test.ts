import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import type { Fix } from '../../src/model/findings/fix.ts';
import { notLookedAt } from '../../src/model/findings/gap.ts';
import { EXCHANGE_FORMATS, type ExchangeFormat } from '../../src/report/exchange/index.ts';
import { type FailOn, verdict } from '../../src/report/verdict.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import type { TriagedFinding } from '../../src/triage/triaged-finding.ts';
import { finding, fullReport, marked, report, span } from './reports.ts';

interface Given {
  readonly failOn?: FailOn;
  readonly fresh?: readonly TriagedFinding[];
}

function written(format: ExchangeFormat, scanned: ScanReport, { failOn = 'high', fresh }: Given = {}): string {
  const gaps = scanned.notifications.filter(({ level }) => level === 'error');
  const options = {
    version: '1.2.3',
    verdict: verdict(scanned, { failOn }, { fresh, gaps }),
    fresh,
    started: new Date('2026-01-02T03:04:05.678Z'),
    ended: new Date('2026-01-02T03:04:06Z'),
  };
  return [...EXCHANGE_FORMATS[format](scanned, options)].join('');
}

/** What an author of files can put into a report. */
const HOSTILE = '=cmd|\'/c calc\'!A1 <b a="&">]]>\u0000\u202e\ud800\uffff\n::error::x, "quoted"';

function hostileReport(): ScanReport {
  const { spans } = marked(`a <&"'>,\n${HOSTILE}`, '«x»');
  return report({
    findings: [finding({ span: spans[0] as never, message: HOSTILE })],
    notifications: [notLookedAt({ kind: 'template', message: HOSTILE, wayOut: HOSTILE, path: HOSTILE })],
  });
}

describe('gcc', () => {
  it('has one line for each finding and each gap', () => {
    expect(written('gcc', fullReport()).split('\n')).toEqual([
      'Dockerfile:1:6: warning: Image "alpine:3" [click](1) is `moving`. [moving-tag]',
      'Dockerfile:2:1: note: Untidy. [untidy-file]',
      'deploy/my app/compose.yaml:3:17: error: Container "app" runs privileged. [privileged-container]',
      'Dockerfile:1:6: note: moving-tag was not checked. Pin it. [not-looked-at]',
      'broken.yaml:1:1: error: Not YAML. Mend it. [not-looked-at]',
      '',
    ]);
  });

  it('lists only the findings that a change brings', () => {
    const full = fullReport();
    expect(written('gcc', full, { fresh: full.findings.slice(1, 2) })).toMatch(/^Dockerfile:2:1: note: Untidy\./);
  });

  it('gives no line to a hostile text', () => {
    const lines = written('gcc', hostileReport()).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.filter((line) => line.startsWith('::'))).toEqual([]);
  });
});

describe('checkstyle', () => {
  it('groups the findings by file', () => {
    expect(written('checkstyle', fullReport()).split('\n')).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<checkstyle version="4.3">',
      '  <file name="Dockerfile">',
      '    <error line="1" column="6" severity="warning" message="Image &quot;alpine:3&quot; [click](1) is `moving`." source="hullcheck.moving-tag"/>',
      '    <error line="2" column="1" severity="info" message="Untidy." source="hullcheck.untidy-file"/>',
      '    <error line="1" column="6" severity="info" message="moving-tag was not checked. Pin it." source="hullcheck.not-looked-at"/>',
      '  </file>',
      '  <file name="deploy/my app/compose.yaml">',
      '    <error line="3" column="17" severity="error" message="Container &quot;app&quot; runs privileged." source="hullcheck.privileged-container"/>',
      '  </file>',
      '  <file name="broken.yaml">',
      '    <error line="1" column="1" severity="error" message="Not YAML. Mend it." source="hullcheck.not-looked-at"/>',
      '  </file>',
      '</checkstyle>',
      '',
    ]);
  });
});

describe('junit', () => {
  it('fails what fails the check, and skips the rest', () => {
    const lines = written('junit', fullReport()).split('\n');
    expect(lines.slice(0, 6)).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="hullcheck" tests="5" failures="1" errors="1">',
      '  <testsuite name="hullcheck" tests="5" failures="1" errors="1" skipped="3">',
      '    <testcase name="moving-tag at Dockerfile:1:6" classname="Dockerfile">',
      '      <skipped type="medium" message="Image &quot;alpine:3&quot; [click](1) is `moving`.">Dockerfile:1:6: Image &quot;alpine:3&quot; [click](1) is `moving`.</skipped>',
      '    </testcase>',
    ]);
    expect(lines).toContain(
      '      <failure type="critical" message="Container &quot;app&quot; runs privileged.">deploy/my app/compose.yaml:3:17: Container &quot;app&quot; runs privileged.</failure>',
    );
    expect(lines).toContain(
      '      <error type="high" message="Not YAML. Mend it.">broken.yaml:1:1: Not YAML. Mend it.</error>',
    );
  });

  it('fails nothing with --fail-on none', () => {
    const { findings } = fullReport();
    expect(written('junit', report({ findings }), { failOn: 'none' })).toContain('tests="3" failures="0" errors="0"');
  });

  it('has a test that passes when there is nothing to report', () => {
    expect(written('junit', report())).toContain(
      '<testcase name="No finding of high severity or above." classname="hullcheck"/>',
    );
  });
});

describe.each(['junit', 'checkstyle'] as const)('%s', (format) => {
  it('is well-formed whatever the files contain', () => {
    expect(problemsOfXml(written(format, hostileReport()))).toEqual([]);
    expect(problemsOfXml(written(format, fullReport()))).toEqual([]);
  });
});

/** What an XML parser would refuse: a character that is not allowed, a bare `<` or `&`, or tags that do not match. */
function problemsOfXml(text: string): readonly string[] {
  const open: string[] = [];
  const problems = [...text.matchAll(/[^\n\x20-\ud7ff\ue000-\ufffd]/g)].map(([found]) => `character ${found}`);
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const tokens = body.match(/<\/?[a-z]+(?: [a-z]+="[^"<]*")*\/?>|&(?:amp|lt|gt|quot|apos);|[^<&>]/g) ?? [];
  if (tokens.join('') !== body) problems.push('a bare < or & or >');
  for (const token of tokens) {
    const [, slash, name] = /^<(\/?)([a-z]+)/.exec(token) ?? [];
    if (name === undefined || token.endsWith('/>')) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) problems.push(`</${name}>`);
  }
  return [...problems, ...open];
}

const FIX: Fix = { title: 'Use b', safety: 'safe', edits: [] };

describe('csv', () => {
  const HEAD =
    'status,severity,score,rule,title,message,path,line,column,end_line,end_column,reason,fix,cwe,cis_docker_benchmark,documentation,fingerprint';

  it('is a table of all findings, with suppressed ones and gaps', () => {
    const rows = written('csv', fullReport()).split('\r\n');
    expect(rows[0]).toBe(HEAD);
    expect(rows.map((row) => row.split(',', 4).join(','))).toEqual([
      'status,severity,score,rule',
      'open,medium,5.5,moving-tag',
      'open,note,,untidy-file',
      'open,critical,9.5,privileged-container',
      'not looked at,note,,',
      'not looked at,high,,',
      'suppressed by comment,high,7,root-user',
      '',
    ]);
    expect(rows[3]).toMatch(
      /^open,critical,9\.5,privileged-container,Do not run privileged containers,"Container ""app"" runs privileged\.",deploy\/my app\/compose\.yaml,3,17,3,21,,Drop privileged mode,CWE-250 CWE-16,5\.5,https:\/\/github\.com\/hullcheck\/hullcheck\/blob\/main\/docs\/rules\/privileged-container\.md,[0-9a-f]{32}$/,
    );
    expect(rows[6]).toContain(',rotated,');
  });

  it('says which findings a change brings', () => {
    const { findings } = fullReport();
    const rows = written('csv', report({ findings }), { fresh: findings.slice(2, 3) }).split('\r\n');
    expect(rows.slice(1, 4).map((row) => row.split(',', 1)[0])).toEqual(['existing', 'existing', 'new']);
  });

  it.each<readonly [string, Partial<TriagedFinding>, string]>([
    ['its own, on one line', { fix: { ...FIX, title: 'Use a\nb\u202e' } }, 'Use a b\\u202e'],
    ['that of a finding that it shows', { folded: [finding({ span: span('«a»'), fix: FIX })] }, 'Use b'],
    ['none', {}, ''],
  ])('names the fix that people see: %s', (_name, given, title) => {
    const [, row = ''] = written('csv', report({ findings: [finding({ span: span('«a»'), ...given })] })).split('\r\n');
    const { length } = row.split(',');
    expect(row.split(',')[length - 5]).toBe(title);
  });

  it('has no cell that a spreadsheet takes for a formula', () => {
    const text = written('csv', hostileReport());
    const cells = text.split('\r\n').flatMap((row) => row.match(/"(?:[^"]|"")*"|[^,]+/g) ?? []);
    expect(cells.filter((cell) => /^"?[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(text).toContain("'=cmd|");
    expect(text.split('\r\n')).toHaveLength(4);
  });
});

describe('gitlab', () => {
  it('is a code quality report', () => {
    const issues = JSON.parse(written('gitlab', fullReport()));
    expect(issues[2]).toEqual({
      description: 'Container "app" runs privileged.',
      check_name: 'privileged-container',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: 'blocker',
      location: { path: 'deploy/my app/compose.yaml', lines: { begin: 3, end: 3 } },
    });
    expect(issues.map(({ severity }: { severity: string }) => severity)).toEqual([
      'major',
      'info',
      'blocker',
      'info',
      'critical',
    ]);
  });

  it('tells all issues apart, and has each of them once', () => {
    const at = span('«a»');
    const twice = [finding({ span: at }), finding({ span: at })];
    const other = finding({ span: at, fingerprint: 'another:1' });
    const issues = JSON.parse(written('gitlab', report({ findings: [...twice, other] })));
    expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(2);
    expect(issues).toHaveLength(2);
  });

  it('has all findings of a change, as GitLab compares the branches itself', () => {
    const full = fullReport();
    expect(written('gitlab', full, { fresh: [] })).toBe(written('gitlab', full));
  });
});

describe('gitlab-sast', () => {
  it('has what GitLab requires, from hostile files, too', () => {
    for (const given of [fullReport(), hostileReport(), report()]) {
      expect(problemsOfSast(JSON.parse(written('gitlab-sast', given)))).toEqual([]);
    }
  });

  it('describes a finding', () => {
    const { vulnerabilities, scan } = JSON.parse(written('gitlab-sast', fullReport()));
    expect(vulnerabilities[2]).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
      name: 'Do not run privileged containers',
      description:
        'Container "app" runs privileged.\n\nA **privileged** container is [the host](https://example.com/why).',
      severity: 'Critical',
      solution: 'Drop privileged mode.\n\nRemove `privileged`.',
      identifiers: [
        {
          type: 'hullcheck_rule',
          name: 'hullcheck privileged-container',
          value: 'privileged-container',
          url: 'https://github.com/hullcheck/hullcheck/blob/main/docs/rules/privileged-container.md',
        },
        { type: 'cwe', name: 'CWE-250', value: '250', url: 'https://cwe.mitre.org/data/definitions/250.html' },
        { type: 'cwe', name: 'CWE-16', value: '16', url: 'https://cwe.mitre.org/data/definitions/16.html' },
      ],
      location: { file: 'deploy/my app/compose.yaml', start_line: 3, end_line: 3 },
    });
    expect(scan).toMatchObject({
      start_time: '2026-01-02T03:04:05',
      end_time: '2026-01-02T03:04:06',
      status: 'success',
      messages: [
        { level: 'info', value: 'moving-tag was not checked. Pin it.' },
        { level: 'fatal', value: 'Not YAML. Mend it.' },
      ],
    });
  });

  it('says when the check is incomplete', () => {
    const { notifications } = fullReport();
    expect(JSON.parse(written('gitlab-sast', report({ notifications }))).scan.status).toBe('failure');
  });
});

const TEXT = { type: 'string', minLength: 1 };
const ADDRESS = { type: 'string', pattern: '^(https?|ftp)://.+' };
const TIME = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$' };
const PROGRAM = fields({ id: TEXT, name: TEXT, version: TEXT, url: ADDRESS, vendor: fields({ name: TEXT }) });

/** What GitLab's schema 15.2.1 for SAST requires of the fields that we write. */
const SAST = fields({
  version: { const: '15.2.1' },
  scan: fields({
    analyzer: PROGRAM,
    scanner: PROGRAM,
    type: { const: 'sast' },
    start_time: TIME,
    end_time: TIME,
    status: { enum: ['success', 'failure'] },
    messages: list(fields({ level: { enum: ['info', 'warn', 'fatal'] }, value: TEXT })),
  }),
  vulnerabilities: list(
    fields({
      id: TEXT,
      name: { type: 'string', maxLength: 255 },
      description: { type: 'string', maxLength: 1_048_576 },
      severity: { enum: ['Info', 'Unknown', 'Low', 'Medium', 'High', 'Critical'] },
      solution: { type: 'string', maxLength: 7000 },
      identifiers: { ...list(fields({ type: TEXT, name: TEXT, value: TEXT, url: ADDRESS })), minItems: 1 },
      location: fields({ file: TEXT, start_line: { type: 'number' }, end_line: { type: 'number' } }),
    }),
  ),
});

function fields(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

function list(items: object): object {
  return { type: 'array', items };
}

function problemsOfSast(document: unknown): readonly string[] {
  const ajv = new Ajv({ allErrors: true });
  const validate = ajv.compile(SAST);
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
