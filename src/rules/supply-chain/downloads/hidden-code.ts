import { type Tool, toolOf } from '../../../analysis/commands/tool.ts';
import { outputFile } from '../../../analysis/downloads/fetch.ts';
import { interpreterName, isCodeOption, isRun, runsInput } from '../../../analysis/downloads/interpreters.ts';
import { nameOf } from '../../../analysis/paths/shell-paths.ts';
import { FILTERS } from '../../../data/programs.ts';
import { type Command, everyPipeline, type Pipeline, type Script, type ShellWord } from '../../../model/shell.ts';
import { type Span, spanThrough } from '../../../model/source.ts';
import { isThisMachine } from '../../../model/web-address.ts';
import { dangerInCode } from './code-dangers.ts';
import { type Held, heldIn, hold } from './held-text.ts';
import { type KnownSecrets, NO_SECRETS } from './known-secrets.ts';
import { secretVariables, sentSecrets } from './sent-secrets.ts';

/** What the commands of a script hide. Some may mine openly, such as those that start the image of a miner. */
export function* hiddenIn(
  script: Script | undefined,
  { mayMine, secrets = NO_SECRETS }: Circumstances,
): Generator<Found> {
  const decoded: Decoded = { held: new Map(), files: new Set() };
  const variables = new Set(secrets.variables);
  for (const pipeline of everyPipeline(script)) {
    const found =
      hiddenCode(pipeline) ??
      encodedCommand(pipeline) ??
      storedCode(pipeline, decoded) ??
      remoteShell(pipeline) ??
      pipedShell(pipeline) ??
      sentByCode(pipeline) ??
      sent(pipeline, { ...secrets, variables });
    for (const name of secretVariables(pipeline, { ...secrets, variables })) variables.add(name);
    const any = found ?? (mayMine ? undefined : miner(pipeline));
    if (any !== undefined) yield any;
  }
}

interface Circumstances {
  readonly mayMine: boolean;
  /** Those that the commands get in addition to the files whose places are known. */
  readonly secrets?: KnownSecrets;
}

/** Whether a name, an image or a path says that it is about mining. */
export function saysItMines(texts: readonly string[]): boolean {
  return texts.some((text) => MINES.test(text));
}

/** Not `adminer`. */
const MINES = /xmr|monero|(?<![a-z])(?:c(?:g|pu)|eth|lol|nb|phoenix)?min(?:ers?|ing)(?![a-z])/i;

function sent(pipeline: Pipeline, secrets: KnownSecrets): Found | undefined {
  const found = sentSecrets(pipeline, secrets);
  return found && { at: found.at, how: `sends ${found.what} to another machine` };
}

/** `python3 -c "requests.post('https://…', json=dict(os.environ))"` */
function sentByCode({ commands }: Pipeline): Found | undefined {
  const found = commands.find((command) => dangerInCode(command) === 'sends');
  return found && { at: found.span, how: 'sends all of its variables to another machine' };
}

export interface Found {
  readonly at: Span;
  /** The predicate of a sentence that begins with the stage or the container. */
  readonly how: string;
}

/** `pwsh -EncodedCommand SQBFAFgA…`: the option may be shortened, and its value is in base64. */
function encodedCommand({ commands }: Pipeline): Found | undefined {
  const found = commands.find(
    ({ program, arguments: words }) =>
      (program === 'pwsh' || program === 'powershell') &&
      words.some(({ pieces }, at) => ENCODED_OPTION.test(words[at - 1]?.pieces ?? '') && BASE64.test(pieces)),
  );
  return found && { at: found.span, how: ENCODED };
}

export const ENCODED_OPTION = /^-e(?:c|n[a-z]*)?$/i;
export const BASE64 = /^[A-Za-z0-9+/]{16,}={0,2}$/;
export const ENCODED = 'gives PowerShell a command in base64, and runs it';

function hiddenCode({ commands }: Pipeline): Found | undefined {
  let start: Command | undefined;
  let isDecoded = false;
  for (const command of commands) {
    const tool = toolOf(command);
    if (isDecoded && tool !== undefined && interpreterName(tool, command) !== undefined && runsInput(tool)) {
      return { at: spanThrough((start ?? command).span, command.span), how: DECODES };
    }
    if (decodesAndRuns(command)) return { at: command.span, how: DECODES };
    isDecoded = isDecoder(command) || (isDecoded && FILTERS.has(tool?.name ?? ''));
    start ??= command;
  }
  return undefined;
}

