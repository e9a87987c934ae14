import type { Dynamic } from '../located.ts';
import type { Span } from '../source.ts';

/** What a container starts in place of the commands of its image. */
export interface ContainerStart {
  /** All words of its commands, and the values of its variables, as one text. */
  readonly text: string;
  readonly entrypoint?: StartedLine;
  readonly command?: StartedLine;
  /** Its health check and its hooks. */
  readonly others: readonly StartedLine[];
  /** The folder that it starts in, if not in that of its image. */
  readonly folder?: string | Dynamic;
  /** The values that it gives to variables, with `UNKNOWN_PIECE` for those that only run time knows. */
  readonly variables: ReadonlyMap<string, string>;
  /** The place of the container. */
  readonly span: Span;
}

/** A command as a line for a shell. */
export interface StartedLine {
  readonly line: string;
  readonly span: Span;
}
