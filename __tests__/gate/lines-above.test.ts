import { describe, expect, it } from '@jest/globals';
import { linesAbove } from '../../src/model/lines-above.ts';
import type { Span } from '../../src/model/source.ts';
import { inTime } from '../support/in-time.ts';

/** The places of all texts `# note` of a file. */
function notesOf(text: string): readonly Span[] {
  const file = { path: 'a.yaml', text };
  return [...text.matchAll(/# note/g)].map(({ index }) => ({ file, start: index, end: index + 6 }));
}

function identities(text: string): readonly string[] {
  return notesOf(text).map(linesAbove);
}

describe('the lines that a comment is below', () => {
  it.each<[string, string, string]>([
    ['another line before', 'a:\n  b:\n    # note\n', 'x: 1\na:\n  b:\n    # note\n'],
    ['siblings before', 'a:\n  # note\n', 'a:\n  c:\n    d: 1\n\n  # other\n  # note\n'],
    ['another indentation', 'a:\n  # note\n', 'a:\n      # note\n'],
    ['the end of a line', 'a:\n  # note\n', 'a:\n  b: 1 # note\n'],
    ['no line above', '# note\n', 'a: 1\n# note\n'],
  ])('are the same with %s', (_name, one, other) => {
    expect(identities(one)).toEqual(identities(other));
  });

  it.each<[string, string, string]>([
    ['key', 'a:\n  # note\n', 'b:\n  # note\n'],
    ['outer key', 'a:\n  c:\n    # note\n', 'b:\n  c:\n    # note\n'],
    ['depth', 'a:\n  # note\n', '# note\n'],
  ])('differ with another %s', (_name, one, other) => {
    expect(identities(one)).not.toEqual(identities(other));
  });

  it('are found in one pass for many comments', () => {
    const many = `a:\n${'  b: 1 # note\n'.repeat(50_000)}`;
    const deep = `${Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}# note\n`;
    const found = inTime(2000, () => [...identities(many), ...identities(deep)]);
    expect(new Set(found).size).toBe(2);
  });
});
