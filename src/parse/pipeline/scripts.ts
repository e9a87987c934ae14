import { DYNAMIC } from '../../model/located.ts';
import type { Script } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { excerptOf, type Run } from '../../syntax/lists/runs.ts';
import { type LookUp, parseScript } from '../../syntax/shell/index.ts';
import { asMapping, asScalar, type TreeMapping, type TreeNode, type TreeScalar } from '../../syntax/tree/nodes.ts';
import { RUNS } from '../run-options/calls.ts';
import { mayStartAnything } from '../run-options/may-run-files.ts';
import type { Sourced } from '../run-options/passed-variables.ts';
import { templatedScript } from '../scripts/templated-script.ts';

/** The keys whose texts a shell of a job reads, in the order in which it does. */
const COMMANDS = [
  ...['before_install', 'install', 'before_script', 'run', 'script', 'bash', 'sh', 'command', 'commands'],
  ...['after_success', 'after_failure', 'after_script'],
];

/** The keys of the variables that commands below them get. */
const VARIABLES = ['variables', 'env', 'environment', 'env_vars'];

/** Values that the service fills in before a shell sees the text: `${{ … }}`, `<< parameters.name >>`, `$(Build.SourceBranch)`. */
const EXPRESSION =
  /\$\{\{[^{}]{0,500}\}\}|<<\s{0,9}(?:parameters|pipeline|matrix)\.[\w.-]{1,200}\s{0,9}>>|\$\(\w{1,100}\.[\w.]{1,200}\)/g;

interface Job {
  readonly mapping: TreeMapping;
  /** The mappings whose variables it has, the outer ones first. */
  readonly levels: readonly TreeMapping[];
}

/** The commands of jobs that may start containers or build images. What one job runs is one script, since later lines depend on earlier ones. */
export function pipelineScripts(roots: readonly (TreeNode | undefined)[], sourced: Sourced): readonly Script[] {
  const isNew = onceEach();
  return roots.flatMap((root) =>
    [...jobsIn(root)].filter(isNew).flatMap((job) => {
      const excerpt = excerptOf(commandsOf(job.mapping).flatMap(runsOf));
      if (!mayStartAnything(excerpt.text) && !RUNS.test(excerpt.text)) return [];
      return [{ ...parseScript(excerpt, variablesOf(job), { isBash: true, sourced }), startsIn: folderOf(job) }];
    }),
  );
}

/** Whether no job before had the same commands, by aliases, with the same variables. */
function onceEach(): (job: Job) => boolean {
  const numbers = new Map<TreeNode, number>();
  const known = new Set<string>();
  const numberOf = (node: TreeNode): number => {
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  };
  return ({ mapping, levels }) => {
    const key = JSON.stringify([commandsOf(mapping).map(numberOf), levels.map(numberOf)]);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  };
}

/** All mappings with commands, each once, however many aliases lead to it. */
function* jobsIn(root: TreeNode | undefined): Generator<Job> {
  const seen = new Set<TreeNode>();
  const pending: { node: TreeNode | undefined; levels: readonly TreeMapping[] }[] = [{ node: root, levels: [] }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, levels } = next;
    if (node === undefined || seen.has(node)) continue;
    seen.add(node);
    const mapping = asMapping(node);
    if (node.kind === 'sequence') pending.push(...node.items.map((item) => ({ node: item.node, levels })));
    if (mapping === undefined) continue;
    const own = VARIABLES.some((key) => mapping.entries.has(key)) ? [...levels, mapping] : levels;
    if (COMMANDS.some((key) => mapping.entries.has(key))) yield { mapping, levels: own };
    pending.push(...[...mapping.entries.values()].map((entry) => ({ node: entry.node, levels: own })));
  }
}

function commandsOf(job: TreeMapping): readonly TreeScalar[] {
  return COMMANDS.flatMap((key) => textsIn(job.entries.get(key)?.node));
}

/** A text, or a list of texts, which may be nested. */
function textsIn(node: TreeNode | undefined): readonly TreeScalar[] {
  if (node?.kind === 'sequence') return node.items.flatMap((item) => textsIn(item.node));
  const scalar = asScalar(node);
  return scalar === undefined ? [] : [scalar];
}

/** Each text on a line of its own. */
function runsOf(scalar: TreeScalar): readonly Run[] {
  const { text, span } = templatedScript(scalar, { expressions: EXPRESSION, evaluate: () => undefined, mark: '${{' });
  return [
    { text, span },
    { text: '\n', span: () => span(text.length, text.length) },
  ];
}

/** Variables with a literal value; others may have any. */
function variablesOf({ levels }: Job): LookUp {
  return (name) => {
    for (const level of levels.toReversed()) {
      const value = VARIABLES.map((key) => valueIn(level.entries.get(key)?.node, name)).find(
        (one) => one !== undefined,
      );
      if (value !== undefined) return value.includes('$') ? UNKNOWN_PIECE : value;
    }
    return undefined;
  };
}

/** `NAME: value`, `NAME: {value: …}`, or a list of `{name: NAME, value: …}`. */
function valueIn(variables: TreeNode | undefined, name: string): string | undefined {
  if (variables?.kind === 'sequence') {
    const named = variables.items.map((item) => asMapping(item.node)).find((one) => textAt(one, 'name') === name);
    return named && (textAt(named, 'value') ?? UNKNOWN_PIECE);
  }
  const node = asMapping(variables)?.entries.get(name)?.node;
  return node && (asScalar(node)?.value ?? textAt(asMapping(node), 'value') ?? UNKNOWN_PIECE);
}

function textAt(mapping: TreeMapping | undefined, key: string): string | undefined {
  return asScalar(mapping?.entries.get(key)?.node)?.value;
}

/** The folder that a job names, from the root of the repository. */
function folderOf({ mapping }: Job): Script['startsIn'] {
  const folder = ['working_directory', 'workingDirectory', 'directory'].flatMap((key) => textAt(mapping, key) ?? [])[0];
  if (folder === undefined) return '';
  return /[$<~]|^\//.test(folder) ? DYNAMIC : folder;
}
