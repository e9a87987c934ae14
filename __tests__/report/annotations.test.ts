import { describe, expect, it } from '@jest/globals';
import { toAnnotations } from '../../src/report/annotations.ts';
import { finding, fullReport, span, suppression } from './reports.ts';

describe('toAnnotations', () => {
  it('gives plain data, worst first, with columns on one line only', () => {
    expect(toAnnotations(fullReport().findings)).toEqual([
      {
        level: 'error',
        title: 'privileged-container (critical)',
        message: 'Container "app" runs privileged.',
        file: 'deploy/my app/compose.yaml',
        startLine: 3,
        endLine: 3,
        startColumn: 17,
        endColumn: 21,
      },
      {
        level: 'warning',
        title: 'moving-tag (medium)',
        message: 'Image "alpine:3" [click](1) is `moving`.',
        file: 'Dockerfile',
        startLine: 1,
        endLine: 1,
        startColumn: 6,
        endColumn: 14,
      },
      {
        level: 'notice',
        title: 'untidy-file (note)',
        message: 'Untidy.',
        file: 'Dockerfile',
        startLine: 2,
        endLine: 3,
      },
    ]);
  });

  it('leaves the tenth of each level to what is not about a place, and takes the worst', () => {
    const scores = [2, 5, 8, 9.5];
    const findings = Array.from({ length: 80 }, (_, index) =>
      finding({ span: span('«a»'), message: `${index}`, score: scores[index % 4] as number }),
    );
    const annotations = toAnnotations(findings);
    const messages = (level: string) => annotations.filter((one) => one.level === level).map(({ message }) => message);
    expect(messages('error')).toEqual(['3', '7', '11', '15', '19', '23', '27', '31', '35']);
    expect(messages('warning')).toHaveLength(9);
    expect(messages('notice')).toHaveLength(9);
  });

  it('leaves suppressed findings out', () => {
    expect(toAnnotations([finding({ span: span('«a»'), suppressedBy: suppression() })])).toEqual([]);
  });

  it('cuts long messages and disarms control characters', () => {
    const message = `\u001b[2J\n::error::${'x'.repeat(9000)}`;
    const [annotation] = toAnnotations([finding({ span: span('«a»'), message })]);
    expect(annotation?.message).toHaveLength(4096);
    expect(annotation?.message.slice(0, 16)).toBe('\\x1b[2J ::error:');
  });
});
