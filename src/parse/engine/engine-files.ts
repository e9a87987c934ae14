import type { Container } from '../../model/containers/container.ts';
import { known } from '../../model/located.ts';

/** Whether an engine in a container reads its settings from a path: the usual one, or that of `dockerd --config-file`. */
export function isEngineFile(
  { entrypoint, command }: Pick<Container, 'entrypoint' | 'command'>,
  path: string,
): boolean {
  if (path === '/etc/docker/daemon.json') return true;
  const words = [...(entrypoint?.words ?? []), ...(command?.words ?? [])].map((word) => known<string>(word));
  return words.some(
    (word, at) => word === `--config-file=${path}` || (word === path && words[at - 1] === '--config-file'),
  );
}
