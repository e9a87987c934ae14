import type { Container } from '../../model/containers/container.ts';
import { effectiveEnvironment } from '../../model/containers/environment.ts';
import { known, type Text } from '../../model/located.ts';
import { plainEngineHost } from './engine-client.ts';
import { nestedEngineWords } from './nested-engine.ts';

/** An engine that a program in a container is told to talk to without TLS. */
export interface GivenEngine {
  /** The word or the value with its address. */
  readonly at: Text;
  readonly host: string;
  /** The variable that has it. */
  readonly variable?: string;
}

/**
 * The engines that programs such as Portainer, Traefik and Dozzle get by an option or a variable of their own, at the port of the engine without TLS:
 * `-H tcp://engine:2375`, `--providers.docker.endpoint=tcp://engine:2375`, `DOZZLE_REMOTE_HOST=tcp://engine:2375`.
 */
export function plainEnginesGiven(container: Container): readonly GivenEngine[] {
  const words = [...(container.entrypoint?.words ?? []), ...(container.command?.words ?? [])];
  const texts = words.map((word) => known<string>(word) ?? '');
  const inWords = words.flatMap((at, index) => {
    const text = texts[index] ?? '';
    if (!PLAIN_PORT.test(text)) return [];
    return hostsIn([...`${texts[index - 1] ?? ''} ${text}`.matchAll(OPTION)], at);
  });
  const inVariables = [...effectiveEnvironment(container).values()].flatMap(({ name, value }) => {
    const text = known<string>(value) ?? '';
    if (value === undefined || !PLAIN_PORT.test(text) || !VARIABLE.test(name)) return [];
    return hostsIn([...text.matchAll(ADDRESSES)], value).map((one) => ({ ...one, variable: name }));
  });
  const all = [...inWords, ...inVariables];
  if (all.length === 0 || nestedEngineWords(container) !== undefined) return [];
  const usesTls = texts.some((text) => TLS.test(text)) || container.environment.some(({ name }) => TLS.test(name));
  return usesTls ? [] : all;
}

function hostsIn(found: readonly RegExpExecArray[], at: Text): readonly GivenEngine[] {
  return found.flatMap(([, address]) => {
    const host = plainEngineHost(address);
    return host === undefined ? [] : [{ at, host }];
  });
}

const PLAIN_PORT = /tcp:\/\/[^\s/]{1,255}:2375(?!\d)/;

/** An option for the address of an engine, and not one for what to wait for or to listen on. */
const OPTION =
  /(?:^|\s)(?:-H|--(?!wait)[\w.-]{0,60}(?:host|endpoint|docker|engine|url|socket))[= ]?["']?(tcp:\/\/[\w.-]{1,255}:2375)(?![\w.-])/gi;

const ADDRESSES = /(?<![\w-])(tcp:\/\/[\w.-]{1,255}:2375)(?![\w.-])/gi;

/** `TRAEFIK_PROVIDERS_DOCKER_ENDPOINT`, `DIUN_PROVIDERS_SWARM_ENDPOINT`, and names that only mean the engine. */
const VARIABLE =
  /^(?:\w{1,40}_PROVIDERS_(?:DOCKER|SWARM)_ENDPOINT|DOZZLE_REMOTE_HOST|DOCKER_(?:API_URL|ENDPOINT|SOCK|SOCKET|URL))$/i;

/** Options and variables that set up TLS with an engine, and not those of what a program serves. */
const TLS = /^(?:--tls(?:verify|cacert|cert|key)?(?:=|$)|.{0,60}(?:docker|swarm)[._]tls[._])/i;
