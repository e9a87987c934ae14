import type { Command, ShellWord } from '../../model/shell.ts';
import { type Span, spanText } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';
import { type Tool, toolOf } from '../commands/tool.ts';
import { isCodeOption } from './interpreters.ts';
import { plainCode, withConstants } from './plain-code.ts';
import { startsValue } from './started-code.ts';

/** Code of another language that a command runs. Its `pieces` are a plain text of it, see {@link plainCode}. */
export interface InlineCode extends ShellWord {
  readonly language: string;
  /** The option in front of it, if a word has it. */
  readonly option?: ShellWord;
}

/**
 * The code of another language that a command runs: in its words, in a here-document, from its input, or in a file that the same text has
 * written. `python3 -c '…'`, `deno eval '…'`, `python3 <<E`, `echo '…' | python3`, `cat > a.py <<E` and `python3 a.py`.
 */
export const inlineCode: (command: Command) => InlineCode | undefined = remember((command) => {
  const tool = toolOf(command);
  if (tool === undefined || !LANGUAGES.has(tool.name)) return undefined;
  const found = codeInWords(tool) ?? codeInDocument(tool, command) ?? codeOfInput(command);
  return found && { ...found, pieces: plainCode(found.pieces, found.language) };
});

type Found = InlineCode | undefined;

/** The code in one of the words. */
export function codeInWords(tool: Tool): Found {
  const { name: language, arguments: words } = tool;
  const at = words.findIndex(({ pieces }) => isCodeOption(tool, pieces) || OTHER_CODE_OPTION.test(pieces));
  const [option, word] = at === -1 ? [] : words.slice(at, at + 2);
  if (option !== undefined) return word && { ...word, language, option };
  const code = language === 'deno' ? codeOfDeno(words) : undefined;
  return code && { ...code, language };
}

function codeInDocument({ name: language, arguments: words }: Tool, { redirects }: Command): Found {
  const isInput = words.every(({ pieces }) => pieces.startsWith('-'));
  const body = isInput ? redirects.findLast((redirect) => redirect.body !== undefined)?.body : undefined;
  return body && { ...body, raw: body.value, pieces: body.value, language };
}

function codeOfInput({ code }: Command): Found {
  if (code === undefined) return undefined;
  const { text, span } = code.text;
  return { value: text, raw: text, pieces: text, span: span(0, text.length), language: code.language };
}

function codeOfDeno(words: readonly ShellWord[]): ShellWord | undefined {
  const [verb, code] = words.filter(({ pieces }) => !pieces.startsWith('-'));
  return verb?.value === 'eval' ? code : undefined;
}

/** The place of a part of the code; that of all of it if it is not written as it is read. */
export function placeInCode({ span, raw }: InlineCode, start: number, end: number): Span {
  return spanText(span) === raw ? { ...span, start: span.start + start, end: span.start + end } : span;
}

