import { commandAt, plainStatements } from '../../analysis/commands/plain-command.ts';
import { type SourceFile, type Span, spanText } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';
import { rememberLast } from '../../support/caches/remember-last.ts';
import { addToGroup } from '../../support/group-by.ts';
import { shortText } from '../../support/short-text.ts';

/** The lines of a script that set variables, by the names of these. */
export const settingLines: (file: SourceFile) => ReadonlyMap<string, readonly string[]> = remember(({ text }) => {
  const found = new Map<string, string[]>();
  for (const line of text.split('\n')) for (const name of namesSetIn(line)) addToGroup(found, name, line);
  return found;
});

/** The variable of an expansion, `$F` or `"${F}"`. */
export function variableIn(written: string): string | undefined {
  return /\$\{?([A-Za-z_]\w*)/.exec(written)?.[1];
}

/** The statements in such a line that set a variable, in a plain spelling. */
export function settingsIn(line: string, name: string): readonly string[] {
  const { all, byName } = statementsOf(line);
  return byName.get(name) ?? all;
}

/** One line may set many variables. */
const statementsOf = rememberLast((line: string) => {
  const all = plainStatements(line);
  const byName = new Map<string, string[]>();
  for (const one of all) for (const name of new Set(namesSetIn(one))) addToGroup(byName, name, one);
  return { all, byName };
});

/** What identifies a word whose value is not known: its text, and the lines that set its variable. With another value it is another gap. */
export function evidenceWithSettings(span: Span): string {
  const text = commandAt(span);
  const settings = settingsKnown(span.file).get(variableIn(spanText(span)) ?? '');
  return settings === undefined ? text : shortText(JSON.stringify([text, settings]), 0);
}

/** What identifies a word whose value is not known, as in a gap: without one of its values it is not another one. */
export interface WordIdentity {
  readonly evidence: string;
  readonly parts: readonly string[];
}

/** The same without the lines that set the variable to something that is looked at anyway. */
export function identityOfWord(span: Span, isLookedAt: (line: string, variable: string) => boolean): WordIdentity {
  const text = commandAt(span);
  const variable = variableIn(spanText(span)) ?? '';
  const unknown = settingLines(span.file)
    .get(variable)
    ?.filter((line) => !isLookedAt(line, variable));
  const lines = unknown?.flatMap((line) => settingsIn(line, variable)) ?? [];
  const whole = lines.length === 0 ? text : shortText(JSON.stringify([text, lines]), 0);
  if (lines.length > MOST_PARTS) return { evidence: whole, parts: [whole] };
  return { evidence: whole, parts: [text, ...lines.map((line) => shortText(line, LONGEST_PART))] };
}

/** A variable that is set more often is compared with all that sets it. */
const MOST_PARTS = 50;

/** In characters. */
const LONGEST_PART = 200;

/** What identifies all lines that set a variable, once for each: many words may have the same variable. */
const settingsKnown = remember(
  (file: SourceFile) =>
    new Map(
      [...settingLines(file)].map(([name, lines]) => {
        const settings = lines.flatMap((line) => settingsIn(line, name));
        return [name, shortText(JSON.stringify(settings), 0)] as const;
      }),
    ),
);

function namesSetIn(line: string): readonly string[] {
  if (/^[ \t]*#/.test(line)) return [];
  return [...line.matchAll(SETTING)].flatMap(([, set, loop, read = '']) =>
    [set ?? '', loop ?? '', ...read.split(/[ \t]+/)].filter((name) => /^\w/.test(name)),
  );
}

/** `f=`, `for f in`, `read -r f` */
const SETTING = /(?<![\w$-])(?:([A-Za-z_]\w{0,100})=|(?:for|select)[ \t]+(\w{1,100})[ \t]|read[ \t]([\w \t-]{1,200}))/g;
