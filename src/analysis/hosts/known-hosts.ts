import { DISTRIBUTION_DOMAINS, MIRROR_PATH } from '../../data/images/distribution-hosts.ts';
import { PUBLIC_HOSTS } from '../../data/public-hosts.ts';

/** Whether it is the distribution's own host, or looks like the address of one of its mirrors. */
export function isOfDistribution(host: string, path: string): boolean {
  const name = host.toLowerCase();
  return (
    DISTRIBUTION_DOMAINS.some((domain) => name === domain || name.endsWith(`.${domain}`)) || MIRROR_PATH.test(path)
  );
}

export function isPublicHost(name: string): boolean {
  const host = name.toLowerCase();
  return PUBLIC_HOSTS.some((known) => host === known || host.endsWith(`.${known}`));
}
