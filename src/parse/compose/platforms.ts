import { type OptionalPlatforms, platformsIn, platformsOfAll } from '../../model/images/asked-platforms.ts';
import type { TreeMapping } from '../../syntax/tree/nodes.ts';
import { DEFAULT_PLATFORM } from '../run-options/default-platform.ts';
import type { VariablesOf } from './pieces.ts';
import { listSetting, textAt } from './values.ts';

/** `platform` of a service, otherwise the default that the project sets. */
export function platformsAt(service: TreeMapping, variables: VariablesOf): OptionalPlatforms {
  const platform = textAt(service, 'platform', variables);
  if (platform !== undefined) return platformsIn([platform.value]);
  const byDefault = variables(service.file)(DEFAULT_PLATFORM);
  return byDefault === undefined ? undefined : platformsIn([byDefault]);
}

/**
 * `platforms` of `build`, otherwise `platform` of the service, and those of `x-bake`.
 * https://github.com/compose-spec/compose-spec/blob/main/build.md#platforms
 */
export function platformsOfBuild(
  service: TreeMapping,
  build: TreeMapping | undefined,
  bake: TreeMapping | undefined,
  variables: VariablesOf,
): OptionalPlatforms {
  const built = listedIn(build, variables) ?? [platformsAt(service, variables)];
  return platformsOfAll([...built, ...(listedIn(bake, variables) ?? [])]);
}

/** Undefined if nothing is listed. */
function listedIn(build: TreeMapping | undefined, variables: VariablesOf): readonly OptionalPlatforms[] | undefined {
  const { items, complete } = listSetting(build, 'platforms', variables);
  if (items.length === 0 && complete) return undefined;
  return [complete ? platformsIn(items.map(({ value }) => value)) : 'unknown'];
}
