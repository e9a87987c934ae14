import { PUBLIC_HOSTS } from '../../data/public-hosts.ts';
import type { ImageReference } from '../../model/images/image.ts';
import type { SignaturePolicy } from '../../model/images/signature-policy.ts';
import { DYNAMIC } from '../../model/located.ts';
import { SHOWN_PIECE } from '../../model/unknown-piece.ts';
import { matchesGlob, mayMatchGlob } from '../../support/patterns/anchored-glob.ts';
import { HUB, isImageId, placeOf, type Repository, withoutDefaultPort } from '../registry/target.ts';

/** The entry for an image: the first one that covers it. */
export function policyFor(
  policies: readonly SignaturePolicy[],
  { host, name }: Repository,
): SignaturePolicy | undefined {
  return policies.find(({ images }) => coversPlace(images, { host, name }));
}

/** Whether a pattern for host and path of images covers a repository. */
export function coversPlace(images: string, { host, name }: Repository): boolean {
  return matchesGlob(patternOf(images), withoutDefaultPort(`${host}/${name}`));
}

/** Whether a pattern says who may push: the owner of a part of a registry, or of a whole one that is not open to everyone. */
export function namesOwner(images: string): boolean {
  const [known = ''] = patternOf(images).split('*', 1);
  const [host = '', ...path] = known.split('/');
  if (path.length === 0) return false;
  const [name = ''] = host.split(':', 1);
  const isOpen = PUBLIC_HOSTS.some((open) => name === open || name.endsWith(`.${open}`));
  return !isOpen || path.length > 1;
}

/** The pattern with the host in its usual form, as in references. Without a host, it is for Docker Hub. */
function patternOf(images: string): string {
  const [first = '', ...rest] = images.split('/');
  if (first.includes('*')) return images;
  const isHost = rest.length > 0 && (first === 'localhost' || /[.:]/.test(first));
  const written = isHost ? rest.join('/') : images;
  const { host, name } = placeOf(isHost ? first : undefined, written);
  // only a name is short for `library/…`
  return withoutDefaultPort(`${host}/${written.includes('*') ? written : name}`);
}

/** Whether an entry covers the image of a reference; `possible` where a variable decides. This includes names that are not valid at any registry. */
export function coverageOf(
  policies: readonly SignaturePolicy[],
  reference: ImageReference,
): 'certain' | 'possible' | 'none' {
  const { registry, repository, text } = reference;
  if (isImageId(reference)) return policies.some(({ images }) => matchesGlob(images, text)) ? 'certain' : 'none';
  if (registry !== DYNAMIC && repository !== DYNAMIC)
    return policyFor(policies, placeOf(registry, repository)) === undefined ? 'none' : 'certain';
  const places = possiblePlaces(text, registry);
  return policies.some(({ images }) => places.some((pieces) => mayMatchGlob(patternOf(images), pieces)))
    ? 'possible'
    : 'none';
}

/** The known pieces of host and path. A variable may hold a registry, a part of a name, or a name with a tag. */
function possiblePlaces(text: string, registry: ImageReference['registry']): readonly (readonly string[])[] {
  const name = text.replace(/@.*$/s, '').replace(/:[^/:]*$/, '');
  const first = name.split('/', 1)[0] ?? '';
  if (typeof registry === 'string')
    return [withoutDefaultPort(`${placeOf(registry, '').host}${name.slice(first.length)}`).split(SHOWN_PIECE)];
  const atHub = [`${HUB}/${name}`.split(SHOWN_PIECE), `${HUB}/library/${name}`.split(SHOWN_PIECE)];
  return first !== name && !first.includes(SHOWN_PIECE) ? atHub : [name.split(SHOWN_PIECE), ...atHub];
}