/** Where decoded text is kept before it runs. */
interface Decoded {
  readonly held: Held<true>;
  readonly files: Set<string>;
}

/** `X=$(… | base64 -d); eval "$X"`, `… | base64 -d > f; sh f` */
function storedCode({ commands }: Pipeline, { held, files }: Decoded): Found | undefined {
  let found: Found | undefined;
  let isDecoded = false;
  for (const command of commands) {
    const tool = toolOf(command);
    if (tool !== undefined && interpreterName(tool, command) !== undefined && runsStored(command, tool, held, files))
      found ??= { at: command.span, how: DECODES };
    hold(held, command, undefined, ({ script }) => (endsDecoded(script) ? true : undefined));
    isDecoded = isDecoder(command) || (isDecoded && FILTERS.has(tool?.name ?? ''));
    const file = isDecoded ? outputFile(command) : undefined;
    if (file !== undefined) files.add(file);
  }
  return found;
}

function runsStored(command: Command, tool: Tool, held: Held<true>, files: ReadonlySet<string>): boolean {
  const { arguments: words } = tool;
  if (tool.name === 'eval') return words.some(({ raw }) => heldIn(raw, held) === true);
  const code = words.findIndex(({ pieces }) => isCodeOption(tool, pieces));
  if (code !== -1) return heldIn(words[code + 1]?.raw ?? '', held) === true;
  const file = words.find(({ pieces }) => !pieces.startsWith('-'));
  return file !== undefined && interpreterName(tool, command) !== undefined && files.has(nameOf(file));
}

export const DECODES = 'decodes hidden code and runs it at once';

/** `base64 -d`, `xxd -r`, `openssl base64 -d`. */
function isDecoder({ program, arguments: words }: Command): boolean {
  switch (program) {
    case 'base64':
    case 'base32':
      return has(words, /^-[a-zA-Z]*[dD]|^--decode$/);
    case 'openssl':
      return has(words, /^(?:enc|base64)$|^-(?:base64|aes|des)/) && has(words, /^-d$/);
    case 'xxd':
      return has(words, /^-[a-z]*r/);
    case 'tr':
      return words.length === 2 && words.every(({ pieces }) => /[a-z]-[a-z]/.test(pieces));
    default:
      return program === 'uudecode' || program === 'rev';
  }
}

function has(words: readonly ShellWord[], pattern: RegExp): boolean {
  return words.some(({ pieces }) => pattern.test(pieces));
}

/** `bash -c "$(… | base64 -d)"`, `eval $(…)`, `bash <(…)`, and the same in code of another language. */
function decodesAndRuns(command: Command): boolean {
  const tool = toolOf(command);
  for (const { kind, argument, script } of command.substitutions) {
    if (isRun(command, tool, kind, argument) && endsDecoded(script)) return true;
  }
  return dangerInCode(command) === 'decodes';
}

function endsDecoded({ pipelines }: Script): boolean {
  return pipelines.some(({ commands }) => {
    const index = commands.findLastIndex(isDecoder);
    return index !== -1 && commands.slice(index + 1).every(({ program }) => FILTERS.has(String(program)));
  });
}

const SHELL = /^(?:ba|da|a|z|k)?sh$/;

/** A shell whose input or output is a connection to another machine. */
function remoteShell({ commands }: Pipeline): Found | undefined {
  for (const command of commands) {
    const { program, arguments: words, redirects } = command;
    const isConnected = redirects.some(
      ({ operator, target }) => isRemote(target?.pieces) && /^(?:>&|&>|<>|>|<)$/.test(operator),
    );
    // an interactive one goes on with the connection after the input of a pipe
    if (isConnected && SHELL.test(String(program)) && (command.inner === undefined || isInteractive(command)))
      return { at: endOf(command), how: CONNECTS };
    if (dangerInCode(command) === 'connects') return { at: command.span, how: CONNECTS };
    if (!CONNECTORS.has(program)) continue;
    if (words.some(({ pieces }, index) => startsShell(pieces, words[index - 1]?.pieces)))
      return { at: command.span, how: CONNECTS };
  }
  return undefined;
}

