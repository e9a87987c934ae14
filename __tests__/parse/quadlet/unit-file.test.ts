import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spanText } from '../../../src/model/source.ts';
import { writtenValue } from '../../../src/parse/quadlet/specifiers.ts';
import { readUnit } from '../../../src/parse/quadlet/unit-file.ts';
import { wordsOf } from '../../../src/parse/quadlet/words.ts';
import { shortened } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';

function read(text: string) {
  const { sections, problems } = readUnit({ path: 'a.container', text });
  return { entries: sections.get('A')?.entries ?? [], problems: problems.map(spanText), sections };
}

function values(text: string): readonly string[] {
  return read(text).entries.map(({ key, value }) => `${key}|${value.text}`);
}

/** The one value of a unit that says `K=…`. */
function value(text: string) {
  const entry = read(`[A]\nK=${text}`).entries[0];
  if (entry === undefined) throw new Error('there is no value');
  return entry.value;
}

// https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html and pkg/systemd/parser/unitfile.go of Podman
describe('a unit', () => {
  it.each<[string, string, readonly string[]]>([
    ['one key', '[A]\nK=v', ['K|v']],
    ['blanks around key and value', '[A]\n  K  =  v w  \n', ['K|v w']],
    ['line ends of Windows', '[A]\r\nK=v\r\nL=w\r\n', ['K|v', 'L|w']],
    ['comments and blank lines', '# c\n\n[A]\n; c\nK=v\n  # c\nL=#w', ['K|v', 'L|#w']],
    ['an equals sign in the value', '[A]\nK=a=b', ['K|a=b']],
    ['an empty value', '[A]\nK=', ['K|']],
    ['a continued line, whose blanks at the start go', '[A]\nK=a \\\n    b', ['K|a b']],
    ['a continued line without a blank', '[A]\nK=a\\\nb', ['K|ab']],
    ['comments between continued lines', '[A]\nK=a \\\n# c\n; c\n\n  b', ['K|a b']],
    ['a backslash at the end of the file', '[A]\nK=a \\', ['K|a']],
    ['a section that is written twice', '[A]\nK=1\n[B]\nK=x\n[A]\nK=2', ['K|1', 'K|2']],
    ['blanks after a heading', '[A]  \nK=v', ['K|v']],
    ['an item in brackets as a value', '[A]\nK=[x]', ['K|[x]']],
  ])('has %s', (_name, text, expected) => {
    expect(values(text)).toEqual(expected);
    expect(read(text).problems).toEqual([]);
  });

  it.each([
    ['[A]\nno pair\nK=v', ['no pair']],
    ['K=v\n[A]', ['K=v']],
    ['[A]\n=v', ['=v']],
    ['[A]\n[B\nK=v', ['[B']],
  ])('reports in %j what Podman refuses', (text, problems) => {
    expect(read(text).problems).toEqual(problems);
  });

  it('removes an entry with its lines', () => {
    const { entries } = read('[A]\nK=a \\\n  b\nL=w\n');
    expect(entries.map(({ entry }) => spanText(entry))).toEqual(['K=a \\\n  b\n', 'L=w\n']);
  });

  it('knows the place of what continues on the next line', () => {
    const entry = read('[A]\nK=aa \\\n  bb cc').entries[0];
    const words = wordsOf(entry?.value as never, 'list');
    expect(words.map(({ whole }) => spanText(whole))).toEqual(['aa', 'bb', 'cc']);
  });
});

// pkg/systemd/parser/split.go of Podman
describe('words', () => {
  it.each<[string, readonly string[]]>([
    ['a b\tc', ['a', 'b', 'c']],
    ['"a b" c', ['a b', 'c']],
    ["'a b'c", ['a bc']],
    ['a"b c"d', ['ab cd']],
    ['"a', ['a']],
    ['a\\x20b \\u00e9 \\101 \\U0001f600', ['a b', 'é', 'A', '😀']],
    ['a\\nb\\sc', ['a\nb c']],
    ['a\\qb', ['aqb']],
    ['a\\', ['a']],
    ['""', ['']],
  ])('of %j as arguments', (text, expected) => {
    expect(wordsOf(value(text), 'arguments').map((word) => word.text)).toEqual(expected);
  });

  it('of a list keep backslashes', () => {
    expect(wordsOf(value('a\\x20b "c d"'), 'list').map((word) => word.text)).toEqual(['a\\x20b', 'c d']);
  });

  it('know where each character is written', () => {
    const [word] = wordsOf(value('x\\x20y"z w"'), 'arguments');
    expect(word?.text).toBe('x yz w');
    expect([0, 1, 2, 3, 5].map((at) => word && spanText(word.span(at, at + 1)))).toEqual(['x', '\\x20', 'y', 'z', 'w']);
  });
});

describe('specifiers', () => {
  it.each([
    ['%t/podman.sock', '?/podman.sock', undefined],
    ['%h/data', '?/data', 'HOME'],
    ['${HOME}/data', '?/data', 'HOME'],
    ['100%%', '100%', undefined],
    ['a-%i.%N', 'a-?.?', undefined],
    ['${PORT}:80', '?:80', undefined],
    ['$PORT', '?', undefined],
    ['pa$word', 'pa$word', undefined],
    ['a$$b', 'a$b', undefined],
    ['{{ image }}:1', '?:1', undefined],
    ['50%', '50%', undefined],
  ])('in %s', (text, expected, variable) => {
    const written = writtenValue(value(text));
    expect([written.text.replaceAll('\0', '?'), written.variable]).toEqual([expected, variable]);
  });

  it('know the place of what stands beside them', () => {
    const written = writtenValue(value('a%i/b%%c:/d'));
    const at = (part: string) => written.text.indexOf(part);
    expect(spanText(written.part(at('/b'), at(':')).span)).toBe('/b%%c');
    expect(spanText(written.part(at(':') + 1, written.text.length).span)).toBe('/d');
    expect(spanText(written.part(0, 2).span)).toBe('a%i');
  });
});

describe('hostile units', () => {
  it('are read whatever they hold, and every place is in the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'[A]=\\\n\r #;"\'%$x{}'), maxLength: 80 }), (text) => {
        const { sections } = readUnit({ path: 'a.container', text });
        for (const { entries } of sections.values()) {
          for (const { value: written, entry } of entries) {
            expect(entry.end).toBeLessThanOrEqual(text.length);
            for (const word of [...wordsOf(written, 'arguments'), ...wordsOf(written, 'list')]) {
              const { span } = writtenValue(word);
              expect(span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
            }
          }
        }
      }),
      { numRuns: shortened(1000) },
    );
  });

  it.each([
    ['lines that go on', `[A]\nK=${'a \\\n'.repeat(shortened(100_000))}`],
    ['comments', `[A]\n${'# x\n'.repeat(shortened(100_000))}`],
    ['keys', `[A]\n${'K=v\n'.repeat(shortened(100_000))}`],
    ['headings', '[A]\n'.repeat(shortened(100_000))],
    ['quotes', `[A]\nK=${'" '.repeat(shortened(200_000))}`],
    ['brackets', `[A]\nK=v\n${'['.repeat(shortened(400_000))}`],
  ])('with many %s take no long time', (_name, text) => {
    inTime(3000, () => {
      for (const { entries } of readUnit({ path: 'a.container', text }).sections.values())
        for (const { value: written } of entries) wordsOf(written, 'arguments').map((word) => writtenValue(word));
    });
  });
});
