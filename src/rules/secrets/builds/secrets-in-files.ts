import { type ContextCopy, contextOf, contextSources } from '../../../analysis/commands/context-copies.ts';
import { type FileLine, writtenLines } from '../../../analysis/commands/file-lines.ts';
import { grepPrints } from '../../../analysis/commands/grep-filters.ts';
import { sedKeepsText } from '../../../analysis/commands/sed-filters.ts';
import { commandsOf, runsAny } from '../../../analysis/commands/stage-commands.ts';
import { type Tool, toolOf } from '../../../analysis/commands/tool.ts';
import { isCommonPassword } from '../../../analysis/secrets/common-password.ts';
import { isSettingsFile, secretFileKind } from '../../../analysis/secrets/copied-secrets.ts';
import { setsJsonPassword, setsPassword } from '../../../analysis/secrets/password-settings.ts';
import { looksLikeSecretName, looksLikeSecretValue } from '../../../analysis/secrets/secret.ts';
import { isSecretFile } from '../../../analysis/secrets/secret-file.ts';
import { providerSecret } from '../../../analysis/secrets/secret-formats.ts';
import { hasUntoldToken } from '../../../analysis/secrets/untold-secret.ts';
import { CODE_PROGRAMS, codeOf, fileWrittenBy } from '../../../analysis/secrets/written-by-code.ts';
import { SECRET_LINES } from '../../../data/secret-files.ts';
import {
  type CopyInstruction,
  type Instruction,
  instructionsOf,
  type RunInstruction,
  type Stage,
} from '../../../model/dockerfile.ts';
import { limitReached } from '../../../model/findings/reached-limits.ts';
import { known } from '../../../model/located.ts';
import {
  type Command,
  everyCommand,
  everyPipeline,
  type Pipeline,
  type Redirect,
  type ShellWord,
} from '../../../model/shell.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { remember } from '../../../support/caches/remember.ts';
import { filesOfCopy, secretFilesOf } from './context-copies.ts';
import {
  givenSecretIn,
  hasMountedSecret,
  mountedFileIn,
  mountedSecretAt,
  mountedVariables,
  mountTargets,
  secretVariablesOf,
} from './mounted-secrets.ts';
import { LITERAL_STORERS, storedLiterals } from './stored-literals.ts';

/** A secret that an instruction leaves in a file of its layer. */
export interface WrittenSecret {
  readonly at: Span;
  /** The file as written; undefined where a program decides. */
  readonly path: string | undefined;
  /** The file that a program writes by default, if that is known. */
  readonly place?: string | undefined;
  /** Commands that take it out of that file again. */
  readonly undo?: RegExp;
  /** The predicate of a sentence: `writes the secret "TOKEN" to "/root/.npmrc"`. */
  readonly how: string;
  readonly evidence: string;
  readonly instruction: Instruction;
  /** The places of the value in the file, if it is written there. */
  readonly secrets: readonly Span[];
  /** The secret itself, where a place has other text as well: `login alice password …`. */
  readonly holds?: string | undefined;
}

/** Real files have fewer; each is compared with each command that deletes something. */
const MAX_SECRETS = 200;

/** Secrets that remain after the instruction that wrote them. */
export const writtenSecrets: (stage: Stage) => readonly WrittenSecret[] = remember((stage) => {
  const found = new Map<string, WrittenSecret>();
  for (const secret of allSecrets(stage)) {
    const key = `${secret.at.file.path} ${secret.at.start} ${secret.path}`;
    const before = found.get(key);
    if (before !== undefined || !stays(secret)) {
      if (before?.holds !== undefined && secret.holds !== undefined)
        found.set(key, { ...before, holds: `${before.holds}\n${secret.holds}` });
      continue;
    }
    if (found.size === MAX_SECRETS) {
      limitReached(secret.at, 'The stage writes too many secrets to follow all of them.');
      break;
    }
    found.set(key, secret);
  }
  return [...found.values()];
});

function* allSecrets(stage: Stage): Generator<WrittenSecret> {
  yield* secretsInLines(stage);
  yield* secretsGiven(stage);
  if (!runsAny(stage, WRITERS)) return;
  for (const instruction of instructionsOf(stage, 'RUN')) {
    if (instruction.isTriggered || !runsCopier(instruction)) continue;
    for (const pipeline of everyPipeline(instruction.line.script)) yield* pipedSecrets(pipeline, instruction);
  }
  for (const { command, instruction } of commandsOf(stage, 'RUN')) {
    yield* copiedSecrets(command, instruction);
    yield* configured(command, instruction);
    yield* storedAsWritten(command, instruction);
    yield* clonedWithSecret(command, instruction);
    yield* printedSecrets(command, instruction);
    yield* codedSecrets(command, instruction);
  }
}

function* secretsInLines(stage: Stage): Generator<WrittenSecret> {
  let before: Form | undefined;
  for (const line of writtenLines(stage)) {
    // other rules report secrets in files of the repository
    if (line.isCopied) continue;
    const whole = before === undefined ? line : filledIn(before, line);
    const secret = secretInLine(whole) ?? argumentInLine(line, stage);
    if (secret !== undefined) yield secret;
    if (line.text !== '') before = whole === line ? formOf(line, before) : (before?.pairs ?? line);
  }
}

