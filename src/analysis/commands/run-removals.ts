import type { RunInstruction } from '../../model/dockerfile.ts';
import { pathSteps } from '../../model/path-steps.ts';
import { type Command, everyPipeline } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { matchesStars, withStars } from '../../model/star-pattern.ts';
import { isWithin } from '../paths/shell-paths.ts';
import { type LeavesOut, notFound } from './left-out-files.ts';

/** A path that a command of a RUN deletes. */
export interface Removal {
  readonly instruction: RunInstruction;
  /** Of the command. */
  readonly span: Span;
  /** An absolute path, which may have the patterns of a shell in it. */
  readonly path: string;
  /** What `find` does not delete in it. */
  readonly leavesOut?: LeavesOut;
}

/** The absolute path of a word in the folder that the script has entered, if it has; undefined where only the build knows it. */
type PlaceOf = (path: string, folder: string | undefined) => string | undefined;

/** What the commands of a RUN certainly delete: one after `||`, or inside a condition, may not run. */
export function removalsOf(instruction: RunInstruction, placeOf: PlaceOf): readonly Removal[] {
  return everyPipeline(instruction.line.script)
    .filter(({ joinedBy, isConditional }) => joinedBy !== '||' && !isConditional)
    .flatMap(({ commands }) => commands)
    .flatMap((command) => {
      const { folder, span } = command;
      return removedBy(command).flatMap(({ word, leavesOut }): readonly Removal[] => {
        const path = placeOf(word, folder);
        if (path === undefined || path === '/') return [];
        return [{ instruction, span, path, ...(leavesOut && { leavesOut }) }];
      });
    });
}

interface Removed {
  readonly word: string;
  readonly leavesOut?: LeavesOut;
}

function removedBy(command: Command): readonly Removed[] {
  const { program, arguments: words } = command;
  const operands = words.filter(({ pieces }) => !pieces.startsWith('-')).map(({ pieces }) => ({ word: pieces }));
  if (REMOVERS.has(program)) return operands;
  const deletes =
    program === 'find' &&
    words.some(({ pieces }, at) => pieces === '-delete' || (pieces === 'rm' && EXEC.test(words[at - 1]?.pieces ?? '')));
  return deletes ? operands.slice(0, 1).map((one) => ({ ...one, leavesOut: notFound(command) })) : [];
}

const REMOVERS: ReadonlySet<unknown> = new Set(['rm', 'shred', 'unlink']);
const EXEC = /^-exec(?:dir)?$/;

/** Whether it deletes what is at one of the paths, or a folder that contains it. */
export function isRemovedByOne(places: readonly string[], { path, leavesOut }: Removal): boolean {
  return places.some(
    (place) => (/[*?[]/.test(path) ? isInPattern(place, path) : isWithin(place, path)) && leavesOut?.(place) !== true,
  );
}

function isInPattern(place: string, pattern: string): boolean {
  const names = pathSteps(place);
  return pathSteps(pattern).every((wanted, at) => isNamed(wanted, names[at]));
}

/** A pattern of a shell leaves hidden files out, unless it begins with the dot. */
function isNamed(pattern: string, name: string | undefined): boolean {
  if (name === undefined || (name.startsWith('.') && !pattern.startsWith('.'))) return false;
  return matchesStars(withStars(pattern), name);
}
