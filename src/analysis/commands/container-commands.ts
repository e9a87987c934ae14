import type { Container } from '../../model/containers/container.ts';
import type { ContainerCommand } from '../../model/containers/container-command.ts';
import type { Related } from '../../model/findings/finding.ts';
import { known } from '../../model/located.ts';
import type { Script } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { linesAtStart } from './lines-at-start.ts';

/** Commands that a container runs. */
export interface StartedCommands {
  readonly script: Script | undefined;
  /** The end of a sentence: `at each start`. */
  readonly when: string;
  /** Where the container gets the file that they are in. */
  readonly given?: Span;
  readonly by: 'start' | 'check' | 'variable' | 'hook' | 'file' | 'host';
}

/**
 * All commands that a container runs, in their order: of its options, of its hooks, of its variables and labels, and of scripts of the repository.
 * Most commands need not be parsed, so those of options and hooks are left out unless a word may matter.
 */
export function* startedCommands(
  container: Container,
  mayMatterItself: (text: string) => boolean,
): Generator<StartedCommands> {
  const brought = lazy(() => container.environment.some(({ value }) => mayMatterItself(known<string>(value) ?? '')));
  // `eval "$X"` runs what the variable has
  const mayMatter = (text: string): boolean => mayMatterItself(text) || (text.includes('$') && brought());
  const { standardInput, healthcheck, hooks, variableCommands = [], scripts = [] } = container;
  const start = container.isEntered === true ? 'by this command' : 'at each start';
  const lines = linesAtStart(container).filter((one) => matches(one, mayMatter));
  for (const { line } of lines) yield { script: line.script, when: start, by: 'start' };
  if (standardInput !== undefined) yield { script: standardInput, when: start, by: 'file' };
  if (matches(healthcheck, mayMatter)) yield { script: healthcheck?.script, when: 'at each check', by: 'check' };
  for (const { name, in: option, command: given } of variableCommands) {
    if (matches(given, mayMatter)) yield { script: given.script, when: `by the ${option} ${name}`, by: 'variable' };
  }
  for (const { name, command: given } of hooks) {
    if (!matches(given, mayMatter)) continue;
    // dev containers run a command on the host before a container exists
    if (name === 'initialize') yield { script: given?.script, when: ON_HOST, by: 'host' };
    else yield { script: given?.script, when: start, by: 'hook' };
  }
  for (const { script, place, given } of scripts) yield { script, when: place, given, by: 'file' };
}

const ON_HOST = 'on the machine of anyone who opens the project, outside of any container';

function matches(command: Pick<ContainerCommand, 'words'> | undefined, mayMatter: (text: string) => boolean): boolean {
  return (
    command?.words.some((word) => {
      const text = known<string>(word) ?? word.pieces;
      return text === undefined || mayMatter(text);
    }) === true
  );
}

/** The place where a container gets the file with its commands, for people who only know that file. */
export function givenAt({ given }: StartedCommands): readonly Related[] {
  return given === undefined ? [] : [{ span: given, message: 'where the container gets this file' }];
}
