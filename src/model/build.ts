import type { Entry } from './containers/entry.ts';
import type { Dockerfile } from './dockerfile.ts';
import type { AskedPlatforms } from './images/asked-platforms.ts';
import type { Dynamic, ListSetting, Setting, Text } from './located.ts';
import type { SourceFile, Span } from './source.ts';

/** A request to build an image: `build` of a compose service, a target of a bake file, a step of a workflow, a command. */
export interface Build {
  readonly kind: 'build';
  readonly format: 'compose' | 'bake' | 'devcontainer' | 'quadlet' | 'workflow' | 'command';
  readonly file: SourceFile;
  /** The service or the target. */
  readonly name: string;
  readonly span: Span;
  /** Profiles without which it does not run. */
  readonly activatedBy?: readonly string[];
  /** The folder or URL, as written. */
  readonly context: Text | undefined;
  /** `dockerfile`, as written. */
  readonly dockerfile: Text | undefined;
  /** Path of the Dockerfile relative to the repository, when it can be inside. */
  readonly dockerfilePath: string | undefined;
  readonly inline: Dockerfile | undefined;
  readonly target: Text | undefined;
  readonly arguments: readonly Entry[];
  /** The names of the arguments that the stage that it builds declares, or one that it starts from; undefined if that is not known. */
  readonly declared?: ReadonlySet<string> | undefined;
  /** The labels and annotations that it gives to the image. */
  readonly labels?: readonly Entry[];
  readonly privileged: Setting<boolean>;
  readonly network: Setting<string>;
  readonly entitlements: ListSetting<string>;
  readonly ssh: ListSetting<string>;
  /** `additional_contexts`, or `contexts` of a bake target. */
  readonly additionalContexts: readonly Entry[];
  /** Names that its steps find at the addresses written here. */
  readonly extraHosts?: readonly Entry[];
  /** Where it takes a cache from, and where it puts its result or its cache, as written: `type=registry,ref=acme/cache`. */
  readonly exchanges?: readonly BuildExchange[];
  /**
   * The folder in which it runs, if its file names one: relative to the folder of the file, or to the root for a workflow. `DYNAMIC` if it is
   * not known.
   */
  readonly folder?: string | Dynamic;
  /** The images that the builder runs to list the packages of its result. */
  readonly generators?: readonly Text[];
  /** The platforms that it builds for; undefined where it does not name any. */
  readonly platforms?: AskedPlatforms;
  /** Its options come from elsewhere, such as variables, so no fix can edit them. */
  readonly cannotEdit?: true;
  /** Names that its Dockerfile does not pull from a registry: additional contexts, and images that the same file builds. */
  readonly localNames?: ReadonlySet<string>;
}

export interface BuildExchange {
  readonly use: 'cache' | 'push';
  /** Options of an exporter or importer of BuildKit, or the name of an image. */
  readonly written: Text;
}

/** Its name in messages: `service "web"`, `target "web"`. */
export function buildLabel({ format, name }: Build): string {
  return `${LABELS[format]} "${name}"`;
}

const LABELS: Readonly<Record<Build['format'], string>> = {
  compose: 'service',
  bake: 'target',
  devcontainer: 'dev container',
  quadlet: 'build unit',
  workflow: 'step',
  command: 'command',
};
