/** Domains under which distributions that use apt publish their own packages. */
const DISTRIBUTION_DOMAINS: readonly string[] = [
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

/** Where mirrors have a distribution: at the top, or below the folder of all mirrors. */
const MIRROR_PATH =
  /^\/(?:(?:pub|mirrors?|ftp|artifactory|repository|nexus)\/){0,3}(?:debian|ubuntu|raspbian|kali|devuan|mint)(?:-\w+)*(?:\/|$)/i;

/** The distribution's own host, or an address that looks like that of a mirror of it. */
export function isOfDistribution(host: string, path: string): boolean {
  const name = host.toLowerCase();
  return (
    DISTRIBUTION_DOMAINS.some((domain) => name === domain || name.endsWith(`.${domain}`)) || MIRROR_PATH.test(path)
  );
}
