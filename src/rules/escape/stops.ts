import type { Posture } from '../../analysis/posture/index.ts';
import { ALL_CAPABILITIES } from '../../data/capabilities.ts';
import { known } from '../../model/located.ts';
import type { Stop } from './stop.ts';

/** Users of the container are mapped to others, or the engine is rootless: root in it is not root on the host. */
export const userNamespaceOfHost: Stop = ({ namespaces: { user }, container: { podman, userNamespace } }) => {
  if (user.value.kind === 'host') return 'open';
  const isPodmanAlone =
    podman?.runsAsRoot === 'unknown' && (userNamespace === undefined || known(userNamespace) === 'host');
  return isPodmanAlone && user.value.kind === 'unknown' ? { perhaps: 'Podman, if it runs without root' } : 'closed';
};

/** Runtimes that put a separate kernel, or a filter for every system call, between the container and the host. */
const SANDBOXES = /^(?:io\.containerd\.)?(?:runsc|kata|sysbox)/;

export const kernelOfHost: Stop = ({ container: { runtime } }) => {
  if (runtime === undefined) return 'open';
  const name = known(runtime);
  return name === undefined || SANDBOXES.test(name) ? 'closed' : 'open';
};

/** The profile of the engine allows the system calls that a capability needs. Of custom profiles, only a list of forbidden calls is open. */
export const seccompOfEngine: Stop = (posture) =>
  posture.seccomp.value === 'default' || isUnfiltered(posture) ? 'open' : 'closed';

/** The container has no filter for system calls, or one in the repository that allows every call it does not name. */
export function isUnfiltered({ seccomp: { value }, container: { seccompProfile } }: Posture): boolean {
  return value === 'unconfined' || (value === 'custom' && seccompProfile?.isOpen === true);
}

/** `docker-default` forbids mounting, tracing processes outside, and writing below `/proc` and `/sys`. */
export const appArmor: Stop = ({ apparmor: { value, isEnforced }, selinux, container }) => {
  if (selinux.isEnforced === 'yes') return 'closed';
  if (isEnforced === 'no') return 'open';
  if (value === 'custom') return { perhaps: 'the AppArmor profile that it names' };
  if (isEnforced === 'yes' && value === 'default') return 'closed';
  if (container.podman !== undefined) return { perhaps: 'AppArmor, if the host has it' };
  return { perhaps: 'the AppArmor profile docker-default, if the host has it' };
};

/** SELinux keeps containers from files of the host and from resources of other processes. */
export const seLinux: Stop = ({ selinux: { value, isEnforced }, container: { podman } }) => {
  if (isEnforced === 'yes') return 'closed';
  // Podman labels containers wherever the host supports it
  const mayLabel = podman !== undefined && isEnforced === 'unknown' && value !== 'unconfined';
  return mayLabel ? { perhaps: 'SELinux, if the host has it' } : 'open';
};

/** A privileged container has its own path, which needs no other setting. */
export const notPrivileged: Stop = ({ privileged: { value } }) => (value === 'yes' ? 'closed' : 'open');

/** An attacker with all capabilities loads a module, and needs none of the other paths. */
const notAlmighty: Stop = ({ capabilities: { bounding } }) =>
  bounding.certain.size === ALL_CAPABILITIES.length ? 'closed' : 'open';

/** Obstacles to using a capability: the kernel of the host has to carry out the call. */
export const ofCapability: readonly Stop[] = [notPrivileged, notAlmighty, kernelOfHost, seccompOfEngine];
