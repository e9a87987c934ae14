import { known } from '../../model/located.ts';
import type { Command, ShellAssignment, ShellWord } from '../../model/shell.ts';

/** An engine that a command talks to over TCP, without TLS. */
export interface PlainEngine {
  /** The word with its address. */
  readonly at: ShellWord;
  readonly host: string;
}

const ADDRESS = /^tcp:\/\/([\w.-]{1,255}|\[[\da-f:]{2,45}\])(?::(\d{1,5}))?\/?$/i;
const OWN = /^(?:127\.[\d.]+|localhost|0\.0\.0\.0|\[::1?\])$/i;
const TLS_PORT = '2376';

/** The host of an engine's address without TLS, unless it is the machine or the container itself. */
export function plainEngineHost(address: string | undefined): string | undefined {
  const [, host, port] = ADDRESS.exec(address ?? '') ?? [];
  return host === undefined || port === TLS_PORT || OWN.test(host) ? undefined : host;
}

/** Whether the address of an engine is that of another machine, and not of this one or of a service of the job. */
export function isOfOtherMachine(address: string | undefined): boolean {
  const [, scheme, host = ''] = /^(ssh|tcp):\/\/(\[[\da-f:]{2,45}\]|[^/:]{1,255})/i.exec(address ?? '') ?? [];
  return scheme === 'ssh' || (scheme === 'tcp' && !OWN.test(host) && !isServiceName(host));
}

/** Whether the engine is behind a proxy that lets only some calls through, judging by its name. */
export function isProxyName(host: string): boolean {
  return /proxy/i.test(host);
}

/** The variable with the address of the engine. */
export const ENGINE_VARIABLE = 'DOCKER_HOST';

/** A name without a dot is that of a service of the job, which ends with it. */
export function isServiceName(host: string): boolean {
  return !/[.:]/.test(host);
}

/** Variables that switch TLS on unless they are empty. */
export const TLS_VARIABLE = /^DOCKER_(?:TLS_VERIFY|TLS|CERT_PATH)$/;

/** The engines that commands of one script talk to: by `-H`, `--host` or `DOCKER_HOST`, where nothing sets up TLS. */
export function plainEnginesOf(commands: readonly Command[]): readonly PlainEngine[] {
  const named = commands.flatMap((command) => [
    ...hostOptions(command),
    ...otherAddresses(command),
    ...hostVariables(command.assignments),
    ...hostsForLater(command),
  ]);
  const plain = named.flatMap((at): PlainEngine[] => {
    const host = plainEngineHost(addressIn(at));
    return host === undefined || isProxyName(host) ? [] : [{ at, host }];
  });
  // most scripts name no engine
  const usesTls = plain.length > 0 && commands.some(({ assignments }) => assignments.some(setsTls));
  return usesTls ? [] : plain;
}

function setsTls({ name, value }: ShellAssignment): boolean {
  return TLS_VARIABLE.test(name) && value !== undefined && value.value !== '';
}

function hostVariables(assignments: readonly ShellAssignment[]): readonly ShellWord[] {
  return assignments.flatMap(({ name, value }) => (name === ENGINE_VARIABLE && value !== undefined ? [value] : []));
}

/** `echo DOCKER_HOST=tcp://… >> "$GITHUB_ENV"` */
function hostsForLater({ arguments: words, redirects }: Command): readonly ShellWord[] {
  if (!redirects.some(({ target }) => target?.raw.includes('GITHUB_ENV'))) return [];
  return words.flatMap((word) => {
    const [, address] = /^DOCKER_HOST=(\S{1,300})$/.exec(known<string>(word)?.trim() ?? '') ?? [];
    return address === undefined ? [] : [{ ...word, value: address }];
  });
}

const CLIENTS: ReadonlySet<unknown> = new Set(['docker', 'docker-compose']);

/** Options in front of the subcommand whose value is in the next word. */
const WITH_VALUE =
  /^(?:-[Hclfp]|--(?:host|context|log-level|config|file|project-name|profile|env-file|tls(?:cacert|cert|key)))$/;

const TLS_OPTION = /^--tls(?:verify|cacert|cert|key)?(?:=(?!false|0)|$)/;

function hostOptions({ program, arguments: words }: Command): readonly ShellWord[] {
  if (!CLIENTS.has(program)) return [];
  const hosts: ShellWord[] = [];
  for (let at = 0, word = words[at]; word?.pieces.startsWith('-'); word = words[++at]) {
    if (TLS_OPTION.test(word.pieces)) return [];
    if (/^(?:-H=?|--host=)tcp:/.test(word.pieces)) hosts.push(word);
    const next = words[at + 1];
    if (next === undefined || !WITH_VALUE.test(word.pieces)) continue;
    if (/^(?:-H|--host)$/.test(word.pieces)) hosts.push(next);
    at += 1;
  }
  return hosts;
}

/** `docker context create p --docker host=tcp://…`, `podman --url tcp://…`, `buildctl --addr tcp://…` */
function otherAddresses({ program, arguments: words }: Command): readonly ShellWord[] {
  if (program === 'docker') {
    const isContext = words.some(
      ({ value }, at) => value === 'context' && /^(?:create|update)$/.test(words[at + 1]?.pieces ?? ''),
    );
    return isContext ? words.flatMap(contextHost) : [];
  }
  const option = program === 'podman' ? URL_OPTION : program === 'buildctl' ? ADDR_OPTION : undefined;
  if (option === undefined || words.some(({ pieces }) => /^--tls(?:cacert|cert|key|dir)\b/.test(pieces))) return [];
  return words.filter(({ pieces }, at) => {
    const [, written] = option.exec(pieces) ?? [];
    return (
      written?.startsWith('tcp:') === true || (pieces.startsWith('tcp:') && option.test(words[at - 1]?.pieces ?? ''))
    );
  });
}

/** The address in `host=tcp://…,skip-tls-verify=true`, in any order, unless certificates are given. */
function contextHost(word: ShellWord): readonly ShellWord[] {
  const fields = (known<string>(word) ?? '')
    .replace(/^--docker=/, '')
    .replaceAll(/["']/g, '')
    .split(',');
  const host = fields.find((field) => field.startsWith('host=tcp:'));
  if (host === undefined || fields.some((field) => /^(?:ca|cert|key)=/.test(field))) return [];
  return [{ ...word, value: host.slice('host='.length) }];
}

const URL_OPTION = /^--url(?:=(.*))?$/s;
const ADDR_OPTION = /^--addr(?:=(.*))?$/s;

function addressIn(word: ShellWord): string | undefined {
  return known<string>(word)?.replace(/^(?:-H=?|--(?:host|url|addr)=)/, '');
}