/** Of `xargs`, which may run any program with a secret. */
function* secretsGiven(stage: Stage): Generator<WrittenSecret> {
  for (const instruction of instructionsOf(stage, 'RUN')) {
    const { text, script } = instruction.line;
    if (instruction.isTriggered || !hasMountedSecret(instruction) || !text.includes('xargs')) continue;
    for (const command of everyCommand(script)) yield* givenSecrets(command, instruction);
  }
}

function secretInLine(line: FileLine): WrittenSecret | undefined {
  const { path, span, instruction } = line;
  const variable = secretVariableIn(line);
  if (variable !== undefined) {
    const how = `writes ${secretOf(variable)} to ${named(path)}`;
    return { at: span, path, how, evidence: `${variable} in ${path}`, instruction, secrets: [] };
  }
  const holds = secretLiteralIn(line) ?? (setsSecret(line) ? line.text : undefined);
  if (holds === undefined && !completesToken(line)) return undefined;
  const how = `writes a secret to ${named(path)}`;
  return { at: span, path, how, evidence: `secret in ${path}`, instruction, secrets: [span], holds };
}

/** `COPY <<E .npmrc` with `$NPM_TOKEN`: the builder replaces it by the build argument. */
function argumentInLine({ path, span, instruction }: FileLine, stage: Stage): WrittenSecret | undefined {
  if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') return undefined;
  const { file, start } = span;
  const heredoc = instruction.heredocs.find(
    ({ body }) => body.span.file === file && body.span.start <= start && start <= body.span.end,
  );
  if (heredoc === undefined || heredoc.isQuoted) return undefined;
  for (const [, name = ''] of spanText(span).matchAll(EXPANDED)) {
    if (!looksLikeSecretName(name) || !argumentsOf(stage).has(name)) continue;
    const how = `writes the secret "${name}" to ${named(path)}`;
    return { at: span, path, how, evidence: `${name} in ${path}`, instruction, secrets: [] };
  }
  return undefined;
}

