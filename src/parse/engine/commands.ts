import { hasSubcommand } from '../../analysis/commands/subcommand.ts';
import {
  ENGINE_VARIABLE,
  isProxyName,
  plainEngineHost,
  plainEnginesOf,
  TLS_VARIABLE,
} from '../../analysis/posture/engine-client.ts';
import { ENGINES, isEngine } from '../../model/containers/engine-programs.ts';
import type { EngineSettings, WeakRegistry } from '../../model/containers/engine-settings.ts';
import { parseImageReference } from '../../model/images/image.ts';
import { DYNAMIC, known, type Text } from '../../model/located.ts';
import { type Command, everyCommand, everyPipeline, type Script, type ShellWord } from '../../model/shell.ts';
import type { SourceFile } from '../../model/source.ts';
import { knownText } from '../../syntax/lists/index.ts';
import type { PassedVariable } from '../frontend.ts';
import { commandWords } from '../run-options/command-words.ts';
import { everyFlag } from '../run-options/flags.ts';
import { FETCHING } from '../run-options/syntax.ts';
import { daemonFlags, plainHost } from './daemon-flags.ts';
import { hardeningOfFlags } from './hardening-flags.ts';

/** The settings that commands of scripts give to engines and clients. */
export function settingsOfCommands(scripts: readonly Script[], file: SourceFile): readonly EngineSettings[] {
  const commands = scripts.flatMap(everyCommand);
  const found = commands.flatMap((command): EngineSettings[] => {
    const settings = settingsOf(command);
    const { registries, listeners, hardening } = settings;
    if (hardening === undefined && registries.length + listeners.length === 0) return [];
    return [{ kind: 'engine', file, span: command.span, ...settings }];
  });
  return [
    ...found,
    ...clientOf(commands, file),
    ...loginsOf(scripts, file),
    ...openedBy(commands, file),
    ...publishedBy(commands, file),
    ...copiedBy(commands, file),
  ];
}

/** `chmod 666 /var/run/docker.sock`, and what gives the socket to the account of a server */
function openedBy(commands: readonly Command[], file: SourceFile): readonly EngineSettings[] {
  const opened = commands.flatMap(({ program, arguments: words }) => {
    const mode = program === 'chmod' && words.some(isSocket) ? words.find(isForAll) : undefined;
    if (mode !== undefined) return [{ span: mode.span }];
    const account = program === 'setfacl' && words.some(isSocket) ? words.find(isAccess) : memberIn(program, words);
    return account === undefined ? [] : [{ span: account.span, account: accountIn(account) }];
  });
  const [first] = opened;
  return first === undefined ? [] : [{ kind: 'engine', file, span: first.span, ...NOTHING, openSockets: opened }];
}

/** The accounts of servers that strangers talk to; that of a person, or of a runner of jobs, is often meant to use the engine. */
const SERVER =
  '(?:www-data|www|nginx|apache2?|httpd?|caddy|lighttpd|nobody|tomcat|jetty|php-fpm|postgres|mysql|redis|mongodb)';

/** `u:www-data:rw`, and `o::rw` for all */
const ACCESS = new RegExp(`^(?:u(?:ser)?:${SERVER}|o(?:ther)?:?):[rx-]*w`);
const SERVER_ACCOUNT = new RegExp(`^${SERVER}$`);

function isAccess({ pieces }: ShellWord): boolean {
  return pieces.split(',').some((entry) => ACCESS.test(entry));
}

function accountIn({ pieces }: ShellWord): string | undefined {
  return pieces.split(/[:,]/).find((part) => SERVER_ACCOUNT.test(part));
}

const GROUP = /^(?:docker|podman)$/;
const MEMBERSHIP: ReadonlySet<unknown> = new Set(['usermod', 'useradd', 'adduser', 'addgroup', 'gpasswd']);

/** `usermod -aG docker www-data`, `gpasswd -a www-data docker`, `adduser www-data docker` */
function memberIn(program: Command['program'], words: readonly ShellWord[]): ShellWord | undefined {
  if (!MEMBERSHIP.has(program)) return undefined;
  const isGroup = ({ pieces }: ShellWord): boolean =>
    pieces
      .replace(/^(?:--groups=|-a?G)/, '')
      .split(',')
      .some((name) => GROUP.test(name));
  return words.some(isGroup) ? words.find(({ pieces }) => SERVER_ACCOUNT.test(pieces)) : undefined;
}

/** `666`, `o+w`, `u=rw,o=rw` */
function isForAll({ pieces }: ShellWord): boolean {
  return /^[0-7]{0,4}[2367]$/.test(pieces) || pieces.split(',').some((clause) => CLAUSE_FOR_ALL.test(clause));
}

