import type { Container } from './containers/container.ts';
import type { Entry } from './containers/entry.ts';
import type { Setting, Text } from './located.ts';
import type { SourceFile, Span } from './source.ts';

/** Containers that are started together, with their networks and files: a compose project, from one or more files. */
export interface Project {
  readonly kind: 'project';
  readonly format: 'compose';
  /** The main file. */
  readonly file: SourceFile;
  readonly containers: readonly Container[];
  readonly networks: readonly Network[];
  readonly volumes: readonly Volume[];
  readonly configs: readonly ConfigFile[];
  readonly models: readonly Model[];
  /** Files from elsewhere that it includes, which are not read. */
  readonly remotes: readonly RemoteReference[];
  /** Why it may contain more than is known; undefined when everything was read. */
  readonly partial: string | undefined;
}

/** A network that the project declares; `default` is included only if it is written. */
export interface Network {
  readonly name: string;
  readonly span: Span;
  readonly driver: Setting<string>;
  readonly driverOptions: readonly Entry[];
  readonly internal: Setting<boolean>;
  readonly external: Setting<boolean>;
  readonly attachable: Setting<boolean>;
}

/** A volume that the project declares. */
export interface Volume {
  readonly name: string;
  readonly span: Span;
  readonly driver: Setting<string>;
  readonly external: Setting<boolean>;
  readonly driverOptions: readonly Entry[];
}

/** The option of a bridge for who reaches its containers: `nat`, `routed`, `isolated` or `nat-unprotected`. */
export function isGatewayMode(option: string): boolean {
  return /^com\.docker\.network\.bridge\.gateway_mode_ipv[46]$/.test(option);
}

export interface ConfigFile {
  readonly name: string;
  readonly span: Span;
  /** The content, if it is written in the compose file itself. */
  readonly content: Text | undefined;
  readonly file: Text | undefined;
}

/** A language model that services use. */
export interface Model {
  readonly name: string;
  readonly span: Span;
  readonly model: Text | undefined;
  readonly runtimeFlags: readonly Text[];
}

/** A file of another repository or registry that becomes part of the project. */
export interface RemoteReference {
  readonly via: 'include' | 'extends';
  readonly address: Text;
  /** Whether a commit or digest pins the content. */
  readonly isPinned: boolean;
}
