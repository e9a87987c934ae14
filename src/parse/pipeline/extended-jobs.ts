import { limitReached } from '../../model/findings/reached-limits.ts';
import { remember } from '../../support/caches/remember.ts';
import { asMapping, asScalar, spanOf, type TreeMapping, type TreeNode } from '../../syntax/tree/nodes.ts';
import { type Documents, includedIn, itemsOf, nodeAt, topOf } from './documents.ts';

/** How many jobs may extend one another in a row. GitLab follows eleven. */
const MOST_LEVELS = 11;

/** How many jobs one may extend in all. Real ones extend a few. */
const MOST_JOBS = 50;

/** A job of GitLab, the last one that it extends, those that this extends, and so on: the first ones take precedence. */
export const extendedBy = remember((documents: Documents) =>
  remember((job: TreeMapping): readonly TreeMapping[] => {
    const found = new Set<TreeMapping>();
    const pending = [{ one: job, level: 0 }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { one, level } = next;
      if (found.has(one)) continue;
      if (found.size === MOST_JOBS) {
        limitReached(spanOf(job), 'This job extends too many others to read all of them.');
        break;
      }
      found.add(one);
      if (level < MOST_LEVELS)
        pending.push(...extendedIn(one, documents).map((other) => ({ one: other, level: level + 1 })));
    }
    return [...found];
  }),
);

/** The jobs that one extends by a name, or by a list whose last names count, and the one of its name that it changes. */
function extendedIn(job: TreeMapping, documents: Documents): readonly TreeMapping[] {
  const node = job.entries.get('extends')?.node;
  const names = node?.kind === 'sequence' ? itemsOf(node).slice(-MOST_JOBS) : [node];
  const extended = names.map((name) => topOf(documents).get(asScalar(name)?.value ?? ''));
  return [...extended, changedBy(job, documents)].flatMap((one) => asMapping(one) ?? []);
}

/** The job of a file that is included with the name of one of the file itself. */
function changedBy({ holder }: TreeMapping, documents: Documents): TreeNode | undefined {
  if (holder === undefined || !('key' in holder) || !documents.roots.includes(holder.owner)) return undefined;
  const { value } = holder.key;
  return NO_JOBS.has(value) ? undefined : includedIn(documents).get(value);
}

/** The keys at the top level of a file of GitLab that do not name jobs. */
const NO_JOBS: ReadonlySet<string> = new Set([
  ...['default', 'variables', 'workflow', 'include', 'stages', 'types', 'spec'],
  ...['image', 'services', 'cache', 'before_script', 'after_script'],
]);

/** The keys with commands that jobs have in common: those that all have by default, and the others. */
const BY_DEFAULT = ['before_script', 'after_script'];
const OF_JOBS = [...BY_DEFAULT, 'script'];

/**
 * Gives the jobs of a file of GitLab the commands of those that they extend, and those that all jobs have by default. Any other mapping is
 * what it is.
 */
export function completer(documents: Documents): (mapping: TreeMapping) => TreeMapping {
  if (documents.isOfGitlab !== true) return (mapping) => mapping;
  const names = new Map([...topOf(documents)].map(([name, node]) => [node, name]));
  return (mapping) => {
    const name = names.get(mapping);
    return name === undefined || NO_JOBS.has(name) ? mapping : completed(mapping, name, documents);
  };
}

function completed(job: TreeMapping, name: string, documents: Documents): TreeMapping {
  const all = extendedBy(documents)(job);
  const entries = new Map(job.entries);
  for (const { entries: others } of all) add(entries, OF_JOBS, (key) => others.get(key));
  // nobody runs a hidden job as it is
  if (entries.has('script') && !name.startsWith('.'))
    add(entries, BY_DEFAULT, (key) => (takesDefault(all, key) ? defaultOf(documents).get(key) : undefined));
  return entries.size === job.entries.size ? job : { ...job, entries };
}

type Entries = TreeMapping['entries'];
type Entry = ReturnType<Entries['get']>;

function add(entries: Map<string, NonNullable<Entry>>, keys: readonly string[], entryOf: (key: string) => Entry): void {
  for (const key of keys) {
    const entry = entries.has(key) ? undefined : entryOf(key);
    if (entry !== undefined) entries.set(key, entry);
  }
}

/** Unless `inherit: {default: false}`, or a list of other keys, keeps it away. */
function takesDefault(jobs: readonly TreeMapping[], key: string): boolean {
  const [node] = jobs.flatMap((job) => nodeAt(job, 'inherit', 'default') ?? []);
  if (node?.kind === 'sequence') return itemsOf(node).some((item) => asScalar(item)?.value === key);
  return asScalar(node)?.value !== 'false';
}

/** What is below `default`, or else at the top level. */
const defaultOf = remember((documents: Documents): Entries => {
  const roots = [...(documents.included ?? []), ...documents.roots].flatMap((root) => asMapping(root) ?? []);
  const defaults = roots.flatMap((root) => asMapping(root.entries.get('default')?.node) ?? []);
  return new Map([...roots, ...defaults].flatMap(({ entries }) => [...entries]));
});
