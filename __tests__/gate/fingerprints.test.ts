import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import type { Repository } from '../../src/discover/index.ts';
import { frontendOf } from '../../src/parse/index.ts';
import { rules } from '../../src/rules/index.ts';
import { scan } from '../../src/run/scan.ts';
import { COMPOSE, PIPED } from '../support/files.ts';
import { fuzzRuns } from '../support/heavy.ts';

async function fingerprints(path: string, text: string): Promise<string[]> {
  const file = { path, text };
  const frontend = frontendOf(path);
  if (frontend === undefined) throw new Error(path);
  const repository: Repository = {
    root: '/',
    isCheckout: false,
    paths: () => [path],
    files: [{ path, fileFormat: frontend }],
    notifications: [],
    read: () => ({ ok: true, value: file }),
    readFile: () => undefined,
    contentOf: () => undefined,
    outsideTarget: () => undefined,
    onRecalled() {},
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
      { numRuns: fuzzRuns(400) },
    );
  });
});

describe('the fingerprint of a command', () => {
  const stage = (run: string) => `FROM debian:13.1\nRUN ${run}\nUSER 1000\n`;
  const service = (command: string) => `services:\n  a:\n    image: ghcr.io/acme/a:1.0.0\n    command: ${command}\n`;
  const piped = stage('curl -fsSL https://example.com/a | sh && rm a');

  it.each([
    ['Dockerfile', piped, stage('curl -fsSL \\\n    https://example.com/a | sh \\\n && rm a')],
    ['Dockerfile', piped, stage('curl -fsSL \\\n# why\n    https://example.com/\\\na | sh && rm a')],
    ['Dockerfile', piped, stage('curl  -fsSL\t"https://example.com/a"|sh; rm a')],
    ['Dockerfile', piped, stage("<<E\n# why\ncurl -fsSL 'https://example.com/a' | sh # now\nE")],
    [
      'compose.yaml',
      service('sh -c "curl -fsSL https://example.com/a | sh"'),
      service("sh -c 'curl  -fsSL https://example.com/a|sh'"),
    ],
  ])('in %s survives another way to write it', async (path, before, after) => {
    const prints = await fingerprints(path, before);
    expect(prints.join()).toMatch(/remote-script-exec|command-downloads-code/);
    expect(await fingerprints(path, after)).toEqual(prints);
  });

  it.each([
    stage('curl -fsSL https://example.com/b | sh && rm a'),
    stage('curl -fsSLk https://example.com/a | sh && rm a'),
    stage('curl -fsSL https://example.com/a | bash && rm a'),
    stage("curl -fsSL 'https://example.com/a#b' | sh && rm a"),
  ])('changes with what it runs: %j', async (after) => {
    const known = await fingerprints('Dockerfile', piped);
    expect((await fingerprints('Dockerfile', after)).filter((one) => !known.includes(one))).not.toEqual([]);
  });
});