const EXPANDED = /(?<!\\)\$\{?([A-Za-z_]\w{0,100})/g;

/** The build arguments of a stage that nobody has given a value. */
const argumentsOf = remember((stage: Stage): ReadonlySet<string> => {
  const pairs = instructionsOf(stage, 'ARG').flatMap((instruction) => instruction.pairs);
  return new Set(pairs.flatMap(({ name, value }) => (value === undefined ? name.value : [])));
});

function named(path: string): string {
  return `"${path.replaceAll('\0', '…')}"`;
}

const REFERENCE = /\$\{?([A-Za-z_]\w{0,100})/g;

/** The end of a line that the builder, or the shell, joins with the next. */
const CONTINUED = /\\[ \t]{0,99}\r?\n/g;

/** The variable or the mounted file whose content is written, not one whose name is written for a program to look up later. */
function secretVariableIn({ text, span, instruction }: FileLine): string | undefined {
  const raw = spanText(span).replaceAll(CONTINUED, '');
  if (!raw.includes('$') && !raw.includes('`')) return undefined;
  if (instruction.keyword !== 'RUN' || isQuotedBody(span, instruction)) return undefined;
  const mounted = mountedFileIn(raw, instruction);
  // the call of a function may write another one of its words
  if (mounted !== undefined) return /[\0$`]/.test(text) ? mounted : undefined;
  const given = text.includes('\0') ? givenSecretIn(raw, span, instruction) : undefined;
  return given ?? namedSecretIn(raw, text, instruction);
}

function namedSecretIn(raw: string, text: string, instruction: RunInstruction): string | undefined {
  for (const [, name = ''] of raw.matchAll(REFERENCE)) {
    const holds = looksLikeSecretName(name) || (raw.includes('$') && secretVariablesOf(instruction).has(name));
    if (!holds || isSpelledOut(text, raw, name)) continue;
    if (!/password_hash|htpasswd/i.test(raw)) return name;
  }
  return undefined;
}

/** `'${TOKEN}'` and `\${TOKEN}` write the name. The text of a here-document is raw: there only the backslash counts. */
function isSpelledOut(text: string, raw: string, name: string): boolean {
  const isBody = text === raw.trimEnd();
  const pattern = isBody ? `\\$` : '$';
  return text.includes(`${pattern}${name}`) || text.includes(`${pattern}{${name}`) || isKnownValue(text, isBody);
}

/** Whether the file contains the value of the variable, which is reported at that place. */
function isKnownValue(text: string, isBody: boolean): boolean {
  return !isBody && !text.includes('\0');
}

/** The body of `<<'EOF'`, in which variables are not expanded, unless it is the script of the RUN: its quotes are for the builder alone. */
function isQuotedBody({ file, start }: Span, { line, heredocs }: RunInstruction): boolean {
  const [script] = ONLY_HEREDOC.test(line.code.text) ? heredocs : [];
  const first = script?.body.span.file === file && script.body.span.start <= start ? script.body.span.start : 0;
  const before = file.text.slice(Math.max(first, start - MAX_BODY), start);
  const operators = [...before.matchAll(/<<-?[ \t]?(["'\\]?)([A-Za-z_]\w{0,40})/g)];
  for (const { 0: operator, 1: quote = '', 2: delimiter = '', index } of operators.slice(-8).toReversed()) {
    const body = before.slice(index + operator.length);
    if (new RegExp(`^[ \\t]*${delimiter}[ \\t]*\\r?$`, 'm').test(body.slice(body.indexOf('\n') + 1))) continue;
    return body.includes('\n') && quote !== '';
  }
  return false;
}

const ONLY_HEREDOC = /^\d?<<-?["']?[\w.-]+["']?$/;

/** How far back the search for the start of a here-document goes. */
const MAX_BODY = 4000;

/** Those, and settings whose lines have no sign between name and value. */
const WRITTEN_LINES: typeof SECRET_LINES = [
  ...SECRET_LINES,
  {
    path: /(?:^|\/)(?:redis|valkey|keydb)[\w.-]{0,60}\.conf$/,
    line: /^\s{0,9}(?:requirepass|masterauth)\s{1,9}["']?([^\s"']{1,500})/i,
  },
];

/** One pattern for all rows: most lines are written to other files. */
const SECRET_PATH = new RegExp(WRITTEN_LINES.map(({ path }) => path.source).join('|'));

function secretLiteralIn({ path, text, instruction }: FileLine): string | undefined {
  if (!SECRET_PATH.test(path)) return undefined;
  for (const row of WRITTEN_LINES) {
    if (!row.path.test(path)) continue;
    const value = row.line.exec(text)?.[1];
    if (value === undefined || value.includes('\0') || instruction.isTriggered) continue;
    if (isSecretLiteral(value)) return value;
  }
  return undefined;
}

/** A token that variables of the builder complete, so that the file does not contain it as such. */
function completesToken({ text, span, instruction: { keyword, isTriggered } }: FileLine): boolean {
  const isHeredoc = keyword === 'COPY' || keyword === 'ADD';
  return isHeredoc && !isTriggered && spanText(span) !== text && hasUntoldToken('', { value: text, span });
}

/**
 * A line of a file with variables or settings: `DB_PASSWORD=…` in `/app/.env` or `/etc/profile`. Tokens in the format of their provider are
 * reported wherever they are.
 */
function setsSecret({ path, text, span, instruction }: FileLine): boolean {
  if (FILLED.test(text) || text.includes('\0') || instruction.isTriggered) return false;
  // a variable is reported where it is set
  const isSet = path.endsWith('.json')
    ? isSettingsFile(path.replace(/json$/, 'yml')) && setsJsonPassword(text)
    : (PROFILE.test(path) || isSettingsFile(path)) && setsPassword(text);
  const isLiteral = isSet && !/[$`]/.test(spanText(span));
  if (isLiteral) return providerSecret(text) === undefined;
  if (!path.includes('.env')) return false;
  const kind = secretFileKind(path.replace(/^\//, ''));
  return kind?.holds?.(text) === true && providerSecret(text) === undefined;
}

/** What a shell or a login reads first. */
const PROFILE =
  /(?:^|\/)(?:environment|\.?(?:(?:bash|zsh)_?)?profile|\.?(?:bash|zsh|bash\.bash)rc|profile\.d\/[^/]{1,100})$/;

/** The line that `printf "NAME=%s" value` writes, where that would be two. */
function filledIn({ path, text, instruction }: FileLine, line: FileLine): FileLine {
  if (line.path !== path || line.instruction !== instruction || !FILLED.test(text) || PAIRS.test(text)) return line;
  return { ...line, text: text.replace(FILLED, (mark) => mark.charAt(0) + line.text) };
}

/** A line with a place for what is written next. */
interface Form extends FileLine {
  /** The line of `printf` that makes lines of names and values. */
  readonly pairs?: FileLine;
}

/** `printf "%s=%s" NAME value` and `echo -n NAME=; echo value` write one line, whose end comes next. */
function formOf(line: FileLine, before: FileLine | undefined): Form {
  const { path, text, span, instruction } = line;
  if (/\w=["']?$/.test(text) && isWithoutEnd(span)) return { ...line, text: `${text}%s` };
  const isInPairs = before?.path === path && before.instruction === instruction && PAIRS.test(before.text);
  if (before === undefined || !isInPairs || !/^[A-Za-z_]\w{0,100}=?$/.test(text)) return line;
  return { ...line, text: `${text.replace('=', '')}=%s`, pairs: before };
}

const PAIRS = /^(?:export )?%[sb]=?["']?%[sbq]["']?$/;

/** Whether the command prints what is at a place without the end of the line. */
function isWithoutEnd({ file, start }: Span): boolean {
  return WITHOUT_END.test(file.text.slice(Math.max(0, start - 40), start));
}

const WITHOUT_END = /\b(?:echo[ \t]+-[eE]?n[eE]?|printf(?:[ \t]+["']?%s["']?)?)[ \t]+$/;

/** The place for a value in a line of `printf`. */
const FILLED = /=["']?%[sbq]/;

function isSecretLiteral(value: string): boolean {
  if (value.length < 4 || value.includes('$') || isCommonPassword(value)) return false;
  return looksLikeSecretValue(value) && providerSecret(value) === undefined;
}

function runsCopier({ flags, line }: RunInstruction): boolean {
  return (
    line.text.includes('/run/secrets/') ||
    flags.some(({ name }) => name === 'mount') ||
    (line.text.includes('$') && NAMES_FILTER.test(line.text))
  );
}

const NAMES_FILTER = /\b(?:base32|base64|fold|gunzip|iconv|openssl|sed|tr|uudecode|xxd|xz|zcat|zstd)\b/;

const COPIERS: ReadonlySet<unknown> = new Set([
  'cat',
  'tee',
  'cp',
  'install',
  'base64',
  'dd',
  'find',
  'rsync',
  'tar',
  'openssl',
]);

/** `cat /run/secrets/x > f`, `tee f < /run/secrets/x`, `cp /run/secrets/x f`. */
function* copiedSecrets(command: Command, instruction: RunInstruction): Generator<WrittenSecret> {
  const { program, arguments: words, redirects } = command;
  if (program === 'find') yield* foundSecrets(command, instruction);
  if (!COPIERS.has(program)) return;
  const inputs = [
    ...(program === 'dd' ? words.map((word) => withoutPrefix(word, 'if=')) : words),
    ...redirects.flatMap(({ operator, target }) => (operator === '<' && target ? [target] : [])),
  ];
  const source = secretAmong(inputs, command, instruction);
  const target = source === undefined ? undefined : targetOf(command);
  if (source === undefined || target === undefined) return;
  const isItself = target.pieces === source || mountedSecretAt(target.pieces, command, instruction) === source;
  if (!isItself) yield { ...copied(source, target, instruction), path: inFolder(target.pieces, source) };
}

/** The file that a copy makes: one of the same name for a path that can only be a folder. */
function inFolder(target: string, source: string): string {
  return target.endsWith('/') && !source.includes('*') ? target + baseName(source) : target;
}

/** The mounted secret that one of the words names. */
function secretAmong(
  words: readonly { pieces: string }[],
  command: Command,
  instruction: RunInstruction,
): string | undefined {
  for (const { pieces } of words) {
    const found = mountedSecretAt(pieces, command, instruction);
    if (found !== undefined) return found;
  }
  return undefined;
}

function targetOf({ program, arguments: words, redirects }: Command): { pieces: string; span: Span } | undefined {
  if (program === 'dd')
    return words.filter(({ pieces }) => pieces.startsWith('of=')).map((word) => withoutPrefix(word, 'of='))[0];
  if (program === 'cp' || program === 'install' || program === 'rsync')
    return words.length > 1 ? words.at(-1) : undefined;
  if (program === 'tar') return words[words.findIndex(({ pieces }) => /^-?[a-zA-Z]*f$|^--file$/.test(pieces)) + 1];
  if (program === 'openssl') return words[words.findIndex(({ pieces }) => pieces === '-out') + 1 || words.length];
  const written = redirects.find(({ operator, descriptor }) => isOutput(operator, descriptor))?.target;
  return program === 'cat' || program === 'base64'
    ? written
    : (words.find(({ pieces }) => !pieces.startsWith('-')) ?? written);
}

/** `xargs -a /run/secrets/x printf %s > f` */
function* givenSecrets(command: Command, instruction: RunInstruction): Generator<WrittenSecret> {
  const file = command.wrappers.flatMap(({ program, entry }) =>
    program === 'xargs' ? (ARGUMENT_FILE.exec(spanText(entry))?.[1] ?? []) : [],
  )[0];
  const source = file === undefined ? undefined : mountedSecretAt(file, command, instruction);
  const target = outputOf(command)?.target;
  if (source === undefined || target === undefined) return;
  yield copied(source, target, instruction);
}

const ARGUMENT_FILE = /[ \t](?:-a[ \t]*|--arg-file[= ])["']?([\w./-]+)/;

/** `find /run/secrets -exec cp {} f \\;` */
function* foundSecrets({ arguments: words }: Command, instruction: RunInstruction): Generator<WrittenSecret> {
  const folder = words[0]?.pieces ?? '';
  const exec = words.findIndex(({ pieces }) => /^-(?:exec|ok)(?:dir)?$/.test(pieces)) + 1;
  if (exec === 0 || !/^\/run\/secrets(?:\/|$)/.test(folder) || !/^(?:cp|install)$/.test(words[exec]?.pieces ?? ''))
    return;
  const target = words.slice(exec).findLast(({ pieces }) => pieces !== ';' && pieces !== '+');
  if (target !== undefined && target.pieces !== '{}') yield copied(folder, target, instruction);
}

function withoutPrefix({ pieces, span }: ShellWord, prefix: string): { pieces: string; span: Span } {
  return pieces.startsWith(prefix) ? { pieces: pieces.slice(prefix.length), span } : { pieces, span };
}

/** `cat /run/secrets/x | tee f`, `ls /run/secrets/x | xargs cat > f`, `echo "$SSH_KEY" | base64 -d > f`, `tr -d '\r' <<< "$SSH_KEY" > f` */
function* pipedSecrets({ commands }: Pipeline, instruction: RunInstruction): Generator<WrittenSecret> {
  let passed: Passed = {};
  for (const command of commands) {
    const found = foundBy(command, passed, instruction);
    const target = pipedTarget(command);
    if (found !== undefined && target !== undefined) yield copied(found, target, instruction);
    passed = passedBy(command, found, passed, instruction);
  }
}

/** What a command of a pipeline passes to the next one. */
interface Passed {
  /** The secret in its output. */
  readonly source?: string | undefined;
  /** The secret whose file it names. */
  readonly listed?: string | undefined;
  /** The secret that `echo` prints, which counts as written where a filter changes it: otherwise its line is checked. */
  readonly printed?: string | undefined;
  /** The secret variable in its output, which has a line for each variable. */
  readonly dumped?: string | undefined;
}

function foundBy(
  command: Command,
  { source, listed, printed, dumped }: Passed,
  run: RunInstruction,
): string | undefined {
  if (dumped !== undefined && command.program === 'grep') return grepPrints(command, dumped) ? dumped : undefined;
  const piped = command.wrappers.some(({ program }) => program === 'xargs') ? listed : source;
  return piped ?? (isFilter(command) ? (printed ?? givenTo(command, run)) : undefined);
}

function pipedTarget(command: Command): ReturnType<typeof targetOf> {
  if (command.program === 'tee' || command.program === 'cat') return targetOf(command);
  return isFilter(command) || command.program === 'grep' ? outputOf(command)?.target : undefined;
}

function outputOf({ redirects }: Command): Redirect | undefined {
  return redirects.find(({ operator, descriptor }) => isOutput(operator, descriptor));
}

function passedBy(
  command: Command,
  found: string | undefined,
  { printed, dumped }: Passed,
  run: RunInstruction,
): Passed {
  const { program, arguments: words } = command;
  const read = secretAmong(words, command, run);
  if (PRINTING.has(program)) return { printed: variableAmong(words, run), listed: read };
  const isFree = outputOf(command) === undefined;
  const variable = isFree ? dumpedBy(command, run) : undefined;
  if (variable !== undefined) return { source: variable, dumped: words.length > 0 ? undefined : variable };
  if (program === 'grep' || program === 'sort') return isFree ? { source: found, dumped: found && dumped } : {};
  const isPassing = (isFilter(command) || PASSING.has(program)) && isFree;
  if (isPassing) return { source: read ?? found, printed };
  return { listed: LISTING.has(program) ? read : undefined };
}

/** Whether a program prints all of its input, in another form. */
function isFilter(command: Command): boolean {
  const { program, arguments: words } = command;
  if (program === 'sed') return sedKeepsText(command);
  if (program === 'openssl') return words[0]?.pieces === 'base64' || words[0]?.pieces === 'enc';
  return FILTERS.has(program);
}

const FILTERS: ReadonlySet<unknown> = new Set(
  'base32 base64 fold gunzip gzip iconv sort tr uudecode xxd xz zcat zstd'.split(' '),
);
/** Programs that print their arguments. */
const PRINTING: ReadonlySet<unknown> = new Set(['echo', 'printf']);

/** The secret that a program gets as its standard input; others find those of programs that copy files. */
function givenTo(command: Command, instruction: RunInstruction): string | undefined {
  const { program, redirects } = command;
  const targets = (operator: string) =>
    redirects.flatMap((one) => (one.operator === operator && one.target !== undefined ? [one.target] : []));
  const file = COPIERS.has(program) ? undefined : secretAmong(targets('<'), command, instruction);
  return file ?? variableAmong(targets('<<<'), instruction);
}

function variableAmong(words: readonly ShellWord[], instruction: RunInstruction): string | undefined {
  return words.map(({ raw, pieces }) => secretVariable(raw, pieces, instruction)).find((name) => name !== undefined);
}

/** Programs that print names, apart from those that print any text. */
const LISTING: ReadonlySet<unknown> = new Set(['ls', 'find']);
/** Programs that print everything that they read. */
const PASSING: ReadonlySet<unknown> = new Set(['cat', 'tee', 'base64', 'gzip', 'tr', 'sed']);

function copied(source: string, target: { pieces: string; span: Span }, instruction: RunInstruction): WrittenSecret {
  return {
    at: target.span,
    path: target.pieces,
    how: `writes ${secretOf(source)} to ${named(target.pieces)}`,
    evidence: `${source} in ${target.pieces}`,
    instruction,
    secrets: [],
  };
}

/** The secret in a mounted file or a variable, in a sentence. */
function secretOf(source: string): string {
  return source.startsWith('/') ? `the secret of "${source.replaceAll('\0', '…')}"` : `the secret "${source}"`;
}

function isOutput(operator: Redirect['operator'], descriptor: number | undefined): boolean {
  return /^&?>/.test(operator) && (descriptor ?? 1) === 1;
}

/** A command that stores a value that it is given in a file of its choice. */
interface StoringCommand {
  readonly programs: readonly string[];
  readonly command: RegExp;
  /** The command that deletes the file again. */
  readonly undo: RegExp;
}

const STORING: readonly StoringCommand[] = [
  {
    programs: ['npm', 'pnpm', 'yarn'],
    command: /^(?:config )?set (?:-\S+ )*\S*(?:_authToken|_auth|_password|npmAuthToken)\b/,
    undo: /(?:npm|pnpm|yarn) (?:config )?(?:delete|rm|unset)|rm (?:(?!rm ).)*npmrc/,
  },
  {
    programs: ['git'],
    command: /^config .*(?:insteadof|extraheader)/i,
    undo: /--unset|--remove-section|rm (?:(?!rm ).)*gitconfig/,
  },
  {
    programs: ['cargo'],
    command: /^(?:\+\S+ )?login\b/,
    undo: /cargo logout|rm (?:(?!rm ).)*credentials/,
  },
  {
    programs: ['poetry'],
    command: /^config (?:-\S+ )*(?:pypi-token|http-basic)\./,
    undo: /--unset|rm (?:(?!rm ).)*auth\.toml/,
  },
  {
    programs: ['kubectl', 'oc'],
    command: /^(?:config set-credentials|login)\b/,
    undo: /rm (?:(?!rm ).)*\.kube|logout|unset/,
  },
  {
    programs: ['composer'],
    command: /^config .*(?:-oauth|http-basic|bearer)\b/,
    undo: /--unset|rm (?:(?!rm ).)*auth\.json/,
  },
  {
    programs: ['docker', 'podman', 'buildah', 'skopeo', 'helm', 'oras', 'crane'],
    command: /^(?:registry |auth )?login\b/,
    undo: /logout|rm (?:(?!rm ).)*config\.json/,
  },
  {
    programs: ['aws'],
    command: /^configure set \S*(?:secret_access_key|session_token)/,
    undo: /rm (?:(?!rm ).)*\.aws/,
  },
  {
    programs: ['az', 'gh', 'heroku', 'doctl', 'snyk', 'vault'],
    command: /^(?:auth )?(?:login|init)\b/,
    undo: /logout|rm (?:(?!rm ).)*(?:azure|config)/,
  },
  { programs: ['x11vnc'], command: /^(?:-\S+ )*-storepasswd\b/, undo: /rm (?:(?!rm ).)*passwd/ },
  { programs: ['gcloud'], command: /^auth activate-service-account\b/, undo: /auth revoke|rm (?:(?!rm ).)*gcloud/ },
  {
    programs: ['pip', 'poetry', 'bundle', 'conda', 'nuget', 'dotnet'],
    command: /^config (?:set|--global|--local)|^nuget (?:add|update) source/,
    undo: /unset|rm (?:(?!rm ).)*(?:pip|auth\.toml|bundle|NuGet)/i,
  },
];

/** The files of those programs that always use the same one. */
const STORES: ReadonlyMap<string, string> = new Map([
  ['npm', '~/.npmrc'],
  ['docker', '~/.docker/config.json'],
  ['kubectl', '~/.kube/config'],
  ['aws', '~/.aws/credentials'],
]);

function storeOf(tool: Tool): string | undefined {
  if (tool.name === 'git') return /^config (?:-\S+ )*--global\b/.test(lineOf(tool)) ? '~/.gitconfig' : undefined;
  return STORES.get(tool.name);
}

const STORERS: ReadonlySet<string> = new Set(STORING.flatMap(({ programs }) => programs));

/** Programs that print their input with values in it. */
const FILLERS: ReadonlySet<unknown> = new Set(['sed', 'awk', 'gawk', 'jq', 'yq', 'perl', 'envsubst']);

/** Programs that print all variables, if they get no arguments but such options. */
const DUMPS: ReadonlyMap<unknown, RegExp> = new Map([
  ['env', /^$/],
  ['set', /^$/],
  ['export', /^-p$/],
  ['declare', /^-x?px?$/],
  // with the names of variables, or with all of them
  ['envsubst', /^/],
  ['printenv', /^/],
]);

/** Only these programs write a secret that is not a line in itself. */
const WRITERS = {
  has: (name: string): boolean =>
    [COPIERS, LITERAL_STORERS, STORERS, FILLERS, DUMPS, CODE_PROGRAMS, FILTERS].some((programs) => programs.has(name)),
};

/** `python3 -c 'open("f", "w").write(os.environ["TOKEN"])'`, `awk '{print > "f"}' /run/secrets/x` */
function* codedSecrets(command: Command, instruction: RunInstruction): Generator<WrittenSecret> {
  const code = codeOf(command);
  const file = code && fileWrittenBy(code);
  if (code === undefined || file === undefined) return;
  const texts = [code, ...command.arguments, ...command.redirects.flatMap(({ target }) => target ?? [])];
  const source = texts.map(({ pieces }) => secretNamedIn(pieces, instruction)).find((name) => name !== undefined);
  if (source === undefined || source === file) return;
  yield { ...copied(source, { pieces: file, span: code.span }, instruction), evidence: `${source} in ${file} by code` };
}

/** The mounted file, or the variable with a mounted secret, that a text names. */
function secretNamedIn(text: string, instruction: RunInstruction): string | undefined {
  const path = /\/run\/secrets(?:\/[\w.-]{1,100})?/.exec(text)?.[0];
  if (path !== undefined) return path;
  const target = mountTargets(instruction, 'secret').find((one) => text.includes(one));
  return target ?? [...mountedVariables(instruction)].find((name) => text.split(/\W+/).includes(name));
}

/** `sed "s/@@/$TOKEN/" template > file`, `envsubst < template > file`, `env > file` */
function* printedSecrets(command: Command, instruction: RunInstruction): Generator<WrittenSecret> {
  const { program, arguments: words, redirects } = command;
  const target = redirects.find(({ operator, descriptor }) => isOutput(operator, descriptor))?.target;
  if (target === undefined) return;
  const given = FILLERS.has(program) ? variableAmong(words, instruction) : undefined;
  const name = given ?? dumpedBy(command, instruction);
  if (name !== undefined) yield copied(name, target, instruction);
}

/** The variable with a secret that a command prints with others, or as its argument. */
function dumpedBy(command: Command, instruction: RunInstruction): string | undefined {
  const { program, arguments: words } = command;
  if (DUMPS.get(program)?.test(words.map(({ pieces }) => pieces).join(' ')) !== true) return undefined;
  return [...secretVariablesOf(instruction)].find((one) => isPassedTo(command, one, instruction));
}

/** Whether a command gets the variable: a shell keeps its own ones from programs, and some print the variables of their argument alone. */
function isPassedTo({ program, arguments: words, assignments }: Command, name: string, run: RunInstruction): boolean {
  const [only] = program === 'envsubst' || program === 'printenv' ? words : [];
  if (only !== undefined && !only.raw.split(/\W+/).includes(name)) return false;
  if (program === 'set' || program === 'declare' || assignments.some((one) => one.name === name)) return true;
  return mountedVariables(run).has(name) || everyCommand(run.line.script).some((command) => exports(command, name));
}

/** `export NAME`, `declare -x NAME=…`, `set -a` */
function exports({ program, arguments: words, assignments }: Command, name: string): boolean {
  if (program === 'set') return words.some(({ pieces }) => /^-[a-z]{0,9}a|^allexport$/.test(pieces));
  if (program !== 'export' && !(program === 'declare' && words[0]?.pieces.includes('x') === true)) return false;
  return words.some(({ pieces }) => pieces === name) || assignments.some((one) => one.name === name);
}

/** git keeps the address with the secret in `.git/config`. */
function* clonedWithSecret(command: Command, instruction: RunInstruction): Generator<WrittenSecret> {
  const tool = toolOf(command);
  if (tool?.name !== 'git' || !/^(?:-\S+ )*clone\b/.test(lineOf(tool))) return;
  const at = tool.arguments.findIndex(({ pieces }) => /^https?:\/\/[^/]{0,200}\0[^/]{0,200}@/.test(pieces));
  const address = tool.arguments[at];
  const name = address && secretVariable(address.raw, address.pieces, instruction);
  if (address === undefined || name === undefined) return;
  const folder = tool.arguments[at + 1]?.pieces ?? baseName(address.pieces).replace(/\.git$/, '');
  if (FORGOTTEN.test(textWith(address.span, instruction)) || isRemovedBy(instruction, folder)) return;
  yield {
    at: address.span,
    path: undefined,
    place: `${folder.replace(/(?<!\/)\/+$/, '')}/.git/config`,
    undo: FORGOTTEN,
    how: `clones a repository with the secret in "${name}", which git keeps in .git/config`,
    evidence: `git clone ${name}`,
    instruction,
    secrets: [],
  };
}

const FORGOTTEN = /\bremote (?:set-url|remove|rm)\b|\brm (?:(?!\brm\b).){0,200}\.git\b/;

function* configured(command: Command, instruction: RunInstruction): Generator<WrittenSecret> {
  const tool = toolOf(command);
  const row = tool && STORING.find((one) => one.programs.includes(tool.name) && one.command.test(lineOf(tool)));
  if (tool === undefined || row === undefined) return;
  const carrier = command.arguments.find((word) => secretVariable(word.raw, word.pieces, instruction) !== undefined);
  const piped = carrier === undefined && readsMountedSecret(command, instruction) ? command.programSpan : undefined;
  const at = carrier?.span ?? piped;
  if (at === undefined || row.undo.test(textWith(at, instruction))) return;
  const name = carrier === undefined ? 'its input' : secretVariable(carrier.raw, carrier.pieces, instruction);
  yield {
    at,
    path: undefined,
    place: storeOf(tool),
    undo: row.undo,
    how: `runs ${tool.name}, which stores the secret ${carrier === undefined ? 'of' : 'in'} ${carrier === undefined ? name : `"${name}"`} in a file`,
    evidence: `${tool.name} ${name}`,
    instruction,
    secrets: [],
  };
}

/** `git config http.extraHeader "Authorization: Bearer …"`, `htpasswd -b file user password` */
function* storedAsWritten(command: Command, instruction: RunInstruction): Generator<WrittenSecret> {
  for (const { word, value, place, undo } of storedLiterals(command)) {
    if (value.includes('\0') || !isSecretLiteral(value) || undo.test(textWith(word.span, instruction))) continue;
    const program = String(command.program);
    yield {
      at: word.span,
      path: program === 'htpasswd' ? place : undefined,
      place,
      undo,
      how: `runs ${program}, which stores a secret in a file`,
      evidence: `${program} literal`,
      instruction,
      secrets: [word.span],
      holds: value,
    };
  }
}

/** The text of an instruction, with that of the script which has a place. */
function textWith({ file }: Span, { line }: RunInstruction): string {
  return file === line.span.file ? line.text : `${line.text}\n${file.text}`;
}

function lineOf({ arguments: words }: Tool): string {
  return words
    .slice(0, 12)
    .map(({ pieces }) => pieces.slice(0, 200))
    .join(' ');
}

function secretVariable(raw: string, pieces: string, instruction: RunInstruction): string | undefined {
  if (!raw.includes('$') || !pieces.includes('\0')) return undefined;
  const mounted = mountedFileIn(raw, instruction);
  if (mounted !== undefined) return mounted;
  for (const [, name = ''] of raw.matchAll(REFERENCE))
    if (looksLikeSecretName(name) || secretVariablesOf(instruction).has(name)) return name;
  return undefined;
}

/** `docker login --password-stdin < /run/secrets/x`. */
function readsMountedSecret(command: Command, run: RunInstruction): boolean {
  const inputs = command.redirects.flatMap(({ operator, target }) => (operator === '<' && target ? [target] : []));
  return secretAmong(inputs, command, run) !== undefined;
}

/** Whether the file is neither on a mount nor a device, and the same instruction does not delete it. */
function stays({ path, instruction, at }: WrittenSecret): boolean {
  if (instruction.isTriggered || path === undefined) return !instruction.isTriggered;
  if (path === '' || /^\/(?:dev|proc|run\/secrets)\//.test(path)) return false;
  if (instruction.keyword !== 'RUN') return true;
  const isMounted = mountTargets(instruction, 'tmpfs', 'cache', 'secret').some((target) => isIn(path, target));
  return !isMounted && !isRemovedBy(instruction, path, at);
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Whether a command of the instruction deletes the file, after it was written at a place. What a function or a loop does may come later. */
export function isRemovedBy(instruction: RunInstruction, path: string, written?: Span): boolean {
  const isInOrder = written !== undefined && !REPEATS.test(textWith(written, instruction));
  const isLater = ({ span }: Command): boolean =>
    !isInOrder || span.file !== written.file || span.start > written.start;
  return removalsIn(instruction).some((command) => isLater(command) && removedWord(command, path) !== undefined);
}

const REPEATS = /\(\)|\b(?:function|for|while|until|trap)\b/;

/** Real files have fewer; each is compared with each secret. */
const MAX_REMOVALS = 100;

const removalsIn = remember((instruction: RunInstruction): readonly Command[] => {
  const commands = instruction.isTriggered ? [] : everyCommand(instruction.line.script);
  return commands.filter(({ program }) => program === 'trap' || REMOVERS.has(program)).slice(0, MAX_REMOVALS);
});

export const REMOVERS: ReadonlySet<unknown> = new Set(['rm', 'shred', 'unlink', 'mv', 'truncate']);

/** The word of `rm` that names the file: by its path, its name, a folder above it, or a pattern. */
function removedWord({ program, arguments: words }: Command, path: string): { pieces: string; span: Span } | undefined {
  if (program === 'trap') return words.find(({ pieces }) => pieces.includes(baseName(path)));
  if (!REMOVERS.has(program)) return undefined;
  return words.find(({ pieces }) => !pieces.startsWith('-') && covers(pieces, path));
}

/** `/a` of `/a/*` and `/a/`. */
export function removedPath(removed: string): string {
  return removed.replace(/(?<!\/)\/+\*?$/, '');
}

function covers(removed: string, path: string): boolean {
  const target = removedPath(removed);
  if (target === '') return false;
  return target === path || baseName(target) === baseName(path) || isIn(path, target) || isHomeOf(target, path);
}

/** `~/.aws` and `$HOME/.aws` are `/root/.aws`. */
function isHomeOf(target: string, path: string): boolean {
  const folder = baseName(target);
  return folder.length > 1 && folder.startsWith('.') && path.split('/').includes(folder);
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * Files with the name of a credential store that COPY or ADD brings from the build context, by destination; without those of the repository
 * whose text has no secret.
 */
export function* copiedSecretFiles(stage: Stage): Generator<{ path: string; instruction: Instruction }> {
  for (const copy of instructionsOf(stage, 'COPY', 'ADD')) {
    if (copy.isTriggered || copy.from !== undefined) continue;
    const readable = new Map([...contextSources(copy)].map((one) => [one.source, one]));
    for (const source of copy.sources) {
      const path = copiedSecretFile(copy, known(source));
      if (path !== undefined && !isReadWithoutSecret(stage, readable.get(source), path)) {
        yield { path, instruction: copy };
      }
    }
  }
}

function copiedSecretFile(copy: CopyInstruction, path: string | undefined): string | undefined {
  const target = path === undefined ? undefined : copiedPath(copy, path);
  if (path === undefined || target === undefined) return undefined;
  return isSecretFile(path) || isSecretFile(target) ? target : undefined;
}

/** Whether the build context has the file, and nothing in it is a secret: a `.npmrc` with `_authToken=${NPM_TOKEN}`. */
function isReadWithoutSecret(stage: Stage, copy: ContextCopy | undefined, target: string): boolean {
  const context = copy && contextOf(stage, copy.instruction);
  if (context === undefined || copy === undefined) return false;
  const files = filesOfCopy(context, copy);
  const [only] = files;
  const kind = files.length === 1 && only !== undefined ? (secretFileKind(only) ?? secretFileKind(target)) : undefined;
  return kind?.holds !== undefined && secretFilesOf(context, copy).length === 0;
}

/** Undefined for a pattern, and where a variable decides. */
function copiedPath({ sources, destination }: CopyInstruction, path: string): string | undefined {
  const target = known(destination);
  if (target === undefined || /[*?[]/.test(path)) return undefined;
  const isFolder = /\/$|^\.$/.test(target) || sources.length > 1;
  return isFolder ? target.replace(/\/?$/, '/') + baseName(path) : target;
}
