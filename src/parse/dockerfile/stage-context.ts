import type { Shell, ShellInstruction, Stage, UserInstruction } from '../../model/dockerfile.ts';
import type { Image } from '../../model/images/image.ts';
import type { Dynamic } from '../../model/located.ts';
import type { BuildArguments } from './build-arguments.ts';
import type { Scope } from './scope.ts';
import type { WindowsState } from './shells.ts';
import type { StageFiles } from './stage-files.ts';
import type { StageTable } from './stage-table.ts';
import type { DockerfileSource } from './text/source.ts';

/** The stages that a stage needs, by number: to be built FROM them, or only to copy or mount from them. */
export type Edges = Map<number, 'base' | 'content'>;

export function addEdges(edges: Edges, to: readonly number[], kind: 'base' | 'content'): void {
  for (const index of to) if (edges.get(index) !== 'base') edges.set(index, kind);
}

/** What the instructions of a stage see of what came before them, and where they leave what they find. */
export interface StageContext {
  readonly source: DockerfileSource;
  readonly label: string;
  readonly title: string;
  readonly scope: Scope;
  /** The ARGs before the first FROM. */
  readonly globals: Scope;
  readonly given: BuildArguments;
  /** Plain names of what comes from no registry. */
  readonly givenNames: ReadonlySet<string>;
  /** All of the file: the builder knows them before it looks at what is copied or mounted. */
  readonly stages: StageTable;
  /** Those that were read so far. */
  readonly read: readonly Stage[];
  readonly images: Image[];
  readonly unknownShells: ShellInstruction[];
  readonly edges: Edges;
  readonly files: StageFiles;
  /** The number of the instruction that is read. */
  order: number;
  user: UserInstruction | undefined;
  shell: Shell;
  workdir: string | Dynamic;
  /** Whether paths may be those of Windows. */
  readonly windows: WindowsState;
}
