import { describe, expect, it } from '@jest/globals';
import { DEFAULT_HOST } from '../../src/model/containers/host-assumptions.ts';
import { formatOf } from '../../src/parse/formats.ts';
import { commentsIn } from '../../src/parse/index.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import { rules } from '../../src/rules/index.ts';
import {
  type Checked,
  checkText,
  companionsWithoutMarks,
  dedent,
  withFixes,
  withoutMarks,
} from '../support/example.ts';

interface Case {
  readonly name: string;
  readonly rule: Rule;
  readonly file: string;
  readonly text: string;
  check(text: string): Checked;
}

/** The examples with a fix in their own file. */
const cases: readonly Case[] = rules.flatMap((rule) =>
  rule.examples.flatMap(({ file, bad, facts, options, host, files }, index): readonly Case[] => {
    const text = withoutMarks(dedent(bad));
    const given = [facts?.bad ?? {}, options ?? {}, { ...DEFAULT_HOST, ...host }] as const;
    const check = (own: string) => checkText(rule, file, own, ...given, companionsWithoutMarks(files?.bad));
    const isFixed = withFixes(check(text)) !== text;
    return isFixed ? [{ name: `${rule.id}, example ${index + 1}`, rule, file, text, check }] : [];
  }),
);

const KEPT = ' keep me';

/** The text with a comment above a line of it; undefined where that is not a comment, or changes what is found. */
function commented({ file, text, check }: Case, line: number): Checked | undefined {
  const lines = text.split('\n');
  const [indent = ''] = /^\s*/.exec(lines[line] ?? '') ?? [];
  const mark = file.endsWith('.json') ? '//' : '#';
  const own = lines.toSpliced(line, 0, `${indent}${mark}${KEPT}`).join('\n');
  try {
    const checked = check(own);
    return checked.findings.length === check(text).findings.length && isComment(file, own) ? checked : undefined;
  } catch {
    return undefined;
  }
}

function isComment(path: string, text: string): boolean {
  const format = formatOf(path);
  const at = text.indexOf(KEPT);
  const texts = (format && commentsIn(format.id).textsIn?.({ path, text })) ?? [];
  return !texts.some(({ start, end }) => start <= at && at < end);
}

describe('a comment on a line of its own', () => {
  it('is tried in many examples', () => expect(cases.length).toBeGreaterThan(100));

  it.each(cases.map((one) => [one.name, one] as const))('is kept by the fix: %s', (_name, one) => {
    for (let line = 1; line < one.text.split('\n').length; line += 1) {
      const checked = commented(one, line);
      if (checked !== undefined) expect(withFixes(checked)).toContain(KEPT);
    }
  });

  const service = (...lines: readonly string[]): string =>
    ['services:', '  a:', '    image: acme/app:1.4', ...lines.map((line) => `    ${line}`), ''].join('\n');

  it.each<[string, string, string]>([
    [
      'above the only item of a list',
      service('cap_add:', '  # keep me', '  - CHOWN', 'init: true'),
      service('# keep me', 'init: true'),
    ],
    [
      'below the key of a list, in another place than the items',
      service('cap_add:', '# keep me', '', '      # and me', '  - CHOWN', 'init: true'),
      service('# keep me', '# and me', 'init: true'),
    ],
    [
      'which a text before it would swallow',
      service('command: |', '  a', 'cap_add:', '  # keep me', '  - CHOWN'),
      service('command: |', '  a', '# keep me'),
    ],
    [
      'above one of several',
      service('cap_add:', '  # keep me', '  - CHOWN', '  - NET_ADMIN'),
      service('cap_add:', '  # keep me', '  - NET_ADMIN'),
    ],
    [
      'between items in brackets',
      service('cap_add: [', '  CHOWN,', '  # of the next', '  NET_ADMIN', ']'),
      service('cap_add: [', '  # of the next', '  NET_ADMIN', ']'),
    ],
    [
      'of the item before it, on its line',
      service('cap_add: [NET_ADMIN, # keep me', '  # and me', '  CHOWN]'),
      service('# keep me', '# and me', 'cap_add: [NET_ADMIN]'),
    ],
    [
      'but not one at the end of the line',
      service('cap_add: # why', '  - CHOWN # because', 'init: true'),
      service('init: true'),
    ],
    [
      'behind the list, which a text before it would swallow',
      service('command: |', '  a', 'cap_add:', '  - CHOWN', '  # keep me', '', '      # and me', 'init: true'),
      service('command: |', '  a', '# keep me', '', '# and me', 'init: true'),
    ],
    [
      'behind the list, where nothing swallows it',
      service('command: a', 'cap_add:', '  - CHOWN', '  # keep me', 'init: true'),
      service('command: a', '  # keep me', 'init: true'),
    ],
  ])('%s', (_what, text, fixed) => {
    const rule = rules.find(({ id }) => id === 'cap-add-redundant') as Rule;
    expect(withFixes(checkText(rule, 'compose.yaml', text))).toBe(fixed);
  });
});
