import type { Shell, Stage, UserInstruction } from '../../model/dockerfile.ts';
import type { Image } from '../../model/image.ts';
import type { Dynamic } from '../../model/located.ts';
import type { BuildArguments } from './build-arguments.ts';
import type { Scope } from './scope.ts';
import type { DockerfileSource } from './source.ts';
import type { StageTable } from './stage-table.ts';

/** One stage needs another: to be built FROM it, or only to copy or mount from it. */
export interface Edge {
  readonly to: Stage;
  readonly kind: 'base' | 'content';
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
  readonly edges: Edge[];
  /** The number of the instruction that is read. */
  order: number;
  user: UserInstruction | undefined;
  shell: Shell;
  workdir: string | Dynamic;
}
