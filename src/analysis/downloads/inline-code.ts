import type { Command, ShellWord } from '../../model/shell.ts';
import type { Tool } from '../commands/tool.ts';
import { isCodeOption } from './interpreters.ts';

/**
 * Code of another language that a command has in its words or gets in a here-document: `python3 -c '…'`, `perl -e '…'`, `deno eval '…'`,
 * `python3 <<E`.
 */
export function inlineCode(tool: Tool, redirects: Command['redirects'] = []): ShellWord | undefined {
  const { arguments: words } = tool;
  if (!LANGUAGES.has(tool.name)) return undefined;
  const option = words.findIndex(({ pieces }) => isCodeOption(tool, pieces) || OTHER_CODE_OPTION.test(pieces));
  if (option !== -1) return words[option + 1];
  if (tool.name === 'deno') return codeOfDeno(words);
  const isInput = words.every(({ pieces }) => pieces.startsWith('-'));
  const body = isInput ? redirects.findLast((redirect) => redirect.body !== undefined)?.body : undefined;
  return body && { ...body, raw: body.value, pieces: body.value };
}

function codeOfDeno(words: readonly ShellWord[]): ShellWord | undefined {
  const [verb, code] = words.filter(({ pieces }) => !pieces.startsWith('-'));
  return verb?.value === 'eval' ? code : undefined;
}

/** Whether the code fetches something from the network. */
export function fetchesItself({ pieces }: ShellWord): boolean {
  return (FETCHES.test(pieces) && /https?:|ftp:|\0/.test(pieces)) || CONNECTS.test(pieces) || INCLUDES.test(pieces);
}

/** Whether the code runs other code that it has as a value. */
export function runsValues({ pieces }: ShellWord): boolean {
  return RUNS.test(pieces) || INCLUDES.test(pieces);
}

/** Whether the code runs what it reads from its standard input. */
export function runsItsInput(tool: Tool, redirects: Command['redirects'] = []): boolean {
  const code = inlineCode(tool, redirects);
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
export function savedBy({ pieces }: ShellWord): readonly { readonly address: string; readonly file: string }[] {
  if (!pieces.includes('://')) return [];
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
  'node',
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
  /\b(?:urlopen|requests\.get|httpx\.get|HTTP::Tiny|LWP|URI\.open|Net::HTTP|file_get_contents|readfile|curl_exec|https?\.(?:get|request)|fetch|axios|undici|needle|aiohttp|urllib3|http\.client|HTTParty|RestClient|Faraday|Mojo::UserAgent|XMLHttpRequest)\b|\bgot\(|\b(?:source|readLines)\(["']https?:|\b(?:get|getstore|getprint)[ (]{1,3}["']https?:|require\(['"]https?['"]\)\.get\b/;
/** Code that connects to a host which it names without an address. */
const CONNECTS =
  /\b(?:HTTPS?Connection|create_connection|TCPSocket\.(?:new|open)|net\.(?:create)?[cC]onnect(?:ion)?|IO::Socket::(?:INET|SSL)->new|fsockopen)\(\s{0,9}\(?["'](?!localhost|127\.)|\.connect\(\s{0,9}\(["'](?!localhost|127\.)/;
/** Code of PHP that comes from an address. */
const INCLUDES = /\b(?:include|require)(?:_once)?[ (]{1,3}["']https?:/;
/** Also a command that is not written out: `os.system(x)`, but not `os.system("a")`; and a shell that gets its input from the code. */
const RUNS =
  /\b\w{1,30}\.(?:run|call|check_call|check_output|Popen)\(\[?["'](?:\/\w{1,20}){0,3}\/?(?:ba|da|z|k)?sh["'][^)]{0,500}\b(?:input|stdin)=|(?:^|[^\w.])(?:exec|eval)\b|\bnew Function\(|\bsource\(["']https?:|\b(?:os\.(?:system|popen)|subprocess\.\w{1,30}|system|execSync)\(\s{0,9}(?!["'`[\s)])/;
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
