import { existsSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { homedir } from 'node:os';
import { ImageError } from '../layers/image-error.ts';

/** A container engine on this machine. */
export type Engine = 'docker' | 'podman';

type Environment = Readonly<Record<string, string | undefined>>;

/** https://docs.docker.com/reference/api/engine/#tag/Image/operation/ImageGet, which Podman supports, too. */
const API_VERSION = 'v1.40';
/** In milliseconds, without any byte. Engines collect an image before they send it. */
const SILENCE = 300_000;

/** The archive of an image that an engine has, as `docker save` writes it. @throws {ImageError} */
export async function exportImage(engine: Engine, name: string, environment: Environment): Promise<IncomingMessage> {
  const socketPath = socketOf(engine, environment);
  const path = `/${API_VERSION}/images/${encodeURI(name)}/get`;
  const response = await ask(engine, socketPath, path);
  if (response.statusCode === 200) return response;
  response.destroy();
  if (response.statusCode === 404) throw new ImageError(`${NAMES[engine]} has no image ${name}`);
  throw new ImageError(`${NAMES[engine]} responded with the status ${response.statusCode}`);
}

const NAMES: Readonly<Record<Engine, string>> = { docker: 'Docker', podman: 'Podman' };

function ask(engine: Engine, socketPath: string, path: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, path, headers: { host: 'localhost' } }, resolve);
    sent.setTimeout(SILENCE, () => sent.destroy(new ImageError(`${NAMES[engine]} does not respond`)));
    sent.on('error', (error: NodeJS.ErrnoException) => reject(connectionError(engine, socketPath, error)));
    sent.end();
  });
}

function connectionError(engine: Engine, socket: string, error: NodeJS.ErrnoException): Error {
  switch (error.code) {
    case 'ENOENT':
    case 'ECONNREFUSED':
      return new ImageError(`${NAMES[engine]} is not running: nothing listens at ${socket}`);
    case 'EACCES':
    case 'EPERM':
      return new ImageError(`this user may not use ${NAMES[engine]}, whose socket is ${socket}`);
    default:
      return error;
  }
}

const VARIABLES: Readonly<Record<Engine, string>> = { docker: 'DOCKER_HOST', podman: 'CONTAINER_HOST' };

/** The socket in the variable of the engine, else the first that exists of the usual ones. */
function socketOf(engine: Engine, environment: Environment): string {
  const host = environment[VARIABLES[engine]];
  if (host !== undefined && host !== '') {
    if (host.startsWith('unix://')) return host.slice('unix://'.length);
    throw new ImageError(
      `${VARIABLES[engine]} names an engine on another machine; pipe the image in: ${engine} save NAME | hullcheck image -`,
    );
  }
  const sockets = usualSockets(engine, environment['XDG_RUNTIME_DIR']);
  return sockets.find((path) => existsSync(path)) ?? sockets[0];
}

/** At least one. */
type Sockets = readonly [string, ...string[]] | readonly [...string[], string];

function usualSockets(engine: Engine, runtimeFolder: string | undefined): Sockets {
  const own = (path: string): string[] => (runtimeFolder === undefined ? [] : [`${runtimeFolder}/${path}`]);
  return engine === 'docker'
    ? ['/var/run/docker.sock', ...own('docker.sock'), `${homedir()}/.docker/run/docker.sock`]
    : [...own('podman/podman.sock'), '/run/podman/podman.sock'];
}
