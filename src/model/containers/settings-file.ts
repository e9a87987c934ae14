import type { Excerpt, SourceFile, Span } from '../source.ts';

/** A text of the repository that a container reads as the configuration of its service. */
export interface SettingsFile {
  /** The file of the repository with the text, such as that file itself, or the compose file with the `content` of a config. */
  readonly file: SourceFile;
  readonly text: Excerpt;
  /** Its absolute path in the container. */
  readonly path: string;
  /** The mount that places it there. */
  readonly mount: Span;
  /** Whether an earlier container of the project reads it, too. */
  readonly isReadBefore: boolean;
}
