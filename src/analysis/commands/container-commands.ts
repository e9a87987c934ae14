import type { Container } from '../../model/containers/container.ts';
import type { ContainerCommand } from '../../model/containers/container-command.ts';
import { known } from '../../model/located.ts';
import type { Script } from '../../model/shell.ts';

/** Commands that a container runs. */
export interface StartedCommands {
  readonly script: Script | undefined;
  /** The end of a sentence: `at each start`. */
  readonly when: string;
  readonly by: 'start' | 'check' | 'variable' | 'hook' | 'file' | 'host';
}

/**
 * All commands that a container runs, in their order: of its options, of its hooks, of its variables, and of the mounted scripts that it starts.
 * Most commands need not be parsed, so those of options and hooks are left out unless a word may matter.
 */
export function* startedCommands(
  container: Container,
  mayMatter: (text: string) => boolean,
): Generator<StartedCommands> {
  const { entrypoint, command, healthcheck, hooks, variableCommands = [], mountedScripts = [] } = container;
  const start = container.isEntered === true ? 'by this command' : 'at each start';
  if (matches(entrypoint, mayMatter)) yield { script: entrypoint?.script, when: start, by: 'start' };
  if (matches(command, mayMatter)) yield { script: command?.script, when: start, by: 'start' };
  if (matches(healthcheck, mayMatter)) yield { script: healthcheck?.script, when: 'at each check', by: 'check' };
  for (const { name, command: given } of variableCommands) {
    if (matches(given, mayMatter)) yield { script: given.script, when: `by the variable ${name}`, by: 'variable' };
  }
  for (const { name, command: given } of hooks) {
    if (!matches(given, mayMatter)) continue;
    // dev containers run a command on the host before a container exists
    if (name === 'initialize') yield { script: given?.script, when: ON_HOST, by: 'host' };
    else yield { script: given?.script, when: start, by: 'hook' };
  }
  for (const { script, path } of mountedScripts) yield { script, when: `in the mounted file ${path}`, by: 'file' };
}

const ON_HOST = 'on the machine of anyone who opens the project, outside of any container';

function matches(command: ContainerCommand | undefined, mayMatter: (text: string) => boolean): boolean {
  return (
    command?.words.some((word) => {
      const text = known<string>(word) ?? word.pieces;
      return text === undefined || mayMatter(text);
    }) === true
  );
}
