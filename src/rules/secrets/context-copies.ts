import { secretFileKind } from '../../data/copied-secrets.ts';
import { type BuildContext, isWholeContext } from '../../model/build-context.ts';
import { type CopyInstruction, instructionsOf, type Stage } from '../../model/dockerfile.ts';
import type { Text } from '../../model/located.ts';
import { limitReached } from '../../model/reached-limits.ts';

/** One source of COPY or ADD that is a path in the build context. */
export interface ContextCopy {
  readonly instruction: CopyInstruction;
  readonly source: Text;
  readonly path: string;
  /** Patterns of `--exclude`. */
  readonly exclude: readonly string[];
}

/** The sources that are known and not fetched; those of instructions that ONBUILD of a parent adds are read there. */
export function* contextCopies(stage: Pick<Stage, 'instructions'>): Generator<ContextCopy> {
  for (const instruction of instructionsOf(stage, 'COPY', 'ADD')) {
    const exclude = excludedBy(instruction);
    if (instruction.isTriggered || instruction.from !== undefined || exclude === undefined) continue;
    for (const source of instruction.sources) {
      const path = source.value;
      if (typeof path === 'string' && !isRemote(path)) yield { instruction, source, path, exclude };
    }
  }
}

/** Those of the whole context. */
export function* wholeContextCopies(stage: Pick<Stage, 'instructions'>): Generator<ContextCopy> {
  for (const copy of contextCopies(stage)) if (isWholeContext(copy.path)) yield copy;
}

/** Undefined when only the build knows what is left out. */
function excludedBy({ flags }: CopyInstruction): readonly string[] | undefined {
  const values = flags.filter(({ name }) => name === 'exclude').map(({ value }) => value?.value);
  return values.every((value) => typeof value === 'string') ? values : undefined;
}

function isRemote(path: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/|^git@/i.test(path);
}

/** A file that a copy brings, and what it holds. */
export interface SecretFile {
  readonly path: string;
  readonly what: string;
}

/** Keys there are made to be seen. */
const TESTS =
  /(?:^|\/)(?:tests?|__tests__|spec|specs|e2e|fixtures?|testdata|test-?data|mocks?|examples?|samples?|demo|docs?)\//i;

/** Reading costs time. */
const MAXIMUM_READS = 1000;

/** The files that hold secrets among those that the source brings. */
export function secretFilesOf(
  context: BuildContext,
  { path, exclude, instruction }: ContextCopy,
): readonly SecretFile[] {
  const candidates: { readonly path: string; readonly kind: NonNullable<ReturnType<typeof secretFileKind>> }[] = [];
  for (const file of context.files(path, exclude)) {
    const kind = secretFileKind(file);
    if (kind === undefined || (file !== path && TESTS.test(file))) continue;
    if (candidates.length === MAXIMUM_READS) {
      limitReached(instruction.span, `Of the files that are copied, only ${MAXIMUM_READS} were searched for secrets.`);
      break;
    }
    candidates.push({ path: file, kind });
  }
  return candidates
    .filter(({ path: file, kind: { holds } }) => holds === undefined || holds(context.read(file) ?? ''))
    .map(({ path: file, kind: { what } }) => ({ path: file, what }));
}

/** A few of the names, and how many more there are. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
