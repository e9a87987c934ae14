import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Literal, literalOf } from '../../../src/parse/bake/targets.ts';
import { type HclBlock, readHclBlocks } from '../../../src/syntax/hcl/located-hcl.ts';
import { shortened } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';

function blocksOf(text: string): readonly HclBlock[] {
  return readHclBlocks({ path: 'docker-bake.hcl', text }).blocks;
}

function literals({ body }: Pick<HclBlock, 'body'>): Literal {
  return literalOf(body);
}

function attributesOf(body: string): Literal {
  return blocksOf(`target "x" {\n${body}\n}`).map(literals)[0];
}

describe('an attribute', () => {
  it.each([
    ['a = "b"', { a: 'b' }],
    ['a = "b" # c', { a: 'b' }],
    ['a = "\\"q\\""', { a: '"q"' }],
    ['a = 1', { a: '1' }],
    ['a = true', { a: 'true' }],
    ['a = ["b", "c"]', { a: ['b', 'c'] }],
    ['a = [\n  "b", // first\n  "c",\n]', { a: ['b', 'c'] }],
    ['a = []', { a: [] }],
    ['a = { B = "c", "D" = "e" }', { a: { B: 'c', D: 'e' } }],
    ['a = {\n  B = "c"\n  D : "e"\n}', { a: { B: 'c', D: 'e' } }],
    ['a = "${B}"\nc = "d"', { a: undefined, c: 'd' }],
    ['a = B\nc = "d"', { a: undefined, c: 'd' }],
    ['a = join(",", ["b", "c"])\nc = "d"', { a: 'b,c', c: 'd' }],
    ['a = join(",", B)\nc = "d"', { a: undefined, c: 'd' }],
    ['a = upper(lower("B"))', { a: 'B' }],
    ['a = "${upper("b")}-${"c"}"', { a: 'B-c' }],
    ['a = "${~ "b" ~}"', { a: 'b' }],
    ['a = "$${b}"', { a: undefined }],
    ['a = "%{if true}b%{endif}"', { a: undefined }],
    ['a = format("%s.txt", "b")', { a: 'b.txt' }],
    ['a = format("%05d", 1)', { a: undefined }],
    ['a = concat(["b"], ["c"])', { a: ['b', 'c'] }],
    ['a = split(",", "b,c")', { a: ['b', 'c'] }],
    ['a = merge({ B = "c" }, { D = "e" })', { a: { B: 'c', D: 'e' } }],
    ['a = element(["b", "c"], 3)', { a: 'c' }],
    ['a = substr("bcd", 1, 2)', { a: 'cd' }],
    ['a = replace("b.c", ".", "-")', { a: 'b-c' }],
    ['a = trimprefix("v1", "v")', { a: '1' }],
    ['a = coalesce("", "b")', { a: 'b' }],
    ['a = timestamp()', { a: undefined }],
    ['a = f("b")', { a: undefined }],
    ['a = {for k in ["b"]: k => "c"}\nd = "e"', { a: undefined, d: 'e' }],
    ['a = [for k in ["b", "c"]: k]', { a: ['b', 'c'] }],
    ['a = [\n  for i, k in ["b", "c"] : "${k}${i}" if k != "b"\n]', { a: ['c1'] }],
    ['a = [for k in [["b"], ["c"]] : [for l in k : upper(l)]][1][0]', { a: 'C' }],
    [
      'a = [for k in B : k]\nc = [for k in]\nd = [for k in ["b"] : B]\ne = [for k in ["b"] : k if k]',
      { a: undefined, c: undefined, d: undefined, e: undefined },
    ],
    ['a = [for k in ["b"] : k].b', { a: undefined }],
    ['a = ["b", "c"][1]\nd = { k = "e" }.k', { a: 'c', d: 'e' }],
    ['a = !("b" == "c") && "d" != "e" ? "f" : "g"', { a: 'f' }],
    ['a = "b" == "c" || false ? "f" : "g"', { a: 'g' }],
    ['a = !B ? "c" : "d"\ne = "f" && true\ng = !', { a: undefined, e: undefined, g: undefined }],
    [
      'a = and(true, equal("b", "c"))\nd = or(true, not(true))\ne = notequal("", "b")',
      { a: 'false', d: 'true', e: 'true' },
    ],
    ['a = length(["b"]) == 1 ? "c" : "d"\ne = strlen("fg")\nh = length({ i = "j" })', { a: 'c', e: '2', h: '1' }],
    ['a = lookup({ b = "c" }, "b", "d")\ne = lookup({}, "toString", "d")', { a: 'c', e: 'd' }],
    ['a = contains(["b"], "b")\nc = contains("b", "b")', { a: 'true', c: undefined }],
    ['a = keys({ c = "d", b = "e" })\nf = values({ c = "d", b = "e" })', { a: ['b', 'c'], f: ['e', 'd'] }],
    [
      'a = compact(["", "b"])\nc = distinct(["d", "d"])\ne = flatten([["f"], "g"])',
      { a: ['b'], c: ['d'], e: ['f', 'g'] },
    ],
    ['a = B == "" ? "c" : "d"\ne = "f"', { a: undefined, e: 'f' }],
    ['a = ["b", C, "d"]', { a: ['b', undefined, 'd'] }],
    ['a = { B = upper("c"), D = F }', { a: { B: 'C', D: undefined } }],
    ['matrix = { t = ["a", "b"] }\nname = "x-${t}"', { matrix: { t: ['a', 'b'] }, name: 'x-a' }],
    ['a = <<EOT\ntarget "y" {\nEOT\nb = "c"', { a: 'target "y" {\n', b: 'c' }],
    ['a = <<EOT\n${B}\nEOT\nb = "c"', { a: undefined, b: 'c' }],
    ['a = <<EOT\n  b\n  EOT\nc = "d"', { a: '  b\n', c: 'd' }],
    ['a = <<-EOT\n    b\n    EOT\nc = "d"', { a: 'b\n', c: 'd' }],
    ['a = <<-EOT\n    b\n      c\n  EOT', { a: 'b\n  c\n' }],
    ['a = <<-EOT\n    b\n  c\n      EOT', { a: '  b\nc\n' }],
    ['a = <<-EOT\n\t\tb\n  \tc\n  EOT', { a: 'b\n\tc\n' }],
    ['a = <<-EOT\nb\n  c\n  EOT', { a: 'b\n  c\n' }],
    ['a = <<-EOT\n\n  b\n \n\n  c\n  EOT', { a: '\nb\n \n\nc\n' }],
    ['a = <<-EOT\r\n  b\r\n\r\n  c\r\n  EOT\r\n', { a: 'b\r\n\r\nc\r\n' }],
    ['a = <<-EOT\n  EOT\nb = "c"', { a: '', b: 'c' }],
    ['a = <<-EOT\n   \n  EOT', { a: '   \n' }],
    ['a = chomp(<<-EOT\n    0\n    EOT\n)', { a: '0' }],
    ['a = [chomp(<<-EOT\n    b\n    EOT\n)]', { a: ['b'] }],
    ['a = split("\\n", <<-EOT\n  b\n  c\n  EOT\n)', { a: ['b', 'c', ''] }],
    ['a = <<-EOT\n  ${B}\n  EOT\nb = "c"', { a: undefined, b: 'c' }],
  ])('reads %j', (body, expected) => expect(attributesOf(body)).toEqual(expected));
});

