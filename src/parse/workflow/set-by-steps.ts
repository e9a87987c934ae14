import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { groupBy } from '../../support/group-by.ts';
import { worstOf } from '../../syntax/shell/given/worse-values.ts';
import type { TreeMapping } from '../../syntax/tree/nodes.ts';
import { isPathLike } from '../run-options/standard-input.ts';
import type { TextNear } from '../run-options/text-near.ts';
import { type PrintedValues, printedTo } from './printed-values.ts';
import { commandsOf, shellOf } from './step-commands.ts';
import { stepsIn } from './steps.ts';

const FILE = 'GITHUB_ENV';

/** The variables that steps of a job set for later steps, with their values, or marks for values that are not known. */
export function setByStepsIn(
  root: TreeMapping | undefined,
  job: TreeMapping | undefined,
  near: TextNear,
): ReadonlyMap<string, string> {
  const steps = stepsIn(job).flatMap((step): readonly SettingStep[] =>
    commandsOf(step).map(({ text: run, isImplied }) => ({
      run,
      printed: lazy(() => printedTo(FILE, run, { shell: isImplied ? 'bash' : shellOf(step, root, job), near })),
    })),
  );
  if (!steps.some(({ run }) => run.includes(FILE))) return new Map();
  const isAll = steps.every((step) => isKnown(step, near));
  const set = steps.flatMap(({ run, printed }) => setBy(run, (isAll ? printed() : undefined) ?? new Map(), near));
  const values = groupBy(set, ([name]) => name);
  return new Map(
    [...values].map(([name, [[, first], ...others]]) => [
      name,
      others.every(([, value]) => value === first)
        ? first
        : (worstOf([first, ...others.map(([, value]) => value)]) ?? UNKNOWN_PIECE),
    ]),
  );
}

interface SettingStep {
  readonly run: string;
  readonly printed: () => PrintedValues | undefined;
}

/** Whether all variables that a step may set are known: it, and the files that it names, write none in another way. */
function isKnown({ run, printed }: SettingStep, near: TextNear): boolean {
  if (run.replaceAll(PRINTED_FILE, '').includes(FILE) && printed() === undefined) return false;
  return !wordsIn(run).some((word) => isPathLike(word) && near(word)?.includes(FILE) === true);
}

/** The words of commands that may be names of files. */
export function wordsIn(run: string): readonly string[] {
  return [...new Set(run.split(/[\s"'$(){};|<>=]+/))];
}

/**
 * The variables that a script may write into `$GITHUB_ENV`: `NAME=value`, `NAME<<DELIMITER`, or the lines of a file. Values in files are known,
 * and those that it prints.
 */
function setBy(
  run: string,
  printed: PrintedValues,
  near: TextNear,
): readonly (readonly [name: string, value: string])[] {
  if (!run.includes(FILE)) return [];
  const files = [...run.matchAll(PRINTED_FILE)].map(([, name = '']) => near(name) ?? '');
  const names = new Set([...run.matchAll(/(?<!\w)([A-Za-z_]\w*)(?:=|<<)/g)].map(([, name = '']) => name));
  return [
    ...files.flatMap((text) => [...text.matchAll(LINE)].map(([, name = '', value = '']) => [name, value] as const)),
    ...[...names].flatMap((name) => (printed.get(name) ?? [UNKNOWN_PIECE]).map((value) => [name, value] as const)),
  ];
}

/** `cat settings.env >> "$GITHUB_ENV"` */
const PRINTED_FILE = /\bcat[ \t]+["']?([\w./-]{1,200})["']?[ \t]*(?:>>|\|[ \t]*tee[ \t]+-a)[ \t]*["']?\$\{?GITHUB_ENV/g;
const LINE = /^([A-Za-z_]\w{0,100})=([^\r\n]{0,2000})/gm;
