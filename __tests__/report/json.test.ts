import { describe, expect, it } from '@jest/globals';
import { toJson } from '../../src/report/json.ts';
import { fullReport, report } from './reports.ts';

describe('toJson', () => {
  const text = [...toJson(fullReport(), { version: '1.2.3' })].join('');
  const document = JSON.parse(text);

  it('states its version, the numbers and the rules', () => {
    const { findings: _findings, notifications: _notifications, ...rest } = document;
    expect(rest).toEqual({
      version: 1,
      tool: { name: 'hullcheck', version: '1.2.3' },
      scanned: { dockerfiles: 1, composeFiles: 2, otherFiles: 0, stages: 3, containers: 4, images: 5 },
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
      isNew: null,
    });
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
        notLookedAt: { kind: 'unknown-value', weight: 'expected', thing: 'value', count: 1, acceptedBy: null },
        path: 'Dockerfile',
        start: { line: 1, column: 6, offset: 5 },
        end: { line: 1, column: 14, offset: 13 },
      },
      {
        level: 'error',
        code: 'syntax-error',
        message: 'Not YAML. Mend it.',
        notLookedAt: { kind: 'syntax-error', weight: 'severe', thing: 'file', count: 1, acceptedBy: null },
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
});
