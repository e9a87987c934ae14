import { appendFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ConfigurationError, printable } from '../config/configuration-error.ts';
import { covers } from '../gate/change.ts';
import { changeNumbers } from '../gate/change-numbers.ts';
import { type AnnotationLevel, toAnnotations } from '../report/annotations.ts';
import { gfm } from '../report/escape.ts';
import { type MarkdownOptions, toMarkdown } from '../report/markdown.ts';
import { shownRegion } from '../report/region.ts';
import { sarifFile } from '../report/sarif/sarif.ts';
import { counted, tally } from '../report/tally.ts';
import { toTerminal } from '../report/terminal.ts';
import type { ThreadOptions } from '../run/parallel/threads.ts';
import { refusalIn } from '../support/refusal.ts';
import { VERSION } from '../support/version.ts';
import { writeFileAtomically } from '../support/write-file.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { type WorkflowContext, workflowContext } from './context.ts';
import { type Feedback, giveFeedback } from './feedback/index.ts';
import { openImageCache } from './image-cache.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { refuseLinkOut } from './inside-workspace.ts';
import { type JudgedWorkflow, judgeWorkflow } from './judge-workflow.ts';
import { linkToLine } from './links.ts';
import { type Network, openNetwork } from './network.ts';
import { type NamedReport, replacedFiles } from './replaced-files.ts';
import { type SarifVersions, sarifVersions } from './sarif-parts.ts';
import type { Delivery } from './upload/delivery.ts';
import { planUpload } from './upload/plan.ts';
import { fail, issueCommand, setOutput } from './workflow-commands.ts';

/** The whole Action. It never throws. */
export async function runAction(threads?: ThreadOptions): Promise<void> {
  try {
    await runSteps(new Date(), threads);
  } catch (error) {
    setOutput('conclusion', 'error');
    writeSummary(`## hullcheck: error\n\n${gfm(messageOf(error))}\n`);
    // an unexpected error may take its time
    const core = await import('@actions/core');
    if (error instanceof Error && error.stack !== undefined) core.debug(error.stack);
    core.setFailed(messageOf(error));
  }
}

/** Scan, SARIF file, upload, annotations, summary, outputs, and last the verdict: a failing network affects nothing else. */
async function runSteps(startedAt: Date, threads: ThreadOptions | undefined): Promise<void> {
  const inputs = readInputs();
  const context = workflowContext();
  const network = openNetwork(context, inputs);
  const folder = process.env['GITHUB_WORKSPACE'] || process.cwd();
  const reports = namedReports(inputs);
  // an existing file is replaced, so only its folder matters
  for (const { input, path } of reports) refuseLinkOut(folder, dirname(path), input);
  const cache = await openImageCache(inputs, context);
  const judged = await judgeWorkflow(folder, inputs, context, { network, cache, threads });
  const cacheProblems = (await cache?.save()) ?? [];
  const replaced = await replacedFiles(folder, reports);
  const versions = sarifVersions(judged, realpathSync.native(folder), inputs);
  const sarifPath = resolve(folder, inputs.sarifFile ?? join(process.env['RUNNER_TEMP'] || folder, 'hullcheck.sarif'));
  const [full] = versions;
  writeInput('sarif-file', sarifPath, sarifFile(full()));
  await writePage(judged, inputs, context, folder);
  const delivery = await upload({ versions, startedAt }, judged, inputs, context, network);
  printLog(judged);
  for (const sentence of replaced) process.stdout.write(`${sentence}\n`);
  if (inputs.annotations) await annotate(judged, context, delivery);
  const options = markdownOptions(judged, context);
  const feedback = await giveFeedback(judged, inputs, context, network, options);
  const lines = [delivery.message, ...feedback.map(({ message }) => message), ...cacheProblems, ...replaced];
  writeSummary(toMarkdown(judged.report, judged.verdict, { ...options, delivery: lines }));
  reportProblems(delivery, feedback);
  writeOutputs(judged, delivery, sarifPath);
  conclude(judged, delivery, inputs);
}

/** The files that the inputs name for reports. */
function namedReports({ sarifFile, htmlFile }: Inputs): readonly NamedReport[] {
  return [
    ...(sarifFile === undefined ? [] : [{ input: 'sarif-file', path: sarifFile }]),
    ...(htmlFile === undefined ? [] : [{ input: 'html-file', path: htmlFile }]),
  ];
}

async function upload(
  what: { readonly versions: SarifVersions; readonly startedAt: Date },
  { headId }: JudgedWorkflow,
  inputs: Inputs,
  context: WorkflowContext,
  network: Network,
): Promise<Delivery> {
  const target = planUpload(context, headId, inputs);
  if ('status' in target) return target;
  const client = await network.client();
  if (client === undefined) throw new Error('There is something to upload, but the client is missing.');
  const { uploadSarif } = await import('./upload/upload-sarif.ts');
  return uploadSarif(client, { target, ...what }, context, network.budget);
}

/** The log of a workflow shows colour, and is as wide as it needs to be. It shows the findings that the verdict is about. */
function printLog({ report, shown, isNewOnly, gate, shownPolicy: policy }: JudgedWorkflow): void {
  const options = { colour: true, width: 120, pathOf: (path: string) => path, verbose: false, policy };
  const listed = [...shown, ...(gate?.undecided ?? [])];
  process.stdout.write(toTerminal(isNewOnly ? { ...report, findings: listed } : report, options));
  const known = tally(report).open.length - listed.length;
  if (isNewOnly && known > 0)
    process.stdout.write(`${counted(known, 'known finding')} not listed here: see the summary.\n`);
}

