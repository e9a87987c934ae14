import { type Span, usedPath } from '../../model/source.ts';
import { asMapping, asScalar, entryOf, spanOf, type TreeMapping, type TreeNode } from '../../syntax/tree/nodes.ts';
import { itemsOf, matrixIn } from './matrix.ts';
import { jobsOf } from './steps.ts';

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
  if (root === undefined || !/(?:^|\/)\.github\//.test(usedPath(root.file))) return [];
  return jobsOf(root).flatMap((job) => {
    const labels = possibleLabels(job);
    return job !== undefined && labels.length > 0 && labels.every((label) => HOSTED.test(label)) ? [spanOf(job)] : [];
  });
}

/** `${{ matrix.os }}` and `${{ matrix.os || 'ubuntu-latest' }}` */
const OF_MATRIX = /^\$\{\{\s*matrix\.([\w-]+)\s*(?:\|\|\s*'([^']*)'\s*)?\}\}$/;

/** The labels that may be that of the job; empty if they are not known. */
function possibleLabels(job: TreeMapping | undefined): readonly string[] {
  const runsOn = entryOf(job, 'runs-on')?.node;
  const written = runsOn?.kind === 'sequence' && runsOn.items.length === 1 ? runsOn.items[0]?.node : runsOn;
  const label = asScalar(written)?.value.trim();
  if (label === undefined) return [];
  const [, name, otherwise] = OF_MATRIX.exec(label) ?? [];
  if (name === undefined) return [label];
  const values = matrixValues(job, name);
  return values === undefined ? [] : [...values, ...(otherwise === undefined ? [] : [otherwise])];
}

/** The values that the name has in the combinations of the matrix; undefined if not all are known. */
function matrixValues(job: TreeMapping | undefined, name: string): readonly string[] | undefined {
  const matrix = asMapping(matrixIn(job));
  const own = entryOf(matrix, name)?.node;
  const include = entryOf(matrix, 'include')?.node;
  if (matrix === undefined || !isListOrNone(own) || !isListOrNone(include)) return undefined;
  const combinations = itemsOf(include).map(asMapping);
  if (combinations.includes(undefined)) return undefined;
  const values = [...itemsOf(own), ...combinations.flatMap((one) => entryOf(one, name)?.node ?? [])];
  // any other value than a text is not a label
  return values.map((value) => asScalar(value)?.value.trim() ?? '');
}

function isListOrNone(node: TreeNode | undefined): boolean {
  return node === undefined || node.kind === 'sequence';
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
