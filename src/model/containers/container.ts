import type { Build } from '../build.ts';
import type { Related } from '../findings/finding.ts';
import type { Edit } from '../findings/fix.ts';
import type { Image } from '../images/image.ts';
import { type Dynamic, type KnownOption, known, type ListSetting, type Setting, type Text } from '../located.ts';
import type { Script } from '../shell.ts';
import type { SourceFile, Span } from '../source.ts';
import type { StageSummary } from '../stage-summary.ts';
import type { CommittedSecret } from './committed-secret.ts';
import type { ContainerCommand } from './container-command.ts';
import type { ContainerRecord } from './container-record.ts';
import type { ContainerScript, GivenFile } from './container-script.ts';
import type { Entry } from './entry.ts';
import type { SeccompProfile } from './seccomp-profile.ts';
import type { SettingsFile } from './settings-file.ts';

/** The format of the file that declares a container. */
export type ContainerFormat =
  | 'compose'
  | 'shell'
  | 'makefile'
  | 'justfile'
  | 'taskfile'
  | 'package'
  | 'workflow'
  | 'devcontainer'
  | 'quadlet'
  | 'inspect';

/**
 * A container as a file declares it, before the engine's defaults. Names are those of the engine, not of a format:
 * https://docs.docker.com/reference/cli/docker/container/run/
 */
export interface Container {
  readonly kind: 'container';
  readonly format: ContainerFormat;
  readonly file: SourceFile;
  /** Its usual name: the service, the value of `--name`, or otherwise the image. */
  readonly name: string;
  /** Where it is declared; findings about something missing point here. */
  readonly span: Span;
  /**
   * Why options may come from somewhere that was not read, such as `it extends base of common.yml`; undefined when all are known.
   * Then a missing option proves nothing.
   */
  readonly partial: string | undefined;
  /**
   * Options that the format cannot express, so that the absence of one proves nothing. Rules about missing options use `canLack` of
   * `missing-options.ts`.
   */
  readonly cannotSay?: ReadonlySet<keyof Container>;
  /** It ends with the command or job that starts it, such as `docker run --rm`, so it need not be limited or hardened. */
  readonly isBrief?: true;
  /** Another command has started it, and only what runs in it now is known: `docker exec`. */
  readonly isEntered?: true;
  /** `docker run --rm` in the foreground, with a command such as that of a build; a unit of systemd keeps it running. */
  readonly isOneCommand?: true;
  /** Set when Podman runs it, whose defaults differ from Docker's. */
  readonly podman?: PodmanUse;
  /** Its options are not written in the file, but come from a variable or a program, so no fix can change them. */
  readonly cannotEdit?: true;
  /** For an existing container, the record of its engine. */
  readonly record?: ContainerRecord;
  /** Things that set several options at once, such as a feature of a dev container. Messages name them; no fix removes them. */
  readonly implications?: readonly Related[];
  /** The password for the registry that the image comes from. */
  readonly registryPassword?: Setting<string>;
  /** Set when a self-hosted runner gives it the engine's socket for anyone's pull requests: the place that makes it so. */
  readonly runnerSocket?: Span;

  /** A machine of GitHub runs it, which ends with the job. */
  readonly isOnHostedRunner?: true;
  readonly image: Image | undefined;
  /** The function that starts it with the image that its callers name. */
  readonly imageOfCalls?: ImageOfCalls;
  /** The images that it may run, of those that the file names, where only run time knows which. */
  readonly mayRun?: readonly string[];
  readonly build: Build | undefined;

  readonly privileged: Setting<boolean>;
  readonly addedCapabilities: ListSetting<string>;
  readonly droppedCapabilities: ListSetting<string>;
  readonly securityOptions: ListSetting<SecurityOption>;
  readonly user: Setting<string>;
  readonly additionalGroups: ListSetting<string>;
  readonly runtime: Setting<string>;
  readonly annotations: readonly Entry[];
  /** Those of the service in a swarm as well. */
  readonly labels?: readonly Entry[];

  /** `host`, `private`, `service:x`, `container:x`, … as written. */
  readonly pidNamespace: Setting<string>;
  readonly ipcNamespace: Setting<string>;
  readonly utsNamespace: Setting<string>;
  readonly userNamespace: Setting<string>;
  readonly cgroupNamespace: Setting<string>;
  readonly cgroupParent: Setting<string>;
  readonly networkMode: Setting<string>;
  readonly networks: ListSetting<string>;
  /** Whether ports may be open on one of them, such as one of `macvlan`, that are not published. */
  readonly hasOpenNetwork?: boolean;
  /** Whether containers of other projects may be on one of them, because the project does not make it, or gives it a name. */
  readonly sharesNetwork?: boolean;

