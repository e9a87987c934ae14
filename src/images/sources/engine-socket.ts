import { ImageError } from '../layers/image-error.ts';

/** A container engine on this machine. */
export type Engine = 'docker' | 'podman' | 'containerd';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How messages name an engine. */
export const ENGINE_NAMES: Readonly<Record<Engine, string>> = {
  docker: 'Docker',
  podman: 'Podman',
  containerd: 'containerd',
};

/** In milliseconds, without any byte. Engines collect an image before they send it. */
export const ENGINE_SILENCE = 300_000;

/** An engine that was asked, and sends nothing. */
export function silentEngine(engine: Engine): ImageError {
  return new ImageError(`${ENGINE_NAMES[engine]} does not respond`);
}

/** What a failed connection to the socket of an engine means; other errors stay what they are. */
export function connectionError(engine: Engine, socket: string, error: NodeJS.ErrnoException): Error {
  const name = ENGINE_NAMES[engine];
  switch (error.code) {
    case 'ENOENT':
    case 'ECONNREFUSED':
      return new ImageError(`${name} is not running: nothing listens at ${socket}`);
    case 'EACCES':
    case 'EPERM':
      return new ImageError(`this user may not use ${name}, whose socket is ${socket}`);
    default:
      return error;
  }
}
