import type { SignedRequirement, UnsupportedForm } from '../../model/images/signature-state.ts';
import type { LookupFailure } from '../registry/lookup-error.ts';
import type { Descriptor, Lookup, Manifest, Registry } from '../registry/registry.ts';
import type { Repository } from '../registry/target.ts';
import { SIGNATURE } from './cosign.ts';

/** A possible signature of an image: where it can be read, or why it cannot. */
export type Attached =
  | { readonly kind: 'payload' | 'envelope' | 'bundle'; readonly blob: Descriptor }
  | { readonly kind: 'unsupported'; readonly form: UnsupportedForm }
  | { readonly kind: 'unread'; readonly failure: LookupFailure };

export interface Subject extends Repository {
  /** The digest of an index or a manifest. */
  readonly digest: string;
}

/**
 * The possible signatures of a digest: under cosign's tag for it, and in the manifests that refer to it, bundles first. The entry in an index
 * does not decide the type, because cosign itself writes another type there than into the manifest. Indexes are not followed, which
 * rules out cycles.
 */
export async function* attachedTo(
  subject: Subject,
  required: SignedRequirement,
  registry: Registry,
): AsyncGenerator<Attached> {
  const { host, name, digest } = subject;
  const tag = `${digest.replace(':', '-')}.${required === 'signature' ? 'sig' : 'att'}`;
  yield* partsOf(registry.readManifest({ host, name, tag, digest: undefined }), 'may be missing');
  const referrers = await registry.listReferrers(subject, digest);
  if (!referrers.ok) {
    yield { kind: 'unread', failure: referrers.error };
    return;
  }
  for (const { digest: found, artifactType } of byLikelihood(referrers.value)) {
    if (artifactType === NOTATION) yield { kind: 'unsupported', form: 'notation' };
    else yield* partsOf(registry.readManifest({ host, name, tag: undefined, digest: found }), 'is there');
  }
}

const NOTATION = 'application/vnd.cncf.notary.signature';
const BUNDLE = /^application\/vnd\.dev\.sigstore\.bundle/;

/** Leaves out referrers with another type, such as an unsigned SBOM. */
function byLikelihood(referrers: readonly Descriptor[]): readonly Descriptor[] {
  const isBundle = ({ artifactType }: Descriptor): boolean => BUNDLE.test(artifactType ?? '');
  const possible = referrers.filter(({ artifactType = '' }) => POSSIBLE.test(artifactType));
  return [...possible.filter(isBundle), ...possible.filter((referrer) => !isBundle(referrer))];
}

/** No type, or a type of a signing tool. */
const POSSIBLE = /^$|^application\/vnd\.(?:dev\.sigstore|dev\.cosign|cncf\.notary|oci|docker)\./;

async function* partsOf(reading: Lookup<Manifest>, presence: 'may be missing' | 'is there'): AsyncGenerator<Attached> {
  const read = await reading;
  if (!read.ok) {
    const isMissing = presence === 'may be missing' && read.error.kind === 'not-found';
    if (!isMissing) yield { kind: 'unread', failure: read.error };
  } else if (read.value.kind === 'image') {
    const { artifactType, config, layers } = read.value;
    if (artifactType === NOTATION || config.mediaType === NOTATION) yield { kind: 'unsupported', form: 'notation' };
    else yield* layers.flatMap((layer) => partOf(layer, presence === 'may be missing'));
  }
}

/** Under its tags, cosign ignores the type of a layer that has a signature. */
function partOf(blob: Descriptor, isUnderTag: boolean): readonly Attached[] {
  if (BUNDLE.test(blob.mediaType)) return [{ kind: 'bundle', blob }];
  switch (blob.mediaType) {
    case 'application/vnd.dev.cosign.simplesigning.v1+json':
      return [{ kind: 'payload', blob }];
    case 'application/vnd.dsse.envelope.v1+json':
      return [{ kind: 'envelope', blob }];
    default:
      return isUnderTag && blob.annotations.get(SIGNATURE) ? [{ kind: 'payload', blob }] : [];
  }
}
