import type { PlacedText } from '../../syntax/lists/index.ts';
import { impliedText, joinedText } from '../../syntax/lists/joined.ts';
import { asScalar, spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import type { Flag } from '../run-options/flags.ts';
import { flagOf, partsAt } from '../run-options/yaml-flags.ts';
import { readVariables } from './variables.ts';

/** `mounts` and `workspaceMount`: in the syntax of `--mount`, or as an object with the same keys. */
export function mountFlags(config: TreeMapping): readonly Flag[] {
  return [...partsAt(config, 'workspaceMount'), ...partsAt(config, 'mounts')].flatMap((part) => {
    const { node } = part;
    if (node.kind === 'mapping') return [flagOf(part, 'mount', fromObject(node))];
    const scalar = asScalar(node);
    return scalar === undefined || scalar.value === '' ? [] : [flagOf(part, 'mount', readVariables(scalar))];
  });
}

/** `type=bind,source=/a,target=/b`, each value at its own place. */
function fromObject(mount: TreeMapping): PlacedText {
  const parts = [...mount.entries.values()].flatMap(({ key, node }, index) => {
    const scalar = asScalar(node);
    if (scalar === undefined) return [];
    return [impliedText(`${index === 0 ? '' : ','}${key.value}=`, spanOf(key)), readVariables(scalar)];
  });
  return joinedText(parts, spanOf(mount));
}
