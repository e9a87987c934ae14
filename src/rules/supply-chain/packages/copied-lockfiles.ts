import { LOCKFILE_TOOLS } from '../../../data/lockfile-tools.ts';
import type { CopyInstruction, Instruction, RunInstruction, Stage } from '../../../model/dockerfile.ts';
import { limitReached } from '../../../model/findings/reached-limits.ts';
import { pathSteps } from '../../../model/path-steps.ts';

/** A copy or mount that may bring a lockfile into a folder of the image. */
export interface LockfileSource {
  /** The path, with its known parts, of a lockfile with one of the names in a folder of the image; undefined without one. */
  find(names: readonly string[], folder: string): string | undefined;
}

const NAMES: ReadonlySet<string> = new Set(LOCKFILE_TOOLS.flatMap(({ lockfiles }) => lockfiles));

/** The working directory at the start of a stage whose base image decides it. */
const START = '?';

/** The state in which a RUN begins. */
export interface Surroundings {
  readonly folder: string;
  readonly sources: readonly LockfileSource[];
}

/** More than any real stage copies. */
const MAXIMUM_SOURCES = 1000;

/** For each RUN of the stage: the folder that it begins in, and the earlier copies and the mounts. */
export function surroundingsOf(stage: Stage): ReadonlyMap<RunInstruction, Surroundings> {
  const found = new Map<RunInstruction, Surroundings>();
  let folder = START;
  let sources: readonly LockfileSource[] = [];
  for (const instruction of withInherited(stage)) {
    if (instruction.keyword === 'WORKDIR') folder = resolvePath(folder, instruction.path.value);
    else if (instruction.keyword === 'RUN')
      found.set(instruction, { folder, sources: joined(sources, mounted(instruction)) });
    else if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') {
      if (sources.length < MAXIMUM_SOURCES) sources = [...sources, ...copied(instruction, folder, stage)];
      else limitReached(instruction.span, 'The stage copies too many files to look for all its lock files.');
    }
  }
  return found;
}

function joined<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  return second.length === 0 ? first : [...first, ...second];
}

/** Instructions of ONBUILD have unknown surroundings. */
function withInherited(stage: Stage): readonly Instruction[] {
  const inherited = stage.base.kind === 'stage' ? withInherited(stage.base.stage) : [];
  const own = stage.instructions.filter(({ isTriggered, isOnbuild }) => !isTriggered && !isOnbuild);
  return [...inherited, ...own];
}

/** Unknown pieces make separate folders that contain nothing else. */
export function resolvePath(folder: string, path: string | symbol): string {
  if (typeof path !== 'string') return `${folder}/${String(path)}`;
  return pathSteps(path.startsWith('/') ? path : `${folder}/${path}`).join('/');
}

function copied(copy: CopyInstruction, folder: string, { context }: Stage): LockfileSource[] {
  const { from, sources, destination, flags } = copy;
  if (from !== undefined || destination === undefined || flags.some(({ name }) => name === 'parents')) return [];
  const into = resolvePath(folder, destination.value);
  return sources.flatMap(({ value: source, span }) => {
    if (typeof source !== 'string') return [];
    if (isLockfile(source))
      return [named(source.replace(/^\.\//, ''), isFolder(copy) ? into : resolvePath(into, '..'))];
    if (context === undefined) return [];
    if (/[*?[]/.test(source))
      return context
        .files({ value: source, span })
        .filter(isLockfile)
        .map((path) => named(path, into));
    return [{ find: (names, asked) => findIn(names, source, into, asked, context.has) }];
  });
}

/** Several files go into a folder, and so does one whose destination ends in a slash. */
function isFolder({ sources, destination }: CopyInstruction): boolean {
  return sources.length > 1 || !isLockfile(String(destination?.value));
}

function named(path: string, into: string): LockfileSource {
  return { find: (names, folder) => (folder === into && names.includes(nameOf(path)) ? path : undefined) };
}

/** Finds it in a folder of the context that is copied as a whole into a folder of the image. */
function findIn(
  names: readonly string[],
  source: string,
  into: string,
  folder: string,
  has: (path: string) => boolean,
): string | undefined {
  const isWithin = folder === into || into === '' || folder.startsWith(`${into}/`);
  if (!isWithin) return undefined;
  const base = resolvePath(resolvePath('', source), `./${folder.slice(into.length)}`);
  return names.map((name) => resolvePath(base, name)).find(has);
}

function mounted({ flags }: RunInstruction): LockfileSource[] {
  return flags.flatMap(({ options }) => {
    const source = (options.get('source') ?? options.get('src'))?.value;
    if (typeof source !== 'string' || !isLockfile(source)) return [];
    return [{ find: (names) => (names.includes(nameOf(source)) ? source : undefined) }];
  });
}

function isLockfile(path: string): boolean {
  return NAMES.has(nameOf(path));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
