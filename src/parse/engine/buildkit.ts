import type { EngineSettings, WeakRegistry } from '../../model/engine-settings.ts';
import { entryOf, membersAt, partAt, wholeText } from '../json/values.ts';
import { asMapping, spanOf, type YamlMapping } from '../yaml/nodes.ts';

/** `buildkitd.toml`: https://docs.docker.com/build/buildkit/toml-configuration/ */
export function buildkitSettings(root: YamlMapping): EngineSettings {
  return {
    kind: 'engine',
    file: root.file,
    span: spanOf(root),
    reader: 'BuildKit',
    registries: membersAt(root, 'registry').flatMap((registry) =>
      weaknessesOf(asMapping(registry.node)).map((weakness) => ({ name: wholeText(registry.key), ...weakness })),
    ),
    listeners: [],
    verifiesClients: undefined,
  };
}

/** `http = true` and `insecure = true`, which stand for one another nowhere. */
function weaknessesOf(registry: YamlMapping | undefined): readonly Omit<WeakRegistry, 'name'>[] {
  const http = partAt(registry, 'http');
  const insecure = partAt(registry, 'insecure');
  return [
    { part: http, weakness: 'http' as const },
    { part: insecure, weakness: 'unverified' as const },
  ].flatMap(({ part, weakness }) =>
    part?.node.kind === 'scalar' && part.node.value === 'true' && part.node.style === 'plain'
      ? [{ weakness, span: spanOf(part.node), entry: entryOf(part) }]
      : [],
  );
}