  readonly readOnlyRootfs: Setting<boolean>;
  readonly mounts: readonly Mount[];
  readonly volumesFrom: ListSetting<string>;
  readonly usesApiSocket: Setting<boolean>;
  readonly devices: readonly Device[];
  readonly deviceCgroupRules: ListSetting<string>;
  readonly gpus: Setting<string>;
  readonly sharedMemorySize: Setting<string>;
  /** The size limit of its own file system, where the storage driver supports one. */
  readonly storageSize?: Setting<string>;

  readonly memoryLimit: Setting<string>;
  readonly memorySwapLimit: Setting<string>;
  /** From `cpus`, `cpu_quota` or the limits of `deploy`, whichever is written; `CPUs 0-3` for a `cpuset`. */
  readonly cpuLimit: Setting<string>;
  /** In microseconds: how long it may keep a processor to itself. */
  readonly cpuRealtimeRuntime?: Setting<string>;
  readonly pidsLimit: Setting<number>;
  readonly isOomKillDisabled: Setting<boolean>;
  readonly oomScoreAdjustment: Setting<number>;
  readonly ulimits: readonly Entry[];
  /** `no`, `always`, `on-failure:5`, …; `deploy.restart_policy` wins. */
  readonly restart: Setting<string>;

  readonly ports: readonly PublishedPort[];
  /** Whether all ports that its image exposes are published, each on a port that the engine chooses. */
  readonly publishesAll?: Setting<boolean>;
  /** If a name occurs several times, the last one wins. */
  readonly environment: readonly EnvironmentEntry[];
  /** The folder that its commands start in, if it is not that of the image. */
  readonly workingDirectory?: Setting<string>;
  /** The paths that `--env-file` names, as written: their variables become part of `environment` by linking. */
  readonly environmentFiles?: ListSetting<string>;
  /** The folders from which these may be counted, as its command enters them, the likeliest first; an empty one is that of the file. */
  readonly environmentFolders?: readonly string[];
  /** Paths with a star for each piece that is not known: any of the files that they match may be read. */
  readonly environmentPatterns?: readonly Text[];
  /** Files with labels, as `--label-file` names them. */
  readonly labelFiles?: ListSetting<string>;
  readonly sysctls: readonly Entry[];
  readonly extraHosts: readonly Entry[];
  readonly dns: ListSetting<string>;
  readonly links: ListSetting<string>;
  /** Containers of other projects: `name` or `name:alias`. */
  readonly externalLinks: ListSetting<string>;
  /** Names of the language models that it uses. */
  readonly models: ListSetting<string>;
  /** `file`, `registry` or `config` with its value: credentials of a Windows service account. */
  readonly credentialSpec: readonly Entry[];

  readonly entrypoint: ContainerCommand | undefined;
  readonly command: ContainerCommand | undefined;
  readonly hasInit: Setting<boolean>;
  /** The script that a shell in it reads from its standard input: `docker run -i a sh < b`. */
  readonly standardInput?: Script;
  /** Files of the machine that the command line gives it, by its standard input or as copies. */
  readonly givenFiles?: readonly GivenFile[];
  readonly healthcheckDisabled: Setting<boolean>;
  readonly healthcheck: ContainerCommand | undefined;
  readonly logDriver: Setting<string>;
  readonly logOptions: readonly Entry[];
  readonly pullPolicy: Setting<string>;
  /** `pre_start`, `post_start`, `pre_stop` and the commands of `develop.watch`. */
  readonly hooks: readonly Hook[];
  /** Folders and files whose changes `docker compose watch` copies into the running container. */
  readonly synchronised?: readonly Text[];
  /** `develop.watch`: Compose updates it when its source changes. */
  readonly isWatched?: true;
  /** Names of the profiles that enable it; empty when it always runs. */
  readonly profiles: readonly string[];
  /** These profiles, when none of them is on by default; findings mention them. */
  readonly activatedBy?: readonly string[];
  /** It has no replicas until somebody scales it, or nothing runs the command that starts it. */
  readonly isIdle?: true;
  /** Another service of its file extends it. */
  readonly isExtended?: true;
  /** `provider.type`: a program that runs on the host instead of a container. */
  readonly provider: Setting<string>;

