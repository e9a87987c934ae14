import type { EnvironmentEntry } from '../../model/container.ts';
import type { Notification } from '../../model/finding.ts';
import type { RemoteReference } from '../../model/project.ts';
import type { SourceFile } from '../../model/source.ts';
import type { YamlEntry, YamlMapping, YamlNode } from '../yaml/nodes.ts';
import type { VariablesOf } from './interpolation.ts';

/** A compose model as one tree, whatever files it came from, and what its values depend on. */
export interface ComposeModel {
  /** The main file. */
  readonly file: SourceFile;
  readonly variables: VariablesOf;
  readonly services: readonly YamlEntry[];
  readonly volumes: YamlMapping | undefined;
  readonly networks: YamlMapping | undefined;
  readonly secrets: YamlMapping | undefined;
  readonly configs: YamlMapping | undefined;
  readonly models: YamlMapping | undefined;
  readonly remotes: readonly RemoteReference[];
  /** Why services may have more options than the tree says; undefined when all is known. */
  readonly partial: string | undefined;
  /** As `partial`, for one service. */
  partialReason(service: string): string | undefined;
  /** Profiles that are switched on by a `.env` file; undefined when all are. */
  activeProfiles(): ReadonlySet<string> | undefined;
  /** Where the paths in the file of a node start, from the root of the repository; empty for the root. */
  folderOf(node: YamlNode): string;
  /** The variables of an `env_file`, by its path from the root; undefined when there is none to read. */
  environmentFile(path: string, isRaw: boolean): readonly EnvironmentEntry[] | undefined;
  notify(notification: Notification): void;
}
