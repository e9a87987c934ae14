import { wholeFile } from '../../model/source.ts';
import { addToGroup } from '../../support/group-by.ts';
import { parseScript } from '../../syntax/shell/index.ts';
import { maskedVariable } from '../../syntax/shell/masked.ts';
import { textsKept } from '../run-options/scripts/kept-variables.ts';
import { EXPRESSION } from './expressions.ts';
import { isOnlyPrinting } from './only-printing.ts';

/** The files of the runner to which scripts print `NAME=value`. */
type RunnerFile = 'GITHUB_ENV' | 'GITHUB_OUTPUT';

/** The texts that each name may get, with marks for what only a run knows. */
export type PrintedValues = ReadonlyMap<string, readonly string[]>;

/**
 * What `echo` and `printf` of a script print for later steps: `echo "image=acme/app:$GITHUB_SHA" >> "$GITHUB_OUTPUT"`; undefined if it may
 * write something else as well.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function printedTo(file: RunnerFile, run: string, shell: string): PrintedValues | undefined {
  if (!run.includes(file)) return NOTHING;
  const text = run.replaceAll(EXPRESSION, (expression) => maskedVariable(expression.length));
  const script = parseScript(wholeFile({ path: '', text }), () => undefined, { isBash: true });
  if (!isOnlyPrinting(script, { file, run, shell })) return undefined;
  const found = new Map<string, string[]>();
  for (const line of textsKept(script, ({ raw }) => raw.includes(file)).flatMap((one) => one.split('\n'))) {
    const [, name, value] = LINE.exec(line.trim()) ?? [];
    if (name !== undefined && value !== undefined) addToGroup(found, name, value);
    else if (line.trim() !== '') return undefined;
  }
  return found;
}

const NOTHING: PrintedValues = new Map();
const LINE = /^([A-Za-z_][\w-]{0,100})=(.*)$/s;
