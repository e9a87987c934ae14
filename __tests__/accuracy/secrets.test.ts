import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { scanFiles, scanOptions } from '../properties/soundness.ts';
import { filesOf, type JudgedRow, judgedRows } from './rows.ts';

const rows = judgedRows('secrets');

/** Rows that rules get wrong, as the table has them, each with the reason in front of it. */
const wrong: ReadonlySet<string> = new Set(
  readFileSync(new URL('secrets-wrong.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
);

const RULES: ReadonlySet<string> = new Set(
  `command-secret config-inline-secret env-connection-string env-file-committed-secret env-secret-literal env-weak-credential
  password-set-in-image registry-credential-literal secret-in-arg secret-in-env secret-in-url secret-literal secret-on-command-line`.split(
    /\s+/,
  ),
);

const ONLY_THESE = { ...scanOptions, rules: scanOptions.rules.filter(({ rule }) => RULES.has(rule.id)) };

async function isReported(row: JudgedRow): Promise<boolean> {
  const { findings } = await scanFiles(filesOf(row), ONLY_THESE);
  return findings.length > 0;
}

describe('texts of real files that look like secrets', () => {
  it('are at least 400, half of them not secret', () => {
    expect(rows.length).toBeGreaterThanOrEqual(400);
    expect(rows.filter(({ verdict }) => verdict !== 'secret').length).toBeGreaterThanOrEqual(200);
  });

  it('are reported if they are secret, with at least 95 % precision and recall', async () => {
    const reported: JudgedRow[] = [];
    for (const row of rows) if (await isReported(row)) reported.push(row);
    const secrets = rows.filter(({ verdict }) => verdict === 'secret');
    const right = reported.filter(({ verdict }) => verdict === 'secret');
    const mistakes = rows.filter((row) => reported.includes(row) !== secrets.includes(row));
    expect(mistakes.map(({ line }) => line)).toEqual(rows.map(({ line }) => line).filter((line) => wrong.has(line)));
    expect(right.length / reported.length).toBeGreaterThanOrEqual(0.95);
    expect(right.length / secrets.length).toBeGreaterThanOrEqual(0.95);
  });
});
