import type { Mount } from '../../model/containers/container.ts';
import { withoutLinks } from '../../model/containers/host-path.ts';
import { spanText } from '../../model/source.ts';
import { AGENT_PLACE, AGENT_SOCKET, AGENT_VARIABLE, homeSecret } from './host-secrets.ts';

/** Credentials of a host user that a mount exposes. */
export interface HostCredential {
  readonly path: string;
  /** Such as `the SSH keys`. */
  readonly holds: string;
  /** The path relative to the home folder of the user, empty for all homes; undefined outside of one. */
  readonly inHome?: string;
}

/** Undefined when the source is not known to hold any. */
export function hostCredential({ source, sourceSpan, origin }: Mount): HostCredential | undefined {
  switch (source.kind) {
    case 'home':
      return credential(source.path, source.path.replace(/^~\/?/, ''));
    case 'host':
      return ofPath(source.path);
    case 'unknown':
      return AGENT_VARIABLE.test(spanText(origin?.span ?? sourceSpan)) ? agent(SOME_AGENT) : undefined;
    default:
      return undefined;
  }
}

/** The same of a path that a command has, as written: `~/.aws`, `"$HOME/.ssh/id_rsa"`, `/root/.netrc`. */
export function credentialAt(written: string): HostCredential | undefined {
  const path = written
    .replaceAll(/["']/g, '')
    .replace(/^(?:\$HOME|\$\{HOME\})(?=\/|$)/, '~')
    .replace(/(?<!\/)\/+$/, '');
  return path.startsWith('~') ? credential(path, path.replace(/^~[\w-]*\/?/, '')) : ofPath(path);
}

const SOME_AGENT = 'the socket of an agent';

function agent(path: string): HostCredential {
  return { path, holds: 'the keys in the agent of a user' };
}

/** A user's home folder, or a path in it. */
const HOME = /^(?:\/root|(?:\/home|\/Users|[A-Z]:\/Users)\/[^/]+)(?:\/(.*))?$/s;
const ALL_HOMES = /^(?:\/home|\/Users|[A-Z]:\/Users)$/;

/** Where clusters and engines put the secrets of containers. */
const RUN_SECRETS = /^\/run\/secrets(?:\/kubernetes\.io(?:\/.*)?)?$/;

function ofPath(written: string): HostCredential | undefined {
  if (written === AGENT_PLACE) return agent(SOME_AGENT);
  const path = withoutLinks(written);
  if (AGENT_SOCKET.test(path)) return agent(written);
  if (ALL_HOMES.test(path)) return { path: written, holds: 'the keys, tokens and histories of every user', inHome: '' };
  if (RUN_SECRETS.test(path)) return { path: written, holds: 'the tokens and secrets of the host' };
  const inHome = HOME.exec(path);
  return inHome === null ? undefined : credential(written, inHome[1] ?? '');
}

function credential(path: string, inHome: string): HostCredential | undefined {
  const holds = homeSecret(inHome);
  return holds === undefined ? undefined : { path, holds: `${holds} of a user of the host`, inHome };
}
