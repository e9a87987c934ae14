/** A yes, a no, or neither. */
export type Ternary = 'yes' | 'no' | 'unknown';

/** Properties of the host that a repository does not reveal. */
export interface HostAssumptions {
  /** Whether it enforces AppArmor, so that containers get the profile `docker-default`. */
  readonly apparmor: Ternary;
  /** Whether it enforces SELinux, and the engine uses it. */
  readonly selinux: Ternary;
  readonly cgroup: 'v1' | 'v2' | 'unknown';
  /** Whether the engine maps the users of containers to others (`userns-remap`). */
  readonly usernsRemap: boolean;
  /** Whether the engine runs as a user other than root. */
  readonly rootless: boolean;
}

/** A plain Docker installation about which nothing else is known. */
export const DEFAULT_HOST: HostAssumptions = {
  apparmor: 'unknown',
  selinux: 'unknown',
  cgroup: 'unknown',
  usernsRemap: false,
  rootless: false,
};
