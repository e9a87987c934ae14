import { isSocketProxy } from '../../analysis/posture/host-access.ts';
import type { Posture } from '../../analysis/posture/index.ts';
import type { PostureMount } from '../../analysis/posture/mounts.ts';
import { mounts, needing } from './conditions.ts';

/** Sockets of engines of containers that run as root; systemd has a path of its own. */
const SYSTEM_ENGINE = /^(?!\/run\/(?:user|systemd|libvirt)(?:\/|$)|~|\\)/;

/** It mounts the socket of an engine, and is none of the proxies that limit what others do with it. */
export const engineSocket = needing(['hostMounts'], (posture: Posture) => {
  if (isSocketProxy(posture.container)) return 'no';
  const isRoot = posture.user.value === 'root';
  const holdsSocket = ({ class: kind, path, access }: PostureMount): boolean =>
    // who may write to all of the host needs no socket
    kind === 'host root' ? access !== 'rw' || !isRoot : kind === 'engine socket' && SYSTEM_ENGINE.test(path);
  return mounts(holdsSocket, {
    does: 'mounts',
    reportedBy: ['runtime-socket-mount', 'use-api-socket', 'host-root-mount'],
  })(posture);
});
