import type { StartedProcess } from './containers/started-process.ts';
import type { ImageReference } from './images/image.ts';
import type { Dynamic, Located } from './located.ts';
import type { Span } from './source.ts';

/** What a container takes from the stage that it runs. It is small, so that it can outlive the file. */
export interface StageSummary {
  /** The `AS` name of the stage, else its number. */
  readonly label: string;
  /** Its FROM instruction. */
  readonly span: Span;
  /** The image at the end of the chain of FROM; undefined for `scratch` and what a variable decides. */
  readonly baseImage: Located<ImageReference> | undefined;
  readonly isFromScratch: boolean;
  /** The last USER; undefined when no USER says. */
  readonly user: Located<string | Dynamic> | undefined;
  /** The ENTRYPOINT or CMD that changes to another user by itself, as `gosu` does. */
  readonly userChange: Span | undefined;
  /** What an image of it runs: the words of the exec form, or `sh -c` with the text. */
  readonly entrypoint: readonly string[] | undefined;
  readonly command: readonly string[] | undefined;
  /** What these start, without places. */
  readonly startedByEntrypoint?: readonly StartedProcess[];
  readonly startedByCommand?: readonly StartedProcess[];
  /** How many programs supervisord runs in it, where its configuration was read. */
  readonly supervisedPrograms?: number;
  readonly exposes: readonly StagePort[];
  readonly hasHealthcheck: boolean;
}

export interface StagePort {
  readonly from: number | Dynamic;
  /** Equal to `from` unless a range is written. */
  readonly to: number | Dynamic;
  readonly span: Span;
}
