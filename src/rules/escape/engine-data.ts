import type { PostureMount } from '../../analysis/posture/mounts.ts';
import { isAtOrBelow } from './conditions.ts';

const FOLDERS = ['/var/lib/docker', '/var/lib/containerd', '/var/lib/containers', '/var/lib/kubelet'];

/** Logs and settings of containers, without their files. */
const SETTINGS = '/var/lib/docker/containers';

/** Whether it contains images, layers and files of other containers. */
export function isEngineData({ class: kind, path }: PostureMount): boolean {
  if (kind !== 'system folder' || isAtOrBelow(path, SETTINGS)) return false;
  return path === '/var/lib' || FOLDERS.some((folder) => isAtOrBelow(path, folder));
}
