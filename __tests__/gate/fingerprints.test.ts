import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import type { Repository } from '../../src/discover/index.ts';
import { frontendOf } from '../../src/parse/index.ts';
import { rules } from '../../src/rules/index.ts';
import { scan } from '../../src/scan.ts';
import { COMPOSE, PIPED } from '../support/files.ts';

async function fingerprints(path: string, text: string): Promise<string[]> {
  const file = { path, text };
  const frontend = frontendOf(path);
  if (frontend === undefined) throw new Error(path);
  const repository: Repository = {
    root: '/',
    isCheckout: false,
    paths: () => [path],
    files: [{ path, frontend }],
    notifications: [],
    read: () => ({ ok: true, value: file }),
    readFile: () => undefined,
    refusals: () => [],
    isInScope: () => true,
  };
  const options = {
    rules: activeRules(rules, 'recommended'),
    names: ruleNames(rules),
    suppressions: [],
    today: '2026-11-24',
  };
  const { findings } = await scan(repository, options);
  return findings.map(({ ruleId, fingerprint }) => `${ruleId} ${fingerprint}`).sort();
}

/** What can be put before a line without a word about the problems in the file. */
const INSERTIONS = fc.constantFrom('', '\n', '# a comment\n', '\n\n# two\n# lines\n', '#\n', '   \n');

describe('fingerprints', () => {
  it.each([
    ['Dockerfile', PIPED],
    ['compose.yaml', COMPOSE],
  ])('in %s survive edits elsewhere in the file', async (path, text) => {
    const before = await fingerprints(path, text);
    expect(before.length).toBeGreaterThan(0);
    const lines = text.split(/(?<=\n)/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(INSERTIONS, { minLength: lines.length, maxLength: lines.length }),
        async (insertions) => {
          const edited = lines.map((line, at) => `${insertions[at]}${line}`).join('');
          expect(await fingerprints(path, edited)).toEqual(before);
        },
      ),
      { numRuns: 200 },
    );
  });
});
