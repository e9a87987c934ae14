import { type ImageReference, SHOWN_PIECE } from '../model/image.ts';
import { DYNAMIC, type Located } from '../model/located.ts';
import type { SignedRequirement } from '../model/signature-state.ts';
import { HUB, isImageId, placeOf, withoutDefaultPort } from '../registry/target.ts';
import { matchesGlob, mayMatchGlob } from '../support/anchored-glob.ts';

/** One entry of `images.signatures`. */
export type SignaturePolicy = {
  /** `ghcr.io/acme/**`, over the host and the path of images. */
  readonly images: string;
} & (
  | { readonly require: 'digest-pin' }
  | {
      readonly require: SignedRequirement;
      readonly by: ExpectedSigner;
      /** `owner/name` on GitHub, whose attestations are asked for, too. */
      readonly github?: string;
    }
);

export type SignedPolicy = Exclude<SignaturePolicy, { readonly require: 'digest-pin' }>;

export type ExpectedSigner =
  | {
      readonly kind: 'identity';
      /** Exactly. */
      readonly issuer: string;
      /** A pattern for all of the name that a certificate is for. */
      readonly identity: string;
      /** A pattern for all of the address of the source: a workflow that others may use has one name for all of them. */
      readonly sourceRepository?: string;
    }
  | {
      readonly kind: 'key';
      /** Of a file with a public key as PEM, in the repository. */
      readonly path: Located<string>;
    };

/** The first entry that covers an image decides. */
export function policyFor(
  policies: readonly SignaturePolicy[],
  { host, name }: { readonly host: string; readonly name: string },
): SignaturePolicy | undefined {
  const place = withoutDefaultPort(`${host}/${name}`);
  return policies.find(({ images }) => matchesGlob(withoutDefaultPort(images), place));
}

/** Whether an entry covers what a reference names; `possible` where a variable decides. Names that no registry can have are judged, too. */
export function coverageOf(
  policies: readonly SignaturePolicy[],
  reference: ImageReference,
): 'certain' | 'possible' | 'none' {
  const { registry, repository, text } = reference;
  if (isImageId(reference)) return policies.some(({ images }) => matchesGlob(images, text)) ? 'certain' : 'none';
  if (registry !== DYNAMIC && repository !== DYNAMIC)
    return policyFor(policies, placeOf(registry, repository)) === undefined ? 'none' : 'certain';
  const places = possiblePlaces(text, registry);
  return policies.some(({ images }) => places.some((pieces) => mayMatchGlob(withoutDefaultPort(images), pieces)))
    ? 'possible'
    : 'none';
}

/** The pieces that are known of host and path. A variable may stand for a registry, for a part of a name, or for a name with a tag. */
function possiblePlaces(text: string, registry: ImageReference['registry']): readonly (readonly string[])[] {
  const name = text.replace(/@.*$/s, '').replace(/:[^/:]*$/, '');
  const first = name.split('/', 1)[0] ?? '';
  if (typeof registry === 'string')
    return [withoutDefaultPort(`${placeOf(registry, '').host}${name.slice(first.length)}`).split(SHOWN_PIECE)];
  const atHub = [`${HUB}/${name}`.split(SHOWN_PIECE), `${HUB}/library/${name}`.split(SHOWN_PIECE)];
  return first !== name && !first.includes(SHOWN_PIECE) ? atHub : [name.split(SHOWN_PIECE), ...atHub];
}
