import { toolOf } from '../../../analysis/commands/tool.ts';
import { addressesInCode, inlineCode, LANGUAGES } from '../../../analysis/downloads/inline-code.ts';
import type { Command } from '../../../model/shell.ts';
import { hostOf, isThisMachine } from '../../../model/web-address.ts';
import { remember } from '../../../support/caches/remember.ts';

/** What code of another language does that a command runs. To add a danger, add a line. */
export type CodeDanger = 'connects' | 'decodes' | 'sends';

const DANGERS: readonly (readonly [CodeDanger, (code: string, language: string) => boolean])[] = [
  ['decodes', decodes],
  ['connects', connects],
  ['sends', sendsVariables],
];

export const dangerInCode: (command: Command) => CodeDanger | undefined = remember((command) => {
  const tool = toolOf(command);
  if (tool === undefined || !(CONNECTING.has(tool.name) || LANGUAGES.has(tool.name))) return undefined;
  const { name: language, arguments: words } = tool;
  const code = inlineCode(command);
  const texts = code === undefined ? words.map(({ pieces }) => pieces) : [code.pieces];
  return DANGERS.find(([, isIn]) => texts.some((text) => isIn(text, language)))?.[0];
});

const DECODER =
  /b(?:64|32|85)_?decode|base64_?decode|decode_base64|Base64\.decode|decode64|fromhex|unhexlify|hex2bin|gzinflate|\batob\(|["']base64["']|unpack1?[( ]{1,3}["']m0?["']/;

/** Code in one line, in which a method of that name runs code, too. */
const DECODES_IN_LINE = new RegExp(String.raw`\b(?:exec|eval)(?:(?!\b(?:exec|eval))[^;]){0,130}(?:${DECODER.source})`);
const DECODES = new RegExp(
  String.raw`(?<![.\w$])(?:exec|eval)\b(?:(?!\b(?:exec|eval))[^;\n]){0,200}(?:${DECODER.source})`,
);

function decodes(code: string, language: string): boolean {
  if (!LANGUAGES.has(language) || !DECODER.test(code) || !RUNS.test(code)) return false;
  if ((code.includes('\n') ? DECODES : DECODES_IN_LINE).test(code)) return true;
  const run = new Set(Array.from(code.matchAll(RUN_NAME), ([, name = '']) => name));
  return statementsIn(code).some((one) => DECODER.test(one) && run.has(SET.exec(one)?.[1] ?? ''));
}

const RUNS = /\b(?:exec|eval)/;
const RUN_NAME = /(?<![.\w$])(?:exec|eval)[ (]{1,9}\$?([A-Za-z_]\w{0,40})/g;
const SET = /^\s{0,40}(?:(?:const|let|var|my)\s{1,9})?\$?([A-Za-z_]\w{0,40})\s{0,9}(?:=|<-)(?!=)/;

function statementsIn(code: string): readonly string[] {
  return code.split(/[;\n]/);
}

function connects(code: string, language: string): boolean {
  return CONNECTING.get(language)?.every((pattern) => pattern.test(code)) ?? false;
}

/** All that code has which gives a shell to another machine. */
const CONNECTING: ReadonlyMap<string, readonly RegExp[]> = new Map<string, readonly RegExp[]>([
  ...['python', 'pypy'].map(
    (name) =>
      [
        name,
        [/\bsocket\b/, /\bconnect\b|\bcreate_connection\b/, /\bdup2\b|\bpty\.spawn\b|\bstdin=(?!sub|sys)s\w{0,12}\b/],
      ] as const,
  ),
  ['perl', [/Socket\b/, /\bfdopen\b|\bopen\(?\s*STDIN/, /\b(?:exec|system)\b/]],
  ['php', [/\bfsockopen\b/, /\b(?:exec|shell_exec|proc_open|system|passthru|popen)\b/]],
  ['ruby', [/\bTCPSocket\b/, /\b(?:exec|spawn|popen|IO\.popen)\b/]],
  ...['node', 'nodejs', 'bun', 'deno'].map(
    (name) =>
      [
        name,
        [
          /\bspawn\(\s{0,9}["'`](?:\/\w{1,20}){0,3}\/?(?:ba|da|z|k)?sh["'`]/,
          /\bSocket\(|\.connect\(/,
          /\.pipe\(\s{0,9}\w{1,40}\.stdin\b/,
        ],
      ] as const,
  ),
  ...['awk', 'gawk'].map((name) => [name, [/\/inet\/tcp\//, /getline/]] as const),
]);

/** `requests.post('https://…', json=dict(os.environ))`, also through a variable. */
function sendsVariables(code: string): boolean {
  if (!ALL_VARIABLES.test(code) || !SENDS.test(code) || !namesOther(code)) return false;
  const names = new Set<string>();
  for (const statement of statementsIn(code)) {
    const sending = SENDS.exec(statement);
    const given = sending === null ? '' : statement.slice(sending.index);
    if (hasVariables(given) || (given.match(NAMES) ?? []).some((name) => names.has(name))) return true;
    const [, name] = SET.exec(statement) ?? [];
    if (name !== undefined && hasVariables(statement)) names.add(name);
  }
  return false;
}

const NAMES = /[A-Za-z_]\w{0,40}/g;
const SENDS =
  /\b(?:requests|httpx|session|axios|got|http|https|HTTP|HTTParty|RestClient|Faraday|urllib\.request|urllib2)\.(?:post|put|patch|request|Request|urlopen|post_form)\b|\b(?:urlopen|Request|fetch|post_form|sendall|CURLOPT_POSTFIELDS|httpx?POST|POST)\b/;
const ALL_VARIABLES =
  /\bos\.environ\b(?!\s{0,3}(?:\[|\.(?:get|pop|setdefault|update)\b))|\bprocess\.env\b(?!\s{0,3}\??[.[])|\bENV\.(?:to_h|to_a|to_json|inspect|map)\b|%ENV\b|\bgetenv\(\)|\$_(?:ENV|SERVER)\b(?!\[)/;

/** Not as the environment of a program: `env=os.environ`. */
function hasVariables(text: string): boolean {
  const found = ALL_VARIABLES.exec(text);
  return (
    found !== null &&
    !/\benv["']?\s{0,9}[=:]\s{0,9}[\w.({*]{0,30}$/.test(text.slice(Math.max(0, found.index - 50), found.index))
  );
}

/** Whether it names another machine. */
function namesOther(code: string): boolean {
  return addressesInCode(code).some((one) => {
    const host = hostOf(one) ?? '';
    return host.includes('.') && !isThisMachine(host);
  });
}
