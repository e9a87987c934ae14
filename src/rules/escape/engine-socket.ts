import type { Posture } from '../../analysis/posture/index.ts';
import type { PostureMount } from '../../analysis/posture/mounts.ts';
import { isSocketProxy } from '../../analysis/posture/socket-proxy.ts';
import { mounts } from './conditions.ts';
import type { Condition } from './escape-path.ts';

/** Sockets of container engines that run as root; systemd has a separate rule. */
const SYSTEM_ENGINE = /^(?!\/run\/(?:user|systemd|libvirt)(?:\/|$)|~|\\)/;

/** It mounts the socket of an engine, and is not a proxy that limits how others use it. */
export const engineSocket: Condition = (posture: Posture) => {
  if (isSocketProxy(posture.container)) return 'no';
  const isRoot = posture.user.value === 'root';
  const holdsSocket = ({ class: kind, path, access, isOfUser }: PostureMount): boolean =>
    // an attacker who can write to the whole host needs no socket
    kind === 'host root'
      ? access !== 'rw' || !isRoot
      : kind === 'engine socket' && isOfUser !== true && SYSTEM_ENGINE.test(path);
  return mounts(holdsSocket, {
    does: 'mounts',
    reportedBy: ['runtime-socket-mount', 'use-api-socket', 'host-root-mount'],
  })(posture);
};
