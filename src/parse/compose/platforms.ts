import { type OptionalPlatforms, platformsIn } from '../../model/images/asked-platforms.ts';
import type { TreeMapping } from '../../syntax/tree/nodes.ts';
import type { VariablesOf } from './pieces.ts';
import { listSetting, textAt } from './values.ts';

/** `platform` of a service. */
export function platformsAt(service: TreeMapping, variables: VariablesOf): OptionalPlatforms {
  const platform = textAt(service, 'platform', variables);
  return platform === undefined ? undefined : platformsIn([platform.value]);
}

/**
 * `platforms` of `build`, otherwise `platform` of the service.
 * https://github.com/compose-spec/compose-spec/blob/main/build.md#platforms
 */
export function platformsOfBuild(
  service: TreeMapping,
  build: TreeMapping | undefined,
  variables: VariablesOf,
): OptionalPlatforms {
  const { items, complete } = listSetting(build, 'platforms', variables);
  if (items.length === 0 && complete) return platformsAt(service, variables);
  return complete ? platformsIn(items.map(({ value }) => value as string)) : 'unknown';
}
