import { activeRules } from '../../../src/check/active-rules.ts';
import { runRules } from '../../../src/check/run-rules.ts';
import { parseFile } from '../../../src/parse/index.ts';
import { rules } from '../../../src/rules/index.ts';
import { parseContext } from '../../support/repository-view.ts';

const ACTIVE = activeRules(rules, 'strict');

const ALONE = parseContext();

const ABOUT_TEXT: ReadonlySet<string> = new Set([
  'checks-disabled-wholesale',
  'syntax-frontend-unpinned',
  'syntax-frontend-untrusted',
]);

/** All findings of a Dockerfile by rule and message, besides those about its text, such as comments. */
export function findingsIn(text: string): readonly string[] {
  const { subjects } = parseFile({ path: 'Dockerfile', text }, ALONE);
  const checked = runRules(
    ACTIVE,
    subjects.filter(({ kind }) => kind !== 'text'),
  );
  const findings = checked.findings.filter(({ ruleId }) => !ABOUT_TEXT.has(ruleId));
  return findings.map(({ ruleId, message }) => `${ruleId}: ${message}`).sort();
}
