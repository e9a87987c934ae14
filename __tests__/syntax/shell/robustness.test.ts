import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DYNAMIC } from '../../../src/model/located.ts';
import { type Command, everyCommand, everyPipeline, type Script, type ShellWord } from '../../../src/model/shell.ts';
import type { Excerpt, Span } from '../../../src/model/source.ts';
import { LONGEST_VALUE } from '../../../src/model/value-bounds.ts';
import { parseScript } from '../../../src/syntax/shell/index.ts';
import { anyCharacter } from '../../support/any-character.ts';
import { fuzzRuns, onlyHeavy, shortened, timeFor } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';
import { parseText } from './render.ts';

/** Everything that a rule could point at. */
function* spansOf(script: Script): Generator<Span> {
  yield script.span;
  for (const { span } of script.problems) yield span;
  for (const { span } of everyPipeline(script)) yield span;
  for (const command of everyCommand(script)) yield* spansOfCommand(command);
}

function* spansOfCommand({ span, programSpan, wrappers, redirects, inner, ...command }: Command): Generator<Span> {
  yield span;
  yield programSpan;
  for (const word of wordsOf(command)) yield word.span;
  for (const wrapper of wrappers) yield* [wrapper.span, wrapper.entry];
  for (const { target, body } of redirects)
    yield* [target, body].flatMap((part) => (part === undefined ? [] : [part.span]));
  for (const { script } of command.substitutions) yield script.span;
  if (inner !== undefined) yield inner.span;
}

function wordsOf({ arguments: words, assignments }: Pick<Command, 'arguments' | 'assignments'>): readonly ShellWord[] {
  return [...words, ...assignments.flatMap(({ value }) => (value === undefined ? [] : [value]))];
}

const PIECES = [
  ...[
    'a',
    'sh -c ',
    'sudo ',
    'env A=b ',
    'bash ',
    'eval ',
    'export ',
    'su -c ',
    '$A',
    '${A:-',
    '${A%%',
    '${A//',
    '}',
    '{ ',
  ],
  ...[
    '$(',
    '`',
    ')',
    '(',
    '"',
    "'",
    "$'",
    '\\',
    '\n',
    '\r\n',
    '\r',
    ' ',
    ';',
    '&&',
    '||',
    '|',
    '&',
    '!',
    '<<E\n',
    '<<-E\n',
    '\nE\n',
  ],
  ...[
    '<<<',
    '>',
    '2>&1',
    '<(',
    'if ',
    'then ',
    'fi',
    'for x in ',
    'do ',
    'done',
    'case x in ',
    ';;',
    'esac',
    '[[ ',
    ' ]]',
    '((',
    '))',
  ],
  ...['A=b ', 'A+=', 'A=(', 'time ', 'f() ', '}', '#', '*', '\u0000', '😀', '--', '-c', '-', '=', '/'],
];

