import type { EnvironmentEntry } from '../../model/containers/container.ts';
import type { Notification } from '../../model/findings/notification.ts';
import type { RemoteReference } from '../../model/project.ts';
import type { SourceFile } from '../../model/source.ts';
import type { TreeEntry, TreeMapping, TreeNode } from '../../syntax/tree/nodes.ts';
import type { VariablesOf } from './pieces.ts';

/** A compose model as one tree, whatever files it came from, and what its values depend on. */
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
  /** Why services may have more options than the tree says; undefined when all is known. */
  readonly partial: string | undefined;
  /** As `partial`, for one service. */
  partialReason(service: string): string | undefined;
  /** Profiles that are switched on by a `.env` file; undefined when all are. */
  activeProfiles(): ReadonlySet<string> | undefined;
  /** Where the paths in the file of a node start, from the root of the repository; empty for the root. */
  folderOf(node: TreeNode): string;
  /** The variables of an `env_file`, by its path from the root; undefined when there is none to read. */
  environmentFile(path: string, isRaw: boolean): readonly EnvironmentEntry[] | undefined;
  notify(notification: Notification): void;
}