/** A clause without users is for all of them. */
const CLAUSE_FOR_ALL = /^(?:[ug]{0,9}[oa][ugoa]{0,9})?[+=][rxX]{0,9}w/;

function isSocket({ value }: ShellWord): boolean {
  return (
    typeof value === 'string' &&
    /^\/(?:var\/)?run\/(?:[\w-]+\/)?(?:docker|podman|containerd|buildkitd|crio)\.sock$/.test(value)
  );
}

/** The engines of variables that the commands of scripts get from elsewhere, at the first command that uses each. */
export function enginesGiven(
  scripts: readonly Script[],
  file: SourceFile,
  variablesOf: (script: Script) => readonly PassedVariable[],
): readonly EngineSettings[] {
  return scripts.flatMap((script): readonly EngineSettings[] => {
    const client = everyCommand(script).find(({ program }) => program === 'docker' || program === 'docker-compose');
    const given = client === undefined ? [] : variablesOf(script);
    const host = plainEngineHost(given.findLast(({ name }) => name === ENGINE_VARIABLE)?.value);
    if (client === undefined || host === undefined || isProxyName(host)) return [];
    if (given.some(({ name, value }) => TLS_VARIABLE.test(name) && value !== '')) return [];
    const at = { value: String(client.program), span: client.programSpan };
    return [{ kind: 'engine', file, span: at.span, ...NOTHING, plainEngines: [{ at, host }] }];
  });
}

function clientOf(commands: readonly Command[], file: SourceFile): readonly EngineSettings[] {
  const [plain, ...others] = plainEnginesOf(commands);
  if (plain === undefined) return [];
  return [{ kind: 'engine', file, span: plain.at.span, ...NOTHING, plainEngines: [plain, ...others] }];
}

/** `docker login`, `helm registry login`, `crane auth login`, `skopeo copy --dest-creds` */
function loginsOf(scripts: readonly Script[], file: SourceFile): readonly EngineSettings[] {
  const logins = scripts
    .flatMap(everyPipeline)
    .flatMap((pipeline) => pipeline.commands.filter(isLogin).map((command) => ({ command, pipeline })));
  const [first] = logins;
  return first === undefined ? [] : [{ kind: 'engine', file, span: first.pipeline.span, ...NOTHING, logins }];
}

function isLogin({ program, arguments: words }: Command): boolean {
  return (
    CLIENTS.has(program) && (hasSubcommand(words, 'login') || words.some(({ pieces }) => GIVES_LOGIN.test(pieces)))
  );
}

const GIVES_LOGIN = /^--(?:src-|dest-)?creds(?:=|$)/;

const CLIENTS: ReadonlySet<unknown> = new Set('docker podman nerdctl buildah skopeo crane helm oras regctl'.split(' '));

/** `docker cp ~/.aws app:/root`, `docker compose cp a app:/a` */
function copiedBy(commands: readonly Command[], file: SourceFile): readonly EngineSettings[] {
  const copied = commands.flatMap((command): readonly Text[] => {
    if (!isEngine(command.program)) return [];
    const plain = operandsOf(command);
    const verb = plain.findIndex(({ pieces }) => pieces === 'cp');
    const [source, target] = verb === -1 || verb > 1 ? [] : plain.slice(verb + 1);
    if (source === undefined || target === undefined) return [];
    if (source.pieces.includes(':') || !target.pieces.includes(':')) return [];
    return [{ value: source.raw, span: source.span }];
  });
  const [first] = copied;
  return first === undefined ? [] : [{ kind: 'engine', file, span: first.span, ...NOTHING, copied }];
}

/** The words that are neither options nor their values. */
function operandsOf(command: Command): readonly ShellWord[] {
  const starts = new Set(everyFlag(commandWords(command), FETCHING, 0).operands.map(({ span }) => span.start));
  return command.arguments.filter(({ span, pieces }) => starts.has(span.start) && !pieces.startsWith('-'));
}

/** The images that commands give to registries. */
function publishedBy(commands: readonly Command[], file: SourceFile): readonly EngineSettings[] {
  const published = commands.flatMap(publishedNames);
  const [first] = published;
  return first === undefined ? [] : [{ kind: 'engine', file, span: first.span, ...NOTHING, published }];
}

/** `docker push acme/app`, `podman image push app docker://acme/app`, `skopeo copy a docker://acme/app`, `crane cp a b` */
function publishedNames(command: Command): readonly Text[] {
  const { program } = command;
  if (!PUBLISHERS.has(program)) return [];
  const plain = operandsOf(command);
  const [verb, next] = plain.map(({ pieces }) => pieces);
  const isPush = verb === 'push' || (GROUPS.has(verb) && next === 'push');
  if (!isPush && !(COPIERS.has(program) && (COPIES.has(verb) || (verb === 'image' && next === 'copy')))) return [];
  const target = plain.length > (GROUPS.has(verb) ? 2 : 1) ? plain.at(-1) : undefined;
  return target === undefined ? [] : [{ value: knownText(target.pieces), span: target.span }];
}

