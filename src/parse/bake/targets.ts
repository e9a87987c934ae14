import { startOf } from '../../model/findings/finding.ts';
import { notLookedAt } from '../../model/findings/gap.ts';
import type { Notification } from '../../model/findings/notification.ts';
import { type SourceFile, usedPath } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { type GivenVariables, type HclPart, readHclFiles } from '../../syntax/hcl/located-hcl.ts';
import { parseJson } from '../../syntax/json/located-json.ts';
import {
  asMapping,
  entryOf,
  type TreeEntry,
  type TreeMapping,
  type TreeNode,
  type TreeScalar,
} from '../../syntax/tree/nodes.ts';
import { invalidFile } from '../invalid-file.ts';

/** A value that is known without running a build. */
export type Literal = string | readonly Literal[] | { readonly [name: string]: Literal } | undefined;

/** A target as a file declares it. */
export interface Target {
  readonly name: string;
  /** Contains {@link UNKNOWN_PIECE} in place of unknown parts. */
  readonly body: TreeMapping;
  readonly start: number;
  readonly end: number;
  /** Set for all but the first target of a matrix. */
  readonly isRepeated?: true;
}

export interface Targets {
  readonly targets: readonly Target[];
  /** The texts that define variables and functions, by name. */
  readonly definitions: () => ReadonlyMap<string, readonly string[]>;
  readonly notifications: readonly Notification[];
}

/** The targets of files that are read together: later ones take precedence in what they all share. */
export function targetsOf(files: readonly SourceFile[], given: GivenVariables = new Map()): Targets {
  const parts = files.map((file) => (usedPath(file).endsWith('.json') ? jsonPart(file) : { file }));
  const { blocks, values, definitions, isCutShort } = readHclFiles(parts, given);
  const written = blocks.flatMap(({ type, labels: [label, ...others], body, ...place }) =>
    type === 'target' && label !== undefined && others.length === 0
      ? [{ ...place, name: nameOf(body) ?? label, body }]
      : [],
  );
  const targets = parts.flatMap((part) => ('root' in part ? targetsOfJson(part.root, values) : []));
  return {
    targets: inOrder([...written, ...targets], files),
    definitions,
    notifications: [
      ...parts.flatMap((part) => ('problem' in part ? part.problem : [])),
      ...files.slice(0, isCutShort ? 1 : 0).map(tooLong),
    ],
  };
}

function inOrder(targets: readonly Target[], files: readonly SourceFile[]): readonly Target[] {
  return files.length === 1 ? targets : files.flatMap((file) => targets.filter(({ body }) => body.file === file));
}

/** Each target of a matrix has a name. */
function nameOf(body: TreeMapping): string | undefined {
  const name = body.entries.has('matrix') ? body.entries.get('name')?.node : undefined;
  return name?.kind === 'scalar' && !name.value.includes(UNKNOWN_PIECE) ? name.value : undefined;
}

function tooLong(file: SourceFile): Notification {
  const message = `${file.path} is too long, so not all of its targets were read.`;
  const wayOut = 'Put them into several files.';
  return notLookedAt({ kind: 'limit-reached', thing: 'file', message, wayOut, span: startOf(file) });
}

type JsonPart = HclPart & ({ readonly root: TreeNode } | { readonly problem: Notification });

function jsonPart(file: SourceFile): JsonPart {
  const parsed = parseJson(file);
  const nothing = { declared: new Map(), set: new Map() };
  if ('reason' in parsed) return { file, defined: nothing, problem: invalidFile(file, 'JSON', parsed) };
  const declared = blocksOf(parsed.root, 'variable').flatMap(({ key, node }) => {
    const value = entryOf(asMapping(node), 'default')?.node ?? { ...key, value: UNKNOWN_PIECE };
    return [[key.value, withoutTemplate(value)] as const];
  });
  const set = mappingsIn(parsed.root)
    .flatMap(({ written }) => written)
    .flatMap(({ key, node }) => (BLOCKS.has(key.value) ? [] : [[key.value, withoutTemplate(node)] as const]));
  return { file, defined: { declared: new Map(declared), set: new Map(set) }, root: parsed.root };
}

/** The blocks of a bake file; other names are those of values. */
const BLOCKS: ReadonlySet<string> = new Set(['variable', 'target', 'group', 'function']);

/** What a template becomes is not known. */
function withoutTemplate(node: TreeNode): TreeNode {
  return node.kind === 'scalar' && TEMPLATE.test(node.value) ? { ...node, value: UNKNOWN_PIECE } : node;
}

function targetsOfJson(root: TreeNode, values: ReadonlyMap<string, TreeNode>): readonly Target[] {
  const texts = [...values].flatMap(([name, node]) => (node.kind === 'scalar' ? [[name, node.value] as const] : []));
  replaceTemplates(root, new Map(texts));
  return blocksOf(root, 'target').flatMap(({ key, node }): Target[] => {
    const body = asMapping(node);
    return body === undefined ? [] : [{ name: key.value, body, start: body.start, end: body.end }];
  });
}

/** The blocks of a type. At each level, a list of objects means the same as several of them: https://github.com/hashicorp/hcl/blob/main/json/spec.md */
function blocksOf(root: TreeNode, type: string): readonly Pick<TreeEntry, 'key' | 'node'>[] {
  return mappingsIn(root)
    .flatMap(({ written }) => written.filter(({ key }) => key.value === type))
    .flatMap(({ node }) => mappingsIn(node))
    .flatMap(({ written }) => written)
    .flatMap(({ key, node }) => mappingsIn(node).map((body) => ({ key, node: body })));
}

function mappingsIn(node: TreeNode): readonly TreeMapping[] {
  const nodes = node.kind === 'sequence' ? node.items.map((item) => item.node) : [node];
  return nodes.flatMap((one) => asMapping(one) ?? []);
}

/** What is replaced in a text of bake. */
export const TEMPLATE = /[$%]\{/;

/** In JSON, too, `${NAME}` in a text is a variable. */
function replaceTemplates(node: TreeNode, variables: ReadonlyMap<string, string>): void {
  if (node.kind === 'mapping') for (const part of node.written) replaceTemplates(part.node, variables);
  else if (node.kind === 'sequence') for (const part of node.items) replaceTemplates(part.node, variables);
  else if (TEMPLATE.test(node.value)) {
    const scalar = node as { -readonly [K in keyof TreeScalar]: TreeScalar[K] };
    const value = node.value.replaceAll(VARIABLE, (_, name: string) => variables.get(name) ?? UNKNOWN_PIECE);
    scalar.value = TEMPLATE.test(value) ? UNKNOWN_PIECE : value;
    scalar.isVerbatim = false;
  }
}

const VARIABLE = /(?<!\$)\$\{[ \t]{0,20}([A-Za-z_][\w-]{0,200})[ \t]{0,20}\}/g;

export function literalOf(node: TreeNode, keepsPieces = false): Literal {
  if (node.kind === 'scalar') return node.value.includes(UNKNOWN_PIECE) && !keepsPieces ? undefined : node.value;
  if (node.kind === 'sequence') return node.items.map((item) => literalOf(item.node, keepsPieces));
  const object: { [name: string]: Literal } = Object.create(null);
  for (const [name, entry] of node.entries) object[name] = literalOf(entry.node, keepsPieces);
  return object;
}
