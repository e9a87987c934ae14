import { describe, expect, it } from '@jest/globals';
import type { SourceFile } from '../../../src/model/source.ts';
import { parseJson, readJsonValues } from '../../../src/syntax/json/located-json.ts';
import { asMapping, type TreeNode } from '../../../src/syntax/tree/nodes.ts';
import { offsetsOf } from '../../../src/syntax/yaml/scalar-offsets.ts';
import { shortened, timeFor } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';

function fileOf(text: string): SourceFile {
  return { path: 'x.json', text };
}

/** The tree as plain values, with what is written at each node. */
function plain(node: TreeNode): unknown {
  if (node.kind === 'scalar') return node.style === 'plain' ? [node.value] : node.value;
  if (node.kind === 'sequence') return node.items.map((item) => plain(item.node));
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, plain(entry.node)]));
}

function reasonOf(text: string, isLenient = false): string {
  const read = parseJson(fileOf(text), { isLenient });
  return 'reason' in read ? `${read.span.start}: ${read.reason}` : 'no error';
}

describe('values', () => {
  it.each([
    ['null', ['null']],
    [' -1.5e+3 ', ['-1.5e+3']],
    ['"a\\"b\\u0041\\/"', 'a"bA/'],
    ['[]', []],
    ['{}', {}],
    ['[1,[true],{"a":{"b":"c"}}]', [['1'], [['true']], { a: { b: 'c' } }]],
    ['{"__proto__":"x","a\\tb":"\u007f"}', JSON.parse('{"__proto__":"x","a\\tb":"\u007f"}')],
  ])('%s', (text, expected) => {
    const read = parseJson(fileOf(text));
    expect('root' in read && plain(read.root)).toEqual(expected);
  });

  it('know where they are written', () => {
    const text = '{ "Binds": ["/a\\"b:/c"], "n": 12 }';
    const read = parseJson(fileOf(text));
    const root = asMapping('root' in read ? read.root : undefined);
    const [binds, count] = root?.written ?? [];
    const bind = binds?.node.kind === 'sequence' ? binds.node.items[0] : undefined;
    const scalar = bind?.node.kind === 'scalar' ? bind.node : undefined;
    const written = (part: { start: number; end: number } | undefined) => text.slice(part?.start, part?.end);
    expect(written(root)).toBe(text);
    expect(written(binds)).toBe('"Binds": ["/a\\"b:/c"]');
    expect(written(binds?.key)).toBe('Binds');
    expect(written(binds?.node)).toBe('["/a\\"b:/c"]');
    expect(written(bind)).toBe('"/a\\"b:/c"');
    expect(written(scalar)).toBe('/a\\"b:/c');
    expect(written(count)).toBe('"n": 12');
    // the place of a part of the text, behind an escape
    const at = scalar && offsetsOf(scalar)?.at(scalar.value.indexOf(':'));
    expect(text.slice(at, (at ?? 0) + 3)).toBe(':/c');
  });

  it('of equal names the last one counts, and that is said', () => {
    const read = parseJson(fileOf('{"a":1,"a":2}'));
    expect('root' in read && plain(read.root)).toEqual({ a: ['2'] });
    expect(read).toMatchObject({ problems: [{ code: 'duplicate-key', span: { start: 8, end: 9 } }] });
  });
});

describe('invalid JSON', () => {
  it.each([
    ['', '0: the file ends too early'],
    ['{"a":1', '6: a comma or the end of the collection is expected'],
    ['[1,]', '2: nothing comes after the comma'],
    ['{"a":NaN}', '5: this is not a JSON value'],
    ['[Infinity]', '1: this is not a JSON value'],
    ['[01]', '1: this is not a JSON value'],
    ['[1.]', '1: this is not a JSON value'],
    ["{'a':1}", '1: a name in quotes is expected'],
    ['{"a" 1}', '5: a colon is expected'],
    ['"a\nb"', '0: the string is not closed on its line'],
    ['"\\x"', '0: the string has an invalid escape'],
    ['1 2', '2: there is more after the value'],
    ['// c\n1', '0: this is not a JSON value'],
  ])('%j', (text, expected) => {
    expect(reasonOf(text)).toBe(expected);
  });

  it.each([
    ['[', '100: values are nested too deep'],
    ['{"a":', '500: values are nested too deep'],
  ])('%s, a hundred thousand times', (text, expected) => {
    expect(reasonOf(text.repeat(100_000))).toBe(expected);
  });

  it('says so without the text of the file', () => {
    expect(reasonOf('{"PASSWORD":"blue-Kettle-71\\q"}')).toBe('12: the string has an invalid escape');
  });
});

describe('the lenient form', () => {
  it('takes comments and a comma at the end', () => {
    const read = parseJson(fileOf('// a\n{ /* b * / */ "a": [1, 2,], // c\n}\n/**/'), { isLenient: true });
    expect('root' in read && plain(read.root)).toEqual({ a: [['1'], ['2']] });
  });

  it.each([
    ['/* a', '0: this is not a complete comment'],
    ['/ a', '0: this is not a complete comment'],
    ['[,]', '1: this is not a JSON value'],
  ])('%j', (text, expected) => {
    expect(reasonOf(text, true)).toBe(expected);
  });
});

describe('several values', () => {
  it.each([
    ['', []],
    ['[]', []],
    ['[{"a":1},{"a":2}]', [{ a: ['1'] }, { a: ['2'] }]],
    ['{"a":1}\n{"a":2}\n', [{ a: ['1'] }, { a: ['2'] }]],
    ['[1]\n[[2], 3]', [['1'], [['2']], ['3']]],
  ])('%j', (text, expected) => {
    const { values } = readJsonValues(fileOf(text));
    expect([...values].map(plain)).toEqual(expected);
  });

  it('gives what comes before an error', () => {
    const read = readJsonValues(fileOf('[{"a":1},{"a":NaN},{"a":3}]'));
    expect([...read.values].map(plain)).toEqual([{ a: ['1'] }]);
    expect(read.error).toMatchObject({ reason: 'this is not a JSON value', span: { start: 14 } });
  });

  it('reads megabytes in bounded time', () => {
    const container = {
      Id: 'a'.repeat(64),
      Config: { Env: ['A=b', 'C="d"'] },
      HostConfig: { Memory: 0, CapAdd: null },
    };
    const text = JSON.stringify(
      Array.from({ length: shortened(30_000) }, () => container),
      null,
      2,
    );
    expect(text.length).toBeGreaterThan(shortened(5_000_000));
    inTime(timeFor(8000), () => expect([...readJsonValues(fileOf(text)).values]).toHaveLength(shortened(30_000)));
  });
});
