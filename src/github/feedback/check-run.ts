import type { Notification } from '../../model/findings/notification.ts';
import { ANNOTATION_LENGTH, type Annotation, annotationsUpTo } from '../../report/annotations.ts';
import { cut } from '../../report/escape.ts';
import type { Verdict } from '../../report/verdict.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import { type Client, madeId } from '../client.ts';

/** GitHub's limit for one request, and ours for all of them. */
const ANNOTATIONS_AT_ONCE = 50;
const MAXIMUM_ANNOTATIONS = 500;
const TITLE_LENGTH = 255;

export interface CheckRun {
  readonly name: string;
  readonly commit: string;
  readonly verdict: Verdict;
  readonly findings: readonly TriagedFinding[];
  /** The gaps that fail the check. */
  readonly gaps: readonly Notification[];
  /** In Markdown, at most 65,535 characters. */
  readonly summary: string;
}

const CONCLUSIONS = { pass: 'success', 'policy-fail': 'failure', error: 'failure' } as const;
const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const;

/** Writes a separate check run, with room for more annotations than a step has. */
export async function publishCheckRun(
  client: Client,
  { name, commit, verdict, findings, gaps, summary }: CheckRun,
): Promise<string> {
  const annotations = annotationsUpTo(MAXIMUM_ANNOTATIONS, findings, gaps).map(toCheckAnnotation);
  const output = { title: cut(verdict.sentence, TITLE_LENGTH), summary };
  const made = await client.request(
    'POST /repos/{owner}/{repo}/check-runs',
    {
      name,
      head_sha: commit,
      status: 'completed',
      conclusion: CONCLUSIONS[verdict.conclusion],
      output: { ...output, annotations: annotations.slice(0, ANNOTATIONS_AT_ONCE) },
    },
    'once',
  );
  const id = madeId(made);
  for (let at = ANNOTATIONS_AT_ONCE; at < annotations.length; at += ANNOTATIONS_AT_ONCE) {
    await client.request(
      'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
      { check_run_id: id, output: { ...output, annotations: annotations.slice(at, at + ANNOTATIONS_AT_ONCE) } },
      'once',
    );
  }
  return `Check run "${name}" with ${annotations.length} annotations.`;
}

function toCheckAnnotation(annotation: Annotation): object {
  const { level, title, message, file, startLine, endLine, startColumn, endColumn } = annotation;
  return {
    path: file,
    start_line: startLine,
    end_line: endLine,
    ...(startColumn === undefined ? {} : { start_column: startColumn, end_column: endColumn }),
    annotation_level: LEVELS[level],
    title: cut(title, TITLE_LENGTH),
    message: cut(message, ANNOTATION_LENGTH),
  };
}
