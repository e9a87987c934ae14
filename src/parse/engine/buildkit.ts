import type { EngineSettings, WeakRegistry } from '../../model/containers/engine-settings.ts';
import { entryOf, membersAt, type Part, partAt, wholeText } from '../../syntax/json/values.ts';
import { asMapping, spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';

/** `buildkitd.toml`: https://docs.docker.com/build/buildkit/toml-configuration/ */
export function buildkitSettings(root: TreeMapping): EngineSettings {
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

/** `http` is tried first of the two switches. */
function weaknessesOf(registry: TreeMapping | undefined): readonly Omit<WeakRegistry, 'name'>[] {
  const http = switchAt(registry, 'http');
  const insecure = switchAt(registry, 'insecure');
  if (http !== undefined && insecure !== undefined)
    return [{ weakness: 'either', span: spanOf(http.node), entry: undefined }];
  if (http !== undefined) return [{ weakness: 'http', span: spanOf(http.node), entry: entryOf(http) }];
  return insecure === undefined
    ? []
    : [{ weakness: 'unverified', span: spanOf(insecure.node), entry: entryOf(insecure) }];
}

function switchAt(registry: TreeMapping | undefined, name: string): Part | undefined {
  const part = partAt(registry, name);
  return part?.node.kind === 'scalar' && part.node.style === 'plain' && part.node.value === 'true' ? part : undefined;
}
