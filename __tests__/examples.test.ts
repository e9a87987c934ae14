import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { Profile } from '../src/check/active-rules.ts';
import { positionAt } from '../src/model/position.ts';
import { run } from '../src/run/run.ts';
import type { ScanReport } from '../src/triage/scan-report.ts';
import type { TriagedFinding } from '../src/triage/triaged-finding.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** One finding a line: `path:line:column rule`. Every line was checked against its file by eye; keep it so. */
const EXPECTED = fileURLToPath(new URL('examples/vulnerable.txt', import.meta.url));

describe('examples/vulnerable', () => {
  it('has exactly the findings that are listed', async () => {
    const { findings } = await scanExample('vulnerable', 'recommended');
    expect(findings.map(written)).toEqual(readFileSync(EXPECTED, 'utf8').trimEnd().split('\n'));
  });

  it('shows what most rules find', async () => {
    const { findings } = await scanExample('vulnerable', 'recommended');
    expect(new Set(findings.map(({ ruleId }) => ruleId)).size).toBeGreaterThanOrEqual(45);
  });

  it('is read without a gap', async () => {
    const { notifications } = await scanExample('vulnerable', 'strict');
    expect(notifications).toEqual([]);
  });
});

describe('examples/hardened', () => {
  it('has no finding and no gap, in the strict profile either', async () => {
    const { findings, notifications } = await scanExample('hardened', 'strict');
    expect(findings.map(written)).toEqual([]);
    expect(notifications).toEqual([]);
  });

  it('is looked at: it has the parts of the vulnerable system', async () => {
    const { counts } = await scanExample('hardened', 'strict');
    expect(counts).toMatchObject({ dockerfiles: 4, composeFiles: 2, stages: 5, containers: 9 });
  });
});

async function scanExample(name: string, profile: Profile): Promise<ScanReport> {
  const settings = { folder: ROOT, paths: [`examples/${name}`], config: undefined, baseline: undefined };
  const { report } = await run({ ...settings, profile, failOn: 'none' });
  return report;
}

function written({ span, ruleId }: TriagedFinding): string {
  const { line, column } = positionAt(span.file, span.start);
  return `${span.file.path}:${line}:${column} ${ruleId}`;
}