describe('parseScript', () => {
  it('never throws, and stays inside the text, whatever the text is', () => {
    const texts = fc.oneof(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join('')),
      fc.string({ maxLength: 40, unit: anyCharacter }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end } of spansOf(parseText(text))) {
          if (!(start >= 0 && start <= end && end <= text.length)) throw new Error(`${start}-${end} of ${text.length}`);
        }
      }),
      { numRuns: fuzzRuns(60) * 80 },
    );
  });

  it('reports words as they are written', () => {
    const text = `sudo a 'b' "$C" && sh -c 'd "e"' | f $(g 'h') <<E\ni $(j k)\nE`;
    for (const { arguments: words } of everyCommand(parseText(text))) {
      for (const { raw, span } of words) expect(text.slice(span.start, span.end)).toBe(raw);
    }
  });

  it('gives every place through the excerpt', () => {
    const text = `a "b" | sh -c 'c $(d)'`;
    const file = { path: 'Dockerfile', text: `RUN ${text}` };
    const excerpt: Excerpt = { text, span: (start, end) => ({ file, start: start + 4, end: end + 4 }) };
    const script = parseScript(excerpt, () => undefined);
    const programs = [...everyCommand(script)].map(({ programSpan: { start, end } }) => file.text.slice(start, end));
    expect(programs).toEqual(['a', 'sh', 'c', 'd']);
  });

  const N = shortened(200_000);
  const fill = (piece: string, length = N) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

  it.each([
    ['3,000 nested $(', fill('$(', 6_000) + fill(')', 3_000)],
    ['5,000 nested parens', fill('(', 5_000) + fill(')', 5_000)],
    ['unterminated $(', fill('$(')],
    ['unterminated "$(', fill('"$(')],
    ['unterminated $((', fill('$((')],
    ['unterminated <(', fill('<(')],
    ['backticks', fill('`')],
    ['here-documents on one line', fill('<<a ')],
    ['here-documents on one continued line', fill('<<a \\\n')],
    ['here-documents within substitutions', fill('$(a <<b\n')],
    ['unterminated here-documents', fill('a <<b <<c\n')],
    ['here-strings', fill('bash <<<"x";')],
    ['here-documents', fill('cat <<A\n$(a)\nA\n')],
    ['eval', fill('eval ')],
    ['sudo', fill('sudo ')],
    ['sh -c', fill("sh -c 'a';")],
    ['groups in a pipeline', fill('(a|b)|')],
    ['functions', fill('x() ')],
    ['coproc', fill('coproc ')],
    ['loops', fill('for x in $(a);do b;done;')],
    ['growing values', fill('A=$A$A$A;')],
    ['long values', `A=${'x'.repeat(4_000)}\n${fill('b $A$A$A\n')}`],
    ['replaced values', `A=${'a'.repeat(4_000)}\n${fill('b ${A//a/b}\n')}`],
    ['patterns', `A=${'a'.repeat(4_000)}\n${fill('b ${A%%*b*b*b}\n')}`],
    ['aliases', `alias a="${'b '.repeat(10_000)}"\n${fill('a\n')}`],
    ['aliases before aliases', `alias a="${'b'.repeat(4_000)} "\n${fill('a ')}`],
    ['sequences in braces', `a {${fill('{1..2000},')}}`],
    ['words of sequences', `a ${fill('{1..2000} ')}`],
    ['words of many groups', `a ${fill(`${'{b,c}'.repeat(10)} `)}`],
    ['long words of sequences', `a {1..2000}${fill('b')}`],
    ['open braces', `a ${fill('{b,')}`],
    ['lists', `a=(${'b '.repeat(10_000)})\n${fill('c "${a[@]}"\n')}`],
    ['elements', `a=(${'b '.repeat(10_000)})\n${fill('c ${a[7]}\n')}`],
    ['shifted words', `set -- ${'b '.repeat(10_000)}\n${fill('shift\n')}`],
    ['calls', `f() { ${'b "$@";'.repeat(1_000)} }\n${fill('f -a\n')}`],
    ['words without escapes, before a long text', `echo ${fill('a ')}| sh\n#${fill('b', 16_000_000)}`],
    ['pipes', fill("echo 'a' | cat | ")],
    ['written files', fill("echo 'a;a' >f; sh f\n")],
    ['printed substitutions in one another', `${'echo "$('.repeat(50)}a${')" | sh'.repeat(50)}`],
    ['printed values that double', fill('x=$(echo "$x$x a")\n')],
    ['printed values in one another', fill(`x=${'$(echo "a '.repeat(40)}b${'")'.repeat(40)}\n`)],
    ['printed scripts', `${'bash <(echo "a '.repeat(45)}b${'")'.repeat(45)}\n`.repeat(shortened(300))],
    ['groups of printed values', fill('eval "$(echo a; echo b; cat <<E\nc $x\nE\n)"\n')],
    ['inputs of xargs', fill("echo 'run a' | xargs docker\n")],
    ['copied files', fill('cp f g; cat g >>f; cp g f; sh f\n')],
    ['copies of a written file', `echo a >f\n${fill('cp f g; cat g >>f; cp g f; cat f | sh\n')}`],
    [
      'files that each hold the one before',
      `echo a >f0\n${Array.from({ length: 60 }, (_, at) => `echo b >f${at + 1}; cat f${at} >>f${at + 1}\n`).join('')}sh f60\n${fill('#')}`,
    ],
    ['groups that pass on their input', `${`echo a ${'| { cat; echo b; } '.repeat(40)}| sh\n`.repeat(shortened(200))}`],
    ['inputs that are printed twice', `echo a ${'| cat /b - - '.repeat(100)}| sh\n${fill('#')}`],
    ['a file that is printed twice into itself', `echo a >f; ${fill('cat f - f | tee f | ', 3 * N)}sh`],
    ['printed groups', `${'{ echo a; '.repeat(150)}${'} | sh;'.repeat(150)}`.repeat(shortened(40))],
    ['files that write themselves', fill("echo 'echo a >f; sh f' >f; sh f\n")],
    ['redirected groups', `${'{ '.repeat(200)}${'a;'.repeat(shortened(20_000))}${' } >f;'.repeat(200)}`],
    // as much as is read, however short the text is
    ...onlyHeavy([
      ['long values that are run', `A="${'x;'.repeat(2_000)}"\n${fill('sh -c "$A"\n')}`],
      [
        'aliases of aliases',
        `${Array.from({ length: 50 }, (_, at) => `alias a${at}="a${at + 1};a${at + 1}"\n`).join('')}${fill('a0\n')}`,
      ],
      [
        'calls of calls',
        `${Array.from({ length: 50 }, (_, at) => `f${at}() { f${at + 1} "$@";f${at + 1} "$@"; }\n`).join('')}${fill('f0 -a\n')}`,
      ],
    ]),
  ])('reads a long text of %s in time', (_, text) => {
    // several times what the slowest one takes: a quadratic step takes minutes, or a quarter of one
    inTime(timeFor(15_000), () => parseText(text));
  });

  it('reads the commands after a here-document that is full of <<', () => {
    const text = `cat <<E > a.cpp\n${'std::cout << 1 << 2;\n'.repeat(200)}E\ng++ a.cpp`;
    expect(parseText(text).pipelines.map(({ commands }) => commands[0]?.program)).toEqual(['cat', 'g++']);
  });

  it.each([
    ['a {1..2000}', 2000, []],
    ['a {1..2001}', 1, []],
    [`a {${'b,'.repeat(1_999)}b}`, 2000, []],
    [`a {${'b,'.repeat(2_000)}b}`, 1, ['braces expand to too many words']],
    [`a ${'{b,'.repeat(30)}c${'}'.repeat(30)}`, 31, []],
    [`a ${'{b,'.repeat(32)}c${'}'.repeat(32)}`, 1, ['braces expand to too many words']],
  ])('makes words of braces, but not too many: %j', (text, count, problems) => {
    const script = parseText(text);
    expect(everyCommand(script)[0]?.arguments).toHaveLength(count);
    expect(script.problems.map(({ value }) => value)).toEqual(problems);
  });

  it('says where it does not read all calls of a function, which valid scripts may have', () => {
    const text = `f() { b "$1"; ${': some words;'.repeat(2_000)} }\n${'f -a\n'.repeat(50)}`;
    expect(parseText(text).problems.map(({ kind, value }) => [kind, value])).toEqual([
      ['unreadable-commands', 'it calls functions, or repeats loops, more often than is read'],
    ]);
  });

  it('says so when it gives up', () => {
    const problems = (text: string) => parseText(text).problems.map(({ value }) => value);
    expect(problems(fill('<<a '))).toEqual(['the script is nested too deeply, or has too many here-documents']);
    expect(problems(`a $((1+${fill('(', 20_000)}))`)).toContain('an arithmetic expression is too long to be read');
    const nested = [...everyCommand(parseText(`${'a $('.repeat(62)}b${')'.repeat(62)}`))];
    expect(nested).toHaveLength(61);
  });

  it.each([
    ['a variable', 'A+=b\n'],
    ['a variable that it may be', 'A=\nc && A+=" -b"\n'],
    ['an array', 'A+=(b)\n'],
  ])('says so when %s grows more often than is read', (_, step) => {
    const [last = '', first = ''] = step.split('\n').slice(0, -1).reverse();
    const problems = (steps: number) =>
      parseText(`${first}\n${`${last}\n`.repeat(steps)}`).problems.map(({ kind, value }) => [kind, value]);
    expect(problems(1_000)).toEqual([]);
    expect(problems(30_000)).toEqual([
      ['limit-reached', 'its variables, or the scripts in it, expand to more text than is read'],
    ]);
  });

  it('tells no word of the script in a problem', () => {
    const secret = 'not-a-real-secret';
    const texts = [
      `[[ a b ${secret} ]]`,
      `a ) ${secret}`,
      `a; then ${secret}`,
      `case ${secret}`,
      `for ${secret} ${secret}`,
    ];
    for (const text of texts)
      expect(JSON.stringify(parseText(text).problems)).not.toMatch(new RegExp(`value":"[^"]*${secret}`));
  });

  it('takes a value that is too long for unknown', () => {
    const script = parseText(`A=${'x'.repeat(LONGEST_VALUE + 1)}; b $A`);
    const [command] = [...everyCommand(script)].slice(-1);
    expect(command?.arguments[0]?.value).toBe(DYNAMIC);
    expect(script.problems.map(({ kind }) => kind)).toEqual(['limit-reached']);
  });

  it('reads the longest value that a program is given', () => {
    const script = parseText(`A=${'x'.repeat(LONGEST_VALUE)}; b $A`);
    expect(script.problems).toEqual([]);
    expect(everyCommand(script)[1]?.arguments[0]?.value).toHaveLength(LONGEST_VALUE);
  });

  it('does not read a script whose substitutions are open by the hundred', () => {
    inTime(1_000, () =>
      expect(parseText(`a ${'$('.repeat(400_000)}`).problems.map(({ kind }) => kind)).toEqual(['limit-reached']),
    );
    expect(parseText('echo "$(a)" $(b $(c)); '.repeat(1_000)).problems).toEqual([]);
  });
});
