import type { EnvironmentEntry } from '../../model/containers/container.ts';
import type { Notification } from '../../model/findings/notification.ts';
import type { RemoteReference } from '../../model/project.ts';
import type { SourceFile } from '../../model/source.ts';
import type { TreeEntry, TreeMapping, TreeNode } from '../../syntax/tree/nodes.ts';
import type { FindContext, WrittenEnvironment } from '../frontend.ts';
import type { VariablesOf } from './pieces.ts';
import type { WorkingFolders } from './variables/working-folder.ts';

/** The values that the text of an `env_file` may use. */
export interface ServiceValues {
  /** Those of `environment`. */
  readonly own: ReadonlyMap<string, string>;
  /** Those of the files before it. */
  readonly files: ReadonlyMap<string, string>;
}

/** A compose model as one tree, whatever files it came from, with everything that its values depend on. */
export interface ComposeModel {
  /** The main file. */
  readonly file: SourceFile;
  readonly variables: VariablesOf;
  readonly services: readonly TreeEntry[];
  readonly volumes: TreeMapping | undefined;
  readonly networks: TreeMapping | undefined;
  readonly secrets: TreeMapping | undefined;
  readonly configs: TreeMapping | undefined;
  readonly models: TreeMapping | undefined;
  readonly remotes: readonly RemoteReference[];
  /** The reason why services may have more options than the tree shows; undefined if all are known. */
  readonly partial: string | undefined;
  /** Like `partial`, for one service. */
  partialReason(service: string): string | undefined;
  /** Profiles that a `.env` file or a command activates; undefined if all are active. */
  activeProfiles(): ReadonlySet<string> | undefined;
  /** The services that a command starts by their names. */
  readonly startedServices: readonly string[];
  /** Those that get a container even if they have no replicas. */
  readonly scaledServices: readonly string[];
  /** Those that others of their file extend. */
  readonly extendedServices: ReadonlySet<string>;
  /** The folder that paths in the file of a node start from, relative to the root of the repository; empty for the root. */
  folderOf(node: TreeNode): string;
  /** Where the command that starts the project may run. */
  readonly workingFolders: WorkingFolders;
  /** The variables of an `env_file`, by its path from the root; undefined if it cannot be read. */
  environmentFile(path: string, isRaw: boolean, before: ServiceValues): readonly EnvironmentEntry[] | undefined;
  readonly writtenEnvironment: WrittenEnvironment | undefined;
  notify(notification: Notification): void;
  /** The build context of an inline Dockerfile; unknown if not provided. */
  readonly findContext: FindContext | undefined;
}
