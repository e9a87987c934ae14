import { appendFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git } from './git.ts';
import { changed, type Files, makeRepository, merged, moved, withEmpty } from './git-commits.ts';

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
  const commits = makeOrigin(origin, options);
  checkOut(origin, workspace, commits[options.at ?? 'merge'], options);
  if (options.isOffline === true) git(workspace, ['remote', 'set-url', 'origin', 'https://127.0.0.1:9/gone']);
  return { workspace, ...commits, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

type Commits = Pick<Checkout, 'start' | 'base' | 'head' | 'merge'>;

function makeOrigin(folder: string, options: CheckoutOptions): Commits {
  const { moves = {}, rawFiles, meanwhile, objectFormat = 'sha1' } = options;
  const start = withEmpty(changed(new Map(), options.base), rawFiles?.base ?? []);
  const head = changed(withEmpty(moved(start, moves), rawFiles?.change ?? []), options.change);
  const base = changed(start, meanwhile ?? {});
  const isStart = meanwhile === undefined;
  const ids = makeRepository(folder, objectFormat, [
    { name: 'start', ref: 'refs/heads/main', parents: [], tree: start },
    { name: 'head', ref: 'refs/heads/topic', parents: ['start'], tree: head },
    ...(isStart ? [] : [{ name: 'base', ref: 'refs/heads/main', parents: ['start'], tree: base } as const]),
    {
      name: 'merge',
      ref: 'refs/pull/7/merge',
      parents: [isStart ? 'start' : 'base', 'head'],
      tree: merged(start, base, head),
    },
  ]);
  appendFileSync(join(folder, '.git/config'), '[uploadpack]\n\tallowAnySHA1InWant = true\n');
  const id = (name: keyof Commits): string => ids.get(name) as string;
  return { start: id('start'), head: id('head'), base: id(isStart ? 'start' : 'base'), merge: id('merge') };
}

/** The commands of actions/checkout. */
function checkOut(origin: string, workspace: string, sha: string, options: CheckoutOptions): void {
  const { depth = 1, objectFormat = 'sha1', sparse } = options;
  mkdirSync(workspace);
  git(workspace, ['init', '-q', `--object-format=${objectFormat}`]);
  appendFileSync(join(workspace, '.git/config'), remote(`file://${origin}`));
  const history = depth === 0 ? [] : [`--depth=${depth}`];
  git(workspace, ['-c', 'protocol.version=2', 'fetch', '-q', '--no-tags', '--prune', ...history, 'origin', sha]);
  if (sparse !== undefined) git(workspace, ['sparse-checkout', 'set', ...sparse]);
  git(workspace, ['checkout', '-q', '--force', '--detach', sha]);
}

/** What `git remote add` writes. */
function remote(url: string): string {
  return `[remote "origin"]\n\turl = ${JSON.stringify(url)}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`;
}
