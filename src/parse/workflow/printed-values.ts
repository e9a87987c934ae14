import { wholeFile } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';
import { addToGroup } from '../../support/group-by.ts';
import { parseScript } from '../../syntax/shell/index.ts';
import { maskedVariable } from '../../syntax/shell/masked.ts';
import { asScalar, entryOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { textsKept } from '../run-options/scripts/kept-variables.ts';
import { EXPRESSION } from './expressions.ts';

/** The files of the runner to which scripts print `NAME=value`. */
type RunnerFile = 'GITHUB_ENV' | 'GITHUB_OUTPUT';

/** The texts that each name may get, with marks for what only a run knows. A name that something else may set as well is left out. */
export type PrintedValues = ReadonlyMap<string, readonly string[]>;

/**
 * What `echo` and `printf` of a script print for later steps: `echo "image=acme/app:$TAG" >> "$GITHUB_OUTPUT"`.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function printedTo(file: RunnerFile, run: string): PrintedValues {
  if (!run.includes(file)) return NOTHING;
  const text = run.replaceAll(EXPRESSION, (expression) => maskedVariable(expression.length));
  const script = parseScript(wholeFile({ path: '', text }), () => undefined, { isBash: true });
  const found = new Map<string, string[]>();
  for (const line of textsKept(script, ({ raw }) => raw.includes(file)).flatMap((one) => one.split('\n'))) {
    const [, name, value] = /^([A-Za-z_][\w-]{0,100})=(.*)$/s.exec(line.trim()) ?? [];
    if (name !== undefined && value !== undefined) addToGroup(found, name, value);
  }
  const written = timesSet(run);
  return new Map([...found].filter(([name, values]) => written.get(name) === values.length));
}

const NOTHING: PrintedValues = new Map();

/** How often a script has `NAME=` or `NAME<<`, by name. */
function timesSet(run: string): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const [, name = ''] of run.matchAll(SET)) times.set(name, (times.get(name) ?? 0) + 1);
  return times;
}

const SET = /(?<![\w-])([A-Za-z_][\w-]{0,100})(?:=|<<)/g;

/** The outputs of a step with a script. */
export const outputsPrinted: (step: TreeMapping) => PrintedValues = remember((step) =>
  printedTo('GITHUB_OUTPUT', asScalar(entryOf(step, 'run')?.node)?.value ?? ''),
);
