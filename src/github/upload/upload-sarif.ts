import { gzipSync } from 'node:zlib';
import type { Log } from 'sarif';
import { cut, oneLine } from '../../report/escape.ts';
import { counted } from '../../report/tally.ts';
import type { Budget } from '../../support/budget.ts';
import { fieldsOf } from '../../support/json-fields.ts';
import { ApiError, type Client } from '../client.ts';
import type { WorkflowContext } from '../context.ts';
import type { SarifVersions } from '../sarif-parts.ts';
import type { Delivery } from './delivery.ts';
import type { Target } from './plan.ts';
import { explainProcessing, explainRefusal } from './refusals.ts';

export interface Upload {
  readonly target: Target;
  readonly versions: SarifVersions;
  readonly startedAt: Date;
}

/** GitHub's limits: https://docs.github.com/code-security/code-scanning/troubleshooting-sarif */
const MAXIMUM_GZIP_BYTES = 10 * 1024 * 1024;
const RUNS = 20;
const RESULTS_SHOWN = 5000;

/** Processing takes seconds: we ask after one second, then after twice as long each time, six times in all. */
const POLLS = 6;
const FIRST_POLL_MILLISECONDS = 1000;

/** Uploads the results and waits until GitHub has processed them. It never throws. */
export async function uploadSarif(
  client: Client,
  { target, versions, startedAt }: Upload,
  context: WorkflowContext,
  budget: Budget,
): Promise<Delivery> {
  const sarifIds: string[] = [];
  try {
    const full = versions[0]();
    const count = Math.ceil(full.runs.length / RUNS);
    for (let part = 0; part < count; part++) {
      const id = await sendSmallEnough(client, target, startedAt, versions, part);
      sarifIds.push(id);
    }
    const processed = await Promise.all(sarifIds.map((id) => waitForProcessing(client, id, budget)));
    const failure = processed.find((outcome) => typeof outcome === 'object');
    if (failure !== undefined) return { ...explainProcessing(failure.errors), sarifIds };
    return uploaded(sarifIds, full, processed.includes(undefined));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { ...explainRefusal(error, context), sarifIds };
  }
}

/** Runs beyond the limit of one file go into the next one. */
async function sendSmallEnough(
  client: Client,
  target: Target,
  startedAt: Date,
  versions: Upload['versions'],
  part: number,
): Promise<string> {
  let tooLarge = new ApiError(413, 'The file is too large.');
  for (const version of versions) {
    const log = version();
    const sarif = gzipSync(JSON.stringify({ ...log, runs: log.runs.slice(part * RUNS, (part + 1) * RUNS) }));
    if (sarif.length > MAXIMUM_GZIP_BYTES) continue;
    try {
      return await send(client, target, startedAt, sarif);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 413) throw error;
      tooLarge = error;
    }
  }
  throw tooLarge;
}

async function send(client: Client, { ref, commit }: Target, startedAt: Date, sarif: Buffer): Promise<string> {
  const { data } = await client.request('POST /repos/{owner}/{repo}/code-scanning/sarifs', {
    commit_sha: commit,
    ref,
    sarif: sarif.toString('base64'),
    started_at: startedAt.toISOString(),
    tool_name: 'hullcheck',
  });
  const { id } = fieldsOf(data);
  if (typeof id !== 'string' || !/^[\w-]{1,100}$/.test(id)) throw new ApiError(0, 'The answer has no id.');
  return id;
}

type Processed = { readonly errors: readonly string[] } | 'complete' | undefined;

/** Undefined when the outcome is not known in time. */
async function waitForProcessing(client: Client, id: string, budget: Budget): Promise<Processed> {
  for (let poll = 0; poll < POLLS; poll++) {
    if (!(await budget.wait(FIRST_POLL_MILLISECONDS * 2 ** poll))) return undefined;
    const status = await askStatus(client, id);
    if (status !== 'pending') return status;
  }
  return undefined;
}

/** The file was accepted, so a GitHub that does not answer questions about it is not a failure. */
async function askStatus(client: Client, id: string): Promise<Processed | 'pending'> {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}', {
      sarif_id: id,
    });
    const { processing_status: status, errors } = fieldsOf(data);
    if (status === 'failed')
      return { errors: Array.isArray(errors) ? errors.map((text) => cut(oneLine(String(text)), 500)) : [] };
    return status === 'complete' ? status : 'pending';
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.status === 404 ? 'pending' : undefined;
  }
}

function uploaded(sarifIds: readonly string[], { runs }: Log, isUnfinished: boolean): Delivery {
  const largest = Math.max(...runs.map(({ results = [] }) => results.length));
  const total = runs.reduce((sum, { results = [] }) => sum + results.length, 0);
  const sentences = [
    `${counted(total, 'result')} uploaded to code scanning.`,
    ...(isUnfinished ? ['GitHub was still processing them when this step ended.'] : []),
    ...(largest > RESULTS_SHOWN
      ? [`GitHub shows the worst ${RESULTS_SHOWN} of the ${largest} in one category: set category-by: directory:1.`]
      : []),
  ];
  const level = largest > RESULTS_SHOWN ? 'warning' : 'none';
  return { status: 'uploaded', message: sentences.join(' '), level, isRefusal: false, sarifIds };
}