  /** `container_name` or `--name`: the name that `container:x` of others refers to. */
  readonly containerName?: Setting<string>;
  /** Other names that containers on its networks reach it by. */
  readonly hostNames?: readonly string[];

  /** The stage that it runs, when it is built from a Dockerfile that was read. Set by linking, like all fields below. */
  readonly stage: StageSummary | undefined;
  /** The seccomp profile that it names, when that is a file in the repository. */
  readonly seccompProfile?: SeccompProfile | undefined;
  /** The configuration files of its service that are in the repository. */
  readonly settingsFiles?: readonly SettingsFile[];
  /** The files of the repository with secrets that it gets by mounts, secrets and configs. */
  readonly committedSecrets?: readonly CommittedSecret[];
  /** The variables of files such as `.env` that it, or its build, gets in another way: as secrets, configs or build arguments. */
  readonly otherVariables?: readonly EnvironmentEntry[];
  /** The shell scripts of the repository that it runs: its own file has some of them, linking finds the others. */
  readonly scripts?: readonly ContainerScript[];
  /** The commands in its variables and its labels. */
  readonly variableCommands?: readonly VariableCommand[];
  /** The namespaces of other containers that it joins. */
  readonly joins?: Readonly<Partial<Record<JoinableNamespace, JoinedNamespace>>> | undefined;
  /** All containers of its project, itself included. */
  readonly project?: readonly Container[] | undefined;

  /** The edits that add options which are not written yet; undefined when the format or the place does not allow it. */
  add(additions: readonly Addition[]): readonly Edit[] | undefined;
}

/** A function of a script whose words have the image of a container: `run() { docker run --rm "$@"; }`. */
export interface ImageOfCalls {
  readonly name: string;
  /** The image, if all calls in the file name the same. */
  readonly image: string | undefined;
  /** The image of each container that calls in the file start, with an empty text for one that is not known. */
  readonly images: readonly string[];
  /** Whether a command that only run time knows may call it, too. */
  readonly mayBeOther: boolean;
}

export interface PodmanUse {
  /** Podman runs as the user who starts it: `unknown` unless the file or its place shows which user that is. */
  readonly runsAsRoot: 'yes' | 'no' | 'unknown';
}

/** The options that choose a namespace. */
export type NamespaceSetting =
  | 'pidNamespace'
  | 'ipcNamespace'
  | 'utsNamespace'
  | 'userNamespace'
  | 'cgroupNamespace'
  | 'networkMode';

/** The namespaces that one container can share with another. */
export type JoinableNamespace = 'pid' | 'ipc' | 'network';

/** The namespace that `service:x` or `container:x` leads to, directly or through other containers. */
export interface JoinedNamespace {
  readonly mode:
    | { readonly kind: 'host' }
    | { readonly kind: 'container'; readonly name: string }
    | { readonly kind: 'unknown'; readonly reason: string };
  /** The container that owns the namespace, when it is in the same project. */
  readonly owner: Container | undefined;
  /** The settings of the containers in between, the owner's last. */
  readonly steps: readonly Related[];
}

/** An option that a fix can add. Lists get one more item, other options are set. */
export type Addition =
  | { readonly option: 'cap_drop'; readonly value: 'ALL' }
  | { readonly option: 'cap_add' | 'tmpfs'; readonly value: string }
  | { readonly option: 'security_opt'; readonly value: string }
  | { readonly option: 'read_only'; readonly value: true }
  | { readonly option: 'pids_limit'; readonly value: number };

/** A security option, split into its parts: `seccomp=unconfined` and `seccomp:unconfined` are the same. */
export interface SecurityOption {
  readonly name: string;
  readonly value: string | undefined;
  readonly separator: '=' | ':' | '';
}

/** The place that a mount gets its content from. */
export type MountSource =
  /** An absolute path of the host, normalised: no `.`, `..`, doubled or trailing slash. */
  | { readonly kind: 'host'; readonly path: string }
  /** Below the home folder of the user who starts it; `~` itself is the path `~`. */
  | { readonly kind: 'home'; readonly path: string }
  /** Relative to a folder of the repository, normalised: `./data`, `../sibling`. The folder is undefined where only run time knows it. */
  | { readonly kind: 'project'; readonly path: string; readonly folder?: string }
  | { readonly kind: 'pipe'; readonly path: string }
  | { readonly kind: 'volume'; readonly name: string }
  | { readonly kind: 'image'; readonly text: string }
  | { readonly kind: 'none' }
  /**
   * Only known at run time. `suffix` is the known end of the path, such as `/docker.sock` of `${DIR}/docker.sock`. `isOfUser` is set below
   * `$XDG_RUNTIME_DIR`, the folder for the programs of the user who starts it.
   */
  | { readonly kind: 'unknown'; readonly suffix: string; readonly isOfUser?: true };

