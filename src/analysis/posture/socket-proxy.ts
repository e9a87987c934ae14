import type { Container } from '../../model/containers/container.ts';
import { known } from '../../model/located.ts';

const SOCKET_PROXY = /(?:^|\/)(?:docker-)?socket-proxy$|(?:^|\/)docker-proxy-acl$/i;

/** Whether the image is a socket proxy, which passes only some calls to the engine. */
export function isSocketProxy({ image }: Pick<Container, 'image'>): boolean {
  const repository = image?.reference.value.repository;
  return typeof repository === 'string' && SOCKET_PROXY.test(repository);
}

/** Whether it is a proxy that refuses every call but those that read, unless a variable allows more: https://github.com/Tecnativa/docker-socket-proxy. */
export function passesOnlyReads({ image, environment, command, partial, build }: Container): boolean {
  const { registry = 'docker.io', repository } = image?.reference.value ?? {};
  if (build !== undefined || partial !== undefined || typeof repository !== 'string') return false;
  const name = `${String(registry)}/${repository}`;
  if (ASKED_PROXIES.has(name)) {
    const isChange = environment.some((one) => ASKS_FOR_CHANGES.test(one.name));
    return !isChange && (command?.words ?? []).every((word) => isOptionForReads(known<string>(word)));
  }
  if (!READ_ONLY_PROXIES.has(name)) return false;
  return environment.every((one) => !MAY_CHANGE.test(one.name) || known(one.value) === '0');
}

/** They pass what options and variables name, by the method: https://github.com/wollomatic/socket-proxy */
const ASKED_PROXIES: ReadonlySet<string> = new Set([
  'docker.io/wollomatic/socket-proxy',
  'ghcr.io/wollomatic/socket-proxy',
]);

const ASKS_FOR_CHANGES = /^SP_ALLOW_(?!(?:GET|HEAD|HEALTHCHECK|FROM)$)/i;

function isOptionForReads(word: string | undefined): boolean {
  return word !== undefined && !/^-{0,2}allow(?!(?:get|head|healthcheck|from)(?:=|$))/i.test(word);
}

const READ_ONLY_PROXIES: ReadonlySet<string> = new Set([
  'docker.io/tecnativa/docker-socket-proxy',
  'ghcr.io/tecnativa/docker-socket-proxy',
  'docker.io/linuxserver/socket-proxy',
  'lscr.io/linuxserver/socket-proxy',
  'ghcr.io/linuxserver/socket-proxy',
]);

const MAY_CHANGE = /^(?:POST|ALLOW_\w+)$/;
