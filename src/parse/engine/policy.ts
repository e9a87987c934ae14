import type { EngineSettings, UnsignedScope } from '../../model/containers/engine-settings.ts';
import { itemsAt, membersAt, objectAt, scalarAt } from '../../syntax/json/values.ts';
import { asMapping, spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';

/** `policy.json`: https://github.com/containers/image/blob/main/docs/containers-policy.json.5.md */
export function policySettings(root: TreeMapping): EngineSettings {
  const registries = objectAt(objectAt(root, 'transports'), 'docker');
  const named = membersAt(objectAt(root, 'transports'), 'docker').flatMap(({ key }) =>
    acceptedAt(registries, key.value),
  );
  // an empty scope is tried before the default
  const others = registries?.entries.has('') === true ? [] : acceptedAt(root, 'default');
  return {
    kind: 'engine',
    file: root.file,
    span: spanOf(root),
    reader: 'Podman',
    registries: [],
    listeners: [],
    verifiesClients: undefined,
    unsigned: [...named, ...others],
  };
}

/** If there are several requirements, all must be met. */
function acceptedAt(object: TreeMapping | undefined, name: string): readonly UnsignedScope[] {
  const [only, ...more] = itemsAt(object, name);
  const type = more.length > 0 ? undefined : scalarAt(asMapping(only?.node), 'type');
  if (type?.value !== 'insecureAcceptAnything') return [];
  return [{ scope: name === '' || name === 'default' ? undefined : name, span: spanOf(type) }];
}
