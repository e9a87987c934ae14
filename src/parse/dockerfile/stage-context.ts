import type { Shell, Stage, UserInstruction } from '../../model/dockerfile.ts';
import type { Image } from '../../model/image.ts';
import type { Dynamic } from '../../model/located.ts';
import type { BuildArguments } from './build-arguments.ts';
import type { Scope } from './scope.ts';
import type { DockerfileSource } from './source.ts';
import type { StageTable } from './stage-table.ts';

/** The stages that a stage needs: to be built FROM them, or only to copy or mount from them. */
export type Edges = Map<Stage, 'base' | 'content'>;

export function addEdges(edges: Edges, to: readonly Stage[], kind: 'base' | 'content'): void {
  for (const stage of to) if (edges.get(stage) !== 'base') edges.set(stage, kind);
}

/** What the instructions of a stage see of what came before them, and where they leave what they find. */
export interface StageContext {
  readonly source: DockerfileSource;
  readonly label: string;
  readonly scope: Scope;
  /** The ARGs before the first FROM. */
  readonly globals: Scope;
  readonly given: BuildArguments;
  readonly stages: StageTable;
  readonly images: Image[];
  readonly edges: Edges;
  /** The number of the instruction that is read. */
  order: number;
  user: UserInstruction | undefined;
  shell: Shell;
  workdir: string | Dynamic;
}
