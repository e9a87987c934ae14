import { describe, expect, it } from '@jest/globals';
import { spanText } from '../../../src/model/source.ts';
import { isNull, MAXIMUM_SIZE, spanOf, type TreeMapping, type TreeNode } from '../../../src/syntax/tree/nodes.ts';
import { parseYaml, type YamlDocuments, type YamlError } from '../../../src/syntax/yaml/located-yaml.ts';

function parsed(text: string): YamlDocuments {
  const documents = parseYaml({ path: 'file.yml', text });
  if ('reason' in documents) throw new Error(documents.reason);
  return documents;
}

function rejected(text: string): YamlError {
  const documents = parseYaml({ path: 'file.yml', text });
  if (!('reason' in documents)) throw new Error('it is YAML');
  return documents;
}

/** Plain data, to compare with. */
function dataOf(node: TreeNode | undefined): unknown {
  if (node?.kind === 'mapping')
    return Object.fromEntries([...node.entries].map(([key, { node: value }]) => [key, dataOf(value)]));
  if (node?.kind === 'sequence') return node.items.map((item) => dataOf(item.node));
  return node?.value;
}

function rootOf(text: string): TreeMapping {
  const [root] = parsed(text).roots;
  if (root?.kind !== 'mapping') throw new Error('the root is not a mapping');
  return root;
}

function at(text: string, ...path: readonly (string | number)[]): TreeNode {
  let node: TreeNode | undefined = parsed(text).roots[0];
  for (const step of path) {
    if (node?.kind === 'mapping') node = node.entries.get(String(step))?.node;
    else if (node?.kind === 'sequence') node = node.items[Number(step)]?.node;
  }
  if (node === undefined) throw new Error(`nothing at ${path.join('.')}`);
  return node;
}

