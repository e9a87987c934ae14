import type { Span } from '../../model/source.ts';
import { asMapping, spanOf, type TreeNode, type TreeScalar } from '../../syntax/tree/nodes.ts';
import type { Documents } from './documents.ts';

/** The top-level nodes of a file of GitLab that only have names of hidden jobs, which do not run unless other jobs extend them. */
export function hiddenJobs({ roots, isOfGitlab }: Documents): ReadonlySet<TreeNode> {
  const hidden = new Set<TreeNode>();
  if (isOfGitlab !== true) return hidden;
  const entries = roots.flatMap((root) => [...(asMapping(root)?.entries ?? [])]);
  for (const [name, { node }] of entries) if (name.startsWith('.')) hidden.add(node);
  for (const [name, { node }] of entries) if (!name.startsWith('.')) hidden.delete(node);
  return hidden;
}

/** The commands that only hidden jobs have. */
export function idlePlaces(
  jobs: readonly { readonly isHidden: boolean; readonly commands: readonly TreeScalar[] }[],
): readonly Span[] {
  const used = new Set(jobs.flatMap(({ isHidden, commands }) => (isHidden ? [] : commands)));
  const idle = new Set(jobs.flatMap(({ isHidden, commands }) => (isHidden ? commands : [])));
  return [...idle].filter((scalar) => !used.has(scalar)).map(spanOf);
}