it('calls functions that the file defines', () => {
  const text =
    'function "f" {\n  params = [x, y]\n  result = "${x}-${upper(y)}"\n}\nfunction "g" {\n  params = [x]\n  result = g(x)\n}\n';
  const [target] = blocksOf(`${text}target "x" {\n  a = f("b", "c")\n  b = f("b")\n  c = g("d")\n}`).filter(
    ({ type }) => type === 'target',
  );
  expect(target && literals(target)).toEqual({ a: 'b-C', b: undefined, c: undefined });
});

it.each(['"${', 'f(', '(', '[', 'f(f("a"),', '${"'])('takes time in line with the text: %j', (piece) => {
  inTime(6000, () => blocksOf(`target "x" {\n  a = ${piece.repeat(100_000 / piece.length)}\n}`));
});

describe('a variable with a default', () => {
  const before =
    'variable "A" { default = "b" }\nvariable "L" {\n  default = ["x", A]\n}\nC = "${A}/c"\nvariable "NONE" {}\nvariable "O" { default = { k = "v" } }\n';
  const attributes = (body: string) =>
    blocksOf(`${before}target "x" {\n${body}\n}`)
      .filter(({ type }) => type === 'target')
      .map(literals);

  it.each([
    ['a = A', 'b'],
    ['a = "${A}"', 'b'],
    ['a = "${ A }-${A}"', 'b-b'],
    ['a = { (A) = "c", (NONE) = "d", E = "f" }', { b: 'c', E: 'f' }],
    ['a = { ("c") = "d", (upper(A)): "e" }', { c: 'd', B: 'e' }],
    ['a = { (join("", ["c", A])) = "d" }', { cb: 'd' }],
    ['a = { "c${upper(A)}" = "d" }', { cB: 'd' }],
    ['a = { (timestamp()) = "c", (A + 1) = "d", E = "f" }', { E: 'f' }],
    ['a = merge({ (md5(A)) = "c" }, { E = "f" })', undefined],
    ['a = C', 'b/c'],
    ['a = L', ['x', 'b']],
    ['a = [L, A]', [['x', 'b'], 'b']],
    ['a = { B = A }', { B: 'b' }],
    ['a = O.k', 'v'],
    ['a = "${O.k}"', 'v'],
    ['a = (A)', 'b'],
    ['a = true ? "x" : "y"', 'x'],
    ['a = "x" == "y" ? "x" : ["y"]', ['y']],
    ['a = ("x" != "y") ? A : "z"', 'b'],
    // the default decides, although a caller may set it
    ['a = A == "b" ? "x" : "y"', 'x'],
    ['a = A == "" || A == "b" ? "x" : "y"', 'x'],
    ['a = A ? "x" : "y"', undefined],
    ['a = NONE', undefined],
    ['a = "${NONE}${A}"', undefined],
    ['a = "$${A}"', undefined],
    ['a = "${upper(A)}"', 'B'],
    ['a = upper(A)', 'B'],
    ['a = A.b', undefined],
    ['a = A + 1', undefined],
    ['a = true ? "x"', undefined],
    ['a = "x" ==', undefined],
  ])('%s', (body, expected) => expect(attributes(body)).toEqual([{ a: expected }]));

  it('of a matrix is each of its values', () => {
    const body = 'matrix = { i = ["p", A], o = [{ k = "1" }] }\na = "${i}-${o.k}"\nb = i == "p" ? "yes" : "no"';
    expect(attributes(body)).toEqual(
      ['p', 'b'].map((one) => ({
        matrix: { i: ['p', 'b'], o: [{ k: '1' }] },
        a: `${one}-1`,
        b: one === 'p' ? 'yes' : 'no',
      })),
    );
  });

  it('stands where it is named', () => {
    const text = `${before}target "x" {\n  a = L\n}`;
    const entry = blocksOf(text).at(-1)?.body.entries.get('a');
    expect(text.slice(entry?.start, entry?.end)).toBe('a = L');
  });

  it.each([
    ['lists of lists', Array.from({ length: 20 }, (_, at) => `V${at + 1} = [${`V${at},`.repeat(300)}]`).join('\n')],
    ['texts of texts', Array.from({ length: 20 }, (_, at) => `V${at + 1} = "${`\${V${at}}`.repeat(3000)}"`).join('\n')],
    [
      'a matrix of many',
      `${`target "x" {\n  matrix = { a = [${'"b",'.repeat(90)}] }\n${'  c = "${a}"\n'.repeat(100)}}\n`.repeat(200)}`,
    ],
    ['conditions', `a = ${'true ? "a" : '.repeat(50_000)}"b"`],
    ['brackets', `a = ${'('.repeat(100_000)}"b"`],
  ])('is bounded: %s', (_, text) => {
    inTime(6000, () => blocksOf(`V0 = "v"\n${text}\n`));
  });
});

