import type { Text } from '../located.ts';
import type { Script } from '../shell.ts';
import type { Span } from '../source.ts';

export interface ContainerCommand {
  readonly span: Span;
  /** The words that are run, after splitting; a word that only run time knows is `DYNAMIC`. */
  readonly words: readonly Text[];
  /** The commands in it, through `sh -c` and the like. */
  readonly script: Script | undefined;
}
