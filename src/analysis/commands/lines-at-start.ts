import type { Container } from '../../model/containers/container.ts';
import type { ContainerCommand } from '../../model/containers/container-command.ts';
import { known } from '../../model/located.ts';
import { commandReader } from '../processes/started-processes.ts';

interface LineAtStart {
  /** Also those of the entrypoint in front of a command. */
  readonly words: ContainerCommand['words'];
  readonly line: ContainerCommand;
}

/** What a container starts: its entrypoint and its command, or the command alone where that has the whole entrypoint in front. */
export function linesAtStart({
  entrypoint,
  command,
  stage,
}: Pick<Container, 'entrypoint' | 'command' | 'stage'>): readonly LineAtStart[] {
  const first = entrypoint === undefined ? [] : [{ words: entrypoint.words, line: entrypoint }];
  if (command === undefined) return first;
  const { span } = command;
  const before = entrypoint?.words ?? stage?.entrypoint?.map((value) => ({ value, span })) ?? [];
  const isRest = commandReader({ words: before }, known<string>(command.words[0]))?.isWhole === true;
  return [...(isRest ? [] : first), { words: [...before, ...command.words], line: command }];
}
