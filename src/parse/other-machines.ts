import { type Span, spanText } from '../model/source.ts';
import { asMapping, spanOf, type TreeNode } from '../syntax/tree/nodes.ts';

/** Whether a place in a workflow or a pipeline is in a job whose variables or commands choose the engine of another machine. */
export function onOtherMachines(roots: readonly (TreeNode | undefined)[]): (span: Span) => boolean {
  const jobs = roots.flatMap((root) => (root === undefined ? [] : jobsElsewhere(root)));
  return ({ file, start, end }) => jobs.some((job) => job.file === file && job.start <= start && end <= job.end);
}

function jobsElsewhere(root: TreeNode): readonly Span[] {
  if (!ENGINE_ELSEWHERE.test(spanText(spanOf(root)))) return [];
  return [...(asMapping(root)?.entries ?? [])].flatMap(([key, { node }]) => {
    const found = (GROUPS.has(key) ? partsOf(node) : [node])
      .map((part) => spanOf(part))
      .filter((part) => ENGINE_ELSEWHERE.test(spanText(part)));
    return found.length > 0 && OF_ALL.has(key) ? [spanOf(root)] : found;
  });
}

function partsOf(node: TreeNode): readonly TreeNode[] {
  if (node.kind === 'sequence') return node.items.map((item) => item.node);
  return node.kind === 'mapping' ? [...node.entries.values()].map((entry) => entry.node) : [node];
}

/** Keys with several jobs. */
const GROUPS: ReadonlySet<string> = new Set(['jobs', 'stages', 'pipelines']);

/** Keys whose variables and commands all jobs have. */
const OF_ALL: ReadonlySet<string> = new Set(['before_script', 'default', 'env', 'environment', 'variables']);

/** An engine of the machine itself or of a service of the job, which has a name without a dot, ends with the job. */
const ENGINE_ELSEWHERE =
  /\bDOCKER_HOST\b["']?[:=][ \t]{0,9}["']?(?:ssh:|tcp:(?!\/\/(?:127\.|0\.0\.0\.0|\[::1?\]|[\w-]{1,100}(?:[:/"'\s]|$))))|\bdocker context use[ \t]{1,9}["']?(?!(?:default|rootless|desktop-linux|colima|orbstack|rancher-desktop)\b)[\w$]/;
