import type { Container } from '../../model/containers/container.ts';
import { hasPersonalNumber } from '../processes/image-users.ts';
import { publicImage } from './published-services.ts';
import { userOf } from './user.ts';

/** Whether the process is certainly not root, and in no group that may have rights on the host. */
export function isOrdinaryUser(container: Container): boolean {
  const { additionalGroups, stage } = container;
  if (!additionalGroups.complete || additionalGroups.items.length > 0 || stage?.givesRights === true) return false;
  const { value, name = '' } = userOf(container);
  const [user, group = user] = name.split(':');
  return value === 'other' && (group === user || group === 'nogroup');
}

/** Whether the process is certainly such a user, and one who owns no files of the host. */
export function ownsNoFilesOfHost(container: Container): boolean {
  if (container.privileged !== undefined || !isOrdinaryUser(container)) return false;
  const { name } = userOf(container);
  return name === undefined ? isSystemUserOfImage(container) : !mayBePersonal(name.split(':', 1)[0] ?? '');
}

/** What an entry script in the repository switches to may be any user. */
function isSystemUserOfImage(container: Container): boolean {
  const image = container.stage?.userChange === undefined ? publicImage(container) : undefined;
  return image !== undefined && !hasPersonalNumber(image.value);
}

/**
 * The first accounts of people have numbers from 1000, and people have keys. The first user that an image adds has such a number as well,
 * whatever its name is.
 */
function mayBePersonal(user: string): boolean {
  if (user === 'nobody') return false;
  if (!/^\d+$/.test(user)) return true;
  const number = Number(user);
  return number >= 1000 && number < 60_000;
}
