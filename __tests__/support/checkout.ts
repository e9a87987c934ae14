import { appendFileSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git, initialize, type ObjectFormat } from './git.ts';
import {
  type Commit,
  changed,
  type Files,
  makeRepository,
  merged,
  moved,
  withEmpty,
  writeCommit,
} from './git-commits.ts';
import { checkOutTree } from './git-index.ts';

export interface CheckoutOptions {
  readonly base: Files;
  /** The changed files; applied after `moves`. */
  readonly change: Files;
  /** From old to new paths. */
  readonly moves?: Readonly<Record<string, string>>;
  /** Names of empty files, with one character per byte, for names that are not UTF-8. */
  readonly rawFiles?: { readonly base: readonly string[]; readonly change: readonly string[] };
  /** Folders that a sparse checkout is limited to. */
  readonly sparse?: readonly string[];
  /** Changes on the target branch in the meantime. */
  readonly meanwhile?: Files;
  /** As in actions/checkout: 1 by default, 0 for the whole history. */
  readonly depth?: number;
  /** The commit to check out: the merge that GitHub creates (the default), or one of the two branches. */
  readonly at?: 'merge' | 'head' | 'base';
  /** How git names commits: sha1 by default. */
  readonly objectFormat?: 'sha1' | 'sha256';
  /** Whether git cannot fetch from the origin of the checkout. */
  readonly isOffline?: boolean;
}

/** A workspace as actions/checkout leaves it. */
export interface Checkout {
  readonly workspace: string;
  /** The commit that the branches have in common. */
  readonly start: string;
  /** The tip of the target branch. */
  readonly base: string;
  /** The tip of the branch that is to be merged. */
  readonly head: string;
  readonly merge: string;
  remove(): void;
}

export function makeCheckout(options: CheckoutOptions): Checkout {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'hullcheck-checkout-')));
  const origin = join(folder, 'origin');
  const workspace = join(folder, 'workspace');
  const { start, head, base, merge } = commitsOf(options);
  const { objectFormat = 'sha1', isOffline = false } = options;
  const all = [start, head, ...(base === start ? [] : [base]), merge];
  const ids = makeRepository(origin, objectFormat, all);
  appendFileSync(join(origin, '.git/config'), '[uploadpack]\n\tallowAnySHA1InWant = true\n');
  initialize(workspace, objectFormat);
  const config = join(workspace, '.git/config');
  const settings = readFileSync(config, 'utf8');
  writeFileSync(config, settings + remote(`file://${origin}`));
  const commits = { start, head, base, merge };
  checkOut(workspace, commits[options.at ?? 'merge'], commits, ids, options);
  if (isOffline) writeFileSync(config, settings + remote('https://127.0.0.1:9/gone'));
  const id = ({ name }: Commit<Name>): string => ids.get(name) as string;
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { workspace, start: id(start), head: id(head), base: id(base), merge: id(merge), remove };
}

type Name = 'start' | 'head' | 'base' | 'merge';

function commitsOf(options: CheckoutOptions): Readonly<Record<Name, Commit<Name>>> {
  const { moves = {}, rawFiles, meanwhile } = options;
  const first = withEmpty(changed(new Map(), options.base), rawFiles?.base ?? []);
  const start = { name: 'start', ref: 'refs/heads/main', parents: [], tree: first } as const;
  const topic = changed(withEmpty(moved(first, moves), rawFiles?.change ?? []), options.change);
  const head = { name: 'head', ref: 'refs/heads/topic', parents: ['start'], tree: topic } as const;
  const base =
    meanwhile === undefined
      ? start
      : ({ name: 'base', ref: 'refs/heads/main', parents: ['start'], tree: changed(first, meanwhile) } as const);
  const tree = merged(first, base.tree, topic);
  const merge = { name: 'merge', ref: 'refs/pull/7/merge', parents: [base.name, 'head'], tree } as const;
  return { start, head, base, merge };
}

/** What the commands of actions/checkout do. */
function checkOut(
  workspace: string,
  commit: Commit<Name>,
  commits: Readonly<Record<Name, Commit<Name>>>,
  ids: ReadonlyMap<Name, string>,
  { depth = 1, objectFormat = 'sha1', sparse }: CheckoutOptions,
): void {
  const sha = ids.get(commit.name) as string;
  fetched(workspace, objectFormat, historyOf(commit, commits, depth === 0 ? Number.POSITIVE_INFINITY : depth), ids);
  const isPlain = sparse === undefined && ![...commit.tree.keys()].some((path) => path.endsWith('.gitattributes'));
  if (isPlain) {
    checkOutTree(workspace, objectFormat, sha, commit.tree);
    return;
  }
  if (sparse !== undefined) git(workspace, ['sparse-checkout', 'set', ...sparse]);
  git(workspace, ['checkout', '-q', '--force', '--detach', sha]);
}

interface History {
  readonly commits: readonly Commit<Name>[];
  /** Those that are as far away as the depth allows, whose parents git takes for unknown. */
  readonly last: readonly Commit<Name>[];
}

/** A commit and those before it, up to a number of steps. */
function historyOf(commit: Commit<Name>, commits: Readonly<Record<Name, Commit<Name>>>, depth: number): History {
  const found = new Set([commit]);
  let level: readonly Commit<Name>[] = [commit];
  for (let steps = 1; steps < depth && level.length > 0; steps += 1) {
    level = level.flatMap(({ parents }) => parents.map((name) => commits[name])).filter((one) => !found.has(one));
    for (const one of level) found.add(one);
  }
  return { commits: [...found], last: level };
}

/** What `git fetch` leaves, which starts six processes. */
function fetched(
  workspace: string,
  objectFormat: ObjectFormat,
  { commits, last }: History,
  ids: ReadonlyMap<Name, string>,
): void {
  for (const commit of commits) writeCommit(workspace, objectFormat, commit, ids);
  const shallow = [...new Set(last)].map(({ name }) => `${ids.get(name)}\n`);
  if (shallow.length > 0) writeFileSync(join(workspace, '.git/shallow'), shallow.toSorted().join(''));
}

/** What `git remote add` writes. */
function remote(url: string): string {
  return `[remote "origin"]\n\turl = ${JSON.stringify(url)}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`;
}
