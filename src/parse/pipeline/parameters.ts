import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { remember } from '../../support/caches/remember.ts';
import { worstOf } from '../../syntax/shell/given/worse-values.ts';
import type { LookUp } from '../../syntax/shell/index.ts';
import { asMapping, asScalar, type TreeMapping, type TreeNode } from '../../syntax/tree/nodes.ts';
import { type Documents, itemsOf, mappingsOf, nodeAt, textAt } from './documents.ts';
import { choicesAt, chosen, levelsOf, type Scope, textOf } from './variables.ts';

/** The values of a parameter: its default, and those that callers in the file give, as in `- deploy: {options: --rm}` of CircleCI. */
export function parametersOf(scope: Scope): LookUp {
  return (name) => {
    for (const level of levelsOf(scope)) {
      const node = level.entries.get('parameters')?.node;
      const own = node && defaultsIn(node).get(name);
      if (own !== undefined) return known(valueAt(level, name, own, scope.documents));
    }
    return known(inputsOf(scope.documents).get(name));
  };
}

function known(value: string | undefined): string | undefined {
  return value?.includes(UNKNOWN_PIECE) ? undefined : value;
}

function valueAt(level: TreeMapping, name: string, own: string, documents: Documents): string | undefined {
  const values = valuesOf(level);
  if (!values.has(name)) values.set(name, chosen([own, ...givenBy(level, documents, name)]));
  return values.get(name);
}

const valuesOf = remember((_level: TreeMapping) => new Map<string, string | undefined>());

/** What callers give to the command or the job that a mapping defines. */
function givenBy(level: TreeMapping, documents: Documents, name: string): readonly string[] {
  const { holder } = level;
  if (holder === undefined || !('key' in holder)) return [];
  const callers = (mappingsOf(documents).get(holder.key.value) ?? []).filter((caller) => caller !== level);
  return callers.flatMap((caller) => {
    const nodes = [nodeAt(caller, name), nodeAt(caller, 'matrix', 'parameters', name)];
    return nodes.flatMap((node) => [node, ...itemsOf(node)]).flatMap((node) => asScalar(node)?.value ?? []);
  });
}

/** `spec: {inputs: …}` of GitLab, in a document of its own. */
const inputsOf = remember(({ roots }: Documents): ReadonlyMap<string, string> => {
  const nodes = roots.flatMap((root) => nodeAt(root, 'spec', 'inputs') ?? []);
  return new Map(nodes.flatMap((node) => [...defaultsIn(node)]));
});

/** `NAME: {default: value}`, `NAME: value`, or a list of `{name: NAME, default: value}`. */
const defaultsIn = remember((node: TreeNode): ReadonlyMap<string, string> => {
  const listed = itemsOf(node).flatMap((item): readonly (readonly [string, string])[] => {
    const name = textAt(asMapping(item), 'name');
    return name === undefined ? [] : [[name, usualOf(item)]];
  });
  const keyed = [...(asMapping(node)?.entries ?? [])].map(([name, entry]) => [name, usualOf(entry.node)] as const);
  return new Map([...keyed, ...listed]);
});

/** The default, or what a caller may choose in its place, if that takes isolation away. */
function usualOf(node: TreeNode): string {
  return worstOf(choicesAt(node)) ?? textOf(node, 'default');
}
