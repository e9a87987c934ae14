import type { CopyInstruction, Instruction, RunInstruction, Stage } from '../../model/dockerfile.ts';

/** The paths that must exist in the build context for the build to work: sources of COPY and ADD, and of bind mounts. */
export function contextSources(stages: readonly Stage[]): readonly string[] {
  const sources = stages.flatMap(({ instructions }) =>
    instructions.filter(({ isOnbuild, isTriggered }) => !isOnbuild && !isTriggered).flatMap(sourcesOf),
  );
  // a pattern may match nothing
  return [...new Set(sources)].filter((source) => !/[*?[\\]/.test(source));
}

function sourcesOf(instruction: Instruction): string[] {
  if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') return copied(instruction);
  return instruction.keyword === 'RUN' ? mounted(instruction) : [];
}

function copied({ keyword, from, sources }: CopyInstruction): string[] {
  if (from !== undefined) return [];
  const written = sources.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  return keyword === 'COPY' ? written : written.filter((source) => !/^[a-z][a-z0-9+.-]*:\/\/|^git@/i.test(source));
}

function mounted({ flags }: RunInstruction): string[] {
  return flags.flatMap(({ name, options }) => {
    const type = options.get('type')?.value ?? 'bind';
    const source = (options.get('source') ?? options.get('src'))?.value;
    const isContext = name === 'mount' && type === 'bind' && !options.has('from');
    return isContext && typeof source === 'string' ? [source] : [];
  });
}
