import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import type { ExchangeFormat } from '../../src/report/exchange/index.ts';
import { hullcheck } from '../support/command-line.ts';
import { SITUATIONS, written } from './exchanged.ts';
import { fullReport } from './reports.ts';

/** A folder with the schemas below, as their authors publish them. */
const FOLDER = process.env['HULLCHECK_REPORT_SCHEMAS'] ?? '';

interface PublishedSchema {
  readonly format: ExchangeFormat;
  /** The name in the folder. */
  readonly file: string;
  /** A change that makes a report wrong. */
  readonly mistake: readonly [RegExp, string];
  problems(text: string, schema: string): readonly string[];
}

const SCHEMAS: readonly PublishedSchema[] = [
  // https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd
  { format: 'junit', file: 'junit.xsd', mistake: [/testcase name=/, 'testcase title='], problems: xmlProblems },
  // https://github.com/checkstyle/checkstyle/blob/master/config/checkstyle-report-1.0.0.xsd
  { format: 'checkstyle', file: 'checkstyle.xsd', mistake: [/"warning"/, '"high"'], problems: xmlProblems },
  // https://gitlab.com/gitlab-org/security-products/security-report-schemas/-/blob/v15.2.1/dist/sast-report-format.json
  { format: 'gitlab-sast', file: 'gitlab-sast.json', mistake: [/"sast"/, '"lint"'], problems: jsonProblems },
];

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

/** Says what is missing: a test that is skipped proves nothing. */
function canBeTried(file: string): boolean {
  const missing = [
    ...(existsSync(join(FOLDER, file)) && FOLDER !== '' ? [] : [`HULLCHECK_REPORT_SCHEMAS has no ${file}`]),
    ...(file.endsWith('.json') || hasXmllint ? [] : ['xmllint is not installed']),
  ];
  if (missing.length > 0) console.warn(`${missing.join(', and ')}: no report was compared with it.`);
  return missing.length === 0;
}

function xmlProblems(text: string, schema: string): readonly string[] {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, '-'], {
    input: text,
    encoding: 'utf8',
  });
  return status === 0 ? [] : stderr.trim().split('\n');
}

function jsonProblems(text: string, schema: string): readonly string[] {
  const { $schema: _draft, ...rules } = JSON.parse(readFileSync(schema, 'utf8'));
  // formats such as `uri` need another package
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(rules);
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe.each(SCHEMAS)('the published schema of $format', ({ format, file, mistake, problems }) => {
  const schema = join(FOLDER, file);
  const test = canBeTried(file) ? it : it.skip;

  test.each(SITUATIONS)('allows a report with %s', (_name, textIn) => {
    expect(problems(textIn(format), schema)).toEqual([]);
  });

  test('allows the report of a scan', async () => {
    const examples = fileURLToPath(new URL('../../examples', import.meta.url));
    const { stdout } = await hullcheck(examples, ['scan', '--format', format]);
    expect(stdout.length).toBeGreaterThan(5000);
    expect(problems(stdout, schema)).toEqual([]);
  });

  test('refuses a mistake', () => {
    const text = written(format, fullReport());
    const broken = text.replace(...(mistake as [RegExp, string]));
    expect(broken).not.toBe(text);
    expect(problems(broken, schema)).not.toEqual([]);
  });
});
