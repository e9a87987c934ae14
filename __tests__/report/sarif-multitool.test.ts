import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Log } from 'sarif';
import { type SarifOptions, sarifFile, toSarif } from '../../src/report/sarif/sarif.ts';
import { concernOf, fullReport, report } from './reports.ts';

/** The native program, since the script around it runs a shell that splits the list of rule kinds. */
const MULTITOOL = process.env['HULLCHECK_SARIF_MULTITOOL'];

if (MULTITOOL === undefined) {
  console.warn('HULLCHECK_SARIF_MULTITOOL is not set to the path of Sarif.Multitool: its rules were not checked.');
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hullcheck-sarif-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * Notes that we do not follow: GitHub wants the text of messages in place (2002); reports know nothing of version control (2003); addresses
 * are not looked up (2006); rules are words, not numbers (2009); snippets could print secrets (2010, 2011).
 */
const DECLINED_NOTES = ['SARIF2002', 'SARIF2003', 'SARIF2006', 'SARIF2009', 'SARIF2010', 'SARIF2011'];

/** It exits with 0 whatever it finds; only its report counts, which begins with a byte order mark. */
function multitoolFindings(log: Log): readonly string[] {
  const file = join(folder, 'hullcheck.sarif');
  const output = join(folder, 'validation.sarif');
  writeFileSync(file, sarifFile(log));
  const validation = ['--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning;Note', '--log', 'ForceOverwrite'];
  const { error, stderr } = spawnSync(MULTITOOL as string, ['validate', file, ...validation, '-o', output], {
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  const { runs } = JSON.parse(readFileSync(output, 'utf8').replace('\ufeff', '')) as Log;
  rmSync(output);
  const [run] = runs;
  if (run === undefined) throw new Error(`no run in the report: ${stderr}`);
  return (run.results ?? [])
    .filter(({ level, ruleId }) => level !== 'note' || !DECLINED_NOTES.includes(ruleId ?? ''))
    .map(({ ruleId, level, message }) => `${level ?? 'warning'} ${ruleId} ${message.id} ${message.arguments}`);
}

(MULTITOOL === undefined ? describe.skip : describe)('Sarif.Multitool', () => {
  it.each<[string, Log]>([
    ['everything', toSarif(fullReport(), options({}))],
    ['everything, suppressed findings too', toSarif(fullReport(), options({ includeSuppressed: true }))],
    ['nothing', toSarif(report(), options({}))],
  ])('accepts a log of %s', (_name, log) => {
    expect(multitoolFindings(log)).toEqual([]);
  });

  it('rejects a log without a message', () => {
    const log = toSarif(fullReport(), options({}));
    log.runs[0]?.results?.push({ ruleId: 'x', message: {} });
    expect(multitoolFindings(log).join()).toContain('error');
  });
});

function options(given: Partial<SarifOptions>): SarifOptions {
  return { version: '1.2.3', concernOf, ...given };
}
