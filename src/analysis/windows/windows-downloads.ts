import type { Stage } from '../../model/dockerfile.ts';
import { limitReached } from '../../model/findings/reached-limits.ts';
import type { Span } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';
import { commandsOf } from '../commands/stage-commands.ts';
import { textAt, type WindowsToken } from './powershell-tokens.ts';
import { commandAt, statementsOf, type WindowsScript, windowsScripts } from './windows-commands.ts';
import { fetchesOnlyPinned } from './windows-pins.ts';

/** Something that PowerShell or cmd fetches, and how it is used later. */
export interface WindowsDownload {
  readonly instruction: WindowsScript['instruction'];
  /** The address, where it is written as one text; undefined when a variable holds it. */
  readonly address: string | undefined;
  /** The address, else the command. */
  readonly at: Span;
  /** A checksum or signature is checked before its use, or the address pins the content. */
  readonly isVerified: boolean;
  /** The first use that trusts its content, unless it was verified before. */
  readonly use: WindowsUse | undefined;
}

interface WindowsUse {
  readonly span: Span;
  /** The predicate of a message, as in `stage "a" downloads … and runs it`. */
  readonly action: string;
}

interface Tracked extends WindowsDownload {
  /** The name of the saved file, without its folder and in lower case; undefined when it is not known. */
  readonly file: string | undefined;
  isVerified: boolean;
  use: (WindowsUse & { readonly isExecution: boolean }) | undefined;
}

/** No real file has more. Each download is compared with each statement. */
const MAX_TRACKED = 500;

/** The downloads of a stage, tracked by file name. Folders are ignored, as few scripts write them the same way each time. */
export const windowsDownloadsIn: (stage: Stage) => readonly WindowsDownload[] = remember((stage) => {
  const tracked: Tracked[] = [];
  for (const { instruction, tokens } of windowsScripts(stage)) {
    if (tracked.length === 0 && !tokens.some(({ text }) => MAY_FETCH.test(text))) continue;
    for (const statement of statementsOf(withSplats(tokens)).flatMap(withoutAnd))
      readStatement(statement, instruction, tracked);
  }
  if (tracked.length > 0) runAtStart(stage, tracked);
  return tracked.map((one) => ({ ...one, use: one.isVerified && !one.use?.isExecution ? undefined : one.use }));
});

/** `ENTRYPOINT ["C:\\monitor.exe", "C:\\server.exe"]`: what the container starts, and what that starts. */
function runAtStart(stage: Stage, tracked: readonly Tracked[]): void {
  for (const { command, instruction } of commandsOf(stage, 'ENTRYPOINT', 'CMD')) {
    if (instruction !== stage.entrypoint && instruction !== stage.command) continue;
    const { program, programSpan, arguments: words } = command;
    // programs are named without this ending
    const first = typeof program === 'string' ? [program, `${program}.exe`] : [];
    const started = [...first, ...words.map(({ pieces }) => pieces)];
    for (const name of started.filter((text) => PROGRAM.test(text)).map(fileName)) {
      const one = tracked.find(({ file, isVerified, use }) => file === name && !isVerified && use === undefined);
      if (one !== undefined) one.use = { span: programSpan, action: 'runs it', isExecution: true };
    }
  }
}

const PROGRAM = /\.(?:exe|ps1|cmd|bat)$/i;

type Statement = readonly WindowsToken[];

/** `$p = @{ Uri = '…' }; Invoke-WebRequest @p` is read as `Invoke-WebRequest -Uri '…'`. */
function withSplats(tokens: readonly WindowsToken[]): readonly WindowsToken[] {
  if (!tokens.some(isSplat)) return tokens;
  const tables = new Map<string, readonly WindowsToken[]>();
  return tokens.flatMap((token, index) => {
    const name = /^\$(\w+)$/.exec(token.text)?.[1];
    if (name !== undefined && tokens[index + 1]?.text === '=' && tokens[index + 2]?.text === '@')
      tables.set(name.toLowerCase(), optionsIn(tokens, index + 'x=@{'.length));
    return isSplat(token) ? (tables.get(token.text.slice(1).toLowerCase()) ?? [token]) : [token];
  });
}

function isSplat({ kind, text }: WindowsToken): boolean {
  return kind === 'word' && /^@\w+$/.test(text);
}

/** In words. No real table of options has more. */
const LONGEST_TABLE = 1000;

