import type { Image } from '../../model/image.ts';
import { imageOf } from '../run-options/yaml-flags.ts';
import { asMapping, asScalar, entryOf, type YamlMapping, type YamlNode, type YamlScalar } from '../yaml/nodes.ts';
import { readExpressions } from './expressions.ts';

const MATRIX = /^\$\{\{\s*matrix\.([\w-]+)(?:\.([\w-]+))?\s*\}\}$/;

/** The images that a matrix has for a container whose image is `${{ matrix.name }}` or `${{ matrix.name.key }}`, where they are written. */
export function matrixImages(job: YamlMapping | undefined, image: YamlScalar, usedBy: string): readonly Image[] {
  const [, name, key] = MATRIX.exec(image.value.trim()) ?? [];
  if (name === undefined) return [];
  const matrix = asMapping(entryOf(asMapping(entryOf(job, 'strategy')?.node), 'matrix')?.node);
  const included = itemsOf(entryOf(matrix, 'include')?.node).map((one) => entryOf(asMapping(one), name)?.node);
  return [...itemsOf(entryOf(matrix, name)?.node), ...included].flatMap((one) => {
    const scalar = asScalar(key === undefined ? one : entryOf(asMapping(one), key)?.node);
    return (scalar && imageOf(readExpressions(scalar), usedBy, `container "${usedBy}"`)) ?? [];
  });
}

function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'sequence' ? node.items.map((item) => item.node) : [];
}
