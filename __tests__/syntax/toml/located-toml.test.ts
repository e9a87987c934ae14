import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseToml } from '../../../src/syntax/toml/located-toml.ts';
import type { TreeNode } from '../../../src/syntax/tree/nodes.ts';
import { shortened, timeFor } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';

function plain(node: TreeNode): unknown {
  if (node.kind === 'scalar') return node.style === 'plain' ? [node.value] : node.value;
  if (node.kind === 'sequence') return node.items.map((item) => plain(item.node));
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, plain(entry.node)]));
}

function read(text: string): unknown {
  const parsed = parseToml({ path: 'x.toml', text });
  return 'reason' in parsed ? `${parsed.span.start}: ${parsed.reason}` : plain(parsed.root);
}

describe('what TOML says', () => {
  it.each([
    ['', {}],
    ['# a\r\n\r\na = true # b\r\n', { a: ['true'] }],
    ['a = "b\\t\\u0041\\U0001F600\\"" \nc = \'d\\e\'', { a: 'b\tA😀"', c: 'd\\e' }],
    ['a = """\nb\\\n   c"""', { a: 'bc' }],
    ["a = '''\nb\\c'''", { a: 'b\\c' }],
    ['a = """b""""', { a: 'b"' }],
    [
      'a = 1_000\nb = -2.5e3\nc = 1979-05-27 07:32:00Z\nd = inf',
      { a: ['1_000'], b: ['-2.5e3'], c: ['1979-05-27 07:32:00Z'], d: ['inf'] },
    ],
    ['a = [1, # c\n  "b",\n]\nc = [[], [{ d = 1 }]]', { a: [['1'], 'b'], c: [[], [{ d: ['1'] }]] }],
    ['a = { b = "c", "d e" = { } }', { a: { b: 'c', 'd e': {} } }],
    ['a = { b.c = 1, b . "d e" = 2, f = 3 }', { a: { b: { c: ['1'], 'd e': ['2'] }, f: ['3'] } }],
    ['a.b."c.d" = 1\na.e = 2', { a: { b: { 'c.d': ['1'] }, e: ['2'] } }],
    ['[a.b]\nc = 1\n[a]\nd = 2', { a: { b: { c: ['1'] }, d: ['2'] } }],
    ['[registry."docker.io:443"]\nhttp = true', { registry: { 'docker.io:443': { http: ['true'] } } }],
    [
      '[[r]]\na = 1\n[[r.m]]\nb = 2\n[[r.m]]\n[[r]]\n[r.t]\nc = 3',
      { r: [{ a: ['1'], m: [{ b: ['2'] }, {}] }, { t: { c: ['3'] } }] },
    ],
    ['__proto__ = 1', JSON.parse('{"__proto__": ["1"]}')],
  ])('%j', (text, expected) => expect(read(text)).toEqual(expected));

  it('knows where it is written', () => {
    const text = '[registry."docker.io"]\n  mirrors = ["a.example"] # b\n  http = true\n';
    const parsed = parseToml({ path: 'x.toml', text });
    const registry = 'root' in parsed ? parsed.root.entries.get('registry')?.node : undefined;
    const table = registry?.kind === 'mapping' ? registry.entries.get('docker.io') : undefined;
    const entries = table?.node.kind === 'mapping' ? table.node.written : [];
    expect(text.slice(table?.key.start, table?.key.end)).toBe('docker.io');
    expect(entries.map(({ start, end, node }) => [text.slice(start, end), text.slice(node.start, node.end)])).toEqual([
      ['mirrors = ["a.example"]', '["a.example"]'],
      ['http = true', 'true'],
    ]);
  });
});

describe('what is not surely TOML', () => {
  it.each([
    ['a', '1: an equals sign is expected'],
    ['a =', '3: a value is expected'],
    ['a = yes', '4: a value is expected'],
    ['a = truely', '8: the line should end here'],
    ['a = 1 b = 2', '6: the line should end here'],
    ['a: 1', '1: an equals sign is expected'],
    ['= 1', '0: a name is expected'],
    ['a = "b', '4: the string is not closed on its line'],
    ['a = "b\nc"', '4: the string is not closed on its line'],
    ['a = "\\q"', '4: the string has an invalid escape'],
    ['a = "\\U00110000"', '4: the string has an invalid escape'],
    ['a = """b', '4: the string is not closed'],
    ['a = [1 2]', '7: a comma or the end of the list is expected'],
    ['a = [1', '6: a comma or the end of the list is expected'],
    ['a = { b = 1, b = 2 }', '13: the name is already used'],
    ['a = { b.c = 1, b = 2 }', '15: the name is already used'],
    ['a = { b = 1, b.c = 2 }', '13: the name is not a table'],
    ['a = { b = {}, b.c = 2 }', '14: the name is not a table'],
    [`a = { ${'b.'.repeat(30)}b = { ${'c.'.repeat(30)}c = 1 } }`, '132: values are nested too deep'],
    ['a = { b = 1', '11: a comma or the end of the table is expected'],
    ['a = 1\na = 2', '6: the name is already used'],
    ['[a]\n[a]', '5: the table is already defined'],
    ['a = 1\n[a]', '7: the name is not a table'],
    ['a = {}\n[a.b]', '8: the name is not a table'],
    ['a = []\n[[a]]', '9: the name is already used'],
    ['[a\n', '2: the header of a table is not closed'],
    ['[[a]\n', '3: the header of a table is not closed'],
    ['{{ values }}', '0: a name is expected'],
  ])('%j', (text, expected) => expect(read(text)).toBe(expected));
});

describe('hostile files', () => {
  it.each([
    ['open lists', `a = ${'['.repeat(shortened(1_000_000))}`, '54: values are nested too deep'],
    ['long names', `${'a.'.repeat(shortened(500_000))}a = 1`, '99: the name has too many parts'],
    ['an endless string', `a = """${'"" '.repeat(shortened(500_000))}`, '4: the string is not closed'],
    ['an endless escape', `a = "${'\\'.repeat(1_000_001)}`, '4: the string is not closed on its line'],
  ])('end in time: %s', (_name, text, expected) => {
    inTime(2000, () => expect(read(text)).toBe(expected));
  });

  it('end in time: many tables', () => {
    const text = Array.from({ length: shortened(100_000) }, (_, index) => `[a.b${index}]\nc = ${index}\n`).join('');
    inTime(timeFor(6000), () => expect(typeof read(text)).toBe('object'));
  });

  it('never throw', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '[[',
      ']]',
      '{',
      '}',
      'a',
      '.',
      '=',
      '"',
      "'",
      '"""',
      ',',
      '\n',
      ' ',
      '1',
      '#',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        read(pieces.join(''));
      }),
      { numRuns: shortened(3000) },
    );
  });
});
