import type { Script } from '../shell.ts';
import type { SourceFile } from '../source.ts';

/** A shell script of the repository that is mounted into a container, which starts it. */
export interface MountedScript {
  readonly file: SourceFile;
  /** Its absolute path in the container. */
  readonly path: string;
  /** Computed when it is asked for. */
  readonly script: Script;
}
