import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { spanOf, type TreeNode } from '../../syntax/tree/nodes.ts';
import type { Target } from './targets.ts';

/** Attributes without which a build cannot be checked, with the kind of gap, and whether an unknown item leaves them open, too. */
const ATTRIBUTES = [
  ['network', 'unknown-value', 'any'],
  ['entitlements', 'unknown-value', 'any'],
  ['inherits', 'unknown-value', 'any'],
  ['dockerfile', 'undecided-reference', 'any'],
  ['context', 'undecided-reference', 'any'],
  ['contexts', 'unknown-value', 'whole'],
  ['args', 'unknown-value', 'whole'],
  ['output', 'unknown-value', 'whole'],
] as const;

/** The attributes of targets that depend on functions and variables, each place once. */
export function undecidedIn(targets: readonly Target[]): readonly GapNotification[] {
  const gaps = targets.flatMap(({ body }) =>
    ATTRIBUTES.flatMap(([name, kind, unless]) => {
      const node = body.entries.get(name)?.node;
      if (node === undefined || !(isUnknown(node) || (unless === 'any' && hasUnknown(node)))) return [];
      return [
        notLookedAt({
          kind,
          weight: 'ordinary',
          message: `"${name}" of this target depends on an expression that hullcheck does not evaluate, so it was not checked.`,
          wayOut: 'Write it out, or as a variable with a default.',
          span: spanOf(node),
        }),
      ];
    }),
  );
  return [...new Map(gaps.map((gap) => [gap.span?.start, gap])).values()];
}

function isUnknown(node: TreeNode): boolean {
  return node.kind === 'scalar' && node.value.includes(UNKNOWN_PIECE);
}

function hasUnknown(node: TreeNode): boolean {
  return node.kind === 'sequence' && node.items.some((item) => isUnknown(item.node));
}