export interface Mount {
  readonly type: 'bind' | 'volume' | 'tmpfs' | 'npipe' | 'image' | 'unknown';
  readonly source: MountSource;
  /** The place of the source; findings about it point here. */
  readonly sourceSpan: Span;
  readonly target: Text | undefined;
  readonly readOnly: Setting<boolean>;
  /** `rprivate`, `rshared`, … */
  readonly propagation: Setting<string>;
  /** `z` or `Z`: relabels the host's files for SELinux. */
  readonly relabel: Setting<string>;
  readonly options: readonly string[];
  /** The option that it comes from. `use_api_socket` also has a separate setting. */
  readonly via: 'volumes' | 'tmpfs' | 'secrets' | 'configs' | 'use_api_socket' | 'volumes_from';
  /** The mount of another container that `volumes_from` repeats. */
  readonly origin?: Related;
  readonly entry: Span;
  /** The edits that make it read-only; undefined when it already is, or cannot be. */
  readonly makeReadOnly: readonly Edit[] | undefined;
  /** Written in the short form, with which Docker creates a folder if the source is missing. */
  readonly createsSource?: true;
}

export interface Device {
  readonly source: Text;
  readonly target: Text | undefined;
  readonly permissions: Text | undefined;
  readonly span: Span;
  readonly entry: Span;
}

export interface PublishedPort {
  /** Undefined when no address is written, which means all interfaces. */
  readonly hostIp: Text | undefined;
  /** Undefined when the engine chooses one. */
  readonly published: PortRange | Dynamic | undefined;
  readonly target: PortRange | Dynamic;
  readonly protocol: string | Dynamic;
  /** The address is unknown only because a variable that is a port by its name, as in `${DB_PORT}:5432`, may hold one as well. */
  readonly isNamedPort?: true;
  readonly span: Span;
  readonly entry: Span;
}

export interface PortRange {
  readonly from: number;
  readonly to: number;
}

export interface EnvironmentEntry extends Entry {
  /** A literal default such as `${X:-secret}`, which applies unless the caller sets the variable. */
  readonly isDefault: boolean;
  /** `env_file` entries are written in another file. */
  readonly via: 'environment' | 'env_file';
  /** It comes from a git-ignored file, which exists only on this machine. */
  readonly isIgnored?: true;
  /** Only the name is written, and a file such as `.env` or a script provides the value, so the value's place does not contain its text. */
  readonly isInherited?: true;
  /** The line of a file such as `.env` that sets the variable which is the whole value. */
  readonly setAt?: VariablePlace;
}

/** The command line in a variable such as `GIT_SSH_COMMAND`, or in a label that a scheduler reads. */
export interface VariableCommand {
  /** The name of the variable or the label. */
  readonly name: string;
  readonly in: 'variable' | 'label';
  readonly command: ContainerCommand;
}

/** A line of a file with variables of a project. */
export interface VariablePlace {
  /** The value. */
  readonly span: Span;
  /** Whether git ignores the file, which then exists only on this machine. */
  readonly isIgnored: boolean;
}

export interface Hook {
  /** `initialize` runs on the host. */
  readonly name: 'pre_start' | 'post_start' | 'pre_stop' | 'watch' | 'initialize';
  readonly span: Span;
  readonly privileged: Setting<boolean>;
  readonly user: Setting<string>;
  readonly image: Image | undefined;
  readonly command: ContainerCommand | undefined;
  readonly environment?: readonly Entry[];
  /** The folder that it starts in, if not in that of the container. */
  readonly workingDirectory?: Setting<string>;
}

/** Whether the engine pulls its image from a registry. An image that is also built is pulled only if a policy says so. */
export function isPulled({ build, image, pullPolicy }: Container): boolean {
  if (image?.isBuiltHere === true) return false;
  return asksRegistry(known(pullPolicy)) ?? build === undefined;
}

/** Whether a pull policy makes Compose ask the registry; undefined if the policy is not known. */
export function asksRegistry(policy: string | undefined): boolean | undefined {
  return policy === undefined ? undefined : policy !== 'never' && policy !== 'build';
}

/** The known items that match. */
export function itemsThat<T>(list: ListSetting<T>, matches: (item: T) => boolean): readonly KnownOption<T>[] {
  return list.items.filter(({ value }) => matches(value));
}
