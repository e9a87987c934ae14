import { asMapping, asScalar, type TreeMapping, type TreeNode, type TreeScalar } from '../../syntax/tree/nodes.ts';
import { mentionsEngine } from '../run-options/command-lines.ts';
import { isReadAlike } from '../scripts/unread-shell.ts';
import { type Levels, textAt } from './variables.ts';

type Roots = Levels['roots'];

/** The keys whose texts a shell reads before all others, in the order in which it does. */
const FIRST = [
  ...['init', 'clone_script', 'pre_get_sources_script', 'before_cache', 'before_install', 'install'],
  ...['before_script', 'before_build', 'before_package', 'before_test', 'before_deploy'],
];

/** Those after all others. */
const LAST = [
  ...['after_build', 'after_package', 'after_test', 'after_deploy', 'after_success', 'after_failure'],
  ...['on_success', 'on_failure', 'on_finish', 'after_script', 'after-script', 'finally'],
];

/** Those between, apart from names that end in `script`: `build_script`, `x_background_script`, `inlineScript`. */
const OTHERS: ReadonlySet<string> = new Set([
  ...['run', 'bash', 'sh', 'cmd', 'command', 'commands', 'inline', 'steps', 'pwsh', 'powershell', 'ps'],
]);

const SCRIPT = /(?:^|[a-z\d][_-])script$|[a-z\d]Script$/;

/** Whether a shell of a job reads the texts below a key. */
export function isCommandKey(key: string): boolean {
  return RANKS.has(key) || OTHERS.has(key) || SCRIPT.test(key);
}

/** The texts that the shell of a job reads, in the order in which it does. */
export function commandsOf(job: TreeMapping, roots: Roots): readonly TreeScalar[] {
  return [...job.entries]
    .filter(([key]) => isCommandKey(key))
    .sort(([one], [other]) => rankOf(one) - rankOf(other))
    .flatMap(([key, { node }]) => {
      const shell = otherShell(job, key);
      return textsIn(node, roots).filter(({ value }) => shell === undefined || isReadAlike(shell, value));
    });
}

const RANKS: ReadonlyMap<string, number> = new Map([
  ...FIRST.map((key, at) => [key, at - FIRST.length] as const),
  ...LAST.map((key, at) => [key, at + 1] as const),
]);

function rankOf(key: string): number {
  return RANKS.get(key) ?? 0;
}

/** The other texts of a job, each with the name of the shell of Windows that reads it. */
export function otherCommandsOf(job: TreeMapping, roots: Roots): readonly (readonly [TreeScalar, string])[] {
  return [...job.entries].flatMap(([key, { node }]) => {
    const shell = isCommandKey(key) ? otherShell(job, key) : undefined;
    if (shell === undefined) return [];
    const unread = textsIn(node, roots).filter(({ value }) => !isReadAlike(shell, value));
    return unread.map((text) => [text, shell] as const);
  });
}

const OTHER_KEYS: ReadonlyMap<string, string> = new Map([
  ['pwsh', 'pwsh'],
  ['powershell', 'powershell'],
  ['ps', 'powershell'],
  ['cmd', 'cmd'],
]);

/** The shell of Windows that reads the texts below a key: `scriptType: pscore` and `shell: powershell.exe` beside it decide, too. */
function otherShell(job: TreeMapping, key: string): string | undefined {
  const own = OTHER_KEYS.get(key);
  if (own !== undefined) return own;
  const beside = ['scriptType', 'shell'].flatMap((name) => textAt(job, name)?.toLowerCase() ?? [])[0];
  if (beside === undefined) return undefined;
  if (/^(?:ps(?:core)?$|pwsh|powershell)/.test(beside)) return 'pwsh';
  return /^(?:batch$|cmd)/.test(beside) ? 'cmd' : undefined;
}

/** The shell that a job names, if it is a command of an engine: `shell: docker run -v .:/w alpine sh -c`. */
export function shellCommandOf(job: TreeMapping): TreeScalar | undefined {
  const shell = asScalar(job.entries.get('shell')?.node);
  return shell !== undefined && mentionsEngine(shell.value) ? shell : undefined;
}

/** How far references of GitLab may lead to further ones. GitLab itself follows ten. */
const MOST_REFERENCES = 10;

/** A text, or a list of texts, which may be nested and have `!reference [job, key]` of GitLab. */
function textsIn(node: TreeNode | undefined, roots: Roots, depth = 0): readonly TreeScalar[] {
  if (node?.kind === 'sequence') {
    const nodes = node.items.map((item) => item.node);
    if (node.tag !== '!reference') return nodes.flatMap((item) => textsIn(item, roots, depth));
    if (depth === MOST_REFERENCES) return [];
    return roots.flatMap((root) => textsIn(referred(nodes, root), roots, depth + 1));
  }
  const scalar = asScalar(node);
  return scalar === undefined ? [] : [scalar];
}

/** Where the keys of a reference lead. */
function referred(keys: readonly TreeNode[], root: TreeNode | undefined): TreeNode | undefined {
  let node = root;
  for (const key of keys) node = asMapping(node)?.entries.get(asScalar(key)?.value ?? '')?.node;
  return node;
}
