import type { StartedProcess } from './containers/started-process.ts';
import type { ImageReference } from './images/image.ts';
import type { Dynamic, Located } from './located.ts';
import type { Span } from './source.ts';

/** The properties that a container inherits from its stage. It is small, so that it can outlive the file. */
export interface StageSummary {
  /** The `AS` name of the stage, otherwise its number. */
  readonly label: string;
  /** Its FROM instruction. */
  readonly span: Span;
  /** The image at the end of the chain of FROM; undefined for `scratch` and if a variable decides. */
  readonly baseImage: Located<ImageReference> | undefined;
  /** That image, if the stage adds nothing but descriptions and settings of its program to it. */
  readonly unchangedImage?: ImageReference;
  readonly isFromScratch: boolean;
  /** The last USER instruction; undefined without one. */
  readonly user: Located<string | Dynamic> | undefined;
  /** The ENTRYPOINT or CMD that switches the user itself, for example with `gosu`. */
  readonly userChange: Span | undefined;
  /** The build puts a user into a further group, lets one use sudo, gives one the number of root, or lets programs run as root. */
  readonly givesRights: boolean;
  /** The command of an image of this stage: the words of the exec form, or `sh -c` with the text. */
  readonly entrypoint: readonly string[] | undefined;
  readonly command: readonly string[] | undefined;
  readonly healthcheck: readonly string[] | undefined;
  /** The processes that these start, without places. */
  readonly startedByEntrypoint?: readonly StartedProcess[];
  readonly startedByCommand?: readonly StartedProcess[];
  /** The number of programs that supervisord runs in it, if its configuration was read. */
  readonly supervisedPrograms?: number;
  /** The folder that its commands start in, if it is known. */
  readonly folder?: string | undefined;
  /** The last value of each of its variables, where it is known. */
  readonly variables?: ReadonlyMap<string, string>;
  /** The names of its build arguments and of those of the stages that it starts from: the history of its image has them. */
  readonly declares?: ReadonlySet<string>;
  readonly exposes: readonly StagePort[];
  readonly hasHealthcheck: boolean;
}

export interface StagePort {
  readonly from: number | Dynamic;
  /** Equal to `from` unless a range is written. */
  readonly to: number | Dynamic;
  readonly span: Span;
}
