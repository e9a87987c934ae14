import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { activeRules } from '../../src/check/active-rules.ts';
import { rulesFor } from '../../src/check/mentions.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import { rules } from '../../src/rules/index.ts';
import { dockerfileText } from '../properties/dockerfiles.ts';
import { exampleTexts } from '../properties/example-texts.ts';
import { expectNothingLeftOut } from '../properties/left-out.ts';
import { mutated } from '../properties/mutations.ts';
import { dedent, withoutMarks } from '../support/example.ts';
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

  it('look at all texts, and forget those of the call before', () => {
    expect(idsFor('chmod', 'pip')).toEqual(['chmod', 'pip', 'any']);
    expect(idsFor('pip')).toEqual(['pip', 'any']);
  });

  it.each([
    ['quotes', "a'".repeat(500_000)],
    ['escapes', 'a\\'.repeat(500_000)],
    ['line ends', 'a\\\n'.repeat(300_000)],
    ['comments', `a\\\n${'#\n'.repeat(500_000)}`],
    ['comments after each line', 'a\\\n#\n'.repeat(200_000)],
  ])('are found quickly in a text of %s', (_what, text) => {
    const before = processorTime();
    expect(idsFor(text)).toEqual(['any']);
    expect(processorTime() - before).toBeLessThan(1_000);
  });
});

/** How many cases each property has. */
const RUNS = Number(process.env['HULLCHECK_FUZZ_RUNS'] ?? 60);

const MILLISECONDS = 30_000 + RUNS * 100;

describe('words that rules need', () => {
  const withWords = rules.filter(({ mentions }) => mentions !== undefined);

  it.each(withWords.map((rule) => [rule.id, rule] as const))('of %s', (_id, { on, mentions }) => {
    expect(['stage', 'dockerfile']).toContain(on);
    for (const word of mentions ?? []) expect(word).toMatch(/^[a-z_][a-z0-9_]*$/);
  });

  it.each(withWords.map((rule) => [rule.id, rule] as const))('keep no finding of %s away', async (_id, rule) => {
    for (const { file, bad } of rule.examples) await expectNothingLeftOut({ [file]: withoutMarks(dedent(bad)) });
  });

  it.each([
    ['any Dockerfile', dockerfileText],
    ['accidents to real Dockerfiles', mutated(exampleTexts('dockerfile'))],
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
