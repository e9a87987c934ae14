import type { Command, ShellWord } from '../../model/shell.ts';
import type { Tool } from '../commands/tool.ts';
import { isCodeOption } from './interpreters.ts';

/** Code of another language that a command has in its words or gets in a here-document: `python3 -c '…'`, `perl -e '…'`, `python3 <<E`. */
export function inlineCode(tool: Tool, redirects: Command['redirects'] = []): ShellWord | undefined {
  const { arguments: words } = tool;
  if (!LANGUAGES.has(tool.name)) return undefined;
  const option = words.findIndex(({ pieces }) => isCodeOption(tool, pieces) || OTHER_CODE_OPTION.test(pieces));
  if (option !== -1) return words[option + 1];
  const isInput = words.every(({ pieces }) => pieces.startsWith('-'));
  const body = isInput ? redirects.findLast((redirect) => redirect.body !== undefined)?.body : undefined;
  return body && { ...body, raw: body.value, pieces: body.value };
}

/** Whether the code fetches something from the network. */
export function fetchesItself({ pieces }: ShellWord): boolean {
  return FETCHES.test(pieces) && /https?:|ftp:|\0/.test(pieces);
}

/** Whether the code runs other code that it has as a value. */
export function runsValues({ pieces }: ShellWord): boolean {
  return RUNS.test(pieces);
}

export function printsValues({ pieces }: ShellWord): boolean {
  return PRINTS.test(pieces);
}

export const LANGUAGES: ReadonlySet<string> = new Set([
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
  /\b(?:urlopen|requests\.get|httpx\.get|HTTP::Tiny|LWP|URI\.open|Net::HTTP|file_get_contents|curl_exec|https?\.get|fetch)\b|\b(?:source|readLines)\(["']https?:|\b(?:get|getstore)[ (]{1,3}["']https?:|require\(['"]https?['"]\)\.get\b/;
/** Also a command that is not written out: `os.system(x)`, but not `os.system("a")`. */
const RUNS =
  /(?:^|[^\w.])(?:exec|eval)\b|\bsource\(["']https?:|\b(?:os\.(?:system|popen)|subprocess\.\w{1,30}|system|execSync)\(\s{0,9}(?!["'`[\s)])/;
const PRINTS = /\b(?:print|puts|echo|console\.log|stdout)\b/;
