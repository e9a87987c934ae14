import { describe, expect, it } from '@jest/globals';
import type { Result, Run } from 'sarif';
import { type SarifOptions, sarifFile, toSarif } from '../../src/report/sarif/sarif.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { githubErrors } from './github-checks.ts';
import { active, concernOf, finding, fullReport, marked, report, span, suppression } from './reports.ts';
import { schemaErrors } from './sarif-schema.ts';

const OPTIONS: SarifOptions = { version: '1.2.3', concernOf };

function runOf(given: ScanReport, options: Partial<SarifOptions> = {}): Run {
  return toSarif(given, { ...OPTIONS, ...options }).runs[0] as Run;
}

function resultsOf(given: ScanReport, options: Partial<SarifOptions> = {}): readonly Result[] {
  return runOf(given, options).results ?? [];
}

function filesOf({ findings }: ScanReport) {
  return [
    ...new Set(findings.flatMap(({ span: { file }, related }) => [file, ...related.map((place) => place.span.file)])),
  ];
}

describe('a log', () => {
  it.each<[string, ScanReport, Partial<SarifOptions>]>([
    ['of everything', fullReport(), {}],
    ['of everything, suppressed findings too', fullReport(), { includeSuppressed: true }],
    ['of nothing', report(), {}],
    ['without rules', report({ rules: [] }), {}],
    ['of another folder', fullReport(), { rootPrefix: './services/my api/', category: 'hullcheck/api' }],
  ])('%s is valid SARIF', (_name, given, options) => {
    expect(schemaErrors(toSarif(given, { ...OPTIONS, ...options }))).toEqual([]);
  });

  it('that breaks the schema is found out', () => {
    expect(schemaErrors({ version: '2.1.0', runs: [{}] })).not.toEqual([]);
    const log = toSarif(fullReport(), OPTIONS);
    (log.runs[0] as Run).results = [{ message: { text: 'x' }, fixes: [{} as never] }];
    expect(schemaErrors(log)).toEqual(["/runs/0/results/0/fixes/0 must have required property 'artifactChanges'"]);
  });

  it('is what GitHub wants', () => {
    const full = fullReport();
    expect(githubErrors(toSarif(full, OPTIONS), filesOf(full))).toEqual([]);
    expect(githubErrors(toSarif(full, { ...OPTIONS, includeSuppressed: true }), filesOf(full))).toEqual([
      'root-user: suppressed, but GitHub would open an alert',
    ]);
  });

  it('is the same text for the same report', () => {
    const text = sarifFile(toSarif(fullReport(), OPTIONS));
    expect(sarifFile(toSarif(fullReport(), OPTIONS))).toBe(text);
    expect(text.endsWith('}\n')).toBe(true);
    expect(text.startsWith('{\n  "$schema"')).toBe(true);
  });

  it('prints no secret', () => {
    const text = sarifFile(toSarif(fullReport(), { ...OPTIONS, includeSuppressed: true }));
    expect(text).not.toContain('hunter2');
  });
});

describe('the run', () => {
  it('states the tool, the category and how columns count', () => {
    const { tool, automationDetails, columnKind, originalUriBaseIds } = runOf(report({ rules: [] }));
    expect(tool).toEqual({
      driver: {
        name: 'hullcheck',
        semanticVersion: '1.2.3',
        informationUri: 'https://github.com/hullcheck/hullcheck',
        rules: [],
      },
    });
    expect(automationDetails).toEqual({ id: 'hullcheck/' });
    expect(columnKind).toBe('utf16CodeUnits');
    expect(originalUriBaseIds).toEqual({ '%SRCROOT%': { description: { text: 'The root of the repository.' } } });
  });

  it.each([
    ['api', 'api/'],
    ['hullcheck/api/', 'hullcheck/api/'],
  ])('has the category %s', (category, id) => expect(runOf(report(), { category }).automationDetails).toEqual({ id }));

  it('is successful and says what went wrong, errors first', () => {
    const { invocations } = runOf(fullReport());
    expect(invocations).toEqual([
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          {
            descriptor: { id: 'syntax-error' },
            level: 'error',
            message: { text: 'Not YAML. Mend it.' },
            properties: { notLookedAt: 'syntax-error', weight: 'severe' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'broken.yaml', uriBaseId: '%SRCROOT%' } } }],
          },
          { descriptor: { id: 'suppression-unused' }, level: 'warning', message: { text: 'Nothing to suppress.' } },
          {
            descriptor: { id: 'not-checked' },
            level: 'note',
            message: { text: 'moving-tag was not checked. Pin it.' },
            properties: { notLookedAt: 'unknown-value', weight: 'expected' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'Dockerfile', uriBaseId: '%SRCROOT%' },
                  region: { startLine: 1, startColumn: 6, endLine: 1, endColumn: 14 },
                },
              },
            ],
          },
        ],
      },
    ]);
  });

  it('has room for 1,000 notifications and says how many are left out', () => {
    const notifications = Array.from({ length: 1003 }, (_, index) => {
      return { level: index === 1002 ? 'error' : 'note', code: 'not-checked', message: `${index}` } as const;
    });
    const kept = runOf(report({ notifications })).invocations?.[0]?.toolExecutionNotifications;
    expect(kept).toHaveLength(1001);
    expect(kept?.[0]?.message.text).toBe('This file has no room for all: 3 notifications are left out.');
    expect(kept?.[1]?.message.text).toBe('1002');
  });
});

