import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { spanText } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { isDetermined, openPlace } from '../../syntax/hcl/located-hcl.ts';
import { asMapping, entryOf, spanOf, type TreeNode } from '../../syntax/tree/nodes.ts';
import { type DefinitionsAt, withAllDefinitions } from '../scripts/gap-definitions.ts';
import { type Target, TEMPLATE } from './targets.ts';

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
export function undecidedIn(
  targets: readonly Target[],
  definitions: () => ReadonlyMap<string, readonly string[]>,
): readonly GapNotification[] {
  const gaps = targets.flatMap(({ body }) =>
    ATTRIBUTES.flatMap(([name, kind, unless]) => {
      const node = body.entries.get(name)?.node;
      if (node === undefined) return [];
      const isTold = isUnknown(node) || hasUnknownName(node);
      if (!isTold && !(unless === 'any' ? hasUnknown(node) : itemsOf(node).some(isDetermined))) return [];
      return [
        notLookedAt({
          kind,
          weight: 'ordinary',
          message: `"${name}" of this target depends on an expression that hullcheck does not evaluate, so it was not checked.`,
          wayOut: 'Write it out, or as a variable with a default.',
          span: { ...spanOf(node), ...openPlace(node) },
        }),
      ];
    }),
  );
  const distinct = [...new Map(gaps.map((gap) => [`${gap.span?.start} ${gap.span?.file.path}`, gap])).values()];
  return withAllDefinitions(distinct, () => definitionsFor(targets, definitions()), NAMES);
}

const NAMES = /([A-Za-z_][\w-]*)/g;

/** For a place: the values in the matrix of its target, variables and functions. */
function definitionsFor(targets: readonly Target[], known: ReadonlyMap<string, readonly string[]>): DefinitionsAt {
  return ({ file, start }) => {
    const around = targets.find(({ body, start: from, end }) => body.file === file && from <= start && start < end);
    const matrix = asMapping(entryOf(around?.body, 'matrix')?.node);
    return {
      get(name) {
        const node = matrix?.entries.get(name)?.node;
        return node === undefined ? known.get(name) : [spanText(spanOf(node)), ...(known.get(name) ?? [])];
      },
    };
  };
}

/** Attributes that bake refuses in another form. */
const FORMS = {
  network: 'scalar',
  entitlements: 'sequence',
  inherits: 'sequence',
  contexts: 'mapping',
  args: 'mapping',
} as const satisfies Readonly<Record<string, TreeNode['kind']>>;

/** Attributes of a wrong type, with which bake stops. */
export function refusedIn(targets: readonly Target[]): readonly GapNotification[] {
  const found = targets.flatMap(({ body }) =>
    Object.entries(FORMS).flatMap(([name, form]) => {
      const node = body.entries.get(name)?.node;
      return node === undefined || node.kind === form || isUnknown(node) ? [] : [{ name, node }];
    }),
  );
  const gaps = found.map(({ name, node }) =>
    notLookedAt({
      kind: 'refused-by-engine',
      message: `Bake refuses this value of "${name}", so it was not checked.`,
      wayOut: 'Correct it.',
      span: spanOf(node),
    }),
  );
  return [...new Map(gaps.map((gap) => [`${gap.span?.start} ${gap.span?.file.path}`, gap])).values()];
}

function itemsOf(node: TreeNode): readonly TreeNode[] {
  if (node.kind === 'sequence') return node.items.map((item) => item.node);
  return node.kind === 'mapping' ? [...node.entries.values()].map((entry) => entry.node) : [];
}

function isUnknown(node: TreeNode): boolean {
  return node.kind === 'scalar' && node.value.includes(UNKNOWN_PIECE);
}

/** A name of HCL that was not evaluated, or one of JSON with a template. */
function hasUnknownName(node: TreeNode): boolean {
  return (
    node.kind === 'mapping' && (isDetermined(node) || [...node.entries.keys()].some((name) => TEMPLATE.test(name)))
  );
}

function hasUnknown(node: TreeNode): boolean {
  return (
    openPlace(node) !== undefined ||
    (node.kind === 'sequence' && node.items.some(({ node: item }) => isUnknown(item) || openPlace(item) !== undefined))
  );
}
