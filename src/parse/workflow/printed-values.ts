import { type Excerpt, wholeFile } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { addToGroup } from '../../support/group-by.ts';
import { parseScript } from '../../syntax/shell/index.ts';
import { maskedVariable } from '../../syntax/shell/masked.ts';
import { textsKept } from '../run-options/scripts/kept-variables.ts';
import type { TextNear } from '../run-options/text-near.ts';
import { EXPRESSION } from './expressions.ts';
import { isOnlyPrinting } from './only-printing.ts';

/** The files of the runner to which scripts print `NAME=value`. */
type RunnerFile = 'GITHUB_ENV' | 'GITHUB_OUTPUT';

/** What the script of a step is read with. */
export interface StepReader {
  readonly shell: string;
  /** The text of a file that it names. */
  readonly near: TextNear;
}

/** The texts that each name may get, with marks for what only a run knows. */
export type PrintedValues = ReadonlyMap<string, readonly string[]>;

/**
 * What `echo` and `printf` of a script print for later steps: `echo "image=acme/app:$GITHUB_SHA" >> "$GITHUB_OUTPUT"`; undefined if it may
 * write something else as well.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function printedTo(file: RunnerFile, run: string, { shell, near }: StepReader): PrintedValues | undefined {
  if (!run.includes(file)) return NOTHING;
  const text = run.replaceAll(EXPRESSION, (expression) => maskedVariable(expression.length));
  const named = (name: string) => fileOf(name, near);
  const options = { isBash: true, sourced: named, near: named };
  const script = parseScript(wholeFile({ path: '', text }), () => undefined, options);
  const lines = textsKept(script, ({ raw }) => raw.includes(file)).flatMap((one) => one.split('\n'));
  const isAllKnown = !lines.some((line) => line.includes(UNKNOWN_PIECE));
  if (!isOnlyPrinting(script, { file, run, shell, isAllKnown })) return undefined;
  const found = new Map<string, string[]>();
  for (const line of lines) {
    const [, name, value] = LINE.exec(line.trim()) ?? [];
    if (name !== undefined && value !== undefined) addToGroup(found, name, value);
    else if (line.trim() !== '') return undefined;
  }
  return found;
}

function fileOf(name: string, near: TextNear): Excerpt | undefined {
  const text = near(name);
  return text === undefined ? undefined : wholeFile({ path: name, text });
}

const NOTHING: PrintedValues = new Map();
const LINE = /^([A-Za-z_][\w-]{0,100})=(.*)$/s;
