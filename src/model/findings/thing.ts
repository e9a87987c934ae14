/** In place of a tag that only run time knows. */
export const ANY_TAG = ':*';

/** The name of an image in front of its tag, which may be an expression; undefined for another text. */
export function nameBeforeTag(text: string): string | undefined {
  return NAME_AND_TAG.exec(text)?.[1];
}

const NAME_AND_TAG = /^([a-z0-9][\w.-]*(?::\d+)?(?:\/[\w.-]+)*):[^/:@]*$/i;

/**
 * A container, a build or a stage of a Dockerfile, as it is compared between two scans: what a change only moves keeps what it runs, under another
 * name or in another file.
 */
export interface Thing {
  /** Identifies it within one scan: `thing` of its findings. */
  readonly key: string;
  readonly kind: 'container' | 'build' | 'stage';
  /** Path of the file that declares it. */
  readonly path: string;
  /** Its name in findings. */
  readonly name: string;
  /** The image that the container runs or that the stage begins with, or what is built; undefined if it is not known. */
  readonly runs: string | undefined;
  /** What it builds in other projects that share its file: the folder of a project decides where paths begin. */
  readonly otherBuilds?: readonly string[];
  /** The function that starts the container with the image that its callers name. */
  readonly inFunction?: string;
  /** The image of each container that calls of the function start, with an empty text for one that is not known. */
  readonly imagesOfCalls?: readonly string[];
  /** A command that only run time knows may call the function, too. */
  readonly mayRunOther?: boolean;
  /** Identifies what the command that starts the container is in: a target, a job, a function, a script of a package. */
  readonly within?: string | undefined;
  /** The keys of the stages that it is built from, of its file and of other Dockerfiles that make its base. */
  readonly parents: readonly string[];
  /** The keys of the stages that its own instructions refer to; undefined without any. */
  readonly needs?: readonly string[];
  /** Nothing names its file as one of a project; other files may extend its services. */
  readonly isGuess?: true;
  /** Nothing starts or builds it by default: a problem of it does not cover one of something that runs. */
  readonly isIdle?: true | undefined;
  /** It would run or be built by default if its file had a name that Docker looks for, or another file named it. */
  readonly awaitsName?: true;
  /** A stage of a Dockerfile below the root whose name is a usual one, but which no other file builds: only somebody who goes there builds it. */
  readonly isUnbuilt?: true;
  /** Another service of its file extends it. */
  readonly isExtended?: true | undefined;
  /** It is a service without an image and a build, which cannot run by itself. */
  readonly isPart?: true;
  /** A machine of GitHub runs it, which ends with the job. */
  readonly isOnHostedRunner?: true;
  /** Undefined for a container that has a network of its own, publishes nothing, and has nothing for a proxy to find it. */
  readonly network?: ThingNetwork | undefined;
}

export interface ThingNetwork {
  /** Whether it is the network of the host, and the container runs by default. */
  readonly isOfHost: boolean;
  /** What the container publishes on any address. */
  readonly reached: readonly ReachedPort[];
  /** Whether all ports that lead to it are open to the host only. */
  readonly isForHostOnly?: true;
}

/** A port of a container that the host reaches. */
export interface ReachedPort {
  /** Path of the file that declares the container. */
  readonly path: string;
  /** Of the container. */
  readonly name: string;
  /** Inside of the container: `8025/tcp`. */
  readonly port: string;
  /** The profiles that the container needs, if it does not run by default. */
  readonly profiles: readonly string[];
}

/** Begins `runs` of what is built in place of an image. */
export const BUILT = 'build ';

/** Identifies the first container, build or stage of a name in a file: images name their user so. */
export function thingName({ kind, path, name }: Pick<Thing, 'kind' | 'path' | 'name'>): string {
  return JSON.stringify([kind, path, name]);
}
