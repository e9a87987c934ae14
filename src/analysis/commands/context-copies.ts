import { type BuildContext, isWholeContext } from '../../model/build-context.ts';
import { type CopyInstruction, type Instruction, instructionsOf, type Stage } from '../../model/dockerfile.ts';
import { known, type Text } from '../../model/located.ts';

/** One source of COPY or ADD that is a path in the build context, or a pattern of the files that an argument may choose. */
export interface ContextCopy {
  readonly instruction: CopyInstruction;
  readonly source: Text;
  readonly path: string;
  /** The destination, if it is known. */
  readonly target: string | undefined;
  /** Patterns of `--exclude`. */
  readonly exclude: readonly string[];
  /** The folder of the context in which these patterns start, where that is not the path. */
  readonly excludedFrom?: string;
}

/** Known sources that are not downloaded. Instructions that ONBUILD of a parent adds are checked in the parent. */
export function* contextCopies(stage: Pick<Stage, 'instructions'>): Generator<ContextCopy> {
  for (const instruction of instructionsOf(stage, 'COPY', 'ADD')) yield* contextSources(instruction);
}

/** The same of one instruction. */
export function* contextSources(instruction: CopyInstruction): Generator<ContextCopy> {
  const exclude = excludedBy(instruction);
  if (instruction.isTriggered || instruction.from !== undefined || exclude === undefined) return;
  const target = known<string>(instruction.destination);
  const from = (path: string) => excludedFrom(path, instruction);
  for (const source of instruction.sources) {
    const path = source.value;
    if (typeof path === 'string' && !isRemote(path))
      yield { instruction, source, path, target, exclude, ...from(path) };
  }
  for (const source of instruction.chosen) {
    const path = source.value;
    if (!MEANS_ANY.test(path)) yield { instruction, source, path, target, exclude, ...from(path) };
  }
}

/** The context that an instruction copies from. That of another Dockerfile, where ONBUILD runs it, is not known. */
export function contextOf(
  stage: Pick<Stage, 'context' | 'isBase'>,
  { isOnbuild }: Pick<Instruction, 'isOnbuild'>,
): BuildContext | undefined {
  return isOnbuild && !stage.isBase ? undefined : stage.context;
}

/** Whether files keep the folders of their sources: `COPY --parents`. */
export function keepsFolders({ flags }: CopyInstruction): boolean {
  return flags.some(({ name, value }) => name === 'parents' && value?.value !== 'false');
}

/** Where the patterns of `--exclude` start, if it is not the source. */
export function excludedFrom(path: string, instruction: CopyInstruction): Pick<ContextCopy, 'excludedFrom'> {
  return keepsFolders(instruction) ? { excludedFrom: pivotOf(path) } : {};
}

/** The folder in which the part of a path that is kept starts: `a` of `a/./b`. */
function pivotOf(path: string): string {
  return path.includes('/./') ? path.slice(0, path.indexOf('/./')) : '.';
}

/** A pattern that any path matches. */
const MEANS_ANY = /^[*./]+$/;

/** Copies of the whole context. */
export function* wholeContextCopies(stage: Pick<Stage, 'instructions'>): Generator<ContextCopy> {
  for (const copy of contextCopies(stage)) if (isWholeContext(copy.path)) yield copy;
}

/** The patterns of `--exclude`; undefined when they are known only to the build. */
export function excludedBy({ flags }: CopyInstruction): readonly string[] | undefined {
  const values = flags.filter(({ name }) => name === 'exclude').map(({ value }) => value?.value);
  return values.every((value) => typeof value === 'string') ? values : undefined;
}

function isRemote(path: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/|^git@/i.test(path);
}
