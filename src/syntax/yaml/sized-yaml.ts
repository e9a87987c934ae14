import type { SourceFile } from '../../model/source.ts';
import { spanOf } from '../tree/nodes.ts';
import { parseYaml } from './located-yaml.ts';
import type { YamlDocuments, YamlError } from './reading.ts';

/** How many nodes a file may have beyond one for each character, counting those behind aliases each time. */
const MAXIMUM_NODES = 500_000;

/** Reads YAML for those who follow all aliases: few characters can be more nodes than any memory holds. */
export function parseSizedYaml(file: SourceFile): YamlDocuments | YamlError {
  const parsed = parseYaml(file);
  if ('reason' in parsed) return parsed;
  const most = MAXIMUM_NODES + file.text.length;
  const root = parsed.roots.find((one) => one.kind !== 'scalar' && one.size > most);
  if (root === undefined) return parsed;
  return { reason: 'aliases make it too large', span: spanOf(root), kind: 'limit-reached' };
}
