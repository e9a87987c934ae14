import type { Text } from '../located.ts';
import type { Script } from '../shell.ts';
import type { SourceFile, Span } from '../source.ts';

/** A shell script of the repository that a container runs. */
export interface ContainerScript {
  /** The file that it is written in. */
  readonly file: SourceFile;
  /** The end of a sentence: `in the mounted file /run.sh`. */
  readonly place: string;
  /** Where the container gets it. */
  readonly given: Span;
  /** Computed when it is asked for. */
  readonly script: Script | undefined;
}

/** A file of the machine that a command line gives to a container. */
export interface GivenFile {
  /** Its name, as the command line has it. */
  readonly name: Text;
  /** Whether a shell reads it, whatever it is called. */
  readonly isForShell: boolean;
}