describe('a rule', () => {
  const rules = runOf(report()).tool.driver.rules ?? [];

  it('has everything that GitHub shows', () => {
    const { help, ...descriptor } = rules.find(({ id }) => id === 'privileged-container') as (typeof rules)[number];
    expect(descriptor).toEqual({
      id: 'privileged-container',
      name: 'PrivilegedContainer',
      shortDescription: { text: 'Do not run privileged containers.' },
      fullDescription: { text: 'A privileged container is the host.' },
      helpUri: 'https://github.com/hullcheck/hullcheck/blob/main/docs/rules/privileged-container.md',
      defaultConfiguration: { level: 'error' },
      properties: {
        precision: 'very-high',
        'security-severity': '9.5',
        tags: ['security', 'isolation', 'external/cwe/cwe-250', 'external/cwe/cwe-016'],
      },
    });
    expect(help?.text).toBe(
      'A privileged container is the host.\n\nRemove privileged.\n\n' +
        'Documentation: https://github.com/hullcheck/hullcheck/blob/main/docs/rules/privileged-container.md',
    );
    expect(help?.markdown).toContain('## How to fix\n\nRemove `privileged`.');
  });

  it('without a score is a recommendation', () => {
    const untidy = rules.find(({ id }) => id === 'untidy-file');
    expect(untidy?.properties).toEqual({ precision: 'low', 'problem.severity': 'recommendation', tags: [] });
    expect(untidy?.defaultConfiguration).toEqual({ level: 'note' });
  });

  it.each([
    [10, '10.0', 'error'],
    [7, '7.0', 'error'],
    [6.95, '6.95', 'warning'],
    [9.04, '9.04', 'error'],
    [0.1, '0.1', 'note'],
  ])('of score %f has the severity of this run', (score, numeral, level) => {
    const [rule] = active.map((one) => ({ ...one, score, severity: finding({ span: span('«a»'), score }).severity }));
    const [descriptor] = runOf(report({ rules: [rule as (typeof active)[number]] })).tool.driver.rules ?? [];
    expect(descriptor?.properties?.['security-severity']).toBe(numeral);
    expect(descriptor?.defaultConfiguration?.level).toBe(level);
  });

  it('of one word has no name, since that would be its id', () => {
    const [one] = active as [(typeof active)[number]];
    const [descriptor] =
      runOf(report({ rules: [{ ...one, rule: { ...one.rule, id: 'untidy' } }] })).tool.driver.rules ?? [];
    expect(descriptor).not.toHaveProperty('name');
  });

  it('has one full stop behind its title', () => {
    const [one] = active as [(typeof active)[number]];
    const texts = ['Pin it', 'Pin it.'].map((title) => {
      const rule = { ...one.rule, docs: { ...one.rule.docs, title } } as typeof one.rule;
      return runOf(report({ rules: [{ ...one, rule }] })).tool.driver.rules?.[0]?.shortDescription?.text;
    });
    expect(texts).toEqual(['Pin it.', 'Pin it.']);
  });

  it('has ten tags and 1,024 characters at most', () => {
    const [one] = active as [(typeof active)[number]];
    const cwe = Array.from({ length: 15 }, (_, index) => index + 1);
    const rule = { ...one.rule, cwe, docs: { ...one.rule.docs, why: 'x'.repeat(3000) } } as typeof one.rule;
    const [descriptor] = runOf(report({ rules: [{ ...one, rule }] })).tool.driver.rules ?? [];
    expect(descriptor?.properties?.['tags']).toHaveLength(10);
    expect(descriptor?.fullDescription?.text).toHaveLength(1024);
  });
});

