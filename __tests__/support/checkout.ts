import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files and symbolic links by path; undefined deletes one. A new entry replaces whatever is there. */
export type Files = Readonly<Record<string, string | Buffer | SymbolicLink | undefined>>;

export interface SymbolicLink {
  readonly linkTo: string;
}

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
  initialize(origin, options.objectFormat ?? 'sha1');
  writeRaw(origin, options.rawFiles?.base);
  const start = commit(origin, options.base, 'base');
  git(origin, 'checkout', '-q', '-b', 'topic');
  for (const [from, to] of Object.entries(options.moves ?? {})) {
    mkdirSync(dirname(join(origin, to)), { recursive: true });
    git(origin, 'mv', from, to);
  }
  writeRaw(origin, options.rawFiles?.change);
  const head = commit(origin, options.change, 'change');
  git(origin, 'checkout', '-q', 'main');
  const base = options.meanwhile === undefined ? start : commit(origin, options.meanwhile, 'meanwhile');
  git(origin, 'checkout', '-q', '--detach', 'main');
  git(origin, 'merge', '-q', '--no-ff', '-m', 'merge', 'topic');
  const merge = git(origin, 'rev-parse', 'HEAD');
  git(origin, 'update-ref', 'refs/pull/7/merge', merge);
  git(origin, 'checkout', '-q', 'main');
  const commits = { merge, head, base };
  checkOut(origin, workspace, commits[options.at ?? 'merge'], options);
  if (options.isOffline === true) git(workspace, 'remote', 'set-url', 'origin', 'https://127.0.0.1:9/gone');
  return { workspace, start, ...commits, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function initialize(folder: string, objectFormat: 'sha1' | 'sha256'): void {
  mkdirSync(folder, { recursive: true });
  git(folder, 'init', '-q', '-b', 'main', `--object-format=${objectFormat}`);
  git(folder, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
}

function writeRaw(folder: string, names: readonly string[] = []): void {
  for (const name of names) writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]), '');
}

function commit(folder: string, files: Files, message: string): string {
  for (const [path, text] of Object.entries(files)) {
    const absolute = join(folder, path);
    rmSync(absolute, { recursive: true, force: text !== undefined });
    if (text === undefined) continue;
    mkdirSync(dirname(absolute), { recursive: true });
    if (typeof text === 'string' || Buffer.isBuffer(text)) writeFileSync(absolute, text);
    else symlinkSync(text.linkTo, absolute);
  }
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--allow-empty', '-m', message);
  return git(folder, 'rev-parse', 'HEAD');
}

/** The commands of actions/checkout. */
function checkOut(origin: string, workspace: string, sha: string, options: CheckoutOptions): void {
  const { depth = 1, objectFormat = 'sha1', sparse } = options;
  mkdirSync(workspace);
  git(workspace, 'init', '-q', `--object-format=${objectFormat}`);
  git(workspace, 'remote', 'add', 'origin', `file://${origin}`);
  const history = depth === 0 ? [] : [`--depth=${depth}`];
  git(workspace, '-c', 'protocol.version=2', 'fetch', '-q', '--no-tags', '--prune', ...history, 'origin', sha);
  if (sparse !== undefined) git(workspace, 'sparse-checkout', 'set', ...sparse);
  git(workspace, 'checkout', '-q', '--force', '--detach', sha);
}

export function git(folder: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'advice.detachedHead=false'];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}
