import { textAt, type WindowsToken, windowsTokens } from '../../../analysis/windows/powershell-tokens.ts';
import { commandAt, statementSpan, statementsOf } from '../../../analysis/windows/windows-commands.ts';
import { fetchesOnlyPinned } from '../../../analysis/windows/windows-pins.ts';
import type { RemoteExecution } from './remote-execution.ts';

const RUNS_TEXT = /^(?:iex|invoke-expression)$/i;
const MAKES_CODE = /^\[scriptblock\]::create$/i;
const FETCHES = /^(?:iwr|irm|curl|wget|invoke-webrequest|invoke-restmethod)$/i;
const METHOD = /(?:^|\.)(?:downloadstring|getstringasync)$/i;
const FETCHERS = new RegExp(`${FETCHES.source}|${METHOD.source}`, 'i');
const ADDRESS = /https?:\/\/[^\s'"`()]+/i;

/** `iex (irm https://…)`, `iwr … | iex`, `iex ((New-Object Net.WebClient).DownloadString('…'))`: both in one statement, or through a variable. */
export function* windowsRemoteExecutions(
  tokens: readonly WindowsToken[],
  isCalled = false,
): Generator<RemoteExecution> {
  const held = new Map<string, readonly WindowsToken[]>();
  for (const statement of statementsOf(tokens)) {
    const own = [...statement, ...statement.flatMap(codeInside)];
    const runs = interpreterOf(statement, isCalled);
    if (runs === undefined) {
      hold(held, own);
      continue;
    }
    const inside = fetcherOf(own) === undefined ? (heldIn(held, own) ?? own) : own;
    const fetcher = fetcherOf(inside);
    if (fetcher === undefined) continue;
    if (fetchesOnlyPinned(inside, FETCHERS)) continue;
    const address = inside.map(({ text }) => ADDRESS.exec(text)?.[0]).find((found) => found !== undefined);
    const at = statementSpan(statement);
    yield { at, fetcher, host: address && /^https?:\/\/([^/:?#]+)/i.exec(address)?.[1], interpreter: runs };
  }
}

/** `$code = (iwr https://…).Content` */
function hold(held: Map<string, readonly WindowsToken[]>, statement: readonly WindowsToken[]): void {
  const sign = statement.findIndex(({ kind, text }) => kind === 'sign' && text === '=');
  const name = VARIABLE.exec(statement[sign - 1]?.text ?? '')?.[1]?.toLowerCase();
  if (name === undefined) return;
  if (fetcherOf(statement.slice(sign + 1)) === undefined) held.delete(name);
  else held.set(name, statement);
}

/** `$code`, `[string]$code`, `$code.Content` */
const VARIABLE = /^(?:\[[\w.]{1,60}\])?\$(\w{1,60})(?:\.\w{1,60})?$/;

function heldIn(
  held: ReadonlyMap<string, readonly WindowsToken[]>,
  statement: readonly WindowsToken[],
): readonly WindowsToken[] | undefined {
  const names = statement.map(({ text }) => VARIABLE.exec(text)?.[1]?.toLowerCase() ?? '');
  return names.map((name) => held.get(name)).find((one) => one !== undefined);
}

function interpreterOf(statement: readonly WindowsToken[], isCalled: boolean): string | undefined {
  const word = statement[commandAt(statement, RUNS_TEXT)] ?? statement.find(({ text }) => MAKES_CODE.test(text));
  return (word ?? statement.find(readsCode(isCalled ? READS_CODE : READS_CODE_ON_WINDOWS)))?.text;
}

/** `curl … | sh`: an interpreter whose input is its code. */
function readsCode(programs: RegExp) {
  return ({ kind, text }: WindowsToken, index: number, statement: readonly WindowsToken[]): boolean => {
    const [before, after] = [statement[index - 1], statement[index + 1]];
    if (kind === 'sign' || before?.text !== '|' || !programs.test(text)) return false;
    return after === undefined || after.kind === 'sign' || /^-/.test(after.text);
  };
}

const READS_CODE_ON_WINDOWS = /^(?:pwsh|powershell|python3?|perl|ruby|node|cmd)(?:\.exe)?$/i;
/** Scripts may be for Linux, too. */
const READS_CODE = new RegExp(`^(?:ba|da|z|k)?sh$|${READS_CODE_ON_WINDOWS.source}`, 'i');

function fetcherOf(tokens: readonly WindowsToken[]): string | undefined {
  const command = tokens[commandAt(tokens, FETCHES)];
  return (command ?? tokens.find(({ kind, text }) => kind === 'word' && METHOD.test(text)))?.text.replace(/^.*\./, '');
}

/** The commands in `"… $(…) …"`. */
function codeInside({ kind, isExpanded, text, span }: WindowsToken): readonly WindowsToken[] {
  if (kind !== 'string' || !isExpanded || !text.includes('$(')) return [];
  return windowsTokens({ ...textAt(span, text), quoting: 'powershell', isMultiline: true });
}
