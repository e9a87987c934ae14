import { type Notification, startOf } from '../../model/finding.ts';
import { notLookedAt } from '../../model/gap.ts';
import { UNKNOWN_PIECE } from '../../model/image.ts';
import type { SourceFile } from '../../model/source.ts';
import { invalidFile } from '../invalid-file.ts';
import { parseJson } from '../json/located-json.ts';
import { membersAt } from '../json/values.ts';
import { asMapping, type YamlMapping, type YamlNode, type YamlScalar } from '../yaml/nodes.ts';
import { readHclBlocks } from './hcl.ts';

/** A value that can be known without running a build. */
export type Literal = string | readonly Literal[] | { readonly [name: string]: Literal } | undefined;

/** What a file says about one target. */
export interface Target {
  readonly name: string;
  /** Where something is unknown, {@link UNKNOWN_PIECE} stands. */
  readonly body: YamlMapping;
  readonly start: number;
  readonly end: number;
}

export interface Targets {
  readonly targets: readonly Target[];
  readonly notifications: readonly Notification[];
}

export function targetsOf(file: SourceFile): Targets {
  return file.path.endsWith('.json') ? targetsOfJson(file) : targetsOfHcl(file);
}

function targetsOfHcl(file: SourceFile): Targets {
  const { blocks, isCutShort } = readHclBlocks(file);
  const targets = blocks
    .filter(({ type, labels }) => type === 'target' && labels.length === 1)
    .map(({ labels, body, start, end }) => ({ name: labels[0] as string, body, start, end }));
  return { targets, notifications: isCutShort ? [tooLong(file)] : [] };
}

function tooLong(file: SourceFile): Notification {
  const message = `${file.path} is too long, so not all of its targets were read.`;
  const wayOut = 'Put them into several files.';
  return notLookedAt({ kind: 'limit-reached', thing: 'file', message, wayOut, span: startOf(file) });
}

function targetsOfJson(file: SourceFile): Targets {
  const parsed = parseJson(file);
  if ('reason' in parsed) {
    return { targets: [], notifications: [invalidFile(file, 'JSON', parsed)] };
  }
  markTemplates(parsed.root);
  const targets = membersAt(asMapping(parsed.root), 'target').flatMap(({ key, node }): Target[] => {
    const body = asMapping(node);
    return body === undefined ? [] : [{ name: key.value, body, start: body.start, end: body.end }];
  });
  return { targets, notifications: [] };
}

/** In JSON, too, `${NAME}` in a text is a variable. */
function markTemplates(node: YamlNode): void {
  if (node.kind === 'mapping') for (const part of node.written) markTemplates(part.node);
  else if (node.kind === 'sequence') for (const part of node.items) markTemplates(part.node);
  else if (/[$%]\{/.test(node.value))
    (node as { -readonly [K in keyof YamlScalar]: YamlScalar[K] }).value = UNKNOWN_PIECE;
}

export function literalOf(node: YamlNode): Literal {
  if (node.kind === 'scalar') return node.value.includes(UNKNOWN_PIECE) ? undefined : node.value;
  if (node.kind === 'sequence') return node.items.map((item) => literalOf(item.node));
  const object: { [name: string]: Literal } = Object.create(null);
  for (const [name, entry] of node.entries) object[name] = literalOf(entry.node);
  return object;
}
