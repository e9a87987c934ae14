import type { Container, VariableCommand } from '../../model/containers/container.ts';
import { effectiveEnvironment } from '../../model/containers/environment.ts';
import { known } from '../../model/located.ts';
import { impliedText } from '../../syntax/lists/joined.ts';
import { commandInVariable } from '../../syntax/shell/command-variables.ts';
import { shellCommand } from './commands.ts';

const NONE: readonly never[] = [];

/**
 * The commands in the variables of a container, which git, shells and other programs in it run, and those in its labels, which schedulers run
 * in it; most containers have none.
 */
export function variableCommandsOf(container: Container): readonly VariableCommand[] {
  const labelled = labelCommands(container);
  return labelled.length === 0 ? environmentCommands(container) : [...environmentCommands(container), ...labelled];
}

function environmentCommands({ environment }: Container): readonly VariableCommand[] {
  if (!environment.some(({ name }) => commandInVariable(name, 'x') !== undefined)) return NONE;
  return [...effectiveEnvironment({ environment }).values()].flatMap(({ name, value, isInherited, isIgnored }) => {
    const text = commandInVariable(name, known<string>(value) ?? '');
    if (value === undefined || text === undefined || text === '' || isInherited || isIgnored) return [];
    return [{ name, in: 'variable', command: shellCommand(impliedText(text, value.span)) } as const];
  });
}

/**
 * https://github.com/mcuadros/ofelia and its fork chadburn, https://github.com/funkyfuture/deck-chores,
 * https://offen.github.io/docker-volume-backup/how-tos/run-custom-commands.html and https://containrrr.dev/watchtower/lifecycle-hooks/
 */
const COMMAND_LABEL =
  /^(?:(?:ofelia|chadburn)\.job-(?:exec|run|local|service-run)\.[^.]{1,100}\.command|deck-chores\.[^.]{1,100}\.command|docker-volume-backup\.(?:archive|process|copy|prune)-(?:pre|post)|com\.centurylinklabs\.watchtower\.lifecycle\.(?:pre|post)-(?:check|update))$/;

function labelCommands({ labels = NONE }: Container): readonly VariableCommand[] {
  return labels.flatMap(({ name, value }) => {
    const text = COMMAND_LABEL.test(name) ? known<string>(value) : undefined;
    if (value === undefined || text === undefined || text === '') return [];
    return [{ name, in: 'label', command: shellCommand(impliedText(text, value.span)) } as const];
  });
}
