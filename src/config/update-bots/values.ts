import { parseJson } from '../../syntax/json/located-json.ts';
import { asMapping, isNull, type TreeMapping, type TreeNode } from '../../syntax/tree/nodes.ts';
import { parseYaml } from '../../syntax/yaml/located-yaml.ts';

/** A configuration repeated by aliases could be far larger than its file. */
const MOST_NODES = 20_000;

/** The mapping in a file: JSON with comments, or what of JSON5 is YAML, too. Undefined for anything else. */
export function jsonMapping(path: string, text: string): TreeMapping | undefined {
  const read = parseJson({ path, text }, { isLenient: true });
  if (!('reason' in read)) return read.problems.length === 0 ? asMapping(read.root) : undefined;
  return yamlMapping(path, text.replaceAll(/^[ \t]*\/\/.*$/gm, ''));
}

/** The mapping in a file with one YAML document; undefined for anything else. */
export function yamlMapping(path: string, text: string): TreeMapping | undefined {
  const read = parseYaml({ path, text });
  if ('reason' in read || read.problems.length > 0 || read.roots.length !== 1) return undefined;
  const mapping = asMapping(read.roots[0]);
  return mapping === undefined || mapping.size > MOST_NODES || mapping.lacks !== undefined ? undefined : mapping;
}

export function nodeAt(mapping: TreeMapping | undefined, key: string): TreeNode | undefined {
  const node = mapping?.entries.get(key)?.node;
  return isNull(node) ? undefined : node;
}

/** The texts of a list, or a single one; undefined if something else is there. */
export function textsOf(node: TreeNode | undefined): readonly string[] | undefined {
  if (node === undefined) return [];
  if (node.kind === 'scalar') return [node.value];
  if (node.kind !== 'sequence') return undefined;
  const texts = node.items.flatMap((item) => (item.node.kind === 'scalar' ? [item.node.value] : []));
  return texts.length === node.items.length ? texts : undefined;
}

/** The mappings of a list; undefined if something else is there. */
export function mappingsOf(node: TreeNode | undefined): readonly TreeMapping[] | undefined {
  if (node === undefined) return [];
  if (node.kind !== 'sequence') return undefined;
  const mappings = node.items.flatMap((item) => asMapping(item.node) ?? []);
  return mappings.length === node.items.length ? mappings : undefined;
}

const LONGEST_PATTERN = 500;
const MOST_WILDCARDS = 4;

/** Whether a pattern can be compared in little time: a configuration may have thousands, for each of thousands of findings. */
export function isQuick(pattern: string): boolean {
  return pattern.length <= LONGEST_PATTERN && (pattern.match(/\*+/g)?.length ?? 0) <= MOST_WILDCARDS;
}

/** Whether a setting is written, and not with the given value. */
export function isOther(mapping: TreeMapping | undefined, key: string, value: string): boolean {
  const node = nodeAt(mapping, key);
  return node !== undefined && !(node.kind === 'scalar' && node.value === value);
}
