import type { Image } from '../../model/images/image.ts';
import {
  asMapping,
  asScalar,
  entryOf,
  type TreeMapping,
  type TreeNode,
  type TreeScalar,
} from '../../syntax/tree/nodes.ts';
import { imageOf } from '../run-options/yaml-flags.ts';
import { EXPRESSION, readExpressions } from './expressions.ts';

const MATRIX = /^\$\{\{\s*matrix\.([\w-]+)(?:\.([\w-]+))?\s*\}\}$/;

/** The images in a matrix for a container whose image is `${{ matrix.name }}` or `${{ matrix.name.key }}`, at their places. */
export function matrixImages(job: TreeMapping | undefined, image: TreeScalar, usedBy: string): readonly Image[] {
  const [, name, key] = MATRIX.exec(image.value.trim()) ?? [];
  if (name === undefined) return [];
  return valuesIn(matrixIn(job), name, key).flatMap((one) => {
    const scalar = asScalar(one);
    return (scalar && imageOf(readExpressions(scalar), usedBy, `container "${usedBy}"`)) ?? [];
  });
}

/** A text once for each value that the matrix of its job gives to its expressions; undefined where it is not only the matrix that decides. */
export function matrixTexts(text: string, job: TreeMapping | undefined): readonly string[] | undefined {
  const [expression, ...others] = new Set(text.match(EXPRESSION));
  const [, name, key] = MATRIX.exec(expression ?? '') ?? [];
  if (expression === undefined || name === undefined || others.length > 0) return undefined;
  const values = valuesIn(matrixIn(job), name, key).map((node) => asScalar(node)?.value);
  const isKnown = values.length > 0 && values.every((value) => value?.includes('${{') === false);
  return isKnown ? values.map((value) => text.replaceAll(expression, () => value ?? '')) : undefined;
}

/** `fromJSON(…)`, `matrix['name']` */
const ANYTHING = /fromjson|matrix\s*\[/i;
const NAMED = /\bmatrix\.([\w-]+)(?:\.([\w-]+))?/gi;

/** Whether the expressions of a text may result in a mapping with unknown content. */
export function mayGiveMapping({ value }: TreeScalar, job: TreeMapping | undefined): boolean {
  if (!value.includes('${{')) return false;
  const matrix = matrixIn(job);
  return (
    ANYTHING.test(value) ||
    [...value.matchAll(NAMED)].some(
      ([, name = '', key]) =>
        asMapping(matrix) === undefined || valuesIn(matrix, name, key).some((node) => node.kind !== 'scalar'),
    )
  );
}

/** The `strategy.matrix` of a job. */
export function matrixIn(job: TreeMapping | undefined): TreeNode | undefined {
  return entryOf(asMapping(entryOf(job, 'strategy')?.node), 'matrix')?.node;
}

function valuesIn(node: TreeNode | undefined, name: string, key: string | undefined): readonly TreeNode[] {
  const matrix = asMapping(node);
  const included = itemsOf(entryOf(matrix, 'include')?.node).map((one) => entryOf(asMapping(one), name)?.node);
  return [...itemsOf(entryOf(matrix, name)?.node), ...included].flatMap(
    (one) => (key === undefined ? one : entryOf(asMapping(one), key)?.node) ?? [],
  );
}

export function itemsOf(node: TreeNode | undefined): readonly TreeNode[] {
  return node?.kind === 'sequence' ? node.items.map((item) => item.node) : [];
}
