import type { PostureMount } from '../../analysis/posture/mounts.ts';
import { isAtOrBelow } from './conditions.ts';

const FOLDERS = ['/var/lib/docker', '/var/lib/containerd', '/var/lib/containers', '/var/lib/kubelet'];

/** Whether it contains images, layers and files of other containers. */
export function isEngineData({ class: kind, path }: PostureMount): boolean {
  return kind === 'system folder' && (path === '/var/lib' || FOLDERS.some((folder) => isAtOrBelow(path, folder)));
}