/** The web addresses that code has written out. */
export function addressesInCode(code: string): readonly string[] {
  return code.match(/\bhttps?:\/\/[^\s"'`)<>]{1,300}/g) ?? [];
}

/** Whether the code fetches something from the network. */
export function fetchesItself({ pieces }: ShellWord): boolean {
  return (FETCHES.test(pieces) && /https?:|ftp:|\0/.test(pieces)) || CONNECTS.test(pieces) || INCLUDES.test(pieces);
}

/** Whether the code runs other code that it has as a value. */
export function runsValues({ pieces }: ShellWord): boolean {
  const code = withConstants(pieces);
  return RUNS.test(code) || startsValue(code) || INCLUDES.test(pieces);
}

/** Whether the code runs what it reads from its standard input. */
export function runsItsInput(command: Command, tool: Tool): boolean {
  const code = inlineCode(command);
  if (code === undefined || !(runsValues(code) || RUNS_TEXT.test(code.pieces))) return false;
  return READS_INPUT.test(code.pieces) || (LINES.has(tool.name) && tool.arguments.some(isLineOption));
}

/** Further ways to run a text: of Perl, Ruby and R. */
const RUNS_TEXT =
  /(?<![.\w])(?:system|exec|qx|do|load)\b[\s(]{0,9}(?:[$<@]|join\b|gets\b|ARGF\b|["']\/dev\/stdin)|\beval\(parse\(/;
const READS_INPUT =
  /stdin|STDIN|<>|\binput\(\)|\bgets\b|\bARGF\b|\$<|\bfileinput\b|readFileSync\(0\b|\bopen\(0\b|\bos\.read\(0\b|\bfdopen\(0\b/;

/** `perl -ne`, `ruby -ne`: the code runs for each line. */
const LINES: ReadonlySet<string> = new Set(['perl', 'ruby']);

function isLineOption({ pieces }: ShellWord): boolean {
  return /^-[a-zA-Z0-9]{0,9}[np][a-zA-Z0-9]{0,9}$/.test(pieces);
}

export function printsValues({ pieces }: ShellWord): boolean {
  return PRINTS.test(pieces);
}

/** What the code downloads to a file. */
export function savedBy({ pieces: code }: ShellWord): readonly { readonly address: string; readonly file: string }[] {
  if (!code.includes('://')) return [];
  const pieces = withConstants(code);
  const saved = SAVES.flatMap((pattern) =>
    Array.from(pieces.matchAll(pattern), ({ groups: { address = '', file = '' } = {} }) => ({ address, file })),
  );
  if (saved.length > 0 || !FETCHES.test(pieces)) return saved;
  // what it writes may be what it has fetched before
  const address = NAMED_ADDRESS.exec(pieces)?.[1];
  if (address === undefined) return [];
  return Array.from(pieces.matchAll(WRITES), (found) => ({
    address,
    file: found.slice(1).find((text) => text !== undefined) ?? '',
  }));
}

/** The first address that the code names. */
export function addressIn({ pieces }: ShellWord): string | undefined {
  return NAMED_ADDRESS.exec(pieces)?.[1];
}

export const LANGUAGES: ReadonlySet<string> = new Set([
  'bun',
  'deno',
  'julia',
  'node',
  'nodejs',
  'perl',
  'php',
  'pypy',
  'python',
  'ruby',
  'R',
  'Rscript',
]);
const OTHER_CODE_OPTION = /^(?:--eval|--print|-p)$/;
const FETCHES =
  /\b(?:urlopen|requests\.get|httpx\.get|HTTP::Tiny|LWP|URI\.open|Net::HTTP|file_get_contents|readfile|curl_exec|https?\.(?:get|request)|fetch|axios|undici|needle|aiohttp|urllib3|http\.client|HTTParty|RestClient|Faraday|Mojo::UserAgent|XMLHttpRequest)\b|\bgot\(|\b(?:source(?:_url|_gist)?|readLines|download)\(["']https?:|\b(?:get|getstore|getprint)[ (]{1,3}["']https?:|require\(['"]https?['"]\)\.get\b/;
/** Code that connects to a host which it names without an address. */
const CONNECTS =
  /\b(?:HTTPS?Connection|create_connection|TCPSocket\.(?:new|open)|net\.(?:create)?[cC]onnect(?:ion)?|IO::Socket::(?:INET|SSL)->new|fsockopen)\(\s{0,9}\(?["'](?!localhost|127\.)|\.connect\(\s{0,9}\(["'](?!localhost|127\.)/;
/** Code of PHP that comes from an address. */
const INCLUDES = /\b(?:include|require)(?:_once)?[ (]{1,3}["']https?:/;
/** Also a command that is not written out: `os.system(x)`, but not `os.system("a")`; and a shell that gets its input from the code. */
const RUNS =
  /\b\w{1,30}\.(?:run|call|check_call|check_output|Popen)\(\[?["'](?:\/\w{1,20}){0,3}\/?(?:ba|da|z|k)?sh["'][^)]{0,500}\b(?:input|stdin)=|(?:^|[^\w.])(?:exec|eval)\b|\bnew Function\(|\bsource(?:_url|_gist)?\(["']https?:|\binclude(?:_string)?\([^\n]{0,100}\b(?:download|HTTP\.get)\(|\b(?:os\.(?:system|popen)|subprocess\.\w{1,30}|system|execSync)\(\s{0,9}(?!["'`[\s)])/;
const PRINTS = /\b(?:print|puts|echo|console\.log|stdout|readfile|getprint)\b/;

const ADDRESS = String.raw`["'](?<address>[a-z]{2,6}:\/\/[^"'\s]+)["']`;
const FILE = `["'](?<file>[^"']+)["']`;
const NAMED_ADDRESS = new RegExp(ADDRESS);

const PLAIN_FILE = String.raw`["']([^"'\s]+)["']`;
/** Code that writes a file, with its name in a group. */
const WRITES = new RegExp(
  [
    String.raw`\b(?:writeFile(?:Sync)?|createWriteStream|writeTextFile(?:Sync)?|Bun\.write|file_put_contents|Path)\(${PLAIN_FILE}`,
    String.raw`\bf?open\(${PLAIN_FILE}\s{0,9},\s{0,9}["'][wa]`,
    String.raw`["']\+?>["']\s{0,9},\s{0,9}${PLAIN_FILE}`,
  ].join('|'),
  'g',
);

/** In each pattern, a blank matches any white space. */
const SAVES: readonly RegExp[] = [
  // PHP
  String.raw`\bcopy\( ${ADDRESS} , ${FILE}`,
  String.raw`\bfile_put_contents\( ${FILE} , (?:file_get_contents|fopen)\( ${ADDRESS}`,
  // Python
  String.raw`\burlretrieve\( ${ADDRESS} , (?:filename = )?${FILE}`,
  String.raw`\bopen\( ${FILE} , ["']wb?["'] \)\.write\( (?:\w+\.){0,3}(?:urlopen|get)\( ${ADDRESS}`,
  // Ruby
  String.raw`\b(?:IO|File)\.(?:bin)?write\( ${FILE} , (?:URI\.)?open\( ${ADDRESS}`,
  // Perl
  String.raw`\bgetstore\( ${ADDRESS} , ${FILE}`,
  // R
  String.raw`\bdownload\.file\( ${ADDRESS} , (?:destfile = )?${FILE}`,
].map((text) => new RegExp(text.replaceAll(' ', String.raw`\s*`), 'gi'));
