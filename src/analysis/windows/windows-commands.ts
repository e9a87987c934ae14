import { instructionsOf, type RunInstruction, type Stage } from '../../model/dockerfile.ts';
import { type Command, everyCommand } from '../../model/shell.ts';
import { type Span, spanText } from '../../model/source.ts';
import { remember } from '../../support/remember.ts';
import { type Quoting, type ScriptText, type WindowsToken, windowsTokens } from './powershell-tokens.ts';

/** A script that PowerShell or cmd runs in a RUN instruction. */
export interface WindowsScript {
  readonly instruction: RunInstruction;
  readonly tokens: readonly WindowsToken[];
}

/** The Windows scripts of a stage, without those of its parents; on Linux, the scripts given to `pwsh`. */
export function windowsScripts(stage: Stage): readonly WindowsScript[] {
  return scriptsOf(stage);
}

/** Many rules ask. */
const scriptsOf = remember((stage: Stage): readonly WindowsScript[] => {
  const scripts: WindowsScript[] = [];
  for (const instruction of instructionsOf(stage, 'RUN')) {
    if (instruction.isTriggered) continue;
    for (const text of textsOf(instruction)) scripts.push({ instruction, tokens: windowsTokens(text) });
  }
  return scripts;
});

function textsOf({ line, heredocs }: RunInstruction): readonly ScriptText[] {
  const { shell, form, span } = line;
  if (form === 'exec' || shell === 'posix') {
    const given = everyCommand(line.script).filter(({ program }) => program === 'pwsh' || program === 'powershell');
    return given.flatMap(givenToPowerShell);
  }
  if (shell === 'unknown') return [];
  const text = spanText(span);
  const quoting: Quoting =
    shell === 'powershell' ? 'powershell' : /\b(?:powershell|pwsh)\b/i.test(text) ? 'wrapped' : 'cmd';
  return [
    { text, span, quoting, isMultiline: false },
    ...heredocs.map(({ body }) => ({ text: spanText(body.span), span: body.span, quoting, isMultiline: true })),
  ];
}

/** `pwsh -Command "…"`, in a shell or as a list of words. */
function givenToPowerShell({ arguments: words }: Command): readonly ScriptText[] {
  const option = words.findIndex(({ pieces }) => /^-c(?:o(?:m(?:m(?:a(?:n(?:d)?)?)?)?)?)?$/i.test(pieces));
  return words.slice(option + 1).map(({ span: whole }): ScriptText => {
    const span = withoutQuotes(whole);
    return { text: spanText(span), span, quoting: 'powershell', isMultiline: true };
  });
}

function withoutQuotes(span: Span): Span {
  const text = spanText(span);
  const isQuoted = text.length > 1 && /^["']/.test(text) && text.at(-1) === text[0];
  return isQuoted ? { ...span, start: span.start + 1, end: span.end - 1 } : span;
}

/** The statements of a script, in order. */
export function statementsOf(tokens: readonly WindowsToken[]): readonly (readonly WindowsToken[])[] {
  const statements: WindowsToken[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'sign' && ';{}\n'.includes(token.text)) statements.push([]);
    else statements.at(-1)?.push(token);
  }
  return statements.filter(({ length }) => length > 0);
}

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
