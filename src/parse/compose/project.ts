import type { EnvironmentEntry } from '../../model/container.ts';
import type { Notification } from '../../model/finding.ts';
import type { SourceFile } from '../../model/source.ts';
import type { YamlEntry, YamlMapping } from '../yaml/nodes.ts';
import type { Variables } from './interpolation.ts';

/** A compose model as one tree, whatever files it came from, and what its values depend on. */
export interface Project {
  readonly file: SourceFile;
  /** Path of the project's folder from the root of the repository; empty for the root. */
  readonly folder: string;
  readonly variables: Variables;
  readonly services: readonly YamlEntry[];
  readonly volumes: YamlMapping | undefined;
  readonly secrets: YamlMapping | undefined;
  readonly configs: YamlMapping | undefined;
  /** Why services may have more options than the tree says; undefined when all is known. */
  readonly partial: string | undefined;
  /** The variables of an `env_file`, by its path from the root; undefined when there is none to read. */
  environmentFile(path: string, isRaw: boolean): readonly EnvironmentEntry[] | undefined;
  notify(notification: Notification): void;
}
