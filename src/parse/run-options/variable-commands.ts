import type { Container, VariableCommand } from '../../model/containers/container.ts';
import { effectiveEnvironment } from '../../model/containers/environment.ts';
import { known } from '../../model/located.ts';
import { impliedText } from '../../syntax/lists/joined.ts';
import { commandInVariable } from '../../syntax/shell/command-variables.ts';
import { shellCommand } from './commands.ts';

const NONE: readonly never[] = [];

/** The commands in the variables of a container, which git, shells and other programs in it run; most containers have none. */
export function variableCommandsOf({ environment }: Container): readonly VariableCommand[] {
  if (!environment.some(({ name }) => commandInVariable(name, 'x') !== undefined)) return NONE;
  return [...effectiveEnvironment({ environment }).values()].flatMap(({ name, value, isInherited, isIgnored }) => {
    const text = commandInVariable(name, known<string>(value) ?? '');
    if (value === undefined || text === undefined || text === '' || isInherited || isIgnored) return [];
    return [{ name, command: shellCommand(impliedText(text, value.span)) }];
  });
}
