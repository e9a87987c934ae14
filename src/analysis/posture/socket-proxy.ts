import type { Container } from '../../model/containers/container.ts';
import { known } from '../../model/located.ts';

const SOCKET_PROXY = /(?:^|\/)(?:docker-)?socket-proxy$|(?:^|\/)docker-proxy-acl$/i;

/** Whether the image is a socket proxy, which passes only some calls to the engine. */
export function isSocketProxy({ image }: Pick<Container, 'image'>): boolean {
  const repository = image?.reference.value.repository;
  return typeof repository === 'string' && SOCKET_PROXY.test(repository);
}

/** Whether it is a proxy that refuses every call but those that read, unless a variable allows more: https://github.com/Tecnativa/docker-socket-proxy. */
export function passesOnlyReads({ image, environment, partial, build }: Container): boolean {
  const { registry = 'docker.io', repository } = image?.reference.value ?? {};
  if (build !== undefined || partial !== undefined || typeof repository !== 'string') return false;
  if (!READ_ONLY_PROXIES.has(`${String(registry)}/${repository}`)) return false;
  return environment.every(({ name, value }) => !MAY_CHANGE.test(name) || known(value) === '0');
}

const READ_ONLY_PROXIES: ReadonlySet<string> = new Set([
  'docker.io/tecnativa/docker-socket-proxy',
  'ghcr.io/tecnativa/docker-socket-proxy',
  'docker.io/linuxserver/socket-proxy',
  'lscr.io/linuxserver/socket-proxy',
  'ghcr.io/linuxserver/socket-proxy',
]);

const MAY_CHANGE = /^(?:POST|ALLOW_\w+)$/;
