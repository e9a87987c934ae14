import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseYaml } from '../../../src/syntax/yaml/located-yaml.ts';
import { isPlainText } from '../../../src/syntax/yaml/plain-text.ts';
import { secondReading } from '../../../src/syntax/yaml/second-reading.ts';
import { shortened } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';

describe('a text that every reader of YAML takes for the same', () => {
  it.each([
    'services:\n  web:\n    image: registry.example.com/app:1.2@sha256:0\n    ports:\n      - "80:80"\n      - 443:443\n',
    'a: [b, "c d", \'e\']  # why\n\n# more\nb: ${X:-y} z\n',
    'a:\r\n  - b: c\r\n    d: e\r\n  - - f\r\n',
    '---\nx: &y\n  a: &z b\nc:\n  <<: *y\n  d: *z\n  <<: [*y, *y]\n',
    '1a: {}\nb: a(`b`)\nc: [ "d e:f", \'--g\' ]\n',
    'a: "it\'s"\nb: \'"\'\nc: --flag -x\nd:',
    '',
  ])('is %j', (text) => {
    expect(isPlainText(text)).toBe(true);
  });

  it.each([
    ['a tag', 'a: !!str b\n'],
    ['an anchor that goes into the value', 'a: &b/c\n'],
    ['an anchor before an item', '- &a b\n'],
    ['an alias that goes on', 'a: *b/c\n'],
    ['an escape', 'a: "\\x41"\n'],
    ['a block scalar', 'a: |\n  b\n'],
    ['a folded scalar', 'a: >-\n  b\n'],
    ['a value that goes on', 'a: b\n  c: d\n'],
    ['an item that goes on', '- a\n  - b\n'],
    ['an item with a value that goes on', '- a: b\n   c: d\n'],
    ['a quote that goes on', 'a: "b\n  c"\n'],
    ['a value alone in its line', 'a:\n  b\n'],
    ['a flow mapping', 'a: { b: c }\n'],
    ['a flow sequence in another', 'a: [[b]]\n'],
    ['a flow sequence that goes on', 'a: [b,\n  c]\n'],
    ['a number sign in a value', 'a: b#c\n'],
    ['a colon at the end of a value', 'a: b:\n'],
    ['a colon and a blank in a value', 'a: b: c\n'],
    ['a quoted key', '"a": b\n'],
    ['an explicit key', '? a\n: b\n'],
    ['a tab', 'a:\tb\n'],
    ['a carriage return in a line', 'a: b\rc: d\n'],
    ['a break that only some readers know', 'a: b\u0085c: d\n'],
    ['the same in a comment', 'a: b # c\u2028d: e\n'],
    ['a blank other than a space', 'a: b\u00a0c\n'],
    ['a byte order mark', '\ufeffa: b\n'],
    ['a mark of a document before a value', '--- a: b\n'],
    ['an end of a document', 'a: b\n...\n'],
    ['a directive', '%YAML 1.2\n'],
    ['a line that is too long', `a: ${'b'.repeat(10_001)}\n`],
  ])('is not one with %s', (_name, text) => {
    expect(isPlainText(text)).toBe(false);
  });

  it('takes little time to be told from others', () => {
    inTime(50, () => {
      for (const part of [' ', '- ', 'a ', 'a: ', '[a, ', '"a" ']) isPlainText(`${part.repeat(9_000 / part.length)}\0`);
    });
  });

  it('is read by js-yaml as by us', () => {
    const pieces = [
      'a:',
      'b-c:',
      ' ',
      '  ',
      '\n',
      '\n  ',
      '- ',
      'x',
      '"y z"',
      "'w'",
      ' # c',
      '[d, e]',
      ':',
      '-',
      '${V:-u}',
      '\r\n',
    ];
    let plain = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }), (chosen) => {
        const file = { path: 'compose.yaml', text: chosen.join('') };
        if (!isPlainText(file.text)) return;
        plain++;
        const documents = parseYaml(file);
        if ('reason' in documents || documents.problems.length > 0) return;
        expect(secondReading(file, documents.roots)).toBeUndefined();
      }),
      { numRuns: shortened(20_000) },
    );
    expect(plain).toBeGreaterThan(shortened(2000));
  });
});
