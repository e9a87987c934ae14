import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Stage } from '../../../src/model/dockerfile.ts';
import { everyCommand } from '../../../src/model/shell.ts';
import type { SourceFile, Span } from '../../../src/model/source.ts';
import { dockerfile } from '../../../src/parse/dockerfile/index.ts';
import type { Parsed } from '../../../src/parse/frontend.ts';
import { anyCharacter } from '../../support/any-character.ts';
import { fuzzRuns, shortened, timeFor } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';
import { parseContext } from '../../support/repository-view.ts';

function parseText(text: string): Parsed {
  const file: SourceFile = { path: 'Dockerfile', text };
  return dockerfile.parse(file, parseContext());
}

/** All spans of a parse, scripts included; stages and users that others refer to are walked once. */
function spansOf(parsed: Parsed): Span[] {
  const spans: Span[] = [];
  const seen = new Set<unknown>();
  const waiting: unknown[] = [parsed.subjects, parsed.notifications];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if ('file' in value && 'start' in value) spans.push(value as Span);
    else if (value instanceof Map) waiting.push(...value.values());
    else waiting.push(...Object.values(value).filter((part) => part !== undefined));
  }
  return spans;
}

const WORDS = [
  ...[
    'FROM',
    'RUN',
    'COPY',
    'ADD',
    'ENV',
    'ARG',
    'USER',
    'CMD',
    'ENTRYPOINT',
    'ONBUILD',
    'EXPOSE',
    'SHELL',
    'LABEL',
    'VOLUME',
  ],
  ...[
    'HEALTHCHECK',
    'WORKDIR',
    'AS',
    'a',
    'b:1',
    'stage',
    'scratch',
    'NONE',
    '0',
    '80/udp',
    '/x',
    '#',
    '# escape=`\n',
    '#!x\n',
  ],
  ...[
    '\n',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '\t',
    '\\\n',
    '\\',
    '`',
    '`\n',
    '\\ \r\n',
    "'",
    '"',
    '$',
    '${',
    '}',
    '$A',
    '${A:-',
    '${A/',
    '##',
    '%',
  ],
  ...[
    '<<',
    '<<-',
    '<<EOF',
    'EOF\n',
    "<<'E'",
    '--',
    '--from=',
    '--mount=',
    'type=',
    ',',
    '=',
    '[',
    ']',
    '"a"',
    '\\u0041',
    '|',
    '&&',
    ';',
  ],
  ...['$(', ')', '((', '\u0000', '\ufeff', '\u{1f600}', '\ud800', '*', '?'],
];

describe('any text', () => {
  it('is read without an exception, and every place is inside of the file', () => {
    const text = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => `FROM a\n${words.join('')}`),
      },
      { weight: 3, arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')) },
      { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 200 }) },
    );
    fc.assert(
      fc.property(text, (written) => {
        const outside = spansOf(parseText(written)).filter(
          ({ start, end }) => start < 0 || start > end || end > written.length,
        );
        expect(outside).toEqual([]);
      }),
      { numRuns: fuzzRuns(60) * 25 },
    );
  });

  it('gives instructions that come one after the other', () => {
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => `FROM a\n${words.join('')}`);
    fc.assert(
      fc.property(text, (written) => {
        for (const subject of parseText(written).subjects) if (subject.kind === 'stage') expectOrder(subject);
      }),
      { numRuns: fuzzRuns(60) * 8 },
    );
  });
});

function expectOrder({ instructions }: Stage): void {
  let end = 0;
  for (const { entry, span } of instructions.filter(({ isTriggered }) => !isTriggered)) {
    expect(entry.start >= end && span.start >= entry.start && span.end <= entry.end).toBe(true);
    end = entry.end;
  }
}

function filled(piece: string, size = shortened(100_000)): string {
  return piece.repeat(Math.ceil(size / piece.length));
}

/** With what is only worked out when somebody asks for it. */
function readAll(text: string): void {
  for (const subject of parseText(text).subjects) {
    if (subject.kind !== 'stage') continue;
    expect(subject.environment.size + subject.exposes.length).toBeGreaterThanOrEqual(0);
    for (const instruction of subject.instructions) {
      if ('line' in instruction) [...everyCommand(instruction.line?.script)];
    }
  }
}

describe('a large file', () => {
  it.each([
    [
      '5,000 ENV that use each other',
      `FROM a\n${Array.from({ length: shortened(5000) }, (_, i) => `ENV A${i}=x$A${i - 1}\n`).join('')}`,
    ],
    ['ENV that double', `FROM a\nENV P=a\n${filled('ENV P=$P$P\n', shortened(100_000))}`],
    ['20,000 continued lines', `FROM a\nRUN a \\\n${'  b \\\n'.repeat(shortened(20_000))}`],
    ['20,000 comments in a continued line', `FROM a\nRUN a \\\n${'# x\n'.repeat(shortened(20_000))}`],
    ['backslashes', filled('\\', shortened(300_000))],
    ['backslashes in RUN', `FROM a\nRUN ${filled('\\', shortened(300_000))}`],
    ['empty continued lines', filled('\\\n')],
    ['stages', filled('FROM a\n')],
    ['stages behind a frontend', `# syntax=stranger/frontend:1\n${filled('FROM a\nENV A=b\n')}foo: bar`],
    [
      'a chain of stages',
      Array.from({ length: shortened(5000) }, (_, i) => `FROM s${i} AS s${i + 1}\nENV A${i}=b\nEXPOSE 80\n`).join(''),
    ],
    ['stages and comments', filled('FROM a\n', shortened(50_000)) + filled('#\n', shortened(50_000))],
    ['here-documents without end', `FROM a\n${filled('RUN <<A\n')}`],
    [
      'here-documents on one line',
      `FROM a\nRUN ${filled('<<A ', shortened(100_000))}\n${filled('A\n', shortened(100_000))}`,
    ],
    [
      'triggers in many stages',
      `FROM a AS b\n${filled('ONBUILD RUN x\n', shortened(100_000))}${filled('FROM b\n', shortened(100_000))}`,
    ],
    ['open braces', `FROM a\nENV A=${filled('${a:-')}`],
    ['patterns', `FROM a\nENV B=${filled('a', 4000)}\n${filled('ENV A=${B##*a*b}\n')}`],
    ['flags', `FROM a\nRUN ${filled('--x ')}`],
    ['JSON without end', `FROM a\nCMD [${filled('"a",')}`],
    ['computed stage names', `${filled('FROM a AS s\n', 3600)}${filled('COPY --from=s$A x y\n')}`],
    ['names without value', `FROM a\nARG ${filled('a ')}`],
  ])('of %s takes linear time', (_name, text) => {
    // Each takes well under a second on an idle machine; quadratic time would be minutes
    inTime(timeFor(4000), () => readAll(text));
  });
});
