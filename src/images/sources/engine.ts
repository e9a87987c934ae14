import { existsSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { homedir } from 'node:os';
import { ImageError } from '../layers/image-error.ts';
import { connectionError, ENGINE_NAMES, ENGINE_SILENCE, type Environment, silentEngine } from './engine-socket.ts';

/** An engine that writes an image as an archive. */
export type ArchivingEngine = 'docker' | 'podman';

/** https://docs.docker.com/reference/api/engine/#tag/Image/operation/ImageGet, which Podman supports, too. */
const API_VERSION = 'v1.40';

/** The archive of an image that an engine has, as `docker save` writes it. @throws {ImageError} */
export async function exportImage(
  engine: ArchivingEngine,
  name: string,
  environment: Environment,
): Promise<IncomingMessage> {
  const socketPath = socketOf(engine, environment);
  const path = `/${API_VERSION}/images/${encodeURI(name)}/get`;
  const response = await ask(engine, socketPath, path);
  if (response.statusCode === 200) return response;
  response.destroy();
  if (response.statusCode === 404) throw new ImageError(`${ENGINE_NAMES[engine]} has no image ${name}`);
  throw new ImageError(`${ENGINE_NAMES[engine]} responded with the status ${response.statusCode}`);
}

function ask(engine: ArchivingEngine, socketPath: string, path: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, path, headers: { host: 'localhost' } }, resolve);
    sent.setTimeout(ENGINE_SILENCE, () => sent.destroy(silentEngine(engine)));
    sent.on('error', (error: NodeJS.ErrnoException) => reject(connectionError(engine, socketPath, error)));
    sent.end();
  });
}

const VARIABLES: Readonly<Record<ArchivingEngine, string>> = { docker: 'DOCKER_HOST', podman: 'CONTAINER_HOST' };

/** The socket in the variable of the engine, else the first that exists of the usual ones. */
function socketOf(engine: ArchivingEngine, environment: Environment): string {
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

function usualSockets(engine: ArchivingEngine, runtimeFolder: string | undefined): Sockets {
  const own = (path: string): string[] => (runtimeFolder === undefined ? [] : [`${runtimeFolder}/${path}`]);
  return engine === 'docker'
    ? ['/var/run/docker.sock', ...own('docker.sock'), `${homedir()}/.docker/run/docker.sock`]
    : [...own('podman/podman.sock'), '/run/podman/podman.sock'];
}
