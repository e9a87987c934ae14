/** Domains under which distributions that use apt publish their own packages. */
export const DISTRIBUTION_DOMAINS: readonly string[] = [
  'debian.org',
  'debian.net',
  'ubuntu.com',
  'kali.org',
  'raspbian.org',
  'raspberrypi.org',
  'raspberrypi.com',
  'devuan.org',
  'linuxmint.com',
  'deepin.com',
  'parrot.sh',
  'pureos.net',
];

/** Domains under which distributions that use rpm publish their own packages, and those of EPEL. */
export const RPM_DISTRIBUTION_DOMAINS: readonly string[] = [
  'fedoraproject.org',
  'centos.org',
  'rockylinux.org',
  'almalinux.org',
  'opensuse.org',
  'redhat.com',
];

/** Paths of distributions on mirrors: at the top, or below a folder of mirrors. */
export const MIRROR_PATH =
  /^\/(?:(?:pub|mirrors?|ftp|artifactory|repository|nexus)\/){0,3}(?:debian|ubuntu|raspbian|kali|devuan|mint)(?:-\w+)*(?:\/|$)/i;