/** `cat f | sh -i 2>&1 | nc host port > f`: the shell reads what the other machine sends, and the pipe takes its output there. */
function pipedShell({ commands }: Pipeline): Found | undefined {
  const to = commands.findIndex(connectsElsewhere);
  const shell = commands.slice(0, Math.max(to, 0)).findLastIndex(isOpenShell);
  const [command, connector] = [commands[shell], commands[to]];
  if (command === undefined || connector === undefined) return undefined;
  const answers = filesIn(connector, '>');
  const read = commands
    .slice(0, shell + 1)
    .flatMap((one) => [...filesIn(one, '<'), ...(one === command ? [] : one.arguments.map(({ pieces }) => pieces))]);
  if (!isInteractive(command) && !answers.some((file) => read.includes(file))) return undefined;
  return { at: spanThrough((commands[0] ?? command).span, endOf(connector)), how: CONNECTS };
}

/** Whether a shell runs what it reads, and the script does not have that. */
function isOpenShell(command: Command): boolean {
  const { program, arguments: words, inner } = command;
  if (!SHELL.test(String(program)) || !words.every(({ pieces }) => /^-(?!.*c)[a-z]+$/.test(pieces))) return false;
  return inner === undefined || isInteractive(command);
}

function isInteractive({ arguments: words }: Command): boolean {
  return words.length > 0 && words.every(({ pieces }) => /^-(?!.*c)[a-z]+$/.test(pieces)) && has(words, /i/);
}

function connectsElsewhere({ program, arguments: words }: Command): boolean {
  const isConnector =
    CONNECTORS.has(program) || program === 'telnet' || (program === 'openssl' && words[0]?.pieces === 's_client');
  return isConnector && words.length > 0 && !words.some(({ pieces }) => isThisMachine(pieces.replace(/:\d+$/, '')));
}

function filesIn({ redirects }: Command, operator: string): readonly string[] {
  return redirects.flatMap((one) => (one.operator === operator && one.target ? [one.target.pieces] : []));
}

const CONNECTORS: ReadonlySet<unknown> = new Set(['nc', 'ncat', 'netcat', 'socat']);

const CONNECTS = 'gives a shell to another machine';

function isRemote(target: string | undefined): boolean {
  return target?.startsWith('/dev/') === true && /^\/dev\/(?:tcp|udp)\/(?!localhost\/|127\.)./.test(target);
}

/** From its program to the last redirect. */
function endOf({ span, redirects }: Command): Span {
  const targets = redirects.flatMap(({ target }) => (target?.span.file === span.file ? target.span : []));
  return targets.reduce(spanThrough, span);
}

function startsShell(word: string, before: string | undefined): boolean {
  if (/^(?:exec|system):["']?(?:\/bin\/)?(?:ba)?sh\b/i.test(word)) return true;
  const attached = /^(?:--(?:sh-)?exec=|-[ec](?=\/))(.+)$/.exec(word)?.[1];
  if (attached !== undefined) return OPEN_SHELL.test(attached);
  return OPEN_SHELL.test(word) && /^-[a-z]*[ec]$|^--(?:sh-)?exec$/.test(before ?? '');
}

/** A shell without a command: `bash -i`, `/bin/sh 2>&1`. */
const OPEN_SHELL = /^(?:\/usr)?(?:\/bin\/)?(?:ba|da|a|z|k)?sh(?:\s{1,9}(?:-[abd-z]{1,9}|--login|\d?[<>]&?\d)){0,9}$/;

const MINERS: ReadonlySet<string> = new Set(
  'xmrig xmr-stak minerd cpuminer cgminer nbminer lolMiner ethminer'.split(' '),
);

function miner({ commands }: Pipeline): Found | undefined {
  const found = commands.find(
    ({ program, arguments: words }) =>
      (typeof program === 'string' &&
        MINERS.has(program) &&
        !words.every(({ pieces }) => /^--?(?:version|help|V|h)$/.test(pieces))) ||
      (program !== 'echo' &&
        program !== 'sed' &&
        words.some(({ pieces }) => pieces.startsWith('stratum+') && /^stratum\+(?:tcp|ssl|tls):\/\//.test(pieces))),
  );
  return found && { at: found.span, how: 'mines coins' };
}