/** Does not repeat findings that code scanning shows itself: in a pull request those inside the diff. Code scanning does not show gaps. */
async function annotate(judged: JudgedWorkflow, { pull }: WorkflowContext, delivery: Delivery): Promise<void> {
  const isUploaded = delivery.status === 'uploaded';
  const findings = isUploaded ? await outsideOfDiff(judged, pull !== undefined) : judged.shown;
  const annotations = toAnnotations(findings, judged.gaps);
  for (const { level, message, file, startLine, endLine, startColumn, endColumn, title } of annotations) {
    issueCommand(level, message, { title, file, line: startLine, endLine, col: startColumn, endColumn });
  }
}

async function outsideOfDiff({ gate, shown }: JudgedWorkflow, isPull: boolean): Promise<readonly TriagedFinding[]> {
  if (!isPull) return [];
  const addedLines = await gate?.addedLines(shown.map(({ span }) => span.file.path));
  return shown.filter(({ span }) => {
    const { startLine, endLine } = shownRegion(span);
    return !covers(addedLines?.(span.file.path) ?? [], startLine, endLine);
  });
}

function markdownOptions(
  { gate, headId, shownPolicy: policy }: JudgedWorkflow,
  context: WorkflowContext,
): MarkdownOptions {
  return { linkTo: linkToLine(context, headId), policy, ...(gate !== undefined && { change: gate }) };
}

/** Writes the HTML page, if the inputs ask for it. */
async function writePage(
  { report, verdict, gate, headId, repository, policy, shownPolicy }: JudgedWorkflow,
  { htmlFile, config }: Inputs,
  context: WorkflowContext,
  folder: string,
): Promise<void> {
  if (htmlFile === undefined) return;
  const { toHtml } = await import('../report/html/index.ts');
  const { coverOf } = await import('../run/cover.ts');
  const found = await coverOf(repository, policy, { folder, config }, shownPolicy);
  const { repository: name } = context;
  const cover = name === undefined ? found : { ...found, repository: `${name.owner}/${name.name}` };
  const { rules: allRules } = await import('../rules/index.ts');
  const base = context.change?.baseName ?? gate?.baseSha.slice(0, SHORT_ID) ?? '';
  const change = gate && changeNumbers(report, gate, base);
  const options = {
    version: VERSION,
    linkTo: linkToLine(context, headId),
    fresh: gate?.fresh,
    change,
    allRules,
    cover,
  };
  writeInput('html-file', resolve(folder, htmlFile), toHtml(report, verdict, options));
}

/** @throws {ConfigurationError} if the file that an input names cannot be written. */
function writeInput(name: string, path: string, text: string): void {
  try {
    writeFileAtomically(path, text);
  } catch (error) {
    const refusal = refusalIn(error);
    throw new ConfigurationError(
      `The input ${name} names a file that cannot be written: ${printable(path)}: ${refusal}`,
    );
  }
}

/** Enough of a commit to find it. */
const SHORT_ID = 8;

function writeSummary(markdown: string): void {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (file) appendFileSync(file, markdown);
}

/** One annotation for all of them: a step has only ten. */
function reportProblems(delivery: Delivery, feedback: readonly Feedback[]): void {
  const problems = feedback.filter(({ isProblem }) => isProblem).map(({ message }) => message);
  const messages = [...(delivery.level === 'none' ? [] : [delivery.message]), ...problems];
  const level: AnnotationLevel = delivery.level === 'warning' || problems.length > 0 ? 'warning' : 'notice';
  if (messages.length > 0) issueCommand(level, messages.join('\n'), { title: 'hullcheck' });
}

function writeOutputs({ report, verdict, gate }: JudgedWorkflow, delivery: Delivery, sarifPath: string): void {
  const { open, suppressed, bySeverity, notLookedAt } = tally(report);
  const outputs = {
    'sarif-file': sarifPath,
    'sarif-id': delivery.sarifIds.join(','),
    'upload-status': delivery.status,
    'upload-message': delivery.message,
    conclusion: verdict.conclusion,
    total: open.length,
    new: gate?.fresh.length ?? '',
    fixed: gate?.fixed.length ?? '',
    ...bySeverity,
    suppressed,
    'not-looked-at': notLookedAt,
    'images-not-looked-up': (report.images?.named ?? 0) - (report.images?.lookedUp ?? 0),
  };
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

/** A failed upload fails the check only if the inputs ask for that. */
function conclude({ verdict }: JudgedWorkflow, delivery: Delivery, { upload: mode }: Inputs): void {
  if (verdict.exitCode !== 0) fail(`hullcheck: ${verdict.sentence}`);
  else if (mode === 'always' && delivery.isRefusal) fail(`hullcheck: upload is always. ${delivery.message}`);
}

function messageOf(error: unknown): string {
  if (error instanceof ConfigurationError) return `hullcheck: ${error.message}`;
  return `hullcheck failed: ${error instanceof Error ? error.message : String(error)}`;
}
