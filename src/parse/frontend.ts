import type { BuildContext } from '../model/build-context.ts';
import type { EnvironmentEntry } from '../model/containers/container.ts';
import type { ContainerStart, ImageStart } from '../model/containers/container-start.ts';
import type { GapNotification } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { AskedPlatforms } from '../model/images/asked-platforms.ts';
import type { SourceFile, Span } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';
import type { CommentSyntax } from './comment-syntax.ts';
import type { FileFormat, Format } from './formats.ts';
import type { RepositoryView } from './repository-view.ts';

/** The parts of the repository that a frontend may ask for. */
export interface ParseContext {
  readonly repository: RepositoryView;
  /** The builds of the Dockerfile at a path: each {@link BuildReference} of compose files and the like. */
  buildsOf(dockerfilePath: string): readonly BuildReference[];
  /** The build context of a Dockerfile; unknown if not provided. */
  readonly findContext?: FindContext;
  /** Whether git ignores the file at a path, so that it exists only here. */
  isIgnored?(path: string): boolean;
  readonly writtenEnvironment?: WrittenEnvironment;
}

/** The variables that commands of the repository write into the file at a path, which gives them to containers. */
export type WrittenEnvironment = (path: string) => readonly EnvironmentEntry[];

export interface FindContext {
  /** Undefined if it is not certain which folder is the context, or what it contains. */
  (request: ContextRequest): BuildContext | undefined;
  /** The contexts that the Dockerfile may have instead of that one. */
  readonly others?: (request: ContextRequest) => Iterable<BuildContext>;
}

export interface ContextRequest {
  /** Relative to the root of the repository. */
  readonly dockerfilePath: string;
  readonly builds: readonly BuildReference[];
  /** The paths that the Dockerfile copies from its context, without patterns. */
  readonly sources: readonly string[];
  /** The folders that it may be, if no build names one; otherwise the folder of the Dockerfile and those above it. */
  readonly folders?: readonly string[] | undefined;
  /** The folders that commands name as the context of a Dockerfile that may be this one. */
  readonly named?: readonly string[] | undefined;
  /** Whether commands build it with a program that reads `.dockerignore` alone. */
  readonly isBuiltByDocker?: boolean | undefined;
}

/** A place in a file that says how a Dockerfile is built. */
export interface BuildReference {
  /** Relative to the root of the repository. */
  readonly dockerfilePath: string;
  /** The path for messages, if the real one contains secrets. */
  readonly shownPath?: string;
  /** The Dockerfile, if it is a text in that file. */
  readonly inline?: InlineText;
  /** The stage that is built; undefined for the last one, or if it depends on a variable. */
  readonly target: string | undefined;
  /** Build arguments with known values. */
  readonly arguments: ReadonlyMap<string, string>;
  /** All its arguments with the values that they may have; undefined if each has one, and it is known. */
  readonly openArguments?: OpenArguments | undefined;
  /** The folder of the build context, relative to the root of the repository; undefined if it is elsewhere or unknown. */
  readonly context?: string | undefined;
  /** Whether it does not name a context. */
  readonly leavesContextOpen?: true;
  /** Whether it is for Podman, which also reads `.containerignore`. */
  readonly isForPodman?: true;
  /** Plain names that the Dockerfile does not get from a registry: additional contexts, and images that the same file builds. */
  readonly localNames?: ReadonlySet<string> | undefined;
  /** Those of them that an engine without the image pulls, although the same file builds it. */
  readonly pulledNames?: ReadonlySet<string>;
  /** The service or the target that it builds. */
  readonly name?: string;
  /** The name that its service gives to the container. */
  readonly containerName?: string;
  /** Plain names of the images that it makes. */
  readonly tags?: readonly string[];
  /** The contexts that it passes under a name. */
  readonly contexts?: readonly WrittenContext[];
  /** The files of its secrets, relative to the root of the repository, by the id. */
  readonly secretFiles?: ReadonlyMap<string, string>;
  /** The platforms that it builds for; undefined where the file does not name any. */
  readonly platforms?: AskedPlatforms | undefined;
  /** Whether it is only for other builds, which start from it or copy its files, and does not become a separate image. */
  readonly isPart?: true;
  /** The Dockerfile may also be elsewhere: if this path does not exist, nothing is missing. */
  readonly isGuess?: boolean;
  /** A command line starts it, which says nothing about what the Dockerfile is for. */
  readonly isCommand?: true;
  /** What containers of the image start. */
  readonly starts?: readonly ContainerStart[];
  /** Whether it is read for what its arguments choose, so that the other stages are those of other builds. */
  readonly isChoice?: true;
  /** Only that and the stage are known: the arguments are those of a caller, or of a command that may pass anything. */
  readonly saysUseOnly?: true;
  readonly span: Span;
}

