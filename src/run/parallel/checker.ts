import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Repository } from '../../discover/index.ts';
import type { Unit } from '../../discover/units.ts';
import type { Notification } from '../../model/findings/notification.ts';
import { stringPool } from '../../support/caches/string-pool.ts';
import { boundHeap } from '../../support/engine.ts';
import { type BuildsOf, type CheckedUnit, type CheckUnit, unitChecker } from '../check-unit.ts';
import { notingChecker, recallingChecker, type Sameness, type UnitJournal } from '../journal.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { compactUnit } from './compact-unit.ts';
import { fileStore } from './stored-files.ts';
import { type CheckingThread, startThreads, type ThreadedOptions } from './threads.ts';

/** A number of units to check. */
export interface Work {
  readonly units: readonly Unit[];
  readonly buildsOf: BuildsOf;
  readonly onChecked: (unit: Unit) => void;
}

/** Checks units, alone or with the help of threads; the results are the same. */
export interface Checker {
  /** Returns the results in the order of the units. */
  check(work: Work): Promise<CheckedUnit[]>;
  /** Ends the threads, and returns their {@link Repository.refusals}. */
  close(): Promise<readonly Notification[]>;
}

export interface CheckerOptions extends ThreadedOptions {
  /** Notes the results of units. The repository is then observed, so no thread may read it directly. */
  readonly journal?: UnitJournal | undefined;
  /** The results of units in another scan with the same options. */
  readonly known?: { readonly journal: UnitJournal; readonly sameness: Sameness } | undefined;
}

function checkerOf(repository: Repository, { journal, known, ...options }: CheckerOptions): CheckUnit {
  if (journal !== undefined) return notingChecker(journal, repository, options);
  // recalled units have returned all of their texts
  const check = unitChecker(repository, options, { repeatsTexts: known !== undefined });
  return known === undefined ? check : recallingChecker(known.journal, known.sameness, check);
}

/** How many units are checked between two looks at the answers of threads. */
const TURN = 4;

export function openChecker(repository: Repository, options: CheckerOptions): Checker {
  const checkUnit = checkerOf(repository, options);
  const threads = new Set(startThreads(repository, options));
  const shared = stringPool();
  const stored = options.isOnlyReported ? fileStore(shared) : undefined;
  return {
    async check(work) {
      const { units, buildsOf, onChecked } = work;
      const results: CheckedUnit[] = [];
      const keep = (at: number, checked: CheckedUnit): void => {
        results[at] = compactUnit(checked, shared, stored?.(units[at]?.path));
      };
      const checkHere = ({ start, end }: Chunk): void => {
        boundHeap();
        for (const [index, unit] of units.slice(start, end).entries()) {
          keep(start + index, checkUnit(unit, buildsOf));
          onChecked(unit);
        }
      };
      const chunks = chunksOf(units.length, threads.size);
      const elsewhere = [...threads].map(async (thread) => {
        const lost = await checkThere(thread, work, chunks, keep);
        if (lost.length > 0) threads.delete(thread);
        return lost;
      });
      for (let chunk = chunks.next(TURN); chunk !== undefined; chunk = chunks.next(TURN)) {
        checkHere(chunk);
        if (threads.size > 0) await nextTurn();
      }
      for (const lost of await Promise.all(elsewhere)) lost.forEach(checkHere);
      return results;
    },
    async close() {
      return (await Promise.all([...threads].map((thread) => thread.close()))).flat();
    },
  };
}

/** While a thread works on one chunk, the next one is already sent to it. */
const AHEAD = [0, 1];

/** Returns the units to check again: all that a thread was given, if it ended early. */
async function checkThere(
  thread: CheckingThread,
  { units, buildsOf, onChecked }: Work,
  chunks: ReturnType<typeof chunksOf>,
  keep: (at: number, checked: CheckedUnit) => void,
): Promise<readonly Chunk[]> {
  const taken: Chunk[] = [];
  const work = async (): Promise<void> => {
    for (let chunk = chunks.next(); chunk !== undefined; chunk = chunks.next()) {
      taken.push(chunk);
      const part = units.slice(chunk.start, chunk.end);
      const checked = await thread.check(part, buildsOf);
      for (const [index, one] of checked.entries()) keep(chunk.start + index, one);
      part.forEach(onChecked);
    }
  };
  try {
    await Promise.all(AHEAD.map(work));
    return [];
  } catch {
    return taken;
  }
}
