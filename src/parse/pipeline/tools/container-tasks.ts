import type { Excerpt } from '../../../model/source.ts';
import { excerptOf, type Run } from '../../../syntax/lists/runs.ts';
import {
  asMapping,
  asScalar,
  entryOf,
  spanOf,
  type TreeMapping,
  type TreeNode,
  type TreeScalar,
} from '../../../syntax/tree/nodes.ts';
import { templatedScript } from '../../scripts/templated-script.ts';
import { everyNode, itemsOf, textAt } from '../documents.ts';

/** What a task runs: the key with its options, and the words that these become. */
interface TaskKind {
  readonly key: string;
  readonly command: (options: Options) => readonly Word[];
}

/** Parts of one word, or the text of several words as it is written. */
type Word = readonly (string | TreeScalar)[] | { readonly written: TreeScalar };

interface Options {
  one(key: string, flag?: string): readonly Word[];
  each(key: string, flag: string): readonly Word[];
  pairs(key: string, flag: string): readonly Word[];
  objects(
    key: string,
    flag: string,
    parts: (at: (key: string) => TreeScalar | undefined) => Word | undefined,
  ): readonly Word[];
  written(key: string): readonly Word[];
  inside(key: string): Options;
  has(key: string): boolean;
}

/** https://code.visualstudio.com/docs/containers/reference */
const KINDS: ReadonlyMap<string, TaskKind> = new Map([
  ['docker-run', { key: 'dockerRun', command: runWords }],
  ['docker-build', { key: 'dockerBuild', command: buildWords }],
  ['docker-compose', { key: 'dockerCompose', command: composeWords }],
]);

function runWords(options: Options): readonly Word[] {
  return [
    ['docker'],
    ['run'],
    ...options.each('envFiles', '--env-file'),
    ...options.pairs('env', '-e'),
    ...options.pairs('labels', '--label'),
    ...options.one('entrypoint', '--entrypoint'),
    ...options.one('network', '--network'),
    ...options.objects('ports', '-p', (at) => portOf(at)),
    ...options.objects('volumes', '-v', (at) => volumeOf(at)),
    ...options.written('customOptions'),
    ...options.one('image'),
    ...options.written('command'),
  ];
}

function portOf(at: (key: string) => TreeScalar | undefined): Word | undefined {
  const [host, container, protocol] = [at('hostPort'), at('containerPort'), at('protocol')];
  if (container === undefined) return undefined;
  return [...(host === undefined ? [] : [host, ':']), container, ...(protocol === undefined ? [] : ['/', protocol])];
}

function volumeOf(at: (key: string) => TreeScalar | undefined): Word | undefined {
  const [local, inside, permissions] = [at('localPath'), at('containerPath'), at('permissions')];
  if (local === undefined || inside === undefined) return undefined;
  return [local, ':', inside, ...(permissions === undefined ? [] : [':', permissions])];
}

function buildWords(options: Options): readonly Word[] {
  const context = options.one('context');
  return [
    ['docker'],
    ['build'],
    ...options.one('dockerfile', '-f'),
    ...options.one('target', '--target'),
    ...options.one('tag', '-t'),
    ...options.pairs('buildArgs', '--build-arg'),
    ...options.pairs('args', '--build-arg'),
    ...options.pairs('labels', '--label'),
    ...options.written('customOptions'),
    ...(context.length === 0 ? [['.']] : context),
  ];
}

/** A task that only stops a project starts nothing. */
function composeWords(options: Options): readonly Word[] {
  if (options.has('down') && !options.has('up')) return [];
  const up = options.inside('up');
  return [
    ['docker'],
    ['compose'],
    ...options.each('files', '-f'),
    ...options.one('envFile', '--env-file'),
    ...options.each('envFiles', '--env-file'),
    ...up.each('profiles', '--profile'),
    ['up'],
    ...up.written('customOptions'),
    ...up.each('services', ''),
  ];
}

/** The commands of the tasks of VS Code that its extension for containers runs. */
export function containerTasks(roots: readonly (TreeNode | undefined)[]): readonly Excerpt[] {
  return [...everyNode(roots.filter((root) => root !== undefined))].flatMap((node) => {
    const task = asMapping(node);
    const kind = task && KINDS.get(textAt(task, 'type') ?? '');
    if (task === undefined || kind === undefined) return [];
    const words = kind.command(optionsIn(asMapping(entryOf(task, kind.key)?.node)));
    return words.length === 0 ? [] : [excerptOf(words.flatMap((word) => runsOf(word, task)))];
  });
}

function optionsIn(mapping: TreeMapping | undefined): Options {
  const nodeAt = (key: string): TreeNode | undefined => mapping && entryOf(mapping, key)?.node;
  const flagged = (flag: string, word: Word): readonly Word[] => (flag === '' ? [word] : [[flag], word]);
  const scalarsAt = (key: string): readonly TreeScalar[] => {
    const node = nodeAt(key);
    if (node === undefined) return [];
    return (node.kind === 'sequence' ? itemsOf(node) : [node]).flatMap((item) => asScalar(item) ?? []);
  };
  return {
    one: (key, flag = '') =>
      scalarsAt(key)
        .slice(0, 1)
        .flatMap((value) => flagged(flag, [value])),
    each: (key, flag) => scalarsAt(key).flatMap((value) => flagged(flag, [value])),
    pairs: (key, flag) =>
      [...(asMapping(nodeAt(key))?.entries ?? [])].flatMap(([name, { node }]) => {
        const value = asScalar(node);
        return value === undefined ? [] : flagged(flag, [name, '=', value]);
      }),
    objects: (key, flag, parts) =>
      itemsOf(nodeAt(key)).flatMap((item) => {
        const owner = asMapping(item);
        const word = owner && parts((name) => asScalar(entryOf(owner, name)?.node));
        return word === undefined ? [] : flagged(flag, word);
      }),
    written: (key) => scalarsAt(key).map((written) => ({ written })),
    inside: (key) => optionsIn(asMapping(nodeAt(key))),
    has: (key) => nodeAt(key) !== undefined,
  };
}

function runsOf(word: Word, task: TreeMapping): readonly Run[] {
  const whole = spanOf(task);
  const mark = (text: string): Run => ({ text, span: () => whole });
  if ('written' in word) return [textOf(word.written), mark(' ')];
  const parts = word.map((part) => (typeof part === 'string' ? mark(part) : textOf(part)));
  const text = parts.map((part) => part.text).join('');
  const isQuoted = OPERATORS.test(text) && !CHANGED_BY_QUOTES.test(text);
  return isQuoted ? [mark("'"), ...parts, mark("' ")] : [...parts, mark(' ')];
}

const OPERATORS = /[\s;&|<>()*?#]/;
const CHANGED_BY_QUOTES = /['$]/;

function textOf(scalar: TreeScalar): Excerpt {
  return templatedScript(scalar, { expressions: VARIABLE, evaluate: folderOfProject, mark: '${' });
}

/** https://code.visualstudio.com/docs/reference/variables-reference */
const VARIABLE = /\$\{[\w:.-]{1,200}\}/g;

function folderOfProject(variable: string): string | undefined {
  return /^\$\{workspace(?:Folder|Root)\b/.test(variable) ? '.' : undefined;
}