/** A Dockerfile in another file, whose places are all that of the text as a whole. */
export interface InlineText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A context that a build passes under a name. */
export interface WrittenContext {
  /** The plain name. */
  readonly name: string;
  /** Relative to the root of the repository. */
  readonly folder?: string | undefined;
  /** The service or the target of the same file that makes it. */
  readonly madeBy?: string;
  /** How that is built, if its Dockerfile is in the same file. */
  readonly made?: BuildReference;
}

/** A folder that a command passes under a name: `--build-context shared=../shared`. */
export interface WrittenFolder {
  /** The plain name. */
  readonly name: string;
  readonly written: string;
}

/** A file that a build gives as a secret. */
export type SecretFile = readonly [id: string, path: string];

/** Files that a Dockerfile finds under a name. It is plain data without maps. */
export interface NamedContext {
  /** The plain name: that of a context, or of an image that the repository builds. */
  readonly name: string;
  /** Relative to the root of the repository. */
  readonly folder?: string | undefined;
  /** The Dockerfile of the image, and how it is built. */
  readonly build?: Pick<BuildReference, 'dockerfilePath' | 'inline' | 'context' | 'leavesContextOpen' | 'target'> & {
    readonly arguments: readonly (readonly [name: string, value: string])[];
  };
  /** What that Dockerfile finds under names. */
  readonly contexts?: readonly NamedContext[];
  /** Whether the name has no tag and counts with any, with `UNKNOWN_PIECE` for what only run time knows: nothing says for certain that this build makes it. */
  readonly isLikely?: true;
}

/** A command that builds a Dockerfile of the repository with build arguments, or names the image. */
export interface CommandBuild {
  /** The paths as written that the Dockerfile may have; parts that depend on variables are unknown. */
  readonly files: readonly string[];
  /** Folders, as written, that the paths may start from, other than the folder of the file with the command and those above it. */
  readonly folders: readonly string[];
  /** Whether it builds services of compose files, from any Dockerfile that these name. */
  readonly isOfServices?: true;
  /** Build arguments with known values. */
  readonly arguments: ReadonlyMap<string, string>;
  /** All its arguments with the values that they may have; undefined if each has one, and it is known. */
  readonly openArguments?: OpenArguments | undefined;
  /** The stage that is built; undefined for the last one, or if it depends on a variable. */
  readonly target: string | undefined;
  /** Plain names of the images that it makes. */
  readonly tags: readonly string[];
  /** The names without tags of the other images, whose last part is not known: `acme/$i`. */
  readonly openNames?: readonly string[];
  /** The folder of the build context, as written, from where `files` start. */
  readonly context: string | undefined;
  /** The folders, as written from there, that it passes under plain names. */
  readonly contexts?: readonly WrittenFolder[];
  /** The files, as written from there, that it gives as secrets, by their ids. */
  readonly secretFiles?: readonly SecretFile[];
  /** What containers of the same file start of these images. */
  readonly starts?: readonly ContainerStart[];
  /** Whether it, or a later command of the same file, sends the image to a registry. */
  readonly isPublished?: true;
  /** Whether its program reads `.dockerignore` alone, as all but Podman and Buildah do. */
  readonly isByDocker?: true;
  readonly span: Span;
}

/** The values that arguments of a build may have, by their names. `UNKNOWN_PIECE` is in the place of each piece that only run time knows. */
export type OpenArguments = ReadonlyMap<string, readonly string[]>;

/** Compose files that another file starts together. */
export interface ComposeList {
  /** The paths as written, in the order in which they are merged; parts that depend on variables are unknown. */
  readonly files: readonly string[];
  /** Folders, as written, that the paths may start from, other than the folder of the file that lists them and those above it. */
  readonly folders: readonly string[];
  /** Files with variables as written, which replace `.env`: `--env-file`. Without `files` they are for the default project. */
  readonly environmentFiles?: readonly string[];
  /** The folder, as written, from which paths in the files start, and which has their `.env`: `--project-directory`. */
  readonly projectFolder?: string;
  /** The variables that the project gets from the process that starts it. Without `files` they are for the default project. */
  readonly variables?: readonly PassedVariable[];
  /** Set if the command starts the project, other than for the tests in it. */
  readonly starts?: StartedServices;
  /** Whether the command only looks at the project, as `docker compose config -q` and `down` do. */
  readonly isUnused?: boolean;
  /** Whether the command is one of bake, which only builds the images of the project. */
  readonly isBake?: true;
  /** What the command reads from its standard input, if no file of the repository is that. */
  readonly input?: ProjectInput;
  readonly span: Span;
}

