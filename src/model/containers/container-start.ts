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
  /** Files that are read later may give it more variables. */
  readonly mayHaveMore?: true;
  /** The place of the container. */
  readonly span: Span;
}

/** A command as a line for a shell. */
export interface StartedLine {
  readonly line: string;
  readonly span: Span;
}

/** What a container starts of an image that another command or file may build. */
export interface ImageStart {
  readonly of: StartedImage;
  readonly start: ContainerStart;
}

/** How a container says which image it has: by the plain name, as one with a name or of a service, or as what a build at a place makes. */
export type StartedImage =
  | { readonly kind: 'image'; readonly name: string }
  | { readonly kind: 'container'; readonly name: string }
  | { readonly kind: 'build'; readonly place: string };

/** Identifies a build by where it is written. */
export function placeOfBuild({ file, start }: Span): string {
  return `${start} ${file.path}`;
}
