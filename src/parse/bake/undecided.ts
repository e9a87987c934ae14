import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { spanOf, type TreeNode } from '../../syntax/tree/nodes.ts';
import type { Target } from './targets.ts';

/** Attributes that a build cannot be judged without, with the kind of gap, and whether an unknown item leaves them open, too. */
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

/** What functions and variables decide of targets, each place once. */
export function undecidedIn(targets: readonly Target[]): readonly GapNotification[] {
  const gaps = targets.flatMap(({ body }) =>
    ATTRIBUTES.flatMap(([name, kind, unless]) => {
      const node = body.entries.get(name)?.node;
      if (node === undefined || !(isUnknown(node) || (unless === 'any' && hasUnknown(node)))) return [];
      return [
        notLookedAt({
          kind,
          weight: 'ordinary',
          message: `Something that hullcheck does not evaluate says what "${name}" of this target is, so it was not checked.`,
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