describe('a finding that circumstances make milder', () => {
  const idsOf = (found: ScanReport): (string | undefined)[] =>
    toSarif(found, OPTIONS).runs[0]?.tool.driver.rules?.map(({ id }) => id) ?? [];

  it('has a descriptor with its own severity, which is there only for it', () => {
    const milder = finding({ span: span('«a»'), severity: 'high', score: 7.5, variant: 'milder' });
    const log = toSarif(report({ findings: [milder] }), OPTIONS);
    const [run] = log.runs as [Run];
    const [result] = run.results as [Result];
    const descriptor = run.tool.driver.rules?.[result.ruleIndex ?? -1];
    expect([result.ruleId, descriptor?.id]).toEqual(['privileged-container/milder', 'privileged-container/milder']);
    expect(descriptor?.properties?.['security-severity']).toBe('7.5');
    expect(githubErrors(log, [milder.span.file])).toEqual([]);
    expect(idsOf(report({ findings: [finding({ span: span('«a»') })] }))).not.toContain('privileged-container/milder');
  });

  it('is a note at GitHub, too, where it has no score', () => {
    const note = finding({ span: span('«a»'), severity: 'note', score: undefined, variant: 'note' });
    const log = toSarif(report({ findings: [note] }), OPTIONS);
    const [run] = log.runs as [Run];
    const [result] = run.results as [Result];
    const descriptor = run.tool.driver.rules?.[result.ruleIndex ?? -1];
    expect([result.ruleId, descriptor?.id]).toEqual(['privileged-container/note', 'privileged-container/note']);
    expect(descriptor?.defaultConfiguration).toEqual({ level: 'note' });
    expect(descriptor?.properties).not.toHaveProperty('security-severity');
    expect(descriptor?.properties?.['problem.severity']).toBe('recommendation');
    expect(githubErrors(log, [note.span.file])).toEqual([]);
    expect(idsOf(report({ findings: [finding({ span: span('«a»') })] }))).not.toContain('privileged-container/note');
  });
});

