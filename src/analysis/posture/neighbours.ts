import type { Container } from '../../model/containers/container.ts';
import { known } from '../../model/located.ts';

/**
 * The container of a project that has the name of a host: by its service, by `container_name`, by `hostname` or an alias on a network, or as
 * Compose names it (`shop_db_1`).
 */
export function neighbourNamed(host: string, project: readonly Container[] = []): Container | undefined {
  const service = /^.+[_-]\d{1,4}$/.test(host) ? host.replace(/[_-]\d{1,4}$/, '') : '';
  return project.find(
    ({ name, containerName, hostNames }) =>
      name === host ||
      known(containerName) === host ||
      hostNames?.includes(host) ||
      service.endsWith(`_${name}`) ||
      service.endsWith(`-${name}`),
  );
}
