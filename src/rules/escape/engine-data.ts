import type { PostureMount } from '../../analysis/posture/mounts.ts';
import { isAtOrBelow } from './conditions.ts';

const FOLDERS = ['/var/lib/docker', '/var/lib/containerd', '/var/lib/containers', '/var/lib/kubelet'];

/** Whether it belongs to an engine. */
export function isEngineData({ class: kind, path }: PostureMount): boolean {
  return kind === 'system folder' && (path === '/var/lib' || FOLDERS.some((folder) => isAtOrBelow(path, folder)));
}

/** Whether it contains images, layers and files of other containers, and not only their logs and settings. */
export function hasFilesOfContainers(mount: PostureMount): boolean {
  return isEngineData(mount) && !isAtOrBelow(mount.path, '/var/lib/docker/containers');
}
