import type { Container } from '../../model/containers/container.ts';
import { userOf } from './user.ts';

/** Whether the process is certainly not root, and in no group that may have rights on the host. */
export function isOrdinaryUser(container: Container): boolean {
  const { additionalGroups } = container;
  if (!additionalGroups.complete || additionalGroups.items.length > 0) return false;
  const { value, name = '' } = userOf(container);
  const [user, group = user] = name.split(':');
  return value === 'other' && (group === user || group === 'nogroup');
}

/** Whether the process is certainly such a user, and one who owns no files of the host. */
export function ownsNoFilesOfHost(container: Container): boolean {
  const [user] = userOf(container).name?.split(':') ?? [];
  return container.privileged === undefined && isOrdinaryUser(container) && !mayBePersonal(user);
}

/**
 * The first accounts of people have numbers from 1000, and people have keys. The first user that an image adds has such a number as well,
 * whatever its name is; those of well-known images have no name here.
 */
function mayBePersonal(user: string | undefined): boolean {
  if (user === undefined || user === 'nobody') return false;
  if (!/^\d+$/.test(user)) return true;
  const number = Number(user);
  return number >= 1000 && number < 60_000;
}
