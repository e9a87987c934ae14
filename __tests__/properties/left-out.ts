import { expect } from '@jest/globals';
import type { ActiveRule } from '../../src/check/active-rules.ts';
import type { Finding } from '../../src/model/findings/finding.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import { scan } from '../../src/run/scan.ts';
import type { TriagedFinding } from '../../src/triage/triaged-finding.ts';
import { type Files, repositoryOf } from './repository.ts';
import { scanOptions } from './soundness.ts';

/** Rules that are left out, because a file has nothing of what they say that they need, would have found nothing. */
export async function expectNothingLeftOut(files: Files): Promise<void> {
  const all = await scan(repositoryOf(files), { ...scanOptions, rules: everywhere });
  const some = await scan(repositoryOf(files), scanOptions);
  expect(some.findings.map(itself)).toEqual(all.findings.map(itself));
  expect(some.notifications).toEqual(all.notifications);
}

/** All rules, none of which tells what it needs. */
const everywhere = scanOptions.rules.map((active): ActiveRule => {
  const { sets: _, mentions: __, ...rule } = active.rule;
  return { ...active, rule: rule as Rule };
});

/** Without what the report has to say about it: an ignore comment is a function, and no two of them are equal. */
function itself({ suppressedBy: _, foldedInto: __, folded: ___, ...finding }: TriagedFinding): Finding {
  return finding;
}
