import type { WindowsToken } from '../../../analysis/windows/powershell-tokens.ts';
import { commandAt, type Statement, statementSpan, statementsOf } from '../../../analysis/windows/windows-commands.ts';
import type { Span } from '../../../model/source.ts';

/** `powershell -EncodedCommand SQBFAFgA…` in a script: the option may be shortened, and its value is in base64. */
export function* encodedCommands(tokens: readonly WindowsToken[]): Generator<Span> {
  for (const statement of statementsOf(tokens)) {
    if (!statement.some(({ text }) => POWERSHELL.test(text))) continue;
    const at = statement.findIndex(
      ({ text }, index) => ENCODED.test(text) && BASE64.test(statement[index + 1]?.text ?? ''),
    );
    if (at !== -1) yield statementSpan(statement);
  }
}

const POWERSHELL = /(?:^|[\\/])(?:powershell|pwsh)(?:\.exe)?$/i;
const ENCODED = /^-e(?:c|n[a-z]*)?$/i;
const BASE64 = /^[A-Za-z0-9+/]{16,}={0,2}$/;

/** `iex ([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('…')))`, also through a variable. */
export function* decodedCode(tokens: readonly WindowsToken[]): Generator<Span> {
  const held = new Set<string>();
  for (const statement of statementsOf(tokens)) {
    const isDecoded = statement.some(({ text }) => DECODES.test(text));
    const usesHeld = held.size > 0 && statement.some(({ text }) => held.has(variableIn(text) ?? ''));
    const sign = statement.findIndex(({ kind, text }) => kind === 'sign' && text === '=');
    const name = variableIn(statement[sign - 1]?.text ?? '');
    if ((isDecoded || usesHeld) && runsText(statement)) yield statementSpan(statement);
    else if (name !== undefined && (isDecoded || usesHeld)) held.add(name);
    else if (name !== undefined) held.delete(name);
  }
}

const DECODES = /::frombase64string$/i;
const RUNS_TEXT = /^(?:iex|invoke-expression)$/i;
const MAKES_CODE = /^\[scriptblock\]::create$/i;

function runsText(statement: Statement): boolean {
  return commandAt(statement, RUNS_TEXT) !== -1 || statement.some(({ text }) => MAKES_CODE.test(text));
}

function variableIn(text: string): string | undefined {
  return /^(?:\[[\w.]{1,60}\])?\$(\w{1,60})$/.exec(text)?.[1]?.toLowerCase();
}
