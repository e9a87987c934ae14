import { startOf } from '../../model/findings/finding.ts';
import { notLookedAt } from '../../model/findings/gap.ts';
import type { Notification } from '../../model/findings/notification.ts';
import type { SourceFile } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { type GivenVariables, readHclBlocks } from '../../syntax/hcl/located-hcl.ts';
import { parseJson } from '../../syntax/json/located-json.ts';
import {
  asMapping,
  asScalar,
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
  readonly notifications: readonly Notification[];
}

export function targetsOf(file: SourceFile, given: GivenVariables = new Map()): Targets {
  return file.path.endsWith('.json') ? targetsOfJson(file, given) : targetsOfHcl(file, given);
}

function targetsOfHcl(file: SourceFile, given: GivenVariables): Targets {
  const { blocks, isCutShort } = readHclBlocks(file, given);
  const targets = blocks.flatMap(({ type, labels: [label, ...others], body, ...place }) =>
    type === 'target' && label !== undefined && others.length === 0
      ? [{ ...place, name: nameOf(body) ?? label, body }]
      : [],
  );
  return { targets, notifications: isCutShort ? [tooLong(file)] : [] };
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

function targetsOfJson(file: SourceFile, given: GivenVariables): Targets {
  const parsed = parseJson(file);
  if ('reason' in parsed) {
    return { targets: [], notifications: [invalidFile(file, 'JSON', parsed)] };
  }
  const variables = blocksOf(parsed.root, 'variable').flatMap(({ key, node }) => {
    const text = given.get(key.value) ?? asScalar(entryOf(asMapping(node), 'default')?.node)?.value;
    return text === undefined || TEMPLATE.test(text) ? [] : [[key.value, text] as const];
  });
  replaceTemplates(parsed.root, new Map(variables));
  const targets = blocksOf(parsed.root, 'target').flatMap(({ key, node }): Target[] => {
    const body = asMapping(node);
    return body === undefined ? [] : [{ name: key.value, body, start: body.start, end: body.end }];
  });
  return { targets, notifications: [] };
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
