import { type Dockerfile, type Flag, type Instruction, instructionsOf, type Stage } from '../../model/dockerfile.ts';
import { known, type Text } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';

/** The source that a stage copies or mounts from, as written in `--from=` or `from=`. */
export interface StageReference {
  readonly name: string;
  readonly span: Span;
  readonly instruction: Instruction;
}

export const stageReferences: (stage: Stage) => readonly StageReference[] = remember((stage) => {
  const references: StageReference[] = [];
  for (const instruction of instructionsOf(stage, 'COPY', 'ADD', 'RUN')) {
    if (instruction.isTriggered || instruction.isOnbuild) continue;
    for (const flag of instruction.flags) {
      const value = sourceOf(flag);
      const name = known(value);
      if (value !== undefined && name !== undefined && name !== '')
        references.push({ name, span: value.span, instruction });
    }
  }
  return references;
});

function sourceOf({ name, value, options }: Flag): Text | undefined {
  return name === 'mount' ? options.get('from') : name === 'from' ? value : undefined;
}

/** The stage with a name, in any case, or a number; of two equal names the later one counts. The builder accepts later stages, too. */
export function stageNamed({ stages }: Pick<Dockerfile, 'stages'>, name: string): Stage | undefined {
  return stagesByName(stages).get(name.toLowerCase()) ?? stages[indexOf(name) ?? -1];
}

/** Remembered, as many references ask. */
const stagesByName = remember(
  (stages: readonly Stage[]): ReadonlyMap<string, Stage> =>
    new Map(stages.map((stage) => [stage.name?.value.toLowerCase() ?? '', stage])),
);

/** A number that counts stages from 0. */
export function indexOf(name: string): number | undefined {
  return /^\d{1,6}$/.test(name) ? Number(name) : undefined;
}
