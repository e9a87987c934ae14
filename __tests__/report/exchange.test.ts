import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Fix } from '../../src/model/findings/fix.ts';
import { notLookedAt } from '../../src/model/findings/gap.ts';
import type { TriagedFinding } from '../../src/triage/triaged-finding.ts';
import { hostileReport, written } from './exchanged.ts';
import { finding, fullReport, report, span, suppression } from './reports.ts';

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

const FIX: Fix = { title: 'Use b', safety: 'safe', edits: [] };

describe('csv', () => {
  const HEAD =
    'status,severity,score,rule,title,message,path,line,column,end_line,end_column,subjects,accepted_by,reason,expires,fix,cwe,cis_docker_benchmark,documentation,fingerprint';

  it('is a table of all findings, and of what was not looked at, and of what is accepted', () => {
    const rows = written('csv', fullReport()).split('\r\n');
    expect(rows[0]).toBe(HEAD);
    expect(rows.map((row) => row.split(',', 4).join(','))).toEqual([
      'status,severity,score,rule',
      'open,medium,5.5,moving-tag',
      'open,note,,untidy-file',
      'open,critical,9.5,privileged-container',
      'not looked at,note,,not-looked-at',
      'not looked at,high,,not-looked-at',
      'accepted,high,7,root-user',
      '',
    ]);
    expect(rows[3]).toMatch(
      /^open,critical,9\.5,privileged-container,Do not run privileged containers,"Container ""app"" runs privileged\.",deploy\/my app\/compose\.yaml,3,17,3,21,container app,,,,Drop privileged mode,CWE-250 CWE-16,CIS-5\.5,https:\/\/github\.com\/hullcheck\/hullcheck\/blob\/main\/docs\/rules\/privileged-container\.md,[0-9a-f]{32}$/,
    );
  });

  it('says who accepted what, why and until when', () => {
    const gap = notLookedAt({ kind: 'template', message: 'A template.', wayOut: 'Render it.', path: 'a.yaml' });
    const details = gap.gap as NonNullable<typeof gap.gap>;
    const given = report({
      findings: [
        finding({
          span: span('«a»'),
          suppressedBy: suppression({ kind: 'config', reason: 'In a VM.', expires: '2027-01-31' }),
        }),
        finding({ span: span('«b»'), suppressedBy: suppression({ kind: 'comment', reason: 'Known.' }) }),
      ],
      notifications: [
        { ...gap, gap: { ...details, acceptedBy: 'CI scans it.', acceptedUntil: '2027-06-30' } },
        { ...gap, path: 'b.yaml', gap: { ...details, acceptedBy: 'Unused.' } },
      ],
    });
    const columns = HEAD.split(',');
    const shown = ['status', 'rule', 'path', 'accepted_by', 'reason', 'expires'].map((name) => columns.indexOf(name));
    const rows = cellsOf(written('csv', given)).map((row) => shown.map((at) => row[at]));
    expect(rows).toEqual([
      ['accepted', 'privileged-container', 'compose.yaml', 'config', 'In a VM.', '2027-01-31'],
      ['accepted', 'privileged-container', 'compose.yaml', 'comment', 'Known.', ''],
      ['accepted', 'not-looked-at', 'a.yaml', 'config', 'CI scans it.', '2027-06-30'],
      ['accepted', 'not-looked-at', 'b.yaml', 'config', 'Unused.', ''],
    ]);
  });

  it('has the columns that the page about formats explains', () => {
    const page = readFileSync('docs/report-formats.md', 'utf8').split('## The columns of CSV')[1] ?? '';
    const explained = [...page.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap(([, names = '']) =>
      [...names.matchAll(/\w+/g)].map(([name]) => name),
    );
    expect(explained).toEqual(HEAD.split(','));
  });

  it('counts each container that shares a finding', () => {
    const shared = finding({ span: span('«a»'), sharedBy: [{ subject: 'web' }, { subject: 'a, "b"' }] as never });
    expect(cellsOf(written('csv', report({ findings: [shared] })))[0]?.[11]).toBe('container web, container a, "b"');
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

/** The cells of the rows below the head. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const rows = text.split('\r\n').slice(1, -1);
  return rows.map((row) =>
    [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    ),
  );
}

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
