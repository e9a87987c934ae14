import { isPinnedAddress } from '../../../analysis/downloads/fetch.ts';
import { type WindowsToken, windowsTokens } from '../../../analysis/windows/powershell-tokens.ts';
import { commandAt, statementsOf } from '../../../analysis/windows/windows-commands.ts';
import type { RemoteExecution } from './remote-execution.ts';

const RUNS_TEXT = /^(?:iex|invoke-expression)$/i;
const MAKES_CODE = /^\[scriptblock\]::create$/i;
const FETCHES = /^(?:iwr|irm|curl|wget|invoke-webrequest|invoke-restmethod)$/i;
const METHOD = /(?:^|\.)(?:downloadstring|getstringasync)$/i;
const ADDRESS = /https?:\/\/[^\s'"`()]+/i;

/** `iex (irm https://…)`, `iwr … | iex`, `iex ((New-Object Net.WebClient).DownloadString('…'))`: both in one statement. */
export function* windowsRemoteExecutions(tokens: readonly WindowsToken[]): Generator<RemoteExecution> {
  for (const statement of statementsOf(tokens)) {
    const runs = interpreterOf(statement);
    if (runs === undefined) continue;
    const inside = [...statement, ...statement.flatMap(codeInside)];
    const fetcher = fetcherOf(inside);
    if (fetcher === undefined) continue;
    const address = inside.map(({ text }) => ADDRESS.exec(text)?.[0]).find((found) => found !== undefined);
    if (address !== undefined && isPinnedAddress({ pieces: address })) continue;
    const { span } = statement[0] as WindowsToken;
    const at = { ...span, end: (statement.at(-1) as WindowsToken).span.end };
    yield { at, fetcher, host: address && /^https?:\/\/([^/:?#]+)/i.exec(address)?.[1], interpreter: runs };
  }
}

function interpreterOf(statement: readonly WindowsToken[]): string | undefined {
  const word = statement[commandAt(statement, RUNS_TEXT)] ?? statement.find(({ text }) => MAKES_CODE.test(text));
  return word?.text;
}

function fetcherOf(tokens: readonly WindowsToken[]): string | undefined {
  const command = tokens[commandAt(tokens, FETCHES)];
  return (command ?? tokens.find(({ kind, text }) => kind === 'word' && METHOD.test(text)))?.text.replace(/^.*\./, '');
}

/** The commands in `"… $(…) …"`. */
function codeInside({ kind, isExpanded, text, span }: WindowsToken): readonly WindowsToken[] {
  if (kind !== 'string' || !isExpanded || !text.includes('$(')) return [];
  return windowsTokens({ text, span, quoting: 'powershell', isMultiline: true });
}