describe('what is written where', () => {
  it.each([
    ['network = "host"', 'network', 'host', 'network = "host"'],
    ['n = 1', 'n', '1', 'n = 1'],
    ['a = join(",", ["b"]) # c', 'a', 'join(",", ["b"])', 'a = join(",", ["b"])'],
    ['a = [ "b", "c" ]', 'a', '[ "b", "c" ]', 'a = [ "b", "c" ]'],
    ['a = {\n  b = "c"\n}', 'a', '{\n  b = "c"\n}', 'a = {\n  b = "c"\n}'],
    ['a = "${B}/c"', 'a', '${B}/c', 'a = "${B}/c"'],
  ])('%j', (line, name, value, all) => {
    const text = `target "x" {\n  ${line}\n}\n`;
    const entry = blocksOf(text)[0]?.body.entries.get(name);
    expect(text.slice(entry?.node.start, entry?.node.end)).toBe(value);
    expect(text.slice(entry?.start, entry?.end)).toBe(all);
  });

  it('also holds in lists and objects', () => {
    const text = 'target "x" { a = ["b", "c"], d = { "e" = "f" } }';
    const nodes = [...(blocksOf(text)[0]?.body.entries.values() ?? [])].map(({ node }) => node);
    const written = nodes.flatMap((node) =>
      node.kind === 'scalar' ? [] : node.kind === 'mapping' ? node.written : node.items,
    );
    expect(written.map(({ start, end }) => text.slice(start, end))).toEqual(['"b"', '"c"', '"e" = "f"']);
  });
});