/** Compose publishes the images of services, which have their names elsewhere. */
const PUBLISHERS: ReadonlySet<unknown> = new Set([...ENGINES, 'buildah', 'skopeo', 'crane', 'oras', 'regctl', 'ctr']);
const COPIERS: ReadonlySet<unknown> = new Set(['skopeo', 'crane', 'oras', 'regctl']);
const GROUPS: ReadonlySet<unknown> = new Set(['image', 'images', 'manifest']);
const COPIES: ReadonlySet<unknown> = new Set(['copy', 'cp', 'sync']);

type Settings = Omit<EngineSettings, 'kind' | 'file' | 'span'>;

const NOTHING: Settings = { reader: 'This command', registries: [], listeners: [], verifiesClients: undefined };

function settingsOf(command: Command): Settings {
  const { program, programSpan } = command;
  if (program === 'dockerd' || program === 'dockerd-rootless.sh') {
    const { verifiesClients, ...flags } = daemonFlags(command.arguments);
    const verifies = { value: verifiesClients, span: programSpan, entry: programSpan };
    const hardening = hardeningOfFlags(command.arguments);
    return { reader: 'The Docker daemon', ...flags, verifiesClients: verifies, hardening, isCommand: true };
  }
  if (program === DYNAMIC) return NOTHING;
  if (program === 'buildkitd') return builderOf(command);
  const listeners = program === 'podman' ? servicesOf(command.arguments) : [];
  if (listeners.length > 0) return { ...NOTHING, reader: 'Podman', listeners };
  return { ...NOTHING, registries: weakRegistries(program, command) };
}

/** `buildkitd --addr tcp://0.0.0.0:1234` */
function builderOf({ arguments: words, programSpan }: Command): Settings {
  const listeners = valuesOf(words, ['--addr']).map((address) => ({ address, entry: undefined }));
  const verifies = valuesOf(words, ['--tlscacert']).length > 0;
  const verifiesClients = { value: verifies, span: programSpan, entry: programSpan };
  return { ...NOTHING, reader: 'BuildKit', listeners, verifiesClients };
}

/** `podman system service tcp:0.0.0.0:8080` */
function servicesOf(words: readonly ShellWord[]): EngineSettings['listeners'] {
  const at = words.findIndex(({ value }, index) => value === 'service' && words[index - 1]?.value === 'system');
  if (at === -1) return [];
  return words
    .slice(at + 1)
    .filter(({ value }) => typeof value === 'string' && /^tcp:/.test(value))
    .map((address) => ({ address, entry: undefined }));
}

/** A command has one flag for its source and one for its destination. */
const MOST_FLAGS = 2;

/** The flags that switch the check off, by program. Only some commands of `docker` have it. */
const SWITCHES: ReadonlyMap<string, RegExp> = new Map([
  ['docker', /(?:^|[=,])registry\.insecure=true(?:,|$)/],
  ['nerdctl', /^--insecure-registry$/],
  ...['podman', 'buildah', 'skopeo'].map((name) => [name, /^--(?:src-|dest-)?tls-verify=(?:false|0)$/] as const),
  ['crane', /^--insecure(?:=true)?$/],
  ['ko', /^--insecure-registry(?:=true)?$/],
  ['regctl', /^--tls=disabled$/],
  ['oras', /^--(?:insecure|plain-http)(?:=true)?$/],
  ['helm', /^--(?:insecure|plain-http|insecure-skip-tls-verify)(?:=true)?$/],
  // of kaniko
  ['executor', /^--(?:insecure|skip-tls-verify)(?:=true)?$/],
  ['cosign', /^--allow-(?:insecure|http)-registry(?:=true)?$/],
]);

function weakRegistries(program: string, { arguments: words, assignments }: Command): readonly WeakRegistry[] {
  const pattern = SWITCHES.get(program);
  if (pattern === undefined) return [];
  if (program === 'executor') return [...pushesOf(pattern, words), ...namedRegistries(words)];
  if (program === 'ko') return koRegistries(pattern, words, assignments);
  const login = plainLogin(words);
  if (login !== undefined) return [login];
  const flags = words.filter((word) => isWeak(pattern, words, word)).slice(0, MOST_FLAGS);
  const images = flags.length === 0 ? [] : words.filter(known(words[0]) === 'login' ? isRegistry : isImage);
  return flags.flatMap((flag): WeakRegistry[] => {
    const name = outputName(flag) ?? registryOf(aboutOf(known<string>(flag) ?? '', images));
    return name === undefined ? [] : [{ name, weakness: 'either', span: flag.span, entry: undefined }];
  });
}

