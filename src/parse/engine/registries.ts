import type { EngineSettings, WeakRegistry } from '../../model/containers/engine-settings.ts';
import { entryOf, itemsAt, objectAt, partAt, stringsAt, textAt, wholeText } from '../../syntax/json/values.ts';
import { asMapping, spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';

/** `registries.conf`: https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md */
export function registriesSettings(root: TreeMapping): EngineSettings {
  const registries = itemsAt(root, 'registry').flatMap(({ node }) => {
    const registry = asMapping(node);
    const mirrors = itemsAt(registry, 'mirror').map((mirror) => asMapping(mirror.node));
    return [registry, ...mirrors].flatMap(weakRegistry);
  });
  return {
    kind: 'engine',
    file: root.file,
    span: spanOf(root),
    reader: 'Podman',
    registries: [...registries, ...ofVersion1(root)],
    listeners: [],
    verifiesClients: undefined,
  };
}

/** Without a location, the prefix names the registry. */
function weakRegistry(table: TreeMapping | undefined): readonly WeakRegistry[] {
  const insecure = partAt(table, 'insecure');
  const name = textAt(table, 'location') ?? textAt(table, 'prefix');
  if (name === undefined || insecure?.node.kind !== 'scalar' || insecure.node.value !== 'true') return [];
  if (insecure.node.style !== 'plain') return [];
  return [{ name, weakness: 'either', span: spanOf(insecure.node), entry: entryOf(insecure) }];
}

/** `[registries.insecure]` with a list. */
function ofVersion1(root: TreeMapping): readonly WeakRegistry[] {
  return stringsAt(objectAt(objectAt(root, 'registries'), 'insecure'), 'registries').map(
    (part): WeakRegistry => ({
      name: wholeText(part.node),
      weakness: 'either',
      span: spanOf(part.node),
      entry: entryOf(part),
    }),
  );
}
