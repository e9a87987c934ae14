import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { activeRules } from '../../src/check/active-rules.ts';
import { rulesFor } from '../../src/check/mentions.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import { rules } from '../../src/rules/index.ts';
import { dockerfileText } from '../properties/dockerfiles.ts';
import { exampleTexts } from '../properties/example-texts.ts';
import { splitWords, wordsInVariables } from '../properties/hidden-words.ts';
import { expectNothingLeftOut } from '../properties/left-out.ts';
import { mutated } from '../properties/mutations.ts';
import { dedent, withoutMarks } from '../support/example.ts';
import { fuzzRuns, sampled, shortened, timeFor } from '../support/heavy.ts';
import { processorTime } from '../support/processor-time.ts';

const RULES = [
  { id: 'chmod', profile: 'recommended', mentions: ['chmod', 'umask'] },
  { id: 'pip', profile: 'recommended', mentions: ['pip'] },
  { id: 'any', profile: 'recommended' },
] as unknown as readonly Rule[];

function idsFor(...texts: string[]): string[] {
  return rulesFor(activeRules(RULES, 'recommended'))(texts).map(({ rule }) => rule.id);
}

describe('rules that can find something in a text', () => {
  it.each([
    ['RUN chmod 777 /a'],
    ['RUN CHMOD 777 /a'],
    ['RUN /bin/chmod 777 /a'],
    ['COPY --chmod=777 a b'],
    ['RUN ["chmod","777"]'],
    ['RUN \\chmod 777 /a'],
    ['RUN ch""mod 777 /a'],
    ["RUN 'ch'mod 777 /a"],
    ['RUN ch\\mod 777 /a'],
    ['RUN ch\\\nmod 777 /a'],
    ['RUN ch\\ \t\r\nmod 777 /a'],
    ['RUN ch\\\n# why\n\n  # not\nmod 777 /a'],
    ['RUN ch`\nmod 777 /a'],
    ["RUN printf 'a\\nchmod 777 /a' > b"],
    ["RUN printf '\\tchmod 777 /a' > b"],
    ['RUN a; umask 0'],
    ['ARG TOOL=chmod\nRUN $TOOL 777 /a'],
  ])('%j mentions chmod or umask', (text) => {
    expect(idsFor(text)).toContain('chmod');
  });

  it.each([['RUN fchmod a'], ['RUN chmods a'], ['RUN ch mod a'], ['RUN ch\\\n mod a'], ['RUN _chmod'], ['']])(
    '%j does not',
    (text) => {
      expect(idsFor(text)).toEqual(['any']);
    },
  );

  it.each([['RUN pip install a'], ['RUN pip3 install a'], ['RUN pip3.11 install a']])('%j mentions pip', (text) => {
    expect(idsFor(text)).toEqual(['pip', 'any']);
  });

  it.each([
    ['ENV P=/x\nRUN ch${P#/x}mod 777 /a'],
    ['ARG A=ch\nRUN ${A}mod 777 /a'],
    ['ARG A=ch\nRUN "$A"mod 777 /a'],
    ['ARG A=ch\nRUN "$A"\'mod\' 777 /a'],
    ['ARG A=ch\nRUN $A\\\nmod 777 /a'],
    ['ARG A=ch\nRUN ${A}\\\nmod 777 /a'],
    ['ARG A=mod\nRUN ch$A 777 /a'],
    ['ARG A=mod\nRUN ch"$A" 777 /a'],
    ['ARG A=mod\nRUN ch\\\n$A 777 /a'],
    ['ARG A=ch B=mod\nRUN $A$B 777 /a'],
    ['ARG A=ch B=mod\nRUN ${A}${B} 777 /a'],
    ['ARG A=chxmod\nRUN ${A/x/} 777 /a'],
    ['ARG A=xchmod\nRUN ${A#x} 777 /a'],
    ['ARG A=chmodx\nRUN ${A%x} 777 /a'],
    ['RUN A=ch; A+=mod; $A 777 /a'],
    ["RUN $'\\x63hmod' 777 /a"],
    ["RUN $'ch\\155od' 777 /a"],
    ['RUN ["\\u0063hmod","777","/a"]'],
  ])('%j may make any word', (text) => {
    expect(idsFor(text)).toEqual(['chmod', 'pip', 'any']);
  });

  it.each([
    ['RUN a-${A}.tar $B'],
    ['RUN a "$A" ${B:-c} /$C/d'],
    ['RUN a \\\n  $A \\\n  b'],
    ['RUN awk \'{ print $1 }\' "$A"'],
  ])('%j makes none', (text) => {
    expect(idsFor(text)).toEqual(['any']);
  });

  it('look at all texts, and forget those of the call before', () => {
    expect(idsFor('chmod', 'pip')).toEqual(['chmod', 'pip', 'any']);
    expect(idsFor('pip')).toEqual(['pip', 'any']);
  });

  it.each([
    ['quotes', "a'".repeat(shortened(500_000))],
    ['escapes', 'a\\'.repeat(shortened(500_000))],
    ['line ends', 'a\\\n'.repeat(shortened(300_000))],
    ['comments', `a\\\n${'#\n'.repeat(shortened(500_000))}`],
    ['comments after each line', 'a\\\n#\n'.repeat(shortened(200_000))],
    ['one variable', ` $${'a'.repeat(shortened(1_000_000))}`],
    ['a variable in quotes', ` $a${'"'.repeat(shortened(1_000_000))}`],
    ['variables', ' $a" '.repeat(shortened(200_000))],
    ['braces', '} '.repeat(shortened(500_000))],
    ['blanks', `}\\${' '.repeat(shortened(1_000_000))}a`],
  ])('are found quickly in a text of %s', (_what, text) => {
    const before = processorTime();
    expect(idsFor(text)).toEqual(['any']);
    expect(processorTime() - before).toBeLessThan(timeFor(3000));
  });
});

