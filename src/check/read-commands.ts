import type { Stage } from '../model/dockerfile.ts';
import type { Subject } from '../model/subject.ts';

/**
 * Reads all commands of all stages, in their order, whichever of them the rules need: a command may place a file that a later one runs, and what
 * is not looked at must not depend on the rules.
 */
export function readCommands(subjects: readonly Subject[]): void {
  for (const subject of subjects) if (subject.kind === 'stage') readStage(subject);
}

/** These properties are computed when they are asked for. */
function readStage(stage: Stage): readonly unknown[] {
  const lines = stage.instructions.map((instruction) =>
    'line' in instruction ? [instruction.line?.script, instruction.line?.windowsFiles] : [],
  );
  return [lines, stage.startedFiles, stage.placedSettings];
}
