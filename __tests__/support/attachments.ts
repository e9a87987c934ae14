import type { FakeRegistry, Stored } from './fake-registry.ts';

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const INDEX = 'application/vnd.oci.image.index.v1+json';
const EMPTY = 'application/vnd.oci.empty.v1+json';
export const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
export const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';
export const ENVELOPE = 'application/vnd.dsse.envelope.v1+json';

export interface Part {
  readonly mediaType: string;
  readonly content: Buffer | string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Attaches signatures and attestations to the images of one repository, as signing tools do. */
export function attachments(fake: FakeRegistry, repository: string) {
  const manifestOf = (parts: readonly Part[], more: object = {}): object => ({
    schemaVersion: 2,
    mediaType: MANIFEST,
    config: { mediaType: EMPTY, ...fake.addBlob(repository, '{}') },
    layers: parts.map(({ mediaType, content, annotations }) => ({
      mediaType,
      ...fake.addBlob(repository, content),
      ...(annotations && { annotations }),
    })),
    ...more,
  });
  const tagOf = ({ digest }: Pick<Stored, 'digest'>): string => digest.replace(':', '-');
  return {
    /** Under the tag that cosign derives from the digest. */
    byTag: (image: Pick<Stored, 'digest'>, ending: 'sig' | 'att', parts: readonly Part[]): Stored =>
      fake.addManifest(repository, manifestOf(parts), `${tagOf(image)}.${ending}`),
    /** As a referrer, which a registry with that API lists. */
    byReference: (image: Stored, parts: readonly Part[], artifactType = BUNDLE): Stored => {
      const { digest, size } = image;
      const more = { artifactType, subject: { mediaType: MANIFEST, digest, size } };
      return fake.addManifest(repository, manifestOf(parts, more));
    },
    /** The index that replaces the API, with its entries. */
    referrersTag: (image: Pick<Stored, 'digest'>, entries: readonly object[]): Stored =>
      fake.addManifest(repository, { schemaVersion: 2, mediaType: INDEX, manifests: entries }, tagOf(image)),
    /** An index over manifests. */
    index: (entries: readonly object[], tag: string): Stored =>
      fake.addManifest(repository, { schemaVersion: 2, mediaType: INDEX, manifests: entries }, tag),
    entry: ({ digest, size }: Stored, more: object = {}): object => ({ mediaType: MANIFEST, digest, size, ...more }),
  };
}