describe('blocks', () => {
  it('have types, labels and places', () => {
    const text = 'variable "TAG" { default = "1" }\ngroup "default" {\n  targets = ["api"]\n}\ntarget "api" {}\n';
    expect(blocksOf(text).map(({ type, labels, start, end }) => [type, labels, text.slice(start, end)])).toEqual([
      ['variable', ['TAG'], 'variable "TAG" { default = "1" }'],
      ['group', ['default'], 'group "default" {\n  targets = ["api"]\n}'],
      ['target', ['api'], 'target "api" {}'],
    ]);
  });

  it('may have labels without quotes', () => {
    const { blocks } = readHclBlocks({ path: 'a.hcl', text: 'target web {\n  target = "prod"\n}\na b = 1\n' });
    expect(blocks.map(({ type, labels }) => [type, ...labels])).toEqual([['target', 'web']]);
  });

  it('may hold blocks of their own', () => {
    const text =
      'function "f" { params = [] }\nvariable "V" {\n  validation {\n    condition = V != ""\n  }\n  default = "x"\n}\n';
    expect(blocksOf(text).map(literals)).toEqual([{ params: [] }, { default: 'x' }]);
  });
});

describe('hostile files', () => {
  it.each([
    ['open brackets', '['.repeat(100_000)],
    ['open blocks', 'a {\n'.repeat(50_000)],
    ['closing brackets in a list', `target "x" {\n a = [)))}}\n}\n`],
    ['an endless text', `a = "${'x'.repeat(1_000_000)}`],
    ['an endless comment', `/*${'*'.repeat(1_000_000)}`],
    ['many comments', '/*'.repeat(500_000)],
    ['many quotes', `a = ${'"\\\\'.repeat(200_000)}`],
    ['open names of an object', `a = {${'('.repeat(100_000)}`],
    ['names of an object that are not known', `a = {${'(f(b)) = 1\n'.repeat(20_000)}}`],
    ['many here-documents', '<<A\n'.repeat(20_000)],
  ])('end in time: %s', (_name, text) => {
    inTime(6000, () => blocksOf(text));
  });

  it('never throw', () => {
    const piece = fc.constantFrom(
      'target "x" {',
      '}',
      '[',
      ']',
      '{',
      '(',
      ')',
      '=',
      ':',
      ',',
      '\n',
      ' ',
      'a',
      '"b"',
      '"',
      '<<E\n',
      'E',
      '#',
      '/*',
      '*/',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const { start, end } of blocksOf(text)) expect(text.slice(start, end).length).toBe(end - start);
      }),
      { numRuns: shortened(5000) },
    );
  });
});
