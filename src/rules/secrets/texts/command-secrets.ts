import { readOptions } from '../../../analysis/commands/options.ts';
import { type Tool, toolOf } from '../../../analysis/commands/tool.ts';
import { isOwnKey } from '../../../analysis/secrets/own-keys.ts';
import { isSecretPair, looksLikeSecretValue } from '../../../analysis/secrets/secret.ts';
import { providerSecret } from '../../../analysis/secrets/secret-formats.ts';
import { known } from '../../../model/located.ts';
import type { Command, Pipeline, ShellWord } from '../../../model/shell.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { isCommonPassword } from './common-password.ts';
import { type CommandSecret, secretSettingsIn } from './secret-settings.ts';

export function secretsIn(command: Command): readonly CommandSecret[] {
  const tool = optionsOf(command) ?? toolOf(command);
  const hasOptions = tool?.arguments.some(isOption) === true && !WITHOUT_SECRETS.has(tool.name);
  const set = tool === undefined ? NONE : secretSettingsIn(tool, isSecretLiteral);
  if (command.assignments.length === 0 && !hasOptions) return set;
  const assigned = [...inAssignments(command), ...set];
  return hasOptions ? [...assigned, ...inLongOptions(tool), ...inTable(tool)] : assigned;
}

/** `echo password | docker login --password-stdin` */
export function pipedSecretsIn({ commands }: Pipeline): readonly CommandSecret[] {
  const [first, second] = commands;
  if (first === undefined || second === undefined || (first.program !== 'echo' && first.program !== 'printf'))
    return NONE;
  if (!second.arguments.some(({ pieces }) => pieces === '--password-stdin')) return NONE;
  const word = first.arguments.findLast((one) => !isOption(one));
  return word !== undefined && isWritten(word, word.pieces) ? [{ span: word.span, name: '--password-stdin' }] : NONE;
}

const NONE: readonly CommandSecret[] = [];

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
  'echo printf sed grep awk [ [[ test useradd usermod groupadd groupmod'.split(' '),
);

function* inAssignments({ assignments }: Command): Generator<CommandSecret> {
  for (const { name, value } of assignments) {
    if (value === undefined) continue;
    const written = value.raw.includes('$') ? undefined : known(value);
    const text = written ?? defaultOf(value.raw);
    // `SECRET_KEY=build manage.py collectstatic`: any word will do, and it is used by this command only
    if (text === undefined || (isOwnKey(name) && !/\d/.test(text))) continue;
    if (isSecretPair(name, text) && isSecretLiteral(text)) yield { span: value.span, name };
  }
}

/** `--db-password=…`, `--api-key=…`, and `--password …` where the next word is certainly its value. */
function* inLongOptions({ arguments: words }: Tool): Generator<CommandSecret> {
  for (const [index, word] of words.entries()) {
    const [, name, attached] = (isOption(word) && LONG_OPTION.exec(word.pieces)) || [];
    if (name === undefined || !SECRET_OPTION.test(name) || NO_SECRETS.has(name)) continue;
    const next = attached === undefined && takesNextWord(name) ? words[index + 1] : undefined;
    const value = attached ?? next?.pieces;
    if (value === undefined || value.startsWith('-') || !isSecretOption(name, next ?? word, value)) continue;
    yield { span: next?.span ?? endOf(word, value), name: `--${name}` };
  }
}

