import { readOptions } from '../../../analysis/commands/options.ts';
import { hasSubcommand } from '../../../analysis/commands/subcommand.ts';
import { type Tool, toolOf } from '../../../analysis/commands/tool.ts';
import { isCommonPassword } from '../../../analysis/secrets/common-password.ts';
import { isOwnKey } from '../../../analysis/secrets/own-keys.ts';
import { isSecretPair, looksLikeSecretValue } from '../../../analysis/secrets/secret.ts';
import { providerSecret } from '../../../analysis/secrets/secret-formats.ts';
import { hasUntoldToken, isToldToken } from '../../../analysis/secrets/untold-secret.ts';
import { known, type Located } from '../../../model/located.ts';
import type { Command, Pipeline, Redirect, ShellWord } from '../../../model/shell.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { PASSWORD_OPTIONS, type PasswordOption } from './password-options.ts';
import { type CommandSecret, secretSettingsIn } from './secret-settings.ts';
import { writtenDefault } from './written-default.ts';

/** Which rule reports the value of a variable: one where it is set, if its name is that of a secret, or none. */
type ReportedValues = 'by-name' | 'none';

export function secretsIn(command: Command, values: ReportedValues = 'by-name'): readonly CommandSecret[] {
  const tool = optionsOf(command) ?? toolOf(command);
  const hasOptions = tool?.arguments.some(isOption) === true && !WITHOUT_SECRETS.has(tool.name);
  const set = tool === undefined ? [] : secretSettingsIn(tool, isSecretLiteral);
  const tokens = tokensIn(command);
  const pairs = tool === undefined || WITHOUT_SECRETS.has(tool.name) ? [] : pairsIn(tool.arguments);
  if (command.assignments.length === 0 && !hasOptions && pairs.length === 0) return withTokens(set, tokens);
  const assigned = [...inAssignments(command), ...set];
  const found = hasOptions ? [...assigned, ...inLongOptions(tool, values), ...inTable(tool, values)] : assigned;
  return withTokens([...found, ...pairs.filter(({ span }) => !found.some((one) => isWithin(one.span, span)))], tokens);
}

