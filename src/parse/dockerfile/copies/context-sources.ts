import type { CopyInstruction, Instruction, RunInstruction, Stage } from '../../../model/dockerfile.ts';
import type { Located, Text } from '../../../model/located.ts';
import { isPattern } from '../../../support/patterns/source-patterns.ts';

/** The paths that must exist in the build context for the build to work: sources of COPY and ADD, and of bind mounts. */
export function contextSources(stages: readonly Stage[]): readonly string[] {
  const own = stages.flatMap(({ instructions }) =>
    instructions.filter(({ isOnbuild, isTriggered }) => !isOnbuild && !isTriggered),
  );
  const sources = new Set(own.flatMap(sourcesOf).map(({ value }) => value));
  // a pattern may match nothing
  return [...sources].filter((source) => !isPattern(source));
}

/** All sources in the build context, also patterns, and those of other Dockerfiles that are built on it. */
export function copiedSources(stages: readonly Stage[]): readonly Located<string>[] {
  return stages.flatMap(({ instructions }) => instructions.flatMap(sourcesOf));
}

/** The patterns of what arguments without a value choose in the build context. */
export function chosenSourcesOf(stages: readonly Stage[]): readonly Located<string>[] {
  return stages.flatMap(({ instructions }) =>
    instructions.flatMap((one) => (one.keyword === 'COPY' || one.keyword === 'ADD' ? one.chosen : [])),
  );
}

function sourcesOf(instruction: Instruction): readonly Located<string>[] {
  if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') return copied(instruction);
  return instruction.keyword === 'RUN' ? mounted(instruction) : [];
}

function copied({ keyword, from, sources }: CopyInstruction): readonly Located<string>[] {
  if (from !== undefined) return [];
  const written = sources.flatMap(whereKnown);
  return keyword === 'COPY'
    ? written
    : written.filter(({ value: source }) => !/^[a-z][a-z0-9+.-]*:\/\/|^git@/i.test(source));
}

function mounted({ flags }: RunInstruction): readonly Located<string>[] {
  return flags.flatMap(({ name, options, span }) => {
    const type = options.get('type')?.value ?? 'bind';
    const source = options.get('source') ?? options.get('src');
    const isContext = name === 'mount' && type === 'bind' && !options.has('from');
    if (!isContext) return [];
    return source === undefined ? [{ value: '.', span }] : whereKnown(source);
  });
}

function whereKnown({ value, span }: Text): readonly Located<string>[] {
  return typeof value === 'string' ? [{ value, span }] : [];
}
