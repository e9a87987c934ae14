import type { Hook } from '../../model/containers/container.ts';
import type { Script } from '../../model/shell.ts';
import { type PlacedText, wholeValue } from '../../syntax/lists/index.ts';
import { asScalar, entryOf, isNull, spanOf, type TreeMapping, type TreeNode } from '../../syntax/tree/nodes.ts';
import { listCommand, shellCommand } from '../run-options/commands.ts';
import { readVariables } from './variables.ts';

/** `initializeCommand`, which runs on the machine of anyone who opens the project. */
export function hostCommands(config: TreeMapping): readonly Hook[] {
  return commandsAt(config, 'initializeCommand');
}

/** The commands that run on the machine, and later in the container, where an engine may be available. */
export function hookScripts(config: TreeMapping): readonly Script[] {
  return HOOKS.flatMap((key) => commandsAt(config, key)).flatMap(({ command }) => command?.script ?? []);
}

const HOOKS = [
  ...['initializeCommand', 'onCreateCommand', 'updateContentCommand'],
  ...['postCreateCommand', 'postStartCommand', 'postAttachCommand'],
] as const;

/** A text, a list of words, or several of these by name. */
function commandsAt(config: TreeMapping, key: string): readonly Hook[] {
  const node = entryOf(config, key)?.node;
  const nodes = node?.kind === 'mapping' ? [...node.entries.values()].map((entry) => entry.node) : [node];
  return nodes.flatMap((one) => (one === undefined || isNull(one) ? [] : [hookOf(one)]));
}

function hookOf(node: TreeNode): Hook {
  return {
    name: 'initialize',
    span: spanOf(node),
    privileged: undefined,
    user: undefined,
    image: undefined,
    command: node.kind === 'sequence' ? listCommand(node.items.flatMap((item) => wordOf(item.node))) : commandOf(node),
  };
}

function wordOf(node: TreeNode): readonly PlacedText[] {
  const scalar = asScalar(node);
  return scalar === undefined ? [] : [readVariables(scalar)];
}

function commandOf(node: TreeNode): Hook['command'] {
  const scalar = asScalar(node);
  return scalar === undefined || wholeValue(readVariables(scalar)).value === ''
    ? undefined
    : shellCommand(readVariables(scalar));
}
