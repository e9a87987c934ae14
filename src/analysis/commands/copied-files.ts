import type { BuildContext } from '../../model/build-context.ts';
import { type CopyInstruction, instructionsOf, type Stage } from '../../model/dockerfile.ts';
import { known } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';

/** A file of the build context that a stage copies. */
export interface CopiedFile {
  /** Its path in the context. */
  readonly path: string;
  readonly text: string;
  /** The source that names it. */
  readonly span: Span;
  readonly instruction: CopyInstruction;
}

/** The files of the build context that COPY and ADD of the stage bring to a destination that matches, in order. */
export function* filesCopiedTo(stage: Stage, destination: RegExp): Generator<CopiedFile> {
  for (const instruction of instructionsOf(stage, 'COPY', 'ADD')) {
    const target = instruction.from === undefined ? known(instruction.destination) : undefined;
    if (target !== undefined && !instruction.isTriggered && destination.test(target))
      yield* filesOf(instruction, stage.context);
  }
}

function* filesOf(instruction: CopyInstruction, context: BuildContext | undefined): Generator<CopiedFile> {
  for (const { value, span } of instruction.sources) {
    const paths = typeof value === 'string' ? context?.files({ value, span }) : undefined;
    for (const path of paths ?? []) {
      const text = context?.read(path);
      if (text !== undefined) yield { path, text, span, instruction };
    }
  }
}