/** The standard input of a command. */
export interface ProjectInput {
  /** Identifies what it depends on. */
  readonly identity: string;
  /** The place of a text that the command gets as it is written. */
  readonly text?: Span;
}

/** What a command starts of a project, in addition to the services without a profile. */
export interface StartedServices {
  /** `*` is any. */
  readonly profiles: readonly string[];
  /** The names of services. */
  readonly services: readonly string[];
  /** Those that get a container even if the file says that they have none: `up --scale app=1`, `run app`. */
  readonly scaled: readonly string[];
  /** Whether nothing else of the project counts as started: `run app`. */
  readonly isOneOff?: true;
}

/** A command that runs a file of the repository, and passes variables or arguments to it. */
export interface Call {
  readonly format: 'shell' | 'makefile' | 'justfile' | 'taskfile' | 'package' | 'workflow' | 'bake';
  /** The paths as written; the first that exists counts. */
  readonly files: readonly string[];
  /** Whether all of them that exist are read together, in this order. */
  readonly isTogether?: true;
  /** Folders, as written, that the paths may start from, other than the folder of the file with the command and those above it. */
  readonly folders: readonly string[];
  /** Whether they start from no other folder. */
  readonly isBelow?: true;
  /** The environment. */
  readonly variables: readonly PassedVariable[];
  /** The part of it that the file has for this command, and not for all of its commands. */
  readonly ownVariables?: readonly PassedVariable[];
  /**
   * The arguments of a script, as `@`, for a package after the name of its script; the variables of make, just or Task on the command line; `inputs.NAME` and `matrix.NAME` of a workflow or an action; what `--set`
   * changes in targets of bake, such as `web.args.NAME`.
   */
  readonly given: readonly PassedVariable[];
  readonly span: Span;
}

/** A variable in the environment of a process, with one of its possible values. */
export interface PassedVariable {
  readonly name: string;
  readonly value: string;
}

/** A file that a command, or an input of a step, uses as a Dockerfile or a script. */
export interface NamedFile {
  /** The path as written; parts that depend on variables are unknown. */
  readonly written: string;
  /** Folders, as written, that the path may start from, other than the folder of the file that names it and those above it. */
  readonly folders: readonly string[];
  /** Path of the file that names it. */
  readonly by: string;
  /** Whether it cannot be a file of another kind. */
  readonly isCertain: boolean;
  /** The kind of a script that is not for a shell. */
  readonly format?: Format;
  /** The name by which it is read, where that and not its own decides how. */
  readonly usedAs?: string;
}

/** Files that belong to a file without being named in it. */
export interface CompanionFiles {
  /** Paths of further files of the same project, in the order in which they are merged into it. */
  readonly others: readonly string[];
  /** Paths of files with variables, other than those that the format reads by default; earlier files take precedence. */
  readonly environmentFiles: readonly string[];
  /** Whether these files replace those that the format reads by default, and later ones take precedence. */
  readonly hasOwnEnvironment?: true;
  /** The folder from which paths in the files start; that of the first file by default. */
  readonly folder?: string;
  /** Whether only the images of a project are built, and nothing is started. */
  readonly isOnlyBuilt?: true;
  /** The variables that the caller passes, which take precedence over all files. */
  readonly variables?: readonly PassedVariable[];
  /** The files and folders of the project that it is read with only because its variables may have such values. */
  readonly chosen?: readonly string[];
  /** The arguments of a script, as `@`, and what the command line of make, just, Task or bake sets in the file. */
  readonly given?: readonly PassedVariable[];
  /** Whether commands are also read that only run other files, for the variables that they pass. */
  readonly readsCalls?: true;
  /** Whether a script gets `variables` while it runs, by a file that it sources, so that what it assigns itself does not replace them. */
  readonly areSourced?: boolean;
  /** Whether the project gets `others` without being asked for them: `COMPOSE_FILE` of its `.env` lists them. */
  readonly isListed?: true;
  /** The files of the project that commands start, each with the path of the file with the command, unless that is for development. */
  readonly startedBy?: readonly (readonly [path: string, by: string])[];
  /** What these commands start. */
  readonly started?: StartedServices;
  /** Path of the file that it may be merged with. */
  readonly base?: string;
  /**
   * The Dockerfile of an image that it is built on, whose ONBUILD instructions run in it. Without an image it is the Dockerfile itself, read as one
   * that is built on it.
   */
  readonly onbuild?: { readonly path: string; readonly image: string | undefined };
  /** What a Dockerfile finds under names. */
  readonly contexts?: readonly NamedContext[];
  /** The folders that commands name as the build context of a Dockerfile. */
  readonly contextFolders?: readonly string[];
  /** The files of the repository that commands give to the builds of a Dockerfile as secrets. */
  readonly secretFiles?: readonly SecretFile[];
  /** Whether one of these commands reads `.dockerignore` alone. */
  readonly isBuiltByDocker?: boolean;
  /** Only the content shows that the file is of this format, so a wrong guess is not an error. */
  readonly isFound?: true;
}

