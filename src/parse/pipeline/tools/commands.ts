import { DYNAMIC } from '../../../model/located.ts';
import type { Script } from '../../../model/shell.ts';
import { type Excerpt, type SourceFile, type Span, usedPath } from '../../../model/source.ts';
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
import { worstText } from '../../expressions/possible-texts.ts';
import { listedWord } from '../../scripts/listed-words.ts';
import { templatedScript } from '../../scripts/templated-script.ts';
import { everyNode, itemsOf, textAt } from '../documents.ts';
import { groovyCommands } from './groovy-commands.ts';
import { iniCommands, TOX_SETTINGS } from './ini-commands.ts';
import { type CommandPlace, JENKINSFILE, PROCFILE, type ToolFile } from './tool-files.ts';

/** A command in a file of a tool. */
export interface ToolCommand {
  readonly text: Excerpt;
  readonly startsIn: Script['startsIn'];
  /** The places of values that may be options, and that are not known. */
  readonly undecided?: readonly Span[];
  /** The places of commands that code makes, and that may start containers. */
  readonly unread?: readonly Span[];
}

/** What a file of a tool runs. */
export interface RunByTool {
  readonly commands: readonly ToolCommand[];
  /** The paths of scripts. */
  readonly scripts: readonly TreeScalar[];
}

/** What is at a place of commands, and the mapping with the key that leads to it. */
interface Found {
  readonly node: TreeNode;
  readonly owner: TreeMapping | undefined;
}

/** All commands of a tree, each once, however many aliases lead to it. */
export function runByTool(roots: readonly (TreeNode | undefined)[], { places }: ToolFile): RunByTool {
  const seen = new Set<TreeNode>();
  const found = places.flatMap((place) => foundAt(roots, place).map((one) => ({ ...one, place })));
  const fresh = found.filter(({ node }) => !seen.has(node) && seen.add(node));
  const isScript = ({ place }: (typeof fresh)[number]): boolean => place.isScript === true;
  return {
    commands: fresh.filter((one) => !isScript(one)).flatMap((one) => commandsOf(one, one.place)),
    scripts: fresh.filter(isScript).flatMap(({ node }) => asScalar(node) ?? []),
  };
}

function foundAt(roots: readonly (TreeNode | undefined)[], { at, keys }: CommandPlace): readonly Found[] {
  let found: readonly Found[] = roots.flatMap((node) => (node === undefined ? [] : [{ node, owner: undefined }]));
  for (const key of at) found = distinct(found.flatMap((one) => below(one, key)));
  if (keys === undefined) return found;
  const mappings = [...everyNode(found.map(({ node }) => node))].flatMap((node) => asMapping(node) ?? []);
  return mappings.flatMap((owner) => keys.flatMap((key) => valueAt(owner, key)));
}

function below({ node, owner }: Found, key: string): readonly Found[] {
  const mapping = asMapping(node);
  if (key !== '*') return mapping === undefined ? [] : valueAt(mapping, key);
  if (mapping === undefined) return itemsOf(node).map((item) => ({ node: item, owner }));
  return [...mapping.entries.values()].map((entry) => ({ node: entry.node, owner: mapping }));
}

function valueAt(owner: TreeMapping, key: string): readonly Found[] {
  const entry = entryOf(owner, key);
  return entry === undefined ? [] : [{ node: entry.node, owner }];
}

function distinct(found: readonly Found[]): readonly Found[] {
  return [...new Map(found.map((one) => [one.node, one])).values()];
}

function commandsOf({ node, owner }: Found, { isOfWords, further, prefixOf }: CommandPlace): readonly ToolCommand[] {
  if (OTHER_SHELLS.test(textAt(owner, 'shell') ?? '')) return [];
  const prefix = prefixOf === undefined ? '' : prefixOf((key) => textAt(owner, key));
  if (prefix === undefined) return [];
  const startsIn = folderOf(owner);
  const head: readonly Run[] = prefix === '' ? [] : [{ text: prefix, span: () => spanOf(node) }];
  const more = further === undefined ? undefined : owner?.entries.get(further)?.node;
  const textsOf = (one: TreeNode): readonly (readonly Run[])[] => {
    if (one.kind === 'sequence' && !isOfWords) return itemsOf(one).flatMap((item) => textsInItem(item));
    return more === undefined ? textsInItem(one) : [[...wordsOf(one), ...wordsOf(more)]];
  };
  return textsOf(node)
    .filter((runs) => runs.length > 0)
    .map((runs) => ({ text: excerptOf([...head, ...runs]), startsIn }));
}

const OTHER_SHELLS = /^(?:pwsh|powershell|cmd)\b/i;

/** A text, or a list with the words of one command. */
function textsInItem(node: TreeNode): readonly (readonly Run[])[] {
  const scalar = asScalar(node);
  if (scalar !== undefined) return [[textOf(scalar)]];
  return node.kind === 'sequence' ? [wordsOf(node)] : [];
}

function wordsOf(node: TreeNode): readonly Run[] {
  const scalars =
    node.kind === 'sequence' ? itemsOf(node).flatMap((item) => asScalar(item) ?? []) : (asScalar(node) ?? []);
  return [scalars].flat().flatMap((word) => listedWord(word, textOf(word)));
}

/** A text with marks for what the tool puts into it. */
function textOf(scalar: TreeScalar): Excerpt {
  return templatedScript(scalar, { expressions: EXPRESSION, evaluate: worstText, mark: '{{' });
}

/** `{{ .Version }}`, `{project.root}`, `{args:tests}` */
const EXPRESSION = /\{\{[^{}]{0,500}\}\}|(?<![$\w])\{[a-z][\w.-]{0,60}(?::[^{}\n]{0,200})?\}/g;

const FOLDERS = ['cwd', 'dir', 'root', 'working_directory', 'working_dir'];

/** The folder that a command names, from the root of the repository. */
function folderOf(owner: TreeMapping | undefined): Script['startsIn'] {
  const levels = [owner, asMapping(owner?.entries.get('options')?.node)];
  const folder = levels.flatMap((level) => FOLDERS.flatMap((key) => textAt(level, key) ?? []))[0];
  if (folder === undefined) return undefined;
  return /[$<~{]|^\//.test(folder) ? DYNAMIC : folder;
}

/** The commands of a file without a tree: the processes of a Procfile, the steps of a Jenkinsfile, and those of tox. */
export function linesOfTool(file: SourceFile): readonly ToolCommand[] | undefined {
  const path = usedPath(file);
  if (JENKINSFILE.test(path)) return groovyCommands(file).map((one) => ({ ...one, startsIn: undefined }));
  if (TOX_SETTINGS.test(path)) return iniCommands(file).map((one) => ({ text: textOf(one), startsIn: undefined }));
  if (!PROCFILE.test(path)) return undefined;
  return [...file.text.matchAll(PROCESS)].map(({ 0: whole, 1: text = '', index }) => {
    const start = index + whole.length - text.length;
    return {
      text: { text, span: (from, to) => ({ file, start: start + from, end: start + to }) },
      startsIn: undefined,
    };
  });
}

const PROCESS = /^[\w-]{1,100}:[ \t]*(\S[^\r\n]*)/gm;
