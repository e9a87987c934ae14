import { posix } from 'node:path';
import type { SourceFile, Span } from '../../model/source.ts';
import { spanText } from '../../model/source.ts';
import { asMapping, asScalar, entryOf, spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { parseSizedYaml } from '../../syntax/yaml/sized-yaml.ts';
import type { RepositoryView } from '../repository-view.ts';
import { hostedJobs } from './runners.ts';
import { jobsOf, runsOf, stepsIn } from './steps.ts';

/** With more workflows, the users of an action are not known. */
const MOST_WORKFLOWS = 200;

/**
 * The places that certainly run on machines of GitHub: jobs of a workflow, or all of an action in `.github/actions` that only such jobs of the
 * repository use.
 */
export function hostedPlaces(root: TreeMapping | undefined, repository: RepositoryView): readonly Span[] {
  if (root === undefined || runsOf(root) === undefined) return hostedJobs(root);
  return isOnlyForHosted(root.file, repository) ? [{ file: root.file, start: 0, end: root.file.text.length }] : [];
}

function isOnlyForHosted({ path }: SourceFile, { paths, readFile }: RepositoryView): boolean {
  if (!OWN_ACTION.test(path)) return false;
  const folder = posix.dirname(path);
  const files = (paths() ?? []).filter((one) => one !== path && MAY_USE.test(one));
  if (files.length > MOST_WORKFLOWS) return false;
  const users = files.flatMap((one) => {
    const file = readFile(one, 'guess');
    return file?.text.includes(posix.basename(folder)) === true ? [file] : [];
  });
  const uses = users.map((file) => usesIn(file, `./${folder}`));
  return uses.some((own) => own === 'hosted') && !uses.includes('other');
}

const OWN_ACTION = /^\.github\/actions\/(?:[\w.-]+\/){1,5}action\.ya?ml$/;
/** Workflows, and other actions. */
const MAY_USE = /^\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/;

/** Who uses the action in a file: nobody, only jobs on machines of GitHub, or others, too. */
function usesIn(file: SourceFile, action: string): 'nobody' | 'hosted' | 'other' {
  const parsed = parseSizedYaml(file);
  const root = 'reason' in parsed ? undefined : asMapping(parsed.roots[0]);
  // an action that uses it may run anywhere
  if (root === undefined || runsOf(root) !== undefined) return file.text.includes(action) ? 'other' : 'nobody';
  const users = jobsOf(root).filter((job) => stepsIn(job).some((step) => usedBy(step) === action));
  if (users.length === 0) return /uses:[ \t]*["']?\$|\$\{\{[^}]{0,200}actions/.test(file.text) ? 'other' : 'nobody';
  const hosted = new Set(hostedJobs(root).map(({ start }) => start));
  const isHosted = (job: TreeMapping | undefined): boolean => {
    const span = job && spanOf(job);
    return span !== undefined && hosted.has(span.start) && !OTHER_MACHINE.test(spanText(span));
  };
  return users.every(isHosted) ? 'hosted' : 'other';
}

function usedBy(step: TreeMapping | undefined): string | undefined {
  return asScalar(entryOf(step, 'uses')?.node)?.value.replace(/\/$/, '');
}

/** Commands of a job that reach another machine. */
export const OTHER_MACHINE = /\bDOCKER_(?:HOST|CONTEXT)\b|\bdocker context\b|--context\b|\bssh\b|\s-H[\s=]/;
