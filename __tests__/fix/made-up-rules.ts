import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import type { Repository } from '../../src/discover/index.ts';
import { fixRepository } from '../../src/fix/index.ts';
import type { Settled } from '../../src/fix/settle.ts';
import type { Danger } from '../../src/model/findings/danger.ts';
import type { Problem } from '../../src/model/findings/finding.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { defineRule, type Rule } from '../../src/rules/define-rule.ts';
import { type Files, repositoryOf } from '../properties/repository.ts';

/** Dangers by their order. */
const DANGERS = {
  1: { attacker: 'weakness', reach: 'defences' },
  2: { attacker: 'mishap', reach: 'outage' },
  3: { attacker: 'release', reach: 'users' },
  5: { attacker: 'publisher', reach: 'users' },
  8: { attacker: 'contributor', reach: 'host' },
} as const satisfies Record<number, Danger>;

type Order = keyof typeof DANGERS;

/** A rule on the text of files. */
export function madeUpRule(id: string, order: Order, check: (file: SourceFile) => Iterable<Problem>): Rule {
  return defineRule({
    id,
    on: 'text',
    danger: DANGERS[order],
    profile: 'recommended',
    precision: 'high',
    cwe: [],
    docs: { title: id, why: '', how: '', references: [] },
    examples: [{ file: 'Dockerfile', bad: '', good: '' }],
    check: ({ file }) => check(file),
  });
}

/** Finds every occurrence of a word and replaces it. */
export function replacing(id: string, word: string, text: string, order: Order = 5): Rule {
  return madeUpRule(id, order, function* (file) {
    for (let start = file.text.indexOf(word); start !== -1; start = file.text.indexOf(word, start + word.length)) {
      const span = { file, start, end: start + word.length };
      yield { at: span, message: `${id}.`, fix: { title: `Fix ${id}`, safety: 'safe', edits: [{ span, text }] } };
    }
  });
}

/** What these rules make of the files, and of which fixes they say why they were not made. */
export async function fixedBy(rules: readonly Rule[], files: Files, unsafe = false, around: Partial<Repository> = {}) {
  const { groups } = await fixRepository(
    { ...repositoryOf(files), ...around },
    {
      scan: {
        rules: activeRules(rules, 'recommended'),
        names: ruleNames(rules),
        suppressions: [],
        today: '2026-11-25',
      },
      unsafe,
      rules: undefined,
    },
  );
  const settled: Settled[] = [];
  for await (const group of groups) settled.push(group);
  const drafts = settled.flatMap((group) => [...group.drafts]);
  return {
    settled,
    files: { ...files, ...Object.fromEntries(drafts.map(([path, { current }]) => [path, current.text])) },
    fixed: settled.flatMap((group) => group.fixed.map(({ ruleId }) => ruleId)),
    refused: settled.flatMap((group) => group.refusals.map(({ finding, reason }) => `${finding.ruleId}: ${reason}`)),
  };
}
