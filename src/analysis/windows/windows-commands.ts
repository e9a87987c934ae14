import {
  type CommandInstruction,
  type HealthcheckInstruction,
  instructionsOf,
  type RunInstruction,
  type Stage,
} from '../../model/dockerfile.ts';
import { DYNAMIC } from '../../model/located.ts';
import { type Command, everyCommand } from '../../model/shell.ts';
import { type Span, spanText } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';
import { tokensOfFile } from './file-tokens.ts';
import { type Quoting, type ScriptText, textAt, type WindowsToken, windowsTokens } from './powershell-tokens.ts';

type Running = RunInstruction | CommandInstruction | HealthcheckInstruction;

/** A script that PowerShell or cmd runs, in an instruction or in a file that it runs. */
export interface WindowsScript {
  readonly instruction: Running;
  readonly tokens: readonly WindowsToken[];
  /** Whether it is a file that the instruction runs. */
  readonly isCalled: boolean;
}

/** The Windows scripts of a stage, without those of its parents; on Linux, the scripts given to `pwsh`. */
export function windowsScripts(stage: Stage): readonly WindowsScript[] {
  return scriptsOf(stage);
}

/** Many rules ask. */
const scriptsOf = remember((stage: Stage): readonly WindowsScript[] => {
  const scripts: WindowsScript[] = [];
  for (const instruction of instructionsOf(stage, 'RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK')) {
    if (instruction.isTriggered) continue;
    for (const text of textsOf(instruction))
      scripts.push({ instruction, tokens: windowsTokens(text), isCalled: false });
    for (const file of instruction.line?.windowsFiles ?? []) {
      scripts.push({ instruction, tokens: tokensOfFile(file), isCalled: true });
    }
  }
  return scripts;
});

function textsOf({ line, heredocs }: Running): readonly ScriptText[] {
  if (line === undefined) return [];
  const { shell, form, code } = line;
  if (form === 'exec' || shell === 'posix') {
    const given = everyCommand(line.script).filter(({ program }) => program === 'pwsh' || program === 'powershell');
    return given.flatMap(givenToPowerShell);
  }
  if (shell === 'unknown') return [];
  const isWrapped = /\b(?:powershell|pwsh)\b/i.test(code.text);
  const quoting: Quoting = shell === 'powershell' ? 'powershell' : isWrapped ? 'wrapped' : 'cmd';
  return [
    { ...code, quoting, isMultiline: false },
    ...heredocs.map(({ body }) => ({ ...textAt(body.span), quoting, isMultiline: true })),
  ];
}

/** `pwsh -Command "…"`, in a shell or as a list of words. */
function givenToPowerShell({ arguments: words }: Command): readonly ScriptText[] {
  const option = words.findIndex(({ pieces }) => /^-c(?:o(?:m(?:m(?:a(?:n(?:d)?)?)?)?)?)?$/i.test(pieces));
  return words.slice(option + 1).map(({ span: whole, value }): ScriptText => {
    const place = withoutQuotes(whole);
    const meant = value === DYNAMIC || !REWRITTEN.test(spanText(place)) ? undefined : value;
    return { ...textAt(place, meant), quoting: 'powershell', isMultiline: true };
  });
}

/** A line that the builder continues, or a character of JSON in another form. */
const REWRITTEN = /[\\`][ \t]*\r?\n|\\(?:u[\da-fA-F]{4}|\/)/;

function withoutQuotes(span: Span): Span {
  const text = spanText(span);
  const isQuoted = text.length > 1 && /^["']/.test(text) && text.at(-1) === text[0];
  return isQuoted ? { ...span, start: span.start + 1, end: span.end - 1 } : span;
}

/** The tokens of a statement, which has at least one. */
export type Statement = readonly [WindowsToken, ...WindowsToken[]];

/** The statements of a script, in order, with aliases replaced. */
export function statementsOf(tokens: readonly WindowsToken[]): readonly Statement[] {
  const statements: WindowsToken[][] = [[]];
  const aliases = aliasesIn(tokens);
  for (const written of tokens) {
    const text = aliases.size === 0 ? undefined : aliases.get(written.text.toLowerCase());
    const token = text === undefined || written.kind !== 'word' ? written : { ...written, text };
    if (token.kind === 'sign' && ';{}\n'.includes(token.text)) statements.push([]);
    else statements.at(-1)?.push(token);
  }
  return statements.flatMap(([first, ...others]) => (first === undefined ? [] : [[first, ...others] as const]));
}

/** From the first token to the end of the last. */
export function statementSpan(statement: Statement): Span {
  const [{ span }] = statement;
  return { ...span, end: statement.at(-1)?.span.end ?? span.end };
}

/** `Set-Alias x iex`, with or without `-Name` and `-Value`. */
function aliasesIn(tokens: readonly WindowsToken[]): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind !== 'word' || !SETS_ALIAS.test(text) || !startsCommand(tokens, index)) continue;
    const words = tokens.slice(index + 1, index + ALIAS_WORDS).filter((word) => !/^-(?:n|v|f|s|o)/i.test(word.text));
    const [name, value] = words;
    if (name !== undefined && value !== undefined && value.kind !== 'sign')
      aliases.set(name.text.toLowerCase(), value.text);
  }
  return aliases;
}

const SETS_ALIAS = /^(?:set-alias|new-alias|sal|nal)$/i;
/** The command, two options with their values, and one more. */
const ALIAS_WORDS = 7;

/** The index of a command with this name: a word at the beginning, after a sign, or given to PowerShell. */
export function commandAt(tokens: readonly WindowsToken[], name: RegExp): number {
  return tokens.findIndex(({ kind, text }, index) => {
    return kind === 'word' && name.test(text) && startsCommand(tokens, index);
  });
}

/** Whether a token is where a program is named: at the beginning, after a sign, or given to PowerShell. */
export function startsCommand(tokens: readonly WindowsToken[], index: number): boolean {
  const before = tokens[index - 1];
  return before === undefined || before.kind === 'sign' || TAKES_COMMAND.test(before.text);
}

const TAKES_COMMAND = /^-c(?:ommand)?$|(?:^|[@\\/])(?:powershell|pwsh)(?:\.exe)?$/i;
