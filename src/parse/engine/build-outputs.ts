import type { EngineSettings, WeakRegistry } from '../../model/containers/engine-settings.ts';
import { parseImageReference } from '../../model/images/image.ts';
import { known } from '../../model/located.ts';
import { partText, stringsAt } from '../../syntax/json/values.ts';
import { spanOf, type TreeMapping, type TreeScalar } from '../../syntax/tree/nodes.ts';

const INSECURE = 'registry.insecure=true';

/** The outputs of a bake target that push to a registry without TLS: `["type=image,push=true,registry.insecure=true"]`. */
export function outputSettings(target: TreeMapping): readonly EngineSettings[] {
  const registries = ['output', 'outputs'].flatMap((key) =>
    stringsAt(target, key).flatMap(({ node }): WeakRegistry[] => {
      const from = node.value.split(',').includes(INSECURE) ? node.value.indexOf(INSECURE) : -1;
      const name = from === -1 ? undefined : registryOf(node, target);
      const span = partText(node, from, from + INSECURE.length).span;
      return name === undefined ? [] : [{ name, weakness: 'either', span, entry: undefined }];
    }),
  );
  if (registries.length === 0) return [];
  const { file } = target;
  return [
    {
      kind: 'engine',
      file,
      span: spanOf(target),
      reader: 'BuildKit',
      registries,
      listeners: [],
      verifiesClients: undefined,
    },
  ];
}

/** `name=…` of the output takes precedence over the tags of the target. */
function registryOf(output: TreeScalar, target: TreeMapping): WeakRegistry['name'] | undefined {
  const named = /(?:^|,)name=([^,]+)/.exec(output.value)?.[1];
  const tag = stringsAt(target, 'tags')[0]?.node;
  const text = named ?? (tag && known(partText(tag, 0)));
  const { registry } = parseImageReference(text ?? '');
  return typeof registry === 'string' ? { value: registry, span: spanOf(output) } : undefined;
}
