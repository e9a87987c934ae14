import type { Flag } from '../run-options/flags.ts';
import { flagsAt } from '../run-options/yaml-flags.ts';
import type { YamlMapping } from '../yaml/nodes.ts';
import { readVariables } from './variables.ts';

/** What configurations and features have in common. */
export function hardeningFlags(config: YamlMapping): readonly Flag[] {
  return [
    ...switchedOn(config, 'init'),
    ...switchedOn(config, 'privileged'),
    ...flagsAt(config, 'capAdd', 'cap-add', readVariables),
    ...flagsAt(config, 'securityOpt', 'security-opt', readVariables),
  ];
}

/** `false` takes nothing away from what a feature or an argument switches on. */
function switchedOn(config: YamlMapping, key: string): readonly Flag[] {
  return flagsAt(config, key, key, readVariables).filter(({ value }) => value?.text !== 'false');
}