/** Kaniko pushes to its destinations; other flags name further registries. */
function pushesOf(pattern: RegExp, words: readonly ShellWord[]): readonly WeakRegistry[] {
  const flag = words.find((word) => pattern.test(known<string>(word) ?? ''));
  const name = flag && registryOf(valuesOf(words, ['--destination', '-d']));
  return flag === undefined || name === undefined
    ? []
    : [{ name, weakness: 'either', span: flag.span, entry: undefined }];
}

function namedRegistries(words: readonly ShellWord[]): readonly WeakRegistry[] {
  const named = (flag: string, weakness: WeakRegistry['weakness']): WeakRegistry[] =>
    valuesOf(words, [flag]).flatMap(({ value, span }) =>
      typeof value === 'string' ? [{ name: { value, span }, weakness, span, entry: undefined }] : [],
    );
  return [...named('--insecure-registry', 'http'), ...named('--skip-tls-verify-registry', 'unverified')];
}

/** `--flag=value`, `--flag value` */
function valuesOf(words: readonly ShellWord[], flags: readonly string[]): readonly ShellWord[] {
  return words.flatMap((word, index) => {
    const text = known<string>(word) ?? '';
    const flag = flags.find((one) => text === one || text.startsWith(`${one}=`));
    if (flag === undefined) return [];
    const next = words[index + 1];
    return text === flag ? (next === undefined ? [] : [next]) : [{ ...word, value: text.slice(flag.length + 1) }];
  });
}

/** Only the environment says where it pushes to. */
function koRegistries(
  pattern: RegExp,
  words: readonly ShellWord[],
  assignments: Command['assignments'],
): WeakRegistry[] {
  const flag = words.find((word) => pattern.test(known<string>(word) ?? ''));
  const values = assignments.flatMap(({ name, value }) => (name === 'KO_DOCKER_REPO' && value ? [value] : []));
  const name = flag && registryOf(values);
  return flag === undefined || name === undefined
    ? []
    : [{ name, weakness: 'either', span: flag.span, entry: undefined }];
}

/** `docker login http://registry.example.com` */
function plainLogin(words: readonly ShellWord[]): WeakRegistry | undefined {
  if (known(words[0]) !== 'login') return undefined;
  const address = words.find((word) => plainHost(known(word) ?? '') !== undefined);
  const host = address && plainHost(known(address) ?? '');
  if (address === undefined || host === undefined) return undefined;
  return { name: { value: host, span: address.span }, weakness: 'http', span: address.span, entry: undefined };
}

/** `docker manifest create --insecure` is the only command of Docker with a flag of that name. */
function isWeak(pattern: RegExp, words: readonly ShellWord[], word: ShellWord): boolean {
  const text = known<string>(word) ?? '';
  return pattern.test(text) || (known(words[0]) === 'manifest' && /^--insecure(?:=true)?$/.test(text));
}

const TRANSPORT = /^(?:docker|oci):\/\//;

function isImage(word: ShellWord): boolean {
  return /^(?:(?:docker|oci):\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?\//i.test(known<string>(word) ?? '');
}

/** A name without a dot would be a user or a password. */
function isRegistry(word: ShellWord): boolean {
  return /^[a-z0-9-]+(?:(?:\.[a-z0-9-]+)+(?::\d+)?|:\d+)(?:\/|$)/i.test(known<string>(word) ?? '');
}

/** `--output type=image,name=registry.example.com/a,push=true,registry.insecure=true` */
function outputName(word: ShellWord): WeakRegistry['name'] | undefined {
  const parts = (known<string>(word) ?? '').split(',');
  const name = parts.find((part) => part.startsWith('name='))?.slice('name='.length);
  const registry = name === undefined ? undefined : parseImageReference(name).registry;
  return typeof registry === 'string' ? { value: registry, span: word.span } : undefined;
}

/** Such a flag concerns one of the two images of `skopeo copy`. */
function aboutOf(flag: string, images: readonly ShellWord[]): readonly ShellWord[] {
  const remote = images.filter((word) => TRANSPORT.test(known<string>(word) ?? ''));
  if (flag.startsWith('--src-')) return remote.slice(0, 1);
  return flag.startsWith('--dest-') ? remote.slice(-1) : images;
}

function registryOf(images: readonly ShellWord[]): WeakRegistry['name'] | undefined {
  for (const word of images) {
    const text = (known<string>(word) ?? '').replace(TRANSPORT, '');
    const { registry } = parseImageReference(text.includes('/') ? text : `${text}/x`);
    if (typeof registry === 'string') return { value: registry, span: word.span };
  }
  return undefined;
}
