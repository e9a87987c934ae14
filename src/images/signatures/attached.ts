import type { UnsupportedForm } from '../../model/images/signature-state.ts';
import type { LookupFailure } from '../registry/lookup-error.ts';
import type { Descriptor, ImageManifest, Lookup, Manifest, Registry } from '../registry/registry.ts';
import type { Repository } from '../registry/target.ts';
import { SIGNATURE } from './cosign.ts';
import { kindOfStatement, type StatementKind } from './statement.ts';

/** A possible signature of an image: where it can be read, or why it cannot. */
export type Attached =
  | { readonly kind: 'payload' | 'envelope' | 'bundle'; readonly blob: Descriptor }
  | { readonly kind: 'notation'; readonly blob: Descriptor }
  /** Without a signature of its own. Its manifest can have one. */
  | { readonly kind: 'statement'; readonly blob: Descriptor; readonly manifest: string }
  /** The same for a VEX document itself, which its manifest is about a digest with. */
  | {
      readonly kind: 'document';
      readonly blob: Descriptor;
      readonly manifest: string;
      readonly about: string | undefined;
    }
  | { readonly kind: 'unsupported'; readonly form: UnsupportedForm }
  | { readonly kind: 'unread'; readonly failure: LookupFailure };

interface WantedParts extends Pick<AttachedOptions, 'readsAll'> {
  readonly required: StatementKind;
}

export interface Subject extends Repository {
  /** The digest of an index or a manifest. */
  readonly digest: string;
}

interface AttachedOptions {
  readonly readsNotation?: boolean;
  /** Whether VEX is also read from attestations whose type leaves open that they have some. */
  readonly readsAll?: boolean;
}

/**
 * The possible signatures of a digest: under cosign's tag for it, and in the manifests that refer to it, bundles first. The entry in an index
 * does not decide the type, because cosign itself writes another type there than into the manifest. Indexes are not followed, which
 * rules out cycles.
 */
export async function* attachedTo(
  subject: Subject,
  required: StatementKind,
  registry: Registry,
  { readsNotation = false, readsAll = false }: AttachedOptions = {},
): AsyncGenerator<Attached> {
  const { host, name, digest } = subject;
  const tag = `${digest.replace(':', '-')}.${required === 'signature' ? 'sig' : 'att'}`;
  const wanted: WantedParts = { required, readsAll };
  yield* partsOf(registry.readManifest({ host, name, tag, digest: undefined }), wanted, 'may be missing');
  const referrers = await registry.listReferrers(subject, digest);
  if (!referrers.ok) {
    yield { kind: 'unread', failure: referrers.error };
    return;
  }
  for (const { digest: found, artifactType } of byLikelihood(referrers.value, wanted)) {
    if (artifactType === NOTATION && !readsNotation) yield { kind: 'unsupported', form: 'notation' };
    else yield* partsOf(registry.readManifest({ host, name, tag: undefined, digest: found }), wanted, 'is there');
  }
}

const NOTATION = 'application/vnd.cncf.notary.signature';
const BUNDLE = /^application\/vnd\.dev\.sigstore\.bundle/;

/** Leaves out referrers with another type, such as an unsigned SBOM. */
function byLikelihood(referrers: readonly Descriptor[], wanted: WantedParts): readonly Descriptor[] {
  const isBundle = ({ artifactType }: Descriptor): boolean => BUNDLE.test(artifactType ?? '');
  const possible = referrers.filter((referrer) => {
    const { artifactType = '' } = referrer;
    const isVex = wanted.required === 'vex' && (artifactType === STATEMENT || DOCUMENT.test(artifactType));
    return (POSSIBLE.test(artifactType) || isVex) && mayBe(wanted, referrer);
  });
  return [...possible.filter(isBundle), ...possible.filter((referrer) => !isBundle(referrer))];
}

/**
 * Whether annotations do not say that it is something else. Only VEX relies on them: a change of them can hide a statement, and then a
 * vulnerability counts.
 */
function mayBe({ required, readsAll }: WantedParts, { annotations }: Descriptor): boolean {
  if (required !== 'vex') return true;
  const types = TYPE_ANNOTATIONS.flatMap((name) => annotations.get(name) ?? []);
  return types.every((type) => kindOfStatement(type) === required || (readsAll && mayHaveVex(type)));
}

/** CycloneDX can be a bill of materials and VEX at once. CSAF has no type of its own. */
function mayHaveVex(type: string): boolean {
  return kindOfStatement(type) === 'other' || type.includes('cyclonedx');
}

/** Those of BuildKit and Docker, of cosign's tags, and of bundles. */
const TYPE_ANNOTATIONS = ['in-toto.io/predicate-type', 'predicateType', 'dev.sigstore.bundle.predicateType'];

const STATEMENT = 'application/vnd.in-toto+json';
/** The media types of documents that may be VEX: https://github.com/CycloneDX/specification, and the others by analogy. */
const DOCUMENT = /^application\/(?:vnd\.)?(?:oasis\.)?(?:cyclonedx|csaf|openvex|vex)(?:\.[\w.]+)?\+json(?:;.*)?$/;

/** No type, or a type of a signing tool. */
const POSSIBLE = /^$|^application\/vnd\.(?:dev\.sigstore|dev\.cosign|cncf\.notary|oci|docker)\./;

async function* partsOf(
  reading: Lookup<Manifest>,
  wanted: WantedParts,
  presence: 'may be missing' | 'is there',
): AsyncGenerator<Attached> {
  const read = await reading;
  if (!read.ok) {
    const isMissing = presence === 'may be missing' && read.error.kind === 'not-found';
    if (!isMissing) yield { kind: 'unread', failure: read.error };
  } else if (read.value.kind === 'image') yield* partsIn(read.value, wanted, presence === 'may be missing');
}

function partsIn(manifest: ImageManifest, wanted: WantedParts, isUnderTag: boolean): readonly Attached[] {
  const { artifactType, config, layers } = manifest;
  if (artifactType === NOTATION || config.mediaType === NOTATION) return [notationPart(layers)];
  return layers
    .filter((layer) => mayBe(wanted, layer))
    .flatMap(
      (blob) => (wanted.required === 'vex' ? unsignedPart(blob, manifest) : undefined) ?? partOf(blob, isUnderTag),
    );
}

/** A part that has no signature of its own. */
function unsignedPart(blob: Descriptor, { artifactType = '', digest, subject }: ImageManifest): Attached | undefined {
  if (blob.mediaType === STATEMENT) return { kind: 'statement', blob, manifest: digest };
  const isDocument = DOCUMENT.test(blob.mediaType) || DOCUMENT.test(artifactType);
  return isDocument ? { kind: 'document', blob, manifest: digest, about: subject?.digest } : undefined;
}

/** https://github.com/notaryproject/specifications/blob/main/specs/signature-specification.md#oci-signatures */
function notationPart(layers: readonly Descriptor[]): Attached {
  const [blob, ...others] = layers;
  if (blob?.mediaType === 'application/cose') return { kind: 'unsupported', form: 'notation-cose' };
  const isSigned = blob?.mediaType === 'application/jose+json' && others.length === 0;
  return isSigned ? { kind: 'notation', blob } : { kind: 'unsupported', form: 'notation' };
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
