import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { toJson } from '../../src/report/json.ts';
import { finding, fullReport, IMAGES, report, span } from './reports.ts';

describe('toJson', () => {
  const text = [...toJson(fullReport(), { version: '1.2.3' })].join('');
  const document = JSON.parse(text);

  it('states its version, the numbers and the rules', () => {
    const { findings: _findings, notifications: _notifications, ...rest } = document;
    expect(rest).toEqual({
      version: 1,
      tool: { name: 'hullcheck', version: '1.2.3' },
      cis: [],
      scanned: { dockerfiles: 1, composeFiles: 2, otherFiles: 0, stages: 3, containers: 4, images: 5 },
      images: { ...IMAGES, off: null },
      counts: {
        critical: 1,
        high: 0,
        medium: 1,
        low: 0,
        note: 1,
        suppressed: 1,
        notChecked: 2,
        notLookedAt: { file: 1, value: 1 },
      },
      rules: [
        { id: 'moving-tag', severity: 'medium', score: 5.5 },
        { id: 'privileged-container', severity: 'critical', score: 9.5 },
        { id: 'root-user', severity: 'high', score: 7 },
        { id: 'untidy-file', severity: 'note', score: null },
      ],
      signatures: [],
      vulnerabilities: [],
    });
  });

  it('has every finding, with its place, related places and fix', () => {
    const path = 'deploy/my app/compose.yaml';
    expect(document.findings[2]).toEqual({
      rule: 'privileged-container',
      severity: 'critical',
      score: 9.5,
      variant: null,
      message: 'Container "app" runs privileged.',
      path,
      start: { line: 3, column: 17, offset: 33 },
      end: { line: 3, column: 21, offset: 37 },
      fingerprint: 'privileged-container-33:1',
      related: [
        {
          message: 'the service',
          path,
          start: { line: 2, column: 3, offset: 12 },
          end: { line: 2, column: 6, offset: 15 },
        },
        {
          message: 'its [image]',
          path: 'Dockerfile',
          start: { line: 1, column: 6, offset: 5 },
          end: { line: 1, column: 14, offset: 13 },
        },
      ],
      flow: [],
      fix: {
        title: 'Drop privileged mode',
        safety: 'review',
        trap: null,
        edits: [
          { path, start: { line: 2, column: 7, offset: 16 }, end: { line: 3, column: 21, offset: 37 }, text: '' },
          {
            path: 'Dockerfile',
            start: { line: 1, column: 1, offset: 0 },
            end: { line: 1, column: 1, offset: 0 },
            text: '# syntax\n',
          },
        ],
      },
      suppressed: null,
      foldedInto: null,
      subjects: [{ kind: 'container', name: 'app' }],
      isNew: null,
    });
  });

  it('names every container that shares a finding, and nothing for a rule about whole files', () => {
    const sharedBy = ['web', 'job'].map((subject) => ({ subject, score: 9.5, isOptional: false }));
    const at = span('«a»');
    const findings = [finding({ span: at, sharedBy }), finding({ span: at, ruleId: 'untidy-file', subject: '' })];
    const given = JSON.parse([...toJson(report({ findings }), { version: '1.2.3' })].join(''));
    expect(given.findings.map((one: { subjects: unknown }) => one.subjects)).toEqual([
      [
        { kind: 'container', name: 'web' },
        { kind: 'container', name: 'job' },
      ],
      [],
    ]);
  });

  it('has suppressed findings with their reason', () => {
    expect(document.findings[3]).toMatchObject({
      rule: 'root-user',
      fix: null,
      related: [],
      flow: [],
      suppressed: { kind: 'comment', reason: 'rotated' },
    });
  });

  it('has notifications with the place that is known', () => {
    expect(document.notifications).toEqual([
      {
        level: 'note',
        code: 'not-checked',
        message: 'moving-tag was not checked. Pin it.',
        notLookedAt: {
          kind: 'unknown-value',
          weight: 'expected',
          thing: 'value',
          count: 1,
          acceptedBy: null,
          acceptedUntil: null,
        },
        path: 'Dockerfile',
        start: { line: 1, column: 6, offset: 5 },
        end: { line: 1, column: 14, offset: 13 },
      },
      {
        level: 'error',
        code: 'syntax-error',
        message: 'Not YAML. Mend it.',
        notLookedAt: {
          kind: 'syntax-error',
          weight: 'severe',
          thing: 'file',
          count: 1,
          acceptedBy: null,
          acceptedUntil: null,
        },
        path: 'broken.yaml',
        start: null,
        end: null,
      },
      {
        level: 'warning',
        code: 'suppression-unused',
        message: 'Nothing to suppress.',
        notLookedAt: null,
        path: null,
        start: null,
        end: null,
      },
    ]);
  });

  it('prints no secret and is the same for the same report', () => {
    expect(text).not.toContain('hunter2');
    expect([...toJson(fullReport(), { version: '1.2.3' })].join('')).toBe(text);
    expect([...toJson(report({ rules: [] }), { version: '1' })].join('').endsWith('}\n')).toBe(true);
  });

  it('follows its published schema, which lists every field', () => {
    expect(schemaErrors(document)).toEqual([]);
    expect(schemaErrors({ ...document, findings: [{ ...document.findings[0], severity: 'bad' }] })).toEqual([
      '/findings/0/severity must be equal to one of the allowed values',
    ]);
    expect(schemaErrors({ ...document, more: 1 })).toEqual([' must NOT have additional properties']);
  });
});

const SCHEMA = JSON.parse(readFileSync('schema/hullcheck-report.schema.json', 'utf8'));

/** Fields may be added, but not without the schema. */
function schemaErrors(given: unknown): readonly string[] {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(strict(SCHEMA));
  validate({ ...(given as object), findings: (given as { findings: object[] }).findings.map(withFingerprint) });
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The fingerprints of these tests are shorter than real ones. */
function withFingerprint(finding: object): object {
  return { ...finding, fingerprint: `${'0'.repeat(32)}:1` };
}

function strict(schema: unknown): never {
  return JSON.parse(JSON.stringify(schema), (_key, value) =>
    value?.properties === undefined || value.type !== 'object' ? value : { ...value, additionalProperties: false },
  ) as never;
}
