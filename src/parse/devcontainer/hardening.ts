import type { TreeMapping } from '../../syntax/tree/nodes.ts';
import type { Flag } from '../run-options/flags.ts';
import { flagsAt } from '../run-options/yaml-flags.ts';
import { readVariables } from './variables.ts';

/** The options that configurations and features have in common. */
export function hardeningFlags(config: TreeMapping): readonly Flag[] {
  return [
    ...switchedOn(config, 'init'),
    ...switchedOn(config, 'privileged'),
    ...flagsAt(config, 'capAdd', 'cap-add', readVariables),
    ...flagsAt(config, 'securityOpt', 'security-opt', readVariables),
  ];
}

/** `false` does not switch off an option that a feature or an argument switches on. */
function switchedOn(config: TreeMapping, key: string): readonly Flag[] {
  return flagsAt(config, key, key, readVariables).filter(({ value }) => value?.text !== 'false');
}
