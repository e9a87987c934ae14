import type { BuildContext } from '../model/build-context.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { SourceFile, Span } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';
import type { CommentSyntax } from './comment-syntax.ts';
import type { FileFormat } from './formats.ts';
import type { RepositoryView } from './repository-view.ts';

/** What a frontend may ask about the rest of the repository. */
export interface ParseContext {
  readonly repository: RepositoryView;
  /** How other files build the Dockerfile at a path: {@link BuildReference} of compose files and the like. */
  buildsOf(dockerfilePath: string): readonly BuildReference[];
  /** The build context of a Dockerfile; unknown where nothing is given. */
  readonly findContext?: FindContext;
  /** Git does not keep the file at a path: it exists only here. */
  isIgnored?(path: string): boolean;
}

/** Undefined when it is not certain which folder is the context, or what is in it. */
export type FindContext = (request: ContextRequest) => BuildContext | undefined;

export interface ContextRequest {
  /** From the repository's root. */
  readonly dockerfilePath: string;
  readonly builds: readonly BuildReference[];
  /** What the Dockerfile copies from its context, patterns not included. */
  readonly sources: readonly string[];
}

/** One file says how a Dockerfile is built. */
export interface BuildReference {
  /** From the repository's root. */
  readonly dockerfilePath: string;
  /** The path for messages, where it is made of secrets. */
  readonly shownPath?: string;
  /** The stage that is built; undefined for the last one, or when a variable decides. */
  readonly target: string | undefined;
  /** Build arguments with known values. */
  readonly arguments: ReadonlyMap<string, string>;
  /** The folder of the build context, from the repository's root; undefined when it is elsewhere or not known. */
  readonly context?: string | undefined;
  /** It says nothing about the context. */
  readonly leavesContextOpen?: true;
  /** Plain names that the Dockerfile does not get from a registry: additional contexts, and images that the same file builds. */
  readonly given?: ReadonlySet<string> | undefined;
  /** Other builds start from it, or take files from it, and it becomes no image of its own. */
  readonly isPart?: true;
  /** The Dockerfile may as well be elsewhere: when there is none at this path, nothing is missing. */
  readonly isGuess?: boolean;
  readonly span: Span;
}

/** Compose files that another file says are started together. */
export interface ComposeList {
  /** As they are written, in the order in which they are merged; what a variable decides is unknown. */
  readonly files: readonly string[];
  /** As they are written: where the paths of the files may start, besides the folder of the file that lists them and those above it. */
  readonly folders: readonly string[];
  readonly span: Span;
}

/** A file that a command, or an input of a step, takes for a Dockerfile. */
export interface NamedDockerfile {
  /** As it is written; what a variable decides is unknown. */
  readonly written: string;
  /** As they are written: where the path may start, besides the folder of the file that names it and those above it. */
  readonly folders: readonly string[];
  /** Path of the file that names it. */
  readonly by: string;
  /** Files of other kinds are not meant. */
  readonly isCertain: boolean;
}

/** What belongs to a file without being named in it. */
export interface Together {
  /** Paths of further files of the same project, in the order in which they are merged into it. */
  readonly others: readonly string[];
  /** Paths of files with variables besides those that the format reads by itself; what earlier ones set stands. */
  readonly environmentFiles: readonly string[];
  /** Path of the file that it may be merged with, for all that is known. */
  readonly base?: string;
  /** Only what is in the file says that it is one of this format: where that is wrong, nothing is. */
  readonly isFound?: true;
}

export const ALONE: Together = { others: [], environmentFiles: [] };

export interface Parsed {
  /** Every file of the format that was read is among them as a text. */
  readonly subjects: readonly Subject[];
  readonly builds: readonly BuildReference[];
  /** The compose files that it starts. */
  readonly lists?: readonly ComposeList[];
  /** What it takes for Dockerfiles, besides those of `builds`. */
  readonly dockerfiles?: readonly NamedDockerfile[];
  /** Scripts are read when a rule asks for them, and what is wrong with them is added then: use it after the rules ran. */
  readonly notifications: readonly Notification[];
  /** The same of each Dockerfile that stands in the file. */
  readonly inlineNotifications?: readonly (readonly Notification[])[];
  /** Files of other kinds that values were taken from, such as an `env_file`. */
  readonly valueFiles?: readonly SourceFile[];
  /** Paths of files that are a part of this one's project, so that nobody reads them alone. */
  readonly parts?: readonly string[];
  /** What it is where variables are not set that only run time knows; undefined where no text beside such a variable hides anything. */
  readonly unset?: () => Iterable<UnsetReading>;
}

/** The same subjects, for one of the ways in which variables may be set. */
export interface UnsetReading {
  readonly subjects: readonly Subject[];
  /** Of the texts with variables. */
  readonly places: readonly Span[];
}

/** Reads one file format. It may throw: the pipeline reports that and goes on. */
export interface Frontend extends FileFormat {
  readonly comments: CommentSyntax;
  parse(file: SourceFile, context: ParseContext, together?: Together): Parsed;
}
