import type { Container, Mount } from '../../model/containers/container.ts';
import { known } from '../../model/located.ts';
import { engineAccess } from './host-access.ts';
import { publishedImage } from './published-image.ts';

const SOCKET_PROXY = /(?:^|\/)(?:docker-)?socket-proxy$|(?:^|\/)docker-proxy-acl$/i;

/** Whether the image is a socket proxy, which passes only some calls to the engine, and the container runs its program with its settings. */
export function isSocketProxy(container: Container): boolean {
  const { repository } = container.image?.reference.value ?? publishedImage(container) ?? {};
  if (typeof repository !== 'string' || !SOCKET_PROXY.test(repository)) return false;
  return !startsAnother(container) && !container.mounts.some(replacesFiles);
}

/** The record of an engine has the commands of the image as well. */
function startsAnother({ entrypoint, command, record }: Container): boolean {
  if (record !== undefined) return false;
  const own = known<string>(entrypoint?.words[0]);
  if (own !== undefined && !OWN_ENTRYPOINT.test(own)) return true;
  const words = (command?.words ?? []).map((word) => known<string>(word) ?? '');
  const [first = ''] = words;
  if (OPTION.test(first)) return false;
  return (
    !/(?:^|\/)haproxy$/.test(first) || words.slice(1).some((word) => word.startsWith('/') && !OWN_FILES.test(word))
  );
}

const OWN_ENTRYPOINT = /(?:^|\/)(?:(?:docker-)?entrypoint(?:\.sh)?|socket-proxy|docker-proxy-acl|init)$/;
/** Without a word, the image decides. */
const OPTION = /^(?:$|-)/;
const OWN_FILES = /^\/(?:usr\/local\/etc\/haproxy|run\/haproxy|run|tmp)\/haproxy\.cfg$/;

/** Whether a mount brings other programs or another configuration of the proxy, or a folder that has them. */
function replacesFiles({ type, source, target }: Mount): boolean {
  const path = known<string>(target)?.replace(/(?<!\/)\/+$/, '');
  if (path === undefined || type === 'tmpfs' || source.kind === 'none' || engineAccess(source) !== undefined)
    return false;
  return FILES_OF_PROXY.test(path);
}

const FILES_OF_PROXY =
  /^(?:|\/(?:usr|etc|bin|sbin|lib|templates|init|opt|app)(?:\/(?!localtime$|timezone$|ssl(?:\/|$)|ca-certificates(?:\/|$)|hosts$|resolv\.conf$).*)?)$|haproxy|nginx|entrypoint|\/socket-proxy$|\.(?:cfg|template)$/;

/** Whether it is a proxy that refuses every call but those that read, unless a variable allows more: https://github.com/Tecnativa/docker-socket-proxy. */
export function passesOnlyReads(container: Container): boolean {
  const { environment, command, partial } = container;
  const { registry = 'docker.io', repository } = publishedImage(container) ?? {};
  if (partial !== undefined || typeof repository !== 'string') return false;
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
