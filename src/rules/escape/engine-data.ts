import type { PostureMount } from '../../analysis/posture/mounts.ts';
import { isAtOrBelow } from './conditions.ts';

const FOLDERS = [
  ...['docker', 'balena-engine', 'containerd', 'containers', 'lxc', 'lxd', 'incus', 'kubelet'].map(
    (name) => `/var/lib/${name}`,
  ),
  ...['/var/snap/docker', '/var/snap/lxd'],
];

/** Only logs and settings are there. */
const SETTINGS = ['/var/lib/docker', '/var/lib/balena-engine', '/var/snap/docker/common/var-lib-docker'].map(
  (root) => `${root}/containers`,
);

/** Whether it belongs to an engine. */
export function isEngineData({ class: kind, path }: PostureMount): boolean {
  return kind === 'system folder' && (path === '/var/lib' || FOLDERS.some((folder) => isAtOrBelow(path, folder)));
}

/** Whether it contains images, layers and files of other containers, and not only their logs and settings. */
export function hasFilesOfContainers(mount: PostureMount): boolean {
  return isEngineData(mount) && !SETTINGS.some((folder) => isAtOrBelow(mount.path, folder));
}
