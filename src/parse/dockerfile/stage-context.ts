import type { BuildContext } from '../../model/build-context.ts';
import type { ContainerStart } from '../../model/containers/container-start.ts';
import type { CommandLine, Shell, ShellInstruction, Stage, UserInstruction } from '../../model/dockerfile.ts';
import type { OptionalPlatforms } from '../../model/images/asked-platforms.ts';
import type { Image } from '../../model/images/image.ts';
import type { Dynamic } from '../../model/located.ts';
import type { BuildArguments } from './build-arguments.ts';
import type { PlatformValues } from './readings/platforms.ts';
import type { Scope } from './scope.ts';
import type { WindowsState } from './shells.ts';
import type { FindNamed, FindSecret, StageFiles } from './stage-files.ts';
import type { StageTable } from './stage-table.ts';
import type { DockerfileSource } from './text/source.ts';

/** The stages that a stage needs, by number. */
export type Edges = Map<number, EdgeKind>;

/**
 * A stage is the base of another one, or only has content that it copies or mounts. An `option` has such content in other builds; a
 * `base-option` is the base in one of several builds, and each build is read by itself.
 */
export type EdgeKind = (typeof EDGE_KINDS)[number];

/** From the strongest to the weakest. */
const EDGE_KINDS = ['base', 'base-option', 'content', 'option'] as const;

/** Of several reasons to need a stage, the strongest counts. */
export function addEdges(edges: Edges, to: readonly number[], kind: EdgeKind): void {
  for (const index of to) edges.set(index, strongest(edges.get(index), kind));
}

function strongest(known: EdgeKind | undefined, kind: EdgeKind): EdgeKind {
  const both = EDGE_KINDS.filter((one) => one === known || one === kind);
  const [first = kind, second] = both;
  return first === 'base-option' && second === 'content' ? 'base' : first;
}

/** What an instruction may set for those after it. */
type Settings = Pick<StageContext, 'user' | 'entrypoint' | 'shell' | 'shellWords' | 'workdir'>;

/** The state of a stage that is built on this one while it runs the ONBUILD instructions, with the settings that these have made so far. */
export interface TriggerState extends Partial<Settings> {
  readonly scope: Scope;
  readonly files: StageFiles;
  /** Undefined if the context of such a stage is not that of this file. */
  readonly buildContext: StageContext['buildContext'];
}

/** Changes what later instructions see: those of the stage, or its later ONBUILD instructions. */
export function change(context: StageContext, isOnbuild: boolean, settings: Partial<Settings>): void {
  if (!isOnbuild) Object.assign(context, settings);
  else if (context.triggers !== undefined) Object.assign(context.triggers, settings);
}

/** Everything that instructions of a stage see from earlier instructions, and where they record their own results. */
export interface StageContext {
  readonly source: DockerfileSource;
  readonly label: string;
  readonly title: string;
  readonly scope: Scope;
  /** The ARGs before the first FROM. */
  readonly globals: Scope;
  readonly given: BuildArguments;
  /** Variables that are read as empty unless something here sets them. */
  readonly empty: ReadonlySet<string>;
  /** The platform that it is read for; undefined for any. */
  readonly platform: PlatformValues | undefined;
  /** Plain names of images that do not come from a registry. */
  readonly givenNames: ReadonlySet<string>;
  /** Those of them that an engine without the image pulls. */
  readonly pulledNames: ReadonlySet<string>;
  /** Names in lower case of contexts that builds pass, and use in place of stages with these names. */
  readonly replaced: ReadonlySet<string>;
  /** All stages of the file: the builder knows them before it looks at copies and mounts. */
  readonly stages: StageTable;
  /** The stages read so far. */
  readonly read: readonly Stage[];
  readonly images: Image[];
  /** The platforms that the file is built for. */
  readonly platforms: OptionalPlatforms;
  readonly unknownShells: ShellInstruction[];
  readonly edges: Edges;
  readonly files: StageFiles;
  /** What its ONBUILD instructions see; undefined before the first of them. */
  triggers: TriggerState | undefined;
  /** Undefined if it is not certain which folder it is. Ask after the whole file has been read. */
  readonly buildContext: () => BuildContext | undefined;
  /** What containers of the image start. */
  readonly starts: readonly ContainerStart[];
  /** The variables with which a container starts what is read, in place of those of the image. */
  readonly environment: ContainerStart['variables'];
  readonly named: FindNamed;
  readonly secretFile: FindSecret;
  /** The number of the current instruction. */
  order: number;
  user: UserInstruction | undefined;
  /** The last ENTRYPOINT so far. */
  entrypoint: CommandLine | undefined;
  shell: Shell;
  /** The words of the last SHELL so far. */
  shellWords: readonly string[];
  workdir: string | Dynamic;
  /** Whether paths may be Windows paths. */
  readonly windows: WindowsState;
}
