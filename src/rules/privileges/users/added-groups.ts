import { devicesOf } from '../../../analysis/posture/devices.ts';
import { engineAccess } from '../../../analysis/posture/host-access.ts';
import { isSocketProxy } from '../../../analysis/posture/socket-proxy.ts';
import { PRIVILEGED_GROUPS } from '../../../data/privileged-groups.ts';
import type { Container, Mount } from '../../../model/containers/container.ts';
import type { Related } from '../../../model/findings/finding.ts';
import { known, type Option } from '../../../model/located.ts';

/** A group with rights on the host that a container adds to its user. */
export interface AddedGroup {
  readonly option: Option<string>;
  readonly name: string;
  /** The resources that members can use on the host. */
  readonly rights: string;
  /** The mount of the container that this group opens; undefined without one. */
  readonly opens: Related | undefined;
}

export function addedGroups(container: Container): readonly AddedGroup[] {
  return container.additionalGroups.items.flatMap((option): AddedGroup[] => {
    const name = known<string>(option) ?? '';
    const opens = openedBy(name, container);
    const rights = PRIVILEGED_GROUPS.get(name) ?? (opens && SOCKET_RIGHTS);
    return rights === undefined ? [] : [{ option, name, rights, opens }];
  });
}

const SOCKET_RIGHTS = 'the socket of the engine';

/** The group of the socket has another number on every host; 1000 is the group of the first user. */
const SOCKET_GROUP = /^(?!1000$)(?:docker|podman|root|0|[1-9]\d{2,9})$/;
const DISK_GROUP = /^(?:disk|6)$/;

function openedBy(group: string, container: Container): Related | undefined {
  if (SOCKET_GROUP.test(group)) {
    const mount = isSocketProxy(container) ? undefined : container.mounts.find(isSocket);
    return mount && { span: mount.sourceSpan, message: 'the socket that it opens' };
  }
  if (!DISK_GROUP.test(group)) return undefined;
  const disk = devicesOf(container).find((device) => device.class === 'disk');
  return disk && { span: disk.at, message: 'the disk that it opens' };
}

function isSocket({ source }: Mount): boolean {
  return engineAccess(source) !== undefined;
}
