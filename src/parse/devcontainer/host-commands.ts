import type { Hook } from '../../model/container.ts';
import type { Script } from '../../model/shell.ts';
import { listCommand, shellCommand } from '../run-options/commands.ts';
import { type Written, wholeValue } from '../written/index.ts';
import { asScalar, entryOf, isNull, spanOf, type YamlMapping, type YamlNode } from '../yaml/nodes.ts';
import { readVariables } from './variables.ts';

/** `initializeCommand`, which runs on the machine of whoever opens the project. */
export function hostCommands(config: YamlMapping): readonly Hook[] {
  return commandsAt(config, 'initializeCommand');
}

/** The commands that run on the machine, and in the container once it is there, where an engine may be at hand. */
export function hookScripts(config: YamlMapping): readonly Script[] {
  return HOOKS.flatMap((key) => commandsAt(config, key)).flatMap(({ command }) => command?.script ?? []);
}

const HOOKS = [
  ...['initializeCommand', 'onCreateCommand', 'updateContentCommand'],
  ...['postCreateCommand', 'postStartCommand', 'postAttachCommand'],
] as const;

/** A text, a list of words, or several of these by name. */
function commandsAt(config: YamlMapping, key: string): readonly Hook[] {
  const node = entryOf(config, key)?.node;
  const nodes = node?.kind === 'mapping' ? [...node.entries.values()].map((entry) => entry.node) : [node];
  return nodes.flatMap((one) => (one === undefined || isNull(one) ? [] : [hookOf(one)]));
}

function hookOf(node: YamlNode): Hook {
  return {
    name: 'initialize',
    span: spanOf(node),
    privileged: undefined,
    user: undefined,
    image: undefined,
    command: node.kind === 'sequence' ? listCommand(node.items.flatMap((item) => wordOf(item.node))) : commandOf(node),
  };
}

function wordOf(node: YamlNode): readonly Written[] {
  const scalar = asScalar(node);
  return scalar === undefined ? [] : [readVariables(scalar)];
}

function commandOf(node: YamlNode): Hook['command'] {
  const scalar = asScalar(node);
  return scalar === undefined || wholeValue(readVariables(scalar)).value === ''
    ? undefined
    : shellCommand(readVariables(scalar));
}