function isSecretOption(name: string, word: ShellWord, value: string): boolean {
  const literal = defaultOf(word.raw);
  if (isWritten(word, value) || (literal !== undefined && isSecretLiteral(literal))) return true;
  const isKnown = literal !== undefined || !/[$`]/.test(word.raw);
  return isKnown && SETS_PASSWORD.test(name) && isWeak(literal ?? value);
}

/** The text of `${PASSWORD:-text}`, which applies unless the variable is set. */
function defaultOf(raw: string): string | undefined {
  return /(?:^|=)["']?\$\{\w+:?-([^${}`"'\s]{3,200})\}["']?$/.exec(raw)?.[1];
}

/** Options that set the password of a server or of its administrator, so that any word works. */
const SETS_PASSWORD =
  /^(?:requirepass|superpassword)$|(?:^|[-_.])(?:initial|admin|root|superuser|bootstrap)[-_.]?(?:[a-z]{1,20}[-_.])?pass(?:word|wd)?$/i;

function isWeak(text: string): boolean {
  return text.length > 2 && (isCommonPassword(text) || /^change[-_]?me\d{0,3}$/i.test(text));
}

const LONG_OPTION = /^--?([a-zA-Z][\w.-]{2,})(?:=(.+))?$/s;

const SECRET_OPTION =
  /(?:password|passwd|passphrase)$|(?:^|[-_.])(?:token|secret|api-?key|access-?key|auth-?(?:token|key)|storepass|keypass|requirepass|masterauth)$/i;

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

/** Single-letter options that take a password, or `user:password`, where the pattern matches the password. */
interface PasswordOption {
  readonly programs: readonly string[];
  /** The first or second word: `docker login`, `helm registry login`. */
  readonly subcommand?: string;
  readonly options: readonly string[];
  /** Undefined where one dash begins a whole word. */
  readonly letters: string | undefined;
  /** The value has to be attached: `mysql -psecret`. */
  readonly isAttached?: true;
  readonly pattern: RegExp;
}

const ANY = /^(.+)$/s;
const AFTER_COLON = /^[^:\s]*:(.+)$/s;
const AUTHORIZATION =
  /^(?:Authorization:\s*(?:Basic|Bearer|Token)\s+|(?:Private-Token|X-[\w-]*(?:Token|Api-?Key)|Api-?Key):\s*)(\S{8,})$/i;
const CURL_LETTERS = 'AbcCdDeEFHhKmoPQrtTuUwxXyYz';

const PASSWORD_OPTIONS: readonly PasswordOption[] = [
  { programs: ['curl'], options: ['-u', '--user', '-U', '--proxy-user'], letters: CURL_LETTERS, pattern: AFTER_COLON },
  { programs: ['curl', 'wget'], options: ['-H', '--header'], letters: CURL_LETTERS, pattern: AUTHORIZATION },
  {
    programs: ['mysql', 'mysqladmin', 'mysqldump', 'mysqlimport', 'mariadb', 'mariadb-admin', 'mariadb-dump'],
    options: ['-p'],
    letters: 'uhPDeSp',
    isAttached: true,
    pattern: ANY,
  },
  { programs: ['sshpass'], options: ['-p'], letters: 'pfdP', pattern: ANY },
  {
    programs: ['docker', 'podman', 'nerdctl', 'buildah', 'skopeo', 'crane', 'helm', 'oras', 'az', 'oc', 'cf'],
    subcommand: 'login',
    options: ['-p'],
    letters: 'pu',
    pattern: ANY,
  },
  { programs: ['redis-cli'], options: ['-a', '--pass'], letters: 'ahpn', pattern: ANY },
  { programs: ['mongo', 'mongosh', 'mongodump', 'mongorestore'], options: ['-p'], letters: 'pu', pattern: ANY },
  { programs: ['ldapadd', 'ldapmodify', 'ldapsearch'], options: ['-w'], letters: 'wDHbf', pattern: ANY },
  // https://docs.openssl.org/master/man1/openssl-passphrase-options/
  {
    programs: ['openssl'],
    options: ['-passin', '-passout', '-pass'],
    letters: undefined,
    pattern: /^pass:(.+)$/s,
  },
  { programs: ['unzip', 'zip'], options: ['-P'], letters: 'Pdx', pattern: ANY },
];

const PASSWORD_OPTIONS_OF: ReadonlyMap<string, readonly PasswordOption[]> = new Map(
  PASSWORD_OPTIONS.flatMap(({ programs }) => programs).map((program) => [
    program,
    PASSWORD_OPTIONS.filter(({ programs }) => programs.includes(program)),
  ]),
);

function* inTable(tool: Tool): Generator<CommandSecret> {
  for (const row of PASSWORD_OPTIONS_OF.get(tool.name) ?? []) {
    const isMeant =
      row.subcommand === undefined || tool.arguments.slice(0, 2).some(({ value }) => value === row.subcommand);
    if (isMeant) yield* inRow(tool, row);
  }
}

function* inRow({ arguments: words }: Tool, row: PasswordOption): Generator<CommandSecret> {
  const { options } = readOptions(words, { letters: row.letters, names: new Set(row.options) });
  for (const { name, value = '', word, valueWord } of options) {
    if (!row.options.includes(name) || (row.isAttached && valueWord !== undefined)) continue;
    const secret = row.pattern.exec(value)?.[1];
    const holder = valueWord ?? word;
    if (secret !== undefined && isWritten(holder, secret)) yield { span: holder.span, name };
  }
}

/** Neither built from variables, nor a well-known word. */
function isWritten({ raw }: ShellWord, secret: string): boolean {
  return !raw.includes('`') && (!raw.includes('$') || hasPlainVariable(raw, secret)) && isSecretLiteral(secret);
}

/** The value of `P=…; curl -u "build:$P"`; a variable that is a secret by its name is reported where it is set. */
function hasPlainVariable(raw: string, secret: string): boolean {
  const [name, ...others] = [...raw.matchAll(/\$\{?(\w+)/g)].map((match) => match[1] ?? '');
  return !raw.includes("'") && name !== undefined && others.length === 0 && !isSecretPair(name, secret);
}

function isSecretLiteral(text: string): boolean {
  // `user:password`, both of them placeholders
  if (text.length < 4 || text.includes('\0') || text.split(':').every(isCommonPassword)) return false;
  return (
    !/^[$<{%]|^(?:pass|file|env|fd):|^(?:id|src|source|type|env)=/.test(text) &&
    looksLikeSecretValue(text) &&
    providerSecret(text) === undefined
  );
}

/** The span of a value at the end of a word. */
function endOf({ span }: ShellWord, value: string): Span {
  return spanText(span).endsWith(value) ? { ...span, start: span.end - value.length } : span;
}