/** The entries of a table as options. */
function optionsIn(tokens: readonly WindowsToken[], start: number): readonly WindowsToken[] {
  const table: WindowsToken[] = [];
  for (let [at, depth] = [start, 1]; depth > 0 && at < tokens.length; at += 1) {
    const token = tokens[at] as WindowsToken;
    if (token.kind === 'sign') depth += token.text === '{' ? 1 : token.text === '}' ? -1 : 0;
    if (table.length === LONGEST_TABLE) {
      limitReached(token.span, 'This table is too long to be read as options.');
      break;
    }
    table.push(token);
  }
  return table.flatMap((token, index): readonly WindowsToken[] => {
    if (token.kind === 'sign') return [];
    return table[index + 1]?.text === '=' ? [{ ...token, kind: 'word', text: `-${token.text}` }] : [token];
  });
}

const FETCHES = /^(?:iwr|irm|curl|wget|invoke-webrequest|invoke-restmethod)(?:\.exe)?$/i;
const TRANSFERS = /^start-bitstransfer$/i;
/** The tools of Windows itself: `certutil -urlcache -f ADDRESS FILE`, `bitsadmin /transfer NAME ADDRESS FILE`. */
const PLACES = /^(?:certutil|bitsadmin)(?:\.exe)?$/i;
const COMMANDS = new RegExp(`${FETCHES.source}|${TRANSFERS.source}|${PLACES.source}`, 'i');
const METHOD = /(?:^|\.)downloadfile(?:async|taskasync)?$/i;
const MAY_FETCH = new RegExp(`${COMMANDS.source}|${METHOD.source}`, 'i');
const ADDRESS = /(?:https?|ftp):\/\/[^\s'"`()]+/i;

/** The parts of a statement between `&&` and `||`. */
function withoutAnd(statement: Statement): readonly Statement[] {
  const parts: WindowsToken[][] = [[]];
  for (const [index, token] of statement.entries()) {
    const isDouble = '&|'.includes(token.text) && token.text !== '' && token.kind === 'sign';
    const before = statement[index - 1];
    if (isDouble && before?.text === token.text && before.span.end === token.span.start) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter(({ length }) => length > 0);
}

function readStatement(statement: Statement, instruction: WindowsScript['instruction'], tracked: Tracked[]): void {
  const fetched = fetchedBy(statement, instruction);
  if (fetched !== undefined) {
    if (tracked.length < MAX_TRACKED) tracked.push(fetched);
    else limitReached(fetched.at, 'The stage has too many downloads to track them from here on.');
    return;
  }
  if (tracked.length === 0) return;
  if (isVerification(statement)) verify(statement, tracked);
  else use(statement, tracked);
}

function fetchedBy(statement: Statement, instruction: WindowsScript['instruction']): Tracked | undefined {
  const index = statement.findIndex(({ kind, text }) => kind === 'word' && METHOD.test(text));
  const command = index === -1 ? commandAt(statement, COMMANDS) : index;
  const head = statement[command];
  if (head === undefined) return undefined;
  const rest = statement.slice(command + 1);
  const file = index === -1 ? fileOption(head, rest) : rest.slice(rest.findIndex(({ text }) => text === ',') + 1)[0];
  const isSaved = file !== undefined && file.kind !== 'sign';
  if (!isSaved && (index !== -1 || !isKept(statement, command))) return undefined;
  const place = rest.map(addressIn).find((found) => found !== undefined);
  if (!isSaved && place === undefined) return undefined;
  const name = isSaved ? fileName(file.text) : undefined;
  return {
    instruction,
    address: place?.text,
    at: place?.span ?? head.span,
    file: name,
    isVerified: fetchesOnlyPinned(statement, MAY_FETCH),
    use: undefined,
  };
}

/** `$page = Invoke-WebRequest …`, `[string]$page = (irm …).Content`: the answer is used later. */
function isKept(statement: Statement, command: number): boolean {
  const sign = statement.findIndex(({ kind, text }) => kind === 'sign' && text === '=');
  return sign > 0 && sign < command && /\$\w+$/.test(statement[sign - 1]?.text ?? '');
}

function fileOption({ text: name }: WindowsToken, rest: Statement): WindowsToken | undefined {
  if (PLACES.test(name)) return rest[rest.findIndex(({ text }) => ADDRESS.test(text)) + 1 || rest.length];
  const isOutput = (text: string) =>
    TRANSFERS.test(name)
      ? /^-des/i.test(text)
      : /^-outf(?:i(?:l(?:e)?)?)?$/i.test(text) || /^-[A-Za-z#]*o$|^--output$/.test(text);
  const index = rest.findIndex(({ kind, text }) => kind === 'word' && isOutput(text));
  return index === -1 ? undefined : rest[index + 1];
}

function addressIn({ text, span }: WindowsToken): { readonly text: string; readonly span: Span } | undefined {
  const found = ADDRESS.exec(text);
  if (found === null) return undefined;
  return { text: found[0], span: textAt(span, text).span(found.index, found.index + found[0].length) };
}

/** `C:\temp\a.exe`, `.\a.exe` and `a.exe` are all called `a.exe`. */
function fileName(path: string): string | undefined {
  const name = path.replaceAll('"', '').split(/[\\/]/).at(-1)?.trim().toLowerCase();
  return name === '' ? undefined : name;
}

const VERIFIES = /^(?:get-filehash|get-authenticodesignature|signtool(?:\.exe)?|sha\d{3}sum)$/i;

function isVerification(statement: Statement): boolean {
  const has = (pattern: RegExp) => statement.some(({ kind, text }) => kind !== 'sign' && pattern.test(text));
  return (
    has(VERIFIES) || has(/\.computehash$/i) || has(/^-hashfile$/i) || (has(/\bgpgv?(?:\.exe)?$/i) && has(/^--verify$/))
  );
}

/** Marks the downloads that are named, otherwise all so far. */
function verify(statement: Statement, tracked: readonly Tracked[]): void {
  const open = tracked.filter(({ isVerified }) => !isVerified);
  if (open.length === 0) return;
  const names = namesIn(statement);
  const named = open.filter(({ file }) => file !== undefined && names.has(file));
  for (const download of named.length > 0 ? named : open) download.isVerified = true;
}

/** Possible file names with their tokens. A list of arguments in one text is split: `'/i a.msi /quiet'`. */
function namesIn(statement: Statement): ReadonlyMap<string, WindowsToken> {
  const names = new Map<string, WindowsToken>();
  for (const token of statement) {
    if (token.kind === 'sign' || token.text.length > MAX_WORDS) continue;
    for (const word of token.text.split(/[\s,]+/)) {
      const name = fileName(word);
      if (name !== undefined && !names.has(name)) names.set(name, token);
    }
  }
  return names;
}

/** In characters. No real list of arguments is longer. */
const MAX_WORDS = 2000;

const RUNNERS =
  /^(?:call|start|start-process|saps|cmd|msiexec|powershell|pwsh|python3?|php|perl|ruby|node|java|cscript|wscript|regsvr32|rundll32|invoke-expression|iex)(?:\.exe)?$/i;
const INSTALLERS = /^(?:add-appxpackage|add-appxprovisionedpackage|install-module|gem|pip|choco)(?:\.exe)?$/i;
const UNPACKERS = /^(?:expand-archive|7za?|tar|unzip)(?:\.exe)?$/i;

function use(statement: Statement, tracked: readonly Tracked[]): void {
  const names = namesIn(statement);
  for (const download of tracked) {
    const { file, isVerified } = download;
    const at = file === undefined ? undefined : names.get(file);
    if (at === undefined || file === undefined || isVerified || download.use?.isExecution) continue;
    const used = useOf(statement, file, at);
    if (used === undefined || (download.use !== undefined && !used.isExecution)) continue;
    download.use = used;
  }
}

function useOf(statement: Statement, file: string, at: WindowsToken): Tracked['use'] {
  const { span } = at;
  const rest = (name: RegExp) => commandAt(statement, name) !== -1;
  const isMethod = statement.some(({ text }) => /extracttodirectory$/i.test(text));
  if (isMethod || rest(UNPACKERS)) {
    const folder = statement.find(({ kind, text }) => kind !== 'sign' && PROGRAMS.test(text.replace(/^-o/, '')))?.text;
    return folder === undefined ? undefined : { span, action: `unpacks it into ${folder}`, isExecution: false };
  }
  if (rest(INSTALLERS)) return { span, action: 'installs it', isExecution: true };
  return isProgram(statement, file) || rest(RUNNERS) ? { span, action: 'runs it', isExecution: true } : undefined;
}

/** Folders of programs on Windows. */
const PROGRAMS =
  /^["']?(?:[a-z]:[\\/]{1,2}(?:(?:program files|(?:windows|tools|bin)\b)[^;]*)?|\$env:programfiles\b.*)["']?$/i;

/** Whether the file is run: it begins a command. A variable or a string needs `&` before it. */
function isProgram(statement: Statement, file: string): boolean {
  return statement.some(({ kind, text }, index) => {
    if (kind === 'sign' || fileName(text) !== file) return false;
    const before = statement[index - 1];
    if (before?.text === '&' || /^-c(?:ommand)?$/i.test(before?.text ?? '')) return true;
    if (kind === 'string' || text.startsWith('$')) return false;
    return before === undefined || (/^[=(|]$/.test(before.text) && /^\.[\\/]/.test(text));
  });
}
