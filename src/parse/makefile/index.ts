import type { Script } from '../../model/shell.ts';
import { type SourceFile, type Span, spanText } from '../../model/source.ts';
import { makefileFormat } from '../formats.ts';
import type { Frontend } from '../frontend.ts';
import { mentionsEngine } from '../run-options/command-lines.ts';
import { NOTHING_STARTED, startedIn } from '../scripts/started.ts';
import { parseScript } from '../shell/index.ts';
import { excerptOf } from '../written/runs.ts';
import { type Allowance, expandedRuns } from './expand.ts';
import { logicalLines, type MakeLine } from './lines.ts';
import { type MakeVariables, variablesOf } from './variables.ts';

/** Makefiles, for the containers that their recipes start. */
export const makefile: Frontend = {
  ...makefileFormat,
  parse(file) {
    if (!mentionsEngine(file.text)) return NOTHING_STARTED;
    return startedIn(recipeScripts(file), { format: 'makefile', file, isBrief: false });
  },
};

/** Enough for every Makefile that a person can read. In characters. */
const ALLOWANCE = 4_000_000;

/** Each line of a recipe is a script of its own; those without the name of an engine are of no interest. */
function recipeScripts(file: SourceFile): readonly Script[] {
  const lines = logicalLines(file.text);
  const variables = variablesOf(file.text, lines);
  const allowance: Allowance = { left: ALLOWANCE };
  return lines.flatMap((line) => recipeScript(file, line, variables, allowance) ?? []);
}

function recipeScript(
  file: SourceFile,
  line: MakeLine,
  variables: MakeVariables,
  allowance: Allowance,
): Script | undefined {
  if (file.text[line.start] !== '\t') return undefined;
  const range = withoutPrefixes(file.text, line);
  const hasVariable = file.text.slice(range.start, range.end).includes('$');
  if (!hasVariable && !mentionsEngine(file.text.slice(range.start, range.end))) return undefined;
  const { runs, cut } = expandedRuns(file, range, variables, allowance);
  const excerpt = excerptOf(runs);
  if (cut === undefined && !mentionsEngine(excerpt.text)) return undefined;
  const script = parseScript(excerpt, () => undefined);
  return cut === undefined ? script : { ...script, problems: [...script.problems, notReplaced(cut)] };
}

function notReplaced(span: Span): Script['problems'][number] {
  const value = 'variables stand in each other too deeply, or come to more characters than are read';
  return { kind: 'limit-reached', value, span, rest: spanText(span) };
}

/** `@` is not echoed, `-` may fail, `+` runs always. */
function withoutPrefixes(text: string, { start, end }: MakeLine): MakeLine {
  let from = start;
  while (from < end && '\t @-+'.includes(text[from] as string)) from += 1;
  return { start: from, end };
}