/** Settings as words: `vault login password=…`, `helm install --set auth.password=…`, `mount -o username=me,password=…`, `https://…/?token=…`. */
function pairsIn(words: readonly ShellWord[]): readonly CommandSecret[] {
  return words.flatMap(({ span, raw, pieces }) => {
    if (!pieces.includes('=') || /[$`\s]/.test(raw)) return [];
    const name = pieces
      .replace(BEFORE_PAIR, '')
      .split(/[&,?]/)
      .map((part) => PAIR.exec(part))
      .find((pair) => pair !== null && isSecretSetting(pair[1] ?? '', { value: pair[2] ?? '', span }))?.[1];
    return name === undefined ? [] : [{ span, name }];
  });
}

/** The option or, for MSBuild, the prefix in front of a setting: `--from-literal=password=…`. */
const BEFORE_PAIR = /^(?:--?[\w-]{1,40}=(?=[\w.-]+=)|[-/]p:)/;
const PAIR = /^([a-z][\w.-]{1,80})=([^=~<>()[\]{}'"].{3,})$/i;

/** Not the version of a package whose name sounds like a secret: `libsecret-1-0=0.20.5-2`, `passwd=1:4.13`. */
function isSecretSetting(name: string, secret: Located<string>): boolean {
  const { value } = secret;
  // `auth.existingSecret=database` of a chart
  const isName = /^\d+[.:]\d/.test(value) || (/secrets?$/i.test(name) && /^[a-z][a-z-]*$/.test(value));
  return !isName && !isOwnKey(name) && isSecretPair(name, value) && isSecretLiteral(secret);
}

/** Tokens that quotes and escapes hide from a search of the text: `"gl"pat-…`. A value from variables is reported where these are set or used. */
function tokensIn({ arguments: words }: Command): readonly CommandSecret[] {
  return words.filter((word) => !/[$`]/.test(word.raw) && hasUntoldToken('', word)).map(tokenIn);
}

function tokenIn({ span, pieces }: ShellWord): CommandSecret {
  return { span, name: /^(?:--?)?[\w.-]{1,60}(?==)/.exec(pieces)?.[0] ?? 'an argument', isToken: true };
}

/** Each secret once: a word with a token may be the value of an option or of a variable as well. */
function withTokens(found: readonly CommandSecret[], tokens: readonly CommandSecret[]): readonly CommandSecret[] {
  if (tokens.length === 0) return found;
  return [...tokens, ...found.filter(({ span }) => !tokens.some((token) => isWithin(span, token.span)))];
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.file === outer.file && outer.start <= inner.start && inner.end <= outer.end;
}

/** Tokens that are written in a command of a file whose text is not searched, in its words and variables. */
export function tokensWrittenIn({ assignments, arguments: words }: Command): readonly CommandSecret[] {
  const set = assignments.flatMap(({ name, value }) =>
    value !== undefined && providerSecret(value.pieces, name) !== undefined
      ? [{ span: value.span, name, isToken: true as const }]
      : [],
  );
  const tokens = words.filter(({ raw, pieces }) => !raw.includes('$') && providerSecret(pieces) !== undefined);
  return withTokens(set, tokens.map(tokenIn));
}

/** Whether a script may have a command that reads a password. */
export function mayReadPassword(text: string): boolean {
  return /--password-stdin|--with-token|--stdin|--passphrase-fd|login/.test(text);
}

/** The command that reads a password from its input, and the option or command that says so: `gh auth login --with-token`. */
export function passwordReader({
  commands,
}: Pipeline): { readonly at: number; readonly command: Command; readonly name: string } | undefined {
  for (const [at, command] of commands.entries()) {
    const name = readsBy(command);
    if (name !== undefined) return { at, command, name };
  }
  return undefined;
}

/** `--password-stdin` of any client of a registry, and what others have for it. */
function readsBy({ program, arguments: words }: Command): string | undefined {
  const texts = words.map(({ pieces }) => pieces);
  if (texts.includes('--password-stdin')) return '--password-stdin';
  if (texts.includes('--with-token')) return '--with-token';
  if (program === 'glab' && texts.includes('--stdin')) return '--stdin';
  if (program === 'gpg' && /(?:^| )--passphrase-fd[= ]0(?: |$)/.test(texts.join(' '))) return '--passphrase-fd';
  const isLogin = (program === 'cargo' && texts[0] === 'login') || (program === 'vault' && texts[0] === 'login');
  if (!isLogin) return undefined;
  const operand = texts.slice(1).find((text) => !text.startsWith('--'));
  return operand === undefined || operand === '-' ? 'login' : undefined;
}

/** `echo password | docker login --password-stdin`, and the same from a here-string or a here-document. */
export function pipedSecretsIn(pipeline: Pipeline, values: ReportedValues = 'by-name'): readonly CommandSecret[] {
  const found = passwordReader(pipeline);
  if (found === undefined) return [];
  const { commands } = pipeline;
  const { at, command: reader, name } = found;
  const spans = [
    ...printedBy(commands[at - 1], values),
    ...[reader, ...writersOf(commands[at - 1])].flatMap(({ redirects }) =>
      redirects.flatMap((one) => givenBy(one, values)),
    ),
    ...(values === 'none' ? readBy(reader, commands[at - 1]) : []),
  ];
  return spans.map((span) => ({ span, name }));
}

/** The word that names the file of `< password`, or `cat password |`. */
function readBy({ passwordRead: value, redirects }: Command, before: Command | undefined): readonly Span[] {
  const file = redirects.findLast(({ operator }) => operator === '<')?.target;
  const word = file ?? (before?.program === 'cat' ? before.arguments.at(-1) : undefined);
  const isSecret = word !== undefined && value !== undefined && !/\s/.test(value);
  return isSecret && isSecretLiteral({ value, span: word.span }) ? [word.span] : [];
}

/** `cat <<EOF | docker login --password-stdin` */
function writersOf(before: Command | undefined): readonly Command[] {
  return before?.program === 'cat' ? [before] : [];
}

function printedBy(command: Command | undefined, values: ReportedValues): readonly Span[] {
  if (command?.program !== 'echo' && command?.program !== 'printf') return [];
  const word = command.arguments.findLast((one) => !isOption(one));
  return word !== undefined && isWritten(word, word.pieces, values) ? [word.span] : [];
}

/** The password of `<<< password`, and of a here-document. */
function givenBy({ operator, target, body }: Redirect, values: ReportedValues): readonly Span[] {
  if (operator === '<<<') return target !== undefined && isWritten(target, target.pieces, values) ? [target.span] : [];
  if (body === undefined) return [];
  const password = body.value.trim();
  const isKnown = body.isLiteral || !/[$`\\]/.test(password);
  return isKnown && isSecretLiteral({ value: password, span: body.span }) ? [body.span] : [];
}

function isOption({ pieces }: ShellWord): boolean {
  return pieces.startsWith('-');
}

/** `command: --requirepass …`, which the entrypoint of the image takes. */
function optionsOf({ program, programSpan: span, arguments: words }: Command): Tool | undefined {
  if (typeof program !== 'string' || !program.startsWith('-')) return undefined;
  return { name: '', arguments: [{ value: program, raw: program, pieces: program, span }, ...words] };
}

/** Programs whose arguments are text, and those whose passwords `password-set-in-image` reports. */
const WITHOUT_SECRETS: ReadonlySet<string> = new Set(
  'echo printf sed grep awk [ [[ test useradd usermod groupadd groupmod pulumi'.split(' '),
);

function inAssignments({ assignments }: Command): readonly CommandSecret[] {
  return assignments.flatMap(({ name, value }) => (value === undefined ? [] : (secretIn(name, value) ?? [])));
}

/** The secret that a variable is set to. */
function secretIn(name: string, value: ShellWord): CommandSecret | undefined {
  const { span } = value;
  if (isPutTogether(value) && hasUntoldToken(name, value)) return { span, name, isToken: true };
  const written = value.raw.includes('$') ? undefined : known(value);
  const text = written ?? defaultOf(value.raw);
  // `SECRET_KEY=build manage.py collectstatic`: any word will do, and it is used by this command only
  if (text === undefined || (isOwnKey(name) && !/\d/.test(text))) return undefined;
  const secret = { value: text, span };
  if (hasUntoldToken(name, secret)) return { span, name, isToken: true };
  return isSecretPair(name, text) && isSecretLiteral(secret) ? { span, name } : undefined;
}

/** From variables and more text. A mere copy of a variable is reported where that is set. */
function isPutTogether({ raw }: ShellWord): boolean {
  return raw.includes('$') && !/^["']?\$(?:\w+|\{\w+\})["']?$/.test(raw);
}

/** `--db-password=…`, `--api-key=…`, and `--password …` where the next word is certainly its value. */
function* inLongOptions({ arguments: words }: Tool, values: ReportedValues): Generator<CommandSecret> {
  for (const [index, word] of words.entries()) {
    const [, name, attached] = (isOption(word) && LONG_OPTION.exec(word.pieces)) || [];
    if (name === undefined || !SECRET_OPTION.test(name) || NO_SECRETS.has(name)) continue;
    const next = attached === undefined && takesNextWord(name) ? words[index + 1] : undefined;
    const value = attached ?? next?.pieces;
    if (value === undefined || value.startsWith('-') || !isSecretOption(name, next ?? word, value, values)) continue;
    yield { span: next?.span ?? endOf(word, value), name: `--${name}` };
  }
}

function isSecretOption(name: string, word: ShellWord, value: string, values: ReportedValues): boolean {
  const literal = defaultOf(word.raw);
  if (isWritten(word, value, values) || (literal !== undefined && isSecretLiteral({ value: literal, span: word.span })))
    return true;
  const isKnown = literal !== undefined || !/[$`]/.test(word.raw);
  return isKnown && SETS_PASSWORD.test(name) && isWeak(literal ?? value);
}

/** The text of `${PASSWORD:-text}` and `--password=${PASSWORD:-text}`. */
function defaultOf(raw: string): string | undefined {
  const found = writtenDefault(raw);
  return found !== undefined && /(?:^|=)["']?$/.test(raw.slice(0, found.from)) ? found.text : undefined;
}

/** Options that set the password of a server or of its administrator, so that any word works. */
const SETS_PASSWORD =
  /^(?:requirepass|superpassword)$|(?:^|[-_.])(?:initial|admin|root|superuser|bootstrap)[-_.]?(?:[a-z]{1,20}[-_.])?pass(?:word|wd)?$/i;

function isWeak(text: string): boolean {
  return text.length > 2 && (isCommonPassword(text) || /^change[-_]?me\d{0,3}$/i.test(text));
}

const LONG_OPTION = /^--?([a-zA-Z][\w.-]{2,})(?:=(.+))?$/s;

const SECRET_OPTION =
  /(?:password|passwd|passphrase)$|(?:db|sql|user|admin|root|account|dav|ftp|smtp|http|ldap|redis|pg|auth|login)[-_]?pass$|(?:^|[-_.])(?:token|secret|(?:api|access|account|auth|license|master|secret)[-_]?key|auth-?token|storepass|keypass|requirepass|masterauth)$/i;

/** Options that only sound like a secret. */
const NO_SECRETS: ReadonlySet<string> = new Set(['initial-cluster-token']);

/** `--db.password`, `--api-token`; not `--disabled-password`, `--ask-vault-password`, which take no value. */
function takesNextWord(name: string): boolean {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_.]/);
  return !words.some((word) => SWITCHES.has(word));
}

const SWITCHES: ReadonlySet<string> = new Set(
  'allow ask auto blank change check disable disabled enable enabled empty expire force gen generate hide ignore insecure keep lock no print prompt random read remove require reset save show skip stdin store unlock use validate verify with without'.split(
    ' ',
  ),
);

function* inTable(tool: Tool, values: ReportedValues): Generator<CommandSecret> {
  for (const row of PASSWORD_OPTIONS.get(tool.name) ?? []) {
    if (row.subcommand === undefined || hasSubcommand(tool.arguments, row.subcommand)) yield* inRow(tool, row, values);
  }
}

function* inRow({ arguments: words }: Tool, row: PasswordOption, values: ReportedValues): Generator<CommandSecret> {
  const { options } = readOptions(words, { letters: row.letters, names: new Set(row.options) });
  for (const { name, value = '', word, valueWord } of options) {
    if (!row.options.includes(name) || (row.isAttached && valueWord !== undefined)) continue;
    const secret = row.pattern.exec(value)?.[1];
    const holder = valueWord ?? word;
    if (secret === undefined || !isWritten(holder, secret, values)) continue;
    yield { span: holder.span, name, ...(providerSecret(secret) !== undefined && { isToken: true as const }) };
  }
}

/** Neither built from variables whose values are reported or not known, nor a well-known word. */
function isWritten({ raw, span }: ShellWord, secret: string, values: ReportedValues): boolean {
  const isKnown = values === 'none' || (!raw.includes('`') && (!raw.includes('$') || hasPlainVariable(raw, secret)));
  return isKnown && isSecretLiteral({ value: secret, span });
}

/** The value of `P=…; curl -u "build:$P"`; a variable that is a secret by its name is reported where it is set. */
function hasPlainVariable(raw: string, secret: string): boolean {
  const [name, ...others] = [...raw.matchAll(/\$\{?(\w+)/g)].map((match) => match[1] ?? '');
  return !raw.includes("'") && name !== undefined && others.length === 0 && !isSecretPair(name, secret);
}

function isSecretLiteral(secret: Located<string>): boolean {
  const { value: text } = secret;
  // `user:password`, both of them placeholders
  if (text.length < 4 || text.includes('\0') || text.split(':').every(isCommonPassword)) return false;
  return (
    !/^[$<{%]|^(?:pass|file|env|fd):|^(?:id|src|source|type|env)=/.test(text) &&
    looksLikeSecretValue(text) &&
    !isToldToken(secret)
  );
}

/** The span of a value at the end of a word. */
function endOf({ span }: ShellWord, value: string): Span {
  return spanText(span).endsWith(value) ? { ...span, start: span.end - value.length } : span;
}
