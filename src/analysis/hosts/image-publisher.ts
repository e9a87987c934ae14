import { OFFICIAL_IMAGES } from '../../data/images/official-images.ts';
import { type ImageReference, officialName } from '../../model/images/image.ts';
import { DYNAMIC } from '../../model/located.ts';
import { isThisMachine } from '../../model/web-address.ts';

/** Who publishes an image; undefined where a variable decides it, or where the name may be that of an image of the machine. */
export function imagePublisher(reference: ImageReference): string | undefined {
  const { registry, repository } = reference;
  if (registry === DYNAMIC || repository === DYNAMIC) return undefined;
  const official = officialName(reference);
  if (official !== undefined) return OFFICIAL.has(official) ? 'docker.io/library' : undefined;
  const host = registry?.toLowerCase().replace(/^index\.(?=docker\.io$)/, '') ?? 'docker.io';
  if (isThisMachine(host.replace(/:\d{1,5}$/, ''))) return undefined;
  const [namespace = ''] = repository.split('/', 1);
  return SHARED.test(host) ? `${host}/${namespace}` : host;
}

const OFFICIAL: ReadonlySet<string> = new Set(OFFICIAL_IMAGES.trim().split(/\s+/));

/** Registries where anyone can publish under a name of their own. */
const SHARED =
  /^(?:docker\.io|ghcr\.io|quay\.io|(?:[a-z]{1,10}\.)?gcr\.io|[a-z\d-]{1,40}-docker\.pkg\.dev|public\.ecr\.aws|registry\.gitlab\.com|codeberg\.org|ttl\.sh|docker\.pkg\.github\.com)$/;
