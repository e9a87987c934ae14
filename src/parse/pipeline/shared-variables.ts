import type { SourceFile } from '../../model/source.ts';
import { asMapping, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { parseSizedYaml } from '../../syntax/yaml/sized-yaml.ts';
import type { PassedVariable } from '../frontend.ts';
import { variablesSetAt } from './variables.ts';

/**
 * The variables of a pipeline in YAML that jobs of another file get: those of the whole file, which another one includes or starts, those of a
 * job that starts another pipeline, and those of a job that extends one of another file, or that such a job extends.
 */
export function sharedVariables(file: SourceFile): readonly PassedVariable[] {
  const parsed = parseSizedYaml(file);
  if ('reason' in parsed) return [];
  const valuesAt = variablesSetAt({ roots: parsed.roots });
  return parsed.roots
    .flatMap((root) => ownersIn(asMapping(root)))
    .flatMap((owner) => [...valuesAt(owner)])
    .flatMap(([name, values]) => values.map((value) => ({ name, value })));
}

function ownersIn(root: TreeMapping | undefined): readonly TreeMapping[] {
  if (root === undefined) return [];
  const jobs = [...root.entries].flatMap(([name, { node }]) => {
    const job = asMapping(node);
    return job !== undefined && (name.startsWith('.') || LEADS.some((key) => job.entries.has(key))) ? [job] : [];
  });
  return [root, ...jobs];
}

const LEADS = ['trigger', 'extends'];