describe('a result', () => {
  it('has its place, its identity and links to related places', () => {
    const { fixes, ...result } = resultsOf(fullReport()).find(
      ({ ruleId }) => ruleId === 'privileged-container',
    ) as Result;
    const place = (uri: string, line: number, startColumn: number, endColumn: number) => ({
      physicalLocation: {
        artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
        region: { startLine: line, startColumn, endLine: line, endColumn },
      },
    });
    expect(result).toEqual({
      ruleId: 'privileged-container',
      ruleIndex: 1,
      level: 'error',
      message: { text: 'Container "app" runs privileged. ([the service](1), [its \\[image\\]](2))' },
      locations: [
        { ...place('deploy/my%20app/compose.yaml', 3, 17, 21), logicalLocations: [{ name: 'app', kind: 'container' }] },
      ],
      partialFingerprints: {
        primaryLocationLineHash: 'privileged-container-33:1',
        'hullcheck/v1': 'privileged-container-33:1',
      },
      relatedLocations: [
        { id: 1, ...place('deploy/my%20app/compose.yaml', 2, 3, 6), message: { text: 'the service' } },
        { id: 2, ...place('Dockerfile', 1, 6, 14), message: { text: 'its [image]' } },
      ],
    });
    expect(fixes).toEqual([
      {
        description: { text: 'Drop privileged mode' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'deploy/my%20app/compose.yaml', uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 2, startColumn: 7, endLine: 3, endColumn: 21 },
                insertedContent: { text: '' },
              },
            ],
          },
          {
            artifactLocation: { uri: 'Dockerfile', uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
                insertedContent: { text: '# syntax\n' },
              },
            ],
          },
        ],
      },
    ]);
  });

  it('turns no text of a file into a link', () => {
    const [result] = resultsOf(fullReport());
    expect(result?.message.text).toBe('Image "alpine:3" \\[click\\](1) is \'moving\'.');
  });

  it.each([
    [undefined, 'a/Dockerfile'],
    ['services', 'services/a/Dockerfile'],
    ['./services/x y/', 'services/x%20y/a/Dockerfile'],
    ['.', 'a/Dockerfile'],
  ])('in the folder %s has the address %s', (rootPrefix, uri) => {
    const given = report({ findings: [finding({ span: span('«a»', 'a/Dockerfile') })] });
    const [result] = resultsOf(given, rootPrefix === undefined ? {} : { rootPrefix });
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(uri);
  });

  it('comes once for each rule, path and fingerprint', () => {
    const [a, b] = marked('a', '«x» «y»').spans as [never, never];
    const c = span('«x»', 'c');
    const findings = [
      finding({ span: a, fingerprint: 'f:1', message: 'first' }),
      finding({ span: b, fingerprint: 'f:1', message: 'second' }),
      finding({ span: b, fingerprint: 'f:2', message: 'third' }),
      finding({ span: b, fingerprint: 'f:1', ruleId: 'root-user', message: 'fourth' }),
      finding({ span: c, fingerprint: 'f:1', message: 'fifth' }),
    ];
    const texts = resultsOf(report({ findings })).map(({ message }) => message.text);
    expect(texts).toEqual(['first', 'third', 'fourth', 'fifth']);
  });

  it('that is open is not hidden by a suppressed one of the same identity', () => {
    const findings = [
      finding({ span: span('«a»'), fingerprint: 'f', suppressedBy: suppression() }),
      finding({ span: span('«a»'), fingerprint: 'f' }),
    ];
    expect(resultsOf(report({ findings }))).toHaveLength(1);
  });

  it('that is suppressed comes only when asked for', () => {
    expect(resultsOf(fullReport()).map(({ ruleId }) => ruleId)).not.toContain('root-user');
    const all = resultsOf(fullReport(), { includeSuppressed: true });
    expect(all.flatMap(({ suppressions = [] }) => suppressions)).toEqual([
      {
        kind: 'inSource',
        status: 'accepted',
        justification: 'rotated',
        location: {
          physicalLocation: {
            artifactLocation: { uri: 'deploy/my%20app/compose.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 6 },
          },
        },
      },
    ]);
  });

  it.each(['config', 'baseline'] as const)('that the %s suppresses is suppressed externally', (kind) => {
    const findings = [finding({ span: span('«a»'), suppressedBy: suppression({ kind }) })];
    const [result] = resultsOf(report({ findings }), { includeSuppressed: true });
    expect(result?.suppressions).toEqual([{ kind: 'external', status: 'accepted', justification: 'it is a test' }]);
  });

  it('has at most twenty related places', () => {
    const related = Array.from({ length: 1500 }, () => ({ span: span('«a»'), message: 'x' }));
    const [result] = resultsOf(report({ findings: [finding({ span: span('«a»'), related })] }));
    expect(result?.relatedLocations).toHaveLength(20);
    expect(result?.message.text).toContain('[x](20))');
  });

  it('has a message of bounded length', () => {
    const [result] = resultsOf(report({ findings: [finding({ span: span('«a»'), message: 'x'.repeat(1e6) })] }));
    expect(result?.message.text).toHaveLength(2000);
  });

  it('is one of the worst 25,000, in the order of the report', () => {
    const at = span('«a»');
    const findings = Array.from({ length: 25_010 }, (_, index) =>
      finding({ span: at, fingerprint: `${index}`, score: index < 20 ? 2 : 8, message: `${index}` }),
    );
    const run = runOf(report({ findings }));
    expect(run.results).toHaveLength(25_000);
    expect(run.results?.slice(9, 11).map(({ message }) => message.text)).toEqual(['9', '20']);
    expect(run.invocations?.[0]?.toolExecutionNotifications).toEqual([
      {
        descriptor: { id: 'left-out' },
        level: 'warning',
        message: { text: 'This file has no room for all: 10 results, the mildest ones, are left out.' },
      },
    ]);
  });
});
