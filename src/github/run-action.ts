import { appendFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as core from '@actions/core';
import { ConfigurationError } from '../config/configuration-error.ts';
import { toAnnotations } from '../report/annotations.ts';
import { toMarkdown } from '../report/markdown.ts';
import { sarifFile, toSarif } from '../report/sarif.ts';
import { tally } from '../report/tally.ts';
import { toTerminal } from '../report/terminal.ts';
import { concernOf } from '../rules/index.ts';
import { type Run, run } from '../run.ts';
import { writeFileAtomically } from '../support/write-file.ts';
import { VERSION } from '../version.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { linkToLine } from './links.ts';

/** The whole Action: scan, SARIF file, annotations, summary, outputs, and the verdict last. It never throws. */
export async function runAction(): Promise<void> {
  try {
    const inputs = readInputs();
    const folder = process.env['GITHUB_WORKSPACE'] || process.cwd();
    const result = await run({ ...inputs, folder });
    publish(result, inputs, folder);
    if (result.verdict.exitCode !== 0) core.setFailed(`hullcheck: ${result.verdict.sentence}`);
  } catch (error) {
    core.setOutput('conclusion', 'error');
    core.setFailed(messageOf(error));
  }
}

function publish(result: Run, inputs: Inputs, folder: string): void {
  const { report, verdict } = result;
  const sarifPath = resolve(folder, inputs.sarifFile ?? join(process.env['RUNNER_TEMP'] || folder, 'hullcheck.sarif'));
  writeFileAtomically(sarifPath, sarifFile(toSarif(report, { version: VERSION, concernOf })));
  printLog(result);
  if (inputs.annotations) annotate(result);
  writeSummary(toMarkdown(report, verdict, { linkTo: linkToLine() }));
  const { open, suppressed, bySeverity } = tally(report);
  const outputs = {
    'sarif-file': sarifPath,
    conclusion: verdict.conclusion,
    total: open.length,
    ...bySeverity,
    suppressed,
  };
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

/** The log of a workflow shows colour, and is as wide as it needs to be. */
function printLog({ report }: Run): void {
  process.stdout.write(toTerminal(report, { colour: true, width: 120, pathOf: (path) => path, verbose: false }));
}

const ANNOTATE = { error: core.error, warning: core.warning, notice: core.notice } as const;

function annotate({ report }: Run): void {
  for (const { level, message, ...place } of toAnnotations(report)) ANNOTATE[level](message, place);
}

function writeSummary(markdown: string): void {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (file) appendFileSync(file, markdown);
}

function messageOf(error: unknown): string {
  if (error instanceof ConfigurationError) return `hullcheck: ${error.message}`;
  if (error instanceof Error && error.stack !== undefined) core.debug(error.stack);
  return `hullcheck failed: ${error instanceof Error ? error.message : String(error)}`;
}