export const NO_COMPANIONS: CompanionFiles = { others: [], environmentFiles: [] };

/** A Dockerfile inside a file of another format; both lists grow while rules run. */
export interface InlineDockerfile {
  readonly notifications: readonly Notification[];
  /** The copied scripts that it runs. */
  readonly scripts: Iterable<SourceFile>;
}

export interface Parsed {
  /** Includes, as a text, every file of the format that was read. */
  readonly subjects: readonly Subject[];
  readonly builds: readonly BuildReference[];
  /** The compose files that it starts. */
  readonly lists?: readonly ComposeList[];
  /** The commands that pass variables to files that they run. */
  readonly calls?: readonly Call[];
  /** Whether its commands may pass variables although they start nothing, and were not read yet. */
  readonly callsLater?: true;
  /** Files that it uses as Dockerfiles, other than those of `builds`. */
  readonly dockerfiles?: readonly NamedFile[];
  /** The commands that build Dockerfiles with arguments. */
  readonly commandBuilds?: readonly CommandBuild[];
  /** What its commands start in containers that are described elsewhere. */
  readonly starts?: readonly ImageStart[];
  /** Files that it runs as scripts, whatever their names are. */
  readonly scripts?: readonly NamedFile[];
  /** Scripts are read when a rule asks for them, and their problems are added then: use this after the rules have run. */
  readonly notifications: readonly Notification[];
  readonly inlineDockerfiles?: readonly InlineDockerfile[];
  /** Files of other kinds that provided values, such as an `env_file`. */
  readonly valueFiles?: readonly SourceFile[];
  /** Shell scripts whose commands it runs: use this after the rules have run. */
  readonly runScripts?: Iterable<SourceFile>;
  /** Paths of files that are part of this file's project, so that they are not read alone. */
  readonly parts?: readonly string[];
  /** The options of its files that others of them set again, or take away. */
  readonly overridden?: readonly OverriddenPlace[] | undefined;
  /** The readings with variables unset that only run time knows; undefined if no text next to such a variable hides anything. */
  readonly unset?: () => Iterable<UnsetReading>;
}

/** A place in a file of a project that is not in force together with a later file. */
export interface OverriddenPlace {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** The path of the later file. */
  readonly by: string;
}

/** The same subjects, for one of the ways in which variables may be set. */
export interface UnsetReading {
  readonly subjects: readonly Subject[];
  /** The platform of the build, such as `linux/amd64`, if it is that which sets the variables. */
  readonly platform?: string;
  /** The variables are only at the beginning of paths, so what lies at the rest of the path decides. */
  readonly isForPaths?: true;
  /** It is for builds that pass contexts in place of stages, which others do not. */
  readonly isForOtherContexts?: true;
  /** Another build makes an image that it names, and that has the same name. */
  readonly isForOtherBases?: true;
  /** The variables that a container gives to commands of the image. */
  readonly variables?: readonly string[];
  /** The build context of a Dockerfile, where it may be another one than that of the usual reading. Only what the scripts in it do counts. */
  readonly context?: {
    readonly folder: string;
    readonly dockerfilePath: string;
    /** The paths of those that only this reading runs. */
    readonly scripts: ReadonlySet<string>;
  };
  /** The texts with variables. */
  readonly places: readonly Span[];
  /** What no reading looks at. */
  readonly notifications?: readonly GapNotification[];
}

/** Reads one file format. It may throw: the pipeline reports that and continues. */
export interface Frontend extends FileFormat {
  readonly comments: CommentSyntax;
  parse(file: SourceFile, context: ParseContext, together?: CompanionFiles): Parsed;
}
