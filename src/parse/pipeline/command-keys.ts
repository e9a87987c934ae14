import { limitReached } from '../../model/findings/reached-limits.ts';
import {
  asScalar,
  spanOf,
  type TreeMapping,
  type TreeNode,
  type TreeScalar,
  type TreeSequence,
} from '../../syntax/tree/nodes.ts';
import { mentionsEngine } from '../run-options/command-lines.ts';
import { isReadAlike } from '../scripts/unread-shell.ts';
import { asReference, atReference, type Documents, itemsOf, MOST_REFERENCES, textAt } from './documents.ts';

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

/** The texts at the keys of a job. */
export interface JobTexts {
  /** Those that a POSIX shell reads, in the order in which it does. */
  readonly commands: readonly TreeScalar[];
  /** The others, each with the name of the shell of Windows that reads it. */
  readonly others: readonly (readonly [TreeScalar, string])[];
}

/** Reads the texts of jobs of one file. */
export function textsReader(documents: Documents): (job: TreeMapping) => JobTexts {
  const budget = { left: MOST_REFERRED };
  const textsOf = sharedTexts({ documents, budget, depth: 0 });
  return (job) => {
    const keys = [...job.entries.keys()].filter(isCommandKey).sort((one, other) => rankOf(one) - rankOf(other));
    const texts = keys.flatMap((key) =>
      textsOf(job.entries.get(key)?.node).map((text) => ({ text, shell: otherShell(job, key) })),
    );
    const isForPosix = ({ text, shell }: (typeof texts)[number]): boolean =>
      shell === undefined || isReadAlike(shell, text.value);
    return {
      commands: texts.filter(isForPosix).map(({ text }) => text),
      others: texts.filter((one) => !isForPosix(one)).map(({ text, shell = '' }) => [text, shell]),
    };
  };
}

const RANKS: ReadonlyMap<string, number> = new Map([
  ...FIRST.map((key, at) => [key, at - FIRST.length] as const),
  ...LAST.map((key, at) => [key, at + 1] as const),
]);

function rankOf(key: string): number {
  return RANKS.get(key) ?? 0;
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

/** How many texts the references of one file may lead to. Real ones lead to some hundred. */
const MOST_REFERRED = 10_000;

/** How many characters jobs may have in common with those before them, and how many of these commands may start something. */
const MOST_SHARED = { length: 2_000_000, starts: 11_000 };

/** A word of a command that starts a container, or a variable that may be the command. */
const START = /\b(?:run|create|up|build)\b|(?:^|[\n;&|({`])[ \t]{0,20}["']?\$/g;

interface Reading {
  readonly documents: Documents;
  readonly budget: { left: number };
  readonly depth: number;
}

interface SharedTexts {
  readonly texts: readonly TreeScalar[];
  readonly length: number;
  readonly starts: number;
}

/** Reads the texts of a node, once for all jobs that share it. */
function sharedTexts(reading: Reading): (node: TreeNode | undefined) => readonly TreeScalar[] {
  const known = new Map<TreeNode, SharedTexts>();
  const left = { ...MOST_SHARED };
  return (node) => {
    if (node === undefined) return [];
    const shared = known.get(node);
    if (shared === undefined) {
      const texts = textsIn(node, reading);
      const text = texts.map(({ value }) => value).join('\n');
      known.set(node, { texts, length: text.length + 1, starts: text.match(START)?.length ?? 0 });
      return texts;
    }
    left.length -= shared.length;
    left.starts -= shared.starts;
    if (left.length >= 0 && left.starts >= 0) return shared.texts;
    limitReached(spanOf(node), 'Too many jobs of this file share these commands to read them for each job.');
    return [];
  };
}

/** A text, or a list of texts, which may be nested and have `!reference [job, key]` of GitLab. */
function textsIn(node: TreeNode | undefined, reading: Reading): readonly TreeScalar[] {
  const reference = asReference(node);
  if (reference !== undefined) return textsReferred(reference, reading);
  if (node?.kind === 'sequence') return itemsOf(node).flatMap((item) => textsIn(item, reading));
  const scalar = asScalar(node);
  return scalar === undefined ? [] : [scalar];
}

function textsReferred(reference: TreeSequence, { documents, budget, depth }: Reading): readonly TreeScalar[] {
  if (depth === MOST_REFERENCES) return [];
  if (budget.left < 0) {
    limitReached(spanOf(reference), 'The references of this file lead to too many commands to read all of them.');
    return [];
  }
  const texts = textsIn(atReference(reference, documents), { documents, budget, depth: depth + 1 });
  budget.left -= 1 + texts.length;
  return texts;
}
