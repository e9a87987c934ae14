import type { Flag } from './flags.ts';

/**
 * Options of `podman build` that give the commands of a build more of the host. Its network is a setting of the build:
 * https://docs.podman.io/en/latest/markdown/podman-build.1.html
 */
const OF_HOST = /^(?:cap-add|cap-drop|cgroup-parent|cgroupns|device|env|ipc|pid|security-opt|userns|uts|volume)$/;

/** Whether the container that a build works in gets this option. */
export function isForBuildContainer({ name }: Flag): boolean {
  return OF_HOST.test(name);
}

/** Why rules about missing options leave the container of a build alone. */
export const ONLY_FOR_BUILD = 'it only lives for the build';