describe('values and their places', () => {
  it.each([
    ['plain', 'a: one two # c\n', 'one two', 'one two'],
    ['single quotes', "a: 'it''s'\n", "it's", "it''s"],
    ['double quotes', 'a: "x\\ty"\n', 'x\ty', 'x\\ty'],
    ['plain over two lines', 'a: one\n  two\n', 'one two', 'one\n  two'],
    ['literal block', 'a: |\n  one\n  two\n\n', 'one\ntwo\n', 'one\n  two'],
    ['folded block', 'a: >-\n  one\n  two\nb: 1\n', 'one two', 'one\n  two'],
    ['anchored', 'a: &x one\n', 'one', 'one'],
    ['tagged', 'a: !!str 1\n', '1', '1'],
    ['empty', 'a:\nb: 1\n', '', ''],
    ['flow', 'a: {b: 1}\n', { b: '1' }, '{b: 1}'],
    ['flow list over lines', 'a: [\n  1, # c\n  2,\n]\nb: 1\n', ['1', '2'], '[\n  1, # c\n  2,\n]'],
    ['pair in a flow list', 'a: [b: 1]\n', [{ b: '1' }], '[b: 1]'],
    ['block list', 'a:\n- 1\n-\n- 3\n', ['1', '', '3'], '- 1\n-\n- 3'],
    ['nested lists', 'a:\n  - - 1\n    - 2\n', [['1', '2']], '- - 1\n    - 2'],
    ['explicit key', '? a\n: one\n', 'one', 'one'],
    ['CRLF', 'a: |\r\n  one\r\n  two\r\nb: 1\r\n', 'one\ntwo\n', 'one\r\n  two'],
  ])('%s', (_, text, value, place) => {
    const node = at(text, 'a');
    expect([dataOf(node), spanText(spanOf(node))]).toEqual([value, place]);
  });

  it('keeps tags', () => {
    expect(at('a: !reset null\n', 'a').tag).toBe('!reset');
    expect(at('a: !override\n  - 1\n', 'a').tag).toBe('!override');
    expect(at('a: !override [1]\n', 'a')).toMatchObject({ tag: '!override', kind: 'sequence' });
  });

  it('says where an alias is written, and shares the node of its anchor', () => {
    const text = 'a: &x one\nb: *x\n';
    const { entries } = rootOf(text);
    const entry = entries.get('b');
    expect(text.slice(entry?.start, entry?.end)).toBe('b: *x');
    expect(entry?.node).toBe(entries.get('a')?.node);
  });

  it.each([
    ['a bracket below its key', 'a: [\n  1,\n  2\n]\nb: 1\n', { a: ['1', '2'], b: '1' }],
    ['a bracket below a comment', 'a: [\n  1, # "one"\n  "#2" # two\n\n]\nb: 1\n', { a: ['1', '#2'], b: '1' }],
    ['items below their key', 'a: [\r\n1,\r\n2\r\n]\r\n', { a: ['1', '2'] }],
    ['braces', 'a:\n  b: {\n    c: 1\n  }\n', { a: { b: { c: '1' } } }],
    ['quotes', 'a: "one\ntwo"\n', { a: 'one two' }],
  ])('reads %s, as Docker Compose does', (_, text, value) => {
    expect(dataOf(rootOf(text))).toEqual(value);
  });

  it.each([
    ['NEL ends a comment', 'a:\n  # c\u0085  b: 1\n', { a: { b: '1' } }],
    ['LS ends a comment', 'a: 1 # c\u2028b: 2\n', { a: '1', b: '2' }],
    ['PS ends a line', 'a: 1\u2029b: 2', { a: '1', b: '2' }],
    ['LS stays in a text', 'a: "x\u2028  y"', { a: 'x\u2028y' }],
    ['a lone CR ends a line', 'a: 1\rb: 2\r', { a: '1', b: '2' }],
    ['an escaped break at column 0', 'a: ["/var/run/dock\\\ner.sock"]\n', { a: ['/var/run/docker.sock'] }],
    ['an escaped break and blanks', 'a: "x\\\n  \n  y"\n', { a: 'x\ny' }],
    ['a tab inside of braces', 'a: {\n\tb: 1}\n', { a: { b: '1' } }],
    ['an alias as a key', 'a: &x b\n*x : 1\n', { a: 'b', b: '1' }],
    ['a comment beside a mark', 'a: |#c\n  b\n', { a: 'b\n' }],
    ['no blank after a quoted key', '{"a":1}', { a: '1' }],
    ['no blank after a plain key', '{a:1}', { 'a:1': '' }],
    ['an apostrophe that is escaped', 'a: "\\\'"', { a: "'" }],
    ['an encoded text', 'a: !!binary aG9z\nb: !!binary |\n  dHJ1\n  ZQ==\n', { a: 'hos', b: 'true' }],
    ['an encoded key', '!!binary cHJpdmlsZWdlZA==: 1\n', { privileged: '1' }],
    ['a tag by its address', 'a: !<tag:yaml.org,2002:binary> aG9z\n', { a: 'hos' }],
    ['a tag by a handle', '%TAG !e! tag:yaml.org,2002:\n---\na: !e!binary aG9z\n', { a: 'hos' }],
    ['a merge key by its tag', 'a: &x {b: 1}\nc: {!!merge d: *x}\n', { a: { b: '1' }, c: { b: '1' } }],
    ['a quoted merge key as a plain one', 'a: {"<<": {b: 1}}\n', { a: { '<<': { b: '1' } } }],
    ['the anchor that comes last', 'a: &x 1\nb: *x\nc: &x 2\nd: *x\n', { a: '1', b: '1', c: '2', d: '2' }],
    ['a blank of another script as a character', 'a:\u3000b: 1\n', { 'a:\u3000b': '1' }],
    ['a long key', `${'a'.repeat(1025)}: 1\n`, { ['a'.repeat(1025)]: '1' }],
    ['breaks that are kept', 'a: |+\n  b\n\nc: 1\n', { a: 'b\n\n', c: '1' }],
    ['breaks that are cut', 'a: |-\n  b\n\nc: 1\n', { a: 'b', c: '1' }],
    ['kept breaks and a digit', 'a: |2+\n   b\n\n', { a: ' b\n\n' }],
    ['a digit and kept breaks', 'a: |+2\n   b\n\n', { a: ' b\n\n' }],
    ['a block without text', 'a: |+\n\n\nb: 1\n', { a: '\n\n', b: '1' }],
    ['folding beside lines that are indented more', 'a: >\n  b\n   c\n  d\n  e\n', { a: 'b\n c\nd e\n' }],
    ['folding beside tabs', 'a: >\n  b\n  \tc\n  d\n', { a: 'b\n\tc\nd\n' }],
    ['folding over an empty line', 'a: >\n  b\n\n  c\n\n\n  d\n', { a: 'b\nc\n\nd\n' }],
    ['an empty item before a key', 'a:\n-\n- b\n-\nc: 1\n', { a: ['', 'b', ''], c: '1' }],
    ['a key after a mark in braces', '{? a : 1, ? b, ? [c, d] : 2}'.replace(', ? [c, d] : 2', ''), { a: '1', b: '' }],
    ['a pair after a mark in brackets', '[? a : 1, ? b]', [{ a: '1' }, { b: '' }]],
    ['a comment after a tab beside a value', 'a: "b"\t# c\nd: [e]\t# f\n', { a: 'b', d: ['e'] }],
    ['a comment beside brackets', 'a: [b]#c\nd: 1\n', { a: ['b'], d: '1' }],
    ['a byte order mark at the start', '\uFEFFa: 1\n', { a: '1' }],
  ])('reads %s, as Docker Compose does', (_, text, value) => {
    const { roots, problems } = parsed(text);
    expect(roots.map(dataOf)).toEqual([value]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['|\n  a\n', 'a\n'],
    ['|\na\n', undefined],
    ['>-\n  a\n  b\n', 'a b'],
    ['--- |\n a\n', 'a\n'],
  ])('reads a block that is the whole document as Docker Compose does: %j', (text, value) => {
    const read = parseYaml({ path: 'file.yml', text });
    expect('roots' in read ? dataOf(read.roots[0]) : undefined).toBe(value);
  });

  it('reads a reset as nothing, and a value with another tag as written', () => {
    expect(
      ['!reset', '!reset null', '! ~', '!!null ""', '!!str', '!own ~', '"~"'].map((text) =>
        isNull(at(`a: ${text}\n`, 'a')),
      ),
    ).toEqual([true, true, true, true, false, false, false]);
  });

  it('reads every document', () => {
    expect(parsed('a: 1\n---\nb: 2\n...\n').roots.map(dataOf)).toEqual([{ a: '1' }, { b: '2' }]);
  });
});

describe('merge keys', () => {
  it.each([
    ['one mapping', 'x: &x {a: 1, b: 1}\ny:\n  b: 2\n  <<: *x\n', { b: '2', a: '1' }],
    ['a list, whose first item wins', 'x: &x {a: 1}\nz: &z {a: 2, c: 3}\ny:\n  <<: [*x, *z]\n', { a: '1', c: '3' }],
    ['an inline mapping', 'y:\n  <<: {a: 1}\n', { a: '1' }],
    ['one that is reset', 'x: &x {a: 1}\ny:\n  b: 2\n  <<: !reset [*x]\n', { b: '2' }],
    ['through another one', 'x: &x {a: 1}\nz: &z\n  <<: *x\n  b: 2\ny:\n  <<: *z\n', { b: '2', a: '1' }],
  ])('%s', (_, text, value) => {
    expect(dataOf(at(text, 'y'))).toEqual(value);
    expect(parsed(text).problems).toEqual([]);
  });

  it('marks what could not be merged', () => {
    expect(at('y:\n  <<: *nothing\n', 'y')).toMatchObject({ lacks: 'a merge key in it could not be followed' });
    expect(at('y:\n  <<: 1\n', 'y')).toMatchObject({ lacks: 'a merge key in it could not be followed' });
  });
});

describe('problems', () => {
  it.each([
    ['duplicate-key', 'a: 1\nb: 2\na: 3\n', 'a'],
    ['unknown-alias', 'a: *x\n', '*x'],
    ['unknown-alias', 'a: &x [*x]\n', '*x'],
    ['unknown-alias', 'a: &x 1\n---\nb: *x\n', '*x'],
    ['bad-key', '{[a]: 1}\n', '[a]'],
    ['bad-key', '{{ a }}: 1\n', '{ a }'],
    ['bad-key', '? - a\n: 1\n', '- a'],
    ['unknown-alias', 'a: &x 1\nb: &x [*x]\n', '*x'],
    ['duplicate-key', 'a: {<<: {b: 1}, <<: {c: 1}}\n', '<<'],
    ['bad-tag', 'a: !!binary no\n', 'no'],
    ['bad-tag', 'a: !!int one\n', 'one'],
    ['bad-tag', 'a: !!bool yes\n', 'yes'],
    ['bad-tag', 'a: !!float one\n', 'one'],
    ['bad-tag', 'a: !!float 9223372036854775808\n', '9223372036854775808'],
    ['bad-tag', 'a: !!int\n', '!!int'],
    ['bad-merge', 'a:\n  <<: 1\n', '<<: 1'],
  ])('%s in %j', (code, text, place) => {
    const { problems } = parsed(text);
    expect(problems[0]?.code).toBe(code);
    expect(spanText((problems[0] as { span: Parameters<typeof spanText>[0] }).span)).toBe(place);
  });

  it('reports a key within a key once, and keeps both entries', () => {
    const { problems } = parsed('{{ a }}: 1\n{{ b }}: 2\n');
    expect(problems.map(({ code }) => code)).toEqual(['bad-key', 'bad-key']);
    expect(dataOf(rootOf('{{ a }}: 1\n{{ b }}: 2\n'))).toEqual({ '{{ a }}': '1', '{{ b }}': '2' });
  });

  it('reports a merge key with a list of texts once, and takes the mappings of the list', () => {
    const text = `a: &a [${'x, y, '.repeat(200)}{ b: 1 }]\nc:\n  <<: *a\n`;
    const { problems } = parsed(text);
    expect(problems.map(({ code, span }) => [code, spanText(span)])).toEqual([['bad-merge', '<<: *a']]);
    expect(dataOf(rootOf(text))).toMatchObject({ c: { b: '1' } });
  });

  it('takes the last of equal keys', () => {
    expect(dataOf(rootOf('a: 1\na: 2\n'))).toEqual({ a: '2' });
  });

  it.each([
    ['a: [1\n', 'a comma or `]` is missing', 6],
    ['a: [1', 'a comma or `]` is missing', 5],
    ['a: 1\n b: 2\n', 'a `:` is not allowed here, as no key comes before it', 7],
    ['a: "hunter2\n', 'a quoted text is not closed', 3],
    ['a: !hunter2{} x\n', 'a tag has a character that is not allowed', 11],
    ['a: !hunter2^ x\n', 'a tag has a character that is not allowed', 11],
    ['a: !hunter2!x y\n', 'the handle of a tag is not declared', 3],
    ['a: \0\n', 'a control character is not allowed', 3],
    ['a: 1\n\uFEFFb: 2\n', 'there is a byte order mark inside the text', 5],
    ['a: 1\n\tb: 2\n', 'a tab is used where the text has to be indented with spaces', 5],
    ['a: "1"\n\tb: 2\n', 'a tab is used where the text has to be indented with spaces', 7],
    ['services:\n  app:\n  \timage: a\n', 'a tab is used where the text has to be indented with spaces', 19],
    ['a: %b\n', 'a character cannot start anything here', 3],
    ['a: |\n\tb\n', 'a tab is used where a block of text has to be indented with spaces', 5],
    ['a: "\\q"\n', 'an escape is not known', 4],
    ['a: "\\ud800"\n', 'an escape is not a valid character', 4],
    ['a: 1\n--- b: 2\n', 'a `:` is not allowed here, as no key comes before it', 10],
    ['a: 1\n%TAG ! x\n', 'a document that follows another one, or a directive, starts with `---`', 14],
    ['"a\n b": 1\n', 'a `:` is not allowed here, as no key comes before it', 6],
  ])('rejects %j', (text, reason, offset) => {
    const error = rejected(text);
    expect(error.reason).toBe(reason);
    expect(error.span.start).toBe(offset);
  });
});

describe('hostile files', () => {
  it('counts what aliases expand to without expanding it', () => {
    const levels = Array.from(
      { length: 200 },
      (_, level) => `a${level + 1}: &a${level + 1} [*a${level}, *a${level}]\n`,
    );
    const root = rootOf(`a0: &a0 [1]\n${levels.join('')}`);
    expect(root.size).toBe(MAXIMUM_SIZE);
  });

  it('stops merging before it fills the memory', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `  k${index}: 1\n`).join('');
    const users = Array.from({ length: 2_000 }, (_, index) => `u${index}:\n  <<: *big\n`).join('');
    const { problems, roots } = parsed(`big: &big\n${keys}${users}`);
    expect(problems.length).toBeGreaterThan(0);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['merges-too-large', 'too-many-problems']));
    expect((roots[0] as TreeMapping).entries.get('u1999')?.node).toMatchObject({
      lacks: 'a merge key in it could not be followed',
    });
  });

  it.each([
    ['flow lists', '['.repeat(100_000)],
    ['flow mappings', '{a: '.repeat(100_000)],
    ['block lists', '- '.repeat(100_000)],
  ])('refuses deeply nested %s', (_, text) => {
    expect(rejected(text).reason).toBe('collections are nested more than 100 deep');
  });

  it.each([
    ['plain', `a: ${'x'.repeat(1_000_000)}\n`],
    ['double quoted', `a: "${'\\n'.repeat(500_000)}"\n`],
    ['literal', `a: |\n${'  x\n'.repeat(250_000)}`],
  ])('reads a huge %s scalar', (_, text) => {
    expect(at(text, 'a').kind).toBe('scalar');
  });
});
