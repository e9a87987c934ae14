import { isSocketProxy } from '../../model/host-access.ts';
import type { Posture } from '../../model/posture/index.ts';
import { mounts } from './conditions.ts';
import type { Answer } from './escape-path.ts';

/** Sockets of engines that run as root; systemd has a path of its own. */
const SYSTEM_ENGINE = /^(?!\/run\/(?:user|systemd)(?:\/|$)|~|\\)/;

/** It mounts the socket of an engine, and is none of the proxies that limit what others do with it. */
export function engineSocket(posture: Posture): Answer {
  if (isSocketProxy(posture.container)) return 'no';
  return mounts(({ class: kind, path }) => kind === 'engine socket' && SYSTEM_ENGINE.test(path), {
    does: 'mounts',
    reportedBy: ['runtime-socket-mount', 'use-api-socket'],
  })(posture);
}
