import type { Text } from '../located.ts';
import type { Script } from '../shell.ts';
import type { Span } from '../source.ts';

export interface ContainerCommand {
  readonly span: Span;
  /** The words of the command, or the whole text that a shell runs; one that is known only at run time is `DYNAMIC`. */
  readonly words: readonly Text[];
  /** The commands in it, through `sh -c` and the like. */
  readonly script: Script | undefined;
  /** The same words as the command of an entrypoint that is only known later: that of an image. */
  readonly readBy?: (entrypoint: ContainerCommand) => ContainerCommand;
}
