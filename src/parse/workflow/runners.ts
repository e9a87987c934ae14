import type { Span } from '../../model/source.ts';
import { asMapping, asScalar, entryOf, spanOf, type TreeMapping, type TreeNode } from '../../syntax/tree/nodes.ts';

/** Events that strangers can trigger. */
const PULL_REQUEST = /^pull_request(?:_target)?$/;

export function runsForPullRequests(root: TreeMapping | undefined): boolean {
  return scalarsIn(entryOf(root, 'on')?.node).some(({ text }) => PULL_REQUEST.test(text));
}

/** The label that makes a job run on a self-hosted machine: `runs-on: [self-hosted, linux]`. */
export function ownRunner(job: TreeMapping | undefined): Span | undefined {
  const runsOn = entryOf(job, 'runs-on')?.node;
  const labels = asMapping(runsOn) === undefined ? runsOn : entryOf(asMapping(runsOn), 'labels')?.node;
  return scalarsIn(labels).find(({ text }) => text === 'self-hosted')?.span;
}

/** https://docs.github.com/actions/reference/runners/github-hosted-runners */
const HOSTED = /^(?:ubuntu|windows|macos)-(?:latest|slim|\d\d(?:\d\d|\.\d\d)?)(?:-(?:arm|large|xlarge|intel))?$/;

/** The places of the jobs that certainly run on machines of GitHub, which end with the job. Gitea and Forgejo use the labels for others. */
export function hostedJobs(root: TreeMapping | undefined): readonly Span[] {
  if (root === undefined || !/(?:^|\/)\.github\//.test(root.file.path)) return [];
  const jobs = asMapping(entryOf(root, 'jobs')?.node)?.entries.values() ?? [];
  return [...jobs].flatMap(({ node }) => {
    const runsOn = entryOf(asMapping(node), 'runs-on')?.node;
    const label = runsOn?.kind === 'scalar' ? runsOn.value.trim() : '';
    return HOSTED.test(label) ? [spanOf(node)] : [];
  });
}

interface Name {
  readonly text: string;
  readonly span: Span;
}

/** A text, the texts of a list, or the keys of a mapping. */
function scalarsIn(node: TreeNode | undefined): readonly Name[] {
  if (node === undefined) return [];
  if (node.kind === 'mapping')
    return [...node.entries.values()].map(({ key }) => ({ text: key.value, span: spanOf(key) }));
  const scalars = node.kind === 'scalar' ? [node] : node.items.flatMap((item) => asScalar(item.node) ?? []);
  return scalars.map((scalar) => ({ text: scalar.value.trim(), span: spanOf(scalar) }));
}
