import type { Image } from '../../model/images/image.ts';
import { reachOf, type Vulnerability, type VulnerablePackage } from '../../model/images/vulnerability.ts';

/** Sentences about how many of the vulnerable system packages the image loads when it starts; empty where that was not looked up. */
export function loadedText({ facts: { contents } }: Image, own: readonly Vulnerability[]): string {
  const packages = packagesIn(own);
  const reach = contents?.reach;
  if (reach === undefined || packages.length === 0) return '';
  const states = packages.map(reachOf);
  const loaded = states.filter((state) => state === 'loaded').length;
  const all = packages.length === 1 ? 'this system package' : `these ${packages.length} system packages`;
  const some = loaded < packages.length ? `${loaded} of ${all}` : all;
  const start = loaded === 0 ? '' : ` What the image starts loads ${some}.`;
  if (loaded === packages.length) return start;
  const [who, others] = loaded === 0 ? ['what the image starts', all] : ['it', 'the others'];
  if (states.includes('unknown'))
    return `${start} Whether ${who} loads ${others} is not known, because ${reach.doubts[0] ?? UNLISTED}.`;
  const [opener] = reach.openers;
  const more = opener === undefined ? '' : `, but ${opener} may load more`;
  return `${start} No link leads from what ${loaded === 0 ? 'the image' : 'it'} starts to ${others}${more}.`;
}

const UNLISTED = 'the image does not list the files of some of them';

/** Each package once, whichever vulnerabilities it has. */
function packagesIn(own: readonly Vulnerability[]): readonly VulnerablePackage[] {
  const known = own.flatMap(({ packages }) => packages).filter((one) => reachOf(one) !== undefined);
  return [...new Map(known.map((one) => [`${one.name}\n${one.version}`, one])).values()];
}