/** How many cases each property has. */
const RUNS = fuzzRuns(60);

const MILLISECONDS = 30_000 + RUNS * 100;

describe('words that rules need', () => {
  const withWords = rules.filter(({ mentions }) => mentions !== undefined);

  it.each(withWords.map((rule) => [rule.id, rule] as const))('of %s', (_id, { on, mentions }) => {
    expect(['stage', 'dockerfile']).toContain(on);
    for (const word of mentions ?? []) expect(word).toMatch(/^[a-z_][a-z0-9_]*$/);
  });

  it.each(sampled(withWords).map((rule) => [rule.id, rule] as const))(
    'keep no finding of %s away',
    async (_id, rule) => {
      for (const { file, bad, files } of rule.examples) {
        const others = Object.entries(files?.bad ?? {}).map(([path, text]) => [path, withoutMarks(dedent(text))]);
        await expectNothingLeftOut({ ...Object.fromEntries(others), [file]: withoutMarks(dedent(bad)) });
      }
    },
  );

  it('leave notifications in their places', () =>
    // which rule needs the scripts first depends on which rules run
    expectNothingLeftOut({ Dockerfile: 'FROM alpine\nONBUILD CMD $(\nRUN f() {\n' }));

  const texts = exampleTexts('dockerfile');

  it.each([
    ['any Dockerfile', dockerfileText],
    ['accidents to real Dockerfiles', mutated(texts)],
    ['split words of real Dockerfiles', splitWords(texts)],
    ['words of real Dockerfiles in variables', wordsInVariables(texts)],
    [
      'real Dockerfiles after one another',
      fc.array(fc.constantFrom(...texts), { maxLength: 3 }).map((all) => all.join('\n')),
    ],
  ])(
    'keep no finding away in %s',
    (_name, texts) =>
      fc.assert(
        fc.asyncProperty(texts, (text) => expectNothingLeftOut({ Dockerfile: text })),
        { numRuns: RUNS },
      ),
    MILLISECONDS,
  );
});
