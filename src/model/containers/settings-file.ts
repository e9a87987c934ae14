import type { SourceFile, Span } from '../source.ts';

/** A file of the repository that a container reads as the configuration of its service. */
export interface SettingsFile {
  readonly file: SourceFile;
  /** Its absolute path in the container. */
  readonly path: string;
  /** The mount that places it there. */
  readonly mount: Span;
  /** Whether an earlier container of the project reads it, too. */
  readonly isReadBefore: boolean;
}
